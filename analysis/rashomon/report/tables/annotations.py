"""Claims and findings as W3C Web Annotations (Recommendation of 23 February 2017)."""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from rashomon.report import wording
from rashomon.report.index import Index
from rashomon.report.safe import web_address
from rashomon.report.tables.letters import unbroken, whole
from rashomon_schemas import Article, Claim, Finding, Report, Span, content_id

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_NO_IRI = re.compile(r"[<>\"{}|\\^`]")
"""Characters that no IRI may hold (RFC 3987)."""


def to_annotations(reports: Sequence[Report], rows: str) -> bytes:
    """One AnnotationCollection with one page, as JSON-LD in UTF-8.

    Each annotation is a claim (or a finding) in words, with a link to its record, on the places of
    the texts it rests on: by position, and by the words with 32 characters around them. A text is
    named by its address, or else by the SHA-256 of its file.

    Args:
        reports: the reports, one a story.
        rows: "claims" or "findings".
    """
    items = [item for report in reports for item in _items(report, rows)]
    name = f"urn:rashomon:{content_id('n', [item['id'] for item in items])}"
    collection = {
        "@context": _CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": f"{rows}: {', '.join(dict.fromkeys(report.story for report in reports))}",
        "total": len(items),
        "first": {
            "id": f"{name}:1",
            "type": "AnnotationPage",
            "partOf": name,
            "startIndex": 0,
            "items": items,
        },
    }
    text = json.dumps(collection, ensure_ascii=False, indent=2)
    return whole(unbroken(f"{text}\n")).encode()


def _items(report: Report, rows: str) -> Iterable[dict[str, Any]]:
    index = Index.of(report)
    if rows == "findings":
        return (_of_finding(finding, index) for finding in report.findings if _placed(finding))
    return (_of_claim(claim, index) for claim in report.claims)


def _of_claim(claim: Claim, index: Index) -> dict[str, Any]:
    article = index.articles[claim.article]
    head = ", ".join(dict.fromkeys((claim.kind, wording.gist(claim))))
    said = f"{head}: “{' '.join(wording.words(claim).split())}”"
    targets = [_target(article, span) for span in claim.spans]
    return _annotation(claim.id, said, targets, motivation="describing")


def _placed(finding: Finding) -> bool:
    """Whether it stands anywhere: an annotation must have a target."""
    return any(reading.spans for reading in finding.readings)


def _of_finding(finding: Finding, index: Index) -> dict[str, Any]:
    targets = [
        _target(index.articles[reading.article], span)
        for reading in finding.readings
        for span in reading.spans
    ]
    return _annotation(finding.id, " ".join(finding.sentences), targets, motivation="commenting")


def _annotation(
    record: str, said: str, targets: Sequence[dict[str, Any]], *, motivation: str
) -> dict[str, Any]:
    return {
        "id": f"urn:rashomon:annotation:{record}",
        "type": "Annotation",
        "motivation": motivation,
        "body": [
            {
                "type": "TextualBody",
                "value": said,
                "format": "text/plain",
                "language": "en",
                "purpose": motivation,
            },
            {
                "type": "SpecificResource",
                "source": f"urn:rashomon:{record}",
                "purpose": "linking",
            },
        ],
        "target": list(targets),
    }


def _target(article: Article, span: Span) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "source": address(article),
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.exact,
                "prefix": span.prefix,
                "suffix": span.suffix,
            },
        ],
    }


def address(article: Article) -> str:
    """The web address of a text, where it has one that can be an IRI; else one by its hash."""
    url = web_address(article.url)
    if url is None or _NO_IRI.search(url):
        return f"urn:sha256:{article.sha256}"
    return url
