"""Denials in an adjective: "the reports are untrue", "not aware of any", "was not involved"."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.denials.found import Denied, Denying
from rashomon.extract.denials.matters import Matters

if TYPE_CHECKING:
    from spacy.tokens import Token

_IT = frozenset({"it", "this", "that", "these", "they"})
_ALL = frozenset({"everything", "all", "anything"})
_PREDICATES = ("acomp", "attr", "oprd", "ROOT", "ccomp", "conj")


@dataclass(frozen=True)
class DenyingPredicates:
    """Finds denials said by somebody in what is told of a report, or of oneself.

    Attributes:
        matters: what a denial can be about.
    """

    matters: Matters

    def at(self, token: "Token") -> Iterator[Denying]:
        """The denial of one predicate."""
        of = self._denies(token)
        if of is not None and self.matters.said(token):
            verb = _verb(token)
            first = verb.left_edge.i if of == "matter" else _first_help(verb)
            clause = tuple(t for t in verb.subtree if t.i >= first)
            cue = f"not … {token.text}" if _negated(verb) else token.text
            rule = "denial-called-untrue" if of == "matter" else f"denial-of-{_RULES[of]}"
            yield Denying(token, token, clause, first, cue, rule, of)

    def _denies(self, token: "Token") -> Denied | None:
        low, words = token.lower_, self.matters.words
        known = (words.untrue, words.true, words.unaware, words.aware, words.taking_part)
        if low != "nothing" and not any(low in row for row in known):
            return None
        verb = _verb(token)
        if low == "nothing" and token.dep_ == "dobj" and verb.lemma_ == "have":
            return "involvement" if _to_do(verb) else None
        if token.dep_ not in _PREDICATES or any(c.lower_ == "if" for c in verb.children):
            return None
        if low in words.untrue or (low in words.true and _negated(verb)):
            return "matter" if self._of_report(verb) and _be(verb) else None
        about = [t for p in token.children if p.dep_ == "prep" for t in p.subtree]
        if low in words.unaware or (low in words.aware and _negated(verb)):
            return "knowledge" if self.matters.among(about, _IT) else None
        if low in words.taking_part and _negated(verb):
            return "involvement" if self.matters.among(about, _IT) else None
        return None

    def _of_report(self, verb: "Token") -> bool:
        """Whether it is told of information: "the reports", "it is … that"."""
        subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
        clause = any(c.dep_ in ("ccomp", "csubj", "advcl") for c in verb.children)
        return any(
            s.lemma_.lower() in self.matters.words.information
            or (s.lower_ in _IT and clause)
            or (s.lower_ in _ALL and self._information_in(s))
            for s in subjects
        )

    def _information_in(self, subject: "Token") -> bool:
        """As in "everything in the report"."""
        return any(t.lemma_.lower() in self.matters.words.information for t in subject.subtree)


_RULES = {"knowledge": "knowledge", "involvement": "part"}


def _verb(token: "Token") -> "Token":
    """The verb the predicate hangs on; itself for a participle ("was not involved")."""
    return token if token.pos_ in ("VERB", "AUX") else token.head


def _be(verb: "Token") -> bool:
    """Whether it is said to be so; a participle has its own "be" ("was invented")."""
    passive = any(c.dep_ in ("auxpass", "aux") and c.lemma_ == "be" for c in verb.children)
    return verb.lemma_ in ("be", "prove") or passive


def _negated(verb: "Token") -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _first_help(verb: "Token") -> int:
    helps = [c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg") and c.i < verb.i]
    return min([*helps, verb.i])


def _to_do(verb: "Token") -> bool:
    """As in "had nothing to do with it"."""
    doc, at = verb.doc, verb.i
    return doc[at + 1 : at + 5].text.lower().startswith("nothing to do with")
