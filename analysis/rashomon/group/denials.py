"""Questions on denials: who denies one act that is counted, and who denies at all."""

from collections.abc import Mapping, Sequence

from rashomon.group.shelf import Shelf, joined
from rashomon.lexicon import table
from rashomon.lexicon.acts import aspects_of
from rashomon.lexicon.denied import (
    acts_denied,
    acts_reached,
    concedes,
    denies_all,
    family,
    figure_denied,
    gives_itself,
    names_figure,
    of_those,
    reached_by_all,
)
from rashomon.utterance import matter_words
from rashomon_schemas import CountClaim, DenialClaim, Question

_ASKED = {
    "matter": "Who denies it, and what",
    "knowledge": "Who says they have no knowledge, facts or reports of it",
    "involvement": "Who denies a part in it",
}
_SCOPES = {
    "matter": "who denies",
    "knowledge": "who disclaims knowledge",
    "involvement": "who denies a part",
}


_LEAST_SHARED = 2
"""Telling words that two denials of one matter share at least."""
_SHARE = 0.6
"""Least share of the shorter denial's telling words."""


def denial_questions(shelf: Shelf, claims: Sequence[DenialClaim]) -> list[Question]:
    """One question for each act that is counted and denied, and one for each matter denied.

    A denial is set against what it denies: the act it names, or the one figure it speaks of; only
    a denial of everything meets every wrong, and what harm is merely reported. Who disclaims
    knowledge, or a part in it, denies no act: those are questions of their own.
    """
    counts = [c for c in shelf.of_kind(CountClaim) if c.value.bound != "unstated"]
    matters = [claim for claim in claims if claim.value.of == "matter"]
    acts: dict[str, list[CountClaim]] = {}
    for count in counts:
        for aspect in sorted(aspects_of(count)):
            acts.setdefault(family(aspect), []).append(count)
    against = {
        act: [claim for claim in matters if _reaches(claim, act, counted, counts)]
        for act, counted in sorted(acts.items())
    }
    told = [act for act, held in against.items() if held]
    own = [a for a in told if not any(_within(a, b, acts, against) for b in told if b != a)]
    return [
        *(_on_act(act, acts[act], against[act]) for act in own),
        *(_on_matter(group) for group in joined(claims, _same_matter)),
    ]


def _within(
    one: str,
    other: str,
    acts: Mapping[str, Sequence[CountClaim]],
    against: Mapping[str, Sequence[DenialClaim]],
) -> bool:
    """Whether all figures and denials of an act stand under another too ("held and abused")."""
    figures, wider = ({(c.article, c.spans[0].start) for c in acts[act]} for act in (one, other))
    denials, also = ({c.id for c in against[act]} for act in (one, other))
    smaller = figures < wider or denials < also or one > other
    return figures <= wider and denials <= also and smaller


def _reaches(
    claim: DenialClaim, act: str, counted: Sequence[CountClaim], counts: Sequence[CountClaim]
) -> bool:
    one = figure_denied(claim, counts)
    if one is not None:
        return one in counted
    if act in acts_reached(claim):
        conceded = concedes(claim, act, counts) and not names_figure(claim)
        return not conceded and any(of_those(claim, count) for count in counted)
    if not denies_all(claim) or any(gives_itself(claim, count) for count in counted):
        return False
    return any(map(reached_by_all, counted))


def _same_matter(one: DenialClaim, other: DenialClaim) -> bool:
    if one.value.of != "matter" or other.value.of != "matter":
        return one.value.of == other.value.of
    if denies_all(one) or denies_all(other):
        return bool(_known(one) and _known(other))
    if acts_denied(one) or acts_denied(other):
        return bool(acts_denied(one) & acts_denied(other))
    return _worded_alike(one, other)


def _worded_alike(one: DenialClaim, other: DenialClaim) -> bool:
    """Whether two denials of what the lexicon has no act for are told in much the same words."""
    left, right = matter_words(one), matter_words(other)
    shared = len(left & right)
    return shared >= _LEAST_SHARED and shared >= _SHARE * min(len(left), len(right))


def _known(claim: DenialClaim) -> bool:
    return denies_all(claim) or bool(acts_denied(claim))


def _on_act(act: str, counted: Sequence[CountClaim], held: Sequence[DenialClaim]) -> Question:
    row = table("questions")["families"].get(act)
    aspects = sorted({a for c in counted for a in aspects_of(c) if row and a in row["aspects"]})
    name = str(table("questions")["nouns"].get(act, act.replace("-", " ")))
    return Question(
        kind="denial",
        aspect=aspects[0] if aspects else act,
        text=f"Who denies it ({name}), against which figures?",
        scope=name,
        claims=tuple(sorted(claim.id for claim in held)),
    )


def _on_matter(group: Sequence[DenialClaim]) -> Question:
    acts = sorted({act for claim in group for act in acts_denied(claim)})
    nouns = table("questions")["nouns"]
    scope = ", ".join(str(nouns.get(a, a.replace("-", " "))) for a in acts) or None
    of = group[0].value.of
    asked = _ASKED[of]
    return Question(
        kind="denial",
        aspect=group[0].aspect,
        text=f"{asked} ({scope})?" if scope else f"{asked}?",
        scope=f"{_SCOPES[of]}: {scope}" if scope else _SCOPES[of],
        claims=tuple(sorted(claim.id for claim in group)),
    )
