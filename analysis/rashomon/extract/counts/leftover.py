"""Numbers that ended in no claim, each with the reason."""

from collections.abc import Iterable, Iterator, Sequence

from rashomon.extract.counts.patients import Counter
from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuantity, SetAsidePlace


def leftovers(
    document: Document, quantities: Sequence[FoundQuantity], used: Iterable[int], counter: Counter
) -> Iterator[SetAsidePlace]:
    """Every quantity whose token is not among the used ones."""
    spent = set(used)
    for quantity in quantities:
        if quantity.token not in spent and quantity.value.unit != "years of age":
            yield _aside(document, quantity, counter)


def _aside(document: Document, quantity: FoundQuantity, counter: Counter) -> SetAsidePlace:
    words = document.text[quantity.start : quantity.end]
    noun = None if quantity.noun is None else document.doc[quantity.noun]
    if noun is not None and counter.is_person(noun):
        note = (f"{words!r} counts {noun.text!r}, but no act of the lexicon is told of them; "
                "add the act to aspects.toml if it matters.")
        return SetAsidePlace(quantity.start, quantity.end, "no-known-act", note)
    what = "nothing that is named" if noun is None else repr(noun.text)
    note = f"{words!r} counts {what}, which no aspect of the lexicon compares."
    return SetAsidePlace(quantity.start, quantity.end, "counts-nothing-comparable", note)
