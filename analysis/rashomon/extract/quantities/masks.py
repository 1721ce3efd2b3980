"""Places that hold digits but state no quantity: dates, times, scores, addresses, codes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\b\.?"
)
_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Place|Court|Square"
    r"|Highway|Terrace|Crescent|Close|Parkway|Prospekt|Prospect|Quay|Row|Alley)\b"
)
_CONTEST = (
    r"(?:win|won|wins|beat|beats|lead|led|leads|draw|drew|drawn|tie|tied|victory|defeat|defeated"
    r"|loss|lose|lost|score|scored|final|vote|voted|ruling|ruled|decision|thrashing|rout|aggregate"
    r"|ahead|trail|trailed|advantage|record|split|favour|favor)"
)

_TABLE: tuple[tuple[str, str, str], ...] = (
    (
        "address",
        "An address on the web; its digits count nothing.",
        r"\b(?:https?://|www\.)[^\s]{1,300}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,32}",
    ),
    (
        "phone",
        "A telephone number.",
        r"(?<![\w.])(?:\+\d{1,3}[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b"
        r"|\+\d{1,3}(?:[ -]\d{2,4}){2,5}\b",
    ),
    (
        "date-part",
        "Part of a date.",
        rf"\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)?\d\d\b"
        rf"|(?<![Ii]n )\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?"
        rf"(?:(?: ?[-–] ?| and | to |, )\d{{1,2}}\b(?! [a-z]))?"
        rf"(?:,? (?:19|20)\d\d)?\b(?![.,]?\d)"
        rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?: ?[-–] ?\d{{1,2}})? (?:of )?{_MONTH}"
        rf"(?: (?:(?:19|20)\d\d|\d\d)\b(?! [A-Za-z]{{3}}))?"
        rf"|\b{_MONTH},? (?:of )?(?:1[5-9]|20)\d\d\b",
    ),
    (
        "time-of-day",
        "A time of day, or a time on a clock.",
        r"\b\d{1,2}(?:[:.]\d{2}){0,2} ?(?:[ap]\.m\b\.?|[ap]m\b|o'clock\b|GMT\b|hrs\b|UTC\b)"
        r"|\b\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?!\d)",
    ),
    (
        "year",
        "A year or a span of years.",
        r"\b(?:1[5-9]|20)\d\d ?[-–/] ?(?:(?:1[5-9]|20)?\d\d)\b(?! [a-z]+s\b)"
        r"|(?<![\w$€£.,])(?:(?:1[0-9]|20)\d0|'?[1-9]0)'?s\b",
    ),
    (
        "ordinal",
        "A place in an order, not a number of things.",
        r"\b\d{1,3}(?:,\d{3}){0,5}(?i:st|nd|rd|th)\b",
    ),
    (
        "address",
        "A street address.",
        rf"\b\d{{1,5}}(?:[A-Z]|-\d{{1,5}})? (?:[A-Z][\w'.]{{1,30}} ){{1,4}}{_STREET}"
        r"|\b\d{2,5} block\b",
    ),
    (
        "score",
        "A score or the split of a vote.",
        rf"(?<![\w-])\d{{1,3}}[-–]\d{{1,3}}(?= (?:\w{{1,12}} )?{_CONTEST}\b)"
        rf"|\b{_CONTEST}(?: \w{{1,10}}){{0,3}} \d{{1,3}}(?:[-–]\d{{1,3}}){{1,2}}\b"
        rf"(?! ?(?:per|%)| [a-z]{{2,20}}s\b| (?:wo)?men\b| people\b)",
    ),
    (
        "list-item",
        "The number of an item in a list.",
        r"^[ ]{0,12}\(?\d{1,3}[.)][ ]{1,4}(?=[A-Z\"“])",
    ),
    (
        "list-item",
        "The number of a picture in a series.",
        r"^[ ]{0,12}\d{1,3}/\d{1,3}(?=[ ]{1,3}[A-Z\d])",
    ),
    ("name", "A version or a code.", r"\b\d{1,5}(?:\.\d{1,5}){2,6}\b"),
    ("name", "An expression that is a name.", r"\b(?:9/11|24/7|7/7|50/50)\b|#\d{1,9}\b"),
)
_PATTERNS = tuple((reason, note, re.compile(p, re.MULTILINE)) for reason, note, p in _TABLE)


@dataclass(frozen=True)
class Mask:
    """A place whose digits are no quantity, with the reason."""

    start: int
    end: int
    reason: str
    note: str


def masks(text: str) -> list[Mask]:
    """Every such place, by its start; of two that overlap the earlier, then the longer, stays."""
    found = sorted(_all(text), key=lambda m: (m.start, -m.end))
    kept: list[Mask] = []
    for mask in found:
        if not kept or mask.start >= kept[-1].end:
            kept.append(mask)
    return kept


def _all(text: str) -> Iterator[Mask]:
    for reason, note, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            words = re.match(r"[^\d+(#]{0,80}", match.group()) if reason == "score" else None
            lead = words.end() if words is not None else 0
            yield Mask(match.start() + lead, match.end(), reason, note)
