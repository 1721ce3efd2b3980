"""People named by what they already are: "26 prisoners got out" tells of no detention."""

from typing import TYPE_CHECKING

from rashomon.extract.counts.grammar import is_passive, lemma, list_top
from rashomon.extract.counts.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

_CUSTODY = frozenset({"detained"})
_PRESENT = frozenset({"took-part"})
_NUMBERS = frozenset(
    "be have hold take keep make include remain stay number total count report say put estimate "
    "expect see draw attract bring gather list register document record name identify confirm "
    "contain house accommodate know claim give tell state announce feature come join lead release "
    "free disperse turn capture interrogate torture abuse visit call recruit host".split()
)
"""Verbs that tell how many there are or were (VerbNet register-54.1, contain, say), or that leave
it as it was told."""
_ROOM = frozenset(
    "build design make mean plan intend equip fit room capacity space place bed cell prison jail "
    "camp".split()
)
"""What is made for some number, whoever is in it."""


def only_named(noun: "Token", aspect: str, words: Vocabulary) -> bool:
    """Whether a noun for those held or present only names whom its clause tells something else of.

    Args:
        noun: the counted noun ("prisoners", "participants").
        aspect: what the noun alone would count.
        words: which words tell of acts.
    """
    if aspect not in _CUSTODY | _PRESENT:
        return False
    top = list_top(noun, "appos")
    if top.dep_ == "pobj" and top.head.lower_ == "for":
        return lemma(top.head.head) in _ROOM
    verb = top.head
    if verb.pos_ != "VERB" or top.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return False
    if aspect in _PRESENT and not is_passive(verb):
        return False  # who chants or marches is there
    return lemma(verb) not in _NUMBERS
