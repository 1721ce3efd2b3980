"""Counts whose act is only beside them: headlines, ellipsis, "including two children"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import conjuncts, lemma, pobjs
from rashomon.extract.counts.lookalikes import is_age
from rashomon.extract.counts.patients import Counter, Patient
from rashomon.extract.counts.values import value_of
from rashomon.extract.found import FoundQuantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ADVERBS = {"fatally": "killed", "mortally": "killed", "nonfatally": "injured"}
FILLERS = frozenset(
    {
        "other",
        "others",
        "more",
        "people",
        "persons",
        "reported",
        "reportedly",
        "critically",
        "seriously",
        "badly",
        "severely",
        "slightly",
        "confirmed",
        "is",
        "are",
        "was",
        "were",
        "feared",
        "presumed",
        "found",
        "pronounced",
        "left",
        "have",
        "been",
        "also",
        "lightly",
        "gravely",
        "allegedly",
        "still",
    }
)
_DYING = frozenset({"die", "dies", "drown", "perish"})
"""Verbs of a headline that the parser takes for nouns: "3 more die"."""
_FORMS = {"shot": "shoot", "hurt": "hurt", "hit": "hit", "struck": "strike"}
_REACH = 4
"""Words allowed between a figure and its act in headline style."""


def headline_bound(
    quantity: FoundQuantity, doc: Sequence["Token"], counter: Counter, convention: str
) -> Iterator[Bound]:
    """The act that follows a figure at once: "3 dead, 12 hurt", "four shot, one fatally"."""
    number = doc[quantity.token]
    last = max(quantity.token, quantity.noun if quantity.noun is not None else quantity.token)
    shot = last > number.i and doc[last].tag_ == "NN" and _of_form(doc[last], counter)
    dying = last > number.i and doc[last].lower_ in _DYING
    if (shot and _many(quantity)) or dying:
        last = number.i
    if _inside(doc[last]) or is_age(number):
        return
    if doc[last].sent != number.sent or counter.is_thing(doc[last]):
        return
    if number.lower_ in ("no", "none"):
        return
    for token in doc[last + 1 : min(last + 2 + _REACH, number.sent.end)]:
        aspects = () if _of_part(doc[last], token, counter) else _of_word(token, counter)
        if aspects:
            figure = None if last == number.i else counter.figure(doc[last], quantity)
            patients = [replace(figure, head=number) if figure else _bare(quantity, number)]
            for act in (token, *(t for t in conjuncts(token) if t != token)):
                for aspect in aspects if act == token else _of_word(act, counter):
                    value = value_of(counter.text, patients[0], "people", convention)
                    yield Bound(aspect, act, tuple(patients), value, "count-headline")
            return
        if token.lower_ not in FILLERS:
            break
    yield from _in_hospital(quantity, doc[last], counter, convention)
    yield from _after_verb(quantity, doc, counter, convention)


def _of_part(noun: "Token", act: "Token", counter: Counter) -> bool:
    """Whether an act is that of some of those counted: "two of the 30 men were killed"."""
    parted = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return parted and noun.head.head.i in counter.by_token and act.head != noun


def _in_hospital(
    quantity: FoundQuantity, noun: "Token", counter: Counter, convention: str
) -> Iterator[Bound]:
    """The people of "the party ended with five people in hospital"."""
    told = noun.dep_ == "pobj" and noun.head.lower_ == "with" and counter.is_person(noun)
    if not told or "hospital" not in [lemma(o) for o in pobjs(noun, "in")]:
        return
    figure = counter.figure(noun, quantity)
    if figure is not None:
        value = value_of(counter.text, figure, "people", convention)
        yield Bound("injured", noun.head, (figure,), value, "count-phrase", acts=(noun.head,))


def _after_verb(
    quantity: FoundQuantity, doc: Sequence["Token"], counter: Counter, convention: str
) -> Iterator[Bound]:
    """A headline's verb just before the figure, taken for a noun: "wounds 3"."""
    number = doc[quantity.token]
    before = doc[number.i - 1] if number.i > number.sent.start else None
    if before is None or not before.lower_.endswith(("s", "ing", "ed")):
        return
    name = lemma(before)
    for aspect in counter.words.object.get(name, ()):
        patient = next(iter(counter.patients(number)), None) or _bare(quantity, number)
        value = value_of(counter.text, patient, "people", convention)
        yield Bound(aspect, before, (patient,), value, "count-headline")


