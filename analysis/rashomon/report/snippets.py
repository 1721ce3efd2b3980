"""How reports, findings and claims show themselves in a notebook: small, escaped HTML."""

from markupsafe import Markup

from rashomon.report import wording
from rashomon.report.glance import glance
from rashomon.report.index import Index, sources_told
from rashomon.report.labels import CAUTIONS, MODALITIES, RELATIONS, SEVERITIES, unsaid
from rashomon.report.safe import clipped, shown
from rashomon_schemas import Claim, Finding, Reading, Report

_MOST_LINES = 30
_HEADS = Markup().join(
    Markup('<th style="text-align:left">{}</th>').format(name)
    for name in ("source", "words", "value", "stated as", "who")
)


def report_html(report: Report) -> str:
    """The differing findings of a report, one line each, and what else there is."""
    seen = glance(Index.of(report))
    lines = Markup().join(_line(finding) for finding in seen.differing[:_MOST_LINES])
    more = len(seen.differing) - _MOST_LINES
    rest = Markup("<p>and {} more</p>").format(more) if more > 0 else Markup()
    return str(
        Markup(
            "<div><p><b>{story}</b>: {sources}, {findings} findings, {differing} with a"
            " difference, {alone} said by one source only, {aside} set aside.</p>"
            "<ol>{lines}</ol>{rest}<p><small>{caution}</small></p></div>"
        ).format(
            story=shown(report.story),
            sources=sources_told(report),
            findings=len(report.findings),
            differing=len(seen.differing),
            alone=len(seen.alone),
            aside=len(report.set_aside),
            lines=lines,
            rest=rest,
            caution=CAUTIONS[0],
        )
    )


def _line(finding: Finding) -> Markup:
    return Markup("<li>{} {} <small><i>{}</i></small></li>").format(
        SEVERITIES[finding.severity].sign,
        shown(finding.sentences[0]),
        RELATIONS[finding.relation].name,
    )


def finding_html(finding: Finding) -> str:
    """One finding with its readings as a table."""
    rows = Markup().join(_row(reading) for reading in finding.readings)
    silent = ", ".join(finding.silent)
    return str(
        Markup(
            "<div><p><b>{sign} {first}</b><br>{second}"
            " <small><i>{verdict}</i></small></p>"
            "<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{silent}</div>"
        ).format(
            sign=SEVERITIES[finding.severity].sign,
            first=shown(finding.sentences[0]),
            second=shown(finding.sentences[1]),
            verdict=RELATIONS[finding.relation].name,
            heads=_HEADS,
            rows=rows,
            silent=Markup("<p><small>{}: {}</small></p>").format(
                unsaid(finding.kind), shown(silent)
            )
            if silent
            else Markup(),
        )
    )


def _row(reading: Reading) -> Markup:
    speaker, origin = reading.speaker or "", reading.origin or ""
    who = origin if speaker in origin else ", ".join(name for name in (speaker, origin) if name)
    cells = (
        shown(reading.source),
        shown(clipped(reading.words, 200)),
        shown(reading.interval),
        MODALITIES[reading.modality].word,
        shown(who),
    )
    return Markup("<tr>{}</tr>").format(
        Markup().join(Markup('<td style="text-align:left">{}</td>').format(cell) for cell in cells)
    )


def claim_html(claim: Claim) -> str:
    """One claim in its sentence."""
    chain = wording.chain(claim)
    return str(
        Markup(
            "<div><p>{kind} · {aspect}: <b>{value}</b> {modality} {chain}</p>"
            "<blockquote>{sentence}</blockquote></div>"
        ).format(
            kind=claim.kind,
            aspect=shown(claim.aspect),
            value=shown(wording.value(claim)),
            modality=MODALITIES[claim.attribution.modality].word,
            chain=Markup("<small>according to {}</small>").format(shown(chain)) if chain else "",
            sentence=_in_sentence(claim),
        )
    )


def _in_sentence(claim: Claim) -> Markup:
    """The claim's sentence with its words marked, if they stand in it."""
    span, sentence = claim.spans[0], claim.sentence
    start, end = span.start - sentence.start, span.end - sentence.start
    if start < 0 or end > len(sentence.exact):
        return shown(clipped(span.exact, 400))
    text = sentence.exact
    return Markup("{}<mark>{}</mark>{}").format(
        shown(clipped_end(text[:start], head=False)),
        shown(clipped(text[start:end], 400)),
        shown(clipped_end(text[end:], head=True)),
    )


def clipped_end(text: str, *, head: bool, most: int = 200) -> str:
    """`text`, or the end of it that touches the mark."""
    if len(text) <= most:
        return text
    return text[:most] + " […]" if head else "[…] " + text[-most:]
