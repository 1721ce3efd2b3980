"""Cues of a stretch inside a clause: up the parse from it (X called it "…", X's "…" remark)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.extract.quotes.beside import nearest_noun
from rashomon.extract.quotes.cue import Cue, Side
from rashomon.extract.quotes.subjects import subject_of
from rashomon.extract.quotes.words import CueWords

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 14
"""How many words before a stretch a verb may stand that the parse does not join to it."""
_CLIMB = 12
"""How many words up the parse a cue may stand."""


def inner_cue(side: Side, words: CueWords) -> Cue | None:
    """The nearest verb or noun of speech above a stretch in the parse."""
    stretch = side.stretch
    tokens = side.document.tokens(stretch.start, min(stretch.end, stretch.start + 600))
    inside = {t.i for t in tokens}
    for root in (t for t in tokens if t.head.i not in inside):
        cue = _climb(root, side, words)
        if cue is not None:
            return cue
    return None


def near_cue(side: Side, words: CueWords) -> Cue | None:
    """The last verb of speech or judgement in the clause before a stretch, whatever the parse.

    Only plain verbs of speech reach over a comma.
    """
    passed = False
    for verb in reversed(side.before[-_NEAR:]):
        passed = passed or verb.text in {",", ";", "(", "--", "—"}
        speaks = words.says_plainly(verb) if passed else words.carries(verb)
        if speaks and not _joined_by_hyphen(verb):
            subject = subject_of(verb, side.outside)
            if subject is None and verb.i == side.before[-1].i:
                subject = nearest_noun(verb, side.before, _NEAR)
            if subject is not None:
                return Cue(verb, subject, free=False)
    return None


def _climb(root: "Token", side: Side, words: CueWords) -> Cue | None:
    """The cue above a token: a verb of plain speech before one that judges or wants.

    A noun of speech counts only where no verb does, or where it is the nearest and has its owner
    ("denounced Duarte's call for …"). A pronoun gives way to the name that the same
    sentence has further up ("Duarte says she …").
    """
    found = list(_above(root, side, words))
    if found and _owned(found[0], words):
        return found[0]
    plain = [cue for cue in found if words.says_plainly(cue.token)]
    verbs = [cue for cue in found if not words.is_noun(cue.token)]
    chosen = next(iter(plain or verbs or found), None)
    if chosen is None or chosen.subject is None or not _is_pronoun(chosen.subject):
        return chosen
    higher = found[found.index(chosen) + 1 :]
    named = (c for c in higher if c.subject is not None and _can_be(chosen.subject, c.subject))
    return next(named, chosen)


def _owned(cue: Cue, words: CueWords) -> bool:
    """Whether a cue is an act of speech with its owner ("his promise to be …"): the owner's."""
    if not words.is_noun(cue.token) or cue.token.lemma_.lower() in words.thoughts:
        return False
    return cue.subject is not None and cue.subject.dep_ == "poss" and cue.subject.head == cue.token


def _is_pronoun(token: "Token") -> bool:
    return token.lower_ in {"he", "she", "they", "it", "his", "her", "their", "its"}


def _can_be(pronoun: "Token", name: "Token") -> bool:
    """Whether a name is of the pronoun's number."""
    if name.pos_ not in {"PROPN", "NOUN"}:
        return False
    plural = name.tag_ in {"NNS", "NNPS"}
    return plural == (pronoun.lower_ in {"they", "their"})


def _above(root: "Token", side: Side, words: CueWords) -> Iterator[Cue]:
    """Every cue on the way up from a token, nearest first."""
    here = root
    for _ in range(_CLIMB):
        if here.head == here:
            return
        here = here.head
        if here.i not in side.outside:
            continue
        subject: Token | None = None
        if words.carries(here) and not _joined_by_hyphen(here):
            subject = subject_of(here, side.outside)
        elif words.is_noun(here):
            subject = _owner(here, side)
        if subject is not None and subject != root:
            yield Cue(here, subject, free=False)


def _joined_by_hyphen(token: "Token") -> bool:
    """Whether a hyphen makes a token part of a longer word ("self-described")."""
    before = token.doc[token.i - 1] if token.i else token
    return before.text == "-" and not before.whitespace_


def _owner(noun: "Token", side: Side) -> "Token | None":
    """Whose call, remark or promise it is."""
    for child in noun.children:
        if child.dep_ == "poss" and child.i in side.outside:
            return child
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            return next(
                (c for c in child.children if c.dep_ == "pobj" and c.i in side.outside), None
            )
    return subject_of(noun.head, side.outside) if noun.dep_ == "dobj" else None
