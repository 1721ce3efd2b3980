"""Who denies what."""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.extract.attribution import Attributor
from rashomon.extract.counts.phrases import matches
from rashomon.extract.counts.vocabulary import Vocabulary, vocabulary
from rashomon.extract.denier import Deniers
from rashomon.extract.document import Document
from rashomon.extract.found import Entity, FoundQuotation
from rashomon.lexicon import Table, table
from rashomon_schemas import Denial, DenialClaim

if TYPE_CHECKING:
    from spacy.tokens import Token

_SWEEPING = frozenset({"all", "any", "every", "everything", "anything"})
_OF_ONE_FIGURE = frozenset({"figure", "number", "toll"})
_LONGEST = 300
"""Characters of a denying clause at most; longer ones end at a word before."""
_ROWS = ("object", "subject", "nouns", "counted", "mass", "adjectives")


@dataclass(frozen=True)
class _Words:
    """The tables of denials.toml as sets."""

    always: frozenset[str]
    of_information: frozenset[str]
    calling: frozenset[str]
    information: frozenset[str]
    untrue: frozenset[str]
    condemning: frozenset[str]
    refused: frozenset[str]
    sweeping: frozenset[str]
    missing: frozenset[str]


@functools.cache
def _words(extra: Path | None) -> _Words:
    rows: Table = table("denials", extra=extra)
    verbs = rows["verbs"]
    return _Words(
        always=frozenset(verbs["always"]),
        of_information=frozenset(verbs["of_information"]),
        calling=frozenset(verbs["calling"]),
        information=frozenset(rows["information"]["nouns"]),
        untrue=frozenset(rows["untrue"]["words"]),
        condemning=frozenset(rows["untrue"]["condemning_only"]),
        refused=frozenset(rows["refusals"]["nouns"]),
        sweeping=frozenset(rows["nothing"]["sweeping"]),
        missing=frozenset(rows["nothing"]["missing"]),
    )


