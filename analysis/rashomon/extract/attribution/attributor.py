"""The chain of origins and the modality at one place of an article."""

import bisect
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.extract.attribution.basis import Knowledge, relayed
from rashomon.extract.attribution.cues import Cue, cues_above
from rashomon.extract.attribution.full import full_names
from rashomon.extract.attribution.inquiry import as_outlet, from_own_inquiry, names_inquiry
from rashomon.extract.attribution.introduced import introduced
from rashomon.extract.attribution.origins import (
    investigators,
    named_by,
    origin_of,
    proper,
)
from rashomon.extract.attribution.own import own_names, plain_name
from rashomon.extract.attribution.persons import before, can_mean, gender_of, person_told_of
from rashomon.extract.attribution.quoted import quoted_chain
from rashomon.extract.attribution.words import ReportingWords, reporting_words
from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuotation
from rashomon.extract.names.words import Gender
from rashomon_schemas import Attribution, Origin
from rashomon_schemas.attribution import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

_WEAKEST: tuple[Modality, ...] = ("conditional", "alleged", "reported")
_BACK = frozenset({"their", "its", "his", "her"})
_POINTING = frozenset({"this", "that", "these", "those"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "who"})
_SELF = frozenset({"i", "we"})
_LONG_SENTENCE = 120
"""Tokens of a sentence that are looked through, from its end."""
_BACK_PARTS = 8
"""Stretches before an offset among which the one around it is looked for."""
_CLAUSES = 4
"""Clauses around a pronoun in which the body it means is looked for."""
_EARLIER = frozenset({"earlier", "previous", "original", "first", "prior"})
_SENTENCES_BACK = 3
"""How far back a pronoun that names an origin is looked up."""


def attribute(document: Document, offset: int, quotations: Sequence[FoundQuotation]) -> Attribution:
    """The chain of origins and the modality of what stands at an offset.

    Args:
        document: the parsed article.
        offset: where the act (or other statement) stands.
        quotations: the article's quotations with their speakers.

    Returns:
        The chain from the nearest citer to the furthest origin named (empty: the article says it
        itself), the modality, and the words that carry them.
    """
    return Attributor(document, quotations).at(offset)


