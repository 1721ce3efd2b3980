"""How a figure, its origin and its modality are written in a finding."""

from collections.abc import Iterable

from rashomon.compare.answers import Answer
from rashomon.compare.english import listed, lowered, number, quoted
from rashomon.compare.extent import Extent
from rashomon.lexicon import table
from rashomon.likeness import same_person
from rashomon_schemas import Attribution, CountClaim, Origin, Reading

_MODALITY = {
    "asserted": "",
    "reported": "as a report",
    "alleged": "as an allegation",
    "conditional": "on a condition",
    "denied": "as denied",
}
_BARE = {"reports", "sources", "allegations", "accounts", "claims"}
_THEIR = {"their", "our", "my", "his", "her"}
_PARTICIPLES = ("ed", "en", "slain", "dead", "missing", "hurt", "held", "shot")
_PARTICLE = 4
"""Letters of a particle at most ("rounded up", "taken away")."""


def notation(extent: Extent, *, stated: bool = True) -> str:
    """An extent for a table cell: "4", "≥ 101", "≤ 10", "50–150", "3 or 4".

    Args:
        extent: the numbers allowed.
        stated: False for a plural without a number.
    """
    if not stated:
        return "no figure"
    if len(extent.parts) > 1:
        return listed([notation(Extent((part,))) for part in extent.parts], last="or")
    low, high = extent.parts[0]
    if low == high:
        return number(low)
    if high == float("inf"):
        return f"≥ {number(low)}"
    return f"≤ {number(high)}" if low == 0 else f"{number(low)}–{number(high)}"


def spoken(extent: Extent) -> str:
    """An extent in a sentence: "101 or more", "24 to 99"."""
    low, high = extent.low, extent.high
    if len(extent.parts) > 1 or low == high:
        return notation(extent)
    if high == float("inf"):
        return f"{number(low)} or more"
    return f"at most {number(high)}" if low == 0 else f"{number(low)} to {number(high)}"


def figure(answer: Answer) -> str:
    """The figure as worded, to stand inside a sentence."""
    value = answer.shown.value
    if value.bound == "none":
        return "none"
    if value.words == value.population and answer.extent.exact:
        return f"{number(value.low)} ({quoted(answer.words)})"
    if value.bound == "list":
        return f"{number(value.low)} by name"
    return lowered(answer.words)


def acts(answer: Answer) -> str:
    """The acts as worded, to stand after a figure."""
    words = listed(list(answer.shown.acts))
    if not words:
        return label(answer.shown.aspect)
    plain = all(_is_participle(act.casefold()) for act in answer.shown.acts)
    return quoted(words) if plain else f"for {quoted(words)}"


def _is_participle(act: str) -> bool:
    """Whether an act is a verb's: "detained", "rounded up", but not "enforced disappearances"."""
    first, _, rest = act.partition(" ")
    return first.endswith(_PARTICIPLES) and len(rest) <= _PARTICLE


def label(aspect: str) -> str:
    """How an aspect reads after a figure."""
    return str(table("questions")["labels"].get(aspect, aspect.replace("-", " ")))


def citing(claims: Iterable[CountClaim]) -> str:
    """Whom the claims cite ("citing unnamed reports"); "" when they cite nobody."""
    held = list(claims)
    phrases = [phrase for phrase in map(origin_phrase, held) if phrase]
    unique = list({_same_origin(phrase): phrase for phrase in reversed(phrases)}.values())[::-1]
    if not unique:
        return ""
    own = "both in its own words and " if len(phrases) < len(held) else ""
    return f"{own}citing {listed(unique)}"


def _same_origin(phrase: str) -> str:
    """An origin without its article and the shape of its apostrophe."""
    return phrase.casefold().removeprefix("the ").replace("’", "'")


def origin_phrase(claim: CountClaim) -> str:
    """The chain of one claim, nearest origin first ("Novaya Gazeta, which cites its sources")."""
    chain = list(claim.attribution.chain)
    phrase = ""
    for nearer, origin in zip([None, *chain], chain, strict=False):
        name = _named(origin, nearer)
        if nearer is None:
            phrase = name
        elif nearer.kind in ("person", "official"):
            phrase += f" (who cites {name})"
        else:
            phrase += f" (citing {name})"
    speaker = claim.speaker.name if claim.speaker else None
    if speaker and not any(same_person(speaker, origin.name) for origin in chain):
        return f"{speaker} (citing {phrase})" if phrase else speaker
    return phrase


def _named(origin: Origin, nearer: Origin | None) -> str:
    words = " ".join(origin.name.split())
    first, _, rest = words.partition(" ")
    if words.casefold() in _BARE:
        return f"unnamed {words.casefold()}"
    if first.casefold() in _THEIR and rest:
        return f"{'its' if nearer is None or nearer.kind != 'person' else 'their'} {rest}"
    return lowered(words) if origin.kind in ("unnamed", "reports") else words


def modality(answer: Answer) -> str:
    """How firmly it is stated, where that isn't plain from whom it cites."""
    if answer.modality == "reported" and any(map(origin_phrase, answer.claims)):
        return ""
    return _MODALITY[answer.modality]


def chain_text(attribution: Attribution) -> str | None:
    """A chain for a table cell, furthest origin first ("their sources, by Novaya Gazeta")."""
    names = [" ".join(origin.name.split()) for origin in reversed(attribution.chain)]
    return ", by ".join(names) or None


def reading(answer: Answer) -> Reading:
    """What a source answers, for the table."""
    shown = answer.shown
    chains = [chain_text(claim.attribution) for claim in answer.claims]
    cited = list(dict.fromkeys(chain for chain in chains if chain))
    speakers = [c.speaker.name for c in answer.claims if c.speaker and c.speaker.name]
    high = answer.extent.high
    return Reading(
        article=answer.article.id,
        source=answer.article.source,
        claims=tuple(claim.id for claim in answer.claims),
        words=answer.words,
        interval=notation(answer.extent, stated=answer.stated),
        low=answer.extent.low,
        high=None if high == float("inf") else high,
        modality=answer.modality,
        origin="; ".join(cited) or None,
        speaker=speakers[0] if speakers else None,
        spans=shown.spans,
    )
