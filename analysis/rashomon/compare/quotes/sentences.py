"""What differs between readings, in plain sentences."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from rashomon.compare.english import quoted
from rashomon.compare.quotes.codes import PASSAGE, SEVERITY, Variant
from rashomon.compare.quotes.pair import Pair
from rashomon.compare.quotes.witness import Witness
from rashomon_schemas import Apparatus, Slot

_MOST = 4
"""So many places are told; the apparatus shows all."""
_LONG = 9
"""Longer passages are shown by their first and last words."""


def surface(witnesses: Sequence[Witness], pairs: Sequence[Pair], aligned: Apparatus) -> str:
    """One sentence on how the readings differ."""
    sources = _listed([witness.article.source for witness in witnesses])
    whose = _whose(witnesses)
    rendered = [one for one in pairs if "translation-variant" in one.codes]
    if len(rendered) == len(pairs):
        return f"{sources} may give {whose} in different translations: {_openings(witnesses)}."
    if len(witnesses) == 2:
        told = [_place(pairs[0], place) for place in _by_severity(pairs[0].places)]
    else:
        apart = {frozenset((p.left.article.source, p.right.article.source)) for p in rendered}
        slots = _worst_first(aligned.slots)
        told = [_slot(slot, aligned, apart) for slot in slots]
    told += _beside(pairs)
    if rendered:
        told.append(f"{_openings(_rarer(rendered))} may be another translation of it")
    if not told:
        return f"{sources} give {whose} {_sameness(pairs)}."
    more = f"; and {_places(len(told) - _MOST)}" if len(told) > _MOST else ""
    return f"{sources} give {whose} differently: {'; '.join(told[:_MOST])}{more}."


def one_source_sentences(witness: Witness, articles: int) -> tuple[str, str]:
    """The sentences on words that only one source has."""
    opening = _short(" ".join(claim.value.wording for claim in witness.claims)).rstrip(".,")
    name = witness.speaker or "a speaker it does not name"
    if witness.described:
        article, _, rest_of_it = name.partition(" ")
        if article in ("The", "One", "A", "An", "This", "These"):
            name = f"{article.lower()} {rest_of_it}"
        name = quoted(name)
    speaker = f"{name}: "
    rest = (
        "There is no other source to compare with."
        if articles == 1
        else "The other sources do not have these words; that is no disagreement."
    )
    return f"Only {witness.article.source} quotes {speaker}“{opening}”.", rest


def _whose(witnesses: Sequence[Witness]) -> str:
    names = sorted({w.speaker for w in witnesses if w.speaker}, key=lambda n: (-len(n), n))
    return f"the words of {names[0]}" if names else "the same speaker’s words"


def _openings(witnesses: Sequence[Witness]) -> str:
    """What each reading begins and ends with, and whose it is."""
    words = [" ".join(claim.value.wording for claim in w.claims) for w in witnesses]
    return _listed(
        [
            f"“{_short(text).rstrip('.,')}” ({witness.article.source})"
            for text, witness in zip(words, witnesses, strict=True)
        ]
    )


def _rarer(rendered: Sequence[Pair]) -> list[Witness]:
    """The readings that most others differ from: one of each pair, in order."""
    counted = Counter(w.article.id for one in rendered for w in (one.left, one.right))
    most = max(counted.values())
    either = {w.article.id: w for one in rendered for w in (one.left, one.right)}
    return [w for name, w in either.items() if counted[name] == most]


def _by_severity(places: Sequence[Variant]) -> list[Variant]:
    return sorted(places, key=lambda place: (not place.opposed, SEVERITY.index(place.code)))


def _worst_first(slots: Sequence[Slot]) -> list[Slot]:
    """The places where readings part, most severe first, in reading order within a code."""
    parted = [slot for slot in slots if slot.code not in {None, "translation-variant"}]
    return sorted(parted, key=lambda slot: SEVERITY.index(slot.code) if slot.code else 0)


def _place(one: Pair, place: Variant) -> str:
    """One place between two readings."""
    left, right = one.left.article.source, one.right.article.source
    if place.left and place.right:
        return f"{left} has “{_short(place.left)}” where {right} has “{_short(place.right)}”"
    has, lacks, words = (left, right, place.left) if place.left else (right, left, place.right)
    count = len(words.split())
    if place.code == "gap-unmarked":
        return (
            f"{has} has {count} words (“{_short(words)}”) that {lacks} lacks without marking a gap"
        )
    if place.code == "gap-marked":
        return f"{has} has “{_short(words)}”, which {lacks} leaves out with dots"
    if place.code in ("longer", "shorter"):
        where = "begins earlier" if place.at_head else "goes on"
        return f"only {has} {where}, with “{_short(words)}”"
    return f"{has} has “{_short(words)}”, {lacks} does not"


def _slot(slot: Slot, aligned: Apparatus, apart: Collection[frozenset[str]]) -> str:
    """One place among many readings, by what each has; not those of another translation.

    Who has the same words at another place is told so: they only stand in another order.
    """
    holders: dict[str, list[str]] = {}
    held = list(zip(aligned.witnesses, slot.readings, strict=True))
    having = [source for source, words in held if words]
    for number, (source, words) in enumerate(held):
        if any(frozenset((source, other)) in apart for other in having):
            continue
        whole = " ".join(other.readings[number] or "" for other in aligned.slots)
        moved = not words and any(_holds(whole, said) for said in slot.readings if said)
        holders.setdefault(words or (_MOVED if moved else ""), []).append(source)
    return ", ".join(
        f"{words if words == _MOVED else f'“{_short(words)}”' if words else 'nothing'} "
        f"({_listed(sources)})"
        for words, sources in sorted(holders.items(), key=lambda held: _lacks(held[0]))
    )


_MOVED = "the same words elsewhere"


def _lacks(words: str) -> int:
    """Readings that have words here go first, those that have nothing last."""
    return 0 if words and words != _MOVED else 1 if words else 2


def _holds(whole: str, words: str) -> bool:
    """Whether a reading has a passage at some place."""
    plain, said = (" ".join(re.findall(r"[\w'’]+", text.casefold())) for text in (whole, words))
    return len(said.split()) >= PASSAGE and f" {said} " in f" {plain} "


def _beside(pairs: Sequence[Pair]) -> list[str]:
    """Speakers and venues that differ, each told once."""
    told: list[str] = []
    for one in pairs:
        left, right = one.left, one.right
        a, b = left.article.source, right.article.source
        if "speaker-differs" in one.codes:
            told.append(f"{a} gives them to {left.speaker}, {b} to {right.speaker}")
        if "venue-differs" in one.codes:
            told.append(f"{a} {_provenance(left)}, {b} {_provenance(right)}")
    return told


def _provenance(witness: Witness) -> str:
    """How a source came by the words, as it tells."""
    venue = witness.said_to
    if venue is not None:
        named = venue.removeprefix("the ")[:1].isupper()
        return f"has them said {'to' if named else 'in or to'} {venue}"
    return f"has them from {witness.venue}"


def _sameness(pairs: Sequence[Pair]) -> str:
    codes = {code for one in pairs for code in one.codes}
    if "punctuation-or-case" in codes:
        return "in the same words, with other punctuation or capitals"
    return "in the same words, in other print" if "typography" in codes else "word for word"


def _short(words: str) -> str:
    parts = words.split()
    return words if len(parts) <= _LONG else f"{' '.join(parts[:5])} … {' '.join(parts[-3:])}"


def _places(count: int) -> str:
    return f"{count} more place" + ("s" if count > 1 else "")


def _listed(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
