"""The first sentence on a count: what differs on the surface."""

from collections.abc import Sequence

from rashomon.compare.answers import Answer
from rashomon.compare.english import grouped, listed, number, quoted, sentence, verb
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
    parts = [sentence("; ".join(each)), _verdict(stated)]
    if "act-differs" in also:
        parts.append("The acts are worded differently.")
    if "agent-differs" in also:
        parts.append(_agents(stated))
    parts.append(without_figure([answer for answer in held if not answer.stated]))
    return " ".join(part for part in parts if part)


def _each(stated: Sequence[Answer], name: str, *, worded: bool) -> list[str]:
    """One clause for each source, those that say the same together."""
    said: dict[str, list[str]] = {}
    articles = list(dict.fromkeys(answer.article.id for answer in stated))
    first = True
    for article in articles:
        own = [answer for answer in stated if answer.article.id == article]
        clause = grouped([_clause(a, name, worded=worded, first=first) for a in own])
        bare = grouped([_clause(a, name, worded=worded, first=False) for a in own])
        same = clause if clause in said else _with_label(said, bare)
        said.setdefault(same or clause, []).append(own[0].article.source)
        first = False
    return [
        f"{listed(labels)} {verb(len(labels), 'gives', 'give')} {clause}"
        for clause, labels in said.items()
    ]


def _with_label(said: dict[str, list[str]], bare: str) -> str | None:
    """The first clause, which alone names the act, if it is otherwise this one."""
    head = next(iter(said), None)
    return head if head is not None and _unlabelled(head) == bare else None


_LABEL = "\u2063"
"""An invisible mark before the act's label, taken out again once clauses are gathered."""


def _unlabelled(clause: str) -> str:
    before, mark, rest = clause.partition(_LABEL)
    _, _, after = rest.partition(_LABEL)
    return before + after if mark else clause


def _clause(answer: Answer, name: str, *, worded: bool, first: bool) -> str:
    told = figure(answer)
    if worded:
        told += f" {acts(answer)}"
    elif first and answer.shown.value.unit == "people":
        told += f"{_LABEL} {name}{_LABEL}"
    extra = [citing(answer.claims), modality(answer)]
    return ", ".join([told, *(words for words in extra if words)])


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
        by_words.setdefault(_plural(answer), []).append(answer.article.source)
    told = [
        f"{listed(labels)} {verb(len(labels), 'speaks', 'speak')} of {words} without a figure"
        for words, labels in by_words.items()
    ]
    return sentence("; ".join(told)) if told else ""


def _plural(answer: Answer) -> str:
    """The plural, and the act where that is another word ("gay men" beside "tortured")."""
    act = listed(list(answer.shown.acts))
    words = quoted(answer.words)
    return words if not act or act in answer.words.casefold() else f"{words} ({quoted(act)})"


def plain(text: str) -> str:
    """A sentence without the marks that gathering needed."""
    return text.replace(_LABEL, "")


def people(many: float, unit: str) -> str:
    """So many of the unit."""
    if unit == "people":
        return "1 person" if many == 1 else f"{number(many)} people"
    return f"{number(many)} {unit}"
