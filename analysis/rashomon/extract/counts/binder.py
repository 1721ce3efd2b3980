"""From the words of acts to those counted under them, one place at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.extract.counts.acts import Act
from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import (
    along_with,
    children,
    coordinated,
    is_going_on,
    is_intended,
    is_negated,
    lemma,
    pobjs,
    subjects,
)
from rashomon.extract.counts.named import named_dead
from rashomon.extract.counts.nominals import adjective_acts, noun_acts, victims_of
from rashomon.extract.counts.on_vessels import on_vessel
from rashomon.extract.counts.patients import Counter, Patient
from rashomon.extract.counts.standing import only_named
from rashomon.extract.counts.tolls import Toll, acts_of, tolls
from rashomon.extract.counts.values import added_up, both, manifold, value_of, without_apposition
from rashomon.extract.counts.verbs import verb_acts
from rashomon.extract.counts.vocabulary import Vocabulary
from rashomon.extract.found import FoundQuantity

if TYPE_CHECKING:
    from spacy.tokens import Token

_FATES = frozenset({"killed", "charged", "sentenced"})
"""Acts that change what is told of a person before: "he later died" is one more of the dead."""
_BY_OFFICE = frozenset({"detained", "charged", "sentenced"})
"""Acts of an authority, which speaks for all of them when it says that it did none."""
_OF_MANY = frozenset({"displaced", "crossed"})
_GETS_AWAY = frozenset({"flee", "leave", "cross", "arrive", "land"})
_ALIVE = frozenset({"rescued", "survived", "released", "missing", "trapped", "aboard"})
_COMES = frozenset({"show", "come", "turn"})
_CARS = frozenset("car suv van truck pickup sedan vehicle jeep limousine cab minivan".split())
"""What people get away in, in the singular: "three men fled in a green car"."""
_CARLOAD = 7
"""More people than get away in one car."""
_OF_BODIES = frozenset({"buried"})
_BODIES = frozenset({"body", "corpse", "remains"})
_SET_FREE = {
    "released": ("abducted", "detained", "trapped"),
    "rescued": ("abducted", "trapped"),
    "survived": ("trapped",),
}
"""What is over for those of whom the first is told: "58 kidnapped pupils freed"."""
_NO_MORE = frozenset({"rescued", "survived"})
"""What is told of nobody who is told to be dead: "pulled dead from the river"."""


@dataclass(frozen=True)
class Binder:
    """Binds acts to those counted in one article."""

    text: str
    counter: Counter
    words: Vocabulary
    convention: str

    def at(self, token: "Token") -> Iterator[Bound]:
        """What one word binds."""
        found = [
            *verb_acts(token, self.words),
            *noun_acts(token, self.words),
            *adjective_acts(token, self.words),
            *on_vessel(token, self.words),
        ]
        for act in found:
            yield from self._bind(act)
        yield from named_dead(token, self.counter, self.convention)
        for toll in tolls(token, self.counter.by_token, self.words):
            yield self._toll(toll)

    def _bind(self, act: Act) -> Iterator[Bound]:
        if is_intended(act.token) or (is_negated(act.token) and not self._of_nobody(act)):
            return
        if act.aspect == "aboard" and act.token.tag_ in ("VB", "VBZ", "VBP"):
            return  # "can carry 90 passengers", "carries 400 a day"
        if act.itself:
            yield from self._itself(act)
            return
        if _long_ago(act.token):
            return
        things = act.aspect in self.words.things
        fate = act.aspect in _FATES and not is_going_on(act.token)
        along = along_with(act.token)
        for head in act.counted:
            together = [head, *(along if head == act.counted[0] else ())]
            found = tuple(
                p
                for one in together
                for p in self.counter.patients(one, things=things, pronouns=fate)
                if not (act.aspect in _OF_MANY and self._runs_away(act, p))
                and not (act.aspect in _ALIVE and self._is_body(p))
                and not (act.aspect == "took-part" and self._comes_alone(act, p))
            )
            yield from self._together(act, _in_reach(act.token, head, found))

    def _runs_away(self, act: Act, patient: Patient) -> bool:
        """Whether it is one person, or suspects, who flee: they get away, nobody displaces them."""
        attackers = self.counter.words.people["attacker"]
        one = patient.kind in ("one", "name") or lemma(patient.head) in attackers
        cars = [t for t in pobjs(act.token, "in") if lemma(t) in _CARS and t.tag_ in ("NN", "NNP")]
        few = patient.quantity is not None and (patient.quantity.value.high or _CARLOAD) < _CARLOAD
        return (one or (bool(cars) and few)) and lemma(act.token) in _GETS_AWAY

    def _comes_alone(self, act: Act, patient: Patient) -> bool:
        """Whether somebody only comes somewhere: "a woman showed up at the hospital"."""
        return patient.kind in ("one", "name") and lemma(act.token) in _COMES

    def _is_body(self, patient: Patient) -> bool:
        """Whether nobody alive is counted: "pulled 12 people and three bodies from the wreck"."""
        noun = patient.head
        if patient.quantity is not None and patient.quantity.noun is not None:
            noun = noun.doc[patient.quantity.noun]
        return lemma(noun) in _BODIES

    def _of_nobody(self, act: Act) -> bool:
        """Whether the "not" is that of "have not arrested anyone", which counts nobody.

        "The captain did not hurt anyone" is his denial: it says nothing of what others did.
        """
        given = [self.counter.by_token.get(t.i) for t in act.counted]
        if not any(q is not None and "any" in q.value.words.lower() for q in given):
            return False
        people = [t for t in subjects(act.token) if t.pos_ == "PRON" or self.counter.is_person(t)]
        return not people or act.aspect in _BY_OFFICE

    def _together(self, act: Act, found: tuple[Patient, ...]) -> Iterator[Bound]:
        """One count, or a sum with its parts; plurals without a figure stay apart."""
        found = without_apposition(found)
        countable = tuple(p for p in found if p.kind != "plural" or both(p.head))
        unit = self._unit(act.aspect)
        whole = None
        if len(countable) > 1:
            value = added_up(self.text, countable, unit, self.convention)
            whole = value.words
            yield Bound(act.aspect, act.token, countable, value, "count-sum")
        for patient in found:
            value = value_of(self.text, patient, unit, self.convention)
            bound = Bound(act.aspect, act.token, (patient,), value, act.rule)
            if act.rule == "count-among":
                yield bound.as_role("subset", part_of=f"the {act.token.text}")
            elif len(countable) < 2 or patient.kind == "plural":
                yield bound
            elif patient.kind == "figure":
                yield bound.as_role("subset", part_of=whole)

    def _itself(self, act: Act) -> Iterator[Bound]:
        """Nouns each of which is one act: "three killings", "12 fatalities", "killings"."""
        quantity = self.counter.by_token.get(act.token.i)
        parted = quantity is not None and pobjs(act.token.doc[quantity.token], "of")
        if act.rule == "count-noun-person" and parted == [act.token]:
            return  # "31 of the detainees"
        if act.rule == "count-noun-person" and only_named(act.token, act.aspect, self.words):
            return
        patient = self._each(act.token)
        events = act.aspect in self.words.includes and act.rule == "count-noun"
        if patient is not None and not (events and patient.kind == "figure"):
            value = value_of(self.text, patient, self._unit(act.aspect), self.convention)
            yield Bound(act.aspect, act.token, (patient,), value, act.rule)

    def _each(self, noun: "Token") -> Patient | None:
        quantity = self.counter.by_token.get(noun.i)
        end = noun.idx + len(noun)
        times = manifold(noun)
        if times is not None:
            return Patient("times", noun, times[1].idx, end, None, number=times[0])
        if victims_of(noun, self.words) and (quantity is not None or both(noun)):
            denied = quantity is not None and quantity.value.bound == "none"
            return None if denied else next(self.counter.patients(noun), None)
        if quantity is not None and not self._speaks(noun, quantity):
            return Patient(
                "figure",
                noun,
                min(quantity.start, noun.idx),
                max(quantity.end, end),
                None,
                quantity,
            )
        if lemma(noun) in self.words.with_figure:
            return None
        if noun.tag_ in ("NNS", "NNPS") or lemma(noun) != str(noun.lemma_).lower():
            return Patient("plural", noun, noun.idx, end, None)
        bare = not children(noun, "det", "poss", "amod", "nummod", "compound")
        if noun.lower_ in self.words.mass and bare:
            return Patient("plural", noun, noun.idx, end, None)
        return None

    def _speaks(self, noun: "Token", quantity: FoundQuantity) -> bool:
        """Whether a figure only describes a person who speaks: "one survivor told us"."""
        return (
            quantity.value.high == 1
            and lemma(noun) in self.words.with_figure
            and (noun.dep_ == "nsubj")
        )

    def _toll(self, toll: Toll) -> Bound:
        quantity = toll.quantity
        head = toll.token.doc[quantity.token]
        patient = Patient("figure", head, quantity.start, quantity.end, None, quantity)
        role = "increment" if toll.added else "total" if toll.before is None else "revised"
        before = None if toll.before is None else toll.before.value.number
        update = {"unit": "people", "role": role, "revised_from": before}
        if quantity.value.bound == "up-to" and self._right_after(toll, quantity):
            number = quantity.value.number
            update |= {"bound": "exact", "low": number, "high": number}
            update |= {"soft_low": None, "soft_high": None}
        value = quantity.value.model_copy(update=update)
        acts = tuple(acts_of(toll.token))
        return Bound(toll.aspect, toll.token, (patient,), value, "count-toll", toll.before, acts)

    def _right_after(self, toll: Toll, quantity: FoundQuantity) -> bool:
        """Whether "up" tells where a toll went: "Death toll up to 12"."""
        end = toll.token.idx + len(toll.token)
        return not self.text[end : quantity.start].strip()

    def _unit(self, aspect: str) -> str:
        return "things" if aspect in self.words.things else "people"


def _long_ago(act: "Token") -> bool:
    """Whether it is of another time that no date tells: "lost a daughter years ago"."""
    ago = [c for c in act.children if c.lower_ == "ago"]
    return any(
        t.lower_ in ("years", "decades") and not children(t, "nummod", "amod", "det")
        for a in ago
        for t in children(a, "npadvmod")
    )


def _in_reach(act: "Token", head: "Token", found: tuple[Patient, ...]) -> tuple[Patient, ...]:
    """Of coordinated nouns only those that a modifier of the first can mean.

    In "two dead men and two injured boys" and "two men who were killed and two who were hurt"
    each act tells of the noun beside it alone.
    """
    above = act
    while above.dep_ in ("conj", "oprd", "acomp", "xcomp", "pobj", "prep") and above.head != head:
        above = above.head
    if above.head != head or above.dep_ not in ("amod", "acl", "relcl"):
        return found
    if above.i < head.i:
        return found[:1]
    return tuple(p for p in found if p.head.i < above.i or p is found[0])


def merged(found: Iterable[Bound], words: Vocabulary) -> list[Bound]:
    """Each count once per aspect, with every act told of the same people.

    Of "was shot and killed" only the narrower aspect stays: whoever is killed or injured is
    among the casualties anyway.
    """
    by_people: dict[tuple[int, ...], list[Bound]] = {}
    for bound in found:
        by_people.setdefault(tuple(p.head.i for p in bound.patients), []).append(bound)
    kept = [b for group in by_people.values() for b in _each_aspect(group, words)]
    return sorted(kept, key=lambda b: (b.start, b.end, b.aspect, len(b.patients)))


def _only_describes(group: Sequence[Bound]) -> bool:
    """Whether taking part only says who they are: "killed 59 people attending a concert"."""
    told = [b.act for b in group if b.aspect == "took-part"]
    return all(act.dep_ in ("acl", "relcl", "advcl") for act in told)


def _each_aspect(group: Sequence[Bound], words: Vocabulary) -> Iterator[Bound]:
    phrases = {b.act.i for b in group if b.rule == "count-phrase"}
    group = [b for b in group if b.rule == "count-phrase" or b.act.i not in phrases]
    aspects = {b.aspect for b in group}
    over = {a for b in group for a in _SET_FREE.get(b.aspect, ())}
    aspects -= {a for a in over if all(b.act.dep_ == "amod" for b in group if b.aspect == a)}
    if "killed" in aspects:
        aspects -= _NO_MORE
    if "in-hospital" in aspects:
        aspects -= {"injured"}  # "are still in hospital" is said of them too
    told = sorted({t.i: t for b in group for t in (b.act, *b.acts)}.items())
    acts = tuple(token for _, token in told)
    for aspect in sorted(aspects):
        if aspects & set(words.includes.get(aspect, ())):
            continue
        if aspect == "took-part" and len(aspects) > 1 and _only_describes(group):
            continue
        if len(aspects - _OF_BODIES) > 1 and all(
            b.rule == "count-noun-person" for b in group if b.aspect == aspect
        ):
            continue
        ranked = [b for b in group if b.aspect == aspect]
        fatal = {b.act.i for b in group if b.aspect == "killed"}
        if aspect == "injured" and all(b.act.i in fatal for b in ranked):
            continue
        best = next((b for b in ranked if b.value.role != "total"), ranked[0])
        related = [t for t in acts if coordinated(best.act, t) or t in {b.act for b in ranked}]
        related += [t for t in acts if t not in related and any(coordinated(t, r) for r in related)]
        yield replace(best, acts=tuple(sorted(related, key=lambda t: t.i)))
