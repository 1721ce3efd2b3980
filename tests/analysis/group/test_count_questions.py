"""Which counts answer one question, and which must never meet."""

from tests.analysis.factories import article, count, day, undated

from rashomon.group import group
from rashomon_schemas import Article, Claim, CountClaim, Question

A, B, C = article("A"), article("B"), article("C")


def asked(*claims: Claim, articles: tuple[Article, ...] = (A, B, C)) -> list[Question]:
    return [question for question in group(articles, claims) if question.kind == "count"]


def together(*claims: Claim, articles: tuple[Article, ...] = (A, B, C)) -> bool:
    """Whether all the claims answer one question."""
    ids = {claim.id for claim in claims}
    return any(ids <= set(question.claims) for question in asked(*claims, articles=articles))


def test_custody_words_meet_where_one_count_uses_both():
    assert together(
        count(A, "detained", "over 100", population="miners", acts=("detained",)),
        count(B, "abducted", "over 100", population="miners", acts=("abducted", "detained")),
        count(
            C,
            "abducted",
            "more than 100",
            population="miners",
            acts=("abducted", "detained", "tortured"),
        ),
    )


def test_custody_words_meet_where_the_same_people_are_counted_alike():
    assert together(
        count(A, "detained", "over 100", population="miners"),
        count(B, "abducted", "over 100", population="miners"),
    )


def test_hostages_and_suspects_do_not_meet():
    assert not together(
        count(A, "abducted", "7", population="aid workers"),
        count(B, "detained", "3", population="suspects"),
    )


def test_a_compound_act_answers_for_each_of_its_acts():
    claim = count(A, "abducted", "over 100", acts=("abducted", "detained", "tortured"))
    other = count(B, "tortured", "dozens", acts=("torture",))
    assert together(claim, other)
    assert sorted(q.aspect for q in asked(claim)) == ["detained", "tortured"]


def test_visas_refused_are_another_question_than_detentions():
    assert not together(
        count(A, "detained", "over 100", population="miners"),
        count(B, "refused-entry", "dozens", population="miners"),
    )


def test_another_years_dead_stay_apart():
    assert not together(
        count(A, "killed", "3"),
        count(B, "killed", "27", event_date=day("2011")),
    )


def test_last_years_dead_stay_apart_without_any_base():
    assert not together(
        count(A, "killed", "3"),
        count(B, "killed", "27", event_date=undated("last year", "XXXX", "year")),
    )


def test_a_date_of_the_storys_own_event_keeps_nothing_apart():
    on_friday = day("2031-05-02")
    published = article("A", published="2031-05-03"), article("B", published="2031-05-04")
    assert together(
        count(published[0], "killed", "3", event_date=on_friday),
        count(published[1], "killed", "4"),
        articles=published,
    )


def test_reports_a_day_apart_are_of_one_event_and_a_month_apart_of_two():
    first = count(A, "killed", "3", event_date=day("2031-05-02"))
    assert together(first, count(B, "killed", "4", event_date=day("2031-05-03")))
    assert not together(first, count(B, "killed", "4", event_date=day("2031-06-02")))


def test_those_added_are_not_set_against_the_whole():
    assert not together(count(A, "killed", "12"), count(B, "killed", "3", role="increment"))


def test_a_part_is_asked_about_apart_where_its_article_counts_the_whole():
    whole = count(A, "killed", "12")
    part = count(A, "killed", "3", population="men", role="subset", at=50)
    assert not together(whole, part)


def test_a_part_of_another_acts_count_is_the_whole_of_its_own():
    assert together(
        count(
            A, "killed", "at least 3", population="these men", role="subset", part_of="over 100 men"
        ),
        count(B, "killed", "4", population="victims"),
    )


def test_groups_that_one_article_counts_beside_each_other_are_two_questions():
    soldiers = count(A, "killed", "5", population="soldiers")
    civilians = count(A, "killed", "7", population="civilians", at=50)
    assert not together(soldiers, civilians)
    assert len(asked(soldiers, civilians)) == 2


def test_other_units_are_other_questions():
    assert not together(count(A, "killed", "12"), count(B, "killed", "12", unit="animals"))


