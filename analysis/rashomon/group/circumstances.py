"""Questions on what stands beside counts: by whom it was done, and where."""

from collections.abc import Callable, Sequence

from rashomon.group.events import Event, events
from rashomon.group.families import Topic, topics
from rashomon.group.shelf import Shelf
from rashomon.lexicon import asked
from rashomon_schemas import CountClaim, Question


def circumstance_questions(shelf: Shelf, claims: Sequence[CountClaim]) -> list[Question]:
    """By whom and where, for every act and event of which two articles say it.

    Whoever is counted is asked about together, and a plural without a figure answers too. Where
    only one article says it, the count itself carries it.
    """
    told = [claim for claim in claims if _happened(claim)]
    found = []
    for topic in topics(told):
        for event in events(shelf, topic.claims):
            for kind, states in _STATES.items():
                stating = [claim for claim in event.claims if states(claim)]
                if len({claim.article for claim in stating if _telling(kind, claim)}) > 1:
                    found.append(_question(kind, topic, event, stating))
    return found


def _happened(claim: CountClaim) -> bool:
    """Whether it is told as done: nobody did what is denied, taken back or counted as none."""
    denied = claim.attribution.modality == "denied" or claim.value.bound == "none"
    return not (denied or claim.withdrawn)


def _has_agent(claim: CountClaim) -> bool:
    return bool(claim.agent)


def _has_place(claim: CountClaim) -> bool:
    return claim.place is not None and not asked.pointed_at(claim.place)


_STATES: dict[asked.Asked, Callable[[CountClaim], bool]] = {
    "agent": _has_agent,
    "place": _has_place,
}


def _telling(kind: asked.Asked, claim: CountClaim) -> bool:
    """Whether an answer can be set against another: of places, only those that have a name."""
    return kind == "agent" or bool(asked.place_names(claim.place or ""))


def _question(
    kind: asked.Asked, topic: Topic, event: Event, stating: Sequence[CountClaim]
) -> Question:
    text = asked.question(kind, topic.name, asked.things(stating))
    return Question(
        kind=kind,
        aspect=topic.aspect,
        text=f"{text} ({event.scope})" if event.scope else text,
        scope=event.scope or None,
        claims=tuple(sorted(claim.id for claim in stating)),
    )
