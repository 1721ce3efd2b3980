"""Findings on the versions of one article: what they differ in, and which one speaks."""

import itertools
import re
from collections.abc import Sequence

from rashomon.compare.answers import answers
from rashomon.compare.date_words import without_date
from rashomon.compare.english import ended, labels, listed, quoted, sentence, shortened, verb
from rashomon.compare.severity import in_order, severity
from rashomon.compare.shelf import Shelf
from rashomon.compare.versions.names import labels_of, names
from rashomon.compare.versions.said import Said, said
from rashomon.compare.versions.steps import SERIOUS, steps
from rashomon_schemas import (
    Claim,
    CountClaim,
    DateClaim,
    Finding,
    History,
    Question,
    Reading,
)
from rashomon_schemas.finding import Relation

__all__ = ["spoken", "version_findings"]


def spoken(shelf: Shelf, known: Sequence[History]) -> Shelf:
    """The story without what earlier versions say, and without the questions on versions."""
    aside = {v.article for h in known for v in h.versions} - {h.speaks for h in known}
    return Shelf.of(
        [article for article in shelf.articles if article.id not in aside],
        [claim for claim in shelf.claims.values() if claim.article not in aside],
        [question for question in shelf.questions if question.kind != "version"],
    )


def version_findings(shelf: Shelf, known: Sequence[History]) -> list[Finding]:
    """What the versions of each history are, and what they differ in.

    Args:
        shelf: the story with all versions and with the questions on them.
        known: the histories.
    """
    found = []
    for question in shelf.questions:
        history = next((h for h in known if _is_of(question, h)), None)
        if history is None:
            continue
        if question.aspect == "history":
            found.append(_history(shelf, question, history))
        else:
            found += _differing(shelf, question, history)
    return found


def _is_of(question: Question, history: History) -> bool:
    scope = f"versions of {history.versions[0].source}"
    asked = question.scope or ""
    return question.kind == "version" and (asked == scope or asked.startswith(f"{scope}: "))


def _differing(shelf: Shelf, question: Question, history: History) -> list[Finding]:
    claims = [shelf.claims[one] for one in question.claims if one in shelf.claims]
    articles = {article.id: article for article in shelf.articles}
    held = [said(shelf, articles[v.article], claims) for v in history.versions]
    found = steps(held, ordered=history.ordered)
    if not found:
        return []
    relations = sorted({relation for relation, _ in found}, key=SERIOUS.index)
    flagged = any(both for _, both in found)
    told = _surface(claims, held, history)
    return [
        _finding(
            question,
            (relations[0], in_order(relations[1:])),
            (told, _logic(shelf, question, held, history)),
            claims,
            [reading for one in held for reading in one.readings],
            flagged=flagged,
        )
    ]


def _surface(claims: Sequence[Claim], held: Sequence[Said], history: History) -> str:
    called = names(history)
    lacking = "gives no figure for it" if isinstance(claims[0], CountClaim) else "does not have it"
    told = [f"{called[one.article.id]} {one.told or lacking}" for one in held]
    dated = next((c for c in claims if isinstance(c, DateClaim)), None)
    about = ""
    if dated is not None:
        about = f"For {quoted(shortened(without_date(dated.event, dated.value.words)))}, "
    back = [
        f"{later.article.source} says itself that an earlier version had it"
        for early, later in itertools.pairwise(held)
        if early.values & later.taken_back
    ]
    lines = _ended(f"{about}{'; '.join(told)}")
    return " ".join([lines, *map(ended, back)])


def _ended(told: str) -> str:
    """A sentence with its stop; a source's label at its head keeps its own letters."""
    return sentence(told) if told.startswith("the version of ") else ended(told)


