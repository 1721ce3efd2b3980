"""From pieces to numbers: "two hundred and fifty", "1.2 million", "a few dozen"."""

import re
from collections.abc import Iterator

from rashomon import lexicon
from rashomon.extract.quantities.atoms import Atom, atoms
from rashomon.extract.quantities.numeral import Numeral

_SUFFIX = re.compile(r"(?P<gap> ?)(?P<suffix>[A-Za-z]{1,3})(?![A-Za-z\d/²³])")
_CURRENCY = re.compile(r"(?:[$€£¥₹₽₩₺₪₱₦₴]|\b[A-Z]{2,3}) ?$")
_LENGTH = re.compile(r"[ -](?:long|high|tall|wide|deep|away|race|sprint|swim|run|dash|hurdles)\b")
_AND_HALF = re.compile(r" and (?:a|one)[ -]half\b(?! of)| ?½|-and-a-half\b", re.IGNORECASE)
_SPACED = frozenset({"bn", "mn", "mln"})
_SPACED_MONEY = _SPACED | {"m", "b", "tn"}
_NO_SHARE = re.compile(r"\b(?:first|second|third|other|latter|this|that|better|next|last|each) $",
                       re.IGNORECASE)
_LARGEST = 1e18
_OF = re.compile(r"[\s-]{1,2}(?:of |more )?(?:a )?", re.IGNORECASE)


