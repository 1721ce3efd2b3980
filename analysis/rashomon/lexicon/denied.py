"""What a denial reaches: the acts it touches, all of the matter, or one figure just told."""

import re
from collections.abc import Iterable

from rashomon.lexicon import remembered, table
from rashomon.lexicon.acts import aspects_of
from rashomon.lexicon.people import singular
from rashomon_schemas import CountClaim, DenialClaim

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_NEAR = 600
"""Characters between a figure and the denial of "the figure": about three sentences."""


@remembered
def _rows() -> dict[str, frozenset[str]]:
    rows = table("questions")["denials"]
    return {name: frozenset(rows[name]) for name in ("matter", "figure", "wrongs", "harms")}


def family(aspect: str) -> str:
    """The name of an act's family ("custody" for detained and abducted), else the act."""
    for name, row in sorted(table("questions")["families"].items()):
        if aspect in row["aspects"]:
            return str(name)
    return aspect


def acts_denied(claim: DenialClaim) -> frozenset[str]:
    """The acts, by family, that a denial names."""
    return frozenset(family(aspect) for aspect in claim.value.aspects)


def denies_all(claim: DenialClaim) -> bool:
    """Whether a denial is of the matter as a whole ("all reports"), not of one thing in it.

    "Any" alone sweeps nothing: who denies that any ransom was paid denies a ransom.
    """
    if not claim.value.sweeping:
        return False
    if claim.value.aspects:
        return True
    return not acts_denied(claim) and bool(_words(claim) & _rows()["matter"])


def reached_by_all(count: CountClaim) -> bool:
    """Whether a denial of everything reaches a figure: a wrong, or a harm that is only reported.

    What officials announce of their own doing (arrests) is no allegation.
    """
    aspects = aspects_of(count)
    told_as_report = count.attribution.modality != "asserted"
    if told_as_report:
        return bool(aspects & (_rows()["wrongs"] | _rows()["harms"]))
    root = count.attribution.root
    announced = root is not None and root.kind in ("official", "organisation", "unnamed")
    return bool(aspects & _rows()["wrongs"]) and not announced


def figure_denied(claim: DenialClaim, counts: Iterable[CountClaim]) -> CountClaim | None:
    """The figure that "denied the figure" is about: the nearest before it in the article."""
    if claim.value.aspects or not _words(claim) & _rows()["figure"]:
        return None
    start = claim.spans[0].start
    before = [
        count
        for count in counts
        if count.article == claim.article
        and start - _NEAR <= count.spans[0].start < start
        and not count.in_headline
        and count.value.bound not in ("unstated", "none")
    ]
    return max(before, key=lambda c: (c.spans[0].start, c.id), default=None)


def numbers_denied(
    claim: DenialClaim, counts: Iterable[CountClaim]
) -> frozenset[tuple[float, float | None]]:
    """The figures inside a denial's own words ("denied that 243 had died"); empty without one."""
    start, end = claim.spans[0].start, claim.spans[0].end
    return frozenset(
        (count.value.low, count.value.high)
        for count in counts
        if count.article == claim.article
        and start <= count.spans[0].start < end
        and count.value.bound not in ("unstated", "none")
        and count.attribution.modality == "denied"
    )


def _words(claim: DenialClaim) -> set[str]:
    """Words of the clause up to its first comma or dash; plurals also in the singular."""
    clause = re.split(r"[,;–—]", claim.value.words.casefold(), maxsplit=1)[0]
    found = set(_WORD.findall(clause)[:16])
    return found | {word[:-1] for word in found if word.endswith("s") and len(word) > 3}


def only_places(claim: DenialClaim) -> bool:
    """Whether a denial is of a place's existence ("denied the existence of prisons")."""
    rows = table("denials")["places"]
    nouns = {noun for act in ("detained",) for noun in rows[act]}
    words = claim.value.words.casefold().replace(",", " ").split()
    being = {"exist", "exists", "no", "any", *rows["nouns"]}
    return bool(being & set(words)) and any(singular(word.strip(".;")) in nouns for word in words)
