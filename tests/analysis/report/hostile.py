"""A report in which every free string attacks whoever opens it."""

import hashlib

from rashomon_schemas import (
    Apparatus,
    Article,
    Attribution,
    CountClaim,
    Finding,
    Name,
    NameClaim,
    Origin,
    Quantity,
    Question,
    Quotation,
    QuoteClaim,
    Reading,
    Report,
    SetAside,
    Slot,
    Span,
    Speaker,
)

PAYLOADS = (
    "</script><script>document.title='PWNED'</script>",
    "</style><script>document.title='PWNED'</script>",
    '"><img src=x onerror="document.title=\'PWNED\'">',
    "' onmouseover=document.title='PWNED' x='",
    "<svg/onload=document.title='PWNED'>",
    "<!--<script>document.title='PWNED'</script>",
    "]]><iframe srcdoc=\"<script>top.document.title='PWNED'</script>\">",
    "javascript:document.title='PWNED'",
    "{{ 7 * 7 }}{% for x in y %}",
    "paid\u202egnp.exe\u202c \u2066x\u2069 a\u200bb\u2028c\u2029d\ufeff \x00\x1b[31m",
    "![x](https://evil.example/p.png) [y](javascript:alert(1)) <https://evil.example> @all",
    "$\\frac{1}{0}$ $x_1 **b** `c` | d",
    "&lt;b&gt; &amp; &#x202e;",
)
EVIL = " ".join(PAYLOADS)


def hostile(payload: str = EVIL) -> Report:
    """Two sources whose labels, texts, claims and findings are made of `payload`."""
    articles = tuple(sorted((_article(payload, n) for n in (1, 2)), key=lambda a: a.source))
    counts = [_count(article, payload) for article in articles]
    quotes = [_quote(article, payload) for article in articles]
    names = [_name(article, payload) for article in articles]
    asked = [
        Question(
            kind=kind,
            aspect=payload,
            text=payload,
            scope=payload,
            claims=tuple(sorted(c.id for c in claims)),
        )
        for kind, claims in (("count", counts), ("quotation", quotes), ("name", names))
    ]
    readings = tuple(
        Reading(
            article=c.article,
            source=a.source,
            claims=(c.id,),
            words=payload,
            interval=payload,
            origin=payload,
            speaker=payload,
            spans=c.spans,
        )
        for a, c in zip(articles, counts, strict=True)
    )
    apparatus = Apparatus(
        witnesses=tuple(a.source for a in articles),
        claims=tuple(c.id for c in quotes),
        slots=(
            Slot(readings=(payload, payload), common=True),
            Slot(readings=(payload, None), common=False, code="word-differs"),
            Slot(readings=("x", "y" + payload), common=False, code="number-differs"),
        ),
    )
    findings = tuple(
        Finding(
            question=q.id,
            kind=q.kind,
            aspect=payload,
            relation="contradicts",
            flagged=True,
            severity="high",
            sentences=(payload, payload),
            rule=payload,
            claims=q.claims,
            readings=readings,
            silent=(payload,),
            apparatus=apparatus if q.kind == "quotation" else None,
        )
        for q in asked
    )
    aside = (
        SetAside(
            article=articles[0].id,
            file=payload,
            reason=payload,
            note=payload,
            spans=(Span.of(articles[0].text, 0, 5),),
        ),
        SetAside(article=None, file="../../" + payload, reason="unreadable", note=payload),
    )
    return Report(
        generator=payload,
        convention=payload,
        story=payload,
        articles=articles,
        claims=(*counts, *quotes, *names),
        questions=tuple(asked),
        findings=findings,
        set_aside=aside,
    )


def _article(payload: str, number: int) -> Article:
    text = f"{payload}\n\nfour {payload} {payload}\n{number}"
    return Article(
        source=f"{payload}{number}",
        file=f"{payload}{number}.txt",
        text=text,
        title=payload,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        outlet=payload,
        url=f"javascript:document.title='PWNED'//{number}",
    )


def _count(article: Article, payload: str) -> CountClaim:
    start = article.text.index("four ")
    return CountClaim(
        article=article.id,
        aspect=payload,
        spans=(Span.of(article.text, start, start + 4),),
        sentence=Span.of(article.text, start, len(article.text) - 2),
        rule=payload,
        agent=payload,
        place=payload,
        attribution=Attribution(chain=(Origin(name=payload, kind="person"),)),
        value=Quantity(words=payload, number=4, bound="exact", low=4, high=4, part_of=payload),
    )


def _quote(article: Article, payload: str) -> QuoteClaim:
    span = Span.of(article.text, 0, len(payload))
    return QuoteClaim(
        article=article.id,
        aspect=payload,
        spans=(span,),
        sentence=span,
        rule=payload,
        speaker=Speaker(name=payload, words=payload, resolved_by="pronoun", candidates=(payload,)),
        value=Quotation(wording=payload, parts=(span,), kind="speech", venue=payload, via=payload),
    )


def _name(article: Article, payload: str) -> NameClaim:
    span = Span.of(article.text, 2, 6)
    return NameClaim(
        article=article.id,
        aspect=payload,
        spans=(span,),
        sentence=span,
        rule=payload,
        value=Name(full=payload, kind="person"),
    )
