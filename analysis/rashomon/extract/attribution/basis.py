"""What somebody knows from: own eyes and hands, an inquiry of their own, or what others told."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.extract.attribution.words import ReportingWords
from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuotation
from rashomon_schemas.attribution import Basis

if TYPE_CHECKING:
    from spacy.tokens import Token

_FIRST_PERSON = frozenset({"i", "we"})
_BACK = frozenset({"he", "she", "they", "it"})
_THEIRS = frozenset({"his", "her", "their", "its", "my", "our"})
_PAST = ("VBD", "VBN")
_BEING = ("be", "help")
"""Verbs that tell with what hangs on them: "was there", "helped carry"."""
_LOOSE = frozenset({"be", "see", "lift", "recover", "survive", "carry", "treat"})
"""Verbs that tell of being there only of somebody who says so, or who is told of with "who"."""
_PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})
_BELOW = 40
"""Tokens below a verb that are looked through for its objects."""


class Knowledge:
    """What the people and bodies of one article are told to know from."""

    def __init__(
        self, document: Document, quotations: Sequence[FoundQuotation], words: ReportingWords
    ) -> None:
        self.words = words
        self._telling = {*words.findings, *words.inquiry, *words.own, *words.own_with, *_BEING}
        self._of_token: dict[int, Basis] = {}
        self._of_name: dict[str, Basis] = {}
        speakers = sorted(
            (start, end, q.speaker.name)
            for q in quotations
            if q.speaker is not None and q.speaker.name and q.kind != "scare"
            for start, end in q.parts
        )
        for token in document.doc:
            basis = self._told_by(token)
            if basis is not None:
                self._note(token, basis)
        for start, end, name in speakers:
            if any(self._own(token) for token in document.tokens(start, end)):
                self._of_name.setdefault(_key(name), "first-hand")

    def of(self, head: "Token") -> Basis | None:
        """What the origin that a noun names knows from, where the article tells."""
        known = self._of_token.get(head.i)
        return known or (self._of_name.get(head.lower_) if head.pos_ == "PROPN" else None)

    def of_name(self, name: str) -> Basis | None:
        """What somebody named knows from; by the last word, which stands for the rest later."""
        return None if name.islower() else self._of_name.get(_key(name))

    def _note(self, verb: "Token", basis: Basis) -> None:
        for knower in self._knowers(verb):
            self._of_token.setdefault(knower.i, basis)
            if knower.pos_ == "PROPN":
                self._of_name.setdefault(knower.lower_, basis)

    def _told_by(self, verb: "Token") -> Basis | None:
        """What a verb tells of its subject's knowledge."""
        if verb.pos_ not in ("VERB", "AUX") or verb.tag_ not in _PAST:
            return None
        lemma = verb.lemma_.lower()
        subject = _subject(verb) if lemma in self._telling and not _negated(verb) else None
        if subject is None:
            return None
        if lemma in self.words.findings and subject.lemma_.lower() in self.words.inquirers:
            return "investigation"
        inquires = lemma in self.words.inquiry
        whose = any(c.lower_ == "whose" for c in subject.children)
        if inquires and (whose or subject.lower_ == "which"):
            return "investigation"
        if subject.pos_ == "PROPN" and (lemma in _LOOSE or subject.ent_type_ in _PLACES):
            return None
        return "first-hand" if self._seen(verb) else None

    def _own(self, token: "Token") -> bool:
        """Whether a word of a quotation tells what its speaker saw or did on the spot."""
        if token.lower_ in self.words.before:
            below = [t for c in token.children for t in (c, *c.children)]
            return any(t.lower_ in ("my", "our", "me", "us") for t in below)
        if token.tag_ not in _PAST or _negated(token):
            return False
        subject = _subject(token)
        return subject is not None and subject.lower_ in _FIRST_PERSON and self._seen(token)

    def _seen(self, verb: "Token") -> bool:
        """Whether a verb is one of seeing or handling, or of having been there."""
        lemma = verb.lemma_.lower()
        if lemma == "be":
            places = [c for c in verb.children if c.dep_ in ("prep", "advmod")]
            return any(
                c.lower_ in self.words.there and (c.dep_ == "advmod" or _is_place(c))
                for c in places
            )
        if lemma == "help":
            return any(
                c.dep_ == "xcomp" and c.lemma_.lower() in self.words.own for c in verb.children
            )
        objects = _objects(verb)
        if objects & self.words.nouns.keys():
            return False
        return lemma in self.words.own or bool(objects & self.words.own_with.get(lemma, set()))

    def _knowers(self, verb: "Token") -> Iterator["Token"]:
        """The nouns that name whoever the verb's subject is."""
        subject = _subject(verb)
        if subject is None:
            return
        whose = any(c.lower_ == "whose" for c in subject.children)
        if whose or subject.tag_ in ("WP", "WDT"):
            yield from _antecedents(_relative(verb))
        elif subject.lower_ in _BACK or any(c.lower_ in _THEIRS for c in subject.children):
            above = verb.head
            if verb.dep_ == "ccomp" and above.lemma_.lower() in self.words.verbs:
                said_by = _subject(above)
                yield from [] if said_by is None else [said_by]
        elif subject.pos_ == "PROPN" or subject.lemma_.lower() in self.words.inquirers:
            yield subject


