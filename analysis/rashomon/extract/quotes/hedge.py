"""How firmly an article gives words to somebody ("reportedly said", "is said to have told")."""

from typing import TYPE_CHECKING

from rashomon.extract.attribution.words import ReportingWords, reporting_words
from rashomon_schemas.attribution import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOLD = frozenset({"reported", "alleged"})


def hedge_of(cue: "Token") -> tuple[Modality, str | None]:
    """The modality of a cue and the word that carries it; asserted and None where none does.

    Looked at are the adverbs, negations and modal verbs of the cue, and what the cue is a
    complement of: "reportedly said", "did not say", "may say", "is alleged to have said", "denied
    saying". A modal tells of what may be said, not of what was ("would later say" is said).
    """
    words = reporting_words()
    for child in cue.children:
        low = child.lower_
        if child.dep_ == "advmod" and low in words.adverbs:
            return words.adverbs[low], child.text
        if child.dep_ == "neg" and low != "only":
            return "denied", child.text
        if child.dep_ == "aux" and low in {"may", "might", "could"}:
            return "conditional", child.text
    told = words.verbs.get(cue.lemma_.lower())
    under = {child.dep_ for child in cue.children}
    if told in _TOLD and _passive(cue) and "xcomp" in under and "agent" not in under:
        return told, cue.text
    return _of_complement(cue, words)


def _of_complement(cue: "Token", words: ReportingWords) -> tuple[Modality, str | None]:
    above = cue.head
    if cue.dep_ not in {"xcomp", "pcomp"} or above == cue:
        return "asserted", None
    if above.pos_ == "ADP":
        above = above.head
    modality = words.verbs.get(above.lemma_.lower())
    if modality == "denied" or (modality in _TOLD and _passive(above)):
        return modality, above.text
    return "asserted", None


def _passive(verb: "Token") -> bool:
    return any(c.dep_ == "auxpass" for c in verb.children)
