"""What a count is to the other counts of its article: more, a part, or the whole."""

import bisect
from collections import Counter as Tally
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound, When
from rashomon.extract.counts.grammar import children, lemma
from rashomon.extract.counts.patients import Counter

if TYPE_CHECKING:
    from spacy.tokens import Token

_MORE = frozenset({"another", "additional", "further", "more", "other", "others", "else"})
_OTHER = frozenset({"other", "others"})
_MALE = frozenset({"man", "boy", "male", "men", "boys", "males"})
_FEMALE = frozenset({"woman", "girl", "female", "women", "girls", "females"})
_ANYBODY = frozenset(
    "person people man woman boy girl child kid baby infant toddler newborn teen teenager youth "
    "youngster adult adolescent minor juvenile male female guy lady gentleman individual human "
    "victim survivor casualty resident citizen civilian bystander passerby villager local visitor "
    "other patient mother father son daughter brother sister wife husband worker employee member "
    "passenger guest customer patron student pupil".split()
)
"""Nouns of people that tell no trade, or one that people of several have."""
_OWN = frozenset({"his", "her", "their", "my", "our"})
_CALLED = frozenset({"be", "identify", "name", "describe"})
_MONTH = 31
"""Days within which a death still counts to an event (Vienna Convention of 1968: 30 days)."""
_NEAR = 400
"""Characters between figures of two acts that are told together, at most."""


def settled(found: Sequence[Bound], counter: Counter, when: When) -> Iterator[Bound]:
    """The same counts, in the same order, each with its role in the article.

    Args:
        found: the counts, in order of the text.
        counter: the article's word lists.
        when: the days on which what is counted happened, if its clause says.
    """
    wholes = _wholes(found)
    attackers = _named_attackers(found, counter)
    figures_of = _Figures.of(found)
    ends: dict[str, int] = {}
    figures: set[tuple[str, float]] = set()
    roles: dict[tuple[str, int, str], Bound] = {}
    others_than: dict[int, str] = {}
    for bound in found:
        told = _increment(bound, ends.get(bound.aspect))
        if told.value.role == "increment" and figures_of.adds_to_others(told, bound):
            told = told.as_role("total")
        if told.value.role == "increment" and _others(told):
            beside = others_than.get(bound.act.sent.start, bound.aspect) != bound.aspect
            if beside or _figure(told) in figures:
                told = bound  # "… killing 14 and wounding 22 others", "1 dead, 4 hurt" told again
        again = roles.setdefault(_wording(bound), told)
        if again is not told and told.value.role == "increment":
            told = told.as_role(again.value.role)  # a caption that repeats its text adds nothing
        whole = wholes.get(bound.aspect)
        if whole is not None and bound.one and told.value.role == "total":
            apart = _is_attacker(bound, attackers, counter) or _not_of(bound, whole)
            apart = apart or _other_trade(bound, whole, counter)
            if not apart and not _of_other_days(bound, whole, when):
                told = told.as_role("subset", part_of=whole.value.words)
        yield told
        figures.add(_figure(bound))
        if bound.value.bound != "unstated":
            others_than[bound.act.sent.start] = bound.aspect
        if bound.value.bound != "unstated":
            ends[bound.aspect] = min(ends.get(bound.aspect, bound.end), bound.end)


@dataclass(frozen=True)
class _Figures:
    """The counts with a figure: how many of each aspect are no parts, and where they end."""

    wholes: Tally[str]
    ends: list[int]

    @classmethod
    def of(cls, found: Sequence[Bound]) -> "_Figures":
        given = [b for b in found if _has_figure(b)]
        wholes = Tally(b.aspect for b in given if b.value.role != "subset")
        return cls(wholes, sorted(b.end for b in given))

    def adds_to_others(self, told: Bound, bound: Bound) -> bool:
        """Whether it is more beside people of another act: "six died, a further 140 were arrested".

        Then it is all there are of its own act: no other figure of it is in the article.
        """
        itself = told is bound and _has_figure(bound)
        if self.wholes[told.aspect] > itself:
            return False
        before = bisect.bisect_right(self.ends, told.start)
        return before > 0 and told.start <= self.ends[before - 1] + _NEAR


def _has_figure(bound: Bound) -> bool:
    return bound.value.bound not in ("unstated", "none")


def _others(bound: Bound) -> bool:
    """Whether only "others" makes it more: other than those of another act, it may be."""
    return bound.patients[0].head.lower_ == "others" and not _says_more(bound, _MORE - _OTHER)


def _figure(bound: Bound) -> tuple[str, float]:
    return bound.aspect, bound.value.low


def _wording(bound: Bound) -> tuple[str, int, str]:
    """An aspect, how far into its sentence a count stands, and the sentence."""
    sentence = bound.act.sent
    return bound.aspect, bound.start - sentence.start_char, sentence.text.strip()


