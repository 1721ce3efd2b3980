"""From pieces to numbers: every number of a text."""

import re
from collections.abc import Iterator

from rashomon import lexicon
from rashomon.extract.quantities.atoms import Atom
from rashomon.extract.quantities.grow import grown, of_follows
from rashomon.extract.quantities.numeral import Numeral
from rashomon.extract.quantities.run import Run

_NO_SHARE = re.compile(
    r"\b(?:first|second|third|other|latter|this|that|better|next|last|each) \Z", re.IGNORECASE
)
_OF = re.compile(r"[\s-]{1,2}(?:of |more )?(?:a )?", re.IGNORECASE)
_PLURALS = {
    "hundreds": 100.0,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
}


def numerals(text: str) -> Iterator[Numeral]:
    """Every number of a text, in order, without overlap; linear in its length."""
    run = Run(text)
    while (atom := run.peek()) is not None:
        run.at += 1
        found = _numeral(run, atom)
        if found is not None:
            yield found


def _numeral(run: Run, atom: Atom) -> Numeral | None:
    match atom.kind:
        case "article":
            return _after_article(run, atom)
        case "half":
            return _half(run, atom.start, atom.end)
        case "vague":
            return _vague(run, atom.start, atom, article=False)
        case "fraction" | "scale":
            # "Hundred men" without an article is headline style; a bare "third" is an ordinal.
            return grown(run, atom.start, atom) if atom.kind == "scale" else None
        case "glyph":
            return Numeral(atom.start, atom.end, atom.value, "fraction")
        case _:
            return grown(run, atom.start, atom)


def _after_article(run: Run, article: Atom) -> Numeral | None:
    """As in "a hundred", "a few", "a third of": an article alone is no number."""
    atom = run.peek()
    if atom is None or run.gap(article.end) not in (" ", "-"):
        return None
    if atom.kind == "scale":
        run.at += 1
        return grown(run, article.start, atom)
    if atom.kind == "vague" and atom.word in ("couple", "few", "handful"):
        run.at += 1
        return _vague(run, article.start, atom, article=True)
    if atom.kind == "half":
        run.at += 1
        return _half(run, article.start, atom.end)
    if atom.kind == "fraction" and re.match(r" of\b", run.text[atom.end : atom.end + 4]):
        run.at += 1
        return Numeral(article.start, atom.end, 1 / atom.value, "fraction")
    return None


def _half(run: Run, start: int, end: int) -> Numeral | None:
    """As in "half a dozen", "half a million", "half of the men", "half the men"."""
    last = end
    atom = run.peek()
    if atom is not None and atom.kind == "article" and run.gap(last) == " ":
        run.at += 1
        last, atom = atom.end, run.peek()
    if atom is not None and atom.kind == "scale" and run.gap(last) in (" ", "-"):
        run.at += 1
        dozens = 0.5 if atom.value == 12 else 0.0
        scale = atom.value
        return Numeral(start, atom.end, scale / 2, "words", scale=scale, dozens=dozens)
    if last != end:
        run.at -= 1  # the article may begin another number
    if _NO_SHARE.search(run.text[max(0, start - 10) : start]):
        return None
    if re.match(
        r" (?:an? (?:hour|day|mile|year|century|decade)|of|the|its|their|his|her)\b",
        run.text[end : end + 12],
    ):
        return Numeral(start, end, 0.5, "fraction")
    return None


def _vague(run: Run, start: int, atom: Atom, *, article: bool) -> Numeral | None:
    """As in "dozens", "tens of thousands", "a couple of hundred", "several dozen"."""
    if atom.word in ("couple", "few", "handful") and not article:
        return None
    row = lexicon.table("numbers")["vague"][atom.word]
    end, value, dozens, multiplied = atom.end, 1.0, 0.0, False
    while (scale := run.peek()) is not None and _multiplies(scale, atom):
        if not _OF.fullmatch(run.gap(end)):
            break
        factor = _factor(scale)
        value, end, multiplied = value * factor, scale.end, True
        dozens = 1.0 if factor == 12 else 0.0
        run.at += 1
    bare_pair = atom.word == "couple" and not multiplied
    if bare_pair and not re.match(r" (?:of|more|dozen)\b", run.text[end : end + 6]):
        return None  # a married couple
    if atom.word in ("tens", "handful") and not multiplied and not of_follows(run.text, end):
        return None
    return Numeral(start, end, value, "vague", vague=row, scale=value, dozens=dozens)


def _multiplies(scale: Atom, of: Atom) -> bool:
    if scale.kind == "scale":
        return of.word in ("couple", "few", "several", "handful")
    return scale.word in _PLURALS and of.word not in ("couple", "few", "several")


def _factor(scale: Atom) -> float:
    return _PLURALS.get(scale.word, scale.value)


def figures_of(words: str) -> tuple[float, ...]:
    """Every number some words name, of two the first under the second's scale if it has none.

    "about 4 to 5 thousand" names 4,000 and 5,000; vague words ("dozens") name none.
    """
    found = [n for n in numerals(words) if n.vague is None]
    if len(found) == 2 and found[0].scale == 1 < found[1].scale:
        one, other = found
        factor = other.scale if one.value <= other.value / other.scale else 1.0
        return one.value * factor, other.value
    return tuple(n.value for n in found)


def number_of(words: str) -> float | None:
    """The number some words name ("two hundred and fifty": 250), None when they name none.

    Vague words ("dozens") name none. Leading and trailing words that are no number are ignored.
    """
    for numeral in numerals(words):
        if numeral.vague is None:
            return numeral.value
    return None
