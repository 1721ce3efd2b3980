"""Acts told by verbs: passive, active, participles, relative clauses, headlines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.extract.counts.acts import Act
from rashomon.extract.counts.grammar import (
    OBJECTS,
    agents,
    antecedent,
    children,
    direct_objects,
    is_passive,
    is_perfect,
    lemma,
    noun_after,
    pobjs,
    subjects,
)
from rashomon.extract.counts.phrases import phrase_acts
from rashomon.extract.counts.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

_RAISING = frozenset(
    {
        "report",
        "believe",
        "fear",
        "say",
        "think",
        "confirm",
        "presume",
        "suspect",
        "find",
        "know",
        "allege",
        "claim",
        "leave",
        "see",
        "list",
        "feel",
        "get",
        "understand",
        "estimate",
        "expect",
    }
)
_HELD = frozenset({"hostage", "captive", "prisoner"})
_LIVE_ON = frozenset({"survive"})
"""Whoever is survived by a family is dead, and whoever may survive has not yet."""
_SOME = frozenset({"several", "dozens", "scores", "hundreds", "many"})


def verb_acts(token: "Token", words: Vocabulary) -> Iterator[Act]:
    """The acts a verb (or a participle taken for an adjective) tells of."""
    if token.lower_ == "shot" and token.tag_ == "NN":
        yield from _hit(token, words)
    if token.pos_ not in ("VERB", "AUX") and token.tag_ not in ("VBN", "VBD", "VBG"):
        return
    name = lemma(token)
    if any(c.lower_ == "off" for c in children(token, "prt")):
        return  # "killed off", "laid off": a figure of speech
    other = _otherwise(token, words)
    for aspect in words.object.get(name, ()):
        if aspect not in other:
            yield Act(aspect, token, tuple(done_to(token)), "count-verb-object")
    for aspect in words.subject.get(name, ()):
        if aspect not in other and (name not in _LIVE_ON or _lives(token)):
            yield Act(aspect, token, tuple(done_by(token)), "count-verb-subject")
    yield from phrase_acts(token, words, done_to, done_by)


def _lives(verb: "Token") -> bool:
    """Whether "survive" tells of people who did: "68 survived", not "is expected to survive"."""
    finite = verb.tag_ in ("VBD", "VBP", "VBZ") or is_perfect(verb)
    modal = any(c.tag_ == "MD" or c.lower_ == "if" for c in children(verb, "aux", "mark"))
    return finite and not modal and not is_passive(verb)


def _hit(shot: "Token", words: Vocabulary) -> Iterator[Act]:
    """The person of "reports of a man shot in the leg", where the parser has "shot" for a noun."""
    person = shot.nbor(-1) if shot.i else shot
    people = words.people
    known = lemma(person) in people["person"] or lemma(person) in people["attacker"]
    a = any(c.lower_ in ("a", "an") and c.i < person.i for c in shot.children)
    if known and person.head == shot and a and children(shot, "prep"):
        for aspect in words.object.get("shoot", ()):
            yield Act(aspect, shot, (person,), "count-verb-object")


def _otherwise(verb: "Token", words: Vocabulary) -> set[str]:
    """Aspects that a verb doesn't tell of beside its object: "attended college", "fled police"."""
    beside = [*children(verb, *OBJECTS, "dative"), *pobjs(verb, "from")]
    beside += [c for c in children(verb, "npadvmod") if children(c, "nummod")]
    return {aspect for t in beside for aspect in words.unless.get(lemma(t), ())}


