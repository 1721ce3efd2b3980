"""Who denies what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.extract.attribution import Attributor
from rashomon.extract.counts.phrases import matches
from rashomon.extract.counts.vocabulary import Vocabulary, vocabulary
from rashomon.extract.denials.denier import Deniers
from rashomon.extract.denials.found import Denying
from rashomon.extract.denials.lacking import LackingThings
from rashomon.extract.denials.matters import Matters
from rashomon.extract.denials.places import of_place, places_denied
from rashomon.extract.denials.pointing import pointed_to, points_back
from rashomon.extract.denials.predicates import DenyingPredicates
from rashomon.extract.denials.split import carried_on
from rashomon.extract.denials.verbs import DenyingVerbs
from rashomon.extract.denials.words import Words, denial_words
from rashomon.extract.document import Document
from rashomon.extract.found import Entity, FoundQuotation
from rashomon_schemas import Denial, DenialClaim, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SWEEPING = frozenset({"all", "any", "every", "everything", "anything"})
_OF_ONE_FIGURE = frozenset({"figure", "number", "toll"})
_LONGEST = 300
"""Characters of a denying clause at most; longer ones end at a word before."""
_LONG_CONTENT = 40
"""Tokens behind "allegations" among which their content begins."""
_ROWS = ("object", "subject", "nouns", "counted", "mass", "adjectives")


def denial_claims(
    document: Document,
    quotations: Sequence[FoundQuotation],
    names: Sequence[Entity],
    *,
    lexicon: Path | None = None,
    attributor: Attributor | None = None,
) -> list[DenialClaim]:
    """Every denial an article tells of, or quotes.

    Args:
        document: the parsed article.
        quotations: its quotations, so that a denial inside one is its speaker's.
        names: its entities, so that a denier is called by the fullest name.
        lexicon: a folder with the user's own `denials.toml` and `aspects.toml`.
        attributor: the article's, if one is at hand; else it is made.

    Returns:
        The denials in reading order. Refusals ("denied a visa") and denials that are themselves
        negated ("did not deny") are none.
    """
    maker = _Maker(
        document,
        attributor or Attributor(document, quotations),
        Deniers(document, names),
        denial_words(lexicon),
        vocabulary(lexicon),
    )
    found = [maker.claim(denying) for denying in maker.found()]
    return _outermost(list({claim.id: claim for claim in found}.values()))


def _outermost(found: Sequence[DenialClaim]) -> list[DenialClaim]:
    """The denials without those that only go on inside another ("denied all, calling it a lie")."""
    kept: list[DenialClaim] = []
    end = -1
    for claim in sorted(found, key=lambda c: (c.spans[0].start, -c.spans[0].end)):
        if claim.spans[0].start >= end:
            kept.append(claim)
            end = claim.spans[0].end
    return kept


@dataclass(frozen=True)
class _Maker:
    document: Document
    attributor: Attributor
    deniers: Deniers
    words: Words
    aspects: Vocabulary

    def found(self) -> Iterator[Denying]:
        """Every place that denies, by word."""
        verbs = DenyingVerbs(self.words)
        matters = Matters(self.words, self.touched, self._said)
        things, predicates = LackingThings(matters), DenyingPredicates(matters)
        for token in self.document.doc:
            yield from verbs.at(token)
            yield from things.at(token)
            yield from predicates.at(token)

    def _said(self, token: "Token") -> bool:
        """Whether somebody is known to say what stands at a word."""
        quotation = self.attributor.quotation(token.idx)
        if quotation is not None and quotation.kind != "partial":
            return quotation.speaker is not None and quotation.speaker.name is not None
        return bool(self.attributor.at(token.idx).chain)

    def touched(self, tokens: Sequence["Token"]) -> tuple[str, ...]:
        """Aspects the denied words tell of, sorted."""
        found: set[str] = set()
        for token in tokens:
            names = {token.lemma_.lower(), token.lower_}
            for row in _ROWS:
                lookup = getattr(self.aspects, row)
                found.update(a for n in names for a in lookup.get(n, ()))
            phrases = (p for name in names for p in self.aspects.phrases.get(name, ()))
            found.update(p.aspect for p in phrases if matches(token, p))
        return tuple(sorted(found))

    def claim(self, denying: Denying) -> DenialClaim:
        """The record of one denial."""
        cue = denying.at
        attribution = self.attributor.at(cue.idx)
        quotation = self.attributor.quotation(cue.idx)
        if quotation is not None and quotation.kind == "partial":
            quotation = None
        speaker = (
            quotation.speaker
            if quotation
            else self.deniers.of(denying.head, attribution, denying.who)
        )
        told = [t for t in denying.clause if not t.is_space and t.i >= denying.first]
        spans = self._spans(told, carried_on(self.document, quotation, told))
        told += [t for span in spans[1:] for t in self.document.tokens(span.start, span.end)]
        places = places_denied(cue, self.words)
        aspects = self._aspects(denying, denying.about or told, places)
        return DenialClaim(
            article=self.document.article.id,
            aspect="denial",
            spans=spans,
            sentence=self.document.sentence(spans[0].start),
            attribution=attribution,
            speaker=speaker,
            rule=denying.rule,
            in_headline=self.document.in_headline(spans[0].start),
            value=Denial(
                words=" ".join(span.exact for span in spans),
                cue=denying.cue,
                aspects=aspects,
                of=denying.of,
                sweeping=denying.of == "matter"
                and (
                    self._sweeping([t for t in told if t.head not in places], denying.rule)
                    or (not aspects and self._of_all(denying.about or denying.clause))
                ),
            ),
        )

    def _spans(self, told: Sequence["Token"], more: tuple[int, int] | None) -> tuple[Span, ...]:
        """Where the denying words stand; behind a cue that cuts them in two as well."""
        start, end = told[0].idx, max(t.idx + len(t) for t in told)
        if more is not None:
            end = max(end, self._comma(end))
        words = self.document.text[start : min(end, start + _LONGEST)].rstrip()
        first = self.document.span(start, start + len(words))
        if more is None:
            return (first,)
        rest = self.document.text[more[0] : min(more[1], more[0] + _LONGEST)].rstrip()
        return first, self.document.span(more[0], more[0] + len(rest))

    def _comma(self, end: int) -> int:
        return end + self.document.text.startswith(",", end)

    def _aspects(
        self, denying: Denying, told: Sequence["Token"], places: Sequence["Token"]
    ) -> tuple[str, ...]:
        """The acts that are denied: as worded, and those a denied place exists for."""
        cue = denying.at
        verb = denying.rule == "denial-verb"
        found = set(self.touched([t for t in told if t.i != cue.i or not verb]))
        if not found:  # "rejected the claim" denies what was just told
            before = map(self.touched, pointed_to(told, self.words))
            found.update(next(filter(None, before), ()))
        found.update(a for t in places if (a := of_place(t, self.words)) is not None)
        found.update(self.words.acts[t.lower_] for t in told if t.lower_ in self.words.acts)
        return tuple(sorted(found))

    def _of_all(self, clause: Sequence["Token"]) -> bool:
        """Whether what is told is denied as such ("the allegations", "their existence").

        "The allegation that he had sold the land" is of the land.
        """
        wide = (self.words.information | {"existence"}) - _OF_ONE_FIGURE - self.words.judging
        nouns = [t for t in clause if t.lemma_.lower() in wide]
        return any(not self._has_content(t) and not points_back(t) for t in nouns)

    def _narrow(self, noun: "Token") -> bool:
        """Whether all of it is of one thing: "all criticism", "any claim of a cover-up"."""
        name = noun.lemma_.lower()
        return name in self.words.judging or (
            name in self.words.information and self._has_content(noun)
        )

    def _has_content(self, noun: "Token") -> bool:
        """Whether it is told of what a report is: "that he had sold the land", "of a cover-up"."""
        below = noun.doc[noun.i + 1 : noun.right_edge.i + 1][:_LONG_CONTENT]
        if any(t.dep_ == "mark" and t.lower_ == "that" for t in below):
            return True  # also over "by a charity", on which the parse hangs the clause
        of = [o for c in noun.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"]
        return bool(of) and not any(t.lemma_.lower() in self.words.of_all for t in of)

    def _sweeping(self, told: Sequence["Token"], rule: str) -> bool:
        nouns = self.words.information | self.words.sweeping
        no = next((t for t in told if t.lower_ == "no"), told[0])
        deps: tuple[str, ...] = ("det", "predet", "amod", "dobj")
        if rule == "denial-called-untrue":
            deps += ("nsubj", "nsubjpass")  # "everything in the report is invented"
        swept = [t for t in told if t.lower_ in _SWEEPING and t.dep_ in deps]
        return any(not self._narrow(t.head) for t in swept) or (
            no.lower_ == "no" and no.head.lemma_ in nouns
        )
