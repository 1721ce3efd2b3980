"""The first sentence on a count: what differs on the surface."""

from collections.abc import Sequence

from rashomon.compare.answers import Answer
from rashomon.compare.english import ended, listed, number, quoted, verb
from rashomon.compare.figures import acts, citing, figure, modality
from rashomon_schemas.finding import Relation


def surface(held: Sequence[Answer], name: str, also: Sequence[Relation]) -> str:
    """What each source gives, and in what they differ.

    Args:
        held: the answers, in order of source label.
        name: what stands after the first figure ("killed", "children killed").
        also: the notes that hold beside the relation.
    """
    stated = [answer for answer in held if answer.stated]
    each = _each(stated, name, worded="act-differs" in also)
    parts = [ended("; ".join(each)), _verdict(stated)]
    if "act-differs" in also:
        parts.append("The acts are worded differently.")
    if "agent-differs" in also:
        parts.append(_agents(stated))
    parts.append(without_figure([answer for answer in held if not answer.stated]))
    return " ".join(part for part in parts if part)


def _each(stated: Sequence[Answer], name: str, *, worded: bool) -> list[str]:
    """One clause for each source, those that say the same together; the first names the act."""
    groups: dict[str, tuple[list[str], list[Answer]]] = {}
    for article in dict.fromkeys(answer.article.id for answer in stated):
        own = [answer for answer in stated if answer.article.id == article]
        labels, _ = groups.setdefault(_clause(own, "", worded=worded), ([], own))
        labels.append(own[0].article.source)
    told: list[str] = []
    for labels, own in groups.values():
        clause = _clause(own, name if not told else "", worded=worded)
        told.append(f"{listed(labels)} {verb(len(labels), 'gives', 'give')} {clause}")
    return told


def _clause(own: Sequence[Answer], name: str, *, worded: bool) -> str:
    """The figures of one source, each with whom it cites and how firmly it is stated."""
    told: list[str] = []
    for answer in own:
        words = figure(answer)
        if worded:
            words += f" {acts(answer)}"
        elif name and not told and answer.shown.value.unit == "people":
            words += f" {_not_twice(words, name, answer)}"
        extra = [word for word in (citing(answer.claims), modality(answer)) if word]
        if len(own) == 1:
            return ", ".join([words, *extra])
        if answer.shown.in_headline:
            extra.insert(0, "headline")
        told.append(f"{words} ({', '.join(extra)})" if extra else words)
    return listed(told)


def _not_twice(words: str, name: str, answer: Answer) -> str:
    """The name of a count without the people that the words already end with."""
    people = (answer.shown.value.population or "").casefold()
    said = people and words.casefold().endswith(people) and name.casefold().startswith(people)
    return name[len(people) :].strip() if said else name


def _verdict(stated: Sequence[Answer]) -> str:
    if len({answer.extent for answer in stated}) > 1:
        return "The figures differ."
    words = {answer.words.casefold() for answer in stated}
    numbers = {answer.shown.value.number for answer in stated}
    if len(words) == 1 or (len(numbers) == 1 and stated[0].extent.exact):
        return "The figures are the same."
    return "The wording differs, the figure does not."


def _agents(stated: Sequence[Answer]) -> str:
    """Who names whom as having done it."""
    named = [(a.article.source, sorted(a.agents)[0]) for a in stated if a.agents]
    if not named:
        return ""
    by_agent: dict[str, list[str]] = {}
    for source, agent in named:
        by_agent.setdefault(agent, []).append(source)
    told = [
        f"{listed(labels)} {verb(len(labels), 'has', 'have')} {quoted(agent)}"
        for agent, labels in ((a, list(dict.fromkeys(found))) for a, found in by_agent.items())
    ]
    silent = {a.article.source for a in stated} - {source for source, _ in named}
    if silent:
        told.append(f"{listed(sorted(silent))} {verb(len(silent), 'does', 'do')} not say")
    return f"By whom: {'; '.join(told)}."


def without_figure(held: Sequence[Answer]) -> str:
    """Who speaks of it in the plural only."""
    by_words: dict[str, list[str]] = {}
    for answer in held:
        by_words.setdefault(quoted(answer.words), []).append(answer.article.source)
    if not by_words:
        return ""
    told = [f"{listed(labels)} ({words})" for words, labels in by_words.items()]
    many = sum(map(len, by_words.values()))
    return f"Without a figure, {listed(told)} {verb(many, 'speaks', 'speak')} of it."


def people(many: float, unit: str) -> str:
    """So many of the unit."""
    if unit == "people":
        return "1 person" if many == 1 else f"{number(many)} people"
    return f"{number(many)} {unit}"
