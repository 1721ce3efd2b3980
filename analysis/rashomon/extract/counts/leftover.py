"""Numbers that ended in no claim, each with the reason."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from rashomon.extract.counts.grammar import children, is_intended, is_negated
from rashomon.extract.counts.patients import Counter
from rashomon.extract.counts.vocabulary import Vocabulary
from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuantity, SetAsidePlace

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 60
"""Words of a clause in which an act is looked for."""
_HIGH = 6
"""Steps from a noun up to its verb, at most."""
_SINCE = re.compile(r"[^,;]{0,120}\bsince (?:\w+ )?(?:18|19|20)\d\d\b", re.IGNORECASE)
_NOTES = {
    "negated": "{words!r} stands with what is denied: nothing is counted.",
    "only-intended": "{words!r} stands with an act that was only meant or tried.",
    "only-a-change": "{words!r} tells by how much a figure changed, not what it is.",
    "nothing-there": "{words!r} says that there is none; what is denied is a denial, not a count.",
    "act-not-tied": "{words!r} counts {noun!r}; the clause tells of an act, but nothing in its "
    "grammar ties it to them.",
    "no-known-act": "{words!r} counts {noun!r}, but no act of the lexicon is told of them; add "
    "the act to aspects.toml if it matters.",
    "counts-nothing-comparable": "{words!r} counts {noun!r}, which no aspect compares.",
    "counts-nothing-named": "{words!r} counts nothing that is named.",
}


def leftovers(
    document: Document, quantities: Sequence[FoundQuantity], used: Iterable[int], counter: Counter
) -> Iterator[SetAsidePlace]:
    """Every quantity whose token is not among the used ones; ages are set aside elsewhere."""
    spent = set(used)
    for quantity in quantities:
        if quantity.token not in spent and quantity.value.unit != "years of age":
            noun = None if quantity.noun is None else document.doc[quantity.noun].text
            reason = _reason(document, quantity, counter)
            words = document.text[quantity.start : quantity.end]
            note = _NOTES[reason].format(words=words, noun=noun)
            yield SetAsidePlace(quantity.start, quantity.end, reason, note)


def says_none(document: Document, quantity: FoundQuantity) -> bool:
    """Whether a one is denied ("not one more"), or a none is that of years before."""
    before = document.doc[quantity.token - 1] if quantity.token else None
    single = quantity.value.high == 1 and before is not None and before.lower_ == "not"
    return single or (quantity.value.bound == "none" and _since(document, quantity))


def _since(document: Document, quantity: FoundQuantity) -> bool:
    """Whether a none only tells how long there had been none: "no deaths here since 1959"."""
    sentence = document.sentence(quantity.start)
    return _SINCE.match(document.folded, quantity.end, sentence.end) is not None


def _is_not(document: Document, quantity: FoundQuantity) -> bool:
    """Whether a figure is given only to be set right: "six died, not four"."""
    first = document.tokens(quantity.start, quantity.start + 1)[0]
    return first.i > 0 and first.nbor(-1).lower_ == "not"


def _reason(document: Document, quantity: FoundQuantity, counter: Counter) -> str:
    if says_none(document, quantity) or _is_not(document, quantity):
        return "negated"
    head = document.doc[quantity.token if quantity.noun is None else quantity.noun]
    if quantity.value.bound == "none" and any(c.dep_ == "expl" for c in head.head.children):
        return "nothing-there"
    person = quantity.noun is not None and counter.is_person(head)
    if person and head.head.pos_ == "VERB":
        if is_intended(head.head):
            return "only-intended"
        if is_negated(head.head) or any(
            is_negated(verb) for verb in children(head, "relcl", "acl")
        ):
            return "negated"
    if person:
        return "act-not-tied" if _near_act(head, counter.words) else "no-known-act"
    if quantity.noun is None and head.dep_ == "pobj" and head.head.lower_ == "by":
        return "only-a-change"
    return "counts-nothing-named" if quantity.noun is None else "counts-nothing-comparable"


def _near_act(head: "Token", words: Vocabulary) -> bool:
    """Whether the clause that a noun stands in tells of an act of the lexicon."""
    verb = next((t for t in islice(head.ancestors, _HIGH) if t.pos_ == "VERB"), head)
    acts = (words.object, words.subject, words.adjectives)
    return any(
        (t.pos_ == "VERB" and any(t.lemma_.lower() in held for held in acts))
        or (t.pos_ == "NOUN" and t.lemma_.lower() in words.nouns)
        for t in islice(verb.subtree, _NEAR)
    )
