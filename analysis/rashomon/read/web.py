"""Web pages to text, with trafilatura and htmldate (loaded only for HTML)."""

import htmldate
import trafilatura

from rashomon.read.decode import Unusable, check_length, not_text
from rashomon.read.raw import Raw, with_title


def article_of(file: str, data: bytes) -> Raw:
    """The article in a page: main text, title, site and date.

    Raises:
        Unusable: not a page, or a page without an article's text.
    """
    kind = not_text(data)
    if kind is not None:
        raise Unusable("binary", f"The file is {kind}, not a web page.")
    page = trafilatura.load_html(data)
    found = None if page is None else trafilatura.bare_extraction(page, with_metadata=True)
    if found is None or isinstance(found, dict) or not found.text:
        raise Unusable("no-text", "No article text was found in the page; save it as .txt.")
    text, start = with_title(found.title, check_length(found.text))
    metadata = {
        "outlet": found.sitename,
        "url": found.url,
        "published": found.date or htmldate.find_date(page, original_date=True),
    }
    return Raw(
        file=file,
        data=data,
        text=check_length(text),
        title=found.title,
        body_start=start,
        metadata={key: value for key, value in metadata.items() if value},
    )
