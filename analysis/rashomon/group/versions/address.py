"""Web addresses that lead to one page."""

import functools
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from rashomon.lexicon import table

_MOST = 2000
"""Characters of an address beyond which it is none."""


@functools.lru_cache(maxsize=4096)
def page(url: str | None) -> str | None:
    """An address without what doesn't change the page; None where it leads to no one article.

    Left out are the scheme, a mobile or AMP edition, tracking parameters and the fragment (RFC
    3986, section 6, and the table). A front page ("https://example.org/") is no article's.
    """
    if not url or len(url) > _MOST:
        return None
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if host is None or "." not in host or parts.scheme not in ("", "http", "https"):
        return None
    path, query = _path(parts.path), _query(parts.query)
    if not path and not query:
        return None
    place = "" if port in (None, 80, 443) else f":{port}"
    return f"{site(url)}{place}{path}{query}"


def site(url: str | None) -> str | None:
    """The host of an address, without the label of an edition; None without one."""
    try:
        host = urlsplit(url if "//" in (url or "") else f"//{url}").hostname if url else None
    except ValueError:
        return None
    if not host or "." not in host:
        return None
    first, _, rest = host.rstrip(".").partition(".")
    return rest if first in table("versions")["address"]["hosts"] and "." in rest else host


def _path(path: str) -> str:
    steps = [quote(unquote(step), safe="") for step in path.split("/") if step not in ("", ".")]
    while steps and steps[-1].casefold() in table("versions")["address"]["ends"]:
        steps.pop()
    return "".join(f"/{step}" for step in steps)


def _query(query: str) -> str:
    rows = table("versions")["address"]
    prefixes, names = tuple(rows["tracking_prefixes"]), set(rows["tracking"])
    try:
        given = parse_qsl(query, keep_blank_values=True, max_num_fields=200)
    except ValueError:
        return f"?{query}"
    kept = [
        (name, value)
        for name, value in given
        if not name.casefold().startswith(prefixes) and name.casefold() not in names
    ]
    return f"?{urlencode(sorted(kept))}" if kept else ""
