"""Who and what a text names."""

from rashomon.extract.names import find_names, name_claims


def test_a_full_name_a_surname_and_a_courtesy_title_are_one_person(names):
    text = (
        "Foreign Minister Peter Kovac spoke on Monday. Kovac left at noon. Mr Kovac did not return."
    )
    person = names(text)["Peter Kovac"]
    assert (person.kind, person.title, len(person.mentions)) == ("person", "Foreign Minister", 3)


def test_two_spellings_of_a_given_name_are_one_person(names):
    found = names("Sergey Pavlov spoke on Monday. Sergei Pavlov left on Tuesday.")
    assert [e.kind for e in found.values()] == ["person"]


def test_two_people_of_one_surname_stay_two(names):
    found = names("Anna Kovac met Peter Kovac on Monday. Mrs Kovac spoke first.")
    assert {"Anna Kovac", "Peter Kovac"} <= set(found)
    assert len(found["Anna Kovac"].mentions) == 2


def test_a_role_before_a_name_is_its_title(names):
    found = names("The letter was read by opposition leader Ana Duarte on Monday.")
    assert found["Ana Duarte"].title == "opposition leader"


def test_a_role_after_a_name_is_its_title(names):
    found = names("Ana Duarte, a teacher from the valley, read the letter on Monday.")
    assert found["Ana Duarte"].title == "teacher"


def test_a_name_after_another_ones_name_is_a_second_person(names):
    found = names("A spokesman for Orlov Dmitry Pavlov said nothing. Orlov was away.")
    assert found["Dmitry Pavlov"].title == "spokesman for Orlov"
    assert "Orlov" in found


def test_an_organisation_and_its_initials_are_one(names):
    text = "The Vale Rights Watch (VRW) wrote a report. VRW sent it to Parliament."
    found = names(text)
    (name,) = [n for n in found if n.endswith("Vale Rights Watch")]
    assert found[name].kind == "organisation"
    assert len(found[name].mentions) == 3


def test_a_newspaper_is_an_organisation(names):
    found = names("The opposition newspaper Nova Gazeta broke the news on Monday.")
    assert found["Nova Gazeta"].kind == "organisation"


def test_mentions_lie_where_the_name_is_written(parsed):
    document = parsed("Foreign Minister Peter Kovac spoke. Kovac\u00a0left.")
    for entity in find_names(document):
        for start, end in entity.mentions:
            assert document.text[start:end] in {"Peter Kovac", "Kovac"}


def test_a_headline_adds_spellings_of_people_the_body_knows(names):
    text = (
        "Top Diplomat Sergei Pavlov Denies Every Report About Valley Arrests\n\n"
        "Foreign Minister Sergey Pavlov spoke on Monday in the capital."
    )
    assert len(names(text)["Sergey Pavlov"].mentions) == 2


def test_a_claim_lists_every_form(parsed):
    document = parsed("Foreign Minister Peter Kovac spoke on Monday. Kovac left at noon.")
    (claim,) = name_claims(document, find_names(document))
    assert claim.value.full == "Peter Kovac"
    assert claim.value.forms == ("Kovac", "Peter Kovac")
    assert [s.exact for s in claim.spans] == ["Peter Kovac", "Kovac"]


def test_an_organisation_whose_name_says_what_it_is_is_claimed(parsed):
    document = parsed("Harbour Watch and the Vellin Relief Network confirmed it on Monday.")
    claims = name_claims(document, find_names(document))
    assert {c.value.full for c in claims} == {"Harbour Watch", "Vellin Relief Network"}


def test_somebody_with_a_courtesy_before_the_surname_is_claimed(parsed):
    document = parsed("Joyce Carrow wrote again. The letter of Baroness Carrow was long.")
    claims = name_claims(document, find_names(document))
    assert [c.value.full for c in claims] == ["Joyce Carrow"]


def test_other_names_that_the_article_gives_somebody_are_theirs(names):
    found = names("Ana Duarte, known as Commander Vex, spoke. Elsa Brandt, née Kovac, did not.")
    assert len(found["Ana Duarte"].mentions) == 2
    assert len(found["Elsa Brandt"].mentions) == 2


def test_a_body_and_its_name_in_brackets_are_one(names):
    found = names(
        "The press group Voz Clara (Clear Voice) wrote. The Council for Reform (CFR) too."
    )
    assert len(found["Clear Voice"].mentions) == 2
    assert [n for n in found if n.endswith("Council for Reform")]
    assert "CFR" not in found


def test_the_elder_and_the_younger_stay_two(names):
    found = names("Ned Harlow Sr was buried. His son, Ned Harlow Jr, was away.")
    assert {"Ned Harlow Sr", "Ned Harlow Jr"} <= set(found)


def test_one_consonant_more_is_another_person(names):
    found = names("Witness Ana Martin spoke of Ana Marin on Monday.")
    assert {"Ana Martin", "Ana Marin"} <= set(found)


def test_husband_and_wife_of_one_surname_stay_two(parsed):
    entities = find_names(parsed("Mr Harlow left. Mrs Harlow stayed in the house."))
    assert [e.full for e in entities] == ["Harlow", "Harlow"]


def test_a_nickname_in_marks_stands_inside_the_name(names):
    assert "William “Billy” Harlow" in names("William “Billy” Harlow was led away on Friday.")


def test_a_name_that_nothing_vouches_for_is_only_likely(parsed):
    document = parsed("Foreign Minister Ula Kovac spoke. Tirza Brandal took samples from the lake.")
    rules = {c.value.full: c.rule for c in name_claims(document, find_names(document))}
    assert rules == {"Ula Kovac": "name-in-full", "Tirza Brandal": "name-likely"}
