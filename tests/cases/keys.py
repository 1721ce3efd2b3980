"""Keys that findings of every kind are judged by: one function a row of the README's table."""

from collections.abc import Callable, Mapping
from typing import Protocol

from tests.cases.cases import Wanted
from tests.cases.view import View, same_name

from rashomon_schemas import Finding, Reading

Judge = Callable[[View, Finding, Wanted], bool]


class Keys(Protocol):
    """The keys of one kind of finding, as they're judged in an expect or in a reject."""

    def __call__(self, *, rejected: bool) -> Mapping[str, Judge]: ...


def _aspect(view: View, finding: Finding, wanted: Wanted) -> bool:
    return bool(wanted["aspect"] == finding.aspect)


def _relation(view: View, finding: Finding, wanted: Wanted) -> bool:
    return finding.relation in (wanted["relation"], *wanted.get("or", ()))


def _or(view: View, finding: Finding, wanted: Wanted) -> bool:
    return True  # judged with the relation


def _also(view: View, finding: Finding, wanted: Wanted) -> bool:
    return set(wanted["also"]) <= set(finding.also)


def _sources(view: View, finding: Finding, wanted: Wanted) -> bool:
    return set(wanted["sources"]) <= {reading.source for reading in finding.readings}


def _silent(view: View, finding: Finding, wanted: Wanted) -> bool:
    return set(wanted["silent"]) <= set(finding.silent)


def _words(view: View, finding: Finding, wanted: Wanted) -> bool:
    return all(
        any(view.rests_on(reading, view.places(words, source)) for reading in finding.readings)
        for source, words in wanted["words"].items()
    )


def _values(view: View, finding: Finding, wanted: Wanted) -> bool:
    return all(
        any(r.source == source and _ends(r) == tuple(ends) for r in finding.readings)
        for source, ends in wanted["values"].items()
    )


def _ends(reading: Reading) -> tuple[float | str | None, float | str | None]:
    high = "inf" if reading.high is None and reading.low is not None else reading.high
    return reading.low, high


def _speaker(view: View, finding: Finding, wanted: Wanted) -> bool:
    return all(
        any(r.source == source and same_name(name, r.speaker) for r in finding.readings)
        for source, name in wanted["speaker"].items()
    )


COMMON: dict[str, Judge] = {
    "aspect": _aspect,
    "relation": _relation,
    "or": _or,
    "also": _also,
    "sources": _sources,
    "silent": _silent,
    "words": _words,
    "values": _values,
    "speaker": _speaker,
}
