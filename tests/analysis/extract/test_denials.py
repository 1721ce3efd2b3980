"""Who denies what: one invented sentence a case."""

import pytest
from tests.analysis.factories import article

from rashomon.extract.denials import denial_claims
from rashomon.extract.document import parse
from rashomon.extract.names import find_names
from rashomon.extract.quotes import find_quotations
from rashomon_schemas import Article


def denials(text, headline=None):
    whole = f"{headline}\n\n{text}" if headline else text
    made = article("s", text=whole)
    if headline:
        made = Article(**made.model_dump(exclude={"id"}) | {"body_start": len(headline) + 2})
    document = parse(made)
    names = find_names(document)
    return denial_claims(document, find_quotations(document, names), names)


CASES = [
    # reports dismissed
    ("Minister Ana Berg dismissed reports that men are being held in prisons and tortured.",
     "Ana Berg", "dismissed", ("detained", "tortured"), False),
    # a clause denied, whatever it is
    ("Officials have denied that any abuses are taking place.",
     "Officials", "denied", ("abused",), True),
    # everything denied
    ("Consul Tom Lund denied all reports.", "Tom Lund", "denied", (), True),
    # nouns of acts
    ("The ministry rejected claims of torture.", "ministry", "rejected", ("tortured",), False),
    # called untrue
    ("The ministry called the reports lies.", "ministry", "called", (), True),
    # by a passive's agent
    ("The allegations were denied by Ana Berg.", "Ana Berg", "denied", (), True),
    # what a passive says was denied stands before it
    ("The claim that two men had died was denied by Ana Berg.",
     "Ana Berg", "denied", ("killed",), False),
    # a participle goes with the subject above it
    ("Ana Berg spoke on Monday, denying that men were killed.",
     "Ana Berg", "denying", ("killed",), False),
    # the name after a description
    ("The mill's owner, Dorn Paper, denies that anyone was injured.",
     "Dorn Paper", "denies", ("injured",), False),
    ("The harbour master's aide, Colonel Tom Lund, denied that men were killed.",
     "Tom Lund", "denied", ("killed",), False),
    # all that a report has
    ("“Everything in the article is invented,” Consul Tom Lund said.",
     "Tom Lund", "invented", (), True),
    # a wrong done to nobody
    ("“No one was tortured in Ostrel,” Consul Tom Lund said.",
     "Tom Lund", "No one", ("tortured",), False),
    # the charge
    ("Tom Lund pleaded not guilty to the murder of two men.",
     "Tom Lund", "not guilty", ("killed",), False),
    # an allegation with what it is of
    ("Ana Berg rejected the allegation that her men had looted a chapel.",
     "Ana Berg", "rejected", (), False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "cue", "aspects", "sweeping"), CASES)
def test_a_denial_is_bound_to_who_denies_and_what(text, speaker, cue, aspects, sweeping):
    (found,) = denials(text)
    assert found.speaker is not None
    assert (found.speaker.name, found.value.cue) == (speaker, cue)
    assert (found.value.aspects, found.value.sweeping) == (aspects, sweeping)


NONE = [
    # refusals
    "The embassy denied him a visa.",
    "The judge denied bail.",
    "The court rejected the appeal.",
    # a denial that is itself negated
    "The minister did not deny the reports.",
    "The ministry neither confirmed nor denied the reports of torture.",
    "Authorities refused to deny the reports.",
    "Nobody can deny that men were killed, Ana Berg said.",
    "It is hard to deny that men were killed, Ana Berg said.",
    # nobody was hurt is how an accident is told, and a count of none
    "Nobody was injured, Ana Berg said.",
    # nothing known of something that harmed nobody
    "The company said it had no information on pricing.",
    "If there is no evidence of abuse, the case will be closed, Foss said.",
    # people are dismissed too
    "The club dismissed its coach.",
    # the article's own zero is a count
    "There were no deaths.",
]


@pytest.mark.parametrize("text", NONE)
def test_refusals_and_negated_denials_are_none(text):
    assert denials(text) == []


def test_somebody_who_says_that_there_are_no_victims_denies():
    (found,) = denials("“There are no victims of persecution,” Consul Tom Lund said.")
    assert found.speaker is not None
    assert (found.speaker.name, found.value.cue) == ("Tom Lund", "no victims")
    assert found.value.words.startswith("There are no victims")
    assert found.value.sweeping


def test_no_reports_of_something_is_a_denial():
    (found,) = denials("There were no reports of injuries.")
    assert (found.value.aspects, found.value.of) == (("injured",), "knowledge")


