"""What is written by hand beside a story (seeds/README.md), held against what the tool finds."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from rashomon.likeness import same_person
from rashomon_schemas import Claim, CountClaim, QuoteClaim, Report

SEEDS = Path(__file__).parents[2] / "seeds"

Entry = dict[str, Any]


def expected(story: str) -> dict[str, Any]:
    """The hand-written expectations of a story."""
    return tomllib.loads((SEEDS / story / "expected.toml").read_text(encoding="utf-8"))


def letters(words: str) -> str:
    """Words without case, marks and spaces: how wordings of gold and tool are matched."""
    return re.sub(r"[\W_]+", "", words.casefold())


def bare(name: str | None) -> str:
    """A name without articles, titles of courtesy and marks."""
    plain = re.sub(r"[’']s\b", "", (name or "").casefold())
    return re.sub(r"^(the|a|an|baroness|mr|ms|chechen leader) ", "", plain).strip()


def allowed(entry: Entry, field: str) -> list[Any]:
    """What the gold takes for right: the value itself, and what it also allows."""
    return [entry.get(field), *entry.get(f"{field}_also", [])]


def by_source(report: Report, kind: str) -> list[tuple[str, Any]]:
    """The claims of a kind with their source's label."""
    label = {article.id: article.source for article in report.articles}
    return [(label[c.article], c) for c in report.claims if c.kind == kind]


def is_count(entry: Entry, source: str, claim: CountClaim) -> bool:
    """Whether a claim is the one the gold means (its values are checked apart)."""
    return (
        entry["source"] == source
        and entry["aspect"] == claim.aspect
        and letters(entry["words"]).endswith(letters(claim.value.words))
        and claim.value.low == entry["low"]
    )


def count_faults(entry: Entry, claim: CountClaim) -> list[str]:
    """What of a found count isn't as the gold has it."""
    value, chain = claim.value, [bare(o.name) for o in claim.attribution.chain]
    speaker = claim.speaker.name if claim.speaker else None
    wrong = {
        "low": value.low != entry["low"],
        "high": value.high != entry.get("high"),
        "modality": claim.attribution.modality not in allowed(entry, "modality"),
        "role": value.role not in ([*allowed(entry, "role")] if "role" in entry else ["total"]),
        "population": "population" in entry
        and not _share(bare(entry["population"]), bare(value.population)),
        "origin": chain
        not in [[bare(o) for o in c] for c in allowed(entry, "origin") if c is not None],
        "speaker": bare(speaker) != bare(entry.get("speaker")),
        "agent": "agent" in entry and not _share(bare(entry["agent"]), bare(claim.agent)),
    }
    return [name for name, is_wrong in wrong.items() if is_wrong]


def _share(one: str, other: str) -> bool:
    """Whether one wording has a word of the other (a population may be worded longer)."""
    return bool(set(one.split()) & set(other.split()))


def is_quotation(entry: Entry, source: str, claim: QuoteClaim) -> bool:
    """Whether a quotation is the one the gold means."""
    return entry["source"] == source and letters(entry["words"]) == letters(claim.value.wording)


def quotation_faults(entry: Entry, claim: QuoteClaim) -> list[str]:
    """What of a found quotation isn't as the gold has it."""
    speaker = claim.speaker
    name = speaker.name if speaker and speaker.name else "unresolved"
    candidates = speaker.candidates if speaker else ()
    value = claim.value
    wrong = {
        "speaker": bare(name) not in map(bare, allowed(entry, "speaker")),
        "candidates": not all(
            any(wanted in have for have in candidates) for wanted in entry.get("candidates", [])
        ),
        "cue": "cue" in entry and value.cue not in allowed(entry, "cue"),
        "venue": "venue" in entry
        and not entry.get("venue_optional")
        and not any(bare(v) in bare(value.venue) for v in allowed(entry, "venue")),
        "via": bare(value.via) != bare(entry.get("via")),
        "partial": (value.kind in ("partial", "scare")) != entry["partial"],
        "closed": value.closed != entry["closed"] and "open_paragraphs" not in entry,
        "paragraphs": len(value.parts) != entry.get("open_paragraphs", len(value.parts) - 1) + 1,
    }
    return [field for field, is_wrong in wrong.items() if is_wrong]


def is_date(entry: Entry, source: str, claim: Claim) -> bool:
    """Whether a date is the one the gold means; "on Tuesday" and "Tuesday" are one."""
    words = getattr(claim.value, "words", "")
    return (
        entry["source"] == source
        and _undressed(entry["words"]) == _undressed(words)
        and claim.aspect in allowed(entry, "aspect")
    )


def _undressed(words: str) -> str:
    plain = re.sub(r"[’']s$", "", words.casefold())
    return letters(re.sub(r"^(on|in|over|by|during) (the )?", "", plain))


def is_denial(entry: Entry, source: str, claim: Claim) -> bool:
    """Whether a denial is the one the gold means: same words, same denier."""
    words = letters(entry["words"])
    name = bare(claim.speaker.name if claim.speaker else None)
    said = (
        letters(getattr(claim.value, "cue", "")) + " " + letters(getattr(claim.value, "words", ""))
    )
    return (
        entry["source"] == source
        and words in said
        and any(bare(s) in name or same_person(s, name) for s in allowed(entry, "speaker") if s)
    )


