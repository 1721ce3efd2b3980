"""The second sentence on a count: what follows logically."""

from collections.abc import Callable, Sequence

from rashomon.compare.answers import Answer
from rashomon.compare.count_surface import people
from rashomon.compare.english import (
    bracketed,
    counted,
    in_words,
    labels,
    listed,
    sentence,
    shortened,
    verb,
)
from rashomon.compare.extent import stretch
from rashomon.compare.figures import figure, spoken
from rashomon.compare.later import in_time
from rashomon.compare.pairs import Pair
from rashomon.lexicon.people import called, single, whom
from rashomon.voices import two_voices
from rashomon_schemas.finding import Relation

_MOST = 3
"""Pairs told one by one; further ones are counted."""
_AGREE = ("same", "same-bound")


def logic(pairs: Sequence[Pair], held: Sequence[Answer], *, many: bool, moved: float) -> str:
    """What follows from the pairs, the most serious first.

    Args:
        pairs: one for each two sources that differ, or the figures within one source.
        held: all figures of the question, for the sources that give each.
        many: whether more than two readings are compared, so that pairs need their sources.
        moved: the stretch of the question.
    """
    groups = _alike(pairs)
    groups = [g for g in groups if g[0].relation not in _AGREE] or groups
    moving = [g[0] for g in groups if g[0].relation == "update" and in_time(g[0].one, g[0].other)]
    if len(moving) > 1:
        told_in_turn = {id(pair) for pair in moving}  # to compare them by content takes long
        groups = [g for g in groups if id(g[0]) not in told_in_turn]
    told = [
        sentence(_SENTENCES[group[0].relation](group[0], _namer(group, held, many=many)))
        for group in groups[:_MOST]
        if group[0].relation is not None
    ]
    if len(moving) > 1:
        told.append(_in_turn(moving, held))
    rest = len(groups[_MOST:])
    if rest:
        differ = verb(rest, "differs", "differ")
        told.append(f"{counted(rest, 'further pair')} of figures {differ}.")
    if moved:
        unit = pairs[0].one.shown.value.unit
        told.append(
            f"For all to be true, the figures would have to change by {people(moved, unit)}."
        )
    return " ".join(dict.fromkeys(told))


def _in_turn(pairs: Sequence[Pair], held: Sequence[Answer]) -> str:
    """Several updates as one row of figures in order of time."""
    moved = {a.likeness for pair in pairs for a in (pair.one, pair.other)}
    ordered = sorted(
        (a for a in held if a.likeness in moved),
        key=lambda a: (_stamp(a), a.extent.low, a.article.source),
    )
    rows: dict[tuple[object, str], tuple[Answer, list[str]]] = {}
    for answer in ordered:
        rows.setdefault((answer.extent, _day(answer)), (answer, []))[1].append(
            answer.article.source
        )
    each = [f"{figure(a)} ({labels(s)}: {_day(a)})" for a, s in rows.values()]
    rest = len(each) - 5
    shown = [*each[:5], f"{rest} more"] if rest > 0 else each
    return (
        f"In order of time: {', '.join(shown)}; such a count can change, so each can be true of "
        "its day."
    )


def _stamp(answer: Answer) -> tuple[str, str]:
    date = answer.as_of
    return (str(date.high), date.timex.partition("T")[2]) if date else ("", "")


