"""Verbs that deny: "denied that", "dismissed reports", "called them lies"."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.denials.found import Denied, Denying
from rashomon.extract.denials.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_FAR = 40
"""Words below a verb that are looked through."""


@dataclass(frozen=True)
class DenyingVerbs:
    """Finds the denial that one verb carries."""

    words: Words

    def at(self, token: "Token") -> Iterator[Denying]:
        """The denial of one verb; none where it is itself negated ("did not deny")."""
        if not _is_verb(token) or _negated(token):
            return
        clause = tuple(token.sent if _mistaken(token) else token.subtree)
        if self._denies(token):
            part = any(o.lemma_.lower() in self.words.involved for o in _objects(token))
            of: Denied = "involvement" if part else "matter"
            yield Denying(token, token, clause, token.i, token.text, "denial-verb", of)
        elif self._calls_untrue(token):
            yield Denying(token, token, clause, token.i, token.text, "denial-called-untrue")

    def _denies(self, verb: "Token") -> bool:
        name = verb.lemma_.lower()
        objects = _objects(verb)
        lemmas = {o.lemma_.lower() for o in objects}
        if name in self.words.always:
            if _mistaken(verb):
                return True
            recipients = [c for c in verb.children if c.dep_ == "dative"]
            clause = any(c.dep_ in ("ccomp", "xcomp") for c in verb.children)
            return (bool(objects) or clause) and not recipients and not lemmas & self.words.refused
        if name in self.words.condemning:
            return self._as_untrue(verb)
        return name in self.words.of_information and (
            bool(lemmas & self.words.information) or self._as_untrue(verb)
        )

    def _as_untrue(self, verb: "Token") -> bool:
        """Whether it was dismissed "as propaganda"."""
        told = [t for p in verb.children if p.lower_ == "as" for t in p.subtree]
        return any(t.lower_ in self.words.untrue for t in told)

    def _calls_untrue(self, verb: "Token") -> bool:
        """Whether information is called untrue: "calling the reports lies"."""
        if verb.lemma_.lower() not in self.words.calling:
            return False
        below = list(verb.subtree)[:_FAR]
        return any(t.lemma_.lower() in self.words.information for t in below) and any(
            t.lower_ in self.words.untrue for t in below
        )


def _is_verb(token: "Token") -> bool:
    verb = token.pos_ in ("VERB", "AUX") or token.tag_ in ("VBZ", "VBD", "VBG")
    return verb or token.lower_ == "denies"


def _mistaken(verb: "Token") -> bool:
    """Whether a parser lost what "denies" belongs to, as it does in headlines."""
    return verb.lower_ == "denies" and not any(c.dep_ in ("nsubj", "dobj") for c in verb.children)


def _negated(verb: "Token") -> bool:
    """Whether the denial is itself negated: "did not deny", "nor did it deny"."""
    words = ("not", "never", "neither", "nor", "refused", "declined")
    above = verb.head if verb.dep_ in ("conj", "xcomp") else verb
    return any(c.dep_ == "neg" or c.lower_ in words for v in (verb, above) for c in v.children) or (
        verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ("refuse", "decline")
    )


def _objects(verb: "Token") -> list["Token"]:
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    deps = ("nsubjpass", "dobj") if passive else ("dobj",)
    found = [c for c in verb.children if c.dep_ in deps]
    return [t for o in found for t in (o, *(c for c in o.children if c.dep_ == "conj"))]
