"""read: files to articles. Bad files are named and set aside; the rest is read."""

import dataclasses
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from rashomon.errors import InputError
from rashomon.read.article import label, story_label, to_article
from rashomon.read.decode import Unusable
from rashomon.read.folder import beside, files_of, load_bytes
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
        InputError: nothing is there, or not one text could be used.
    """
    folder, files = files_of(Path(path))
    articles: list[Article] = []
    aside: list[SetAside] = []
    taken: set[str] = set()
    labels: dict[str, str] = {}
    for raw in _raws(files, folder, aside):
        try:
            article, notes = to_article(raw, _unique(label(raw), taken))
        except Unusable as error:
            aside.append(_aside(raw.file, error))
            continue
        taken.add(article.source)
        labels |= _labelled(raw, article)
        articles.append(article)
        aside.extend(notes)
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
            extra = beside(file)
            for item in READERS[file.suffix.lower()](name, data):
                if isinstance(item, Raw):
                    yield dataclasses.replace(
                        item,
                        metadata={**item.metadata, **extra},
                        title=item.title or extra.get("title"),
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


def _unique(wanted: str, taken: set[str]) -> str:
    """The label itself, or with the first free number behind it."""
    number, name = 2, wanted
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name


class _Room(ModuleType):
    """This room is called as its verb: `rashomon.read("folder")`, whoever imported it before."""

    def __call__(self, path: str | Path) -> Corpus:
        return read(path)


sys.modules[__name__].__class__ = _Room
