"""How many roots stand behind several mentions of one figure."""

from tests.analysis.factories import article, count, origin, said

from rashomon.compare import compare
from rashomon.group import group
from rashomon_schemas import Claim, Finding, Speaker

A, B, C = article("A"), article("B"), article("C")
LAMP = origin("Daily Lamp", "outlet", "investigation")
REPORTS = origin("reports", "reports")


def found(*claims: Claim) -> list[Finding]:
    findings = compare((A, B, C), claims, group((A, B, C), claims))
    return [finding for finding in findings if finding.kind == "origin"]


def test_two_outlets_that_cite_one_paper_have_one_root():
    (finding,) = found(
        count(A, "detained", "over 100", attribution=said(LAMP)),
        count(B, "detained", "more than 100", attribution=said(LAMP)),
    )
    assert finding.relation == "shared-root"
    assert finding.sentences[0].startswith("2 mentions, 2 outlets, 1 named root")
    assert "A and B go back to one root, Daily Lamp" in finding.sentences[1]


def test_an_official_who_relays_reports_is_no_root():
    minister = Speaker(name="Una Holt", resolved_by="name")
    (finding,) = found(
        count(
            A,
            "killed",
            "at least 3",
            speaker=minister,
            attribution=said(origin("Una Holt", "official"), REPORTS, modality="reported"),
        ),
        count(B, "killed", "at least 3", attribution=said(REPORTS, modality="reported")),
    )
    assert finding.relation == "relayed"
    assert (
        "Una Holt (in A) and B; that is neither a root nor a confirmation" in finding.sentences[1]
    )
    assert "0 named roots" in finding.sentences[0]


def test_sources_of_a_paper_leave_the_paper_as_the_named_root():
    (finding,) = found(
        count(A, "killed", "4", attribution=said(LAMP, origin("their sources", "unnamed"))),
        count(B, "killed", "4", attribution=said(LAMP)),
    )
    assert finding.relation == "shared-root"
    assert "1 named root" in finding.sentences[0]


def test_two_papers_are_two_roots_and_no_finding():
    assert not found(
        count(A, "killed", "4", attribution=said(LAMP)),
        count(B, "killed", "4", attribution=said(origin("Vesk Post", "outlet"))),
    )


def test_a_compound_act_is_one_mention():
    acts = ("abducted", "detained")
    (finding,) = found(
        count(A, "abducted", "over 100", acts=acts, attribution=said(LAMP)),
        count(A, "detained", "over 100", acts=acts, attribution=said(LAMP)),
        count(B, "detained", "over 100", attribution=said(LAMP)),
    )
    assert finding.sentences[0].startswith("2 mentions, 2 outlets, 1 named root")


def test_copied_text_is_noted_and_quoted_words_are_not():
    run = "the night shift had gone down at nine and nobody above heard a sound until two"
    a, b = article("A", text=f"{run}. More."), article("B", text=f"It was said {run}.")
    c = article("C", text=f"“{run}” she said.")
    claims = [count(x, "killed", "4", attribution=said(LAMP)) for x in (a, b, c)]
    findings = compare((a, b, c), claims, group((a, b, c), claims))
    (finding,) = [f for f in findings if f.kind == "origin"]
    assert "A and B share 16 words" in finding.sentences[1]
    assert "C share" not in finding.sentences[1]


def test_police_by_no_name_are_no_named_root():
    police = said(origin("police", "official", "first-hand"))
    assert not found(
        count(A, "killed", "4", attribution=police), count(B, "killed", "5", attribution=police)
    )
