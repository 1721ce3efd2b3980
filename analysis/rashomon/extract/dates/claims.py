"""What each date dates."""

from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate, SetAsidePlace
from rashomon_schemas import DateClaim


def date_claims(
    document: Document, dates: list[FoundDate]
) -> tuple[list[DateClaim], list[SetAsidePlace]]:
    """Bind each date to what happened then."""
    return [], []
