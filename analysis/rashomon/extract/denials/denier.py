"""By whom something is denied: the subject of the denying verb, by the fullest name."""

import bisect
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.extract.denials.described import descriptions
from rashomon.extract.denials.pronouns import teller_of_his, telling_nouns
from rashomon.extract.document import Document
from rashomon.extract.found import Entity
from rashomon.extract.names.told_gender import told_genders
from rashomon.extract.quotes.people import gender_of
from rashomon.extract.quotes.subjects import teller
from rashomon.extract.subject import nearest_subjects
from rashomon_schemas import Attribution, Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)
_KINDS = {"he": {"person"}, "she": {"person"}, "it": {"organisation"}}
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "that", "which"})
_ASIDE = 80
"""Characters of an apposition between a name and its verb."""
_TITLE = 24
"""Characters of a title between a description and the name it is of."""
_CLOSING = (",", ".", "”", '"', ";", "")
_CONTINUED = ("conj", "advcl", "xcomp", "ccomp", "acl", "pcomp", "prep")


class Deniers:
    """Looks up who a denying verb's subject is."""

    def __init__(self, document: Document, names: Sequence[Entity]) -> None:
        self.document = document
        places = sorted(((a, b, e) for e in names for a, b in e.mentions), key=lambda p: p[:2])
        self._places = places
        self._starts = [place[0] for place in places]
        self._descriptions = descriptions(document, names)
        self._genders = told_genders(document, names)

    def of(
        self, verb: "Token", attribution: Attribution, who: "Token | None" = None
    ) -> Speaker | None:
        """Who denies with this verb; without a subject, whoever the words are attributed to."""
        beside = self._just_before(verb) if who is None else None
        if beside is not None:
            return beside
        head = who or _subject(verb)
        if head is None:
            return self._attributed(attribution)
        entity = self._at(head)
        start, end = _phrase(head)
        span = self.document.span(start, end)
        if entity is not None:
            return Speaker(
                name=entity.full,
                title=entity.title,
                words=span.exact,
                resolved_by="name",
                span=span,
            )
        if head.lower_ in _PRONOUNS:
            return self._pronoun(head)
        return self._apposed(head, span) or self._titled(span)

    def _apposed(self, head: "Token", span: Span) -> Speaker | None:
        """Who is named right after a description: "the mayor's deputy, Ana Berg, denied"."""
        tail = next((c.right_edge for c in head.children if c.dep_ == "prep"), head)
        end = next((t.idx + len(t) for t in (head, tail) if self._comma(t)), None)
        place = bisect.bisect_left(self._starts, end) if end is not None else len(self._starts)
        if end is None or place == len(self._places) or head.pos_ != "NOUN":
            return None
        start, stop, entity = self._places[place]
        title = self.document.text[end:start].strip(" ,")
        if entity.kind == "place" or len(title) > _TITLE or not _is_title(title):
            return None
        if self.document.text[stop : stop + 1] not in set(_CLOSING):
            return None
        return Speaker(
            name=entity.full,
            title=entity.title or span.exact,
            words=self.document.text[span.start : stop],
            resolved_by="name",
            span=self.document.span(span.start, stop),
        )

    @staticmethod
    def _comma(token: "Token") -> bool:
        return token.i + 1 < len(token.doc) and token.nbor().text == ","

    def _titled(self, span: Span) -> Speaker:
        """Who alone is so described or titled; else the description itself."""
        words = frozenset(span.exact.casefold().split()) - {"the", "a", "an", "this", "that"}
        found = {
            d.entity.full: d.entity
            for d in self._descriptions
            if len(words) > 1 and d.fits(words, span.start)
        }
        if len(found) != 1:
            return Speaker(name=span.exact, words=span.exact, resolved_by="description", span=span)
        (entity,) = found.values()
        return Speaker(
            name=entity.full,
            title=entity.title,
            words=span.exact,
            resolved_by="title",
            span=span,
        )

    def _just_before(self, verb: "Token") -> Speaker | None:
        """A headline's denier: the name that ends right before the verb, whatever the parse."""
        if not self.document.in_headline(verb.idx) and verb.pos_ in ("VERB", "AUX"):
            return None
        found = self._named_before(verb)
        if found is None:
            return None
        start, end, entity = found
        lead = self.document.tokens(start, end)[0]
        while lead.i > lead.sent.start and lead.nbor(-1).pos_ == "DET":
            lead = lead.nbor(-1)
        if lead.i > lead.sent.start and lead.nbor(-1).pos_ == "ADP":
            return self._first_noun(verb)
        span = self.document.span(start, end)
        return Speaker(
            name=entity.full, title=entity.title, words=span.exact, resolved_by="name", span=span
        )

    def _named_before(self, verb: "Token") -> tuple[int, int, Entity] | None:
        """The name that only an apposition between commas, or nothing, keeps from the verb."""
        place = bisect.bisect_left(self._starts, verb.idx) - 1
        for start, end, entity in reversed(self._places[max(0, place - 2) : place + 1]):
            between = self.document.text[end : verb.idx].strip()
            apposition = between.startswith(",") and between.endswith(",") and len(between) < _ASIDE
            if not between or (apposition and entity.kind != "place"):  # "Aldaria denies"
                return start, end, entity
        return None

    def _first_noun(self, verb: "Token") -> Speaker | None:
        """The noun that a headline begins with."""
        noun = next(
            (t for t in verb.sent if t.pos_ in ("NOUN", "PROPN") and t.dep_ in ("ROOT", "nsubj")),
            None,
        )
        if noun is None:
            return None
        start, end = _phrase(noun)
        span = self.document.span(start, end)
        return self._titled(span)

    def _attributed(self, attribution: Attribution) -> Speaker | None:
        root = next((o for o in attribution.chain if o.kind != "reports"), None)
        if root is None:
            return None
        named = None if root.span is None else self._at_offset(root.span.end - 1)
        if named is not None:
            return Speaker(
                name=named.full,
                title=named.title,
                words=root.name,
                resolved_by="name",
                span=root.span,
            )
        name = _ARTICLE.sub("", root.name)
        return Speaker(name=name, words=root.name, resolved_by="description", span=root.span)

    def _body(self, it: "Token") -> Speaker | None:
        """The thing, no person, that speaks last before "it"."""
        for noun in telling_nouns(it):
            entity = self._at(noun)
            if entity.kind == "organisation" if entity is not None else noun.pos_ == "NOUN":
                span = self.document.span(*_phrase(noun))
                name = entity.full if entity else span.exact
                return Speaker(name=name, words=it.text, resolved_by="pronoun", span=span)
        return None

    def _at(self, head: "Token") -> Entity | None:
        return self._at_offset(head.idx)

    def _at_offset(self, offset: int) -> Entity | None:
        place = bisect.bisect_right(self._starts, offset) - 1
        for start, end, entity in reversed(self._places[max(0, place - 2) : place + 1]):
            if start <= offset < end:
                return entity
        return None

    def _can_be(self, pronoun: "Token", entity: Entity) -> bool:
        """Whether a pronoun is of the gender that is known of somebody, if any is."""
        told, wanted = self._genders.get(entity.full), gender_of(pronoun)
        return told is None or wanted is None or told == wanted

    def _pronoun(self, head: "Token") -> Speaker:
        """The last person (or body) named before; "it" is no person, and "his lawyer" not he."""
        if head.lower_ == "it" and (body := self._body(head)) is not None:
            return body
        span = self.document.span(head.idx, head.idx + len(head))
        place = bisect.bisect_left(self._starts, head.idx)
        kinds = _KINDS.get(head.lower_, {"person", "organisation"})
        aside = teller_of_his(head)
        before = [
            e
            for start, _, e in reversed(self._places[max(0, place - 12) : place])
            if e.kind in kinds and not aside[0] <= start < aside[1] and self._can_be(head, e)
        ]
        if not before:
            return Speaker(name=None, words=head.text, resolved_by="unresolved", span=span)
        others = tuple(dict.fromkeys(e.full for e in before if e.full != before[0].full))
        return Speaker(
            name=before[0].full,
            title=before[0].title,
            words=head.text,
            resolved_by="pronoun",
            candidates=others[:3],
            span=span,
        )


