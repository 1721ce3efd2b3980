"""How a number grows piece by piece: "two hundred and fifty", "4 hundred million"."""

import re
from dataclasses import dataclass

from rashomon.extract.quantities.atoms import Atom
from rashomon.extract.quantities.numeral import Numeral
from rashomon.extract.quantities.run import Run
from rashomon.extract.quantities.suffix import suffix

_AND_HALF = re.compile(r" and (?:a|one)[ -]half\b(?! of)| ?½|-and-a-half\b", re.IGNORECASE)
_LARGEST = 1e18
_LINKS = (" ", "-", " and ", "-and-", ", ")


@dataclass
class _Growth:
    """A number that is growing piece by piece.

    Attributes:
        done: what stands before the present group of thousands.
        group: the present group.
        last: the piece it ends with.
        end: offset after it.
        scale: the factor of its first piece while only factors followed, else the last factor.
        dozens: how many dozens it is made of.
        pure: whether only factors followed: "three hundred thousand" is three times its scale.
    """

    done: float
    group: float
    last: Atom
    end: int
    scale: float = 1.0
    dozens: float = 0.0
    pure: bool = True

    @property
    def value(self) -> float:
        return self.done + self.group


def grown(run: Run, start: int, atom: Atom) -> Numeral | None:
    """A number grown from its first piece as far as it goes."""
    growth = _begun(run.text, atom)
    figure = atom.kind == "figure"
    while growth.scale == 1.0 or not figure or growth.last.kind == "scale":
        following = run.peek()
        sums = None if following is None else _joined(growth, following, run)
        if following is None or sums is None:
            break
        _grow(growth, atom, following, sums)
        run.at += 1
    ending = _half_more(run, start, growth, figure=figure) or _parts_of(run, start, growth, atom)
    if ending is not None:
        return ending
    plain = figure and growth.end == atom.end and atom.word.isdigit()
    return Numeral(
        start,
        growth.end,
        growth.value,
        "figure" if figure else "words",
        scale=growth.scale,
        dozens=growth.dozens,
        plain=plain,
    )


def _begun(text: str, atom: Atom) -> _Growth:
    if atom.kind == "figure":
        scale, end = suffix(text, atom)
        return _Growth(0.0, atom.value * scale, atom, end, scale)
    if atom.kind != "scale":
        return _Growth(0.0, atom.value, atom, atom.end)
    dozens = float(atom.value == 12)
    if atom.value >= 1000:
        return _Growth(atom.value, 0.0, atom, atom.end, atom.value, dozens)
    return _Growth(0.0, atom.value, atom, atom.end, atom.value, dozens)


def _grow(growth: _Growth, first: Atom, following: Atom, sums: tuple[float, float]) -> None:
    """Take one more piece in."""
    factor = following.kind == "scale"
    growth.dozens = growth.group if factor and following.value == 12 else 0.0
    growth.done, growth.group = sums
    if factor:
        growth.pure = growth.pure and growth.last.kind in (first.kind, "scale")
        known = growth.pure and first.value
        growth.scale = growth.value / first.value if known else following.value
    growth.pure = growth.pure and factor
    growth.last, growth.end = following, following.end


def _half_more(run: Run, start: int, growth: _Growth, *, figure: bool) -> Numeral | None:
    """As in "two and a half (million)", "a million and a half"."""
    half = _AND_HALF.match(run.text, growth.end)
    if half is None or growth.dozens:
        return None
    while (inside := run.peek()) is not None and inside.start < half.end():
        run.at += 1
    return _scaled_after(run, start, half.end(), growth.value + growth.scale / 2, figure=figure)


def _parts_of(run: Run, start: int, growth: _Growth, first: Atom) -> Numeral | None:
    """As in "two-thirds", "one-half", "three quarters of"."""
    part = run.peek()
    if part is None or growth.last is not first or run.gap(growth.end) not in ("-", " "):
        return None
    hyphened = run.gap(growth.end) == "-"
    if part.kind == "half" and growth.value == 1 and hyphened:
        run.at += 1
        return Numeral(start, part.end, 0.5, "fraction")
    surely = growth.value > 1 or hyphened or of_follows(run.text, part.end)
    agrees = part.word.endswith("s") == (growth.value > 1)
    if part.kind != "fraction" or not surely or not agrees:
        return None
    run.at += 1
    return Numeral(start, part.end, growth.value / part.value, "fraction")


def _scaled_after(run: Run, start: int, end: int, value: float, *, figure: bool) -> Numeral:
    """As in "two and a half million"."""
    following, scale = run.peek(), 1.0
    if following is not None and following.kind == "scale" and run.gap(end) in (" ", "-"):
        run.at += 1
        end, scale = following.end, following.value
    return Numeral(start, end, value * scale, "figure" if figure else "words", scale=scale)


def _joined(growth: _Growth, following: Atom, run: Run) -> tuple[float, float] | None:
    """The sums (done, group) after one more piece; None when it belongs to another number."""
    last, gap = growth.last, run.gap(growth.end)
    close = gap in (" ", "-")
    if following.kind == "scale":
        twelve = last.kind == "figure" and gap == "-" and following.value == 12
        return None if twelve or not close else _scaled(growth, following)
    if last.kind == "figure" or following.kind not in ("one", "ten"):
        return None
    if last.kind == "ten":
        ends = close and following.kind == "one" and 1 <= following.value <= 9
        return (growth.done, growth.group + following.value) if ends else None
    if last.kind != "scale" or last.value == 12 or gap not in _LINKS:
        return None
    if ("," in gap and last.value < 1000) or ("and" in gap and _begins_another(run)):
        return None
    return growth.done, growth.group + following.value


def _begins_another(run: Run) -> bool:
    """Whether the piece after "and" heads a number of its own ("a hundred and two thousand")."""
    after = run.peek(1)
    following = run.peek()
    if after is None or following is None or after.kind != "scale":
        return False
    gap = run.text[following.end : min(after.start, following.end + 8)]
    return gap in (" ", "-") and after.value == 100


def _scaled(growth: _Growth, following: Atom) -> tuple[float, float] | None:
    """The sums (done, group) after a scale word; None when it can't follow."""
    done, group, last = growth.done, growth.group, growth.last
    if following.value == 12:
        return (done, group * 12) if last.kind in ("one", "ten", "figure") else None
    if following.value == 100:
        grows = 0 < group < 100 and last.kind != "scale"
        return (done, group * 100) if grows else None
    if group == 0 or following.value <= group:
        chained = group == 0 and 0 < done <= _LARGEST / following.value and following.value > 1000
        return (done * following.value, 0.0) if chained else None
    if (done and following.value >= done) or group * following.value > _LARGEST:
        return None
    return done + group * following.value, 0.0


def of_follows(text: str, end: int) -> bool:
    """Whether " of " stands at an offset."""
    return text[end : end + 4].lower() == " of "
