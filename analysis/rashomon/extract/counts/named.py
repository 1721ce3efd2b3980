"""Names given as all of those counted: "the only senators to sign were A, B and C"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import SUBJECTS, children, conjuncts, lemma
from rashomon.extract.counts.patients import Counter, Patient
from rashomon.extract.counts.values import added_up

if TYPE_CHECKING:
    from spacy.tokens import Token


def named_bounds(found: Iterable[Bound], counter: Counter, convention: str) -> Iterator[Bound]:
    """The same counts, with a plural replaced by the names its sentence says it stands for."""
    for bound in found:
        head = bound.patients[0].head
        plural = bound.patients[0].kind == "plural" and head.dep_ in (*SUBJECTS, "attr")
        names = list(_names(head, counter)) if plural else []
        if plural and not names and _only(head):
            names = list(_after_copula(bound.act, counter))
        yield _listed(bound, names, counter, convention) if names else bound


def named_dead(token: "Token", counter: Counter, convention: str) -> Iterator[Bound]:
    """Those of "the dead were named as A, B and C", who are at least as many as are named."""
    aspects = counter.words.adjectives.get(token.lower_, ())
    if not aspects or token.dep_ not in SUBJECTS:
        return
    if not any(c.lower_ == "the" for c in token.children):
        return
    names = list(_names(token, counter))
    if len(names) > 1:
        subject = Patient("plural", token, token.idx, token.idx + len(token), token.text)
        value = added_up(counter.text, names, "people", convention)
        for aspect in aspects:
            given = Bound(aspect, token, (subject,), value, "count-list")
            listed = _listed(given, names, counter, convention)
            nobody = listed.value.model_copy(update={"population": None})
            yield replace(listed, value=nobody)


def _names(plural: "Token", counter: Counter) -> Iterator[Patient]:
    verb = plural.head
    told = children(verb, "attr", "oprd")
    if plural.dep_ == "attr":
        told = children(verb, *SUBJECTS)
    if lemma(verb) in ("identify", "name"):
        told += [o for p in children(verb, "prep") if p.lower_ == "as" for o in children(p, "pobj")]
    elif lemma(verb) != "be":
        return
    for head in told:
        listed = list(conjuncts(head))
        if all(t.pos_ == "PROPN" and t.text[0].isupper() for t in listed):
            yield from (counter.name(t) for t in listed)


def _listed(bound: Bound, names: list[Patient], counter: Counter, convention: str) -> Bound:
    """The names as the value: "only" closes the list; without it, at least those named."""
    subject = bound.patients[0]
    value = added_up(counter.text, names, bound.value.unit, convention)
    update = {
        "bound": "list",
        "role": "total",
        "population": subject.head.text,
        "high": value.low if _only(subject.head) else None,
    }
    return Bound(
        bound.aspect,
        bound.act,
        tuple(names),
        value.model_copy(update=update),
        "count-list",
        acts=bound.acts,
    )


def _only(noun: "Token") -> bool:
    return any(c.lower_ == "only" for c in noun.children)


def _after_copula(act: "Token", counter: Counter) -> Iterator[Patient]:
    """Names right after "were", where the parser made them its subject."""
    sentence = act.sent
    for token in act.doc[act.i + 1 : sentence.end - 1]:
        if lemma(token) == "be" and token.nbor().pos_ == "PROPN":
            head = token.nbor()
            while head.dep_ == "compound":
                head = head.head
            yield from (counter.name(t) for t in conjuncts(head) if t.pos_ == "PROPN")
            return
