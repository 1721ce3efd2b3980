"""The first sentence on a count: what differs on the surface."""

from collections.abc import Sequence
from typing import Literal

from rashomon.compare.answers import Answer
from rashomon.compare.english import bracketed, ended, labels, listed, number, quoted, verb, words
from rashomon.compare.figures import acts, citing, figure, label, modality
from rashomon.compare.outlets import outside
from rashomon.lexicon import table
from rashomon.lexicon.people import called
from rashomon_schemas import CountClaim
from rashomon_schemas.finding import Relation

_MOST_WORDS = 60
"""Words of a ledger that people still read; the readings carry the rest."""
_MOST_FIGURES = 5
_MOST_WITH_ORIGINS = 80
"""The same where only figures that others exclude keep their origins: without, nothing is told."""
Detail = Literal["chain", "nearest", "apart", "none"]


def surface(
    held: Sequence[Answer],
    name: str,
    also: Sequence[Relation],
) -> str:
    """What each source gives, and in what they differ.

    Args:
        held: the answers, in order of source label.
        name: what stands after the first figure ("killed", "children killed").
        also: the notes that hold beside the relation.
    """
    stated = [answer for answer in held if answer.stated]
    differ = "act-differs" in also
    worded = differ or any(answer.shown.aspect in _wide() for answer in stated)
    parts = [ended(_ledger(stated, name, worded=worded)), verdict(stated)]
    if differ:
        parts.append("The acts are worded differently.")
    parts.append(without_figure([answer for answer in held if not answer.stated]))
    return " ".join(part for part in parts if part)


def _wide() -> frozenset[str]:
    """Aspects wider than any word for them, so that a sentence has the article's own words."""
    return frozenset(table("questions")["wide"]["aspects"])


def _ledger(stated: Sequence[Answer], name: str, *, worded: bool) -> str:
    """Who gives what, in as much detail as a sentence bears."""
    details: tuple[tuple[bool, Detail, int], ...] = (
        (worded, "chain", _MOST_WORDS),
        (worded, "nearest", _MOST_WORDS),
        (False, "nearest", _MOST_WORDS),
        (False, "apart", _MOST_WITH_ORIGINS),
        (False, "none", _MOST_WORDS),
    )
    for acted, detail, most in details:
        told = "; ".join(_each(stated, name, worded=acted, detail=detail))
        if words(told) <= most:
            return told
    return _figures(stated, name)


def _figures(stated: Sequence[Answer], name: str) -> str:
    """Only the figures, each with the sources that give it."""
    found: dict[object, tuple[Answer, list[str]]] = {}
    for answer in stated:
        found.setdefault(answer.extent, (answer, []))[1].append(answer.article.source)
    each: list[str] = []
    for answer, sources in found.values():
        act = f" {_not_twice(figure(answer), name, answer)}" if not each else ""
        each.append(f"{figure(answer)}{act} {bracketed(list(dict.fromkeys(sources)))}")
    rest = len(each) - _MOST_FIGURES
    shown = [*each[:_MOST_FIGURES], f"{rest} more"] if rest > 0 else each
    return f"the figures are {listed(shown)}"


def _each(
    stated: Sequence[Answer], name: str, *, worded: bool, detail: Detail = "chain"
) -> list[str]:
    """One clause for each source, those that say the same together; the first names the act."""
    groups: dict[str, tuple[list[str], list[Answer]]] = {}
    short = detail in ("apart", "none")
    bare = _without_origins(stated, detail)
    for article in dict.fromkeys(answer.article.id for answer in stated):
        own = [answer for answer in stated if answer.article.id == article]
        own = _main_first(own) if short else own
        clause = _clause(own, "", worded=worded, detail=detail, bare=bare)
        groups.setdefault(clause, ([], own))[0].append(own[0].article.source)
    told: list[str] = []
    for sources, own in groups.values():
        first = "" if told else name
        clause = _clause(own, first, worded=worded, detail=detail, bare=bare)
        told.append(f"{labels(sources)} {verb(len(sources), 'gives', 'give')} {clause}")
    return told


def _main_first(own: Sequence[Answer]) -> list[Answer]:
    """A source's own figure before those of the origins it cites."""
    return sorted(own, key=lambda answer: not _in_its_own_words(answer))


def _in_its_own_words(answer: Answer) -> bool:
    return any(not outside(answer.article, claim.attribution) for claim in answer.claims)


def _without_origins(stated: Sequence[Answer], detail: Detail) -> frozenset[str]:
    """The figures told without whom they are from: those that no other source's figure excludes."""
    if detail not in ("apart", "none"):
        return frozenset()
    return frozenset(
        a.shown.id
        for a in stated
        if detail == "none"
        or not any(a.article != b.article and not a.extent.meets(b.extent) for b in stated)
    )


