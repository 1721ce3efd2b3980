"""What is said not to be there: "there are no victims", "we have no facts", "no part in it"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.denials.found import Denied, Denying
from rashomon.extract.denials.matters import Matters
from rashomon.lexicon import table

if TYPE_CHECKING:
    from spacy.tokens import Token

_POINTING = frozenset({"this", "that", "these", "those", "such", "it", "them"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_OBJECTS = ("dobj", "attr", "nsubj", "nsubjpass", "pobj")
_TOWARDS = ("prep", "acl", "relcl", "ccomp", "advcl")
_FAR = 60
"""Words of what is denied that are looked through."""


@dataclass(frozen=True)
class LackingThings:
    """Finds denials in the words "no", "not any", "not one", "neither".

    Attributes:
        matters: what a denial can be about.
    """

    matters: Matters

    def at(self, noun: "Token") -> Iterator[Denying]:
        """The denial that one noun carries when it is negated."""
        if noun.pos_ not in ("NOUN", "PRON") or noun.dep_ not in _OBJECTS:
            return
        no = _no(noun)
        verb = _verb(noun)
        if (no is None and not _negated(verb)) or _conditional(verb):
            return
        name = noun.lemma_.lower()
        if no is not None and name in self.matters.words.missing and self._of_acts(noun):
            yield self._denying(noun, verb, "denial-of-knowledge", "knowledge")
        elif no is not None and self._nothing(noun, name):
            yield self._denying(noun, verb, "denial-nothing")
        elif self._knowledge(noun, verb, name) and self.matters.said(noun):
            yield self._denying(noun, verb, "denial-of-knowledge", "knowledge")
        elif self._nobody(noun, verb) and self.matters.said(noun):
            yield self._denying(noun, verb, "denial-nobody")
        elif (
            name in self.matters.words.involved
            and self._of_matter(noun, ())
            and self.matters.said(noun)
        ):
            yield self._denying(noun, verb, "denial-of-part", "involvement")

    def _nobody(self, noun: "Token", verb: "Token") -> bool:
        """Whether a wrong is said to have been done to, or by, nobody: it is counted as none, too.

        That nobody was hurt is how an accident is told; that nobody was abducted answers somebody.
        """
        nobody = noun.lower_ == "nobody" or (noun.lower_ == "one" and _no(noun) is not None)
        done = nobody and noun.head == verb and noun.dep_ in ("nsubj", "nsubjpass")
        return done and not _unreal(verb) and not _wrongs().isdisjoint(self.matters.touched([verb]))

    def _of_acts(self, noun: "Token") -> bool:
        """Whether it is information about an act: "no reports of injuries"."""
        return bool(self.matters.touched(_below(noun)))

    def _nothing(self, noun: "Token", name: str) -> bool:
        exists = any(c.dep_ == "expl" for c in noun.head.children)
        known = name in self.matters.words.sweeping or name in self.matters.words.places
        known = known or bool(self.matters.touched([noun]))
        return exists and known and self.matters.said(noun)

    def _knowledge(self, noun: "Token", verb: "Token", name: str) -> bool:
        """Whether somebody says to know, or to have been told, of nothing about a matter."""
        act = verb.lemma_.lower()
        if name in self.matters.words.known:
            return act in self.matters.words.learning and self._of_matter(noun, _about(verb))
        if name in self.matters.words.received:
            return act in self.matters.words.receiving and self._of_matter(noun, _about(verb))
        return False

    def _of_matter(self, noun: "Token", more: Sequence["Token"]) -> bool:
        """Whether it is about an act, a wrong, a report, or what was just spoken of."""
        about = [*_below(noun), *more]
        return not about or self.matters.among(about, _POINTING)

    def _denying(self, noun: "Token", verb: "Token", rule: str, of: Denied = "matter") -> Denying:
        first = _begin(noun, verb, known=of == "matter")
        clause = tuple(t for t in verb.subtree if of == "matter" or t.i >= first)
        no = _no(noun)
        cue = f"{no.text} {noun.text}" if no is not None else f"not … {noun.text}"
        return Denying(noun, noun, clause, first, cue, rule, of)


def _begin(noun: "Token", verb: "Token", *, known: bool) -> int:
    """Where the denying words begin: "there", the verb with its helpers, or "neither"."""
    there = next((c for c in verb.children if c.dep_ == "expl"), None)
    if there is not None:
        return there.i
    if known:
        return (_no(noun) or noun).i
    if _neither(verb):
        return verb.left_edge.i
    helps = [c.i for c in verb.children if c.dep_ in ("aux", "neg") and c.i < verb.i]
    return min([*helps, verb.i])


def _no(noun: "Token") -> "Token | None":
    """The "no" before a noun."""
    return next((c for c in noun.children if c.lower_ == "no" and c.i < noun.i), None)


def _verb(token: "Token") -> "Token":
    """The verb whose clause a word stands in."""
    while token.dep_ != "ROOT" and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token


def _negated(verb: "Token") -> bool:
    return _neither(verb) or any(c.dep_ == "neg" for c in verb.children)


def _neither(verb: "Token") -> bool:
    """Whether nobody of those named does it: "neither the police nor the court have"."""
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    words = [*subjects, *(c for s in subjects for c in s.children), *verb.children]
    return any(c.lower_ in ("neither", "nobody", "none") for c in words)


def _unreal(verb: "Token") -> bool:
    """Whether it is told of what may or must be, or is yet to come."""
    return any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.children)


def _wrongs() -> frozenset[str]:
    return frozenset(table("questions")["denials"]["wrongs"])


def _conditional(verb: "Token") -> bool:
    asked = any(t.text == "?" for t in verb.children)
    return asked or any(c.lower_ in _CONDITIONS for c in verb.children)


def _below(noun: "Token") -> list["Token"]:
    return [t for p in noun.children if p.dep_ in _TOWARDS for t in p.subtree][:_FAR]


def _about(verb: "Token") -> list["Token"]:
    """What hangs on the verb: "received complaints [on this matter]"."""
    return [t for p in verb.children if p.dep_ == "prep" for t in p.subtree][:_FAR]