def _alike(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Pairs of the same two figures in the same relation, together."""
    groups: dict[tuple[object, ...], list[Pair]] = {}
    for pair in pairs:
        if pair.relation is not None:
            who = (single(pair.one.shown.value), single(pair.other.shown.value))
            key = (pair.level.rule, pair.one.extent, pair.other.extent, *who)
            groups.setdefault(key, []).append(pair)
    return list(groups.values())


Namer = Callable[[Answer], str]
"""Calls a figure by its words, and by the sources that give it where there are several pairs."""


def _namer(group: Sequence[Pair], held: Sequence[Answer], *, many: bool) -> Namer:
    """How to call a figure: by its words, and by its sources where there are several pairs.

    Of the sources that give it, those are named that stand by it as the pair does: another may
    give it of another day, or of somebody else.
    """

    def name(answer: Answer) -> str:
        if not many:
            return figure(answer)
        alike = [a for a in held if a.extent == answer.extent and _stands_so(a, answer, group)]
        return f"{figure(answer)} {bracketed(sorted({a.article.source for a in alike}))}"

    return name


def _stands_so(held: Answer, answer: Answer, group: Sequence[Pair]) -> bool:
    """Whether one who gives the same figure stands to some pair's other figure as it does."""
    if single(held.shown.value) != single(answer.shown.value):
        return False
    mates = [pair.other if pair.one.extent == answer.extent else pair.one for pair in group]
    rule = group[0].level.rule
    return held is answer or any(
        Pair.of(held, mate).level.rule == rule for mate in mates if mate.article != held.article
    )


def _contradicts(pair: Pair, name: Namer) -> str:
    return f"{name(pair.one)} and {name(pair.other)} cannot both be true of one count, as worded"


def _tension(pair: Pair, name: Namer) -> str:
    if pair.level.rule == "count.one-person":
        one, many = (pair.one, pair.other) if pair.one.extent.high == 1 else (pair.other, pair.one)
        return f"{name(one)} is one person told of, who can be among {name(many)}"
    return (
        f"{name(pair.one)} and {name(pair.other)} can both be true, but readers take them for "
        f"different numbers ({spoken(pair.one.soft)}; {spoken(pair.other.soft)})"
    )


def _refines(pair: Pair, name: Namer) -> str:
    inner, outer = pair.one, pair.other
    if not inner.extent.within(outer.extent):
        inner, outer = outer, inner
    return f"{name(inner)} satisfies {name(outer)}, so both figures can be true"


def _overlaps(pair: Pair, name: Namer) -> str:
    common = pair.one.extent.common(pair.other.extent)
    shared = f": {spoken(common)} would satisfy both" if common else ""
    return f"{name(pair.one)} and {name(pair.other)} can both be true{shared}"


def _same_bound(pair: Pair, _: Namer) -> str:
    return f"The bound is the same, {spoken(pair.one.extent)}: one number can satisfy all"


def _same(pair: Pair, _: Namer) -> str:
    return f"The sources agree on {spoken(pair.one.extent)}"


def _update(pair: Pair, name: Namer) -> str:
    ordered = in_time(pair.one, pair.other)
    if ordered is None:
        return f"The later source says itself that its figure replaces {name(pair.one)}"
    early, late = ordered
    told = (
        f"{_own(late, name)} stands at {_day(late)} and {_own(early, name)} at {_day(early)}; "
        "such a count can change between the two, so each can be true of its day"
    )
    if two_voices(early.voices, late.voices):
        return f"{told}, though they are of two origins and neither says that it has changed"
    return told


def _revised_down(pair: Pair, name: Namer) -> str:
    ordered = in_time(pair.one, pair.other)
    late, early = (pair.one, pair.other)
    days = f" ({_day(late)}, after {_day(early)})" if ordered else ""
    return (
        f"{_own(late, name)} is later{days} and lower than {_own(early, name)}: a count that "
        "only grows does not fall unless it is revised"
    )


def _own(answer: Answer, name: Namer) -> str:
    """A figure of one day: another source that gives it may stand at another day."""
    called = figure(answer)
    return called if name(answer) == called else f"{called} ({answer.article.source})"


def _day(answer: Answer) -> str:
    """The day a count stood at."""
    date = answer.as_of
    if date is None or date.low is None or date.high is None:
        return "an unstated day"
    if date.low == date.high:
        clock = date.timex.partition("T")[2]
        hour = f", {clock}" if clock[:2].isdigit() else ""
        return f"{date.low.day} {date.low:%B %Y}{hour}"
    return f"{date.low.day} {date.low:%B %Y} to {date.high.day} {date.high:%B %Y}"


def _scope_differs(pair: Pair, name: Namer) -> str:
    return f"{name(pair.one)} and {name(pair.other)} can both be true, since {_why(pair)}"


def _not_comparable(pair: Pair, name: Namer) -> str:
    return f"{name(pair.one)} and {name(pair.other)} can't be set against each other: {_why(pair)}"


def _why(pair: Pair) -> str:
    if pair.level.rule == "count.other-people":
        return _other_people(pair)
    if pair.level.rule == "count.other-place":
        where = [a.shown.place or "" for a in (pair.one, pair.other)]
        return f"{pair.level.label} ({where[0]}; {where[1]})"
    return pair.level.label


def _other_people(pair: Pair) -> str:
    values = [answer.shown.value for answer in (pair.one, pair.other)]
    kinds = [whom(value) for value in values]
    who = [shortened(value.population or "people") for value in values]
    if all(kind.part for kind in kinds) and pair.one.extent.high == pair.other.extent.high == 1:
        return f"each tells of one person ({who[0]}; {who[1]})"
    parts = [words for words, kind in zip(who, kinds, strict=True) if kind.part]
    if len(parts) == 1 and any(kind.general for kind in kinds):
        return f"one of them counts {called(parts[0])} alone"
    return f"{pair.level.label} ({who[0]}; {who[1]})"


def _denied(pair: Pair, name: Namer) -> str:
    return f"{name(pair.one)} and {name(pair.other)}: one states what the other denies"


_SENTENCES: dict[Relation, Callable[[Pair, Namer], str]] = {
    "not-comparable": _not_comparable,
    "scope-differs": _scope_differs,
    "denied": _denied,
    "update": _update,
    "revised-down": _revised_down,
    "contradicts": _contradicts,
    "tension": _tension,
    "refines": _refines,
    "overlaps": _overlaps,
    "same-bound": _same_bound,
    "same": _same,
}


def moved(held: Sequence[Answer], pairs: Sequence[Pair] = ()) -> float:
    """The stretch of a question's figures, source by source; no less than of any pair of them.

    One person who is told of beside a count of more can be among them, and moves nothing.
    """
    among = [p for p in pairs if p.level.rule == "count.one-person"]
    told = {a.shown.id for p in among for a in (p.one, p.other) if a.who.described}
    by_article: dict[str, list[Answer]] = {}
    for answer in held:
        if answer.stated and answer.modality != "denied" and answer.shown.id not in told:
            by_article.setdefault(answer.article.id, []).append(answer)
    least = stretch([answer.extent for answer in own] for own in by_article.values())
    apart = (stretch([[p.one.extent], [p.other.extent]]) for p in pairs if p not in among)
    return max(least, *apart, 0.0)


def alone(sources: Sequence[str]) -> str:
    """What follows when only one source answers."""
    if not sources:
        return "There is no other source to compare it with."
    who = f"none of the other {in_words(len(sources))} sources gives a figure"
    if len(sources) < 4:
        who = f"{listed(sources)} {verb(len(sources), 'gives', 'give')} no figure"
    return f"There is nothing to compare it with: {who}, which is not disagreement."
