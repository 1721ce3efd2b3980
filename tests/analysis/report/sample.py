"""A report made by hand about an invented night in an invented town: every kind of record."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from typing import Any

from rashomon_schemas import (
    Apparatus,
    Article,
    Attribution,
    Claim,
    CountClaim,
    DateClaim,
    DateRange,
    DateReading,
    Denial,
    DenialClaim,
    Finding,
    Name,
    NameClaim,
    Origin,
    Quantity,
    Question,
    Quotation,
    QuoteClaim,
    Reading,
    Report,
    SetAside,
    Slot,
    Span,
    Speaker,
)


def day(words: str, on: str) -> DateRange:
    """A date stated to the day."""
    when = dt.date.fromisoformat(on)
    return DateRange(
        words=words, timex=on, edtf=on, low=when, high=when, precision="day", rule="date.absolute"
    )


def article(source: str, title: str, body: str, **known: Any) -> Article:
    """An article whose headline is part of its text."""
    text = f"{title}\n\n{body}"
    return Article(
        source=source,
        file=f"{source}.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        title=title,
        body_start=len(title) + 2,
        **known,
    )


def at(where: Article, words: str, nth: int = 0) -> Span:
    """The span of the nth place where an article has these words."""
    start = -1
    for _ in range(nth + 1):
        start = where.text.index(words, start + 1)
    return Span.of(where.text, start, start + len(words))


def around(where: Article, span: Span) -> Span:
    """The line around a span."""
    start = where.text.rfind("\n", 0, span.start) + 1
    end = where.text.find("\n", span.end)
    return Span.of(where.text, start, len(where.text) if end < 0 else end)


COURIER = article(
    "courier",
    "At least three dead after raid on Karsel quay",
    "Police searched the fish quay of Karsel on Tuesday night. At least three people were killed,"
    " according to the Meridian, and dozens were detained.\n\n"
    "“Nobody was beaten, nobody was threatened and the great majority went home by morning,”"
    " Interior Minister Ilya Tarnov told the Northern Wire. “We have seen no proof.”\n\n"
    "Tarnov, 61, lives at 14 Anchor Street. The hospital said 12 people were injured.",
    outlet="Karsel Courier",
    url="https://courier.example/raid",
    published=day("12 March 2031", "2031-03-12"),
    published_from="metadata",
)
LANTERN = article(
    "lantern",
    "Minister denies quay killings",
    "Interior Minister Ilia Tarnov denied all reports of killings on the quay, repeating that"
    " “nobody was threatened and the majority went home by morning”.\n\n"
    "More than one hundred men were detained, the Meridian has reported. A rights group speaks of"
    " four dead. The raid began on 11 March.\n\n"
    "“Whoever says otherwise was not there. There is nothing to investigate,” he said, in an"
    " interview that the station repeats tonight.",
    outlet="Lantern Radio",
)
MERIDIAN = article(
    "meridian",
    "More than 100 men held on the quay",
    "More than 100 men, among them 14 boys, were detained on the night of 11 March, an"
    " investigation by this newspaper has found. Four of them were allegedly killed in the"
    " ice house, three guards told the Meridian.\n\n"
    "Families first reported the arrests on 9 March, two of them in writing.\n\n"
    "Between 15 and 20 people were injured. 86 were released by Friday and 10 are still held.",
    outlet="The Meridian",
    url="javascript:alert(1)",
    published=day("14 March 2031", "2031-03-14"),
    published_from="metadata",
)
RIGHTS = article(
    "rights-desk",
    "Karsel: investigate the quay raid",
    "Over 100 people were abducted, detained and tortured in Karsel, and four killed, according"
    " to reports. Up to 20 people are missing.\n\n"
    "The Rights Desk calls on Minister Ilya Tarnov to let observers in. “Nobody was beaten,”"
    " he is quoted as saying.",
    outlet="Rights Desk",
    published=day("16 March 2031", "2031-03-16"),
    published_from="text",
)
ARTICLES = (COURIER, LANTERN, MERIDIAN, RIGHTS)

PAPER = Origin(name="the Meridian", kind="outlet", basis="investigation")
GUARDS = Origin(name="three guards", kind="person", basis="first-hand")
REPORTS = Origin(name="reports", kind="reports", basis="relayed")
GROUP = Origin(name="a rights group", kind="organisation", basis="relayed")
HOSPITAL = Origin(name="the hospital", kind="organisation", basis="first-hand")

BANDS: dict[str, dict[str, Any]] = {
    "At least three people": {
        "number": 3,
        "bound": "at-least",
        "low": 3,
        "high": None,
        "soft_low": 3,
        "soft_high": 4.5,
    },
    "dozens": {"bound": "vague", "low": 24, "high": None, "soft_low": 24, "soft_high": 99},
    "More than one hundred men": {
        "number": 100,
        "bound": "more-than",
        "low": 101,
        "high": None,
        "soft_low": 100,
        "soft_high": 150,
        "population": "men",
    },
    "More than 100 men": {
        "number": 100,
        "bound": "more-than",
        "low": 101,
        "high": None,
        "soft_low": 100,
        "soft_high": 150,
        "population": "men",
    },
    "Over 100 people": {
        "number": 100,
        "bound": "more-than",
        "low": 101,
        "high": None,
        "soft_low": 100,
        "soft_high": 150,
        "population": "people",
    },
    "four": {"number": 4, "bound": "exact", "low": 4, "high": 4},
    "Four of them": {"number": 4, "bound": "exact", "low": 4, "high": 4, "role": "subset"},
    "14 boys": {
        "number": 14,
        "bound": "exact",
        "low": 14,
        "high": 14,
        "role": "subset",
        "part_of": "More than 100 men",
        "population": "boys",
    },
    "12 people": {"number": 12, "bound": "exact", "low": 12, "high": 12},
    "Between 15 and 20 people": {"bound": "range", "low": 15, "high": 20},
    "Up to 20 people": {
        "number": 20,
        "bound": "up-to",
        "low": 0,
        "high": 40,
        "soft_low": 1,
        "soft_high": 20,
    },
    "86": {"number": 86, "bound": "exact", "low": 86, "high": 86, "role": "subset"},
}


def count(where: Article, words: str, aspect: str, nth: int = 0, **more: Any) -> CountClaim:
    """So many people, with the intervals of the table above."""
    span = at(where, words, nth)
    chain = more.pop("chain", ())
    modality = more.pop("modality", "asserted")
    return CountClaim(
        article=where.id,
        aspect=aspect,
        spans=(span,),
        sentence=around(where, span),
        rule="count.verb",
        attribution=Attribution(chain=chain, modality=modality),
        value=Quantity(words=words, **BANDS[words]),
        in_headline=span.start < where.body_start,
        **more,
    )


def quote(where: Article, parts: Sequence[str], speaker: Speaker, **more: Any) -> QuoteClaim:
    """Words between marks."""
    spans = tuple(at(where, part) for part in parts)
    value = Quotation(wording=" ".join(parts), parts=spans, kind="speech", **more)
    return QuoteClaim(
        article=where.id,
        aspect="said",
        spans=spans,
        sentence=around(where, spans[0]),
        rule="quote.marks",
        speaker=speaker,
        value=value,
    )


def dated(where: Article, words: str, event: str, aspect: str, value: DateRange) -> DateClaim:
    """Something at a date."""
    span = at(where, words)
    return DateClaim(
        article=where.id,
        aspect=aspect,
        event=event,
        spans=(span,),
        sentence=around(where, span),
        rule="date.event",
        value=value,
    )


def named(where: Article, full: str, title: str | None = None) -> NameClaim:
    """One spelling."""
    span = at(where, full)
    return NameClaim(
        article=where.id,
        aspect="person",
        spans=(span,),
        sentence=around(where, span),
        rule="name.entity",
        value=Name(full=full, kind="person", forms=(full,), title=title),
    )


TUESDAY = DateRange(
    words="on Tuesday night",
    timex="2031-03-11TNI",
    edtf="2031-03-11",
    low=dt.date(2031, 3, 11),
    high=dt.date(2031, 3, 11),
    precision="day",
    base=dt.date(2031, 3, 12),
    rule="date.weekday",
    base_kind="publication",
    alternatives=(
        DateReading(
            timex="2031-03-18",
            low=dt.date(2031, 3, 18),
            high=dt.date(2031, 3, 18),
            why="the Tuesday after",
        ),
    ),
)
NO_BASE = DateRange(
    words="tonight",
    timex="XXXX-XX-XXTNI",
    rule="date.deictic",
    unresolved="an evening; the text gives no day to count from",
)
TARNOV = Speaker(
    name="Ilya Tarnov", title="Interior Minister", words="Ilya Tarnov", resolved_by="name"
)
HE = Speaker(
    name="Ilia Tarnov",
    title="Interior Minister",
    words="he",
    resolved_by="pronoun",
    candidates=("Ilia Tarnov", "the spokesman"),
)

K1 = count(COURIER, "At least three people", "killed", chain=(PAPER,), modality="reported")
K2 = count(LANTERN, "four", "killed", chain=(GROUP,), modality="reported")
K3 = count(MERIDIAN, "Four of them", "killed", chain=(GUARDS,), modality="alleged")
K4 = count(RIGHTS, "four", "killed", chain=(REPORTS,), modality="reported")
D1 = count(COURIER, "dozens", "detained")
D2 = count(LANTERN, "More than one hundred men", "detained", chain=(PAPER,), modality="reported")
D3 = count(MERIDIAN, "More than 100 men", "detained", nth=1, agent="police")
D4 = count(
    RIGHTS,
    "Over 100 people",
    "detained",
    chain=(REPORTS,),
    modality="reported",
    acts=("abducted", "detained", "tortured"),
)
T4 = count(
    RIGHTS,
    "Over 100 people",
    "tortured",
    chain=(REPORTS,),
    modality="reported",
    acts=("abducted", "detained", "tortured"),
)
B3 = count(MERIDIAN, "14 boys", "detained")
I1 = count(COURIER, "12 people", "injured", chain=(HOSPITAL,))
I3 = count(MERIDIAN, "Between 15 and 20 people", "injured")
M4 = count(RIGHTS, "Up to 20 people", "missing")
R3 = count(MERIDIAN, "86", "released")
W1 = dated(COURIER, "on Tuesday night", "searched the fish quay", "occurred", TUESDAY)
W2 = dated(LANTERN, "on 11 March", "The raid began", "occurred", day("on 11 March", "2031-03-11"))
W3 = dated(
    MERIDIAN,
    "on 9 March",
    "first reported the arrests",
    "first-reported",
    day("on 9 March", "2031-03-09"),
)
W4 = dated(LANTERN, "tonight", "the station repeats", "published", NO_BASE)
Q1 = quote(
    COURIER,
    [
        "Nobody was beaten, nobody was threatened and the great majority went home by morning,",
        "We have seen no proof.",
    ],
    TARNOV,
    cue="told",
    venue="the Northern Wire",
)
Q2 = quote(
    LANTERN, ["nobody was threatened and the majority went home by morning"], HE, cue="repeating"
)
Q3 = quote(
    LANTERN,
    ["Whoever says otherwise was not there. There is nothing to investigate,"],
    HE,
    cue="said",
)
Q4 = quote(RIGHTS, ["Nobody was beaten,"], TARNOV, cue="quoted", via="reports")
N1 = named(COURIER, "Ilya Tarnov", "Interior Minister")
N2 = named(LANTERN, "Ilia Tarnov", "Interior Minister")
N4 = named(RIGHTS, "Ilya Tarnov", "Minister")
X2 = DenialClaim(
    article=LANTERN.id,
    aspect="killed",
    rule="denial.verb",
    speaker=HE,
    spans=(at(LANTERN, "Interior Minister Ilia Tarnov denied all reports of killings"),),
    sentence=around(LANTERN, at(LANTERN, "denied all reports of killings")),
    attribution=Attribution(modality="denied", cue="denied"),
    value=Denial(
        words="denied all reports of killings on the quay",
        cue="denied",
        aspects=("killed",),
        sweeping=True,
    ),
)
CLAIMS: tuple[Claim, ...] = (
    K1,
    K2,
    K3,
    K4,
    D1,
    D2,
    D3,
    D4,
    T4,
    B3,
    I1,
    I3,
    M4,
    R3,
    W1,
    W2,
    W3,
    W4,
    Q1,
    Q2,
    Q3,
    Q4,
    N1,
    N2,
    N4,
    X2,
)
SOURCE = {a.id: a.source for a in ARTICLES}


def short(claim: Claim) -> tuple[str, str]:
    """Words and interval of a claim, as the comparer prints them."""
    match claim:
        case CountClaim(value=v):
            top = "∞)" if v.high is None else f"{v.high:g}]"
            return v.words, f"{v.low:g}" if v.low == v.high else f"[{v.low:g}, {top}"
        case DateClaim(value=d):
            return d.words, str(d.low) if d.low else "a night"
        case QuoteClaim(value=q):
            return q.wording, q.kind
        case DenialClaim(value=x):
            return x.words, "denies"
        case NameClaim(value=n):
            return n.full, n.kind


def reading(claim: Claim) -> Reading:
    """What one claim answers."""
    words, interval = short(claim)
    low: float | str | None = None
    high: float | str | None = None
    if isinstance(claim, CountClaim):
        low, high = claim.value.low, claim.value.high
    elif isinstance(claim, DateClaim) and claim.value.low and claim.value.high:
        low, high = claim.value.low.isoformat(), claim.value.high.isoformat()
    chain = claim.attribution.chain
    return Reading(
        article=claim.article,
        source=SOURCE[claim.article],
        claims=(claim.id,),
        words=words,
        interval=interval,
        low=low,
        high=high,
        modality=claim.attribution.modality,
        origin=", by ".join(o.name for o in reversed(chain)) or None,
        speaker=claim.speaker.name if claim.speaker else None,
        spans=claim.spans,
    )


def question(
    kind: Any, aspect: str, text: str, *claims: Claim, scope: str | None = None
) -> Question:
    """A question over these claims."""
    ids = tuple(sorted(c.id for c in claims))
    return Question(kind=kind, aspect=aspect, text=text, scope=scope, claims=ids)


def finding(
    asked: Question,
    relation: Any,
    severity: Any,
    first: str,
    second: str,
    *claims: Claim,
    flagged: bool = True,
    **more: Any,
) -> Finding:
    """A verdict; sources without a claim are silent."""
    readings = tuple(sorted((reading(c) for c in claims), key=lambda r: (r.source, r.claims)))
    said = {r.source for r in readings}
    return Finding(
        question=asked.id,
        kind=asked.kind,
        aspect=asked.aspect,
        relation=relation,
        severity=severity,
        flagged=flagged,
        sentences=(first, second),
        rule=f"{asked.kind}.{relation}",
        claims=tuple(sorted(c.id for c in claims)),
        readings=readings,
        silent=tuple(s for s in sorted(SOURCE.values()) if s not in said),
        **more,
    )


QK = question("count", "killed", "How many people were killed?", K1, K2, K3, K4)
QD = question("count", "detained", "How many people were detained?", D1, D2, D3, D4)
QB = question("count", "detained", "How many boys were detained?", B3, scope="boys")
QT = question("count", "tortured", "How many people were tortured?", T4)
QI = question("count", "injured", "How many people were injured?", I1, I3)
QM = question("count", "missing", "How many people are missing?", M4)
QW = question("date", "occurred", "When did the raid happen?", W1, W2)
QF = question("date", "first-reported", "When was it first reported?", W3)
QU = question("date", "published", "When was it published?", W4)
QS = question("quotation", "said", "What did Ilya Tarnov say about the quay?", Q1, Q2, Q4)
QO = question("quotation", "said", "What did Ilia Tarnov say to the station?", Q3)
QN = question("name", "person", "How is Ilya Tarnov written?", N1, N2, N4)
QX = question("denial", "killed", "Who denies that people were killed?", X2, K1, K3)
QR = question("origin", "detained", "Where does “more than 100 detained” come from?", D2, D3)
QUESTIONS = (QK, QD, QB, QT, QI, QM, QW, QF, QU, QS, QO, QN, QX, QR)

SAID_1 = (
    "Nobody was beaten, nobody was threatened and the great majority went home by morning,".split()
)
SAID_2 = "nobody was threatened and the majority went home by morning".split()
TAIL = "We have seen no proof.".split()


def _slots() -> tuple[Slot, ...]:
    """Three witnesses: Q1, Q2, Q4."""
    opening = [Slot(readings=(w, None, w), common=True) for w in SAID_1[:3]]
    rest: list[Slot] = []
    second = list(SAID_2)
    for word in SAID_1[3:]:
        if word == "great":
            rest.append(Slot(readings=(word, None, None), common=False, code="intensifier"))
        elif word == "morning,":
            rest.append(
                Slot(readings=(word, second.pop(0), None), common=False, code="punctuation-or-case")
            )
        else:
            rest.append(Slot(readings=(word, second.pop(0), None), common=True))
    tail = [Slot(readings=(w, None, None), common=False, code="longer") for w in TAIL]
    return (*opening, *rest, *tail)


APPARATUS = Apparatus(
    witnesses=("courier", "lantern", "rights-desk"), claims=(Q1.id, Q2.id, Q4.id), slots=_slots()
)
FINDINGS = (
    finding(
        QI,
        "contradicts",
        "high",
        "courier, citing the hospital, gives 12 injured; meridian gives between 15 and 20.",
        "No number is both 12 and between 15 and 20: they cannot both hold of the same people"
        " at the same time.",
        I1,
        I3,
        stretch=3.0,
        also=("origin-differs",),
    ),
    finding(
        QS,
        "gap-unmarked",
        "high",
        "lantern gives the sentence of Ilya Tarnov without “Nobody was beaten” and with"
        " “majority” where courier has “great majority”.",
        "One reading has words that the other lacks; nothing here shows which is complete.",
        Q1,
        Q2,
        Q4,
        also=("intensifier", "longer", "punctuation-or-case"),
        apparatus=APPARATUS,
    ),
    finding(
        QX,
        "denied",
        "high",
        "lantern reports that Ilia Tarnov denies all killings;"
        " courier and meridian give killed people.",
        "A denial and a figure stand against each other; both are what somebody says.",
        X2,
        K1,
        K3,
    ),
    finding(
        QK,
        "refines",
        "medium",
        "courier, citing the Meridian, gives at least three killed; lantern, meridian and"
        " rights-desk give four, meridian as an allegation.",
        "The figures differ; four satisfies at least three, so all can be true.",
        K1,
        K2,
        K3,
        K4,
        also=("modality-differs", "origin-differs"),
        stretch=0.0,
    ),
    finding(
        QD,
        "tension",
        "medium",
        "courier gives dozens detained; lantern, meridian and rights-desk give more than 100.",
        "Readers take dozens as fewer than 100, but more than 100 is also dozens: compatible.",
        D1,
        D2,
        D3,
        D4,
        also=("same-bound",),
        stretch=0.0,
    ),
    finding(
        QN,
        "spelling-differs",
        "low",
        "lantern writes Ilia Tarnov; courier and rights-desk write Ilya Tarnov.",
        "One person under two spellings.",
        N1,
        N2,
        N4,
    ),
    finding(
        QR,
        "shared-root",
        "low",
        "lantern and meridian give more than 100 detained; both go back to the Meridian.",
        "2 mentions, 2 outlets, 1 named root.",
        D2,
        D3,
    ),
    finding(
        QW,
        "same",
        "note",
        "courier and lantern give the same day, 11 March 2031.",
        "No difference found.",
        W1,
        W2,
        flagged=False,
    ),
    finding(
        QT,
        "one-source-only",
        "note",
        "Only rights-desk gives a number of people tortured: over 100.",
        "Nothing to compare it with.",
        T4,
        flagged=False,
    ),
    finding(
        QB,
        "one-source-only",
        "note",
        "Only meridian speaks of boys among the detained: 14.",
        "Nothing to compare it with.",
        B3,
        flagged=False,
    ),
    finding(
        QM,
        "one-source-only",
        "note",
        "Only rights-desk gives missing people: up to 20.",
        "Nothing to compare it with.",
        M4,
        flagged=False,
    ),
    finding(
        QO,
        "one-source-only",
        "note",
        "Only lantern has “Whoever says otherwise was not there …”.",
        "Nothing to compare it with.",
        Q3,
        flagged=False,
    ),
    finding(
        QU,
        "unresolved",
        "note",
        "lantern dates the interview “tonight”, with no day to count from.",
        "It can’t be set against another date.",
        W4,
        flagged=False,
    ),
)
SET_ASIDE = (
    SetAside(
        article=COURIER.id,
        file=COURIER.file,
        reason="age",
        note="An age, not a number of people.",
        spans=(at(COURIER, "61"),),
    ),
    SetAside(
        article=COURIER.id,
        file=COURIER.file,
        reason="address",
        note="A house number, not a number of people.",
        spans=(at(COURIER, "14"),),
    ),
    SetAside(
        article=MERIDIAN.id,
        file=MERIDIAN.file,
        reason="informants",
        note="People who told the story, not people it happened to.",
        spans=(at(MERIDIAN, "three guards"),),
    ),
    SetAside(
        article=None,
        file="scan.bin",
        reason="unreadable",
        note="Not a text; save it as .txt, .md, .html or .jsonl.",
    ),
)


def sample() -> Report:
    """Four sources on the raid of Karsel."""
    return Report(
        generator="rashomon 0.1.0",
        convention="strict-plural",
        story="karsel-2031",
        articles=ARTICLES,
        claims=CLAIMS,
        questions=QUESTIONS,
        findings=FINDINGS,
        set_aside=SET_ASIDE,
    )
