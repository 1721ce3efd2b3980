"""Questions for counts: one act, one event, one population."""

from collections.abc import Iterable, Sequence

from rashomon.group.events import Event, events
from rashomon.group.families import Topic, topics
from rashomon.group.kinds import apart
from rashomon.group.populations import populations
from rashomon.group.shelf import Shelf
from rashomon.lexicon import table
from rashomon.lexicon.asked import things
from rashomon.lexicon.people import whom
from rashomon_schemas import CountClaim, Question


def count_questions(shelf: Shelf, claims: Sequence[CountClaim]) -> list[Question]:
    """One question for every act, event, role and population that is counted."""
    found = []
    for topic in topics(claims):
        for event in events(shelf, topic.claims):
            whole, added, parts = _by_role(event.claims)
            rest, kinds = apart(whole, parts)
            for who, members in populations(rest):
                found.append(_question(topic, event, who, "", members))
            for who, members in populations(added, alone=True):
                found.append(_question(topic, event, who, "more", members))
            for kind in kinds:
                role = "part" if all(c.value.role == "subset" for c in kind) else ""
                for who, members in populations(kind, alone=True):
                    found.append(_question(topic, event, who, role, members))
    return found


def _by_role(claims: Iterable[CountClaim]) -> tuple[list[CountClaim], ...]:
    """Counts of the whole, of those added to an earlier count, and of a part of the whole."""
    held = list(claims)
    figures = [c for c in held if c.value.bound != "unstated"]
    wholes = {c.article for c in figures if c.value.role not in ("subset", "increment")}
    added = [c for c in figures if c.value.role == "increment"]
    parts = [c for c in figures if c.value.role == "subset" and _is_part(c, wholes)]
    parts += [c for c in figures if c not in parts and _made_up(c, figures)]
    used = {c.id for c in [*added, *parts]}
    return [c for c in held if c.id not in used], added, parts


def _is_part(claim: CountClaim, wholes: set[str]) -> bool:
    """Whether a subset is one of *this* act's count.

    "Three of these men were killed" is all the killed there are when the article has no larger
    count of killed: the men are those of another act.
    """
    if claim.value.bound == "none":
        return True  # none of some of them is not none at all
    return claim.article in wholes or whom(claim.value).part


def _made_up(claim: CountClaim, figures: Sequence[CountClaim]) -> bool:
    """Whether the next figures add to this one and make the article's own whole.

    "Seventeen died. Rescuers found 14 bodies. Another three died in hospital": the 14 are a part.
    """
    own = [c for c in figures if c.article == claim.article]
    more = {
        c.spans[0].start: c.value.low
        for c in own
        if c.value.role == "increment" and c.spans[0].start > claim.spans[0].start
    }
    exact = claim.value.low == claim.value.high and claim.value.role != "increment"
    if claim.in_headline or not exact or not more:
        return False
    whole = claim.value.low + sum(more.values())
    return any(c.value.low == c.value.high == whole for c in own if c.value.role != "increment")


def _question(
    topic: Topic, event: Event, who: str, role: str, members: Sequence[CountClaim]
) -> Question:
    scopes = [who, _ROLES[role], event.scope]
    scope = ", ".join(words for words in scopes if words) or None
    return Question(
        kind="count",
        aspect=topic.aspect,
        text=_text(topic, event, who or things(members), role),
        scope=scope,
        claims=tuple(sorted(claim.id for claim in members)),
    )


_ROLES = {"": "", "more": "added to an earlier count", "part": "part of a larger count"}


def _text(topic: Topic, event: Event, who: str, role: str) -> str:
    counted = f"more {who}" if role == "more" else who
    texts = table("questions")["texts"]
    default = f"How many {{who}}: {topic.name.replace('-', ' ')}?"
    asked = str(texts.get(topic.name, default)).replace("{who}", counted)
    return f"{asked} ({event.scope})" if event.scope else asked
