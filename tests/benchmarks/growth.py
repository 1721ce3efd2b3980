"""How time and memory of the whole extraction grow with the text: `python growth.py`.

Ordinary text at 1×, 2×, 4× and 8×, with the exponent of growth (1 is linear), and hostile texts of
one size, each in its own process. Prints the Markdown table that stands in README.md.
"""

import argparse
import hashlib
import json
import math
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from unittest import mock

from rashomon.extract import Settings, extract
from rashomon.extract.document import load_pipeline, parse
from rashomon_schemas import Article

SEED = Path(__file__).parents[2] / "seeds" / "harbour-fire-invented"
TIMES = (1, 2, 4, 8)


def ordinary(size: int) -> str:
    """Invented news, article after article."""
    paths = sorted(path for path in SEED.glob("*.md") if path.stem != "README")
    story = "\n\n".join(path.read_text("utf-8").split("---\n", 2)[2] for path in paths)
    return (story * (size // len(story) + 1))[:size]


def nested(size: int) -> str:
    """Quotation marks opened one inside the other, and closed at the very end."""
    return "\u201che said \u2018" * (size // 20) + "\u2019\u201d" * (size // 20)


HOSTILE: dict[str, Callable[[int], str]] = {
    "one long line of news": lambda n: ordinary(n).replace("\n", " "),
    "one long word": lambda n: "a" * n,
    "one long sentence": lambda n: "the man and the woman of the town and " * (n // 38),
    "blanks": lambda n: "Two men" + " " * n + "died.",
    "line breaks": lambda n: "Two men died.\n" * (n // 14),
    "nested quotation marks": nested,
    "quotation marks never closed": lambda n: "\u201cTwo men died, he said.\n\n" * (n // 24),
    "short quotations": lambda n: "\u201cno\u201d he said, " * (n // 14),
    "straight quotation marks": lambda n: '"' * n,
    "apostrophes": lambda n: "'a " * (n // 3),
    "100 000 digits, again and again": lambda n: ("see 1" + "7" * 100_000 + ". ") * (n // 100_007),
    "figures": lambda n: "12 men, " * (n // 8),
    "said": lambda n: "said " * (n // 5),
    "dates": lambda n: "On 3 May 2017 he came. " * (n // 23),
    "weekdays": lambda n: "Tuesday, " * (n // 9),
    "names": lambda n: "Oda Rennick met Teodor Blix. " * (n // 29),
    "names, each another": lambda n: " ".join(_name(k) + " spoke." for k in range(n // 20)),
    "deaths": lambda n: "At least 12 people were killed. " * (n // 32),
    "denials": lambda n: "The mayor denied that 12 people were killed. " * (n // 45),
    "sources": lambda n: "According to the Beacon, citing the Courier, " * (n // 45),
    "combining marks": lambda n: "a\u0301" * (n // 2),
    "a table of figures": lambda n: _HEAD + "| Varnsund | 3 | 14 | 5 May |\n" * (n // 29 or 1),
    "lines of figures": lambda n: "Deaths: 41\n" * (n // 11),
    "entries of a live page": lambda n: "".join(map(_entry, range(n // 36))),
    "datelines": lambda n: "".join(map(_dated, range(n // 52))),
    "capitals": lambda n: "TWO MEN DIED IN VARNSUND ON MONDAY. " * (n // 36),
}


_HEAD = "| Town | Killed | Wounded | Day |\n|---|---|---|---|\n"


def _entry(number: int) -> str:
    """An entry of a live page, its minute first."""
    hour, minute = divmod(number % 1440, 60)
    return f"{hour:02}:{minute:02}\n\nTwo more men died, he said.\n\n"


def _dated(number: int) -> str:
    """A statement that opens with where and when it was made."""
    return f"Varnsund, {number % 28 + 1} March 2025 \u2013 Two men died on Monday.\n\n"


def _name(number: int) -> str:
    """A name of two words that no other number has."""
    letters = "abdeiklmnoprstuvz"
    base, word = len(letters), ""
    for _ in range(5):
        number, digit = divmod(number, base)
        word += letters[digit]
    return f"{word[:3].title()}an {word[2:].title()}ova"


def measured(kind: str, size: int) -> dict[str, float]:
    """Seconds of processor time and megabytes of one extraction; the parser is loaded before."""
    text = ordinary(size) if kind == "ordinary" else HOSTILE[kind](size)[:1_000_000]
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(source="growth", file="growth.txt", sha256=digest, text=text)
    load_pipeline(Settings().pipeline)
    extract(article.model_copy(update={"text": "Two men died on Monday, the mayor said."}))
    started = time.process_time()
    document = parse(article)
    parsed = time.process_time()
    with mock.patch("rashomon.extract.parse", return_value=document):
        found = extract(article)
    ended = time.process_time()
    return {
        "characters": len(text),
        "parse": parsed - started,
        "rules": ended - parsed,
        "all": ended - started,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "claims": len(found.claims),
    }


def apart(kind: str, size: int, limit: float) -> dict[str, float] | str:
    """The same in a process of its own, so that one case's memory is not another's."""
    command = [sys.executable, __file__, "--case", kind, "--size", str(size)]
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=limit,
            check=False,
            env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        )
    except subprocess.TimeoutExpired:
        return f"not done after {limit:.0f} s"
    if done.returncode:
        return (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1][:120]
    result: dict[str, float] = json.loads(done.stdout)
    return result


def exponent(sizes: list[float], values: list[float]) -> float:
    """The slope of the line through the logarithms: 1 is linear growth."""
    xs, ys = [math.log(x) for x in sizes], [math.log(y) for y in values]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum(
        (a - x) ** 2 for a in xs
    )


def row(name: str, found: dict[str, float] | str) -> str:
    """One line of the table."""
    if isinstance(found, str):
        return f"| {name} | {found} | | | | | |"
    cells = "{characters:.0f} | {all:.1f} | {parse:.1f} | {rules:.1f} | {megabytes:.0f} | {claims}"
    return f"| {name} | {cells.format(**found)} |"


def main() -> None:
    """Print both tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--case", help="one case, as JSON (used for each case's own process)")
    options.add_argument("--only", help="hostile cases whose name has this, nothing else")
    options.add_argument("--size", type=int, default=1_000_000, help="characters, hostile")
    options.add_argument("--base", type=int, default=40_000, help="characters at 1×")
    options.add_argument("--limit", type=float, default=600, help="seconds a case may take")
    chosen = options.parse_args()
    if chosen.case:
        print(json.dumps(measured(chosen.case, chosen.size)))
        return
    print("| text | characters | seconds | of it parser | of it rules | MB at most | claims |")
    print("|---|---|---|---|---|---|---|")
    if not chosen.only:
        ordinary_growth(chosen.base, chosen.limit)
    for name in HOSTILE:
        if not chosen.only or chosen.only in name:
            print(row(name, apart(name, chosen.size, chosen.limit)), flush=True)


def ordinary_growth(base: int, limit: float) -> None:
    """The rows of ordinary text, and the exponents beneath."""
    done: list[dict[str, float]] = []
    for times in TIMES:
        found = apart("ordinary", base * times, limit)
        print(row(f"ordinary, {times}×", found), flush=True)
        if isinstance(found, dict):
            done.append(found)
    sizes = [found["characters"] for found in done]
    slopes = (exponent(sizes, [found[key] for found in done]) for key in ("all", "parse", "rules"))
    print("| exponent | | {:.2f} | {:.2f} | {:.2f} | | |".format(*slopes), flush=True)


if __name__ == "__main__":
    main()