OTHER = [
    # knowledge is denied, with "no", "not any", "not one", "neither"
    ("Spokesman Jon Bakke said officers had no information about any deaths.",
     "Jon Bakke", "knowledge", ("killed",)),
    ("“We do not have any facts about this,” Colonel Ida Foss said.",
     "Ida Foss", "knowledge", ()),
    ("“We have not seen one fact about the beatings,” Colonel Ida Foss said.",
     "Ida Foss", "knowledge", ("beaten",)),
    ("“Neither the police nor the court have received complaints on this matter,” Ida Foss said.",
     "Ida Foss", "knowledge", ()),
    ("The governor said he was not aware of any arrests.",
     "governor", "knowledge", ("detained",)),
    # a part in it
    ("“We have no relation to these allegations,” Colonel Ida Foss said.",
     "Ida Foss", "involvement", ()),
    ("Colonel Foss denied any involvement in the killing of the two men.",
     "Foss", "involvement", ("killed",)),
    ("“We had nothing to do with the attack,” Ida Foss said.", "Ida Foss", "involvement", ()),
    ("The regiment was not involved in the shelling, said General Okan Reza.",
     "Okan Reza", "involvement", ()),
    # the matter, in an adjective
    ("Reports of the death of the governor are untrue, the palace said.",
     "palace", "matter", ("killed",)),
    ("“It is not true that prisoners were beaten,” warden Ola Brandt told reporters.",
     "Ola Brandt", "matter", ("beaten",)),
    ("The mayor called the figure of 12 dead exaggerated.", "mayor", "matter", ("killed",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "of", "aspects"), OTHER)
def test_what_is_denied_is_the_matter_or_knowledge_of_it_or_a_part(text, speaker, of, aspects):
    (found,) = denials(text)
    assert found.speaker is not None
    assert (found.speaker.name, found.value.of, found.value.aspects) == (speaker, of, aspects)
    assert not (found.value.sweeping and of != "matter")


PLACES = [
    "The minister denies existence of secret prisons.",
    "Officials denied the existence of the camps, as they believe that there are no miners there.",
    "Officials denied the existence of any labour camps.",
    "The ministry denied that any secret prison exists.",
    "The ministry denied that there were camps for miners in Vellin.",
    "The ministry denied that it runs a secret prison.",
    "The ministry dismissed reports of secret prisons.",
    "“There are no secret prisons,” Ana Berg said.",
]


@pytest.mark.parametrize("text", PLACES)
def test_who_denies_that_prisons_exist_denies_that_people_are_held_and_no_more(text):
    (found,) = denials(text)
    assert (found.value.aspects, found.value.sweeping) == (("detained",), False)


NO_PLACES = [
    "The ministry denied that the prison was overcrowded.",
    "The minister denied that the prison was shelled.",
    "The ministry denied reports of a refugee camp.",
]


@pytest.mark.parametrize("text", NO_PLACES)
def test_what_else_is_denied_of_a_place_is_not_that_people_are_held(text):
    assert [d.value.aspects for d in denials(text)] == [()]


def test_threats_are_denied_where_they_are_named():
    (found,) = denials("“There are no victims of persecution or threats,” Tom Lund said.")
    assert found.value.aspects == ("affected", "threatened")


def test_no_threat_to_the_public_is_no_denial():
    assert denials("“There is no threat to the public,” Tom Lund said.") == []


def test_a_denial_reaches_over_the_cue_that_splits_it():
    text = "“We don't see one fact,” Ida Foss said, “on the issue of beatings. We said so before.”"
    (found,) = denials(text)
    assert found.value.words == "don't see one fact, on the issue of beatings"
    assert found.value.aspects == ("beaten",)
    assert [text[s.start : s.end] for s in found.spans] == [s.exact for s in found.spans]


def test_a_new_sentence_behind_the_cue_is_no_part_of_the_denial():
    (found,) = denials("“We see no facts in this,” Ida Foss said, “They beat miners elsewhere.”")
    assert found.value.aspects == ()


LATER = [
    "Pilot Bram Tolle, the same harbour official who led the inquiry, spoke in Ardal.",
    "The official, Pilot Bram Tolle, spoke in Ardal.",
]


@pytest.mark.parametrize("later", LATER)
def test_the_same_official_named_after_is_the_denier(later):
    text = f"A harbour official on Monday denied that anyone was beaten. {later}"
    (found,) = denials(text)
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.resolved_by) == ("Bram Tolle", "title")


def test_a_headline_denies_too():
    found = denials("The minister spoke on Monday.", headline="Ana Berg denies torture of miners")
    assert [(d.in_headline, d.value.aspects) for d in found] == [(True, ("tortured",))]


def test_a_pronoun_is_the_last_person_named():
    found = denials("Minister Ana Berg spoke on Monday. She denied that men were killed.")
    assert [d.speaker and d.speaker.name for d in found] == ["Ana Berg"]


def test_the_words_of_a_denial_read_back():
    text = "Minister Ana Berg dismissed reports that men are being held."
    (found,) = denials(text)
    (span,) = found.spans
    assert text[span.start : span.end] == found.value.words == span.exact


