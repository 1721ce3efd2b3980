"""Whom an article could mean: its entities by place, and people it only describes."""

import bisect
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.extract.found import Entity
from rashomon.extract.names.told_gender import told_genders
from rashomon.extract.names.words import Gender, NameWords, name_words
from rashomon.extract.quotes.subjects import phrase_of
from rashomon.extract.quotes.words import cue_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_BETWEEN = 60
"""Characters between a role and the name set behind it."""
_WHERE = frozenset("in at of for from near on".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LOOK_BACK = 60
"""How many earlier mentions are weighed for one pronoun."""


@dataclass(frozen=True)
class Mention:
    """Somebody at one place: an entity's name, or a description of a person."""

    start: int
    end: int
    name: str
    kind: str
    gender: Gender | None
    subject: bool = False
    plural: bool = False
    teller: bool = False
    """Whether it is the subject of a verb of speech in the text's own words."""
    quoted: bool = False
    """Whether it stands inside marks, in somebody's words."""
    entity: Entity | None = None
    head: str = ""
    """The noun of a description, singular."""


class People:
    """Every mention of an article, in order, to look up and to look back from."""

    def __init__(
        self, document: Document, names: Sequence[Entity], outside: Container[int]
    ) -> None:
        self.document = document
        self.words = name_words()
        self.outside = outside
        self._genders = told_genders(document, names)
        named = [self._of_entity(e, a, b) for e in names for a, b in e.mentions]
        named.sort(key=lambda m: m.start)
        self._named_starts = [m.start for m in named]
        taken = {document.doc[t.i].i for m in named for t in document.tokens(m.start, m.end)}
        described = list(self._named(_descriptions(document, self.words, taken, outside), names))
        known = list(self._again([self._apposed(mention, named) for mention in described]))
        self.mentions = sorted([*named, *known], key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self.mentions]

    def _named(self, described: Sequence[Mention], names: Sequence[Entity]) -> Iterator[Mention]:
        """Descriptions, those that one named person's title answers to under that name."""
        for mention in described:
            head = mention.head
            titled = [e for e in names if e.kind == "person" and head in _title_words(e)]
            definite = mention.name.lower().startswith("the ")
            if len(titled) == 1 and definite and not mention.plural:
                yield replace(mention, name=titled[0].full, kind="person", entity=titled[0])
            else:
                yield mention

    @staticmethod
    def _again(described: Sequence[Mention]) -> Iterator[Mention]:
        """Descriptions, "the minister" after "Ardia's finance minister, Ana Duarte," as that one.

        Only where the text calls nobody else by that noun.
        """
        called: dict[str, set[str]] = {}
        for mention in described:
            alone = mention.name.lower() == f"the {mention.head}"
            if not alone:
                called.setdefault(mention.head, set()).add(mention.name)
        named: dict[str, Mention] = {}
        for mention in described:
            bare = mention.kind == "description" and mention.name.lower() == f"the {mention.head}"
            known = named.get(mention.head) if bare and not mention.plural else None
            if mention.entity is not None and len(called.get(mention.head, ())) == 1:
                named.setdefault(mention.head, mention)
            if known is None:
                yield mention
            else:
                yield replace(mention, name=known.name, kind="person", entity=known.entity)

    def _apposed(self, mention: Mention, named: Sequence[Mention]) -> Mention:
        """A description under the name that follows it ("the head of the port, Ana Duarte, …")."""
        if mention.kind != "description" or mention.plural:
            return mention
        place = bisect.bisect_left(self._named_starts, mention.end + 2)
        if place == len(named) or named[place].kind != "person":
            return mention
        name = named[place]
        between = self.document.text[mention.end : name.start][:_BETWEEN]
        if mention.end + len(between) != name.start or not self._sets_off(between, name.end):
            return mention
        gender = name.gender or mention.gender
        return replace(mention, name=name.name, kind="person", entity=name.entity, gender=gender)

    def _sets_off(self, between: str, end: int) -> bool:
        """Whether a role and a name are one person's by what parts them: a comma, then a title.

        Before the comma may stand where ("in the town"), if another one closes the apposition.
        """
        where, comma, title = between.rpartition(", ")
        titled = all(self.words.is_title(word) for word in title.split())
        if not comma or not titled or not where:
            return bool(comma) and titled
        first = where.split()[0].lower()
        return first in _WHERE and "," not in where and self.document.text[end : end + 1] == ","

    def _of_entity(self, entity: Entity, start: int, end: int) -> Mention:
        gender = self._genders.get(entity.full) if entity.kind == "person" else None
        tokens = self.document.tokens(start, end)
        of = _subject_among(tokens)
        quoted = tokens[0].i not in self.outside
        return Mention(
            start,
            end,
            entity.full,
            entity.kind,
            gender,
            subject=of is not None,
            teller=of is not None and not quoted and _tells(of),
            quoted=quoted,
            entity=entity,
        )

    def at(self, start: int, end: int) -> Mention | None:
        """The last mention that overlaps the offsets."""
        place = bisect.bisect_left(self._starts, end) - 1
        while place >= 0 and self.mentions[place].end > start - 200:
            if self.mentions[place].start < end and start < self.mentions[place].end:
                return self.mentions[place]
            place -= 1
        return None

    def before(self, offset: int) -> list[Mention]:
        """The mentions before an offset, nearest first."""
        place = bisect.bisect_left(self._starts, offset)
        return self.mentions[max(0, place - _LOOK_BACK) : place][::-1]


def _subject_among(tokens: Sequence["Token"]) -> "Token | None":
    """The subject that some words are, or that they stand beside: "an official, Ana Duarte,"."""
    own = (t for t in tokens if t.dep_ in _SUBJECTS)
    beside = (t.head for t in tokens if t.dep_ == "appos" and t.head.dep_ in _SUBJECTS)
    return next(own, None) or next(beside, None)


def _tells(subject: "Token") -> bool:
    """Whether a subject is one of a verb of speech."""
    return subject.dep_ == "nsubj" and cue_words().says(subject.head)


def _title_words(entity: Entity) -> list[str]:
    return (entity.title or "").lower().split()


def _descriptions(
    document: Document, words: NameWords, taken: set[int], outside: Container[int]
) -> list[Mention]:
    """Subjects that are a person by their role ("one survivor"), named or not."""
    found: list[Mention] = []
    for token in document.doc:
        if token.dep_ not in _SUBJECTS or token.pos_ != "NOUN" or token.i not in outside:
            continue
        lemma = token.lemma_.lower()
        if token.i in taken or not words.is_role(lemma):
            continue
        first, last = phrase_of(token, outside)
        gender = words.gender(lemma)
        start = document.doc[first].idx
        end = document.doc[last].idx + len(document.doc[last])
        plural = token.tag_ == "NNS"
        found.append(
            Mention(
                start,
                end,
                _plain(document.text[start:end]),
                "description",
                gender,
                subject=True,
                teller=_tells(token),
                plural=plural,
                head=lemma,
            )
        )
    return found


def _plain(words: str) -> str:
    return " ".join(words.split())


def gender_of(token: "Token") -> Gender | None:
    """What a pronoun tells."""
    low = token.lower_
    if low in {"he", "his", "him", "himself"}:
        return "m"
    return "f" if low in {"she", "her", "hers", "herself"} else None