def denial_claims(
    document: Document,
    quotations: Sequence[FoundQuotation],
    names: Sequence[Entity],
    *,
    lexicon: Path | None = None,
) -> list[DenialClaim]:
    """Every denial an article tells of, or quotes.

    Args:
        document: the parsed article.
        quotations: its quotations, so that a denial inside one is its speaker's.
        names: its entities, so that a denier is called by the fullest name.
        lexicon: a folder with the user's own `denials.toml` and `aspects.toml`.

    Returns:
        The denials in reading order. Refusals ("denied a visa") and denials that are themselves
        negated ("did not deny") are none.
    """
    finder = _Finder(
        document,
        Attributor(document, quotations),
        Deniers(document, names),
        _words(lexicon),
        vocabulary(lexicon),
    )
    found = [claim for token in document.doc for claim in finder.at(token)]
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
class _Finder:
    document: Document
    attributor: Attributor
    deniers: Deniers
    words: _Words
    aspects: Vocabulary

    def at(self, token: "Token") -> Iterator[DenialClaim]:
        """The denial that one word carries."""
        if (
            token.pos_ in ("VERB", "AUX")
            or token.tag_ in ("VBZ", "VBD", "VBG")
            or (token.lower_ == "denies")
        ):
            if _negated(token):
                return
            if self._denies(token):
                yield self._claim(token, token, list(token.subtree), "denial-verb")
            elif self._calls_untrue(token):
                yield self._claim(token, token, list(token.subtree), "denial-called-untrue")
        elif token.lower_ in ("no", "any") and self._nothing(token):
            yield self._claim(token, token.head, list(_clause(token).subtree), "denial-nothing")

    def _denies(self, verb: "Token") -> bool:
        name = verb.lemma_.lower()
        objects = _objects(verb)
        lemmas = {o.lemma_.lower() for o in objects}
        if name in self.words.always:
            if _mistaken(verb):
                return True
            recipients = [c for c in verb.children if c.dep_ == "dative"]
            clause = any(c.dep_ in ("ccomp", "xcomp") for c in verb.children)
            return (bool(objects) or clause) and not recipients and not lemmas & self.words.refused
        if name in self.words.condemning:
            return self._as_untrue(verb)
        return name in self.words.of_information and (
            bool(lemmas & self.words.information) or self._as_untrue(verb)
        )

    def _as_untrue(self, verb: "Token") -> bool:
        """Whether it was dismissed "as propaganda"."""
        told = [t for p in verb.children if p.lower_ == "as" for t in p.subtree]
        return any(t.lower_ in self.words.untrue for t in told)

    def _calls_untrue(self, verb: "Token") -> bool:
        """Whether information is called untrue: "calling the reports lies"."""
        if verb.lemma_.lower() not in self.words.calling:
            return False
        below = list(verb.subtree)[:40]
        return any(t.lemma_.lower() in self.words.information for t in below) and any(
            t.lower_ in self.words.untrue for t in below
        )

    def _nothing(self, no: "Token") -> bool:
        """Whether "no" denies: "there are no victims", said by somebody; "no reports of"."""
        noun = no.head
        if no.lower_ != "no" or no.dep_ not in ("det", "neg") or noun.pos_ != "NOUN":
            return False
        name = noun.lemma_.lower()
        if name in self.words.missing:
            return bool(
                self._touched(
                    [t for p in noun.children if p.dep_ in ("prep", "acl") for t in p.subtree]
                )
            )
        exists = any(c.dep_ == "expl" for c in noun.head.children)
        known = name in self.words.sweeping or bool(self._touched([noun]))
        said = self.attributor.quotation(no.idx) is not None or bool(
            self.attributor.at(no.idx).chain
        )
        return exists and known and said

    def _touched(self, tokens: Sequence["Token"]) -> tuple[str, ...]:
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

    def _claim(
        self, cue: "Token", head: "Token", clause: Sequence["Token"], rule: str
    ) -> DenialClaim:
        there = next((c for c in head.head.children if c.dep_ == "expl"), cue)
        if _mistaken(cue):
            clause = list(cue.sent)
        first = there.i if cue.lower_ == "no" else cue.i
        told = [t for t in clause if not t.is_space and t.i >= first]
        aspects = self._touched([t for t in told if t.i != cue.i])
        start, end = told[0].idx, max(t.idx + len(t) for t in told)
        words = self.document.text[start : min(end, start + _LONGEST)].rstrip()
        attribution = self.attributor.at(cue.idx)
        quotation = self.attributor.quotation(cue.idx)
        speaker = (
            quotation.speaker
            if quotation is not None and quotation.kind != "partial"
            else self.deniers.of(head, attribution)
        )
        return DenialClaim(
            article=self.document.article.id,
            aspect="denial",
            spans=(self.document.span(start, start + len(words)),),
            sentence=self.document.sentence(start),
            attribution=attribution,
            speaker=speaker,
            rule=rule,
            in_headline=self.document.in_headline(start),
            value=Denial(
                words=words,
                cue=_cue(cue, head),
                aspects=aspects,
                sweeping=self._sweeping(told) or (not aspects and self._of_all(clause)),
            ),
        )

    def _of_all(self, clause: Sequence["Token"]) -> bool:
        """Whether what is told is denied as such ("the allegations", "their existence")."""
        wide = (self.words.information | {"existence"}) - _OF_ONE_FIGURE
        return any(t.lemma_.lower() in wide for t in clause)

    def _sweeping(self, told: Sequence["Token"]) -> bool:
        nouns = self.words.information | self.words.sweeping
        no = next((t for t in told if t.lower_ == "no"), told[0])
        return any(
            t.lower_ in _SWEEPING and t.dep_ in ("det", "predet", "amod", "dobj") for t in told
        ) or (no.lower_ == "no" and no.head.lemma_ in nouns)


def _cue(cue: "Token", head: "Token") -> str:
    return cue.text if cue.lower_ != "no" else f"{cue.text} {head.text}"


def _mistaken(verb: "Token") -> bool:
    """Whether a parser lost what "denies" belongs to, as it does in headlines."""
    return verb.lower_ == "denies" and not any(c.dep_ in ("nsubj", "dobj") for c in verb.children)


def _negated(verb: "Token") -> bool:
    """Whether the denial is itself negated: "did not deny"."""
    return any(c.dep_ == "neg" or c.lower_ in ("not", "never", "neither") for c in verb.children)


def _objects(verb: "Token") -> list["Token"]:
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    deps = ("nsubjpass", "dobj") if passive else ("dobj",)
    found = [c for c in verb.children if c.dep_ in deps]
    return [t for o in found for t in (o, *(c for c in o.children if c.dep_ == "conj"))]


def _clause(token: "Token") -> "Token":
    """The verb whose clause a "no" stands in."""
    while token.dep_ != "ROOT" and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token
