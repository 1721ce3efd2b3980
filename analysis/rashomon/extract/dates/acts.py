"""What the verb or noun that a date hangs on says happened."""

from typing import TYPE_CHECKING

from rashomon.lexicon import remembered, table
from rashomon.lexicon.acts import aspect_of

if TYPE_CHECKING:
    from spacy.tokens import Token

FIRST_REPORTED, OTHER, AS_OF, CALLED_FOR = "first-reported", "other", "as-of", "called-for"
DEADLINE = "deadline"
"""The day by which something is asked for; what is dated is told with who asks."""


@remembered
def _aspects(column: str) -> dict[str, str]:
    """Lemma to aspect for one column of the table; of two rows, the first keeps a word."""
    found: dict[str, str] = {}
    for aspect, row in table("dated_acts").items():
        for word in row.get(column, []):
            found.setdefault(word, aspect)
    return found


def verb_aspect(verb: "Token") -> str:
    """The aspect of a verb with what hangs on it ("broke the news", "was the first to write")."""
    if _told_first(verb):
        return FIRST_REPORTED
    held = _held(verb)
    if held is not None:
        return held
    lemma = verb.lemma_.lower()
    hanging = {c.lemma_.lower() for c in verb.children} | {
        g.lemma_.lower() for c in verb.children if c.dep_ == "prep" for g in c.children
    }
    if verb.dep_ == "relcl":
        hanging.add(verb.head.lemma_.lower())
    if verb.i + 1 < len(verb.doc) and verb.nbor(1).dep_ == "mark":
        hanging.add(verb.nbor(1).lower_)
    for aspect, row in table("dated_acts").items():
        for phrase in row.get("phrases", []):
            if phrase["verb"] == lemma and hanging & set(phrase["with"]):
                return aspect
    told = _by_object(verb, lemma)
    if told is not None:
        return told
    counted = aspect_of(lemma) or OTHER
    return _aspects("verbs").get(lemma) or _aspects("aspects").get(counted, counted)


def _by_object(verb: "Token", lemma: str) -> str | None:
    """The aspect of a verb that means one thing of people and another of things."""
    of_people, of_things = _aspects("of_people").get(lemma), _aspects("of_things").get(lemma)
    if of_people is None and of_things is None:
        return None
    object_ = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if object_ is None and verb.dep_ in ("relcl", "acl"):
        object_ = verb.head
    if of_things is not None:
        return of_things if object_ is not None and not is_people(object_) else None
    if object_ is None or not is_people(object_):
        return OTHER
    taken = _aspects("by_armed").get(lemma)
    return taken if taken is not None and _by_armed(verb) else of_people


def _by_armed(verb: "Token") -> bool:
    """Whether gunmen do it, or men who are only called armed."""
    agents = (g for c in verb.children if c.dep_ == "agent" for g in c.children)
    doers = [*agents, *(c for c in verb.children if c.dep_ == "nsubj")]
    rows, armed = table("populations"), table("dated_acts")["abducted"]["armed"]
    nouns = {*rows["attacker"]["nouns"], *rows["fighter"]["nouns"], *armed["nouns"]}
    return any(
        d.lemma_.lower() in nouns or any(c.lower_ in armed["like"] for c in d.children)
        for d in doers
    )


def is_people(token: "Token") -> bool:
    """Whether a word is a name, a pronoun or a noun of people, or a figure that stands alone."""
    if token.pos_ == "PROPN":
        return token.ent_type_ in ("PERSON", "NORP", "")
    if token.tag_ == "CD":
        return True
    if token.pos_ == "PRON":
        return token.lower_ not in ("it", "this", "that", "which", "what", "itself")
    noun = token.lemma_.lower()
    return any(noun in nouns for nouns in _people())


@remembered
def _people() -> tuple[frozenset[str], ...]:
    rows = table("populations")
    kinds = ("person", "attacker", "fighter", "plural", "two", "three", "group")
    return tuple(frozenset(rows[kind]["nouns"]) for kind in kinds)


def _held(verb: "Token") -> str | None:
    """The aspect of what a verb only says took place."""
    subject = held_by(verb)
    return noun_aspect(subject) if subject is not None else None


def held_by(verb: "Token") -> "Token | None":
    """The subject where the verb only says that it took place ("a meeting was held")."""
    row = table("dated_acts")["occurred"]["empty"]
    beside = {c.lemma_.lower() for c in verb.children}
    phrase = next((p for p in row if p["verb"] == verb.lemma_.lower()), None)
    if phrase is None or not (beside & set(phrase["with"]) or not phrase["with"]):
        return None
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if verb.dep_ == "relcl" and (subject is None or subject.tag_ in ("WDT", "WP")):
        subject = told_by_pronoun(verb)
    return subject


def told_by_pronoun(verb: "Token") -> "Token":
    """The noun a relative clause tells of: "a meeting of elders that was held" tells of it."""
    noun = verb.head
    while noun.dep_ in ("pobj", "conj") and noun.head.i != noun.i:
        over = noun.head.head if noun.dep_ == "pobj" else noun.head
        if over.pos_ not in ("NOUN", "PROPN"):
            break
        noun = over
        if noun_aspect(noun) is not None:
            return noun
    return verb.head


def _told_first(verb: "Token") -> bool:
    """`first reported`, `was the first to write`, `originally broke the story`.

    Also turned around: `first to write about it was …`.
    """
    row = table("dated_acts")[FIRST_REPORTED]
    if verb.lemma_ == "be":
        return any(c.dep_ == "csubj" and _told_first(c) for c in verb.children)
    if verb.lemma_.lower() not in row["first"]:
        return False
    marked = any(c.lower_ in row["markers"] and c.dep_ == "advmod" for c in verb.children)
    return marked or (
        verb.dep_ in ("relcl", "xcomp", "acl", "advcl") and verb.head.lower_ == "first"
    )


def noun_aspect(noun: "Token") -> str | None:
    """The aspect of an act noun ("meeting", "raid"), or None for a noun that names no act."""
    lemma = noun.lemma_.lower()
    return _aspects("nouns").get(lemma) if noun.pos_ in ("NOUN", "PROPN") else None


def act_of(noun: "Token") -> str | None:
    """The aspect of a noun that names an act, one that is counted too ("detention")."""
    counted = aspect_of(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
    return noun_aspect(noun) or (_aspects("aspects").get(counted, counted) if counted else None)


def tells(aspect: str) -> bool:
    """Whether the act is telling of something else ("denied", "reported")."""
    return bool(table("dated_acts").get(aspect, {}).get("reports", False))
