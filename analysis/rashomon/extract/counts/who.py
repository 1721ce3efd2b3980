"""Who was counted, in full: coordinated plurals, what they are held to be, kinds of acts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import children, conjuncts, lemma, list_top
from rashomon.extract.counts.patients import Counter, Patient

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST = 90
"""Characters of a population at most."""
_CLAUSE = frozenset({"that", "which", "who", "whom", "whose"})
_OWNERS = frozenset({"his", "her", "their", "its", "our", "my", "your"})


def in_full(found: Sequence[Bound], counter: Counter) -> list[Bound]:
    """The same counts, each population (and each bare act noun) with all that belongs to it.

    Args:
        found: the counts, in order of the text.
        counter: the article's text and word lists.
    """
    joined = [bound for group in _lists(found) for bound in _joined(group, counter)]
    return [_kind_named(_status_named(_unowned(b), counter), counter) for b in joined]


def _lists(found: Sequence[Bound]) -> Iterator[list[Bound]]:
    """Plurals coordinated under one act together, every other count by itself."""
    lists: dict[tuple[str, int], list[Bound]] = {}
    for bound in found:
        head = bound.patients[0].head
        plural = bound.value.bound == "unstated" and bound.value.population is not None
        first = list_top(head) if plural else head
        known = lists.get((bound.aspect, first.i))
        if known and plural and known[0].value.bound == "unstated" and _one_act(known[0], bound):
            known.append(bound)
        else:
            lists[bound.aspect, head.i if known is None else -len(lists)] = [bound]
    yield from lists.values()


def _one_act(one: Bound, other: Bound) -> bool:
    return bool({one.act, *one.acts} & {other.act, *other.acts})


def _joined(group: list[Bound], counter: Counter) -> Iterable[Bound]:
    """One count for plurals that are coordinated: "elders and clerics"."""
    first = group[0]
    listed = _listed(first, counter)
    end = listed[-1].idx + len(listed[-1]) if listed else 0
    start = _start(first, counter.text)
    if not listed or end - start > _LONGEST:
        return group
    words = counter.text[start:end]
    patient = replace(first.patients[0], start=start, end=end, population=words)
    value = first.value.model_copy(update={"words": words, "population": words})
    whole = replace(first, patients=(patient,), value=value)
    return [whole, *(b for b in group[1:] if b.patients[0].head not in listed)]


def _listed(bound: Bound, counter: Counter) -> list["Token"]:
    """The plurals coordinated with those counted; whoever is listed with people is people."""
    if bound.value.bound != "unstated" or bound.value.population is None:
        return []
    listed = islice(conjuncts(bound.patients[0].head), 1, None)
    others = {*counter.words.people["not-people"], *counter.words.nouns}
    return list(
        takewhile(
            lambda t: (
                t.tag_ in ("NNS", "NNPS") and lemma(t) not in others and not children(t, "nummod")
            ),
            listed,
        )
    )


def _start(bound: Bound, text: str) -> int:
    """Where the population begins, after the article that the shown words may have."""
    population = bound.value.population or ""
    at = text.find(population, bound.start, bound.end)
    return at if at >= 0 else bound.start


def _unowned(bound: Bound) -> Bound:
    """A population without the pronoun that owns it: whose "their families" are stays open."""
    population = bound.value.population
    first, _, rest = (population or "").partition(" ")
    if first.casefold() not in _OWNERS or not rest:
        return bound
    return replace(bound, value=bound.value.model_copy(update={"population": rest}))


def _status_named(bound: Bound, counter: Counter) -> Bound:
    """The population with what they are held to be: "men suspected of spying"."""
    population, head = bound.value.population, _noun(bound.patients[0])
    told = [c for c in children(head, "acl") if lemma(c) in counter.words.light["status"]]
    noun_end = head.idx + len(head)
    if not population or not told or told[0].i != head.i + 1 or not population.endswith(head.text):
        return bound
    end = _end_of_status(told[0])
    if end <= noun_end or end - noun_end > _LONGEST:
        return bound
    longer = population + counter.text[noun_end:end]
    return replace(bound, value=bound.value.model_copy(update={"population": longer}))


def _noun(patient: Patient) -> "Token":
    """The noun of those counted, also where the head is its number."""
    quantity = patient.quantity
    return patient.head.doc[quantity.noun] if quantity and quantity.noun else patient.head


def _end_of_status(participle: "Token") -> int:
    """Where it ends: before a comma, a clause of its own, or the place it happened in."""
    last = participle
    for token in participle.doc[participle.i + 1 : participle.right_edge.i + 1]:
        place = token.lower_ in ("in", "at", "on") and token.dep_ == "prep"
        if token.is_punct or token.dep_ in ("relcl", "nsubj") or token.tag_ in ("WP", "WDT"):
            break
        if place or token.is_space:
            break
        last = token
    return last.idx + len(last)


def _kind_named(bound: Bound, counter: Counter) -> Bound:
    """A bare act noun with the word that makes it a term: "enforced disappearances"."""
    patient = bound.patients[0]
    if bound.value.bound != "unstated" or patient.head != bound.act:
        return bound
    first = kind_of_act(bound.act, counter)
    if first == bound.act:
        return bound
    start = first.idx
    words = counter.text[start : patient.end]
    value = bound.value.model_copy(update={"words": words})
    return replace(bound, patients=(replace(patient, start=start),), value=value)


def is_misread(bound: Bound) -> bool:
    """Whether a plural's description holds a clause, which shows that its parse went wrong."""
    words = (bound.value.population or "").casefold().split()[:-1]
    return bound.value.bound == "unstated" and bool(_CLAUSE & set(words[:1]))


def kind_of_act(act: "Token", counter: Counter) -> "Token":
    """The first word of an act's term: "enforced" of "enforced disappearances", else the act."""
    if act.pos_ not in ("NOUN", "PROPN") or act.i == 0:
        return act
    before = act.nbor(-1)
    linked = before.head == act or act.head == before
    return before if linked and before.lower_ in counter.words.light["kinds"] else act
