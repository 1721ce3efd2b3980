"""Who does a verb, read from the parse, with fallbacks where marks confuse it."""

from collections.abc import Container
from typing import TYPE_CHECKING

from rashomon.extract.quotes.words import cue_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_SHARED = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep", "parataxis"})
_DIRECTED = frozenset(
    "encourage tell urge order ask advise warn instruct force remind inform teach invite".split()
)
"""Of these verbs' passives the subject hears the words ("were told to") and doesn't say them."""
_TIMES = frozenset("point time times moment stage day week month year occasion".split())
_STEPS = 6


def subject_of(verb: "Token", outside: Container[int]) -> "Token | None":
    """The token that heads whoever says it, or None.

    Args:
        verb: the verb of speech.
        outside: numbers of the tokens that stand outside of marks; a subject inside is no speaker.
    """
    if _told(verb) and _own_subject(verb, outside) is None:
        return None
    here: Token = verb
    for _ in range(_STEPS):
        own = _own_subject(here, outside)
        if own is not None and not (here != verb and _expletive(own)):
            return own
        if here.dep_ in {"acl", "relcl"}:
            return _of_participle(here, outside)
        moved = _moved(here, outside) or _blamed(here, verb, outside)
        if moved is not None:
            return moved
        if here.dep_ not in _SHARED or here.head == here:
            return None
        here = teller(here) or here.head
    return None


def _of_participle(verb: "Token", outside: Container[int]) -> "Token | None":
    """Who calls in "Duarte, calling …" and "a letter calling …"."""
    if verb.dep_ == "acl" and _says_when(verb):
        return _around(verb.head, outside)
    return _bearer(verb.head, outside) if verb.head.i in outside else None


def teller(verb: "Token") -> "Token | None":
    """The verb of speech over "denied that abuses take place, calling …": its subject calls.

    The parse hangs such a participle on the clause that is denied.
    """
    told = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or told.dep_ != "ccomp":
        return None
    return told.head if cue_words().says(told.head) else None


def _own_subject(verb: "Token", outside: Container[int]) -> "Token | None":
    agent = next((c for c in verb.children if c.dep_ == "agent"), None)
    if agent is not None:
        by = next((c for c in agent.children if c.dep_ == "pobj" and c.i in outside), None)
        if by is not None:
            return by
    found = (
        [] if _told(verb) else [c for c in verb.children if c.dep_ in _SUBJECTS and c.i in outside]
    )
    named = [c for c in found if c.pos_ in {"PROPN", "NOUN", "PRON", "DET", "NUM", "ADJ"}]
    if not named:
        return None
    before = [c for c in named if c.i < verb.i]
    return before[-1] if before else named[0]


def _told(verb: "Token") -> bool:
    """Whether the subject of a passive only hears the words ("parents are told to …")."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    return passive and verb.lemma_.lower() in _DIRECTED


def _says_when(participle: "Token") -> bool:
    """Whether a participle hangs on a noun of time ("at one point calling …")."""
    noun = participle.head
    return noun.lemma_.lower() in _TIMES and noun.dep_ in {"pobj", "npadvmod"}


def _around(noun: "Token", outside: Container[int]) -> "Token | None":
    """The subject of the clause a noun stands in."""
    here = noun
    for _ in range(_STEPS):
        if here.head == here:
            return None
        here = here.head
        own = _own_subject(here, outside)
        if own is not None:
            return own
    return None


def _expletive(subject: "Token") -> bool:
    """Whether a subject is the "it" of "it is fair to call …": nobody."""
    verb = subject.head
    return subject.lower_ == "it" and any(c.dep_ == "acomp" for c in verb.children)


def _moved(verb: "Token", outside: Container[int]) -> "Token | None":
    """Who calls in "that prompted Duarte to call …": the object, as with most such verbs."""
    above = verb.head
    if verb.dep_ != "xcomp" or above.lemma_.lower() not in cue_words().moves:
        return None
    return next((c for c in above.children if c.dep_ == "dobj" and c.i in outside), None)


def _bearer(noun: "Token", outside: Container[int]) -> "Token":
    """Whose message it is, in "Duarte issued a statement saying …": its sender, not the paper."""
    if noun.lemma_.lower() not in cue_words().messages:
        return noun
    owner = next((c for c in noun.children if c.dep_ == "poss" and c.i in outside), None)
    if owner is not None:
        return owner
    if noun.dep_ in {"dobj", "pobj"}:
        verb = noun.head.head if noun.dep_ == "pobj" else noun.head
        return _own_subject(verb, outside) or noun
    return noun


def _blamed(token: "Token", verb: "Token", outside: Container[int]) -> "Token | None":
    """Who is spoken of in "criticised her for calling …": the object, not the subject."""
    if token.dep_ != "pcomp" and (token.dep_ != "prep" or token == verb):
        return None
    prep = token.head if token.dep_ == "pcomp" else token
    if prep.lower_ not in {"for", "of"} or prep.dep_ != "prep":
        return None
    verb = prep.head
    return next((c for c in verb.children if c.dep_ == "dobj" and c.i in outside), None)


def phrase_of(head: "Token", outside: Container[int]) -> tuple[int, int]:
    """First and last token number of the noun phrase around a head, without what qualifies it.

    Modifiers before the head belong to it, "of …" after it too; relative clauses, appositions and
    anything inside marks do not.
    """
    first = head.i
    while first > head.left_edge.i and (first - 1) in outside and head.i - first < 14:
        if head.doc[first - 1].text in {":", ";", "."} or head.doc[first - 1].is_space:
            break
        first -= 1
    while first < head.i and (head.doc[first].is_punct or head.doc[first].pos_ in {"CCONJ", "ADV"}):
        first += 1
    last = head.i
    if last + 2 < len(head.doc) and head.doc[last + 1].lower_ == "of":
        of = head.doc[last + 1]
        if of.head == head and of.right_edge.i - last < 8:
            stop = last
            while stop < of.right_edge.i and (stop + 1) in outside:
                if head.doc[stop + 1].is_punct or head.doc[stop + 1].lower_ in {"who", "that"}:
                    break
                stop += 1
            last = stop
    return first, last