def _inside(noun: "Token") -> bool:
    """Whether a noun only qualifies another ("six members of one family were killed")."""
    return noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ == "NOUN"


def _many(quantity: FoundQuantity) -> bool:
    return quantity.value.number is not None and quantity.value.number > 1


def _of_form(token: "Token", counter: Counter) -> tuple[str, ...]:
    """Aspects of "shot" taken for a noun after a figure above one, where only "shots" is one."""
    verb = _FORMS.get(token.lower_)
    return () if verb is None else counter.words.object.get(verb, ())


def _of_word(token: "Token", counter: Counter) -> tuple[str, ...]:
    if token.lower_ in _FORMS:
        return counter.words.object.get(_FORMS[token.lower_], ())
    words = counter.words
    if token.lower_ in _DYING:
        return ("killed",)
    if token.lower_ in _ADVERBS:
        return (_ADVERBS[token.lower_],)
    if token.lower_ in words.adjectives:
        return words.adjectives[token.lower_]
    if token.tag_ in ("VBN", "VBD", "JJ"):
        return words.object.get(lemma(token), ())
    return ()


def _bare(quantity: FoundQuantity, number: "Token") -> Patient:
    return Patient("figure", number, quantity.start, quantity.end, None, quantity)


def included(
    sentence: Sequence["Token"], near: Sequence[Bound], counter: Counter, convention: str
) -> Iterator[Bound]:
    """Parts of the count before them: "12 people, including two children", "two of them"."""
    for token in sentence:
        if token.lower_ in ("including", "includes", "included", "among") and (
            token.dep_ != "attr"
        ):
            heads = [c for c in token.children if c.dep_ in ("pobj", "dobj", "pcomp")]
            people = [p for h in heads for p in _all(counter, h)] or _next(token, counter)
        elif token.i in counter.by_token and counter.by_token[token.i].token == token.i:
            bound = any(p.head.i == token.i for b in near for p in b.patients)
            people = [p for p in counter.patients(token) if p.whole is not None and not bound][:1]
        else:
            continue
        before = [b for b in near if b.end <= token.idx and b.value.role not in ("subset",)]
        yield from _parts(people, before, counter.text, convention)


def _next(among: "Token", counter: Counter) -> list[Patient]:
    """The figure in "among them two infants"."""
    for token in among.doc[among.i + 1 : min(among.i + 6, among.sent.end)]:
        if token.i in counter.by_token:
            return list(counter.patients(token))[:1]
    return []


def _all(counter: Counter, head: "Token") -> Iterator[Patient]:
    for token in conjuncts(head):
        found = next(iter(counter.patients(token)), None)
        if found is not None and found.kind in ("figure", "one"):
            yield found


def _parts(
    people: Sequence[Patient], before: Sequence[Bound], text: str, convention: str
) -> Iterator[Bound]:
    if not before:
        return
    nearest = max(b.start for b in before)
    for bound in (b for b in before if b.start == nearest):
        limit = bound.value.high
        for person in people:
            value = value_of(text, person, bound.value.unit, convention)
            if limit is None or value.low <= limit:
                part = Bound(bound.aspect, bound.act, (person,), value, "count-subset")
                yield part.as_role("subset", part_of=bound.value.words)


def by_token(quantities: Sequence[FoundQuantity], doc: "Doc") -> Mapping[int, FoundQuantity]:
    """Each number by its own token and by that of the noun it counts; its own comes first.

    In "two of the 30 men" the men are 30.
    """
    found: dict[int, FoundQuantity] = {}
    for quantity in quantities:
        noun = quantity.noun
        if noun is None:
            continue
        of = doc[noun].dep_ == "pobj" and doc[noun].head.lower_ == "of"
        if noun not in found or (of and found[noun].token < quantity.token < noun):
            found[noun] = quantity
    return found | {q.token: q for q in quantities}
