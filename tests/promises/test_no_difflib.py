"""No module of ours uses difflib, nor the two textdistance measures that do."""

import ast
import subprocess
import sys
from collections.abc import Iterator

from tests.promises.stories import ROOT

OURS = sorted(
    path for room in ("analysis", "schemas", "tests") for path in (ROOT / room).rglob("*.py")
)
BANNED = {"difflib", "lcsstr", "LCSStr", "ratcliff_obershelp", "RatcliffObershelp"}


def names(tree: ast.AST) -> Iterator[str]:
    """Every module, attribute and name that code mentions (strings and comments aside)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (part for alias in node.names for part in alias.name.split("."))
        elif isinstance(node, ast.ImportFrom):
            yield from (node.module or "").split(".")
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id


def test_no_module_names_difflib() -> None:
    assert len(OURS) > 100
    for path in OURS:
        mentioned = set(names(ast.parse(path.read_text(encoding="utf-8"))))
        assert not mentioned & BANNED, path


def test_the_scan_sees_what_it_is_to_see() -> None:
    code = "import os.path\nfrom difflib import x\nimport textdistance as t\nt.lcsstr(1, 2)"
    assert {"difflib", "lcsstr"} <= set(names(ast.parse(code)))


def test_no_comparison_calls_difflib() -> None:
    """Textdistance imports difflib itself; so what is checked is that nothing is called in it."""
    code = (
        "import difflib\n"
        "def refuse(*_, **__): raise AssertionError('difflib was called')\n"
        "difflib.SequenceMatcher.__init__ = refuse\n"
        "import rashomon, sys\n"
        "found = rashomon.analyse(rashomon.read(sys.argv[1]))\n"
        "print(len(found.findings), len(found.to_html()) > 0)\n"
    )
    story = ROOT / "seeds" / "chechnya-2017"
    done = subprocess.run(
        [sys.executable, "-c", code, str(story)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
