"""What time explains: a figure of a later day that brings an earlier one up to date, or lowers it.

A toll rises as the dead are found, whoever counts them. What does not go on growing is counted
once: of that, two known origins give two figures, whatever the day. And a later, lower figure
lowers the earlier one only where it says so or may be of the same origin; of another known origin
it is another figure, and only the order of publication lies between them.
"""

from rashomon.compare.answers import Answer
from rashomon.lexicon import table
from rashomon.voices import two_voices
from rashomon_schemas import DateRange


def in_time(one: Answer, other: Answer) -> tuple[Answer, Answer] | None:
    """The two answers, earlier first, or None where their days (or hours of a day) don't tell.

    Within one article the day of publication tells nothing: both figures must say their day.
    """
    if one.article.id == other.article.id and None in (one.stood, other.stood):
        return None
    for early, late in ((one, other), (other, one)):
        a, b = early.as_of, late.as_of
        if a is None or b is None or not a.high or not b.low:
            continue
        if a.high < b.low or (a.low == b.high and _clock(a) and _clock(a) < _clock(b)):
            return early, late
    return None


def _clock(date: DateRange) -> str:
    """The hour and minute of a moment, "" where none is stated."""
    clock = date.timex.partition("T")[2]
    return clock if clock[:2].isdigit() else ""


def revised(one: Answer, other: Answer) -> tuple[Answer, Answer] | None:
    """Earlier and later where the later says itself that it replaces the earlier figure."""
    for early, late in ((one, other), (other, one)):
        was = {c.value.revised_from for c in late.claims if c.value.revised_from is not None}
        if any(early.extent.distance(number) == 0 for number in was) and (
            not early.extent.meets(late.extent)
        ):
            return early, late
    return None


def _either_way(one: Answer, other: Answer) -> bool:
    return bool(set(table("questions")["tolls"]["either_way"]) & one.aspects & other.aspects)


def _done(one: Answer, other: Answer) -> bool:
    """Both tell what was done on one stated day, by an act that doesn't go on growing."""
    if _growing(one, other):
        return False
    a, b = one.shown.event_date, other.shown.event_date
    return bool(a and b and a.low and (a.low, a.high) == (b.low, b.high))


def _growing(one: Answer, other: Answer) -> bool:
    return bool(set(table("questions")["tolls"]["growing"]) & (one.aspects | other.aspects))


def _rises(early: Answer, late: Answer) -> bool:
    """The later figure is higher: its bounds are, or readers take it for a higher number."""
    a, b = early.extent, late.extent
    apart = not early.soft.meets(late.soft)
    return b.low > a.low and (b.high >= a.high or apart)


def _brought_up_to_date(one: Answer, other: Answer) -> tuple[Answer, Answer] | None:
    """Earlier and later, where time can explain that the later figure is higher.

    Of a count that doesn't go on growing, two known origins give two figures, whatever the day;
    and "none" is no count under way: it can't be of a day by which it had befallen somebody.
    """
    ordered = in_time(one, other)
    if ordered is None or _done(one, other) or _befallen(*ordered):
        return None
    return ordered if _growing(one, other) or not _two_voices(one, other) else None


def _befallen(early: Answer, late: Answer) -> bool:
    """Whether another voice than the one that said "none" has it that it had befallen by then.

    Either source may date what befell people; one voice may bring its own "none" up to date.
    """
    happened = late.shown.event_date or early.shown.event_date
    then = early.as_of
    if early.extent.high > 0 or happened is None or then is None:
        return False
    by_then = bool(happened.high and then.high and happened.high <= then.high)
    own = early.voices and late.voices and not _two_voices(early, late)
    return by_then and not own


def _two_voices(one: Answer, other: Answer) -> bool:
    return two_voices(one.voices, other.voices)


def update(one: Answer, other: Answer) -> bool:
    """Whether the later figure is higher, or another where such counts go either way."""
    ordered = revised(one, other) or _brought_up_to_date(one, other)
    if ordered is None or one.extent == other.extent:
        return False
    apart = not one.extent.meets(other.extent)
    return _rises(*ordered) or (_either_way(one, other) and apart)


def revised_down(one: Answer, other: Answer) -> bool:
    """A later, lower figure that is said to replace the other, or may be of the same origin."""
    ordered = revised(one, other)
    if ordered is None and not _two_voices(one, other):
        ordered = in_time(one, other)
    if ordered is None or _either_way(one, other):
        return False
    return ordered[1].extent.high < ordered[0].extent.low
