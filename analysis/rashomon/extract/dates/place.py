"""What a rule may ask about the place its words stand at: the parse and the dates before."""

import bisect
import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rashomon.calendar import Period
from rashomon.extract.dates.acts import is_people, tells, verb_aspect
from rashomon.extract.dates.reading import Direction
from rashomon.extract.dates.sentences import Sentences
from rashomon.extract.dates.tense import direction
from rashomon.extract.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPARED = ("ago", "earlier", "year-ago-quarter", "unit-before", "this-last-next")
"""Rules whose years and quarters a report compares with."""
_KNOWN = ("the", "these", "those", "its", "their", "his", "her", "'s", "’s")
"""What makes a plural one that the reader knows of."""
_LIGHT = ("be", "have", "do")
"""Verbs that tell nothing of what happens."""
_TIMES = ("DATE", "TIME")
_LOOK_BACK = 40
"""Expressions looked back over for a base."""
_QUARTER_REACH = 600
"""Characters after which a quarter no longer colours "a year ago" (about four sentences)."""


@dataclass(frozen=True)
class Place:
    """The parse of one article and the periods named in it so far (see `reading.Here`).

    Attributes:
        document: the article, parsed.
        sentences: where its sentences begin and end.
        base: the last day deictic words can count from, if known.
        text: the parser's copy, lower-cased for texts all in capitals.
        lowered: whether it was lower-cased.
        named: offsets and periods resolved so far with their rules, in order.
        topics: those of them that later words can be about ("the quarter").
    """

    document: Document
    sentences: Sentences
    base: dt.date | None
    text: str
    lowered: bool
    named: list[tuple[int, Period, str]] = field(default_factory=list)
    topics: list[tuple[int, Period]] = field(default_factory=list)

    def tags(self, start: int, end: int) -> list[str]:
        """Fine part-of-speech tags of the tokens of the words."""
        return [t.tag_ for t in self.document.tokens(start, end)]

    def direction(self, start: int, end: int, *, reach: int = 12) -> Direction:
        """Whether the verb at most `reach` steps over the words looks back or ahead."""
        if not self.sentences.readable(start):
            return "none"
        return direction(self.document.tokens(start, end), reach=reach)

    def counts_something(self, start: int, end: int) -> bool:
        """Whether the number there counts a plural noun ("2000 people") or does something."""
        tokens = self.document.tokens(start, end)
        return any(
            (t.dep_ == "nummod" and t.head.tag_ == "NNS" and t.head.i == t.i + 1)
            or t.dep_ in ("nsubj", "nsubjpass")
            for t in tokens
        )

    def names_happenings(self, start: int, end: int) -> bool:
        """Whether digits say which of known things are meant ("the 1992 protests").

        Not people, of whom "the 1992" may be a number, and no round number.
        """
        if self.text[start:end].endswith("00"):
            return False
        counted = (t for t in self.document.tokens(start, end) if t.dep_ == "nummod")
        return any(
            not is_people(t.head) and any(c.i < t.i and c.lower_ in _KNOWN for c in t.head.children)
            for t in counted
        )

    def is_person(self, start: int, end: int) -> bool:
        """Whether the words are part of somebody's name."""
        return any(t.ent_type_ == "PERSON" for t in self.document.tokens(start, end))

    def just_named(self, start: int, reach: int) -> bool:
        """Whether a period was named at most so many characters before."""
        return bool(self.named) and start - self.named[-1][0] <= reach

    def is_noun(self, start: int, end: int) -> bool:
        """Whether the words are a noun that stands for itself, not before another noun."""
        return all(
            t.pos_ in ("NOUN", "PROPN") and t.dep_ != "compound"
            for t in self.document.tokens(start, end)
        )

    def modifies_noun(self, start: int, end: int) -> bool:
        """Whether the words are an adjective before a noun."""
        tokens = self.document.tokens(start, end)
        return all(t.dep_ in ("amod", "compound", "advmod") and t.head.i > t.i for t in tokens)

    def has_clause(self, start: int, end: int) -> bool:
        """Whether a clause says which one is meant ("at the time he fled")."""
        if not self.sentences.readable(start):
            return False
        words = self.document.tokens(start, end)
        if words[0].i and words[0].nbor(-1).pos_ == "VERB":
            return False
        last = words[-1]
        beside = (c for c in last.rights if c.left_edge.i == last.i + 1)
        return any(c.dep_ in ("relcl", "acl") for c in beside)

    def repeats(self, start: int, end: int) -> bool:
        """Whether "a year" says how often: after a count or a price ("$33 million a year")."""
        tokens = self.document.tokens(start, end)
        if not tokens or tokens[0].i == 0:
            return False
        before = tokens[0].nbor(-1)
        head = tokens[-1]
        return (
            head.dep_ == "npadvmod"
            and (
                before.tag_ in ("CD", "NNS")
                or before.lower_ in ("million", "billion", "once", "twice", "times", "%", "percent")
            )
            and head.head.pos_ in ("NOUN", "NUM", "SYM", "ADV", "VERB")
        )

    def previous(
        self, start: int, *, precision: str | None = None, own: bool = False
    ) -> Period | None:
        """The latest period named before the words.

        Args:
            start: where the words begin.
            precision: the only precision wanted, if any.
            own: leave out years and quarters that were only named to compare with.
        """
        at = bisect.bisect_left(self.named, start, key=lambda row: row[0])
        for _, found, rule in reversed(self.named[max(0, at - _LOOK_BACK) : at]):
            compared = own and rule in _COMPARED and found.precision in ("quarter", "year")
            if not compared and precision in (None, found.precision):
                return found
        return None

    def told_again(self, start: int) -> Period | None:
        """The day of what happens there, told before in another sentence ("he was shot at ten")."""
        verb = self._verb_over(start)
        if verb is None or verb.lemma_ in _LIGHT or tells(verb_aspect(verb)):
            return None
        at = bisect.bisect_left(self.named, start, key=lambda row: row[0])
        for offset, found, _ in reversed(self.named[max(0, at - _LOOK_BACK) : at]):
            if found.precision != "day":
                continue
            if self.sentences.around(offset) == self.sentences.around(start):
                return None
            other = self._verb_over(offset)
            if other is not None and other.lemma_ == verb.lemma_:
                return found
        return None

    def _verb_over(self, start: int) -> "Token | None":
        """The verb that what begins there hangs on, over a preposition."""
        tokens = self.document.tokens(start, start + 1)
        if not tokens or not self.sentences.readable(start):
            return None
        over = (t for t in tokens[0].ancestors if t.pos_ != "ADP" and t.ent_type_ not in _TIMES)
        first = next(over, None)
        return first if first is not None and first.pos_ == "VERB" else None

    def reported(self, start: int) -> Period | None:
        """The quarter, month or year the text is about there, if it named one not far before."""
        if self.topics and start - self.topics[-1][0] <= _QUARTER_REACH:
            return self.topics[-1][1]
        return None

    def reports_quarter(self, start: int) -> bool:
        """Whether the period the text is about there is a quarter."""
        topic = self.reported(start)
        return topic is not None and topic.precision == "quarter"

    def note(self, start: int, found: Period, rule: str) -> None:
        """Keep a period just resolved; what is compared with ("a year ago") is no new topic."""
        self.named.append((start, found, rule))
        if rule not in (*_COMPARED, "year") and found.precision in ("quarter", "year"):
            self.topics.append((start, found))
