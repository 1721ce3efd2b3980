"""A cursor over the pieces of one text."""

from rashomon.extract.quantities.atoms import Atom, atoms


class Run:
    """A cursor over the pieces of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.atoms = list(atoms(text))
        self.at = 0

    def peek(self, ahead: int = 0) -> Atom | None:
        """The piece so far ahead, if there is one."""
        at = self.at + ahead
        return self.atoms[at] if at < len(self.atoms) else None

    def gap(self, end: int) -> str:
        """What stands between an offset and the next piece; a long gap is cut."""
        following = self.peek()
        return self.text[end : min(following.start, end + 8)] if following else "\n"
