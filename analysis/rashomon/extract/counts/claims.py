"""Count claims out of what was bound."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rashomon.extract.attribution import Attributor
from rashomon.extract.counts import circumstances
from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.corrections import withdrawn
from rashomon.extract.counts.patients import Counter
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate
from rashomon_schemas import CountClaim, Span, Speaker


@dataclass(frozen=True)
class Maker:
    """Makes claims of one article."""

    document: Document
    attributor: Attributor
    dates: Sequence[FoundDate]
    counter: Counter

    def claims(self, found: Iterable[Bound]) -> Iterator[CountClaim]:
        """One claim for each figure; one for all mentions of the same person or plural."""
        for _, group in groupby(sorted(found, key=_mention_key), key=_mention_key):
            yield self._claim(list(group))

    def _claim(self, mentions: Sequence[Bound]) -> CountClaim:
        first = mentions[0]
        happened, stood = circumstances.when(first, self.dates, self.document)
        return CountClaim(
            article=self.document.article.id,
            aspect=first.aspect,
            spans=tuple(self._spans(mentions)),
            sentence=self.document.sentence(first.start),
            attribution=self.attributor.at(first.act.idx),
            speaker=self.speaker(first.start),
            rule=first.rule if first.value.bound != "unstated" else "count-plural",
            in_headline=self.document.in_headline(first.start),
            value=first.value,
            acts=tuple(dict.fromkeys(a.text.lower() for m in mentions[:1] for a in m.acts)),
            agent=circumstances.agent(first, self.counter),
            place=circumstances.place(first, self.document.text),
            as_of=stood,
            event_date=happened,
            withdrawn=withdrawn(self.document, first.start),
        )

    def _spans(self, mentions: Sequence[Bound]) -> Iterator[Span]:
        places = dict.fromkeys((p.start, p.end) for m in mentions for p in m.patients)
        for start, end in places:
            yield self.document.span(start, end)

    def speaker(self, offset: int) -> Speaker | None:
        """Whose quoted words stand at an offset."""
        quotation = self.attributor.quotation(offset)
        return None if quotation is None else quotation.speaker


def _mention_key(bound: Bound) -> tuple[str, str, int, int]:
    """What makes two bounds mentions of one claim."""
    if bound.value.bound == "unstated":
        return bound.aspect, "unstated", 0, 0
    if bound.one and bound.value.role != "ordinal":
        name = bound.value.population or bound.value.words
        return bound.aspect, name.lower(), 0, 0
    return bound.aspect, "", bound.start, bound.patients[-1].end