def test_questions_read_as_plain_english():
    texts = [
        q.text
        for q in asked(
            count(A, "killed", "12"),
            count(A, "killed", "3", population="children", role="subset", at=50),
            count(B, "killed", "27", event_date=day("2011", "in 2011")),
            count(B, "killed", "2", role="increment", at=50),
        )
    ]
    assert sorted(texts) == [
        "How many children were killed?",
        "How many more people were killed?",
        "How many people were killed?",
        "How many people were killed? (another event: in 2011)",
    ]


def _in(sentence: str, *args: object, **more: object) -> CountClaim:
    """A count in a sentence of its own."""
    claim = count(*args, **more)  # type: ignore[arg-type]
    span = claim.sentence.model_copy(update={"exact": sentence, "end": len(sentence)})
    return claim.model_copy(update={"sentence": span})


def test_a_second_strike_is_another_event_and_takes_its_day_with_it():
    first = count(A, "killed", "9", event_date=day("2031-03-02"))
    second = _in("A second strike killed 3.", A, "killed", "3", at=90, event_date=day("2031-03-03"))
    elsewhere = count(B, "killed", "4", event_date=day("2031-03-03"))
    claims = first, second, elsewhere
    assert together(second, elsewhere)
    assert not together(first, second)
    assert {q.scope for q in asked(*claims)} == {None, "another event: a second strike"}


def test_what_opens_a_text_is_its_own_event_however_it_is_called():
    lead = _in("Another blast killed 3.", A, "killed", "3")
    assert together(lead, count(B, "killed", "4"))
    headline = count(A, "killed", "3")
    again = _in("Another blast killed 3.", A, "killed", "3", at=60)
    assert together(headline, again, count(B, "killed", "4"))


def test_a_second_strike_and_another_strike_are_one():
    claims = []
    for of, sentence in ((A, "A second strike killed 4."), (B, "Another strike killed 6.")):
        claims.append(count(of, "killed", "9"))
        claims.append(_in(sentence, of, "killed", sentence[-2:-1], at=90))
    assert together(claims[1], claims[3])


def test_an_event_that_is_only_feared_moves_no_figure():
    claims = [count(A, "killed", "9")]
    feared = "Rescuers feared another explosion as the mayor said 14 people had died."
    claims.append(_in(feared, A, "killed", "14", at=90))
    assert together(*claims)


def test_a_month_of_killings_is_no_figure_of_one_days():
    of_day = count(A, "killed", "9", event_date=day("2031-11-27"))
    of_month = count(A, "killed", "74", at=90, event_date=day("2031-11", "In November"))
    elsewhere = count(B, "killed", "12", event_date=day("2031-11-27"))
    assert not together(of_day, of_month)
    assert together(of_day, elsewhere)


def test_a_month_that_holds_no_day_of_the_story_is_of_another_event():
    own = count(A, "injured", "71")
    freight = count(A, "injured", "4", at=90, event_date=day("2031-01", "In January"))
    elsewhere = count(B, "injured", "64", event_date=day("2031-02-11"))
    questions = asked(own, freight, elsewhere)
    assert [q.scope for q in questions if freight.id in q.claims] == ["another event: In January"]
    assert any({own.id, elsewhere.id} <= set(q.claims) for q in questions)


def test_what_is_struck_for_the_first_time_is_another_event():
    text = (
        "Shells on a market killed 15. A spokesman said 20 soldiers died in a strike on a barracks."
    )
    told = article("D", text=text)
    market = count(told, "killed", "15", at=25)
    span = _in(text[30:], told, "killed", "20", at=48)
    sentence = span.sentence.model_copy(update={"start": 30, "end": len(text)})
    barracks = span.model_copy(update={"sentence": sentence})
    questions = asked(market, barracks, articles=(told,))
    assert "another event: a strike on a barracks" in {q.scope for q in questions}


def test_what_a_text_tells_of_another_place_is_no_figure_of_the_story():
    text = "In Karzun 230 were hurt. Thousands also marched in Dolsk, where nobody was hurt."
    told = article("D", text=text)
    nobody = _in(text[25:], told, "injured", "none", at=70, place="Dolsk")
    sentence = nobody.sentence.model_copy(update={"start": 25, "end": len(text)})
    nobody = nobody.model_copy(update={"sentence": sentence})
    other = count(A, "injured", "230")
    questions = asked(nobody, other, articles=(told, A))
    assert [q.scope for q in questions if nobody.id in q.claims] == ["another event: Dolsk"]
