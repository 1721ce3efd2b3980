"""Which outlet a text is of: by what is known of it, and by what it says of itself."""

import functools
import re

from rashomon.lexicon import table
from rashomon.likeness import name_parts
from rashomon_schemas import Article, Attribution, Origin

_DATELINE = re.compile(r"^[A-Z][A-Za-z ,.'’-]{1,40} \(([A-Z][\w&. -]{1,30})\) ?[-–—]", re.MULTILINE)
"""A place, the agency in brackets, and a dash (AP and Reuters style books)."""
_HEAD = 600
"""Characters at the top of a text in which a dateline stands."""
_LONGEST = 80
"""Characters of an origin's name beyond which it is a clause, not an outlet."""


def outside(article: Article, attribution: Attribution) -> tuple[Origin, ...]:
    """A chain of origins without the outlet itself, which is no origin outside the article."""
    return tuple(o for o in attribution.chain if not cites_itself(article, o.name))


def cites_itself(article: Article, name: str) -> bool:
    """Whether a name is that of the outlet, by its metadata or by what the text says of itself.

    "Comment on this and other Lamp content" says that the Lamp prints it.
    """
    rows = table("questions")["own"]
    around = "|".join(rows["before"]), "|".join(rows["after"])
    return _own(article.outlet or "", article.text, " ".join(name.split()), around)


@functools.lru_cache(maxsize=4096)
def _own(outlet: str, text: str, name: str, around: tuple[str, str]) -> bool:
    parts = name_parts(name)
    if not parts or len(name) > _LONGEST:
        return False
    if outlet and name_parts(outlet) == parts:
        return True
    before, after = around
    own = re.compile(rf"\b(?:{before})\s+{re.escape(name)}\s+(?:{after})\b", re.IGNORECASE)
    return own.search(text) is not None


def wire_credit(article: Article) -> str | None:
    """The agency that a text's dateline credits; None without one."""
    found = _DATELINE.search(article.text[: article.body_start + _HEAD])
    return found[1].strip() if found else None