def _is_title(words: str) -> bool:
    """Whether nothing but a title stands there ("General", "Brig. Gen.")."""
    return all(word[:1].isupper() for word in words.split()) and "," not in words


def _subject(verb: "Token") -> "Token | None":
    """Subject of the verb, or of the verb it depends on; "by" of a passive."""
    for climbed in range(5):
        by = [o for c in verb.children if c.dep_ == "agent" for o in c.children]
        if by:
            return by[0]
        own = [c for c in nearest_subjects(verb) if c.lower_ != "there"]
        if climbed and verb.dep_ == "ccomp" and any(map(_counted, own)):
            own = []  # "said that four had died, and denied": whoever says so denies
        if own:
            relative = own[0].tag_ in ("WP", "WDT") and verb.dep_ == "relcl"
            return verb.head if relative else own[0]
        if verb.dep_ not in _CONTINUED or verb.head == verb:
            return None
        if verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN"):
            return verb.head
        verb = teller(verb) or verb.head
    return None


def _counted(noun: "Token") -> bool:
    """Whether a noun is a figure, or is given with one."""
    return noun.pos_ == "NUM" or any(c.dep_ == "nummod" for c in noun.children)


def _phrase(head: "Token") -> tuple[int, int]:
    """Offsets of the noun with what stands before it, without its article."""
    first = head.left_edge
    while first.i < head.i and (first.dep_ == "det" or not first.is_alpha):
        first = first.nbor()
    if head.i - first.i > 12:
        first = head
    return first.idx, head.idx + len(head)