def _clause(
    own: Sequence[Answer], name: str, *, worded: bool, detail: Detail, bare: frozenset[str]
) -> str:
    """The figures of one source, each with whom it cites and how firmly it is stated."""
    told: list[str] = []
    own = [part for answer in own for part in (_by_acts(answer) if worded else [answer])]
    for answer in own:
        told_figure = figure(answer)
        if worded:
            told_figure += f" {acts(answer)}"
        elif name and not told and answer.shown.value.unit == "people":
            if told_figure == "none" and not name.startswith(label(answer.shown.aspect)):
                told_figure = "no"  # "no attackers killed"
            told_figure += f" {_not_twice(told_figure, name, answer)}"
        elif name and not told and answer.shown.value.unit == "things":
            told_figure += f" {_of_what(told_figure, answer)}"
        if answer.earlier:
            told_figure = _by_the_hour(answer, told_figure, figure(answer))
        untold = answer.shown.id in bare
        cited = "" if untold else citing(answer, chain=detail == "chain")
        extra = [word for word in (cited, modality(answer)) if word]
        if len(own) == 1:
            return ", ".join([told_figure, *extra])
        if answer.shown.in_headline:
            extra.insert(0, "headline")
        told.append(f"{told_figure} ({', '.join(extra)})" if extra else told_figure)
    main = sum(map(_in_its_own_words, own))
    if detail == "none" and 0 < main < len(own):
        return f"{listed(told[:main])} and, from those it cites, {listed(told[main:])}"
    return listed(told)


def _by_the_hour(answer: Answer, told: str, latest: str) -> str:
    """Figures of a live page, earliest first: "one killed at 14:05, six at 16:40 (latest)"."""
    after = told.removeprefix(latest)
    each = [f"{figure(one)}{after if not at else ''}" for at, one in enumerate(answer.before)]
    hours = [*(one.hour for one in answer.before), answer.hour]
    rows = [*each, latest]
    return (
        f"{', '.join(f'{row} at {hour}' for row, hour in zip(rows, hours, strict=True))} (latest)"
    )


def _by_acts(answer: Answer) -> list[Answer]:
    """An answer apart by the acts it is worded for: each has its own sources."""
    groups: dict[tuple[str, ...], list[CountClaim]] = {}
    for claim in answer.claims:
        groups.setdefault(tuple(act.casefold() for act in claim.acts), []).append(claim)
    last = len(groups) - 1  # what stood earlier is told once
    return [
        Answer(answer.article, tuple(claims), answer.earlier if at == last else ())
        for at, claims in enumerate(groups.values())
    ]


def _of_what(told: str, answer: Answer) -> str:
    """What things are counted and what became of them: "houses destroyed"."""
    things = " ".join((answer.shown.value.population or "").split())
    named = things and things.casefold() not in told.casefold()
    act = label(answer.shown.aspect)
    return f"{things} {act}" if named else act


def _not_twice(told: str, name: str, answer: Answer) -> str:
    """The name of a count without the people that the words already end with."""
    who = (answer.shown.value.population or "").split()
    people, plural = " ".join(who), called(" ".join(who))
    said = bool(people) and told.casefold().endswith(people.casefold())
    if not said and answer.extent.exact and answer.extent.low == 1 and name.startswith(plural):
        return f"{people}{name[len(plural) :]}"  # "one civilian killed"
    for repeated in (plural, people) if said else ():
        if name.casefold().startswith(f"{repeated} ".casefold()):
            return name[len(repeated) :].strip()
    return name


def verdict(stated: Sequence[Answer]) -> str:
    """Whether the figures differ on the page."""
    by_article: dict[str, set[object]] = {}
    for answer in stated:
        by_article.setdefault(answer.article.id, set()).add(answer.extent)
    if len(set.union(*by_article.values())) > 1:
        common = len(by_article) > 1 and set.intersection(*by_article.values())
        return "One figure is common to all." if common else "The figures differ."
    said = {answer.words.casefold() for answer in stated}
    numbers = {answer.shown.value.number for answer in stated}
    if len(said) == 1 or (len(numbers) == 1 and stated[0].extent.exact):
        return "The figures are the same."
    return "The wording differs, the figure does not."


def without_figure(held: Sequence[Answer]) -> str:
    """Who speaks of it in the plural only."""
    by_words: dict[str, list[str]] = {}
    for answer in held:
        by_words.setdefault(quoted(answer.words), []).append(answer.article.source)
    if not by_words:
        return ""
    told = [f"{labels(sources)} ({said})" for said, sources in by_words.items()]
    many = sum(map(len, by_words.values()))
    return f"Without a figure, {labels(told)} {verb(many, 'speaks', 'speak')} of it."


def people(many: float, unit: str) -> str:
    """So many of the unit."""
    if unit == "people":
        return "1 person" if many == 1 else f"{number(many)} people"
    return f"{number(many)} {unit}"
