"""Where the five original texts are, and a count of the checks that need them and did not run.

The originals are other people's articles and not part of this repository (CONTRIBUTING.md).
"""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ORIGINALS = Path(os.environ.get("RASHOMON_ORIGINALS", ROOT / "../shared/seeds")).resolve()
REASON = "needs the originals"
"""How a skipped check's reason begins; the summary at the end of a run counts these."""


def are_there() -> bool:
    """Whether there is a folder with the five texts."""
    return len(list(ORIGINALS.glob("*.txt"))) >= 5


def need_originals() -> Path:
    """The folder of the originals; skips the check that asks when they are absent."""
    if not are_there():
        pytest.skip(f"{REASON}, absent from RASHOMON_ORIGINALS ({ORIGINALS})")
    return ORIGINALS


with_originals = pytest.mark.skipif(
    not are_there(), reason=f"{REASON}, absent from RASHOMON_ORIGINALS ({ORIGINALS})"
)
"""Mark of a check that runs on the originals."""