def relayed(verb: "Token", words: ReportingWords, *, own: bool) -> bool:
    """Whether somebody only passes on what others told.

    Args:
        verb: the verb that governs the statement.
        words: the tables.
        own: whether its subject is who speaks ("we have heard that"); else the verb must have such
            a clause beside the statement ("the embassy said it had been told").
    """
    if own:
        return _hears(verb, words)
    beside = (c for c in verb.children if c.dep_ == "ccomp")
    subjects = ((c, _subject(c, passive=True)) for c in beside)
    return any(s is not None and s.lower_ in _BACK and _hears(c, words) for c, s in subjects)


def _hears(verb: "Token", words: ReportingWords) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in words.told:
        return any(c.dep_ == "auxpass" for c in verb.children)
    return lemma in words.heard


def _key(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].lower()


def _negated(verb: "Token") -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _subject(verb: "Token", *, passive: bool = False) -> "Token | None":
    """The subject of a verb, or of the one it is coordinated with; of a passive if wanted."""
    for _ in range(4):
        own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
        if own:
            return own[0] if passive or own[0].dep_ == "nsubj" else None
        if verb.dep_ not in ("conj", "xcomp"):
            return None
        verb = verb.head
    return None


def _relative(verb: "Token") -> "Token":
    """The verb that heads the relative clause around a verb."""
    for _ in range(4):
        if verb.dep_ not in ("conj", "xcomp"):
            return verb
        verb = verb.head
    return verb


def _antecedents(clause: "Token") -> Iterator["Token"]:
    """Who a relative clause is about: the noun it hangs on, and those that name the same person.

    Behind "the captain of the Corvina, who" stands the captain, whatever the parser made of it.
    """
    if clause.dep_ != "relcl":
        return
    noun = clause.head
    for _ in range(4):
        yield noun
        yield from (c for c in noun.children if c.dep_ == "appos")
        of = noun.head
        if noun.dep_ == "appos":
            noun = of
        elif noun.dep_ == "pobj" and of.lower_ in ("of", "at", "from") and of.dep_ == "prep":
            noun = of.head
        else:
            return


def _objects(verb: "Token") -> set[str]:
    """Lemmas of what a verb is done to, with what its particles and prepositions reach."""
    found: set[str] = set()
    for child in verb.children:
        if child.i > verb.i and child.dep_ in (
            "dobj",
            "attr",
            "oprd",
            "prep",
            "ccomp",
            "dative",
            "advmod",
            "acomp",
        ):
            near = [child, *list(child.subtree)[:_BELOW]] if child.dep_ != "advmod" else [child]
            found.update("they" if t.lower_ in ("them", "they") else t.lemma_.lower() for t in near)
            if any(t.like_num for t in near):
                found.add("NUM")
    return found


def _is_place(preposition: "Token") -> bool:
    """Whether a preposition names a spot and not a state: "on the bridge", not "in shock"."""
    objects = [c for c in preposition.children if c.dep_ == "pobj"]
    return any(c.dep_ in ("det", "poss") for o in objects for c in o.children)
