"""What the README shows is what the tool gives, and its Python runs as it stands."""

import functools
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import rashomon

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYTHON = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
EXCERPTS = re.findall(
    r"^<!-- excerpt: (\S+) -->\n```text\n(.*?)^```$", README, re.MULTILINE | re.DOTALL
)


@functools.cache
def printed(story: str) -> str:
    return str(rashomon.analyse(rashomon.read(ROOT / "seeds" / story)))


def findings(excerpt: str) -> list[str]:
    """The findings of an excerpt, each from its sign to the next."""
    return [
        part.strip("\n") for part in re.split(r"^(?=[▲◆●])", excerpt, flags=re.MULTILINE) if part
    ]


def test_the_python_in_the_readme_runs_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "seeds").symlink_to(ROOT / "seeds", target_is_directory=True)
    environment = {**os.environ, "MPLBACKEND": "agg", "MPLCONFIGDIR": str(tmp_path / "config")}
    for block in PYTHON:
        subprocess.run(
            [sys.executable, "-c", block], cwd=tmp_path, env=environment, check=True, timeout=120
        )
    assert PYTHON
    assert (tmp_path / "matrix.png").read_bytes().startswith(b"\x89PNG")
    assert {path.name for path in (tmp_path / "my-report").iterdir()} >= {
        "report.html",
        "report.json",
        "report.md",
    }


def test_the_readme_shows_both_stories() -> None:
    assert [story for story, _ in EXCERPTS] == ["chechnya-2017", "harbour-fire-invented"]


@pytest.mark.parametrize(
    ("story", "finding"),
    [(story, finding) for story, excerpt in EXCERPTS for finding in findings(excerpt)],
    ids=lambda words: words[:30],
)
def test_every_finding_in_the_readme_is_one_the_tool_prints(story: str, finding: str) -> None:
    assert finding in printed(story), (
        f"README.md shows a finding that is not printed so now; paste it from `rashomon report "
        f"seeds/{story}`, which prints:\n{printed(story)}"
    )


def test_every_link_in_the_readme_leads_to_a_file() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
