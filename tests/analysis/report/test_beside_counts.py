"""By whom and where in a report: answers of their own, that stand in counts."""

from tests.analysis.factories import article, count
from tests.analysis.report.test_glance import report

from rashomon.report.as_markdown import to_markdown
from rashomon.report.glance import glance, left_over
from rashomon.report.index import Index
from rashomon.report.matrix import rows
from rashomon.report.notes import notes_of


def index() -> Index:
    a, b, c = (article(source) for source in "ABC")
    return Index.of(
        report(
            [a, b, c],
            [
                count(a, "killed", "villagers", agent="the militia"),
                count(b, "killed", "villagers", agent="police"),
                count(c, "killed", "villagers"),
            ],
        )
    )


def test_a_cell_has_the_doer_and_no_figure():
    (row,) = (row for row in rows(index()) if row.question.kind == "agent")
    told = [[(entry.words, entry.interval) for entry in cell] for cell in row.cells]
    assert told == [[("the militia", "")], [("police", "")], []]


def test_who_tells_of_the_act_alone_has_it_not_stated():
    told = to_markdown(index().report)
    assert "- **A** “the militia” · 0–9" in told
    assert "- not stated: C" in told


def test_a_note_on_a_count_does_not_set_doers_against_it():
    held = index()
    first = next(iter(held.articles.values()))
    assert [note.elsewhere for note in notes_of(first, held)] == [()]


def test_the_act_itself_is_still_told_of_without_a_figure():
    held = index()
    assert left_over(held, glance(held)) == [
        "Told of without a figure to compare: killed (A, B, C)."
    ]
