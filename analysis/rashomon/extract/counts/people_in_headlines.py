"""One person, or several without a figure, right before their act in a headline."""

import re
from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import lemma
from rashomon.extract.counts.patients import Counter, Patient
from rashomon.extract.counts.values import added_up, value_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGE = re.compile(r"\d{1,3}[- ](?:year|month|week|day)s?[- ]old\b", re.IGNORECASE)
_AND = frozenset({",", "and", "&"})
_LONG = 60
"""Tokens of a headline in which lists are looked for."""
_FORMS = frozenset({"VBN", "VBD", "JJ", "NN", "NNP"})
_ADVERBS = frozenset({"fatally", "critically", "seriously", "found", "reportedly", "badly"})


def headline_people(
    headline: Sequence["Token"], bound: Container[int], counter: Counter, convention: str
) -> Iterator[Bound]:
    """People right before those acts of a headline that bind nobody yet.

    Args:
        headline: the tokens of one headline.
        bound: the acts that already count somebody.
        counter: who can be counted.
        convention: name of the counting convention.
    """
    for act in headline:
        if act.i in bound or act.tag_ not in _FORMS or act.i == headline[0].i:
            continue
        aspects = _fatally(act) or _aspects(act, counter)
        patients = _before(act, headline, counter) if aspects else []
        for aspect in aspects if patients else ():
            value = (
                added_up(counter.text, patients, "people", convention)
                if len(patients) > 1
                else value_of(counter.text, patients[0], "people", convention)
            )
            yield Bound(aspect, act, tuple(patients), value, "count-headline-person")


def listed_before(
    bound: Bound, headline: Sequence["Token"], used: Container[int], counter: Counter
) -> list[Patient]:
    """Those a headline lists before the counted ones: "10 women" in "10 women, 7 men hurt".

    Args:
        bound: a count of the headline.
        headline: the tokens of the headline.
        used: numbers and nouns that count under an act of their own.
        counter: who can be counted.
    """
    found: list[Patient] = []
    line = headline[:_LONG]
    place = _before_offset(line, bound.start)
    while place > 0 and line[place].lower_ in _AND:
        noun = line[place - 1]
        patient = next(iter(counter.patients(noun)), None)
        if noun.i in used or patient is None or patient.head != noun or patient.kind == "plural":
            break
        place = _before_offset(line, patient.start)
        if place >= 0 and line[place].lower_ not in _AND | {":"}:
            break
        found.insert(0, patient)
    return found


def _before_offset(line: Sequence["Token"], start: int) -> int:
    """Place of the last token before an offset; -1 if there is none."""
    return sum(t.idx < start for t in line) - 1


def _aspects(act: "Token", counter: Counter) -> tuple[str, ...]:
    words = counter.words
    if act.lower_ in words.adjectives:
        return words.adjectives[act.lower_]
    if act.lower_.endswith(("ed", "shot", "hurt", "slain", "struck", "hit")):
        name = {"shot": "shoot", "struck": "strike", "slain": "slay"}.get(act.lower_, lemma(act))
        return words.object.get(name, ()) or words.object.get(name.removesuffix("ed"), ())
    return ()


def _fatally(act: "Token") -> tuple[str, ...]:
    """Of "4-year-old fatally shot" the adverb tells what became of them."""
    return ("killed",) if act.i and act.nbor(-1).lower_ in ("fatally", "mortally") else ()


def _before(act: "Token", headline: Sequence["Token"], counter: Counter) -> list[Patient]:
    """People right before the act, joined by "and" or commas."""
    found: list[Patient] = []
    place = act.i - headline[0].i - 1
    while place > 0 and (
        headline[place].lower_ in _ADVERBS | {"and", ",", "&"} or _aspects(headline[place], counter)
    ):
        place -= 1
    while place >= 0:
        token = headline[place]
        person = _person(token, counter)
        if person is None:
            break
        found.insert(0, person)
        place = person.head.i - headline[0].i - 1
        while (
            place >= 0
            and headline[place].dep_ in ("amod", "compound", "det", "poss", "npadvmod")
            and headline[place].lower_ != "and"
        ):
            place -= 1
        if place < 0 or headline[place].lower_ not in ("and", ",", "&"):
            break
        place -= 1
    return found


def _person(token: "Token", counter: Counter) -> Patient | None:
    aged = _of_age(token, counter.text)
    if aged is not None:
        return aged
    people = counter.words.people
    known = any(lemma(token) in people[row] for row in ("person", "attacker"))
    several = token.lower_ in people["plural"] or token.lower_ == f"{lemma(token)}s"
    if token.i in counter.by_token or not known or several:
        return None
    end = token.idx + len(token)
    return Patient("one", token, token.idx, end, counter.text[token.idx : end])


def _of_age(token: "Token", text: str) -> Patient | None:
    """The person of "17-year-old shot dead", told by nothing but an age."""
    end = token.idx + len(token)
    age = _AGE.search(text, max(0, token.idx - 30), end)
    if token.lower_ not in ("old", "olds") or age is None or age.end() != end:
        return None
    return Patient("one", token, age.start(), end, text[age.start() : end])
