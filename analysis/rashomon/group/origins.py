"""One question for the origins of each count, and of words given to an outlet among the sources."""

from collections.abc import Sequence

from rashomon.group.shelf import Shelf
from rashomon.likeness import publishes
from rashomon_schemas import CountClaim, Question, QuoteClaim


def origin_questions(shelf: Shelf, counts: Sequence[Question]) -> list[Question]:
    """Where a figure comes from, for every count that several give or somebody is cited for.

    Args:
        shelf: the story.
        counts: its questions for counts.
    """
    return [_question(count) for count in counts if _cited(shelf, count)]


def quoted_origins(shelf: Shelf) -> list[Question]:
    """Whether the outlet that words were said to has them, where its own text is at hand."""
    return [
        Question(
            kind="origin",
            aspect="said",
            text=f"Does {' '.join(outlet.split())} have the words that were said to it?",
            scope=" ".join(outlet.split()),
            claims=(claim.id,),
        )
        for claim in shelf.of_kind(QuoteClaim)
        if (outlet := claim.value.venue or claim.value.via)
        and claim.value.kind in ("speech", "block")
        and any(a.id != claim.article and publishes(a, outlet) for a in shelf.articles)
    ]


def _cited(shelf: Shelf, count: Question) -> bool:
    claims = [c for c in shelf.by_id(count.claims) if isinstance(c, CountClaim)]
    stated = [c for c in claims if c.value.bound != "unstated"]
    cited = any(c.attribution.chain or c.speaker for c in stated)
    return len(stated) > 1 and (cited or len({c.article for c in stated}) > 1)


def _question(count: Question) -> Question:
    return Question(
        kind="origin",
        aspect=count.aspect,
        text=f"Where does the answer come from: {count.text[0].lower()}{count.text[1:]}",
        scope=count.scope,
        claims=count.claims,
    )
