"""Whom a denier's pronoun can mean: "it denied" is said of no person, "his lawyer" is not he."""

from typing import TYPE_CHECKING

from rashomon.lexicon import table

if TYPE_CHECKING:
    from spacy.tokens import Token

_HIS = {"he": "his", "she": "her"}


def telling_nouns(it: "Token") -> list["Token"]:
    """Subjects before "it" that act themselves: of its own sentence, then of the one before."""
    before = it.doc[it.sent.start - 1].sent if it.sent.start else it.sent
    return [
        token
        for sentence in dict.fromkeys((it.sent, before))
        for token in sentence
        if token.i < it.i and token.dep_ == "nsubj" and _tells(token)
    ]


def _tells(noun: "Token") -> bool:
    """Whether a noun's verb has an object or a clause, as "died" has none."""
    does = any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in noun.head.children)
    person = noun.lemma_.lower() in table("populations")["person"]["nouns"]
    return does and not person and noun.tag_ in ("NN", "NNP", "NNPS")


def teller_of_his(pronoun: "Token") -> tuple[int, int]:
    """Where "his lawyer, Ana Berg," stands, who says that he denies: somebody else than he."""
    his, verb = _HIS.get(pronoun.lower_), pronoun.head
    while his and verb.dep_ in ("ccomp", "conj", "xcomp") and verb.head != verb:
        verb = verb.head
        for subject in (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")):
            words = list(subject.subtree)
            if subject != pronoun and any(t.lower_ == his and t.dep_ == "poss" for t in words):
                return words[0].idx, words[-1].idx + len(words[-1])
    return 0, 0
