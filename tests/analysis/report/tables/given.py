"""Reports to export: a plain one, and ones made of whatever text attacks whoever opens them."""

import hashlib
import importlib
import os
from typing import Any

import pytest
from hypothesis import strategies as st

from rashomon_schemas import Article, CountClaim, Quantity, Report, Span

FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "'=1",
    "'",
    "＝1",
    '=HYPERLINK("x")',
)
NASTY = (
    *FORMULAS,
    "a\x00b",
    "a\u202eb",
    "a\u2028b\u2029c\x85d",
    "é\u0301",
    '𝔞,"b"\r\nc',
    "\ufeffx",
    "a\ud800b",
)
texts = st.text(min_size=1, max_size=40) | st.sampled_from(NASTY)


def library(name: str) -> Any:
    """A library to read back with. Not installed, it skips the test, but not in `.ci/run`."""
    if os.environ.get("CI"):
        return importlib.import_module(name)
    return pytest.importorskip(name, reason="not installed: make test does")


def whole(text: str) -> str:
    """The text as files can hold it."""
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


def of_text(text: str, *, story: str = "story", url: str | None = None) -> Report:
    """A report with one claim on all of a text; half characters stand beside it, not in it."""
    given, text = text, whole(text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(source="a", file="a.txt", sha256=digest, text=text, url=url, outlet=given)
    span = Span.of(text, 0, len(text))
    claim = CountClaim(
        article=article.id,
        aspect="killed",
        value=Quantity(words=given, number=4, bound="exact", low=4, high=4),
        spans=(span,),
        sentence=span,
        acts=(given,),
        rule="test",
    )
    return Report(
        generator="test",
        convention="strict-plural",
        story=story,
        articles=(article,),
        claims=(claim,),
        questions=(),
        findings=(),
    )