def test_who_did_the_same_denies_the_same():
    first, second = denials(
        "Governor Ana Berg denied that men had been tortured, and so did her deputy, Tom Lund."
    )
    assert [d.speaker and d.speaker.name for d in (first, second)] == ["Ana Berg", "Tom Lund"]
    assert first.value.words == "denied that men had been tortured"
    assert first.value.aspects == second.value.aspects == ("tortured",)


def test_who_denies_having_given_the_order_denies_a_part():
    (found,) = denials("Captain Tom Lund denied having given the order to fire.")
    assert found.value.of == "involvement"


NARROW = [
    # one account, told right before: what it tells of is denied
    ("Nine miners were killed, the union said. The owner denied the claim.", ("killed",)),
    # told in the same sentence
    ("Nine miners were killed, the union said, but the owner denied the claim.", ("killed",)),
    # claims of one thing
    ("The mine's owner denied claims of a cover-up.", ()),
    ("Mayor Ana Berg rejected all criticism.", ()),
    # one that tells of no act: nothing that is counted
    ("“The dam gave way in the rain,” the army said. Drovers in Merle rejected the claim.", ()),
    # somebody's account is that somebody's
    ("Nine miners were killed. Mayor Ana Berg disputed the owner's account.", ()),
]


@pytest.mark.parametrize(("text", "aspects"), NARROW)
def test_who_denies_one_account_denies_that_one_and_not_the_matter(text, aspects):
    (found,) = denials(text)
    assert (found.value.aspects, found.value.sweeping) == (aspects, False)


PARTS = [
    ("The guild denied that it had launched the raid.", "involvement"),
    ("The guild denied carrying out the attack.", "involvement"),
    # that others did it is the matter
    ("The guild denied that soldiers had launched the raid.", "matter"),
    ("The guild denied that it had tortured anyone.", "matter"),
]


@pytest.mark.parametrize(("text", "of"), PARTS)
def test_who_denies_having_done_it_does_not_deny_that_it_was_done(text, of):
    assert [d.value.of for d in denials(text)] == [of]


def test_who_denies_wrongdoing_denies_a_part_of_his_own():
    assert [d.value.of for d in denials("Mayor Ana Berg denied any wrongdoing.")] == ["involvement"]


DENIERS = [
    # "it" is no person, least of all one who died
    ("A student, Pol Reck, died in the cells, she said. The prison board confirmed 40 arrests. "
     "It denied that anyone had been killed.", "prison board"),
    # "his lawyer" says that somebody else than she denies
    ("Captain Tom Lund was held on Friday. His lawyer, Ana Berg, said he denied the killings.",
     "Tom Lund"),
    # those counted deny nothing
    ("The council said that only three guards had died, and dismissed as rumour reports of "
     "scores of dead.", "council"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "denier"), DENIERS)
def test_the_denier_is_whoever_can_have_said_so(text, denier):
    (found,) = denials(text)
    assert found.speaker is not None
    assert found.speaker.name == denier


def test_it_is_neither_several_people_nor_one():
    (found,) = denials("Divers opened the hull. It denied that anyone had been killed.")
    assert found.speaker is not None
    assert found.speaker.resolved_by == "unresolved"


def test_a_surname_behind_a_blank_line_is_the_denier():
    text = (
        "Interior Minister Goran Hale spoke of calm. “It was a massacre,” its director, Mira Danek,"
        " said. “It was not control.”\n\nHale denied that he gave an order to shoot."
    )
    assert [claim.speaker.name for claim in denials(text)] == ["Goran Hale"]


ALONE = [
    # what the denier says besides
    ("Colonel Jan Rask denied shelling the market and said 20 soldiers had been killed.",
     "denied shelling the market", (), False),
    ("The claim was denied by Ana Berg and it was said that three had died.",
     "The claim was denied by Ana Berg", (), False),
    # accusations with their content, over who makes them
    ("The coast guard denied accusations by a charity that its ship had rammed a boat and left.",
     "denied accusations by a charity that its ship had rammed a boat and left.", (), False),
    # without content they are of the whole matter
    ("The coast guard denied the accusations by a charity.",
     "denied the accusations by a charity.", (), True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "aspects", "sweeping"), ALONE)
def test_a_denial_is_of_what_it_names_alone(text, words, aspects, sweeping):
    (claim,) = denials(text)
    assert (claim.value.words, claim.value.aspects, claim.value.sweeping) == (
        words, aspects, sweeping
    )  # fmt: skip


def test_a_man_by_his_pronouns_is_not_she():
    text = (
        "The driver, Milo Hrast, is alive. I spoke with his sister yesterday. He is 52.\n\nThe "
        "district prosecutor, Ines Tolk, told me. She denied that the brakes had failed."
    )
    assert [claim.speaker.name for claim in denials(text)] == ["Ines Tolk"]
    text = text.replace("The district prosecutor, Ines Tolk, told me. ", "")
    assert [claim.speaker.name for claim in denials(text)] == [None]
