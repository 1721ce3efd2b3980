"""Task `victims`: how many were killed and injured, one pair an article."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from tests.benchmarks.tasks.people_told import Roster, roster
from tests.benchmarks.tasks.victim_totals import totals

from rashomon.extract.counts import count_claims
from rashomon.extract.dates import find_dates
from rashomon.extract.document import parse
from rashomon.extract.names import find_names
from rashomon.extract.quantities import find_quantities, load_convention
from rashomon.extract.quotes import find_quotations
from rashomon_schemas import Article, CountClaim, DateRange


def predict(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One prediction a record, in the scorer's form."""
    for record in records:
        article = article_of(record)
        claims, known = claims_of(article)
        killed, injured = totals(claims, article, known)
        yield {"id": record["id"], "killed": killed, "injured": injured}


def claims_of(article: Article) -> tuple[list[CountClaim], Roster]:
    """The count claims of one article, by the default convention, and who is named in it."""
    document = parse(article)
    names = find_names(document)
    quotations = find_quotations(document, names)
    quantities, _ = find_quantities(document, convention=load_convention("strict-plural"))
    claims, _ = count_claims(document, quantities, quotations, find_dates(document))
    return claims, roster(names, article.text)


def article_of(record: dict[str, Any]) -> Article:
    """A record as an article: the title above the text, its day of publication if given."""
    title = record.get("title")
    text = f"{title}\n\n{record['text']}" if title else record["text"]
    return Article(
        source=record["id"],
        file=record["id"],
        text=text,
        title=title,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        body_start=len(title) + 2 if title else 0,
        published=_day(record.get("published")),
    )


def _day(published: str | None) -> DateRange | None:
    if not published:
        return None
    day = dt.date.fromisoformat(published[:10])
    words = day.isoformat()
    return DateRange(
        words=words, timex=words, edtf=words, low=day, high=day, precision="day", rule="metadata"
    )
