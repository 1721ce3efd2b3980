"""Who says so, and how firmly: one invented sentence a case."""

import pytest
from tests.analysis.factories import article

from rashomon.extract.attribution import attribute
from rashomon.extract.document import parse
from rashomon.extract.names import find_names
from rashomon.extract.quotes import find_quotations


def attributed(text, word):
    document = parse(article("s", text=text))
    quotations = find_quotations(document, find_names(document))
    return attribute(document, text.index(word), quotations)


MODALITIES = [
    # the article itself
    ("Three men were killed.", "asserted", None),
    # adverbs
    ("Three men were allegedly killed.", "alleged", "allegedly"),
    ("Three men were reportedly killed.", "reported", "reportedly"),
    # an adverb over a reporting verb
    ("According to its sources, three men were allegedly killed.", "alleged", "allegedly"),
    # reporting verbs, before and after
    ("Police said three men were killed.", "reported", "said"),
    ("Three men were killed, police said.", "reported", "said"),
    # claiming verbs
    ("The Front claims that three men were killed.", "alleged", "claims"),
    # nouns that tell
    ("Reports indicate that three men were killed.", "reported", "indicate"),
    ("He spoke of allegations that three men were killed.", "alleged", "allegations"),
    # accused of
    ("He is accused of killing them.", "alleged", "accused"),
    # it emerged
    ("It emerged that three men were killed.", "reported", "emerged"),
    # modals and conditions
    ("The dam could have killed three men.", "conditional", "could"),
    ("If three men were killed, we will know.", "conditional", "If"),
    # denied clauses
    ("The minister denied that three men were killed.", "denied", "denied"),
    # figures of denied reports stay theirs: the denial is a claim of its own
    ("The minister denied reports that three men were killed.", "reported", "reports"),
    ("The minister denied reports that the men were killed.", "denied", "denied"),
    # named only to say that it is not so
    ("The two killed do not exist.", "denied", "exist"),
    ("Two men believed killed were found alive.", "denied", "alive"),
    ("Ten men were reported killed and three were found alive.", "reported", "reported"),
    # unconfirmed
    ("Police could not confirm that three men were killed.", "alleged", "confirm"),
    # what a relative clause tells is no part of a plan
    ("They plan to honour the men who were killed.", "asserted", None),
]


def test_what_may_become_of_people_known_is_no_condition_on_what_did():
    found = attributed("It was not clear how many of the 70 injured would live.", "injured")
    assert found.modality == "asserted"


@pytest.mark.parametrize(("text", "modality", "cue"), MODALITIES)
def test_the_nearest_cue_tells_how_firmly(text, modality, cue):
    found = attributed(text, "killed" if "killed" in text else "killing")
    assert (found.modality, found.cue) == (modality, cue)


