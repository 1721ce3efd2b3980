"""How many roots stand behind several mentions of one figure."""

from tests.analysis.factories import article, count, origin, said

from rashomon.compare import compare
from rashomon.compare.figures import origin_phrase
from rashomon.group import group
from rashomon_schemas import Claim, Finding, Speaker
from rashomon_schemas.attribution import OriginKind

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


def test_two_papers_of_which_neither_says_what_it_knows_from_are_no_finding():
    assert not found(
        count(A, "killed", "4", attribution=said(origin("Daily Lamp", "outlet"))),
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
    (copied,) = [f for f in findings if f.rule == "origin.copied-text"]
    assert copied.sentences[0].startswith("A and B print one text: they share 16 words")
    (finding,) = [f for f in findings if f.rule == "origin.shared-root"]
    assert "A and B share 16 words" in finding.sentences[1]
    assert "C share" not in finding.sentences[1]


def test_police_by_no_name_are_no_named_root():
    police = said(origin("police", "official", "first-hand"))
    assert not found(
        count(A, "killed", "4", attribution=police), count(B, "killed", "5", attribution=police)
    )


def test_who_says_it_without_saying_from_what_is_told_beside_those_who_relay():
    (finding,) = found(
        count(A, "killed", "4", attribution=said(origin("Una Holt", "official"))),
        count(B, "killed", "4", attribution=said(REPORTS, modality="reported")),
    )
    assert "What they know it from is not stated: Una Holt (in A)." in finding.sentences[1]


def test_an_outlet_that_cites_itself_cites_nobody():
    lamp = article("A", text="As the Lamp has reported, four died. See other Lamp content.")
    own = said(origin("Lamp", "organisation"), modality="reported")
    claims = [count(lamp, "killed", "4", attribution=own), count(B, "killed", "4")]
    findings = compare((lamp, B), claims, group((lamp, B), claims))
    (counted,) = [f for f in findings if f.kind == "count"]
    assert "Lamp" not in counted.sentences[0]
    assert "origin-differs" not in counted.also


def test_forty_copies_are_one_finding_and_not_a_finding_each():
    run = "the night shift had gone down at nine and nobody above heard a sound until two"
    sources = [article(f"S{n:02}", text=f"{run} number {n}.") for n in range(40)]
    claims = [
        claim
        for s in sources
        for claim in (
            count(s, "killed", "17"),
            count(s, "killed", "14", population="bodies", at=9),
            count(s, "killed", "3", role="increment", at=30),
        )
    ]
    findings = compare(sources, claims, group(sources, claims))
    assert len(findings) < 8
    (copied,) = [f for f in findings if f.rule == "origin.copied-text"]
    assert copied.sentences[0].startswith("S00, S01, S02, S03 and 36 more print one text")


NURSE = origin("Una Holt", "person", "first-hand")
TOLD = origin("Una Holt", "person")


def by_sources(*texts_and_chains) -> list[Finding]:
    """Findings on one figure that sources A, B … give, each with its text and whom it cites."""
    articles = [article("ABCD"[at], text=text) for at, (text, _) in enumerate(texts_and_chains)]
    claims = [
        count(a, "missing", "4", attribution=said(*chain, modality="reported"))
        for a, (_, chain) in zip(articles, texts_and_chains, strict=True)
    ]
    findings = compare(articles, claims, group(articles, claims))
    return [f for f in findings if f.kind == "origin" and f.aspect == "missing"]


def test_what_one_source_tells_of_an_origin_holds_for_all():
    (finding,) = by_sources(("One text.", (NURSE,)), ("Another text.", (TOLD,)))
    assert "1 named root" in finding.sentences[0]
    assert "A and B go back to one root, Una Holt" in finding.sentences[1]


def test_a_chain_is_followed_through_the_article_it_cites():
    lamp = origin("Daily Lamp", "outlet")
    (finding,) = by_sources(("DAILY LAMP\n\nFour are missing.", (NURSE,)), ("Text.", (lamp,)))
    assert "A and B go back to one root, Una Holt" in finding.sentences[1]
    assert "B cites Daily Lamp, whose own text (A) gives the same figure." in finding.sentences[1]


def test_outlets_that_cite_each_other_have_no_root():
    lamp, post = origin("Daily Lamp", "outlet"), origin("Vesk Post", "outlet")
    (finding,) = by_sources(
        ("DAILY LAMP\n\nFour are missing.", (post,)), ("VESK POST\n\nFour miss.", (lamp,))
    )
    assert "0 named roots" in finding.sentences[0]
    assert "A and B cite one another in a ring" in finding.sentences[1]


def test_two_who_saw_it_are_two_roots_though_one_has_no_name():
    inmate = origin("an inmate", "person", "first-hand")
    (finding,) = by_sources(("One text.", (NURSE,)), ("Another text.", (inmate,)))
    assert finding.relation == "origin-differs"
    assert "1 named root, 1 unnamed root" in finding.sentences[0]


def test_three_texts_that_cite_nobody_have_no_root():
    (finding,) = by_sources(("One text.", ()), ("Another text.", ()), ("A third.", ()))
    assert (finding.relation, finding.severity) == ("unresolved", "note")


def test_prints_of_one_agency_have_one_root():
    text = "VESK (Norrwire) - Four are missing."
    (finding,) = by_sources((text, ()), (f"{text} More.", ()))
    assert "A and B go back to one root, Norrwire" in finding.sentences[1]


def test_whom_a_figure_is_from_stands_inside_a_sentence():
    def phrase(name: str, kind: OriginKind) -> str:
        return origin_phrase(count(A, "killed", "4", attribution=said(origin(name, kind))), A)

    assert phrase("The coast guard", "official") == "the coast guard"
    assert phrase("Police", "official") == "police"
    assert phrase("Hospital officials", "official") == "hospital officials"
    assert phrase("Quay Wire", "wire") == "Quay Wire"
    assert phrase("Kremlin", "official") == "Kremlin"
    assert phrase("his family", "person") == "“his family”"
    assert phrase("They", "person") == ""


def test_outlets_that_cite_one_ministry_have_one_named_root():
    (finding,) = found(
        count(A, "killed", "46", attribution=said(origin("regional health ministry", "official"))),
        count(B, "killed", "46", attribution=said(origin("The health ministry", "official"))),
    )
    assert finding.relation == "shared-root"
    assert "1 named root:" in finding.sentences[0]
    assert "A and B go back to one root, the health ministry" in finding.sentences[1]


def test_police_in_two_outlets_may_be_two_stations():
    assert not found(
        count(A, "killed", "46", attribution=said(origin("police", "official"))),
        count(B, "killed", "46", attribution=said(origin("police", "official"))),
    )


def test_an_outlet_among_the_texts_is_the_root_of_who_cites_it():
    post = article("Vesk Post", outlet="Vesk Post")
    claims = [
        count(post, "killed", "15"),
        count(B, "killed", "15", attribution=said(origin("the Vesk Post", "outlet"))),
    ]
    findings = compare((post, B), claims, group((post, B), claims))
    (finding,) = [f for f in findings if f.kind == "origin"]
    assert finding.relation == "shared-root"
    assert "B and Vesk Post go back to one root" in finding.sentences[1]


def test_an_outlet_that_passes_it_on_from_somebody_untold_is_no_root():
    post = article("Vesk Post", outlet="Vesk Post")
    claims = [
        count(post, "killed", "15", attribution=said(modality="reported")),
        count(B, "killed", "15", attribution=said(origin("the Vesk Post", "outlet"))),
    ]
    findings = compare((post, B), claims, group((post, B), claims))
    assert all(f.relation != "shared-root" for f in findings if f.kind == "origin")


def test_a_body_is_not_taken_for_a_narrower_one_of_its_kind():
    (finding,) = found(
        count(A, "killed", "4", attribution=said(origin("the government", "official"))),
        count(B, "killed", "4", attribution=said(origin("the Government", "official"))),
        count(C, "killed", "4", attribution=said(origin("the local government", "official"))),
    )
    assert "1 named root" in finding.sentences[0]
    assert "A and B go back to one root" in finding.sentences[1]
