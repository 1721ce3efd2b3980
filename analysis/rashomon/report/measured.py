"""How often the product is right, by kind and on which texts: shown beside what it says."""

import functools
import tomllib
from dataclasses import dataclass
from importlib import resources

CAUTION = "Measured on texts of other stories; on yours it may do worse."
"""What goes with the figures, not with the verdicts of a person who read the texts it grew on."""


@dataclass(frozen=True)
class Measured:
    """One figure of quality.

    Attributes:
        kind: what was read.
        texts: on which texts.
        right: per cent of what was read that is right (precision; accuracy where every text has
            one answer).
        found: per cent of what is there that was read and is right (recall); None for accuracy.
    """

    kind: str
    texts: str
    right: float
    found: float | None


@dataclass(frozen=True)
class ReadByHand:
    """Verdicts of a person who checked everything that was read in some texts."""

    kind: str
    texts: str
    right: int
    debatable: int
    wrong: int

    @property
    def words(self) -> str:
        """The verdicts in words."""
        total = self.right + self.debatable + self.wrong
        return (
            f"Of {total} {self.kind} in {self.texts}, checked by hand, {self.right} are right, "
            f"{self.debatable} debatable, {self.wrong} wrong."
        )


@functools.cache
def measured() -> tuple[tuple[Measured, ...], tuple[ReadByHand, ...]]:
    """The figures of this version, as its benchmarks wrote them."""
    path = resources.files("rashomon.report") / "measured.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return (
        tuple(_figure(row) for row in tables["figure"]),
        tuple(ReadByHand(**row) for row in tables["read"]),
    )


def _figure(row: dict[str, str | float]) -> Measured:
    right = row["precision"] if "precision" in row else row["accuracy"]
    found = float(row["recall"]) if "recall" in row else None
    return Measured(str(row["kind"]), str(row["texts"]), float(right), found)


def measured_line() -> str:
    """All of it in a sentence or two, for a terminal."""
    figures, by_hand = measured()
    read = (m for m in figures if m.found is not None)
    both = ", ".join(f"{m.kind} {m.right:.0f} and {m.found:.0f}" for m in read)
    single = ", ".join(f"{m.kind} {m.right:.0f}" for m in figures if m.found is None)
    return " ".join(
        [
            "How often it is right, in per cent (of what it reads, how much is right, and of what "
            f"is there, how much it finds): {both}. Right answers: {single}.",
            CAUTION,
            *(read.words for read in by_hand),
        ]
    )