class Attributor:
    """Attributes any number of places of one article."""

    def __init__(
        self,
        document: Document,
        quotations: Sequence[FoundQuotation],
        words: ReportingWords | None = None,
    ) -> None:
        self.document = document
        self.words = words or reporting_words()
        parts = sorted((a, b, n) for n, q in enumerate(quotations) for a, b in q.parts)
        self._parts = [(a, b, quotations[n]) for a, b, n in parts]
        self._starts = [part[0] for part in parts]
        self._full: dict[str, Token] | None = None
        self._meant: dict[tuple[int, Gender | bool], Token | None] = {}
        self._investigators = investigators(document, self.words)
        self._own = own_names(document.article)
        self._introduced = introduced(document, self.words)
        self._knowledge = Knowledge(document, quotations, self.words)

    def quotation(self, offset: int) -> FoundQuotation | None:
        """The innermost quotation around an offset (few stretches back are looked at)."""
        place = bisect.bisect_right(self._starts, offset) - 1
        for start, end, quotation in reversed(self._parts[max(0, place - _BACK_PARTS) : place + 1]):
            if start <= offset < end and quotation.kind != "scare":
                return quotation
        return None

    def at(self, offset: int) -> Attribution:
        """The attribution of what stands at an offset."""
        token = self.document.tokens(offset, offset + 1)[0]
        quotation = self.quotation(offset)
        cues = list(cues_above(token, self.words))
        if quotation is not None and quotation.kind == "partial":
            quotation = None if any(c.modality for c in cues) else quotation
        elif quotation is not None:
            cues = [c for c in cues if self._inside(c.token, quotation)]
        cues = [c for c in cues if not self._is_own(c)]
        if quotation is None:
            cues += self._labelled(offset)
            cues += [] if any(c.origin is not None for c in cues) else self._under(offset)
        links = self._told(cues, self._quoted(quotation))
        strongest = _modality(cues)
        cue = next((c.words for c in cues if c.modality == strongest), None)
        if cue is None and quotation is not None:
            cue = quotation.cue
        return Attribution(chain=tuple(self._based(links)), modality=strongest, cue=cue)

    def given_by(self, offset: int) -> Attribution:
        """The attribution of a figure whose giver is named at an offset."""
        head = self.document.tokens(offset, offset + 1)[0]
        return Attribution(chain=tuple(self._based(self._resolved(head))), modality="reported")

    def _is_own(self, cue: Cue) -> bool:
        """Whether a cue only names the outlet itself: "as the Lantern has reported" in it."""
        if cue.origin is not None and _is_earlier_version(cue.origin):
            return True
        if not self._own or cue.origin is None:
            return False
        return plain_name(origin_of(self.document, cue.origin, self.words).name) in self._own

    def _labelled(self, offset: int) -> list[Cue]:
        """The text that a paragraph is only a pointer to: "Petition: End the arrests"."""
        start, _ = self.document.paragraph(offset)
        label = self.document.tokens(start, start + 1)[0]
        known = label.lower_ in self.words.documents and label.i + 1 < len(label.doc)
        if not known or label.nbor().text != ":":
            return []
        return [Cue("reported", label, label.text, label)]

    def _under(self, offset: int) -> list[Cue]:
        """Who the line above a block names: "According to the ministry:"."""
        head = self._introduced.at(offset)
        return [] if head is None else [Cue("reported", head, head.text, head)]

    def _inside(self, token: "Token", quotation: FoundQuotation) -> bool:
        place = bisect.bisect_left(quotation.parts, (token.idx + 1,)) - 1
        return place >= 0 and token.idx < quotation.parts[place][1]

    def _quoted(self, quotation: FoundQuotation | None) -> list[Origin]:
        chain = [] if quotation is None else [*quoted_chain(self.document, quotation, self.words)]
        if quotation is None or quotation.speaker is None or not chain:
            return chain
        said = chain[-1]
        known = self._knowledge.of_name(said.name)
        if said.kind == "organisation" and names_inquiry(quotation.venue or "", self.words):
            known = "investigation"
        return [*chain[:-1], said.model_copy(update={"basis": known or said.basis})]

    def _told(self, cues: Sequence[Cue], links: list[Origin]) -> list[Origin]:
        """Origins named by the cues, the outermost first, behind those of a quotation.

        Who is only "he" or "we" inside what somebody says is that somebody.
        """
        for cue in {c.origin: c for c in reversed(cues) if c.origin is not None}.values():
            head = cue.origin
            if head is None:
                continue
            again = head.lower_ in _SELF or (head.lower_ in _PRONOUNS and bool(links))
            if not again:
                known = {link.name for link in links}
                found = (as_outlet(cue, o, self.words) for o in self._resolved(head))
                links = [*links, *(o for o in found if o.name not in known)]
                if links and from_own_inquiry(cue, links[-1], self.words):
                    links[-1] = links[-1].model_copy(update={"basis": "investigation"})
            if links and relayed(cue.token, self.words, own=again):
                links = [*links[:-1], links[-1].model_copy(update={"basis": "relayed"})]
        return links

    def _resolved(self, head: "Token") -> list[Origin]:
        """An origin; for "their sources" the one it belongs to before it."""
        if head.lower_ in _POINTING:
            return []
        if head.lower_ in _PRONOUNS:
            people = head.lower_ in ("he", "she", "who")
            near = before(head) if people else self._body(head)
            meant = near or self._earlier(head, people=people)
            return [self._origin(meant or head)]
        owners = [c for c in head.children if c.dep_ == "poss"]
        origin = self._origin(self._in_full(head))
        if not owners or owners[0].lower_ not in _BACK:
            return [origin]
        meant = self._earlier(head, people=owners[0].lower_ in ("his", "her"))
        return [origin] if meant is None else [self._origin(meant), origin]

    def _in_full(self, head: "Token") -> "Token":
        """Where a name that stands here for short is first given in full: "the Forum", "Steen"."""
        if head.pos_ != "PROPN" or (head.i and head.nbor(-1).pos_ == "PROPN"):
            return head
        if self._full is None:
            self._full = full_names(self.document.doc)
        first = self._full.get(head.text)
        return head if first is None or first.i > head.i else first

    def _body(self, head: "Token") -> "Token | None":
        """The body that "they" are in "police are searching the house after they said …"."""
        above = [head.head, *head.head.ancestors][1:_CLAUSES] if head.lower_ == "they" else []
        named = [c for verb in above for c in verb.children if c.dep_ == "nsubj" and c.i < head.i]
        fit = [c for c in named if origin_of(self.document, c, self.words).kind != "person"]
        return fit[0] if fit else None

    def _origin(self, head: "Token") -> Origin:
        """The origin a noun names, with what the article tells it knows from."""
        origin = origin_of(self.document, head, self.words)
        if origin.basis != "not-stated":
            return origin
        known = self._knowledge.of(head) or self._knowledge.of(named_by(head, self.words))
        return origin if known is None else origin.model_copy(update={"basis": known})

    def _earlier(self, head: "Token", *, people: bool) -> "Token | None":
        """The last origin named in the sentences before that a pronoun can mean."""
        key = (head.sent.start, gender_of(head) or people)
        if key not in self._meant:
            self._meant[key] = self._look_back(head, people=people)
        return self._meant[key]

    def _look_back(self, head: "Token", *, people: bool) -> "Token | None":
        sentence, found = head.sent, None
        for _ in range(_SENTENCES_BACK):
            if sentence.start == 0:
                return None
            sentence = head.doc[sentence.start - 1].sent
            for token in sentence[-_LONG_SENTENCE:]:
                named = [c.origin for c in cues_above(token, self.words) if c.origin is not None]
                fit = [
                    o for o in named if proper(o).pos_ == "PROPN" and self._fits(o, people=people)
                ]
                fit = [o for o in fit if can_mean(head, proper(o))]
                found = fit[0] if fit else found
            told_of = person_told_of(sentence, head) if found is None and people else None
            if found is not None or told_of is not None:
                return found or told_of
        return None

    def _fits(self, head: "Token", *, people: bool) -> bool:
        kind = origin_of(self.document, head, self.words).kind
        return (kind in ("person", "official")) == people

    def _based(self, links: Sequence[Origin]) -> list[Origin]:
        """What each knows from: an investigation of its own, or relaying the next."""
        found = []
        for place, link in enumerate(links):
            basis = link.basis
            if link.name.split()[-1].lower() in self._investigators:
                basis = "investigation"
            elif place + 1 < len(links) and basis == "not-stated":
                basis = "relayed"
            found.append(link.model_copy(update={"basis": basis}))
        return found


def _is_earlier_version(origin: "Token") -> bool:
    """Whether it is what the text said before: "an earlier version of this report said"."""
    before = {c.lower_ for c in origin.children if c.i < origin.i}
    return origin.lower_ == "version" and bool(before & _EARLIER) and len(before) == 2


def _modality(cues: Sequence[Cue]) -> Modality:
    """Denied if that is the nearest cue; else the least firm of those that govern.

    "Denied reports that three were held" leaves it reported that they were: the denial is a claim
    of its own. "Denied that three were held" leaves nothing else.
    """
    told = [c.modality for c in cues if c.modality is not None]
    if told[:1] == ["denied"]:
        return "denied"
    return next((m for m in _WEAKEST if m in told), "asserted")
