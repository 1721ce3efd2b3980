"""The list of a folder's stories: why each text is where it is, and where the reports lie."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from rashomon.report import wording
from rashomon.report.as_html import page
from rashomon.report.labels import SEVERITIES
from rashomon.report.safe import clipped, marked
from rashomon.report.safe import markdown as md
from rashomon.report.write import write_texts
from rashomon_schemas import Overview, StoryReport

_LINE = 400
"""Characters of a finding that the list tells; its report has all."""
_LONGEST = 40
"""Letters of a story's name that its folder's name takes over."""


def folder_name(number: int, of: int, name: str) -> str:
    """A folder for the `number`th of so many stories, from 1: `03-oda-rennick-varnsund`.

    Only ASCII letters and digits of the name are taken, so that no name leads out of its place.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST].strip("-")
    return f"{number:0{len(str(of))}}" + (f"-{words}" if words else "")


def write_overview(overview: Overview, out: Path) -> list[Path]:
    """Write `index.json`, `index.md` and `index.html` into a folder; returns their paths.

    Raises:
        OutputError: the folder can't be made or written to.
    """
    texts = {
        "index.json": overview.model_dump_json(indent=2) + "\n",
        "index.md": overview_markdown(overview),
        "index.html": overview_html(overview),
    }
    return write_texts(texts, out)


def overview_text(overview: Overview) -> str:
    """The list for a terminal: one line a story."""
    return "\n".join(marked(line) for line in _lines(overview))


def overview_html(overview: Overview) -> str:
    """The list as one page that needs nothing else; its links lead to the reports beside it."""
    return page(
        "overview.html.j2",
        script=Markup(),
        overview=overview,
        deck=_deck(overview),
        stories=[(entry, _counts(entry), list(_gravest(entry))) for entry in overview.stories],
    )


def overview_markdown(overview: Overview) -> str:
    """The list as Markdown; texts of sources are literal."""
    return "\n".join(_markdown(overview)) + "\n"


def _lines(overview: Overview) -> Iterator[str]:
    yield f"{overview.folder}: {_deck(overview)}"
    yield ""
    for entry in overview.stories:
        sources = [placement.source for placement in entry.story.placements]
        yield f"{entry.path}: {_counts(entry)}"
        yield clipped(f"  {', '.join(sources)}", 92)
        yield from (f"  {clipped(sentence, _LINE)}" for sentence in entry.story.near)
        yield from (f"  {line}" for line in _gravest(entry))


def _gravest(entry: StoryReport) -> Iterator[str]:
    """The most serious findings, a sentence each, and how many more there are."""
    for finding in entry.gravest:
        yield clipped(f"{SEVERITIES[finding.severity].sign} {finding.sentences[0]}", _LINE)
    more = entry.differing - len(entry.gravest)
    if entry.gravest and more > 0:
        yield f"and {more} more with a difference, in the report"


def _markdown(overview: Overview) -> Iterator[str]:
    yield f"# {md(overview.folder)}"
    yield ""
    yield _deck(overview)
    for entry in overview.stories:
        yield ""
        yield f"## {md(entry.story.name)}"
        yield ""
        yield f"[Report]({entry.path}/report.md): {_counts(entry)}."
        for line in (*entry.story.near, *_gravest(entry)):
            yield from ("", md(line))
        yield ""
        for placement in entry.story.placements:
            yield f"- **{md(placement.source)}** {md(placement.reason)}"
    if overview.set_aside:
        yield from ("", "## Files that could not be used", "")
        for item in overview.set_aside:
            yield f"- {md(item.file)}: {md(item.note)}"


def _deck(overview: Overview) -> str:
    texts = sum(len(entry.story.placements) for entry in overview.stories)
    return (
        f"{texts} texts, sorted into {len(overview.stories)} stories by the rare words they share "
        "and the days they were published on. Each story is compared on its own."
    )


def _counts(entry: StoryReport) -> str:
    return (
        f"{wording.counted(len(entry.story.placements), 'text')}, "
        f"{wording.counted(entry.findings, 'finding')}, {entry.differing} with a difference"
    )
