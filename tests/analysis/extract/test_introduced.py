"""A line that only names who tells gives the figures of the block under it their origin."""

from tests.analysis.extract.counts.reading import claims, one

HEAD = "Fighting went on in the north.\n\n"


def _origins(text: str) -> dict[str, list[str]]:
    return {c.value.words: [o.name for o in c.attribution.chain] for c in claims(HEAD + text)}


def test_according_to_and_a_body_alone_lead_up_to_the_block_under_them():
    text = (
        "According to the ministry:\n\nNine people were killed.\nForty people were injured.\n\n"
        "**Police:**\n\nSeven people were killed.\n\nThe town was quiet. Three were wounded."
    )
    assert _origins(text) == {
        "Nine": ["the ministry"],
        "Forty": ["the ministry"],
        "Seven": ["Police"],
        "Three": [],
    }


def test_items_of_a_list_may_stand_apart():
    text = "The governor:\n- 11 people were arrested\n\n- 31 were injured\n\nTwo were killed."
    assert _origins(text) == {"11": ["The governor"], "31": ["The governor"], "Two": []}


def test_who_is_named_in_the_sentence_itself_is_its_origin():
    text = "According to the ministry:\n\nNine people were killed, doctors said."
    assert _origins(text) == {"Nine": ["doctors"]}


def test_titles_of_sections_and_of_groups_name_nobody_who_tells():
    assert _origins("The fighting:\n\nNine people were killed.") == {"Nine": []}
    text = "Police:\n\n12 people were injured.\n\nProtesters:\n\nNine people were injured."
    assert _origins(text) == {"12": [], "Nine": []}


def test_an_hour_alone_on_its_line_is_when_the_figures_under_it_stood():
    text = "Published on 4 March 2026\n\nIt burned.\n\n17:00\n\nTwo people were killed.\n"
    stood = one(text, "killed").as_of
    assert stood is not None
    assert stood.timex == "2026-03-04T17:00"
