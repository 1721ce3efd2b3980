from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.report.sample import LANTERN, RIGHTS, sample

from rashomon.report.annotate import annotated, paragraphs
from rashomon.report.index import Index
from rashomon.report.wording import lead
from rashomon_schemas import Article, CountClaim, Quantity, Quotation, QuoteClaim, Report, Span

TEXT = "ten men\n\nand two boys were held, said the guard\nof the quay."


def marked_up(places: list[tuple[int, int, str]], text: str = TEXT) -> tuple[Article, Index]:
    article = Article(source="a", file="a.txt", sha256="0" * 64, text=text)
    claims: list[CountClaim | QuoteClaim] = []
    for start, end, kind in places:
        span = Span.of(text, start, end)
        if kind == "count":
            claims.append(CountClaim(
                article=article.id, aspect="held", spans=(span,), sentence=span, rule="r",
                value=Quantity(words="n", bound="exact", low=start, high=start)))  # fmt: skip
        else:
            claims.append(QuoteClaim(
                article=article.id, aspect="said", spans=(span,), sentence=span, rule="r",
                value=Quotation(wording="w", parts=(span,), kind="speech")))  # fmt: skip
    unique = tuple({claim.id: claim for claim in claims}.values())
    report = Report(
        generator="t",
        convention="c",
        story="s",
        articles=(article,),
        claims=unique,
        questions=(),
        findings=(),
    )
    return article, Index.of(report)


PLACE = st.integers(0, len(TEXT) - 1).flatmap(
    lambda start: st.tuples(
        st.just(start), st.integers(start + 1, len(TEXT)), st.sampled_from(["count", "quotation"])
    )
)


@given(st.lists(PLACE, max_size=12))
def test_marks_that_nest_or_overlap_lose_and_double_no_letter(places):
    article, index = marked_up(places)
    pieces = [piece for paragraph in annotated(article, index) for piece in paragraph.pieces]
    assert "".join("".join(p.text for p in pieces).split()) == "".join(TEXT.split())
    for piece in pieces:
        covering = {
            k for s, e, k in places if s <= piece.start and piece.start + len(piece.text) <= e
        }
        assert set(piece.kinds) == covering


@given(st.lists(PLACE, min_size=1, max_size=12))
def test_every_claim_has_a_note(places):
    article, index = marked_up(places)
    notes = [note for paragraph in annotated(article, index) for note in paragraph.notes]
    noted = {claim.id for note in notes for claim in note.claims}
    assert noted == {claim.id for claim in index.report.claims}
    assert [note.number for note in notes] == list(range(1, len(notes) + 1))


def test_claims_on_one_place_share_a_note():
    notes = [n for p in annotated(RIGHTS, Index.of(sample())) for n in p.notes]
    shared = next(note for note in notes if len(note.claims) > 1)
    assert shared.aspects == "detained, tortured"


def test_a_note_told_before_is_pointed_to_not_repeated():
    article, index = marked_up([(0, 7, "count"), (13, 21, "count")])
    assert all(n.same_as is None for p in annotated(article, index) for n in p.notes)
    notes = [n for p in annotated(LANTERN, Index.of(sample())) for n in p.notes]
    assert {note.same_as for note in notes} <= {None, *range(1, len(notes))}


def test_hard_wrapped_lines_are_one_paragraph_and_long_lines_each_their_own():
    wrapped = "one line of the text\nand its next line\n\nanother"
    assert [wrapped[s:e] for s, e in paragraphs(wrapped)] == [
        "one line of the text\nand its next line", "another"]  # fmt: skip
    long = "a" * 120 + "\n" + "b" * 30
    assert [end - start for start, end in paragraphs(long)] == [120, 30]


def test_an_empty_text_has_no_paragraph():
    assert paragraphs("") == []
    assert paragraphs(" \n\n \n") == []


def test_the_first_sentence_leads():
    assert lead("A gives 3. The figures differ. B is silent.") == (
        "A gives 3.", "The figures differ. B is silent.")  # fmt: skip
    assert lead("A has “No. Never.”; B has “no”.") == ("A has “No. Never.”; B has “no”.", "")
    assert lead("U.S. figures") == ("U.S. figures", "")
