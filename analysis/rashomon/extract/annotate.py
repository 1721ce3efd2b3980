"""The components of a spaCy pipeline, two of them with a memory: same annotations, less time.

The attribute ruler tries all its patterns at every token and the lemmatizer looks every word up
anew, though what they say of a token depends on a few of its attributes alone.
"""

import functools
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.pipeline import AttributeRuler, Lemmatizer
    from spacy.tokens import Doc, Span
    from threadpoolctl import ThreadpoolController

Annotate = Callable[["Doc"], "Doc"]
_OWN = ("TAG", "LOWER", "DEP", "IS_SPACE")
"""Attributes of a token that patterns may ask for; a pattern that asks for more is not kept."""
_MOST = 200_000
"""Rows kept; a text of nothing but new words is no reason to fill the memory."""


def one_thread() -> AbstractContextManager[object]:
    """Numpy multiplies in one thread meanwhile: for so small matrices more only wait for another.

    Outside of the `with` the process keeps as many as it had.
    """
    limits: AbstractContextManager[object] = _threads().limit(limits=1, user_api="blas")
    return limits


@functools.cache
def _threads() -> "ThreadpoolController":
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 - looks at loaded libraries

    return ThreadpoolController()


@functools.cache
def steps(nlp: "Language") -> list[Annotate]:
    """What is done to a text that has been split into tokens, in order."""
    return [_with_memory(component) for _, component in nlp.pipeline]


def _with_memory(component: Any) -> Annotate:  # noqa: ANN401 - spaCy has no type for components
    from spacy.pipeline import AttributeRuler, Lemmatizer  # noqa: PLC0415 - half a second

    if isinstance(component, Lemmatizer) and component.mode == "rule":
        return _lemmas(component)
    if isinstance(component, AttributeRuler):
        return _attributes(component)
    kept: Annotate = component
    return kept


def _lemmas(lemmatizer: "Lemmatizer") -> Annotate:
    """Lemmas by rule depend on the word, its part of speech and its morphology."""
    known: dict[tuple[int, int, int], int] = {}

    def annotate(doc: "Doc") -> "Doc":
        column = doc.to_array(["LEMMA"])
        rows = doc.to_array(["ORTH", "POS", "MORPH"]).tolist()
        for place, key in enumerate(map(tuple, rows)):
            if column[place] and not lemmatizer.overwrite:
                continue
            if key not in known:
                if len(known) >= _MOST:
                    known.clear()
                known[key] = doc.vocab.strings.add(lemmatizer.lemmatize(doc[place])[0])
            column[place] = known[key]
        doc.from_array(["LEMMA"], column)  # type: ignore[arg-type]  # a column will do
        return doc

    return annotate


def _attributes(ruler: "AttributeRuler") -> Annotate:
    """A pattern of one token matches all tokens alike in what it asks for; others are tried."""
    from spacy.matcher import Matcher  # noqa: PLC0415 - half a second, like spaCy itself

    single, longer = Matcher(ruler.vocab), Matcher(ruler.vocab)
    rows: list[dict[str, Any]] = ruler.patterns
    for number, row in enumerate(rows):
        alone = all(len(p) == 1 and set(p[0]) <= set(_OWN) for p in row["patterns"])
        (single if alone else longer).add(str(number), row["patterns"])
    known: dict[tuple[int, ...], list[tuple[int, int]]] = {}

    def annotate(doc: "Doc") -> "Doc":
        matches = _numbered(ruler, longer, doc)
        for place, row in enumerate(doc.to_array(list(_OWN)).tolist()):
            key = tuple(row)
            if key not in known:
                if len(known) >= _MOST:
                    known.clear()
                found = _numbered(ruler, single, doc[place : place + 1])
                known[key] = [(number, match) for number, match, _, _ in found]
            matches += [(number, match, place, place + 1) for number, match in known[key]]
        ruler.set_annotations(doc, sorted(matches))  # type: ignore[no-untyped-call]
        return doc

    return annotate


def _numbered(
    ruler: "AttributeRuler", matcher: "Matcher", doc: "Doc | Span"
) -> list[tuple[int, int, int, int]]:
    """Matches with their pattern's number, by which later patterns overrule earlier ones."""
    found = matcher(doc, allow_missing=True, as_spans=False)
    return [(int(ruler.vocab.strings[match]), match, start, end) for match, start, end in found]
