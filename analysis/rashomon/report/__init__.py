"""Room 5: a report as files and on screens. Needs the records alone."""

from rashomon.report.as_html import to_html
from rashomon.report.as_json import to_json
from rashomon.report.as_markdown import to_markdown
from rashomon.report.overview import folder_name, overview_text, write_overview
from rashomon.report.plots import Plots
from rashomon.report.snippets import claim_html, finding_html, report_html
from rashomon.report.summary import claim_text, finding_text, summary_text
from rashomon.report.tables import Rows, export, fitting
from rashomon.report.write import write

__all__ = [
    "Plots",
    "Rows",
    "claim_html",
    "claim_text",
    "export",
    "finding_html",
    "finding_text",
    "fitting",
    "folder_name",
    "overview_text",
    "report_html",
    "summary_text",
    "to_html",
    "to_json",
    "to_markdown",
    "write",
    "write_overview",
]
