"""Strings of strangers, made fit for where they are shown."""

import re
import unicodedata
from urllib.parse import urlsplit

from markupsafe import Markup, escape

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U000e0000-\U000e0fff\ud800-\udfff]"
)
"""Characters that show nothing or turn the reading direction (Unicode's Default_Ignorable and
Bidi_Control properties, and the control characters except tab and line feed)."""
_LEFTWARD = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks of scripts written from right to left (Unicode Bidi_Class R, AL and AN)."""
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~$#&!])|(?<=\w)(:)(?=//)|(?<=www)(\.)", re.IGNORECASE)


_AT_HEAD = re.compile(r"^(\d{0,9})([-+=.)])")
"""What makes a list, a rule or a heading of a line it stands at the head of."""


def _is_joining(text: str, place: int) -> bool:
    """Whether a joiner or variation selector stands where scripts and emoji need it."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    needed = bool(before) and not before.isascii() and unicodedata.category(before) != "Cf"
    if text[place] in "\ufe0e\ufe0f":
        return needed
    return needed and bool(after) and not after.isascii()


def _name(char: str) -> str:
    return f"U+{ord(char):04X}"


def marked(text: str) -> str:
    """`text` with each character that can't be seen replaced by its code, as `⟨U+202E⟩`.

    Joiners and variation selectors stay where the letters around them need them.
    """

    def mark(match: re.Match[str]) -> str:
        char = match[0]
        if char in _JOINERS and _is_joining(text, match.start()):
            return char
        return f"⟨{_name(char)}⟩"

    return _UNSEEN.sub(mark, text)


def shown(text: str) -> Markup:
    """`text` as escaped HTML with visible marks for the unseen.

    Text with letters that run from right to left is isolated, so that it can't pull the words
    around it along; other text needs no isolation, its marks being visible.
    """
    marked_text = unseen_marked(text)
    return Markup("<bdi>{}</bdi>").format(marked_text) if _LEFTWARD.search(text) else marked_text


def unseen_marked(text: str) -> Markup:
    """`text` as escaped HTML with a named mark for each character that can't be seen."""
    done, at = Markup(), 0
    for match in _UNSEEN.finditer(text):
        char = match[0]
        if char in _JOINERS and _is_joining(text, match.start()):
            continue
        name = unicodedata.name(char, "control character").lower()
        mark = Markup('<span class="unseen" title="{}">{}</span>').format(name, _name(char))
        done += escape(text[at : match.start()]) + mark
        at = match.end()
    return done + escape(text[at:])


def web_address(address: str | None) -> str | None:
    """The address if it is one of the web that may be linked to; None otherwise."""
    if address is None or _UNSEEN.search(address) or any(c.isspace() for c in address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None


def markdown(text: str) -> str:
    """`text` as literal Markdown on one line: nothing in it becomes markup, link or mention."""
    flat = " ".join(marked(text).split())
    literal = _MARKDOWN.sub(lambda m: "\\" + m[0], flat)
    literal = _AT_HEAD.sub(r"\1\\\2", literal)
    return literal.replace("@", "`@`")


def clipped(text: str, most: int) -> str:
    """`text` on one line; longer than `most` characters, it loses whole words in its middle."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    head = most * 2 // 3
    before, after = flat[:head], flat[len(flat) - max(most - head - 5, 0) :]
    if " " in before[head // 2 :]:
        before = before.rsplit(" ", 1)[0]
    if " " in after[: len(after) // 2]:
        after = after.split(" ", 1)[1]
    return f"{before.rstrip()} […] {after.lstrip()}".rstrip()
