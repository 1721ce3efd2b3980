"""A report as one page that needs nothing else: no network, no other file, no script to read it."""

import base64
import functools
import hashlib
from importlib import resources
from typing import Any

import jinja2
from markupsafe import Markup

from rashomon.report import origins, safe, wording
from rashomon.report.annotate import annotated
from rashomon.report.figures import citing, figures
from rashomon.report.glance import aside_by_reason, glance, left_over
from rashomon.report.index import Index, sources_told
from rashomon.report.labels import (
    CAUTIONS,
    CONVENTIONS,
    KINDS,
    MODALITIES,
    RELATIONS,
    SEVERITIES,
    unanswered,
    unsaid,
)
from rashomon.report.matrix import rows
from rashomon.report.measured import CAUTION, measured
from rashomon.report.notes import interval_of
from rashomon.report.readings import runs
from rashomon_schemas import Report


def to_html(report: Report) -> str:
    """The report as one self-contained page.

    Every string is escaped for where it stands, characters that can't be seen get a visible mark,
    and a content policy lets nothing run but the page's own script, by its hash. Same report,
    same text.
    """
    index = Index.of(report)
    seen = glance(index)
    roots = origins.roots(index)
    quotes = [(f, runs(f.apparatus)) for f in report.findings if f.apparatus]
    return page(
        "report.html.j2",
        script=Markup(_static("report.js")),  # noqa: S704 - this package's own file
        report=report,
        sources=sources_told(report),
        index=index,
        glance=seen,
        left_over=left_over(index, seen),
        articles=[(article, annotated(article, index)) for article in report.articles],
        rows=rows(index),
        figures=figures(index),
        citing=citing(index, roots),
        roots=roots,
        roots_told=origins.told(roots),
        roots_named=origins.named(roots),
        uncited=origins.uncited(index),
        quotes=[(f, found) for f, found in quotes if any(run.number for run in found)],
        alike=[f for f, found in quotes if not any(run.number for run in found)],
        aside=aside_by_reason(report.set_aside),
        convention_meaning=CONVENTIONS.get(report.convention),
    )


def page(template: str, *, script: Markup, **values: object) -> str:
    """A template of this package as a page, with its style sheet, script and content policy."""
    style = _static("report.css")
    return (
        _environment()
        .get_template(template)
        .render(
            style=Markup(style),  # noqa: S704 - this package's own file
            script=script,
            policy=_policy(style, script),
            **values,
        )
    )


def _policy(style: str, script: str) -> str:
    """The content policy: nothing but these two texts, by their hashes."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@functools.cache
def _static(name: str) -> str:
    """A style sheet or script of this package, with the line ends a browser hashes."""
    path = resources.files("rashomon.report") / "static" / name
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")


@functools.cache
def _environment() -> jinja2.Environment:
    """Templates that escape everything, and mark what can't be seen before they do."""
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_template),
        autoescape=True,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "shown": safe.shown,
        "unseen": safe.unseen_marked,
        "address": safe.web_address,
        "clip": safe.clipped,
        "interval": interval_of,
        "around": wording.around,
    }
    environment.globals |= {
        "RELATIONS": RELATIONS, "SEVERITIES": SEVERITIES, "MODALITIES": MODALITIES,
        "KINDS": KINDS, "unsaid": unsaid, "unanswered": unanswered,
        "CAUTIONS": CAUTIONS, "wording": wording,
        "MEASURED": measured(), "MEASURED_ON": CAUTION,
    }  # fmt: skip
    return environment


def _template(name: str) -> str:
    path = resources.files("rashomon.report") / "templates" / name
    return path.read_text(encoding="utf-8")


def _finalize(value: Any) -> Any:  # noqa: ANN401 - whatever a template prints
    """Mark what can't be seen in every plain string that is printed, attribute or text."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return safe.marked(value)
    return value
