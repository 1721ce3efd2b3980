"""Who did what is dated, and whose words the dating is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.extract.dates.phrases import name_before, subject_of
from rashomon.extract.document import Document
from rashomon.extract.found import Entity, FoundQuotation
from rashomon_schemas import Origin, Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token


class People:
    """Looks up whom the words around a date name."""

    def __init__(
        self, document: Document, names: Sequence[Entity], quotations: Sequence[FoundQuotation]
    ) -> None:
        self.document = document
        self._ends = {end: entity for entity in names for _, end in entity.mentions}
        told = (q.speaker for q in quotations if q.speaker is not None)
        self._speaking = {s.span.start: s for s in told if s.span is not None}

    def speaking(self, subject: "Token") -> Speaker | None:
        """Whom a word beside a quotation was found to mean ("she told")."""
        return self._speaking.get(subject.idx)

    def doer(self, act: "Token", date: "list[Token]") -> Speaker | None:
        """The named subject of a verb, or the agent of a passive one; None if it is no name."""
        who = subject_of(act)
        who = who if who is not None and who.dep_ == "nsubj" else None
        by = next((c for c in act.children if c.dep_ == "agent"), None)
        if by is not None:
            agent = next((c for c in by.children if c.dep_ == "pobj"), who)
            who = agent if agent not in date else who
        who = who or _of_copula(act)
        who = _meant(who) if who is not None and who.tag_ in ("WP", "WDT") else who
        if who is None:
            return None
        if who.pos_ != "PROPN":
            return self._titled(who)
        first = (name_before(who) or [who])[-1]
        return self._named(self.document.span(first.idx, who.idx + len(who)))

    def _titled(self, noun: "Token") -> Speaker | None:
        """Whose name ends a description: "a spokesman for the mayor Ada Brook told"."""
        if noun.pos_ != "NOUN" or any(t.dep_ == "punct" for t in noun.children):
            return None
        last = max(noun.subtree, key=lambda t: t.i)
        entity = self._ends.get(last.idx + len(last))
        beside = last.dep_ == "appos" and last.head.i == noun.i  # "the newspaper Novy Luch"
        if entity is None or not (entity.kind == "person" or beside):
            return None
        start = max(a for a, b in entity.mentions if b == last.idx + len(last))
        return self._named(self.document.span(start, last.idx + len(last)))

    def origin(self, origin: Origin) -> Speaker:
        """Whose words reported speech is."""
        if origin.span is not None and any(c.isupper() for c in origin.name):
            return self._named(origin.span)
        name = " ".join(origin.name.split())
        return Speaker(name=name, words=name, resolved_by="description", span=origin.span)

    def _named(self, span: Span) -> Speaker:
        """By the fullest name of whoever the words end in, the title apart."""
        words = " ".join(span.exact.split())
        entity = self._ends.get(span.end)
        title = entity.title if entity is not None else None
        name = entity.full if entity is not None else words
        return Speaker(name=name, title=title, words=words, resolved_by="name", span=span)


def _of_copula(act: "Token") -> "Token | None":
    """The subject of "the Courier was the first to write about it", for "write"."""
    over = act.head if act.dep_ in ("relcl", "acl", "xcomp", "advcl") else None
    verb = over.head if over is not None and over.dep_ in ("attr", "acomp") else None
    return subject_of(verb) if verb is not None and verb.lemma_ == "be" else None


def _meant(pronoun: "Token") -> "Token | None":
    """Who "who" is: the noun before it, or the name that noun stands beside."""
    noun = pronoun.head.head if pronoun.head.dep_ == "relcl" else None
    while noun is not None and noun.dep_ == "appos":
        noun = noun.head
    return noun
