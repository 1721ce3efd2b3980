"""How a figure, its origin and its modality are written in a finding."""

from collections.abc import Sequence

from rashomon.compare.answers import Answer
from rashomon.compare.english import listed, lowered, number, quoted, words
from rashomon.compare.extent import Extent
from rashomon.compare.outlets import outside
from rashomon.lexicon import table
from rashomon.likeness import same_person
from rashomon_schemas import Article, Attribution, CountClaim, Origin, Reading
from rashomon_schemas.attribution import Modality

_MODALITY = {
    "asserted": "",
    "reported": "as a report",
    "alleged": "as an allegation",
    "conditional": "on a condition",
    "denied": "as denied",
}
NO_FIGURE = "no figure"
"""What a table cell has for a plural without a number."""
_BARE = {"reports", "sources", "allegations", "accounts", "claims"}
_THEIR = {"their", "our", "my"}
_HIS = {"his", "her"}
_PRONOUNS = frozenset("he she it they we i who this these those".split())
_ARTICLES = frozenset({"the", "a", "an", "one", "some"})
_COMMON = ("official", "organisation", "person", "unnamed", "reports")
"""Kinds of origins whose words are nouns that any sentence can begin with."""
_PROPER = frozenset("kremlin amnesty un fbi".split())
_PARTICIPLES = ("ed", "en", "slain", "dead", "missing", "hurt", "held", "shot")
_MOST_WORDS = 10
"""Words of a sum's parts that people still read as a figure."""
_PARTICLE = 4
"""Letters of a particle at most ("rounded up", "taken away")."""


def notation(extent: Extent, *, stated: bool = True) -> str:
    """An extent for a table cell: "4", "≥ 101", "≤ 10", "50–150", "3 or 4".

    Args:
        extent: the numbers allowed.
        stated: False for a plural without a number.
    """
    if not stated:
        return NO_FIGURE
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
    if value.role == "sum" and words(value.words) > _MOST_WORDS:
        return f"{number(value.low)} in all"
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


def citing(answer: Answer, *, chain: bool = True) -> str:
    """Whom an answer cites ("citing unnamed reports"); "" when it cites nobody.

    Args:
        answer: the figure.
        chain: whether to tell whom those cite in turn; never told where several are cited.
    """
    nearest = [origin_phrase(claim, answer.article, chain=False) for claim in answer.claims]
    unique = list({_same_origin(p): p for p in reversed(nearest) if p}.values())[::-1]
    if not unique:
        return ""
    if chain and len(unique) == 1:
        full = [origin_phrase(claim, answer.article) for claim in answer.claims]
        unique = [max(full, key=len)]
    own = "both in its own words and " if not all(nearest) else ""
    return f"{own}citing {listed(unique)}"


def _same_origin(phrase: str) -> str:
    """An origin without its article and the shape of its apostrophe."""
    return phrase.casefold().removeprefix("the ").replace("’", "'")


def origin_phrase(claim: CountClaim, article: Article, *, chain: bool = True) -> str:
    """The chain of one claim, nearest origin first ("Novaya Gazeta, which cites its sources").

    Args:
        claim: the figure.
        article: the text it stands in; its own outlet is no origin.
        chain: whether to tell the further origins.
    """
    cited = outside(article, claim.attribution)
    origins = [origin for origin in cited if origin.name.casefold() not in _PRONOUNS]
    speaker = claim.speaker.name if claim.speaker else None
    phrases = []
    if speaker and not any(same_person(speaker, origin.name) for origin in origins):
        phrases.append(" ".join(speaker.split()))
    for nearer, origin in zip([None, *origins], origins, strict=False):
        who = "who" if nearer is None or nearer.kind in ("person", "official") else "which"
        verb = f"{who} cites " if phrases else ""
        phrases.append(f"{verb}{_named(origin, nearer)}")
    return ", ".join(phrases if chain else phrases[:1])


def _named(origin: Origin, nearer: Origin | None) -> str:
    words = " ".join(origin.name.split())
    first, _, rest = words.partition(" ")
    if words.casefold() in _BARE:
        return f"unnamed {words.casefold()}"
    if first.casefold() in _THEIR and rest:
        return f"{'its' if nearer is None or nearer.kind != 'person' else 'their'} {rest}"
    if first.casefold() in _HIS and rest:
        return quoted(lowered(words))
    common = origin.kind in ("unnamed", "reports") or first.casefold() in _ARTICLES
    return lowered(words) if common or _opens(words) else words


def _opens(words: str) -> bool:
    """Whether the capital is only the sentence's: "Police", "Hospital officials", not "Reuters"."""
    first, *rest = words.casefold().split()
    kinds = table("reporting")["kinds"]
    noun = any({first, first.removesuffix("s")} & set(kinds[kind]) for kind in _COMMON)
    return noun and first not in _PROPER and words.split()[1:] == rest


def modality(answer: Answer) -> str:
    """How firmly it is stated, where that isn't plain from whom it cites."""
    own = all(not outside(answer.article, claim.attribution) for claim in answer.claims)
    cited = any(claim.attribution.chain for claim in answer.claims)
    if answer.modality == "reported" and (citing(answer) or (cited and own)):
        return ""
    return _MODALITY[answer.modality]


def chain_text(attribution: Attribution) -> str | None:
    """A chain for a table cell, furthest origin first ("their sources, by Novaya Gazeta")."""
    names = [" ".join(origin.name.split()) for origin in reversed(attribution.chain)]
    return ", by ".join(names) or None


def readings(answer: Answer) -> list[Reading]:
    """What a source answers, for the table: one reading for each voice it gives the figure in.

    A text that has a figure from a newspaper and again from a minister has it twice: whose words
    are shown is who is shown as saying them.
    """
    voices: dict[object, list[CountClaim]] = {}
    for claim in answer.claims:
        voices.setdefault(_voice(claim) if answer.stated else None, []).append(claim)
    return [_reading(answer, claims) for claims in voices.values()]


def _voice(claim: CountClaim) -> tuple[str | None, str | None, Modality]:
    """Who says it, by whom, and how firmly."""
    speaker = claim.speaker.name if claim.speaker else None
    return speaker, chain_text(claim.attribution), claim.attribution.modality


def _reading(answer: Answer, claims: Sequence[CountClaim]) -> Reading:
    shown, high = claims[0], answer.extent.high
    speaker, origin, firmness = _voice(shown)
    return Reading(
        article=answer.article.id,
        source=answer.article.source,
        claims=tuple(claim.id for claim in claims),
        words=" ".join(shown.value.words.split()),
        interval=notation(answer.extent, stated=answer.stated),
        low=answer.extent.low,
        high=None if high == float("inf") else high,
        modality=firmness,
        origin=origin,
        speaker=speaker,
        spans=shown.spans,
    )
