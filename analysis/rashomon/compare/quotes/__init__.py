"""Compare the readings of one utterance over all sources, word by word."""

from collections.abc import Sequence
from itertools import combinations
from typing import TypedDict, get_args

import textdistance

from rashomon.compare.english import quoted, shortened
from rashomon.compare.quotes.align import columns
from rashomon.compare.quotes.apparatus import agreeing, apparatus
from rashomon.compare.quotes.codes import SEVERITY
from rashomon.compare.quotes.families import families
from rashomon.compare.quotes.pair import pair, translated
from rashomon.compare.quotes.reported import reported
from rashomon.compare.quotes.sentences import one_source_sentences, surface
from rashomon.compare.quotes.witness import Witness
from rashomon.lexicon import table
from rashomon_schemas import Apparatus, Article, Finding, Question, QuoteClaim, Reading
from rashomon_schemas.finding import Relation, Severity

__all__ = ["compare_quotations"]

_UNFLAGGED = frozenset({"identical", "typography"})


def compare_quotations(
    articles: Sequence[Article], question: Question, claims: Sequence[QuoteClaim]
) -> list[Finding]:
    """The verdict on one utterance.

    Args:
        articles: all articles, in the report's order.
        question: the utterance.
        claims: its readings, from any number of articles, in any order.

    Returns:
        One finding: the most severe code between any two sources, with the aligned readings; or
        that only one source has it.
    """
    witnesses = [
        Witness.of(article, own)
        for article in articles
        if (own := [claim for claim in claims if claim.article == article.id])
    ]
    verdict = _verdict(witnesses) if len(witnesses) > 1 else _one_source(witnesses[0], articles)
    told = reported(articles, witnesses)
    if told:
        verdict = _with_reports(verdict, witnesses, told)
    readings = [*(_reading(witness, claims) for witness in witnesses), *told]
    heard = {reading.article for reading in readings}
    return [
        Finding(
            question=question.id,
            kind="quotation",
            aspect=question.aspect,
            rule=f"quotation.{verdict['relation']}",
            claims=tuple(sorted(claim.id for claim in claims)),
            readings=tuple(sorted(readings, key=lambda r: r.source)),
            silent=tuple(article.source for article in articles if article.id not in heard),
            **verdict,
        )
    ]


class _Verdict(TypedDict):
    """The part of a finding that the comparison decides."""

    relation: Relation
    also: tuple[Relation, ...]
    flagged: bool
    severity: Severity
    sentences: tuple[str, str]
    apparatus: Apparatus | None
    distance: int | None


def _verdict(witnesses: Sequence[Witness]) -> _Verdict:
    """The most severe code between any two sources, with the aligned readings."""
    family = families(witnesses)
    aligned = columns([witness.words for witness in witnesses])
    pairs = [
        pair(witnesses, aligned, a, b)
        if family[a] == family[b]
        else translated(witnesses[a], witnesses[b])
        for a, b in combinations(range(len(witnesses)), 2)
    ]
    codes = {code for one in pairs for code in one.codes}
    readings = agreeing(apparatus(witnesses, family), codes)
    ordered = [code for code in SEVERITY if code in codes]
    if len(ordered) > 1 and ordered[-1] == "identical":
        ordered.pop()
    relation = ordered[0]
    words = [[word.plain for word in witness.words] for witness in witnesses]
    reversal = any(place.opposed for one in pairs for place in one.places)
    return _Verdict(
        relation=relation,
        also=tuple(ordered[1:]),
        flagged=bool(codes - _UNFLAGGED),
        severity=_serious(relation, reversal=reversal),
        sentences=(
            surface(witnesses, pairs, readings),
            _follows(relation, ordered, reversal=reversal),
        ),
        apparatus=readings,
        distance=max(
            int(textdistance.levenshtein.distance(a, b)) for a, b in combinations(words, 2)
        ),
    )


def _serious(relation: Relation, *, reversal: bool) -> Severity:
    """The severity of a code; words that say the opposite weigh as much as a negation."""
    held = table("quotation_findings")["severity"]
    code = "negation-differs" if reversal else relation
    return min((held[relation], held[code]), key=get_args(Severity).index)


def _follows(relation: Relation, codes: Sequence[Relation], *, reversal: bool) -> str:
    """What follows from the most severe code; that one reading has more is said beside it."""
    rows = table("quotation_findings")
    if reversal and relation == "word-differs":
        return str(rows["opposed"]["sentence"])
    uneven = relation in rows["uneven"]["single"] and set(rows["uneven"]["more"]) & set(codes)
    told = rows["logic"][relation]
    return f"{told} {rows['uneven']['sentence']}" if uneven else str(told)


def _with_reports(
    verdict: _Verdict, witnesses: Sequence[Witness], told: Sequence[Reading]
) -> _Verdict:
    """The verdict with those who report the words without quotation marks."""
    codes = {verdict["relation"], *verdict["also"], "quoted-or-paraphrased"}
    ordered = [code for code in SEVERITY if code in codes - {"one-source-only", "identical"}]
    surfaced = verdict["sentences"][0].removeprefix("Only ")
    each = (
        f" {one.source} reports it without marks: {quoted(shortened(one.words))}." for one in told
    )
    rows = table("quotation_findings")
    return {
        **verdict,
        "relation": ordered[0],
        "also": tuple(ordered[1:]),
        "flagged": True,
        "severity": rows["severity"][ordered[0]],
        "sentences": (surfaced + "".join(each), rows["logic"][ordered[0]]),
    }


def _one_source(witness: Witness, articles: Sequence[Article]) -> _Verdict:
    return _Verdict(
        relation="one-source-only",
        also=(),
        flagged=False,
        severity="note",
        sentences=one_source_sentences(witness, len(articles)),
        apparatus=None,
        distance=None,
    )


def _beyond_speaker(witness: Witness) -> str | None:
    """Who passed the words on, furthest first."""
    chain = [o for o in witness.claims[0].attribution.chain if o.name != witness.speaker]
    names = [" ".join(origin.name.split()) for origin in reversed(chain)]
    return ", by ".join(names) or witness.claims[0].value.via


def _reading(witness: Witness, claims: Sequence[QuoteClaim]) -> Reading:
    shown = witness.claims[0]
    repeats = sorted(
        c.id for c in claims if c.article == witness.article.id and c not in witness.claims
    )
    return Reading(
        article=witness.article.id,
        source=witness.article.source,
        claims=(*(claim.id for claim in witness.claims), *repeats),
        words=" ".join(claim.value.wording for claim in witness.claims),
        interval=f"{len(witness.words)} words",
        modality=shown.attribution.modality,
        origin=_beyond_speaker(witness),
        venue=witness.said_to,
        speaker=witness.speaker,
        spans=tuple(span for claim in witness.claims for span in claim.value.parts),
    )
