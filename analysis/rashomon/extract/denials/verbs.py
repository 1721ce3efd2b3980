"""Verbs that deny: "denied that", "dismissed reports", "called them lies"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.denials.also import also_denies
from rashomon.extract.denials.found import Denied, Denying
from rashomon.extract.denials.words import Words
from rashomon.extract.quotes.words import cue_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOBODY = frozenset({"nobody", "none", "noone", "few"})
_GERUNDS = frozenset({"VBG", "VBN"})
_HARDLY = frozenset({"impossible", "hard", "difficult", "pointless", "useless", "futile"})
_SELVES = frozenset({"it", "he", "she", "they"})
_DENIED = frozenset({"dobj", "ccomp", "xcomp"})
_FAR = 40
"""Words below a verb that are looked through."""


@dataclass(frozen=True)
class DenyingVerbs:
    """Finds the denial that one verb carries."""

    words: Words

    def at(self, token: "Token") -> Iterator[Denying]:
        """The denial of one verb; none where it is itself negated ("did not deny")."""
        if not _is_verb(token):
            return
        if _pleads(token):
            whole = tuple(token.subtree)
            yield Denying(token, token, whole, token.i, "not guilty", "denial-of-guilt")
        if not self._may_deny(token) or _negated(token) or _no_one_can(token):
            return
        clause = self._clause(token)
        if self._denies(token):
            of: Denied = "involvement" if self._of_part(token) else "matter"
            more = also_denies(token)
            own = clause if more is None else _before(clause, more.first)
            yield Denying(token, token, own, _first(token), token.text, "denial-verb", of)
            if more is not None:
                yield more.denying(token, own, of)
        elif self._calls_untrue(token):
            yield Denying(token, token, clause, token.i, token.text, "denial-called-untrue")

    def _clause(self, verb: "Token") -> tuple["Token", ...]:
        """The words of a denial; what its denier "… and said" besides is no part of it."""
        if _mistaken(verb):
            return tuple(verb.sent)
        below = [c for c in verb.children if c.i > verb.i]
        passive = any(c.dep_ == "nsubjpass" for c in verb.children)
        denied = next((c.i for c in below if c.dep_ in _DENIED or passive), len(verb.doc))
        more = (c for c in below if c.dep_ == "conj" and denied < c.i and cue_words().says(c))
        first = next((c.left_edge.i for c in more if not self._may_deny(c)), None)
        return tuple(verb.subtree) if first is None else _before(tuple(verb.subtree), first)

    def _may_deny(self, verb: "Token") -> bool:
        """Whether a table has the verb: asked first, since few words are."""
        name, known = verb.lemma_.lower(), self.words
        rows = (known.always, known.condemning, known.of_information, known.calling)
        return any(name in row for row in rows)

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

    def _of_part(self, verb: "Token") -> bool:
        """Whether a part is denied: "denied a role in it", "denied having given the order"."""
        deeds = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ in _GERUNDS]
        if any(self._own_doing(c) for c in verb.children if c.dep_ in ("xcomp", "ccomp")):
            return True
        own = [d for d in deeds if not any(c.dep_ == "nsubj" for c in d.children)]
        objects = [o for v in (verb, *own) for o in _objects(v)]
        return any(o.lemma_.lower() in self.words.involved | self.words.of_oneself for o in objects)

    def _own_doing(self, deed: "Token") -> bool:
        """Whether it is to have done it oneself: "denied that it had carried out the strike"."""
        theirs = [c for c in deed.children if c.dep_ == "nsubj" and c.lower_ not in _SELVES]
        done = {o.lemma_.lower() for o in _objects(deed)}
        return not theirs and deed.lemma_ in self.words.doing and bool(done & self.words.wrongs)

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


def _before(clause: Sequence["Token"], first: int) -> tuple["Token", ...]:
    """The words before another's denial, without the comma and the "and" that lead to it."""
    kept = [t for t in clause if t.i < first]
    while kept and (kept[-1].is_punct or kept[-1].pos_ == "CCONJ"):
        kept.pop()
    return tuple(kept)


def _no_one_can(verb: "Token") -> bool:
    """Whether it is said that nobody denies it, or that it can't be denied."""
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    nobody = any(s.lower_ in _NOBODY or _is_no_one(s) for s in subjects)
    above = verb.head
    hard = {above.lower_, *(c.lower_ for c in above.children)} & _HARDLY
    return nobody or (verb.dep_ in ("xcomp", "advcl", "ccomp", "csubj") and bool(hard))


def _is_no_one(token: "Token") -> bool:
    """As in "no one"."""
    return token.lower_ == "one" and any(c.lower_ == "no" for c in token.children)


def _pleads(verb: "Token") -> bool:
    """Whether somebody pleads not guilty: the charge is denied without a word for denying."""
    if verb.lemma_.lower() not in ("plead", "plea"):
        return False
    after = verb.doc[verb.i + 1 : verb.i + 3].text.lower()
    return after.startswith(("not guilty", "innocent"))


def _first(verb: "Token") -> int:
    """Where the denying words begin: at what "was denied by" somebody, where it is told before."""
    told = [c for c in verb.children if c.dep_ == "nsubjpass" and c.pos_ in ("NOUN", "PROPN")]
    return min((t.i for c in told for t in c.subtree), default=verb.i)


def _objects(verb: "Token") -> list["Token"]:
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    deps = ("nsubjpass", "dobj") if passive else ("dobj",)
    found = [c for c in verb.children if c.dep_ in deps]
    return [t for o in found for t in (o, *(c for c in o.children if c.dep_ == "conj"))]
