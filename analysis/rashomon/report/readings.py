"""An apparatus as running text: what is common once, what differs stacked where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from rashomon_schemas import Apparatus, Slot
from rashomon_schemas.finding import Relation


@dataclass(frozen=True)
class Variant:
    """Words that some witnesses have here; None is nothing at this place."""

    words: str | None
    witnesses: tuple[str, ...]


@dataclass(frozen=True)
class Run:
    """Neighbouring columns of an apparatus that belong together.

    Attributes:
        number: of the variant, from 1; 0 for common words.
        code: how the witnesses differ; None for common words.
        variants: each different reading with its witnesses, in their order.
        absent: witnesses that don't reach this place.
    """

    number: int
    code: Relation | None
    variants: tuple[Variant, ...]
    absent: tuple[str, ...]

    @property
    def lemma(self) -> str:
        """The words of the first witness that has any."""
        return next((v.words for v in self.variants if v.words is not None), "")


def runs(apparatus: Apparatus) -> list[Run]:
    """The apparatus cut into stretches of common words and of variants."""
    reach = [_reach(apparatus.slots, at) for at in range(len(apparatus.witnesses))]
    found: list[Run] = []
    numbered = 0
    for key, group in groupby(enumerate(apparatus.slots), key=lambda item: _key(item, reach)):
        slots = list(group)
        code = key[1]
        differs = not slots[0][1].common
        numbered += differs
        here = [at for at, (low, high) in enumerate(reach) if low <= slots[0][0] <= high]
        variants = tuple(_variants(apparatus.witnesses, here, [slot for _, slot in slots]))
        absent = tuple(w for at, w in enumerate(apparatus.witnesses) if at not in here)
        found.append(Run(numbered if differs else 0, code, variants, absent))
    return found


def _reach(slots: tuple[Slot, ...], witness: int) -> tuple[int, int]:
    """The first and the last column where a witness has words."""
    filled = [at for at, slot in enumerate(slots) if slot.readings[witness] is not None]
    return (filled[0], filled[-1]) if filled else (len(slots), -1)


def _key(
    item: tuple[int, Slot], reach: list[tuple[int, int]]
) -> tuple[bool, Relation | None, tuple[bool, ...]]:
    """Columns with one key are shown as one."""
    at, slot = item
    return slot.common, slot.code, tuple(low <= at <= high for low, high in reach)


def _variants(witnesses: tuple[str, ...], here: list[int], slots: list[Slot]) -> Iterator[Variant]:
    said: dict[str | None, list[str]] = {}
    for at in here:
        words = [word for slot in slots if (word := slot.readings[at]) is not None]
        text = " ".join(words) if words else None
        same = next(
            (
                s
                for s in said
                if s is not None
                and text is not None
                and s.casefold() == text.casefold()
                and slots[0].common
            ),
            text,
        )
        said.setdefault(same, []).append(witnesses[at])
    for text, who in said.items():
        yield Variant(text, tuple(who))
