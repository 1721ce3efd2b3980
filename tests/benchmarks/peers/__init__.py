"""What a user would pick instead, for a look side by side; none of it is needed by the product.

Each module has a function from one record to its prediction, with the package's own defaults, and
imports its package inside, so that naming them here costs nothing.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Peer:
    """One system: the module in this folder that runs it, and the tasks it can be asked."""

    module: str
    tasks: tuple[str, ...]


PEERS = {
    "a naive regex": Peer("naive", ("quantities", "dates", "quotes", "victims", "numbers_agree")),
    "quantulum3": Peer("quantulum", ("quantities",)),
    "text2num": Peer("numerals", ("quantities",)),
    "recognizers-text": Peer("recognizers", ("quantities", "dates")),
    "dateparser": Peer("dateparser_search", ("dates",)),
    "spaCy's entities": Peer("spacy_entities", ("dates",)),
    "textacy": Peer("textacy_quotes", ("quotes",)),
}
"""By the name that stands in the table."""
