"""Quotations: every stretch between marks, joined to whole quotations, with their speakers."""

from rashomon.extract.quotes.claims import quote_claims
from rashomon.extract.quotes.find import find_quotations
from rashomon.extract.quotes.stretches import Stretch, find_stretches

__all__ = ["Stretch", "find_quotations", "find_stretches", "quote_claims"]
