"""By whom: through coordination, light verbs, clefts and pronouns."""

import pytest
from tests.analysis.extract.counts.reading import one


@pytest.mark.parametrize(("text", "aspect", "agent"), [
    ("Three men were killed by the government in Aldaria.", "killed", "government in Aldaria"),
    # all of a coordinated subject
    ("Soldiers and local militias abducted 25 pupils.", "abducted", "Soldiers and local militias"),
    # the subject of the verb before, and of the one before that
    ("The army and the police have rounded up villagers, held them in secret, and carried out "
     "extrajudicial executions.", "killed", "army and the police"),
    ("Gangs have kidnapped teachers, demanded ransoms and murdered nurses.", "killed", "Gangs"),
    # with a verb that tells nothing by itself
    ("Rebels committed murders.", "killed", "Rebels"),
    ("Mass killings were carried out by government forces.", "killed", "government forces"),
    ("Guards subjected 30 detainees to torture.", "tortured", "Guards"),
    # clefts
    ("It was the guards who beat the miners.", "beaten", "guards"),
    ("Guards are the ones beating miners.", "beaten", "Guards"),
    # a participle that adds what the subject did
    ("Gunmen stormed the school in Tole, killing 12 pupils.", "killed", "Gunmen"),
    # "they" where one subject in the plural is at hand
    ("Rebels raided the village on Monday. They killed 12 farmers.", "killed", "Rebels"),
    # whoever owns the act noun
    ("The army's killing of 12 protesters was condemned.", "killed", "army"),
    ("The police shooting of three students led to riots.", "casualties", "police"),
    # past a dateline
    ("KOLE, Varnia — Gunmen on motorcycles stormed a boarding school on Thursday night and "
     "abducted at least 83 students.", "abducted", "Gunmen"),
    # the body that members belong to
    ("Members of the Karo militia kidnapped nine nuns.", "abducted", "Members of the Karo militia"),
    ("Army units executed 14 villagers.", "killed", "Army units"),
    # one "by" for a list of act nouns
    ("Enforced disappearances and executions by the army went on.", "missing", "army"),
])  # fmt: skip
def test_who_did_it_is_named(text, aspect, agent):
    assert one(text, aspect).agent == agent


@pytest.mark.parametrize(("text", "aspect"), [
    # nobody is named
    ("They killed 12 farmers.", "killed"),
    # "they" could be two
    ("Soldiers stayed while the rebels fled. They killed 12 farmers.", "killed"),
    # what did it is nobody
    ("A bomb exploded in the market, killing 12 people.", "killed"),
    # who says so has not done it
    ("Police said the flood hit Tole, killing 12 people.", "killed"),
    # those counted are not their own killers
    ("Ana Berg and two boys lost their lives in the flood.", "killed"),
    # whoever suffers has not done it
    ("More than 60 miners suffered beatings.", "beaten"),
    # "those" are nobody in particular
    ("Prosecute those who have murdered 12 farmers.", "killed"),
])  # fmt: skip
def test_who_did_it_is_not_guessed(text, aspect):
    assert one(text, aspect).agent is None


def test_the_time_of_an_entry_is_no_part_of_who_did_it():
    assert one("16:02 Police have arrested three men in the harbour.", "detained").agent == "Police"
