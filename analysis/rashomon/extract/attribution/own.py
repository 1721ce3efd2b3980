"""How an article calls its own outlet: what that has said before is no outside origin."""

import re

from rashomon.lexicon.gazetteer import plain
from rashomon_schemas import Article

_FOOT = 1500
"""Characters at the end of a text where it names its outlet."""
_NAME = r"([A-Z][\w&.’'-]{0,30}(?:\s[A-Z][\w&.’'-]{0,30}){0,4})"
_SAYS = (
    rf"\b(?:[Oo]ther|[Mm]ore)\s{_NAME}\s(?:content|stories|articles|coverage|reporting)\b",
    rf"(?:©|\([Cc]\)|[Cc]opyright)\s(?:\d{{4}}\s)?{_NAME}",
    rf"\b(?:[Ff]ollow|[Ll]ike)\s{_NAME}\son\s[A-Z]",
    rf"\b[Ss]ubscribe\sto\s{_NAME}",
)
_PATTERNS = tuple(re.compile(pattern) for pattern in _SAYS)
"""Lines that invite to more of the same outlet, or say whose the text is (convention)."""


def own_names(article: Article) -> frozenset[str]:
    """Names of the outlet itself, from its metadata and from the foot of the text.

    Args:
        article: the article; only its outlet and the end of its text are looked at.

    Returns:
        The names as `plain_name` writes them.
    """
    foot = article.text[-_FOOT:]
    found = [match[1] for pattern in _PATTERNS for match in pattern.finditer(foot)]
    stated = [article.outlet] if article.outlet else []
    return frozenset(plain_name(name) for name in [*stated, *found])


def plain_name(name: str) -> str:
    """A name in lower case without "the" and a stop behind it."""
    return plain(name).rstrip(".")
