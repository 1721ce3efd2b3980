"""Invented articles and quotations for tests of how readings are gathered and compared."""

import hashlib

from rashomon_schemas import Article, Quotation, QuoteClaim, Span, Speaker


def article(source: str, text: str) -> Article:
    """An article of an invented outlet."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(source=source, file=f"{source}.txt", sha256=digest, text=text)


def quote(
    where: Article,
    *words: str,
    speaker: str | None = "Mira Oduya",
    venue: str | None = None,
    via: str | None = None,
) -> QuoteClaim:
    """A quotation of these stretches, as they stand in the article."""
    parts = tuple(
        Span.of(where.text, where.text.index(w), where.text.index(w) + len(w)) for w in words
    )
    return QuoteClaim(
        article=where.id,
        aspect="said",
        spans=parts,
        sentence=parts[0],
        speaker=Speaker(name=speaker, resolved_by="name" if speaker else "unresolved"),
        rule="test",
        value=Quotation(wording=" ".join(words), parts=parts, kind="speech", venue=venue, via=via),
    )
