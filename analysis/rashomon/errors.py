"""What can go wrong, as types.

RashomonError
├── InputError        a path that can't be read as asked: names it and the remedy
├── OutputError       a place that can't be written to: names it and the remedy
└── SettingsError     a setting or a user's table that can't be used: names it and the remedy
"""


class RashomonError(Exception):
    """Anything this package raises on purpose."""


class InputError(RashomonError):
    """A path that can't be read as asked."""


class OutputError(RashomonError):
    """A place that can't be written to."""


class SettingsError(RashomonError):
    """A setting or a user's own table that can't be used."""
