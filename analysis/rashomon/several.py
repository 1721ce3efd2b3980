"""A folder of several stories as reports: one each, and the list of them."""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from rashomon.extract import Settings
from rashomon.pipeline import Part, Progress
from rashomon.report import folder_name, write_overview
from rashomon.results import analyse
from rashomon_schemas import Overview, SetAside, StoryReport

_GRAVEST = 3
"""Findings of a story that the list of stories tells."""


def write_stories(
    parts: Sequence[Part],
    out: str | Path,
    *,
    folder: str = "stories",
    settings: Settings | None = None,
    progress: Progress | None = None,
    set_aside: Sequence[SetAside] = (),
) -> Overview:
    """Analyse each story, write its report into a folder of its own, and the list of them last.

    Args:
        parts: what `stories` returned.
        out: the folder; `index.html`, `index.md` and `index.json` go there, each report into a
            folder in it.
        folder: what the texts together are called.
        settings: as for `analyse`.
        progress: as for `analyse`, over all stories.
        set_aside: files that could not be used, for the list.
    """
    texts = sum(len(part.corpus.articles) for part in parts)
    entries: list[StoryReport] = []
    done = 0
    for number, part in enumerate(parts, start=1):
        found = analyse(part.corpus, settings=settings, progress=_after(done, texts, progress))
        path = folder_name(number, len(parts), part.story.name)
        found.write(Path(out) / path)
        done += len(part.corpus.articles)
        entries.append(
            StoryReport(
                story=part.story,
                path=path,
                findings=len(found.findings),
                differing=sum(finding.flagged for finding in found.findings),
                gravest=tuple(f for f in found.findings if f.flagged)[:_GRAVEST],
            )
        )
    overview = Overview(
        generator=f"rashomon {version('rashomon')}",
        folder=folder,
        stories=tuple(entries),
        set_aside=tuple(item for item in set_aside if item.article is None),
    )
    write_overview(overview, Path(out))
    return overview


def _after(done: int, total: int, progress: Progress | None) -> Progress | None:
    """Progress of one story told as progress of all."""
    if progress is None:
        return None
    return lambda what, at, _: progress(what, done + at, total)
