"""The notebooks are run again, and what they store must be what they give.

Text (streams, text/plain, text/html) must be the same. Of a figure the bytes may differ between
machines: it must be there, of the same size, and look the same.
"""

import base64
import io
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest
from matplotlib.image import imread
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
REMEDY = "if the change is meant, run `make notebooks` and commit notebooks/"
TEXT = ("text/plain", "text/html")
MOST_DIFFERENT = 0.002
"""Mean difference of two pixels, from 0 to 1, that another renderer of letters may make; a bar
that moves by a tenth of the width makes more."""

Cell = Any
Output = Any


@pytest.fixture(autouse=True)
def _own_jupyter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's profile, history or kernels but this environment's."""
    for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("JUPYTER_PREFER_ENV_PATH", "1")
    monkeypatch.setenv("MPLCONFIGDIR", str(tmp_path / "matplotlib"))


def load(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def code_cells(notebook: Any) -> list[Cell]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def said(outputs: list[Output]) -> list[tuple[str, str]]:
    """The text of a cell's outputs, streams joined: (kind, text)."""
    found: list[tuple[str, str]] = []
    for output in outputs:
        if output.output_type == "stream":
            if found and found[-1][0] == output.name:
                found[-1] = (output.name, found[-1][1] + output.text)
            else:
                found.append((output.name, output.text))
        elif output.output_type == "error":
            found.append(("error", output.evalue))
        else:
            found += [(kind, output.data[kind]) for kind in TEXT if kind in output.data]
    return found


def drawn(outputs: list[Output]) -> list[Any]:
    """The figures of a cell's outputs, as arrays of pixels."""
    pictures = [
        output.data["image/png"]
        for output in outputs
        if output.output_type in {"display_data", "execute_result"} and "image/png" in output.data
    ]
    return [imread(io.BytesIO(base64.b64decode(picture)), format="png") for picture in pictures]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_running_a_notebook_again_gives_what_it_stores(path: Path) -> None:
    stored, fresh = load(path), load(path)
    client = NotebookClient(
        fresh,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
    )
    client.execute()
    for old, new in zip(code_cells(stored), code_cells(fresh), strict=True):
        place = f"{path.name}, cell {old.id}"
        assert said(new.outputs) == said(old.outputs), f"{place} says something else; {REMEDY}"
        compare_figures(drawn(old.outputs), drawn(new.outputs), place)


def compare_figures(old: list[Any], new: list[Any], place: str) -> None:
    assert [a.shape for a in new] == [a.shape for a in old], (
        f"{place} draws other figures; {REMEDY}"
    )
    for before, after in zip(old, new, strict=True):
        difference = float(np.abs(before - after).mean())
        assert difference <= MOST_DIFFERENT, f"{place} draws something else; {REMEDY}"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_stored_notebook_is_run_from_top_to_bottom_and_holds_no_noise(path: Path) -> None:
    notebook = load(path)
    cells = code_cells(notebook)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1)), REMEDY
    assert all(not cell.metadata for cell in notebook.cells), f"metadata in a cell; {REMEDY}"
    assert notebook.metadata.kernelspec.name == "python3"
    kinds = {kind for cell in cells for kind, _ in said(cell.outputs)}
    assert not kinds & {"stderr", "error"}, f"a stored cell warns or fails; {REMEDY}"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_place_of_a_machine_stands_in_a_notebook(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not [part for part in ("/home/", "/tmp/", "/Users/", str(ROOT)) if part in text]  # noqa: S108


def test_there_are_notebooks_to_run() -> None:
    assert len(NOTEBOOKS) >= 3