class Run:
    """A cursor over the pieces of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.atoms = list(atoms(text))
        self.at = 0

    def peek(self, ahead: int = 0) -> Atom | None:
        """The piece so far ahead, if there is one."""
        at = self.at + ahead
        return self.atoms[at] if at < len(self.atoms) else None

    def gap(self, end: int) -> str:
        """What stands between an offset and the next piece; a long gap is cut."""
        following = self.peek()
        return self.text[end : min(following.start, end + 8)] if following else "\n"


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
            # "hundred men" without an article or a number is headline style; a bare "third" is
            # an ordinal.
            return _grown(run, atom.start, atom) if atom.kind == "scale" else None
        case "glyph":
            return Numeral(atom.start, atom.end, atom.value, "fraction")
        case _:
            return _grown(run, atom.start, atom)


def _after_article(run: Run, article: Atom) -> Numeral | None:
    """ "a hundred", "a few", "a third of": an article alone is no number."""
    atom = run.peek()
    if atom is None or run.gap(article.end) not in (" ", "-"):
        return None
    if atom.kind == "scale":
        run.at += 1
        return _grown(run, article.start, atom)
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
    """ "half a dozen", "half a million", "half of the men", "half the men"."""
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
    if re.match(r" (?:an? (?:hour|day|mile|year|century|decade)|of|the|its|their|his|her)\b",
                run.text[end : end + 12]):
        return Numeral(start, end, 0.5, "fraction")
    return None


def _vague(run: Run, start: int, atom: Atom, *, article: bool) -> Numeral | None:
    """ "dozens", "tens of thousands", "a couple of hundred", "several dozen"."""
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
    if atom.word in ("tens", "handful") and not multiplied and not _of_follows(run.text, end):
        return None
    return Numeral(start, end, value, "vague", vague=row, scale=value, dozens=dozens)


_PLURALS = {"hundreds": 100.0, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}


def _multiplies(scale: Atom, of: Atom) -> bool:
    if scale.kind == "scale":
        return of.word in ("couple", "few", "several", "handful")
    return scale.word in _PLURALS and of.word not in ("couple", "few", "several")


def _factor(scale: Atom) -> float:
    return _PLURALS.get(scale.word, scale.value)


def _of_follows(text: str, end: int) -> bool:
    return text[end : end + 4].lower() == " of "


def _grown(run: Run, start: int, atom: Atom) -> Numeral | None:
    """A number grown from its first piece as far as it goes."""
    text = run.text
    done, group, scale, dozens = 0.0, atom.value, 1.0, 0.0
    last, end = atom, atom.end
    figure = atom.kind == "figure"
    pure = True  # only factors so far: "three hundred thousand" is three times its scale
    if figure:
        scale, end = _suffix(text, atom)
        group *= scale
    elif atom.kind == "scale":
        scale, dozens = atom.value, float(atom.value == 12)
        if scale >= 1000:
            done, group = group, 0.0
    while scale == 1.0 or not figure or last.kind == "scale":
        following = run.peek()
        if following is None:
            break
        gap = run.gap(end)
        grown = _joined(done, group, last, following, gap, run)
        if grown is None:
            break
        dozens = group if following.value == 12 and following.kind == "scale" else 0.0
        done, group = grown
        if following.kind == "scale":
            pure = pure and last.kind in (atom.kind, "scale")
            scale = (done + group) / atom.value if pure and atom.value else following.value
        pure = pure and following.kind == "scale"
        last, end = following, following.end
        run.at += 1
    value = done + group
    half = _AND_HALF.match(text, end)
    if half is not None and not dozens:
        value, end = value + scale / 2, half.end()
        while (inside := run.peek()) is not None and inside.start < end:
            run.at += 1
        return _scaled_after(run, start, end, value, figure=figure)
    fraction = run.peek()
    if fraction is not None and fraction.kind == "fraction" and last is atom:
        if run.gap(end) in ("-", " ") and (
            value > 1 or run.gap(end) == "-" or _of_follows(text, fraction.end)
        ) and fraction.word.endswith("s") == (value > 1):
            run.at += 1
            return Numeral(start, fraction.end, value / fraction.value, "fraction")
    if fraction is not None and fraction.kind == "half" and value == 1 and run.gap(end) == "-":
        run.at += 1
        return Numeral(start, fraction.end, 0.5, "fraction")
    plain = figure and end == atom.end and atom.word.isdigit()
    return Numeral(start, end, value, "figure" if figure else "words", scale=scale,
                   dozens=dozens, plain=plain)


def _scaled_after(run: Run, start: int, end: int, value: float, *, figure: bool) -> Numeral:
    """ "two and a half million"."""
    following, scale = run.peek(), 1.0
    if following is not None and following.kind == "scale" and run.gap(end) in (" ", "-"):
        run.at += 1
        end, scale = following.end, following.value
    return Numeral(start, end, value * scale, "figure" if figure else "words", scale=scale)


def _joined(
    done: float, group: float, last: Atom, following: Atom, gap: str, run: Run
) -> tuple[float, float] | None:
    """The sums after one more piece, or None when it belongs to another number.

    Args:
        done: what stands before the present group of thousands.
        group: the present group.
        last: the piece before.
        following: the piece that may join.
        gap: the text between them.
        run: the cursor, to look one piece further.
    """
    close = gap in (" ", "-")
    if following.kind == "scale":
        if not close or last.kind == "figure" and gap == "-" and following.value == 12:
            return None
        return _scaled(done, group, last, following)
    if last.kind == "figure" or following.kind not in ("one", "ten"):
        return None
    if last.kind == "ten":
        ends = close and following.kind == "one" and 1 <= following.value <= 9
        return (done, group + following.value) if ends else None
    if last.kind != "scale" or last.value == 12 or gap not in (" ", "-", " and ", "-and-", ", "):
        return None
    if "," in gap and last.value < 1000:
        return None
    if "and" in gap and _begins_another(run):
        return None
    return done, group + following.value


def _begins_another(run: Run) -> bool:
    """Whether the piece after "and" heads a number of its own ("a hundred and two thousand")."""
    after = run.peek(1)
    following = run.peek()
    if after is None or following is None or after.kind != "scale":
        return False
    gap = run.text[following.end : min(after.start, following.end + 8)]
    return gap in (" ", "-") and after.value == 100


def _scaled(done: float, group: float, last: Atom, following: Atom) -> tuple[float, float] | None:
    if following.value == 12:
        return (done, group * 12) if last.kind in ("one", "ten", "figure") else None
    if following.value == 100:
        grows = 0 < group < 100 and last.kind != "scale"
        return (done, group * 100) if grows else None
    if group == 0 or following.value <= group:
        chained = group == 0 and 0 < done <= _LARGEST / following.value and following.value > 1000
        return (done * following.value, 0.0) if chained else None
    if done and following.value >= done or group * following.value > _LARGEST:
        return None
    return done + group * following.value, 0.0


def _suffix(text: str, atom: Atom) -> tuple[float, int]:
    """The factor and end of a figure's suffix: "1.2m", "$50bn", "80k"; (1, its end) without."""
    match = _SUFFIX.match(text, atom.end)
    suffixes = lexicon.table("numbers")["suffixes"]
    if match is None or match["suffix"] not in suffixes:
        return 1.0, atom.end
    suffix, gap = match["suffix"], match["gap"]
    money = _CURRENCY.search(text[max(0, atom.start - 5) : atom.start]) is not None
    if gap and suffix not in (_SPACED_MONEY if money else _SPACED):
        counted = suffix in ("B", "M") and re.match(r" [a-z]{3}", text[match.end() : match.end() + 4])
        if not counted:
            return 1.0, atom.end
    if not money and (suffix in ("mm", "t", "b", "mil", "cr") or _is_metres(text, match, atom)):
        return 1.0, atom.end
    return float(suffixes[suffix]), match.end()


def _is_metres(text: str, match: re.Match[str], atom: Atom) -> bool:
    """Whether an "m" glued to a figure is metres: nothing is counted after it."""
    if match["suffix"] != "m":
        return False
    after = text[match.end() : match.end() + 12]
    counted = re.match(r" [a-z]{3,}", after) is not None and not _LENGTH.match(after)
    return not counted or ("." not in atom.word and atom.value > 100)


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
