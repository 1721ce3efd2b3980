"""A page as a test sees it: the tree a parser makes of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "img", "input", "br", "hr", "link", "path", "use", "rect", "line"}


@dataclass
class Element:
    """One element with its attributes and what stands in it, in order."""

    tag: str
    attributes: dict[str, str]
    inside: list["Element | str"] = field(default_factory=list)

    @property
    def children(self) -> list["Element"]:
        """The elements right in it."""
        return [part for part in self.inside if isinstance(part, Element)]

    def all(self, tag: str | None = None) -> Iterator["Element"]:
        """This element and everything below it, in order; of one tag if given."""
        if tag in {None, self.tag}:
            yield self
        for child in self.children:
            yield from child.all(tag)

    def words(self) -> str:
        """All text below, but for scripts and style sheets."""
        if self.tag in {"script", "style"}:
            return ""
        return "".join(part if isinstance(part, str) else part.words() for part in self.inside)


class Page(HTMLParser):
    """Parses a page strictly: every element that opens must close, in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root", {})
        self.open = [self.root]
        self.problems: list[str] = []
        self.feed(html)
        self.close()
        if len(self.open) != 1:
            self.problems.append(f"never closed: {[e.tag for e in self.open[1:]]}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(set(names)) != len(names):
            self.problems.append(f"{tag} has an attribute twice: {names}")
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.open[-1].tag != tag:
            self.problems.append(f"</{tag}> closes <{self.open[-1].tag}>")
            return
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)
