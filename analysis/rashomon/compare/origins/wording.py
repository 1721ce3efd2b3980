"""Findings on origins in words: who cites whom, and what follows."""

from collections.abc import Iterable, Sequence

from rashomon.compare.english import counted, labels, number, sentence, verb
from rashomon.compare.figures import origin_phrase
from rashomon.compare.origins.cited import Cited
from rashomon.compare.origins.mention import Mention
from rashomon.compare.origins.roots import Roots, shared
from rashomon.compare.shelf import Shelf
from rashomon.lexicon.gazetteer import plain
from rashomon.likeness import clusters, name_parts
from rashomon.voices import sole_body

_MOST = 5
"""Origins told one by one."""


def surface(mentions: Sequence[Mention], roots: Roots) -> str:
    """Counts, then who cites whom."""
    outlets = {mention.source for mention in mentions}
    head = (
        f"{counted(len(mentions), 'mention')}, {counted(len(outlets), 'outlet')}, "
        f"{counted(len(roots.named), 'named root')}"
    )
    if roots.unnamed:
        head += f", {counted(len(roots.unnamed), 'unnamed root')}"
    each = [
        f"{labels(sources)} {verb(len(sources), 'cites', 'cite')} {origin}"
        for origin, sources in _cited(mentions).items()
    ]
    rest = len(each) - _MOST
    shown = [*each[:_MOST], f"{rest} more are cited"] if rest > 1 else each
    return sentence(f"{head}: {'; '.join(shown)}")


def _cited(mentions: Sequence[Mention]) -> dict[str, list[str]]:
    """Each origin, as first worded, with the sources that cite it; nobody last.

    That an article cites nobody is told only where it cites nobody anywhere.
    """
    worded: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    for mention in mentions:
        origin = origin_phrase(mention.claim, mention.article)
        sources = found.setdefault(worded.setdefault(plain(origin), origin), [])
        if mention.source not in sources:
            sources.append(mention.source)
    nobody = found.pop("", [])
    cites = {source for sources in found.values() for source in sources}
    alone = [source for source in nobody if source not in cites]
    return {**found, "nobody": alone} if alone else found


def logic(shelf: Shelf, mentions: Sequence[Mention], roots: Roots, checked: Sequence[Cited]) -> str:
    """How many origins the mentions come down to."""
    told = [*_rooted(mentions, roots), *_ringed(roots), *map(_checked, checked)]
    rootless = [m for m, held in zip(mentions, roots.of, strict=True) if not held]
    relayed = _told_by(m for m in rootless if m.nameless)
    if relayed:
        told.append(
            f"Relayed, origin not stated: {labels(relayed)}; that is neither a root nor a "
            "confirmation, unless the text names the root elsewhere."
        )
    unfounded = _told_by(m for m in rootless if m.chain and not m.nameless)
    if unfounded:
        told.append(f"What they know it from is not stated: {labels(unfounded)}.")
    told += _copied(shelf, {mention.source for mention in mentions})
    return " ".join(told) or "Nobody is cited for it: mentions without an origin confirm nothing."


def _rooted(mentions: Sequence[Mention], roots: Roots) -> list[str]:
    """What goes back to which root; several roots side by side are told once."""
    together = shared(roots, mentions)
    told = [
        f"{labels(sources)} go back to one root, {_in_sentence(name)}: that is one origin, not "
        f"{number(len(sources))}."
        for name, sources in together.items()
    ]
    every = (*roots.named, *roots.unnamed)
    alone = [_in_sentence(name) for name in every if name not in together]
    if alone:
        told.append(f"{'Also a' if together else 'A'} root by itself: {labels(alone)}.")
    return told


def _in_sentence(name: str) -> str:
    """A body with its article: "the health ministry"."""
    return f"the {name}" if sole_body(name) and name[:1].islower() else name


def _ringed(roots: Roots) -> list[str]:
    return [
        f"{labels(ring)} cite one another in a ring, in which nobody is a root."
        for ring in sorted(roots.rings)
    ]


def _checked(one: Cited) -> str:
    has = "gives the same figure" if one.holds else "does not give that figure"
    return f"{one.by} cites {one.name}, whose own text ({one.article}) {has}."


def _told_by(mentions: Iterable[Mention]) -> list[str]:
    """Who says it, with the sources that have it from them; the sources alone where nobody."""
    by_name: dict[str, list[str]] = {}
    for mention in mentions:
        name = mention.citer or ""
        same = (known for known in by_name if name and name_parts(known) == name_parts(name))
        sources = by_name.setdefault(next(same, name), [])
        if mention.source not in sources:
            sources.append(mention.source)
    return [
        told
        for name, sources in by_name.items()
        for told in ([f"{name} (in {', '.join(sources)})"] if name else sources)
    ]


def _copied(shelf: Shelf, sources: set[str]) -> list[str]:
    """Notes on text that some of the sources share."""
    found = (c for c in shelf.copies if {c.one.source, c.other.source} <= sources)
    return [
        f"{labels([a.source for a in articles])} share {'at least ' if len(articles) > 2 else ''}"
        f"{number(words)} words in long runs outside quotation marks: a copy adds no independence."
        for articles, words in clusters(found)
    ]
