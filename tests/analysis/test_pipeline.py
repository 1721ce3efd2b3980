"""The pipeline composes the verbs, in one order, and refuses what can't be one story."""

import pytest
from tests.promises.stories import HARBOUR, SENTENCES, article

import rashomon
from rashomon.errors import InputError, SettingsError
from rashomon.pipeline import analyse, compare_claims, extract_report
from rashomon_schemas import Article, Report

NEWS = "\n\n".join(SENTENCES)


def two() -> list[Article]:
    return [article(NEWS, "courier"), article(NEWS.replace("12", "15"), "beacon")]


def test_articles_come_by_label_whatever_order_they_came_in() -> None:
    report = analyse(two())
    assert [one.source for one in report.articles] == ["beacon", "courier"]


def test_claims_come_by_article_and_place() -> None:
    report = analyse(two())
    rank = {one.id: place for place, one in enumerate(report.articles)}
    places = [(rank[claim.article], claim.spans[0].start) for claim in report.claims]
    assert places == sorted(places)


def test_extraction_alone_asks_and_finds_nothing() -> None:
    report = extract_report(two())
    assert report.claims
    assert (report.questions, report.findings) == ((), ())


def test_comparing_extracted_claims_is_analysing() -> None:
    assert compare_claims(extract_report(two())) == analyse(two())


def test_comparing_again_changes_nothing() -> None:
    report = analyse(two())
    assert compare_claims(report) == report


def test_every_finding_has_its_question_and_its_claims() -> None:
    report = analyse(rashomon.read(HARBOUR))
    questions = {question.id for question in report.questions}
    claims = {claim.id for claim in report.claims}
    for finding in report.findings:
        assert finding.question in questions
        assert finding.claims
        assert set(finding.claims) <= claims
        assert all(finding.sentences)
        assert finding.rule
    for question in report.questions:
        assert set(question.claims) <= claims


def test_every_claim_has_a_place_and_every_thing_set_aside_a_reason() -> None:
    report = analyse(rashomon.read(HARBOUR))
    assert all(claim.spans and claim.sentence for claim in report.claims)
    assert all(item.reason and item.note for item in report.set_aside)


def test_files_that_could_not_be_read_stay_named_in_the_report(tmp_path) -> None:
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("")
    report = analyse(rashomon.read(tmp_path))
    assert ("empty.txt", "empty") in {(item.file, item.reason) for item in report.set_aside}


def test_progress_is_told_after_each_article() -> None:
    told: list[tuple[str, int, int]] = []
    analyse(two(), progress=lambda *step: told.append(step))
    assert told == [("reading claims", 1, 2), ("reading claims", 2, 2)]


def test_an_article_given_twice_counts_once() -> None:
    assert analyse([*two(), *two()]) == analyse(two())


def test_two_articles_under_one_label_are_refused() -> None:
    with pytest.raises(InputError, match=r"2 articles are called 'courier' \(.*give each its own"):
        analyse([article(NEWS, "courier"), article("Two men died.", "courier")])


def test_no_articles_make_an_empty_report() -> None:
    report = analyse([])
    assert (report.articles, report.claims, report.findings) == ((), (), ())


def test_a_claim_of_no_article_is_refused() -> None:
    report = analyse(two())
    stray = report.model_copy(update={"articles": report.articles[:1]})
    with pytest.raises(InputError, match="which is not in the report; add its article"):
        compare_claims(stray)


def test_a_claim_that_does_not_read_back_is_refused() -> None:
    report = analyse(two())
    first = report.articles[0]
    changed = first.model_copy(update={"text": "Another text. " + first.text})
    moved = report.model_copy(update={"articles": (changed, *report.articles[1:])})
    with pytest.raises(InputError, match="correct the offsets or leave the claim out"):
        compare_claims(moved)


def test_the_convention_that_ran_is_named() -> None:
    report = analyse(two(), settings=rashomon.Settings(convention="acled"))
    assert report.convention == "acled"
    assert isinstance(report, Report)


@pytest.mark.parametrize(
    "settings", [rashomon.Settings(pipeline="nope"), rashomon.Settings(convention="nope")]
)
def test_settings_nobody_knows_are_refused(settings: rashomon.Settings) -> None:
    with pytest.raises(SettingsError, match="nope"):
        analyse(two(), settings=settings)