CHAINS = [
    # subject of a reporting verb
    ("Police said three men were killed.", [("Police", "official")]),
    # nobody named
    ("Three men were killed.", []),
    # according to
    ("According to the Lantern, three men were killed.", [("Lantern", "outlet")]),
    # via
    ("It emerged via newspaper Novy Luch that three men were killed.", [("Novy Luch", "outlet")]),
    # as … reported
    ("As the Lantern has reported, three men were killed.", [("Lantern", "outlet")]),
    # citing: the nearest citer first
    ("The Lantern reported that three men were killed, citing witnesses.",
     [("Lantern", "outlet"), ("witnesses", "unnamed")]),
    # reports without an owner
    ("Reports suggest three men were killed.", [("Reports", "reports")]),
    # a semicolon parts two statements
    ("The Front says three men were killed; the ministry puts it at two.",
     [("Front", "organisation")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chain"), CHAINS)
def test_the_chain_runs_from_the_nearest_citer(text, chain):
    found = attributed(text, "killed")
    names = [(o.name, o.kind) for o in found.chain]
    assert [n for n, _ in names] == [n for n, _ in chain]
    kinds = [k for _, k in names if k != "person"]
    assert kinds == [k for _, k in chain][: len(kinds)]


def test_their_sources_belong_to_the_outlet_named_before():
    text = (
        "It emerged via newspaper Novy Luch that 40 men had been held. "
        "According to their sources, three were killed."
    )
    found = attributed(text, "killed")
    assert [o.name for o in found.chain] == ["Novy Luch", "their sources"]
    assert [o.basis for o in found.chain] == ["relayed", "not-stated"]


def test_an_attribution_does_not_govern_the_next_sentence():
    text = "Police said two men were held. Three men were killed."
    assert attributed(text, "killed").chain == ()


def test_whoever_broke_the_story_has_investigated():
    text = "Newspaper Novy Luch broke the news that 40 men had been killed."
    (origin,) = attributed(text, "killed").chain
    assert (origin.name, origin.basis) == ("Novy Luch", "investigation")


def test_witnesses_know_at_first_hand():
    (origin,) = attributed("According to witnesses, three men were killed.", "killed").chain
    assert origin.basis == "first-hand"


def test_an_official_who_quotes_reports_relays_them():
    text = "Mayor Ana Berg said: “Reports suggest that three men have been killed.”"
    found = attributed(text, "killed")
    assert [(o.name, o.basis) for o in found.chain] == [
        ("Ana Berg", "relayed"),
        ("Reports", "not-stated"),
    ]
    assert found.modality == "reported"


BASES = [
    # seen, or had in hand, in a relative clause
    ("Three men were killed, said Ana Berg, who saw them fall.", ["first-hand"]),
    ("Three men were killed, said a nurse who washed the bodies.", ["first-hand"]),
    ("Three men were killed, said Ana Berg, who helped to dig them out.", ["first-hand"]),
    # in a quotation of one's own
    ("“I saw it,” Ana Berg said. Three men were killed, according to Berg.", ["first-hand"]),
    # somebody named who counted them
    ("Hospital director Ana Berg counted three killed.", ["first-hand"]),
    # reports are not seen
    ("Three men were killed, said Ana Berg, who saw reports.", ["not-stated"]),
    # an inquiry of one's own
    ("An investigation by Vesk Watch found that three men were killed.", ["investigation"]),
    ("The Orlin Commission established that three men were killed.", ["investigation"]),
    ("Vesk Watch, whose monitors interviewed families, said three men were killed.",
     ["investigation"]),
    # told by others
    ("Three men were killed, the embassy said it had been told.", ["relayed"]),
    ("“We have heard that three men were killed,” Mayor Ana Berg said.", ["relayed"]),
    # a clause behind a comma, with the one it quotes
    ("The flood killed three men, the Lantern reported, quoting Mayor Ana Berg.",
     ["relayed", "not-stated"]),
    # each says the own part
    ("Two were hurt, said Ana Berg, and three men were killed, said Una Holt.", ["not-stated"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bases"), BASES)
def test_what_an_origin_knows_from_is_what_the_article_tells(text, bases):
    assert [o.basis for o in attributed(text, "killed").chain] == bases


NAMED = [
    ("Three men were killed, according to a post by Ana Berg.", "Ana Berg"),
    ("Three men were killed, the director of the clinic, Ana Berg, said.", "Ana Berg"),
    ("Three men were killed, the Daily Lantern says.", "Daily Lantern"),
    ("Ana Berg found three men killed by the storm, she said.", "Ana Berg"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_an_origin_is_called_by_its_name(text, name):
    assert [o.name for o in attributed(text, "killed").chain] == [name]


def test_media_in_general_are_no_outlet():
    (origin,) = attributed("Local media say three men were killed.", "killed").chain
    assert origin.kind == "unnamed"


SHE = [
    # the nearer person told of, though another of the surname spoke before
    (
        "Captain Erik Holt said that four men were safe. The mayor, Helga Holt, disputed this. She "
        "said three men were killed.",
        "Helga Holt",
    ),
    # who did something other than speak
    ("The harbour master, Ida Brandt, resigned. She said three men were killed.", "Ida Brandt"),
    # a name of the other gender is passed over
    (
        "Anna Brook said the pier was closed. Erik Brandt arrived later. She said three men were "
        "killed.",
        "Anna Brook",
    ),
    # a surname that opens a paragraph behind somebody else's words
    (
        "Interior Minister Goran Hale spoke of calm. “It was a massacre,” its director, Mira Danek,"
        " said. “It was not control.”\n\nHale denied that he gave an order to shoot. He said three "
        "men were killed.",
        "Interior Minister Goran Hale",
    ),
    # whose wife says so passes nothing on
    (
        "Minister Goran Hale said it was over. Petar Brandt lost a son. Three men were killed, his "
        "wife said.",
        "his wife",
    ),
]


@pytest.mark.parametrize(("text", "name"), SHE)
def test_a_pronoun_means_the_nearest_person_it_can(text, name):
    assert [origin.name for origin in attributed(text, "killed").chain] == [name]


DATELINES = [
    ("LENZA, July 23 (Kest) - Lenza's government said on Wednesday that three men were killed.",
     "Lenza's government"),
    ("VARDO (KP) — A Christian association said Wednesday that three men were killed.",
     "A Christian association"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), DATELINES)
def test_the_town_of_a_dateline_says_nothing(text, name):
    assert [origin.name for origin in attributed(text, "killed").chain] == [name]


def test_who_adds_is_who_spoke_and_not_who_is_spoken_of():
    text = "Mayor Ana Berg said that no one had drowned, adding that three men were killed."
    assert [origin.name for origin in attributed(text, "killed").chain] == ["Mayor Ana Berg"]
