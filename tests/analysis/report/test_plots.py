import subprocess
import sys
from pathlib import Path

import matplotlib as mpl
import pytest
from matplotlib.figure import Figure
from tests.analysis.factories import article, count
from tests.analysis.report.hostile import hostile
from tests.analysis.report.sample import QI, QK, sample

from rashomon.group import group
from rashomon.report import Plots, plots
from rashomon.report.index import Index
from rashomon.report.plots.svg import drawn
from rashomon.report.plots.toll_bars import toll_questions, toll_rows
from rashomon_schemas import Report

EMPTY = Report(
    generator="g", convention="c", story="s", articles=(), claims=(), questions=(), findings=()
)
NAMES = ["tolls", "matrix", "quotes", "origins", "timeline"]


@pytest.fixture(autouse=True)
def _agg():
    mpl.use("Agg")
    yield
    import matplotlib.pyplot as plt

    plt.close("all")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("report", [sample(), hostile(), EMPTY], ids=["sample", "hostile", "empty"])
def test_a_plot_draws_into_the_axes_it_is_given_and_returns_them(name, report, tmp_path):
    figure = Figure(figsize=(7, 4))
    ax = figure.subplots()
    assert getattr(plots, name)(report, ax) is ax
    figure.savefig(tmp_path / "plot.png")


@pytest.mark.parametrize("name", NAMES)
def test_a_plot_makes_its_own_axes_when_it_is_given_none(name):
    ax = getattr(Plots(sample()), name)()
    assert ax.figure.get_figwidth() > 3
    assert ax.has_data()


def test_tolls_are_intervals_by_day_of_publication_with_the_unknown_last():
    rows = toll_rows(QK, Index.of(sample()))
    assert [(r.source, r.date, r.claim.value.low, r.claim.value.high) for r in rows] == [
        ("courier", "2031-03-12", 3, None),
        ("meridian", "2031-03-14", 4, 4),
        ("rights-desk", "2031-03-16", 4, 4),
        ("lantern", None, 4, 4),
    ]


def test_questions_with_one_source_have_no_toll_plot():
    texts = [question.text for question in toll_questions(Index.of(sample()))]
    assert texts == [
        "How many people were killed?",
        "How many people were detained?",
        "How many people were injured?",
    ]


@pytest.mark.parametrize(
    ("figures", "said"),
    [((2, 9), ""), ((20, 21), "does not begin at 0"), ((2, 900), "logarithmic")],
)
def test_an_axis_that_is_uneven_or_does_not_begin_at_nought_says_so(figures, said):
    texts = [article(name) for name in "AB"]
    claims = [count(a, "killed", str(n)) for a, n in zip(texts, figures, strict=True)]
    questions = group(texts, claims)
    report = EMPTY.model_copy(
        update={
            "articles": tuple(texts),
            "claims": tuple(claims),
            "questions": tuple(questions),
        }
    )
    shown = plots.tolls(report).get_xlabel()
    assert said in shown
    assert bool(said) == bool(shown)


def test_a_question_can_be_chosen():
    ax = Plots(sample()).tolls(question=QI.id)
    assert ax.get_title(loc="left") == "How many people were injured?"


def svg(prefix: str = "p") -> str:
    return drawn(lambda ax: plots.tolls(sample(), ax), width=6, height=3, prefix=prefix)


def test_a_drawing_is_the_same_each_time_and_needs_no_style_attribute():
    assert svg() == svg()
    assert "style=" not in svg()
    assert "<metadata" not in svg()
    assert "At least three people · reported</text>" in svg()


def test_ids_of_two_drawings_never_meet():
    ids = {prefix: set(_ids(svg(prefix))) for prefix in ("one", "two")}
    assert ids["one"]
    assert not ids["one"] & ids["two"]


def _ids(text: str) -> list[str]:
    import re

    return re.findall(r' id="([^"]+)"', text)


@pytest.mark.parametrize("report", [sample(), hostile()], ids=["sample", "hostile"])
def test_a_drawing_is_small(report):
    text = drawn(lambda ax: plots.tolls(report, ax), width=6, height=3, prefix="p")
    assert len(text) < 30_000


def test_the_room_is_imported_without_matplotlib(pytestconfig):
    code = "import sys, rashomon.report; print('matplotlib' in sys.modules, 'spacy' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(pytestconfig.rootpath),
    )
    assert run.stdout.split() == ["False", "False"]
