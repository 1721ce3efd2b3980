"""Invented texts, as several outlets printed them at several hours."""

import hashlib

from rashomon.read.published import from_metadata
from rashomon_schemas import Article

FIRE = (
    "Four people were killed when a fire swept through a warehouse in the harbour of Varnsund on "
    "Monday, the mayor said.\n\nSeven people are missing. Fireboats brought 31 people from the "
    "far end of the quay, which the flames had cut off from the land.\n\n“We were on the quay "
    "within six minutes,” fire chief Oda Rennick told reporters.\n"
)
LATER = FIRE.replace("Four people", "Six people")
STRIKE = (
    "Tram drivers in Varnsund walked out on Tuesday over a new roster that the town council "
    "approved last week without asking them, their union said.\n\nNo trams ran between the "
    "station and the harbour, and ferries left half empty. Talks begin again on Thursday.\n"
)


def paper(
    source: str,
    text: str,
    *,
    published: str | None = None,
    headline: str = "",
    **stated: object,
) -> Article:
    """An article as `read` makes it: the headline, if any, stands above the text."""
    whole = f"{headline}\n\n{text}" if headline else text
    date = from_metadata(published) if published else None
    record = {
        "source": source,
        "file": f"{source}.txt",
        "sha256": hashlib.sha256(whole.encode()).hexdigest(),
        "text": whole,
        "title": headline or None,
        "body_start": len(headline) + 2 if headline else 0,
        "published": date,
        "published_from": "metadata" if date else None,
    }
    return Article.model_validate(record | stated)
