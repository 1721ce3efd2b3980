"""Bare figures somebody gives for what was just counted: "Organisers claimed 65,000."."""

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import children, lemma
from rashomon.extract.counts.patients import Patient
from rashomon.extract.found import FoundQuantity

if TYPE_CHECKING:
    from spacy.tokens import Token

_GIVES = frozenset(
    "say claim speak put estimate give report count announce cite insist maintain tally record "
    "confirm list state".split()
)
"""Verbs by which somebody gives a figure (VerbNet say-37.7 and estimate-34.2)."""
_BEFORE = frozenset({"of", "at", "to", "as"})
_IT = frozenset({"it", "that", "this"})
_NEAR = 20
"""Counts before a figure that are looked at."""
_AFTER = re.compile(r"(?: people| persons)?\s*(?:[.;,)\"”]|(?:and|while|but)\b|$)")
_GAPPED = re.compile(
    r",? (?:and|while|but) (?P<who>(?:the )?[a-z][a-z' -]{1,50}?) \Z", re.IGNORECASE
)
"""Who gives the second figure of "organisers said 65,000 and the union more than 70,000"."""


def given_again(
    unused: Sequence[FoundQuantity], found: Sequence[Bound], doc: Sequence["Token"], text: str
) -> Iterator[Bound]:
    """Counts of unused figures that are all somebody says, after a count of one act.

    Nothing is taken up where the sentences tell of several acts, for it could be any of them.

    Args:
        unused: the figures that count nobody yet, in order.
        found: the counts, in order of the text.
        doc: the article's tokens.
        text: the folded text.
    """
    last: tuple[FoundQuantity, Bound] | None = None
    for quantity in unused:
        number = doc[quantity.token]
        if not _AFTER.match(text, quantity.end) or not _bare(quantity, number):
            continue
        gap = None if last is None else _GAPPED.match(text, last[0].end, quantity.start)
        giver = _giver(number)
        before = None if giver is None else _only_count(found, quantity, number)
        if last is not None and gap is not None:
            bound = _bound(quantity, number, last[1], gap.end("who") - 1)
        elif giver is not None and before is not None:
            bound = _bound(quantity, number, before, giver.idx + len(giver) - 1)
        else:
            continue
        last = quantity, bound
        yield bound


def _bare(quantity: FoundQuantity, number: "Token") -> bool:
    """Whether it counts nothing by itself, or people only."""
    noun = None if quantity.noun is None else number.doc[quantity.noun]
    plain = noun is None or noun.lower_ in ("people", "persons") or noun.idx < quantity.start
    return plain and quantity.value.unit in ("unstated", "people") and quantity.value.low > 0


def _giver(number: "Token") -> "Token | None":
    """Who gives the figure, where it is the object of a verb that gives figures."""
    verb = number.head
    if number.dep_ == "pobj" and verb.lower_ in _BEFORE:
        verb = verb.head
        others = [o for o in children(verb, "dobj", "dative") if o.lower_ not in _IT]
        if others:
            return None  # "put the cost at 65,000"
    elif number.dep_ not in ("dobj", "attr", "ccomp", "npadvmod"):
        return None
    if lemma(verb) not in _GIVES or verb.pos_ != "VERB":
        return None
    who = [c for c in children(verb, "nsubj") if c.lower_ not in ("it", "that", "which")]
    return who[-1] if who else None


def _only_count(found: Sequence[Bound], quantity: FoundQuantity, number: "Token") -> Bound | None:
    """The last count of the sentence or the one before, if all there are of one act."""
    sentence = number.sent
    previous = number.doc[sentence.start - 1].sent.start if sentence.start else sentence.start
    last = bisect.bisect_left(found, quantity.start, key=lambda b: b.start)
    nearest = found[max(0, last - _NEAR) : last]
    near = [b for b in nearest if previous <= b.patients[0].head.i < number.i]
    counted = [b for b in near if b.value.bound not in ("unstated", "none")]
    if not counted or len({b.aspect for b in counted}) > 1 or counted[-1].one:
        return None
    return next((b for b in reversed(counted) if b.is_whole), None)


def _bound(quantity: FoundQuantity, number: "Token", before: Bound, said: int) -> Bound:
    patient = Patient("figure", number, quantity.start, quantity.end, None, quantity)
    update = {"unit": before.value.unit, "population": before.value.population}
    value = quantity.value.model_copy(update=update)
    return Bound(
        before.aspect, number, (patient,), value, "count-said", acts=before.acts, said=said
    )