def unmatched(entries: Iterable[Entry], found: Sequence[tuple[str, Any]], match: Any) -> list[str]:
    """Gold that isn't optional and that nothing found matches."""
    return [
        f"{entry['source']}: {entry.get('aspect', '')} {entry['words'][:60]!r}"
        for entry in entries
        if not entry.get("optional") and not any(match(entry, s, c) for s, c in found)
    ]


def unexpected(entries: Sequence[Entry], found: Sequence[tuple[str, Any]], match: Any) -> list[str]:
    """What was found and no gold has."""
    return [
        f"{source}: {claim.aspect} {claim.spans[0].start} {claim.spans[0].exact[:60]!r}"
        for source, claim in found
        if not any(match(entry, source, claim) for entry in entries)
    ]


def every_source() -> list[str]:
    """The labels of the first story's sources."""
    return ["000", "001", "002", "003", "004"]


def finding_faults(entry: Entry, report: Report) -> list[str]:
    """Why no finding is the one the gold means; empty when one is."""
    counted = {claim.id: claim.aspect for claim in report.claims}
    candidates = [
        f for f in report.findings if f.kind == entry["kind"] and _about(entry, f, counted)
    ]
    faults = [_finding_fault(entry, finding) for finding in candidates]
    if any(not fault for fault in faults):
        return []
    return [f"{len(candidates)} findings of this kind", *(" / ".join(f) for f in faults)]


def _about(entry: Entry, finding: Any, counted: dict[str, str]) -> bool:
    """Whether a finding answers the question that the gold's does."""
    if entry["kind"] == "quotation":
        passage = letters(entry["passage"])
        return all(
            any(passage in letters(r.words) for r in finding.readings if r.source == source)
            for source in entry["sources"]
        )
    if entry["kind"] in ("name", "denial"):
        return True
    return entry["aspect"] in {counted[claim] for claim in finding.claims}


def _finding_fault(entry: Entry, finding: Any) -> list[str]:
    held = {finding.relation, *finding.also}
    sources = {reading.source for reading in finding.readings if reading.interval != "no figure"}
    wanted = (
        {"longer", "shorter"} if entry["relation"] in ("longer", "shorter") else {entry["relation"]}
    )
    faults = []
    if not held & (wanted | set(entry.get("relation_also", []))):
        faults.append(f"relation {finding.relation} {finding.also}")
    missing = [
        code for code in entry.get("also", []) if code not in held and not _either(code, held)
    ]
    if missing:
        faults.append(f"also lacks {missing}")
    if not set(entry["sources"]) <= sources:
        faults.append(f"sources {sorted(sources)}")
    if entry["kind"] in ("count", "quotation") and entry["flagged"] and not finding.flagged:
        faults.append("not flagged")
    silent = set(entry.get("silent", [])) - set(finding.silent)
    told = entry["kind"] == "count" and "aspect_also" not in entry
    if told and entry["relation"] != "adds-up" and silent:
        faults.append(f"not silent: {sorted(silent)}")
    faults += [
        f"no reading {r['source']} {r['words'][:30]!r}"
        for r in entry.get("readings", [])
        if not r.get("optional") and not any(_is_reading(r, made) for made in finding.readings)
    ]
    return faults


def _either(code: str, held: set[str]) -> bool:
    """One reading is longer, the other shorter: which is said depends on the order."""
    return code in ("longer", "shorter") and bool(held & {"longer", "shorter"})


def _is_reading(wanted: Entry, made: Any) -> bool:
    """Whether a reading is the one the gold means: its source, interval, modality and speaker."""
    if wanted["source"] != made.source:
        return False
    if "low" in wanted and isinstance(wanted["low"], (int, float)):
        same = made.low == wanted["low"] and made.high == wanted.get("high")
        return same and _as_firm(wanted.get("modality", made.modality), made.modality)
    if "low" in wanted:
        return bool(made.low == wanted["low"].isoformat())
    words, said = letters(_undressed_words(wanted["words"])), letters(made.words)
    by = bare(wanted.get("speaker"))
    return words in said or said in words or (by != "" and by in bare(made.speaker))


def _as_firm(wanted: str, made: str) -> bool:
    """Whether two modalities are one; a source's own words beside a report may be shown first."""
    return wanted == made or {wanted, made} == {"asserted", "reported"}


def _undressed_words(words: str) -> str:
    return re.sub(r"^(on|in|over|by|during) (the )?", "", words)


def signature(report: Report) -> set[str]:
    """What a report finds, without words and offsets.

    Of each finding its question and relation, and of each reading with a figure, a date, words or
    a denial its source, interval, modality and (but for dates) speaker. What only a headline says
    again is left out: headlines are the one thing a digest words as it likes. So is by whom and
    where beside plurals without a figure, as the plurals themselves are.
    """
    headlines = {claim.id for claim in report.claims if claim.in_headline}
    plurals = {c.id for c in report.claims if c.kind == "count" and c.value.bound == "unstated"}
    found = set()
    for f in report.findings:
        beside = f.kind in ("agent", "place")
        loose = headlines | plurals if beside else headlines
        keys = {
            _reading_key(f.kind, r) for r in f.readings
            if r.interval != "no figure" and not set(r.claims) <= loose
        }  # fmt: skip
        if not beside or len({source for source, *_ in keys}) > 1:
            found.add(repr((f.kind, f.aspect, f.relation, sorted(keys))))
    return found


def _reading_key(kind: str, reading: Any) -> tuple[str, ...]:
    speaker = (bare(reading.speaker).split() or [""])[-1] if kind != "date" else ""
    return reading.source, str(reading.low), str(reading.high), reading.modality, speaker
