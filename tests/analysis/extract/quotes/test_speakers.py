"""Whose words they are."""

import pytest

from rashomon.extract.found import FoundQuotation


def who(found: list[FoundQuotation]) -> list[tuple[str | None, str] | None]:
    return [(q.speaker.name, q.speaker.resolved_by) if q.speaker else None for q in found]


@pytest.mark.parametrize(
    "text",
    [
        "“The road is open,” Mayor Ana Duarte said.",
        "“The road is open,” said Mayor Ana Duarte.",
        "Mayor Ana Duarte said: “The road is open.”",
        "Mayor Ana Duarte told reporters, “The road is open.”",
        "According to Mayor Ana Duarte, “the road is open again this week.”",
        "“The road is open,” according to Mayor Ana Duarte.",
        "Mayor Ana Duarte called the road “open” on Monday.",
    ],
)
def test_a_cue_on_either_side_names_the_speaker(quotations, text):
    assert who(quotations(text)) == [("Ana Duarte", "name")]


def test_a_split_quotation_is_one_and_keeps_its_parts(quotations):
    text = "“The road is open,” Ana Duarte said, “and it will stay open.”"
    (found,) = quotations(text)
    assert [text[a:b] for a, b in found.parts] == [
        "The road is open,", "and it will stay open.",
    ]  # fmt: skip


def test_sentences_after_the_cue_belong_to_the_same_quotation(quotations):
    text = "“The road is open,” Ana Duarte said. “We worked all night. It was hard.”"
    (found,) = quotations(text)
    assert len(found.parts) == 2
    assert found.closed


def test_the_second_name_after_a_preposition_is_the_speaker(quotations):
    text = "But a spokesman for Orlov Dmitry Pavlov told reporters: “We have no such information.”"
    (found,) = quotations(text)
    assert found.speaker.name == "Dmitry Pavlov"
    assert found.speaker.title == "spokesman for Orlov"


def test_a_pronoun_is_resolved_and_the_others_are_listed(quotations):
    text = (
        "Foreign Minister Peter Kovac invited President Ivan Marek to the valley.\n\n"
        "“It is not right to judge us from afar,” he said in a post on his Relay account."
    )
    (found,) = quotations(text)
    assert (found.speaker.name, found.speaker.resolved_by) == ("Peter Kovac", "pronoun")
    assert "Ivan Marek" in found.speaker.candidates
    assert found.venue == "a post on his Relay account"


def test_she_is_not_a_man(quotations):
    text = "Anna Petrova met Peter Kovac on Monday. “It went well,” she said."
    (found,) = quotations(text)
    assert found.speaker.name == "Anna Petrova"
    assert "Peter Kovac" not in found.speaker.candidates


def test_a_title_with_the_stands_for_the_person_who_has_it(quotations):
    text = (
        "Foreign Minister Peter Kovac spoke on Monday.\n\n"
        "“There is no such plan,” the minister said."
    )
    assert who(quotations(text)) == [("Peter Kovac", "title")]


def test_a_description_stays_one(quotations):
    text = "“Now they arrest everyone,” one survivor told Radio Vale."
    (found,) = quotations(text)
    assert who([found]) == [("one survivor", "description")]
    assert found.venue == "Radio Vale"


def test_a_paragraph_of_quotation_alone_belongs_to_the_last_speaker(quotations):
    text = (
        "“The road is open,” said Ana Duarte.\n\n"
        "“It will stay open, whatever the people across the river may say.”"
    )
    found = quotations(text)
    assert who(found) == [("Ana Duarte", "name"), ("Ana Duarte", "continuation")]
    assert found[1].speaker.span is None


def test_paragraphs_that_never_close_are_one_quotation(quotations):
    text = (
        "Ana Duarte said: “The road is open.\n\n“It will stay open.\n\n“We promise it.”\n\n"
        "Nobody else spoke."
    )
    (found,) = quotations(text)
    assert len(found.parts) == 3
    assert found.closed


def test_an_intermediary_is_kept_beside_the_speaker(quotations):
    text = "“We see no fact,” Kovac said, according to the Vale Courier, “on this issue.”"
    (found,) = quotations(text)
    assert found.speaker.name == "Kovac"
    assert found.via == "the Vale Courier"


def test_a_block_after_a_colon_is_a_quotation(quotations):
    text = (
        "Ana Duarte said in a statement:\n\n"
        "The road has been open since Monday, and it will stay open for as long as it takes.\n\n"
        "The river fell."
    )
    (found,) = quotations(text)
    assert (found.kind, found.speaker.name) == ("block", "Ana Duarte")


def test_marks_without_a_speaker_are_no_speech(quotations):
    (found,) = quotations("The valley has a so-called “ghost road” that leads nowhere.")
    assert (found.kind, found.speaker) == ("scare", None)


def test_a_quotation_runs_over_the_lines_of_a_wrapped_text(quotations):
    lines = [
        "The valley road was opened again on Monday after a long and wet winter,",
        "and nobody was happier than the people who live at the far end of it in",
        'the small town of Vale. Mayor Ana Duarte said, "We worked all night for',
        "this, and the night before it, and every one of the nights of the month",
        "before that, with no help from the capital and no money from the county",
        'at all, and we would do it again." The county has not yet answered her.',
    ]
    (found,) = quotations("\n".join(lines))
    assert found.speaker.name == "Ana Duarte"
    assert len(found.parts) == 1


def test_the_second_quotation_behind_a_colon_was_said_where_the_first_was(quotations):
    text = (
        "Ana Duarte invited the envoys:\n\n“Come and see the mines,” she said in a post on her "
        "Relay account.\n\n“The gates stand open to everybody who wants to know.”"
    )
    first, second = quotations(text)
    assert first.venue == second.venue == "a post on her Relay account"
    assert second.speaker.name == first.speaker.name


def test_without_such_a_colon_the_place_is_not_carried_over(quotations):
    text = (
        "Envoys came.\n\n“Come and see the mines,” Ana Duarte said in a post on her Relay account."
        "\n\n“The gates stand open to everybody who wants to know.”"
    )
    assert [q.venue for q in quotations(text)] == ["a post on her Relay account", None]


STATED = "In a statement to the Vale Courier, Ana Duarte called on the council to act."


@pytest.mark.parametrize(("lead", "venue"), [
    (STATED, "a statement to the Vale Courier"),
    # of somebody else
    (STATED.replace("Ana Duarte", "Peter Kovac"), None),
    # of none
    ("Ana Duarte called on the council to act.", None),
])  # fmt: skip
def test_what_is_said_right_behind_a_statement_is_that_statement(quotations, lead, venue):
    text = f"{lead}\n\nAna Duarte said: “The council has to act before the winter comes.”"
    (found,) = quotations(text)
    assert found.venue == venue
