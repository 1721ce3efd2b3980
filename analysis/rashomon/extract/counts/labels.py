"""Figures after a label: "Arrests: 37. Injured: 12.", a list of them with or without marks."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound, Setting
from rashomon.extract.counts.grammar import lemma
from rashomon.extract.counts.heads import Head, act_head, is_people
from rashomon.extract.counts.patients import Patient
from rashomon.extract.counts.vocabulary import Vocabulary
from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuantity

if TYPE_CHECKING:
    from spacy.tokens import Doc

_BEFORE = 90
"""Characters before a figure in which its label stands."""
_LABEL = re.compile(
    r"(?:^|[.;,/|•·*>–—-])[ *_]{0,6}(?P<label>[A-Za-z][A-Za-z' -]{1,60}?)[ *_]{0,4}[:=][ *_]{0,4}\Z"
)
_LINE = re.compile(
    r"^[ •·*>–—-]{0,6}(?P<label>[A-Za-z][A-Za-z' ]{1,60}?)[ *_]{1,4}[–—-][ *_]{1,4}\Z"
)
"""The same with a dash, where the label opens its line."""
_CLOSED = re.compile(r"(?: (?:people|persons))?[ *_]{0,4}(?:$|[.;,/|•(\[])", re.MULTILINE)
"""What stands behind a figure that is all its label has."""


def labelled(
    document: Document, unused: Sequence[FoundQuantity], words: Vocabulary
) -> Iterator[Bound]:
    """Counts of unused figures that stand right behind a label that names an act.

    Args:
        document: the parsed article.
        unused: the figures that count nobody yet.
        words: which words tell of acts.
    """
    for quantity in unused:
        head = _head(document, quantity, words)
        if head is None or not _of_label(document, quantity, head, words):
            continue
        for aspect in head.aspects:
            yield _bound(document, quantity, head, aspect, words)


def closed(document: Document, labels: Sequence[Bound]) -> list[Bound]:
    """Those of the labels' counts whose figure is all that stands behind the label."""
    return [b for b in labels if _CLOSED.match(document.folded, b.end)]


def without_labels(found: Sequence[Bound], labels: Sequence[Bound]) -> list[Bound]:
    """The counts, but for people and plurals that are only the words of labels."""
    spans = {span for b in labels if b.setting is not None for span in b.setting.evidence}
    taken = {offset for span in spans for offset in range(*span)}
    return [b for b in found if b.patients[0].quantity is not None or b.start not in taken]


def _head(document: Document, quantity: FoundQuantity, words: Vocabulary) -> Head | None:
    line = document.folded.rfind("\n", 0, quantity.start) + 1
    start = max(line, quantity.start - _BEFORE)
    before = document.folded[start : quantity.start]
    match = _LABEL.search(before) or (_LINE.match(before) if start == line else None)
    if match is None:
        return None
    return act_head(document, start + match.start("label"), start + match.end("label"), words)


def _of_label(document: Document, quantity: FoundQuantity, head: Head, words: Vocabulary) -> bool:
    """Whether a figure is a bare one or of people, so that the label tells what it counts."""
    if quantity.value.unit == "years of age":
        return False
    if quantity.noun is None:
        return quantity.value.unit in ("unstated", "people")
    noun = document.doc[quantity.noun]
    if noun.idx > document.paragraph(quantity.start)[1]:
        return True  # a word of the next line
    return is_people(noun.lower_, words) or any(a in words.things for a in head.aspects)


def _bound(
    document: Document, quantity: FoundQuantity, head: Head, aspect: str, words: Vocabulary
) -> Bound:
    number = document.doc[quantity.token]
    noun = None if quantity.noun is None else document.doc[quantity.noun]
    own = noun is not None and noun.idx < document.paragraph(quantity.start)[1]
    population = noun.text if own and noun is not None else head.population
    patient = Patient("figure", number, quantity.start, quantity.end, population, quantity)
    unit = "things" if aspect in words.things else "people"
    update = {"unit": unit, "population": population, "role": head.role}
    return Bound(
        aspect,
        head.token,
        (patient,),
        quantity.value.model_copy(update=update),
        "count-label",
        acts=(head.token,),
        setting=Setting(((head.start, head.end),), head.place),
    )


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
