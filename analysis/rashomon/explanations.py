"""Why each claim of a text was made, and why the rest was set aside."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.extract import Settings, extract_from
from rashomon.extract.document import parse
from rashomon.extract.why import Reason, reasons
from rashomon.lexicon import laid_over
from rashomon.read import read
from rashomon.report.safe import clipped, marked
from rashomon_schemas import Article, Claim, SetAside

_SHOWN = 100
"""Characters of a passage that are printed."""


@dataclass(frozen=True)
class Explained:
    """A claim and what made it: pairs of what is explained and by what."""

    claim: Claim
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, repr=False)
class Explanation:
    """One article explained; `print` shows it.

    Attributes:
        article: the article.
        claims: its claims in reading order, each with its reasons.
        set_aside: what was seen and not used, with the reason.
    """

    article: Article
    claims: tuple[Explained, ...]
    set_aside: tuple[SetAside, ...]

    def to_rows(self) -> list[dict[str, Any]]:
        """A row a claim or set-aside, of plain values."""
        claims = [
            {
                "file": self.article.file,
                "start": each.claim.spans[0].start,
                "end": each.claim.spans[0].end,
                "words": each.claim.spans[0].exact,
                "kind": each.claim.kind,
                "aspect": each.claim.aspect,
                "reasons": [{"what": what, "by": by} for what, by in each.reasons],
            }
            for each in self.claims
        ]
        aside = [
            {
                "file": item.file,
                "start": item.spans[0].start if item.spans else None,
                "end": item.spans[0].end if item.spans else None,
                "words": item.spans[0].exact if item.spans else None,
                "kind": "set aside",
                "aspect": item.reason,
                "reasons": [{"what": "reason", "by": item.note}],
            }
            for item in self.set_aside
        ]
        return claims + aside

    def to_json(self) -> str:
        """The rows as JSON."""
        return json.dumps(self.to_rows(), indent=2, ensure_ascii=False)

    def __repr__(self) -> str:
        return "\n".join(map(marked, _lines(self)))


def explain(source: str | Path | Article, *, settings: Settings | None = None) -> list[Explanation]:
    """Extract again with the parse at hand, and say what made each claim.

    Args:
        source: a folder, a file or an article.
        settings: as for `analyse`; with the user's own lexicon its rows are named too.

    Raises:
        InputError: nothing there can be read.
        SettingsError: a setting can't be used.
    """
    articles = [source] if isinstance(source, Article) else list(read(source).articles)
    return [_explained(article, settings or Settings()) for article in articles]


def article_of(text: str) -> Article:
    """An article of nothing but a text, to try words on."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(source="text", file="text", sha256=digest, text=text)


def _explained(article: Article, settings: Settings) -> Explanation:
    document = parse(article, pipeline=settings.pipeline)
    found = extract_from(document, settings)
    with laid_over(settings.lexicon):
        claims = tuple(Explained(c, tuple(reasons(document, c))) for c in found.claims)
    return Explanation(article, claims, found.set_aside)


def _lines(explanation: Explanation) -> Iterator[str]:
    aside = explanation.set_aside
    yield f"{explanation.article.file}: {len(explanation.claims)} claims, {len(aside)} set aside"
    for each in explanation.claims:
        claim, span = each.claim, each.claim.spans[0]
        yield f"\n{span.start:>6}  {claim.kind} {claim.aspect}  “{clipped(span.exact, _SHOWN)}”"
        yield from (f"        {what:<12} {by}" for what, by in each.reasons)
    for item in aside:
        place = item.spans[0] if item.spans else None
        at, words = (
            (f"{place.start:>6}", f"“{clipped(place.exact, _SHOWN)}”") if place else (" " * 6, "")
        )
        yield f"\n{at}  set aside: {item.reason}  {words}\n        {item.note}"
