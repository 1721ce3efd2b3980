"""What a denial reaches: the acts it touches, all of the matter, or one figure just told."""

import re
from collections.abc import Iterable

from rashomon.lexicon import remembered, table
from rashomon.lexicon.acts import aspects_of
from rashomon.lexicon.denied_people import can_be, people_named, those_harmed
from rashomon.lexicon.people import singular
from rashomon_schemas import CountClaim, DenialClaim

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_AMONG = re.compile(r"\bamong(?:st)? ((?:[a-z'’-]+ ?){1,6})")
_NEAR = 600
"""Characters between a figure and the denial of "the figure": about three sentences."""


@remembered
def _rows() -> dict[str, frozenset[str]]:
    rows = table("questions")["denials"]
    return {
        name: frozenset(rows[name])
        for name in ("matter", "figure", "wrongs", "harms", "whole", "wide", "many")
    }


def family(aspect: str) -> str:
    """The name of an act's family ("custody" for detained and abducted), else the act."""
    for name, row in sorted(table("questions")["families"].items()):
        if aspect in row["aspects"]:
            return str(name)
    return aspect


def acts_denied(claim: DenialClaim) -> frozenset[str]:
    """The acts, by family, that a denial names."""
    return frozenset(family(aspect) for aspect in claim.value.aspects)


def acts_reached(claim: DenialClaim) -> frozenset[str]:
    """The acts a denial names, and those a wide word takes in: "casualties", dead and injured."""
    if denies_all(claim) or not _words(claim) & _rows()["wide"]:
        return acts_denied(claim)
    covers = table("questions")["covers"]
    named = set(claim.value.aspects)
    return acts_denied(claim) | {family(one) for act in named for one in covers.get(act, ())}


def denies_all(claim: DenialClaim) -> bool:
    """Whether a denial is of the matter as a whole ("all reports"), not of one thing in it.

    "Any" alone sweeps nothing: who denies that any ransom was paid denies a ransom, who denies
    that any prisoner died denies deaths, and "no victims among the crew" is of the crew.
    """
    if not claim.value.sweeping or people_denied(claim):
        return False
    if claim.value.aspects:
        return set(claim.value.aspects) <= _rows()["whole"]
    return bool(_words(claim) & _rows()["matter"])


def people_denied(claim: DenialClaim) -> frozenset[str]:
    """Of whom alone harm is denied ("no casualties among the crew"), as words in the singular."""
    among = _AMONG.search(claim.value.words.casefold())
    return people_named(among[1]) if among else frozenset()


def concedes(claim: DenialClaim, act: str, counts: Iterable[CountClaim]) -> bool:
    """Whether the denier gives a figure of an act himself beside the denial, for the same people.

    Who says that four died denies no deaths, whatever account of them is denied; who says that
    four guards died may deny that a protester did.
    """
    people = people_named(claim.value.words)
    return any(
        not people or people & people_named(count.value.population or "")
        for count in counts
        if count.article == claim.article
        and act in {family(aspect) for aspect in aspects_of(count)}
        and gives_itself(claim, count)
    )


def names_figure(claim: DenialClaim) -> bool:
    """Whether a denial is of a number, however vague ("reports of dozens of dead")."""
    words = set(claim.value.words.casefold().split())
    return bool(words & _rows()["many"]) or any(map(str.isdigit, claim.value.words))


def least_denied(claim: DenialClaim) -> float:
    """The least of a vague number that is denied ("reports of dozens of dead"): 24; 0 without."""
    least = table("questions")["denials"]["least"]
    words = _WORD.findall(claim.value.words.casefold())
    return min((float(least[word]) for word in words if word in least), default=0.0)


def of_those(claim: DenialClaim, count: CountClaim) -> bool:
    """Whether a figure counts those of whom alone harm is denied; true where nobody is named.

    "No casualties among the crew" sets the crew apart from all others; who denies that any prisoner
    died denies it also where deaths are counted of nobody in particular.
    """
    people = people_denied(claim)
    if people:
        return not people.isdisjoint(people_named(count.value.population or ""))
    harmed = those_harmed(claim.value.words, claim.value.aspects)
    return not harmed or can_be(count.value.population, harmed)


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


def gives_itself(claim: DenialClaim, count: CountClaim) -> bool:
    """Whether the denier states a figure himself: nobody denies his own.

    In one article "the ministry" is "the interior ministry"; in two the names have to be equal.
    """
    value, root = count.value, count.attribution.root
    if root is None or value.bound in ("unstated", "none"):
        return False
    if count.attribution.modality == "denied":
        return False
    said = claim.speaker.name if claim.speaker and claim.speaker.name else None
    denier, giver = (_plain(n or "") for n in (said or _root(claim), root.name))
    if not denier or not giver:
        return False
    beside = count.article == claim.article and denier[-1] == giver[-1]
    return denier == giver or (beside and (set(denier) <= set(giver) or set(giver) <= set(denier)))


def _root(claim: DenialClaim) -> str | None:
    return claim.attribution.root.name if claim.attribution.root else None


def _plain(name: str) -> list[str]:
    """The words of a name or a description, without its article."""
    return [w for w in re.findall(r"\w+", name.casefold()) if w not in ("the", "a", "an")]


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
