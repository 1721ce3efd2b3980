"""read: files to articles. Bad files are named and set aside; the rest is read."""

import dataclasses
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from rashomon.errors import InputError
from rashomon.read.article import label, story_label, to_article
from rashomon.read.decode import Unusable
from rashomon.read.folder import beside, files_of, load_bytes, orphans
from rashomon.read.formats import READERS
from rashomon.read.raw import Raw, whole
from rashomon_schemas import Article, SetAside

__all__ = ["Corpus", "read"]


@dataclass(frozen=True)
class Corpus:
    """What was read from one path.

    Attributes:
        story: the folder's name, or the story's where a folder was sorted into several.
        articles: in order of their files.
        set_aside: files, records and metadata that could not be used, with the reason.
        labels: the name of its story that a text's metadata give (`story`), by article id.
    """

    story: str
    articles: tuple[Article, ...]
    set_aside: tuple[SetAside, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)


def read(path: str | Path) -> Corpus:
    """Read a folder of texts (or one file): .txt, .md, .html, .jsonl.

    Metadata (id, story, outlet, url, published, retrieved) comes from front matter, from the
    record, or from `name.toml` beside `name.txt`. Offsets of all later results count into
    `Article.text`, which for .txt is the file's text exactly as decoded.

    Raises:
        InputError: no path, nothing is there, or not one text could be used.
    """
    folder, files = files_of(_path(path))
    articles: list[Article] = []
    aside: list[SetAside] = []
    taken: dict[str, int] = {}
    labels: dict[str, str] = {}
    for raw in _raws(files, folder, aside):
        wanted = label(raw)
        try:
            article, notes = to_article(raw, _unique(wanted, taken))
        except Unusable as error:
            aside.append(_aside(raw.file, error))
            continue
        taken.setdefault(article.source, 1)
        labels |= _labelled(raw, article)
        articles.append(article)
        aside.extend(notes)
        if article.source != wanted:
            aside.append(_renamed(article, wanted))
    aside.extend(_orphan(toml, folder) for toml in orphans(folder, files))
    if not articles:
        reasons = "; ".join(f"{item.file}: {item.note}" for item in aside[:3])
        raise InputError(f"{path}: not one text could be used. {reasons}")
    story = Path(path).resolve()
    name = whole(story.name if story.is_dir() else story.stem)
    return Corpus(name, tuple(articles), tuple(aside), labels)


def _raws(files: list[Path], folder: Path, aside: list[SetAside]) -> Iterator[Raw]:
    """The raw texts of all files; what can't be read goes to `aside`."""
    for file in files:
        name = whole(file.relative_to(folder).as_posix())
        try:
            data = load_bytes(file, folder)
            extra, notes = beside(file)
            for item in READERS[file.suffix.lower()](name, data):
                if isinstance(item, Raw):
                    yield dataclasses.replace(
                        item,
                        metadata={**item.metadata, **extra},
                        title=item.title or extra.get("title"),
                        notes=(*item.notes, *notes),
                    )
                else:
                    aside.append(_aside(*item))
        except Unusable as error:
            aside.append(_aside(name, error))


def _aside(file: str, error: Unusable) -> SetAside:
    return SetAside(article=None, file=file, reason=error.reason, note=error.note)


def _labelled(raw: Raw, article: Article) -> dict[str, str]:
    story = story_label(raw)
    return {} if story is None else {article.id: story}


def _renamed(article: Article, wanted: str) -> SetAside:
    note = (
        f"Another text is called {wanted!r} too; this one is called {article.source!r} here. Give "
        "each an `id` of its own."
    )
    return SetAside(article=article.id, file=article.file, reason="label-taken", note=note)


def _orphan(toml: Path, folder: Path) -> SetAside:
    name = whole(toml.relative_to(folder).as_posix())
    note = f"No text lies beside it; call it as the text is called ({toml.stem}.txt), or remove it."
    return SetAside(article=None, file=name, reason="metadata-alone", note=note)


def _path(given: object) -> Path:
    if isinstance(given, str | os.PathLike):
        return Path(given)
    raise InputError(f"read takes the path of a folder or a file, not {given!r:.60}.")


def _unique(wanted: str, taken: dict[str, int]) -> str:
    """The label itself, or with the first free number behind it.

    Args:
        wanted: the label.
        taken: labels given, each with the number up to which all behind it are given too.
    """
    if wanted not in taken:
        return wanted
    while f"{wanted}-{taken[wanted] + 1}" in taken:
        taken[wanted] += 1
    return f"{wanted}-{taken[wanted] + 1}"


class _Room(ModuleType):
    """This room is called as its verb: `rashomon.read("folder")`, whoever imported it before."""

    def __call__(self, path: str | Path) -> Corpus:
        return read(path)


sys.modules[__name__].__class__ = _Room
