"""Count claims out of what was bound."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from rashomon.extract.attribution import Attributor
from rashomon.extract.counts import circumstances
from rashomon.extract.counts.agents import agent
from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.corrections import withdrawn
from rashomon.extract.counts.entries import Entries
from rashomon.extract.counts.grammar import is_called_untrue, is_open_question
from rashomon.extract.counts.patients import Counter
from rashomon.extract.counts.places import place
from rashomon.extract.counts.who import kind_of_act
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate
from rashomon_schemas import Attribution, CountClaim, DateRange, Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Maker:
    """Makes claims of one article."""

    document: Document
    attributor: Attributor
    dates: Sequence[FoundDate]
    counter: Counter
    entries: Entries

    def claims(self, found: Iterable[Bound]) -> Iterator[CountClaim]:
        """One claim for each figure; one for all mentions of the same person or plural.

        Mentions of a plural are one claim only where the same people say so as firmly.
        """
        keyed = [(self._key(bound), bound) for bound in found]
        keyed.sort(key=lambda pair: pair[0])
        for _, group in groupby(keyed, key=lambda pair: pair[0]):
            yield self._claim(sorted((bound for _, bound in group), key=self._telling))

    def happened(self, bound: Bound) -> DateRange | None:
        """When what a count tells of happened, if its clause says."""
        return self._when(bound)[0]

    def _when(self, bound: Bound) -> tuple[DateRange | None, DateRange | None]:
        """When it happened and the day the count stood at, by its clause or by its head."""
        if bound.setting is not None:
            return None, bound.setting.stood or self.entries.at(bound.start)
        happened, stood = circumstances.when(bound, self.dates, self.document)
        return happened, stood or self.entries.at(bound.start)

    def _place(self, bound: Bound) -> str | None:
        if bound.setting is not None:
            return bound.setting.place
        if bound.gap is not None and bound.gap.place is not None:
            return bound.gap.place
        if bound.where is not None:
            return bound.where
        return place(bound, self.document.text, self.counter.words)

    def _agent(self, bound: Bound) -> str | None:
        if bound.setting is not None:
            return None
        if bound.gap is not None and bound.gap.place is None:
            return bound.gap.agent
        return agent(bound, self.counter)

    def _telling(self, bound: Bound) -> tuple[bool, bool, int]:
        """Of several plurals the evidence is one of the body that says who they are."""
        if bound.value.bound != "unstated":
            return False, False, 0
        nobody = bound.value.population is None
        return self.document.in_headline(bound.start), nobody, bound.start

    def _key(self, bound: Bound) -> tuple[tuple[str, str, int, int], tuple[str, ...]]:
        key = _mention_key(bound)
        if key[1] != "unstated":
            return key, ()
        attribution = self._attribution(bound)
        speaker = self.speaker(bound.start)
        root = attribution.root
        names = (speaker.name if speaker else None, root.name.casefold() if root else None)
        return key, (attribution.modality, *(name or "" for name in names))

    def _attribution(self, bound: Bound) -> Attribution:
        """Who says so; what a headline only has as denied is denied."""
        if bound.setting is not None:
            return Attribution()
        if bound.said is not None:
            return self.attributor.given_by(bound.said)
        found = self._of_others(self.attributor.at(bound.act.idx), bound)
        plural = bound.value.bound == "unstated"
        if is_called_untrue(bound.act):
            return found.model_copy(update={"modality": "denied"})
        if found.modality == "asserted" and is_open_question(bound.act):
            return found.model_copy(update={"modality": "conditional"})
        if plural and self.document.in_headline(bound.start) and _after_denies(bound):
            return found.model_copy(update={"modality": "denied"})
        return found

    def _of_others(self, found: Attribution, bound: Bound) -> Attribution:
        """Without the counted person as the origin: "Robber believed to be hit by van"."""
        kept = tuple(
            o
            for o in found.chain
            if o.span is None
            or not any(p.start < o.span.end and o.span.start < p.end for p in bound.patients)
        )
        return found if len(kept) == len(found.chain) else found.model_copy(update={"chain": kept})

    def _claim(self, mentions: Sequence[Bound]) -> CountClaim:
        first = mentions[0]
        happened, stood = self._when(first)
        return CountClaim(
            article=self.document.article.id,
            aspect=first.aspect,
            spans=tuple(self._spans(mentions)),
            sentence=self.document.sentence(first.start),
            attribution=self._attribution(first),
            speaker=self.speaker(first.start),
            rule=first.rule if first.value.bound != "unstated" else "count-plural",
            in_headline=self.document.in_headline(first.start),
            value=first.value,
            acts=tuple(dict.fromkeys(self._worded(a) for m in mentions[:1] for a in m.acts)),
            agent=_plain(self._agent(first)),
            place=_plain(self._place(first)),
            as_of=stood,
            event_date=happened,
            withdrawn=first.withdrawn or withdrawn(self.document, first.start),
        )

    def _spans(self, mentions: Sequence[Bound]) -> Iterator[Span]:
        places = dict.fromkeys((p.start, p.end) for m in mentions for p in m.patients)
        heads = [span for m in mentions if m.setting is not None for span in m.setting.evidence]
        places |= dict.fromkeys(heads)
        for start, end in places:
            yield self.document.span(start, end)

    def _worded(self, act: "Token") -> str:
        return _worded(act, kind_of_act(act, self.counter).i)

    def speaker(self, offset: int) -> Speaker | None:
        """Whose quoted words stand at an offset."""
        quotation = self.attributor.quotation(offset)
        return None if quotation is None else quotation.speaker


def _worded(act: "Token", first: int) -> str:
    """An act as worded, with its particle ("rounded up") and what a hyphen joins to it."""
    while first > 1 and act.doc[first - 1].text == "-" and not act.doc[first - 2].whitespace_:
        first -= 2
    words = act.doc[first : act.i + 1].text
    particle = next((c for c in act.children if c.dep_ == "prt" and c.i == act.i + 1), None)
    return words.lower() if particle is None else f"{words} {particle.text}".lower()


def _plain(words: str | None) -> str | None:
    """Words without the line breaks and hard blanks of the text."""
    return None if words is None else " ".join(words.split())


def _after_denies(bound: Bound) -> bool:
    """Whether "denies" stands before the act in its line."""
    before = bound.act.doc[max(bound.act.sent.start, bound.act.i - 12) : bound.act.i]
    return any(t.lower_ in ("denies", "deny", "denied") for t in before)


def _mention_key(bound: Bound) -> tuple[str, str, int, int]:
    """What makes two bounds mentions of one claim."""
    if bound.value.bound == "unstated":
        return bound.aspect, "unstated", 0, 0
    if bound.one and bound.value.role != "ordinal":
        name = bound.value.population or bound.value.words
        return bound.aspect, name.lower(), 0, 0
    return bound.aspect, "", bound.start, bound.patients[-1].end
