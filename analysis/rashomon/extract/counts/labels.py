"""Figures after a label: "Arrests: 37. Injured: 12."."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import lemma
from rashomon.extract.counts.patients import Patient
from rashomon.extract.counts.vocabulary import Vocabulary
from rashomon.extract.found import FoundQuantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def labelled(unused: Sequence[FoundQuantity], doc: "Doc", words: Vocabulary) -> Iterator[Bound]:
    """Counts of unused figures that stand right after an act's word and a colon.

    Args:
        unused: the figures that count nobody yet.
        doc: the article's tokens.
        words: which words tell of acts.
    """
    for quantity in unused:
        number = doc[quantity.token]
        first = next(
            (t for t in doc[max(0, number.i - 4) : number.i + 1] if t.idx >= quantity.start), None
        )
        if first is None or first.i < 2 or first.nbor(-1).text != ":":
            continue
        label = first.nbor(-2)
        if not _alone(label):
            continue
        for aspect in _aspects(label, words):
            patient = Patient("figure", number, quantity.start, quantity.end, None, quantity)
            unit = "things" if aspect in words.things else "people"
            value = quantity.value.model_copy(update={"unit": unit})
            yield Bound(aspect, label, (patient,), value, "count-label", acts=(label,))


def strong(unused: Sequence[FoundQuantity], doc: "Doc", words: Vocabulary) -> Iterator[Bound]:
    """Counts of unused figures that say how strong a crowd is: "a 5,000-strong crowd".

    Args:
        unused: the figures that count nobody yet.
        doc: the article's tokens.
        words: which words tell of acts.
    """
    for quantity in unused:
        number = doc[quantity.token]
        crowd = number.head.head if number.head.lower_ == "strong" else number
        for aspect in words.nouns.get(lemma(crowd), ()) if crowd != number else ():
            if aspect == "took-part":
                patient = Patient("figure", number, quantity.start, quantity.end, None, quantity)
                value = quantity.value.model_copy(update={"unit": "people"})
                yield Bound(aspect, crowd, (patient,), value, "count-strong", acts=(crowd,))


def _alone(label: "Token") -> bool:
    """Whether nothing but a line's, an item's or a sentence's end stands before a label."""
    before = label.nbor(-1).text if label.i else "."
    return before[-1:] in ".;,|•*-–—\n" or before.isspace()


def _aspects(label: "Token", words: Vocabulary) -> tuple[str, ...]:
    name = lemma(label)
    low = label.lower_
    return (
        words.counted.get(name, ())
        or words.with_figure.get(low, ())
        or words.adjectives.get(low, ())
        or words.object.get(name, ())
        or words.object.get(low.removesuffix("ed"), ())
    )
