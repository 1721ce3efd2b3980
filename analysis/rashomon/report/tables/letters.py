"""Characters that a file or a reader of its lines can't hold."""

import re

_HALF = re.compile("[\ud800-\udfff]")
_BREAKS = str.maketrans({c: f"\\u{ord(c):04x}" for c in "\x85\u2028\u2029"})
"""Line ends of Unicode that JSON may hold as they are, and that some readers split lines at."""


def whole(text: str) -> str:
    """The text, with U+FFFD for half characters, which no file can hold: offsets stay."""
    return _HALF.sub("\ufffd", text)


def unbroken(written: str) -> str:
    """JSON, with its strings' line ends of Unicode escaped."""
    return written.translate(_BREAKS)
