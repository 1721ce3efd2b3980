"""Hostile texts: no pattern runs away (the benchmark of growth times them)."""

import hashlib
import re

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from rashomon.extract.document import Document
from rashomon.extract.fold import fold
from rashomon.extract.quantities import find_quantities, load_convention
from rashomon_schemas import Article

_TOKEN = re.compile(r"(?:([^ ]+)|( ))( ?)")


def _unparsed(text: str) -> Document:
    """A document with tokens only: what is timed is this package, not the parser."""
    folded = fold(text)
    words, spaces = zip(*[(w[1] or w[2], bool(w[3])) for w in _TOKEN.finditer(folded)], strict=True)
    starts: list[bool | int | None] = [at % 40 == 0 for at in range(len(words))]
    doc = Doc(Vocab(), words=list(words), spaces=list(spaces), sent_starts=starts)
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(source="t", file="t", sha256=digest, text=text)
    return Document(article, folded, doc, ((0, len(text)),), [t.idx for t in doc])


HOSTILE = {
    "one run of digits": lambda n: "7" * n,
    "grouped digits": lambda n: "111," * (n // 4) + "1111",
    "numbers": lambda n: "12 " * (n // 3),
    "number words": lambda n: "one hundred and " * (n // 16),
    "scales": lambda n: "million " * (n // 8),
    "hedges": lambda n: "more than " * (n // 10) + "5 men",
    "ranges": lambda n: "5-6-7-8-" * (n // 8),
    "blanks": lambda n: "3" + " " * n + "men",
    "capitals": lambda n: "Orvale " * (n // 7) + "24",
    "dates": lambda n: "May 2, " * (n // 7),
    "no": lambda n: "no " * (n // 3),
    "halves": lambda n: "half a " * (n // 7),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_are_read_to_the_end(kind):
    document = _unparsed(HOSTILE[kind](20_000))
    found, aside = find_quantities(document, convention=load_convention())
    places = [(q.start, q.end) for q in found] + [(p.start, p.end) for p in aside]
    assert all(0 <= start < end <= len(document.text) for start, end in places)


def test_a_hundred_thousand_digits_are_no_number():
    found, _ = find_quantities(_unparsed("see 1" + "7" * 100_000), convention=load_convention())
    assert found == []
