"""What compare is handed must be what the tables know: a typed error names the claim and remedy."""

import re
from collections.abc import Iterable

from rashomon.errors import InputError
from rashomon_schemas import Claim, CountClaim

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_MINUS = re.compile(r"[-−–]|\bminus\b", re.IGNORECASE)
"""A text may print "-12 people": odd words are no error of who made the claim."""
_WHOLE = ("people", "things", "items")


def checked(claims: Iterable[Claim]) -> None:
    """Refuse claims that no rule can compare.

    A user's own aspects and conventions are as good as the shipped ones, so what is refused is
    what can't be a name at all, and figures read under two conventions at once.

    Raises:
        InputError: an aspect or a convention that is no name, two conventions in one comparison,
            or fewer than no people.
    """
    conventions: dict[str, str] = {}
    for claim in claims:
        _named(claim.id, "aspect", claim.aspect)
        if isinstance(claim, CountClaim):
            value = claim.value
            _named(claim.id, "convention", value.convention)
            conventions.setdefault(value.convention, claim.id)
            if value.unit in _WHOLE and value.low < 0 and not _MINUS.search(value.words):
                raise InputError(
                    f"claim {claim.id} counts {value.low:g} {value.unit}; there are no fewer than "
                    "none: correct `low`."
                )
    if len(conventions) > 1:
        told = " and ".join(f"{name!r} ({one})" for name, one in sorted(conventions.items())[:2])
        raise InputError(
            f"claims were read under two conventions, {told}; extract them all under one."
        )


def _named(claim: str, what: str, name: str) -> None:
    if not _NAME.fullmatch(name):
        raise InputError(
            f"claim {claim} has the {what} {name[:60]!r}, which is no name of the tables; write it "
            "in lower case with hyphens."
        )