def done_by(verb: "Token") -> list["Token"]:
    """Those who do it: subjects of an active verb, or "by" of a passive."""
    if is_passive(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        alone = verb.dep_ == "acl" and verb.head.dep_ == "ROOT"
        # "4,000 migrants crossed into Vandra", where the parser has no other verb
        return agents(verb) or ([verb.head] if alone and children(verb.head, "nummod") else [])
    return subjects(verb)


def done_to(verb: "Token") -> list["Token"]:
    """Those it is done to: object of an active verb, subject of a passive one."""
    own = _figure_before(verb)
    if own:
        return own
    if verb.dep_ == "amod" and verb.tag_ in ("VBN", "VBD"):
        return noun_after(verb)
    if is_passive(verb):
        return _passive_subjects(verb)
    direct = direct_objects(verb)
    if direct:
        return [_taken(noun) for noun in direct]
    if verb.tag_ == "VBN" and not is_perfect(verb):
        return _of_participle(verb)
    if verb.dep_ == "relcl" and not _wh_subject(verb) and not _about(verb):
        return [verb.head]
    return _headline_subject(verb)


def _taken(noun: "Token") -> "Token":
    """The people of "took 30 people hostage", which the parser takes for one noun."""
    people = children(noun, "compound", "nmod") if noun.lower_ in _HELD else []
    return people[0] if people and children(people[0], "nummod") else noun


def _figure_before(verb: "Token") -> list["Token"]:
    """The figure right before a verb whose parse lost it: "were killed on Monday and 30 injured".

    The parser coordinates such a figure with the date before it.
    """
    before = verb.nbor(-1) if verb.i else verb
    while before.i and before.lower_ in ("were", "was", "others", "more"):
        before = before.nbor(-1)
    counted = before.like_num or before.lower_ in _SOME or children(before, "nummod")
    after_and = before.left_edge.i and before.left_edge.nbor(-1).lower_ in ("and", ",")
    lost = verb.tag_ in ("VBN", "VBD") and (
        _with_a_date(before, verb) or _below(before, verb) or _qualifies(before, verb)
    )
    return [before] if before != verb and counted and after_and and lost else []


def _qualifies(figure: "Token", verb: "Token") -> bool:
    """Whether the figure is a modifier to the parser: "six were killed and two hurt"."""
    return figure.head == verb and verb.dep_ == "conj" and figure.dep_ in ("amod", "nummod")


def _with_a_date(figure: "Token", verb: "Token") -> bool:
    above = figure.head
    subject = above.dep_ in ("nsubj", "nsubjpass") and above.head == verb
    return figure.dep_ == "conj" and above.i < figure.i and not subject


def _below(figure: "Token", verb: "Token") -> bool:
    """Whether it hangs on what is included: "…, including a boy, and 10 more were wounded"."""
    own = children(verb, "nsubj", "nsubjpass")
    told_apart = bool(children(verb, "auxpass")) and not own and verb.dep_ == "conj"
    top = figure.head if figure.dep_ == "nummod" else figure
    return told_apart and top.dep_ == "pobj" and top.head.i > verb.head.i


def _passive_subjects(verb: "Token") -> list["Token"]:
    own = [antecedent(c) for c in children(verb, "nsubjpass", "nsubj")]
    if own:
        return own
    if verb.dep_ in ("xcomp", "ccomp", "oprd") and lemma(verb.head) in _RAISING:
        return _passive_subjects(verb.head) or subjects(verb.head)
    return _of_participle(verb)


def _of_participle(verb: "Token") -> list["Token"]:
    """Patient of a bare participle: its own subject, what it modifies, or what it is told of."""
    own = [antecedent(c) for c in children(verb, "nsubj", "nsubjpass")]
    if own:
        return own
    above = verb.head
    if verb.dep_ in ("acl", "relcl"):
        if above.lower_ in ("those", "people", "many") and _one_of(above):
            return _one_of(above)
        return [above] if above.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") else []
    if verb.dep_ == "conj" and above.pos_ in ("VERB", "AUX", "ADJ"):
        return done_to(above) if above.tag_ in ("VBN", "VBD") else subjects(above)
    if verb.dep_ in ("oprd", "xcomp", "ccomp", "acomp", "advcl"):
        return (
            direct_objects(above) or _passive_subjects(above)
            if above.pos_ in ("VERB", "AUX")
            else []
        )
    return []


def _one_of(those: "Token") -> list["Token"]:
    """Who "was one of those injured", or "was among those injured"."""
    linked = those.dep_ == "pobj" and those.head.lower_ in ("of", "among")
    one = those.head.head if linked else those
    verb = one.head if one.lower_ == "one" else one
    return subjects(verb) if linked and lemma(verb) == "be" else []


def _wh_subject(verb: "Token") -> bool:
    return any(c.tag_ in ("WP", "WDT") and c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _about(verb: "Token") -> bool:
    """Whether a clause tells where, when or why, so that its head is nobody's object."""
    return any(c.tag_ == "WRB" for c in verb.children) or not children(verb, "nsubj")


def _headline_subject(verb: "Token") -> list["Token"]:
    """Subject of "12 injured in crash": a past form without object, taken for a participle."""
    plain = verb.tag_ in ("VBD", "VBN") and not children(verb, "aux", "auxpass", "neg")
    at = any(p.lower_ == "at" and not _time(p) for p in children(verb, "prep"))
    if not plain or at or verb.dep_ in ("relcl", "advcl"):
        return []
    own = children(verb, "nsubj")
    counted = [t for t in own if t.pos_ == "NUM" or children(t, "nummod")]
    bare = [t for t in own if not children(t, "det", "poss")]
    return counted or (bare if verb.dep_ == "ROOT" else [])


def _time(preposition: "Token") -> bool:
    return any(
        o.pos_ == "NUM" or o.like_num or o.ent_type_ in ("TIME", "DATE", "FAC", "GPE")
        for o in children(preposition, "pobj")
    )
