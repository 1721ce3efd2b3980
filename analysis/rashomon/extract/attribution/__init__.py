"""Who says so, and how firmly."""

from collections.abc import Sequence

from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuotation
from rashomon_schemas import Attribution


def attribute(
    document: Document, offset: int, quotations: Sequence[FoundQuotation]
) -> Attribution:
    """The chain of origins and the modality of what stands at an offset."""
    return Attribution()