def _increment(bound: Bound, earliest: int | None) -> Bound:
    """Whether "another three" adds to an earlier count of the same aspect: it needs one."""
    adds = bound.value.role == "total" and bound.value.bound != "unstated" and _says_more(bound)
    earlier = earliest is not None and earliest <= bound.start
    return bound.as_role("increment") if adds and earlier else bound


def _says_more(bound: Bound, words: frozenset[str] = _MORE) -> bool:
    head = bound.patients[0].head
    around = [head, *(c for c in head.children if c.dep_ not in ("conj", "appos"))]
    quantity = bound.patients[0].quantity
    if quantity is not None:
        number = head.doc[quantity.token]
        around += [number, *number.children]
    return any(t.lower_ in words and not _comparative(t) for t in around)


def _comparative(token: "Token") -> bool:
    """Whether "more" is that of "more than 100": a bound, not an addition."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.lower_ == "more" and after is not None and after.lower_ == "than"


def _wholes(found: Sequence[Bound]) -> dict[str, Bound]:
    """The largest count of several people, for each aspect."""
    wholes: dict[str, Bound] = {}
    for bound in found:
        value = bound.value
        if value.low > 1 and bound.is_whole and value.bound != "unstated":
            known = wholes.get(bound.aspect)
            if known is None or value.low > known.value.low:
                wholes[bound.aspect] = bound
    return wholes


def _not_of(bound: Bound, whole: Bound) -> bool:
    """Whether one person can't be of a count: of names that are others', or of the other sex."""
    head = bound.patients[0].head
    if whole.value.bound == "list":
        return all(p.head.lower_ != head.lower_ for p in whole.patients)
    if _had(bound) and any(c.lower_ in _OWN for c in children(head, "poss")):
        return True  # "their father had died": of a time before the one told of
    told = {lemma(p.head) for p in whole.patients}
    told |= {lemma(whole.act.doc[q.noun]) for p in whole.patients if (q := p.quantity) and q.noun}
    one = lemma(head)
    return (one in _MALE and told <= _FEMALE) or (one in _FEMALE and told <= _MALE)


def _other_trade(bound: Bound, whole: Bound, counter: Counter) -> bool:
    """Whether one person is of another trade than all of a count: "the clerk" of "12 officers"."""
    told = {lemma(p.head) for p in whole.patients}
    told |= {lemma(whole.act.doc[q.noun]) for p in whole.patients if (q := p.quantity) and q.noun}
    trades = counter.words.people["person"] - _ANYBODY
    one = lemma(bound.patients[0].head)
    return bool(told) and one in trades and told <= trades - {one}


def _had(bound: Bound) -> bool:
    return any(c.lower_ == "had" for c in children(bound.act, "aux"))


def _of_other_days(bound: Bound, whole: Bound, when: When) -> bool:
    """Whether both tell when, and more than a month lies between."""
    one, other = when(bound), when(whole)
    if one is None or other is None:
        return False
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return False
    return (one.low - other.high).days > _MONTH or (other.low - one.high).days > _MONTH


def _is_attacker(bound: Bound, names: Mapping[str, None], counter: Counter) -> bool:
    """Whether one person is on the other side of the act: "the gunman", or a name said to be."""
    if bound.aspect not in counter.words.harms:
        return False  # a suspect may well be one of those arrested
    head = bound.patients[0].head
    known = (bound.value.population or "").split()
    told = {lemma(head), known[-1].lower() if known else ""}
    return bool(told & (counter.words.people["attacker"] | names.keys()))


def _named_attackers(found: Sequence[Bound], counter: Counter) -> Mapping[str, None]:
    """Last names of those called attackers: "Dale Orrin, the suspect", "gunman Orrin"."""
    if not found:
        return {}
    attackers = counter.words.people["attacker"]
    names: dict[str, None] = {}
    for token in found[0].act.doc:
        if token.pos_ in ("NOUN", "PROPN") and lemma(token) in attackers:
            for name in _named(token):
                names[name.lower_] = None
    return names


def _named(noun: "Token") -> list["Token"]:
    """The names an attacker's noun stands beside: as an apposition, before it, or after "is"."""
    near = [*children(noun, "appos"), *([noun.head] if noun.dep_ in ("appos", "compound") else [])]
    verb = noun.head
    if noun.dep_ in ("attr", "pobj"):
        verb = verb.head if noun.dep_ == "pobj" and verb.lower_ == "as" else verb
        near += children(verb, "nsubj", "nsubjpass") if lemma(verb) in _CALLED else []
    return [t for t in near if t.pos_ == "PROPN" and t.ent_type_ not in ("GPE", "LOC", "ORG")]
