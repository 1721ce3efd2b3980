"""rashomon: what several sources say about one event, and where they part.

    import rashomon as rs
    report = rs.analyse(rs.read("folder"))
    report.findings[0].sentences

Names load when they are first used, so importing the package costs nothing.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rashomon.errors import InputError, RashomonError, SettingsError
    from rashomon.extract.settings import Settings
    from rashomon.read import Corpus, read
    from rashomon.results import Analysis, analyse, load, stories
    from rashomon.several import write_stories

__all__ = [
    "Analysis",
    "Corpus",
    "InputError",
    "RashomonError",
    "Settings",
    "SettingsError",
    "analyse",
    "load",
    "read",
    "stories",
    "write_stories",
]

_HOME = {
    "Analysis": "results",
    "Corpus": "read",
    "InputError": "errors",
    "RashomonError": "errors",
    "Settings": "extract.settings",
    "SettingsError": "errors",
    "analyse": "results",
    "load": "results",
    "read": "read",
    "stories": "results",
    "write_stories": "several",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attributes are anything
    if name not in _HOME:
        raise AttributeError(f"module 'rashomon' has no attribute {name!r}")
    module = importlib.import_module(f"rashomon.{_HOME[name]}")
    return getattr(module, name)


def __dir__() -> list[str]:
    return sorted(__all__)
