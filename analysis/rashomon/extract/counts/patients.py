"""Who is counted at one place: a figure, one person, names, a plural without a figure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from rashomon.extract.counts.grammar import (
    antecedent,
    children,
    conjuncts,
    left_words,
    lemma,
    person_of_reflexive,
    pobjs,
)
from rashomon.extract.counts.lookalikes import in_dateline, is_age, is_label
from rashomon.extract.counts.pronouns import is_pronoun, meant
from rashomon.extract.counts.vocabulary import Vocabulary
from rashomon.extract.found import FoundQuantity

if TYPE_CHECKING:
    from spacy.tokens import Token

Kind = Literal["figure", "one", "name", "plural", "times"]
_REFLEXIVE = frozenset({"himself", "herself"})
_PLACES = frozenset(
    {
        "GPE",
        "LOC",
        "FAC",
        "DATE",
        "TIME",
        "MONEY",
        "PERCENT",
        "LANGUAGE",
        "EVENT",
        "LAW",
        "WORK_OF_ART",
        "PRODUCT",
    }
)
_GENERIC = frozenset(
    {"any", "each", "every", "which", "what", "whichever", "another", "no", "such"}
)
_EVERYONE = frozenset({"everyone", "everybody"})
_GROUP_OF = frozenset(
    {
        "group",
        "total",
        "number",
        "crowd",
        "family",
        "majority",
        "rest",
        "most",
        "some",
        "many",
        "half",
        "gang",
        "team",
        "crew",
        "series",
        "string",
        "pair",
        "couple",
        "trio",
        "one",
        "estimate",
        "estimated",
        "bodies",
        "body",
        "lives",
        "life",
        "remains",
        "dozens",
        "hundreds",
        "thousands",
        "scores",
        "tens",
    }
)
_SHARES = frozenset({"half", "third", "quarter", "fifth", "sixth", "tenth", "fraction", "share"})
_LOOK_BACK = 150
"""Words between a part and the figure of its whole at most."""
_LONG_NAME = 80
"""Characters of "members of the …" at most."""


@dataclass(frozen=True)
class Patient:
    """Some of those counted."""

    kind: Kind
    head: "Token"
    """The noun, or the number where no noun stands."""
    start: int
    end: int
    """Offsets of the words to show ("at least three men")."""
    population: str | None
    quantity: FoundQuantity | None = None
    definite: bool = False
    """True when it points back to people told of before ("the victim", "these men")."""
    number: int | None = None
    """For "a quadruple shooting": 4."""
    whole: str | None = None
    """For "three of these men": the words of the whole."""


@dataclass(frozen=True)
class Counter:
    """What is needed to tell who is counted: the article's numbers and the word lists."""

    text: str
    by_token: Mapping[int, FoundQuantity]
    words: Vocabulary

    def patients(
        self, head: "Token", *, things: bool = False, pronouns: bool = False
    ) -> Iterator[Patient]:
        """Those a head and its coordinated nouns stand for, in order of the text.

        Args:
            head: the noun, number or pronoun.
            things: whether what is no person counts too.
            pronouns: whether "he" and "she" stand for the person they mean.
        """
        for token in conjuncts(antecedent(head)):
            if token.lower_ in _REFLEXIVE:
                found = self._reflexive(token, pronouns=pronouns)
            elif pronouns and is_pronoun(token):
                found = self._meant(token, token)
            else:
                found = self._one(self._inner(token), things=things)
            if found is not None:
                yield found

    def _reflexive(self, token: "Token", *, pronouns: bool) -> Patient | None:
        person = person_of_reflexive(token)
        if person is None or person.lower_ in _REFLEXIVE:
            return None
        if pronouns and is_pronoun(person):
            return self._meant(person, token)
        found = self._one(person, things=False)
        one = found is not None and (found.quantity is None or found.quantity.value.high == 1)
        return found if one else None

    def _meant(self, pronoun: "Token", at: "Token") -> Patient | None:
        """The person a pronoun means, at the place of the pronoun."""
        person = meant(pronoun, self._is_one)
        found = None if person is None else self._one(person, things=False)
        if found is None or found.kind not in ("one", "name"):
            return None
        return replace(found, head=at, start=at.idx, end=at.idx + len(at), definite=True)

    def _inner(self, token: "Token") -> "Token":
        """The noun inside: "people" in "a group of 12 people"; a number stays as it is."""
        if token.lower_ in ("%", "percent"):
            return next((c for c in children(token, "nummod") if c.i in self.by_token), token)
        if token.i in self.by_token or token.lower_ not in _GROUP_OF:
            return token
        of = pobjs(token, "of")
        if of and token.lower_ == "one" and (of[0].tag_ in ("NNS", "NNPS") or of[0].pos_ == "PRON"):
            return token
        return of[0] if of else token

    def _one(self, token: "Token", *, things: bool) -> Patient | None:
        quantity = self.by_token.get(token.i)
        if quantity is not None and quantity.value.unit != "years of age":
            return self.figure(token, quantity, things=things)
        if token.lower_ == "one" and pobjs(token, "of"):
            return self._one_of(token, pobjs(token, "of")[0])
        if token.lower_ in _SHARES and pobjs(token, "of"):
            return None  # "a third of the crew" is a share, not somebody
        if token.lower_ in _EVERYONE:
            return Patient("plural", token, token.idx, token.idx + len(token), token.text)
        if token.pos_ == "PRON" or token.lower_ in _REFLEXIVE or is_label(token):
            return None
        if things or not self.is_person(token):
            return None
        start, words = self._described(token, ())
        pairs = self.words.people["two"]
        if token.lower_ in pairs or (lemma(token) in pairs and token.tag_ == "NN"):
            return Patient("times", token, start, token.idx + len(token), words, number=2)
        kind = self._kind(token)
        if kind is None:
            return None
        determiners = {c.lower_ for c in children(token, "det", "poss")}
        definite = bool(determiners & {"the", "these", "those", "this", "that"})
        return Patient(kind, token, start, token.idx + len(token), words, definite=definite)

    def _one_of(self, one: "Token", others: "Token") -> Patient | None:
        """One of several: "one of the two firefighters"."""
        if not (self.is_person(others) or others.lower_ in ("them", "us", "whom")):
            return None
        words = None if others.pos_ == "PRON" else self._described(others, ())[1]
        whole = self.text[others.left_edge.idx : others.idx + len(others)]
        return Patient("times", one, one.idx, one.idx + len(one), words, number=1, whole=whole)

    def name(self, token: "Token") -> Patient:
        """One named person, whatever an entity recogniser takes the name for."""
        start, words = self._described(token, ())
        return Patient("name", token, start, token.idx + len(token), words)

    def _kind(self, token: "Token") -> Kind | None:
        if token.lower_ in self.words.people["plural"]:
            return "plural"
        if token.pos_ == "PROPN" and token.ent_type_ == "PERSON" and not self._common(token):
            return "name"
        if token.pos_ == "PROPN" and token.tag_ != "NNPS" and not self._common(token):
            return "name"
        if token.tag_ in ("NNS", "NNPS") or lemma(token) in self.words.people["group"]:
            return "plural"
        if lemma(token) != token.lower_ and lemma(token) + "s" == token.lower_:
            return "plural"  # tagged as a name: "Pupils" where a sentence begins
        if {c.lower_ for c in children(token, "det")} & _GENERIC - {"another"}:
            return None
        return "one"

    def figure(
        self, token: "Token", quantity: FoundQuantity, *, things: bool = False
    ) -> Patient | None:
        """Those a figure counts; None when it counts no people."""
        noun = token if quantity.noun is None else token.doc[quantity.noun]
        if not things and (self.is_thing(noun) or is_age(token.doc[quantity.token])):
            return None
        own = range(quantity.token, quantity.token + 1)
        start, population = self._described(noun, own)
        whole = self._whole(token) if token.i == quantity.token else None
        if whole is not None and noun.i == token.i:
            state = whole.lower_ in self.words.adjectives  # "of the dead": no population
            population = None if state else self._described(whole, ())[1]
        elif noun.pos_ == "NUM" or noun.i == quantity.token:
            population = None
        first, last = min(quantity.start, start), max(quantity.end, noun.idx + len(noun))
        if noun.i < quantity.token or last - first > 160:
            first, last = quantity.start, quantity.end
        words = None if whole is None else self._earlier(whole) or self._phrase(whole)
        if population is not None and whole is None:
            population = self._with_body(noun, population)
        return Patient("figure", token, first, last, population, quantity, whole=words)

    def _whole(self, number: "Token") -> "Token | None":
        """The plural a number is part of: "men" in "three of these men"."""
        for noun in pobjs(number, "of"):
            marks = {c.lower_ for c in children(noun, "det", "poss")}
            if lemma(noun) in self.words.people["not-people"]:
                continue  # "none of their injuries"
            if marks & {"the", "these", "those", "their", "his", "its"} or noun.pos_ == "PRON":
                return noun
        return None

    def _earlier(self, whole: "Token") -> str | None:
        """The figure that "these men" were counted by, a few sentences back at most."""
        if not {c.lower_ for c in children(whole, "det")} & {"these", "those", "the"}:
            return None
        for place in range(whole.i - 2, max(-1, whole.i - _LOOK_BACK), -1):
            quantity = self.by_token.get(place)
            if (
                quantity is not None
                and quantity.noun == place
                and (lemma(whole.doc[place]) == lemma(whole))
            ):
                return quantity.value.words
        return None

    def _with_body(self, noun: "Token", population: str) -> str:
        """The population with the body it belongs to: "members of the Assembly"."""
        for preposition in children(noun, "prep"):
            for body in children(preposition, "pobj"):
                end = body.idx + len(body)
                if (
                    preposition.lower_ == "of"
                    and body.pos_ == "PROPN"
                    and (preposition.i == noun.i + 1 and end - noun.idx < _LONG_NAME)
                ):
                    return population + self.text[noun.idx + len(noun) : end]
        return population

    def _described(self, noun: "Token", number: range | tuple[int, ...]) -> tuple[int, str | None]:
        """Where the description begins, and its words ("gay men", "19-year-old man")."""
        first = noun.doc[left_words(noun, number)]
        while first.i < noun.i and not any(c.isalnum() for c in first.text):
            first = first.nbor()  # the mark of a list's item
        words = self.text[first.idx : noun.idx + len(noun)]
        if first.i and first.nbor(-1).dep_ == "det" and not number:
            first = first.nbor(-1)
        named = noun.pos_ != "PRON" and any(c.isalnum() for c in words)
        return first.idx, words if named else None

    def _phrase(self, noun: "Token") -> str:
        return self.text[noun.left_edge.idx : noun.idx + len(noun)]

    def _common(self, token: "Token") -> bool:
        return any(lemma(token) in nouns for nouns in self.words.people.values()) or (
            token.lower_ in self.words.people["person"]
        )

    def _is_one(self, noun: "Token") -> bool:
        return self.is_person(noun) and lemma(noun) not in self.words.people["group"]

    def is_person(self, noun: "Token") -> bool:
        """Whether a noun can be people."""
        name, people = lemma(noun), self.words.people
        if noun.lower_ in people["plural"]:
            return True
        if noun.ent_type_ == "ORDINAL" and noun.dep_ in ("nsubj", "nsubjpass", "dobj"):
            return True
        if name in people["not-people"] and not children(noun, "poss"):
            return False
        rows = ("person", "attacker", "fighter", "two", "three", "group")
        if any(name in people[row] or noun.lower_ in people[row] for row in rows):
            return True
        if noun.lower_ == "old" or noun.lower_.endswith(("-old", "-olds")) or noun.lower_ == "olds":
            return True
        if noun.ent_type_ == "NORP" and noun.tag_ in ("NNS", "NNPS"):
            return True
        if noun.pos_ == "PROPN":
            return (
                noun.ent_type_ not in _PLACES | {"ORG", "NORP"}
                and (noun.is_alpha or is_age(noun))
                and noun.text[0].isupper()
                and not in_dateline(noun)
            )
        return _agentive(noun)

    def is_thing(self, noun: "Token") -> bool:
        """Whether a noun that a figure counts can't be people."""
        measured = noun.ent_type_ in ("MONEY", "PERCENT", "TIME", "DATE") and not _alone(noun)
        if measured and not self.is_person(noun):
            return True
        return lemma(noun) in self.words.people["not-people"]


def _alone(number: "Token") -> bool:
    """Whether only a number itself is taken for a date: the 42 of "killing 13 and wounding 42"."""
    after = number.nbor().ent_iob_ if number.i + 1 < len(number.doc) else "O"
    single = number.ent_iob_ == "B" and after != "I"
    return single and number.pos_ == "NUM" and number.ent_type_ in ("DATE", "TIME")


def _agentive(noun: "Token") -> bool:
    """Whether a noun ends as nouns for people do ("-ist", "-goer"): no list can hold them."""
    return noun.pos_ == "NOUN" and noun.lower_.endswith(
        ("ist", "ists", "goer", "goers", "man", "men", "woman", "women", "person", "ian", "ians")
    )
