"""Figures that another source has from the very person who denies the act."""

from collections.abc import Sequence

from rashomon.compare.answers import Answer, given_up, gives_figure
from rashomon.compare.denied_figures import figures_told
from rashomon.compare.deniers import Denier
from rashomon.compare.shelf import Shelf
from rashomon.lexicon.acts import aspects_of
from rashomon.lexicon.denied import family, names_figure
from rashomon.lexicon.denied_people import people_named, those_harmed
from rashomon.likeness import same_person
from rashomon_schemas import CountClaim, DenialClaim

Own = tuple[Denier, list[Answer]]


def figures_of_deniers(shelf: Shelf, act: str, by: Sequence[Denier]) -> list[Own]:
    """Of each named denier the figures of the act that other articles have from the same person.

    Args:
        shelf: the story.
        act: the act, by family.
        by: who denies the act itself. Who denies a number leaves room for another, and who denies
            it of some people may give a figure of others.
    """
    found = []
    for denier in by:
        denials = [claim for claim in denier.denials if not names_figure(claim)]
        if denier.named and denials:
            own = [c for c in shelf.of_kind(CountClaim) if _gives(c, act, denier, denials)]
            held = [Answer(shelf.article(c), (c,)) for c in _once(own)]
            found += [(denier, held)] if held else []
    return found


def told(own: Sequence[Own]) -> str:
    """A sentence for each: "Rolf Steen, who denies it, gives 58 (wire)."."""
    each = (f"{d.called}, who denies it, gives {figures_told(held)}." for d, held in own)
    return " ".join(each)


def _gives(count: CountClaim, act: str, denier: Denier, denials: Sequence[DenialClaim]) -> bool:
    if count.article in {c.article for c in denier.denials} or given_up(count):
        return False
    stated = gives_figure(count) and count.value.high != 0
    if not stated or act not in {family(aspect) for aspect in aspects_of(count)}:
        return False
    root, speaker = count.attribution.root, count.speaker
    names = [root.name if root else None, speaker.name if speaker else None]
    if count.attribution.modality == "denied":
        return False
    said = any(name and same_person(name, denier.name) for name in names)
    return said and any(_of_those(denial, count) for denial in denials)


def _of_those(denial: DenialClaim, count: CountClaim) -> bool:
    harmed = those_harmed(denial.value.words, denial.value.aspects)
    return not harmed or not harmed.isdisjoint(people_named(count.value.population or ""))


def _once(claims: Sequence[CountClaim]) -> list[CountClaim]:
    """One for each article and figure, body before headline."""
    held: dict[tuple[str, float, float | None], CountClaim] = {}
    for claim in sorted(claims, key=lambda c: (c.in_headline, c.spans[0].start, c.id)):
        held.setdefault((claim.article, claim.value.low, claim.value.high), claim)
    return list(held.values())
