"""Whose words: from the words at the place to the fullest name in the article."""

from collections.abc import Container
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.extract.quotes.people import Mention, People, gender_of
from rashomon.extract.quotes.subjects import phrase_of
from rashomon_schemas import Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINGULAR = frozenset("he she his her him".split())
_PLURAL = frozenset("they their them both".split())
_RELATIVE = frozenset("who that which whom".split())
_THING = frozenset({"it", "its"})
_AUTHOR = frozenset("i we my our you".split())
_MOST = 5
"""How many other candidates are listed."""


class Resolver:
    """Finds speakers in reading order, and remembers who spoke."""

    def __init__(self, document: Document, people: People, outside: Container[int]) -> None:
        self.document = document
        self.people = people
        self.outside = outside
        self.spoken: list[tuple[int, Mention]] = []
        """Who spoke so far, and in which paragraph."""
        self._described: dict[str, str] = {}

    def resolve(self, head: "Token", paragraph: int) -> Speaker:
        """The speaker a token heads."""
        low = head.lower_
        if low in _RELATIVE and head.head.dep_ in {"relcl", "acl"}:
            behind = head.head.head
            if behind.i in self.outside and behind.lower_ not in _RELATIVE:
                return self.resolve(behind, paragraph).model_copy(
                    update={"words": head.text, "span": self._span(head.i, head.i)}
                )
        if low in _SINGULAR | _PLURAL | _THING | _AUTHOR | _RELATIVE:
            return self._pronoun(head, paragraph)
        first, last = phrase_of(head, self.outside)
        span = self._span(first, last)
        mention = self.people.at(head.idx, head.idx + len(head))
        if mention is None or mention.entity is None:
            mention = self._apposed(head)
        if mention is not None and mention.entity is not None:
            self.spoken.append((paragraph, mention))
            return Speaker(
                name=mention.name,
                title=mention.entity.title,
                words=_plain(span.exact),
                resolved_by="title" if mention.head else "name",
                span=span,
            )
        return self._description(head, first, last, paragraph)

    def _apposed(self, head: "Token") -> Mention | None:
        """The person a role goes with: "her lawyer, Ana Duarte," / "an aide to X Ana Duarte"."""
        if head.pos_ != "NOUN" or not self.people.words.is_role(head.lemma_):
            return None
        doc = self.document.doc
        for token in doc[head.i + 1 : head.i + 9]:
            if token.pos_ in {"VERB", "AUX"} or token.text == "." or token.i not in self.outside:
                return None
            mention = self.people.at(token.idx, token.idx + len(token))
            if mention is None or mention.kind != "person" or mention.entity is None:
                continue
            between = " ".join(self.document.text[head.idx : mention.start].split())
            title = mention.entity.title or ""
            beside = doc[head.i + 1].text == "," and mention.start - doc[head.i + 1].idx <= 2
            if beside or token.dep_ == "appos" or (title and title.endswith(between)):
                return mention
        return None

    def _span(self, first: int, last: int) -> Span:
        doc = self.document.doc
        return self.document.span(doc[first].idx, doc[last].idx + len(doc[last]))

    def _pronoun(self, head: "Token", paragraph: int) -> Speaker:
        span = self._span(head.i, head.i)
        low = head.lower_
        ranked = [] if low in _AUTHOR else self._antecedents(head, paragraph)
        if not ranked:
            return Speaker(name=None, words=head.text, resolved_by="unresolved", span=span)
        chosen = ranked[0]
        self.spoken.append((paragraph, chosen))
        others = tuple(dict.fromkeys(m.name for m in ranked[1:] if m.name != chosen.name))[:_MOST]
        return Speaker(
            name=chosen.name,
            title=chosen.entity.title if chosen.entity else None,
            words=head.text,
            resolved_by="pronoun",
            candidates=others,
            span=span,
        )

    def _antecedents(self, head: "Token", paragraph: int) -> list[Mention]:
        """Whom a pronoun can mean, the likeliest first."""
        low, gender = head.lower_, gender_of(head)
        scores: dict[str, float] = {}
        best: dict[str, Mention] = {}
        start = self.document.paragraphs[paragraph][0]
        back = self.document.paragraphs[max(0, paragraph - 1)][0]
        for rank, mention in enumerate(self.people.before(head.idx)):
            if not _can_mean(mention, low, gender):
                continue
            score = 2.0 * (mention.start >= start) + 1.5 * (mention.start >= back)
            score += 1.5 * mention.subject - 0.05 * rank
            score -= 1.5 * mention.quoted
            score += 1.0 * mention.teller + 0.5 * (mention.gender is not None)
            if score > scores.get(mention.name, -99):
                scores[mention.name], best[mention.name] = score, mention
        told = next((m for m in best.values() if m.teller and m.start >= start), None)
        spoken = self.spoken[-2:]
        if told is not None and all(m.name != told.name for _, m in spoken):
            scores[told.name] += 2.0  # spoke last, though in no quotation
        for number, mention in spoken:
            if _can_mean(mention, low, gender) and paragraph - number <= 2:
                scores[mention.name] = scores.get(mention.name, 0.0) + 2.0 / (
                    1 + paragraph - number
                )
                best.setdefault(mention.name, mention)
        return [best[name] for name in sorted(scores, key=lambda n: (-scores[n], n))]

    def _description(self, head: "Token", first: int, last: int, paragraph: int) -> Speaker:
        span = self._span(first, last)
        words = _plain(span.exact)
        definite = words.lower().startswith(("the ", "this ", "that ", "these ", "those "))
        key = head.lemma_.lower()
        titled = self._by_title(key, head.idx) if definite else []
        mention = Mention(
            span.start,
            span.end,
            words,
            "description",
            gender=self.people.words.gender(key),
            subject=True,
            plural=head.tag_ in {"NNS", "NNPS"},
        )
        if len(titled) >= 1:
            chosen = titled[0]
            self.spoken.append((paragraph, chosen))
            return Speaker(
                name=chosen.name,
                title=chosen.entity.title if chosen.entity else None,
                words=words,
                resolved_by="title",
                candidates=tuple(m.name for m in titled[1:]),
                span=span,
            )
        fuller = self._described.get(key) if definite else None
        name = fuller or words
        if not definite or key not in self._described:
            self._described[key] = words
        self.spoken.append((paragraph, replace(mention, name=name)))
        return Speaker(name=name, words=words, resolved_by="description", span=span)

    def _by_title(self, head: str, offset: int) -> list[Mention]:
        """Named persons whose title has this noun, nearest first, each once."""
        found: dict[str, Mention] = {}
        for mention in self.people.before(offset):
            title = mention.entity.title if mention.entity else None
            if title and mention.kind == "person" and head in title.lower().split():
                found.setdefault(mention.name, mention)
        return list(found.values())


def _can_mean(mention: Mention, pronoun: str, gender: str | None) -> bool:
    if pronoun in _SINGULAR:
        person = mention.kind == "person" or (mention.kind == "description" and not mention.plural)
        return person and (mention.gender is None or mention.gender == gender)
    if pronoun in _PLURAL:
        return mention.plural or mention.kind == "organisation"
    if pronoun in _THING:
        return mention.kind == "organisation"
    return mention.kind in {"person", "description"}


def _plain(words: str) -> str:
    return " ".join(words.split())
