"""Those whom an act noun befalls through a verb: "faced beatings", "were subjected to torture"."""

from typing import TYPE_CHECKING

from rashomon.extract.counts.grammar import (
    OBJECTS,
    children,
    is_intended,
    is_negated,
    is_passive,
    lemma,
    list_top,
    subjects,
)
from rashomon.extract.counts.pronouns import clause_subject
from rashomon.extract.counts.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

_MANY = frozenset({"dozens", "scores", "hundreds", "thousands", "some", "many", "several", "most"})


def sufferers(noun: "Token", aspect: str, words: Vocabulary) -> list["Token"]:
    """Heads of those an act befell, as the verb above its noun tells; empty when it tells none.

    Args:
        noun: the act's noun, without "of" or an owner of its own.
        aspect: what it tells of: to "face" an arrest is not yet to undergo it.
        words: the lexicon.
    """
    found = [t for named in _befallen(list_top(noun), aspect, words) for t in _meant(named, words)]
    return [t for t in found if _people(t, words)]


def bearing_verb(noun: "Token", words: Vocabulary) -> "Token | None":
    """The verb that says who commits or suffers what a noun names; None where none does."""
    top = list_top(noun)
    verb = top.head
    light = words.light
    if top.dep_ in (*OBJECTS, "nsubjpass"):
        term = verb.lower_ in light["kinds"] and verb.dep_ == "conj"
        known = lemma(verb) in light["commit"] or lemma(verb) in light["suffer"]
        return verb.head if term else verb if known else None
    if top.dep_ == "pobj" and verb.lower_ == "to":
        return _subjecting(verb, words)
    return None


def _subjecting(preposition: "Token", words: Vocabulary) -> "Token | None":
    """The verb of "subjected to", also where the parser hangs "to" on its object."""
    above = preposition.head
    verb = above.head if above.dep_ in OBJECTS else above
    return verb if lemma(verb) in words.light["subjected"] else None


def is_spared(noun: "Token", words: Vocabulary) -> bool:
    """Whether the verb says that it befell nobody, or was only meant."""
    verb = bearing_verb(noun, words)
    return verb is not None and (is_negated(verb) or is_intended(verb))


def _befallen(noun: "Token", aspect: str, words: Vocabulary) -> list["Token"]:
    verb = noun.head
    if noun.dep_ in OBJECTS and lemma(verb) in words.light["suffer"]:
        ahead = aspect in words.prospects and lemma(verb) in words.light["prospect"]
        return [] if ahead or is_passive(verb) else subjects(verb)
    if noun.dep_ != "pobj" or verb.dep_ != "prep":
        return []
    above = verb.head
    subjecting = _subjecting(verb, words) if verb.lower_ == "to" else None
    if subjecting is not None:
        return _put_through(subjecting)
    if verb.lower_ == "of" and lemma(above) in words.light["undergoer"] and above.dep_ == "attr":
        return subjects(above.head)
    return []


def _put_through(verb: "Token") -> list["Token"]:
    """Who was "subjected": the passive's subject, the active's object, what a participle is of."""
    if is_passive(verb):
        return subjects(verb)
    if verb.dep_ == "acl":
        return [verb.head]
    return children(verb, *OBJECTS)


def _meant(token: "Token", words: Vocabulary) -> list["Token"]:
    """The word, or for "they" the plural subject of a clause around it."""
    if token.pos_ != "PRON":
        return [token]
    above = clause_subject(token) if token.lower_ in ("they", "them") else None
    return [above] if above is not None and _people(above, words) else []


def _people(token: "Token", words: Vocabulary) -> bool:
    """Whether a noun or number plainly is people; the counter has the last word."""
    people = words.people
    named = token.pos_ == "PROPN" and token.ent_type_ == "PERSON"
    plain = any(lemma(token) in people[row] for row in ("person", "fighter", "group"))
    counted = token.like_num or token.lower_ in _MANY
    return named or plain or counted or token.lower_ in people["plural"]
