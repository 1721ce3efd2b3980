"""Whose quoted words are, by whom passed on: the same for every claim read from them."""

from rashomon.extract.attribution.origins import named_near, speaker_origin
from rashomon.extract.attribution.words import ReportingWords
from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuotation
from rashomon_schemas import Origin


def quoted_chain(
    document: Document, quotation: FoundQuotation, words: ReportingWords
) -> tuple[Origin, ...]:
    """The intermediary of a quotation, if it has one, and its speaker.

    Who was told ("told the Courier") is where it was said, not by whom it is cited: a venue is no
    link of the chain. Whoever quotes it inside words of their own relays it.

    Args:
        document: the parsed article.
        quotation: one of its quotations.
        words: the tables.

    Returns:
        From the nearest citer to the speaker; empty where neither is known.
    """
    speaker, via = quotation.speaker, quotation.via
    said = None if speaker is None else speaker_origin(speaker, words)
    if quotation.inside is not None:
        outer = quoted_chain(document, quotation.inside, words)
        if said is None or said.name in [o.name for o in outer]:
            return outer  # "I told them, ‘…’"
        return (*(o.model_copy(update={"basis": "relayed"}) for o in outer), said)
    if via is None or (said is not None and said.name == via):
        return () if said is None else (said,)
    link = _intermediary(document, quotation, via, words)
    return (link,) if said is None else (link, said)


def _intermediary(
    document: Document, quotation: FoundQuotation, name: str, words: ReportingWords
) -> Origin:
    known = [words.kinds[w] for w in name.lower().split() if w in words.kinds]
    return Origin(
        name=name,
        kind=known[-1] if known else "outlet",
        basis="relayed",
        span=named_near(document, name, quotation.start, quotation.end),
    )