def _logic(shelf: Shelf, question: Question, held: Sequence[Said], history: History) -> str:
    if not history.ordered:
        return (
            "They are versions of one text and one source; nothing in them tells which is the "
            "later one, so neither is taken for an update of the other."
        )
    last = held[-1].article.source
    line = f"They are versions of one text and one source: the last one, {last}, speaks for it."
    still = _still(shelf, question, held, history)
    if still:
        gives = verb(len(still), "gives", "give")
        line = f"{line} {labels(still)} {gives} what an earlier version gave."
    note = _correction(shelf, history)
    return f"{line} {last} says of itself: {quoted(shortened(note, _NOTE))}." if note else line


_CORRECTS = re.compile(r"\bcorrect(?:s|ed|ion)?\b", re.IGNORECASE)
_NOTE = 30
"""Words of a correction that are told."""
_LONGEST = 400
"""Characters of the longest line that is taken for a correction."""


def _correction(shelf: Shelf, history: History) -> str | None:
    """The line in which the last version says that it corrects, as it stands."""
    last = history.versions[-1]
    text = next((a.text for a in shelf.articles if a.id == last.article), "")
    for mark in last.marks:
        start = text.rfind("\n", 0, mark.start) + 1
        end = text.find("\n", mark.end)
        line = text[start : end if end >= 0 else len(text)].strip(" .")
        if len(line) <= _LONGEST and _CORRECTS.search(line):
            return line
    return None


def _still(
    shelf: Shelf, question: Question, held: Sequence[Said], history: History
) -> Sequence[str]:
    """Other sources that give a figure of an earlier version which the last one doesn't give."""
    gone = frozenset[object]().union(*(one.values for one in held[:-1])) - held[-1].values
    own = {version.article for version in history.versions}
    others = [article for article in shelf.articles if article.id not in own]
    asked = (q for q in shelf.questions if q.kind == "count" and q.aspect == question.aspect)
    claims = [claim for one in asked for claim in shelf.answering(one, CountClaim)]
    return sorted({a.article.source for a in answers(others, claims) if a.extent in gone})


def _history(shelf: Shelf, question: Question, history: History) -> Finding:
    claims = [shelf.claims[one] for one in question.claims if one in shelf.claims]
    called = names(history)
    each = listed([called[version.article] for version in history.versions])
    speaks = next(v.source for v in history.versions if v.article == history.speaks)
    second = (
        f"{speaks} is the last one and speaks for the source"
        if history.ordered
        else f"{speaks} is the longest and speaks for the source"
    )
    return _finding(
        question,
        ("versions", ()),
        (
            _ended(f"{each} are versions of one text. {history.reason}"),
            f"They are one source, not {len(labels_of(history))}: {second} where it is compared "
            "with others; what the versions differ in is told in findings of its own.",
        ),
        claims,
        _version_readings(shelf, history, claims),
        flagged=False,
    )


def _version_readings(shelf: Shelf, history: History, claims: Sequence[Claim]) -> list[Reading]:
    """One reading a version, with where it says that it is one, or else its first claim."""
    found = []
    for version in history.versions:
        own = [claim for claim in claims if claim.article == version.article]
        spans = version.marks or tuple(span for claim in own for span in claim.spans[:1])
        found.append(
            Reading(
                article=version.article,
                source=version.source,
                claims=tuple(claim.id for claim in own),
                words=" ".join(spans[0].exact.split()) if spans else version.source,
                interval=version.moment or "no time stated",
                spans=spans,
            )
        )
    return found


def _finding(
    question: Question,
    relations: tuple[Relation, tuple[Relation, ...]],
    sentences: tuple[str, str],
    claims: Sequence[Claim],
    readings: Sequence[Reading],
    *,
    flagged: bool,
) -> Finding:
    relation, also = relations
    return Finding(
        question=question.id,
        kind="version",
        aspect=question.aspect,
        relation=relation,
        also=also,
        flagged=flagged,
        severity=severity("version", relation) if flagged else "note",
        sentences=sentences,
        rule=f"version.{relation}",
        claims=tuple(sorted(claim.id for claim in claims)),
        readings=tuple(sorted(readings, key=lambda r: (r.source, r.claims))),
    )
