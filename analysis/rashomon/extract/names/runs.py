"""Runs of capitalised words, cut into title and name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.extract.names.words import NameWords, name_words
from rashomon.lexicon.gazetteer import known_kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
_NEVER = frozenset(
    {"PRON", "DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT", "INTJ", "NUM", "X"}
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december am pm gmt est edt christmas easter".split()
)
_LONGEST_TITLE = 8
_LONGEST_NAME = 9
_CHANNELS = frozenset({"news", "channel", "radio"})
_WHOLE = frozenset({"ORG", "GPE", "FAC"})
_JOINTS = frozenset({"of", "for", "and", "&", "the", "'s", "'"})
"""Small words and endings inside the names of bodies."""
_SMALL = frozenset("about after against amid among from into over than that with without".split())
"""Longer words that title case leaves small (AP capitalises them, others don't)."""


@dataclass(frozen=True)
class RawName:
    """A name where it stands: token numbers, with its title before it."""

    first: int
    last: int
    """Number of the last token (inclusive)."""
    words: tuple[str, ...]
    title_first: int
    """Where its title begins; `first` when it has none."""

    @property
    def titled(self) -> bool:
        """Whether a title stands before it."""
        return self.title_first < self.first


def find_runs(document: Document) -> Iterator[RawName]:
    """Every capitalised name outside headlines, cut from its title and from its neighbours."""
    words = name_words()
    tokens = list(document.doc)
    skipped = title_cased(document)
    at = 0
    while at < len(tokens):
        if tokens[at].idx in skipped or not _starts(tokens, at):
            at += 1
            continue
        end = max(_run_end(tokens, at, words), _entity_end(tokens, at, words))
        yield from (name for name in _cut(tokens, at, end, words) if _names(tokens, name, words))
        at = end + 1


def _names(tokens: Sequence["Token"], name: RawName, words: NameWords) -> bool:
    """Whether one capitalised word names anything: more is asked of it than of two."""
    token = tokens[name.last]
    if name.last > name.first:
        return True
    if token.ent_type_ == "NORP" or token.pos_ == "ADJ" or token.lower_ in words.roles:
        return False
    return name.titled or token.ent_type_ in _NAMED or token.text.isupper() or token.pos_ == "PROPN"


def title_cased(document: Document) -> set[int]:
    """Token offsets of headlines and title-cased lines, whose capitals tell nothing."""
    found: set[int] = set()
    for start, end in document.paragraphs:
        if end - start > 250:
            continue
        tokens = document.tokens(start, end)
        long = [t for t in tokens if t.is_alpha and len(t) > 3 and t.lower_ not in _SMALL]
        lowered = sum(document.text[t.idx].islower() for t in long)
        if document.in_headline(start) or (len(long) >= 4 and lowered <= len(long) // 12):
            found.update(t.idx for t in tokens)
    return found


def _capital(token: "Token") -> bool:
    text = token.text
    if not text[0].isupper() or text.lower() in _CALENDAR or text == "I" or "\n" in text:
        return False
    if token.pos_ in _NEVER and token.ent_type_ not in _NAMED:
        return False
    return any(c.isalpha() for c in text)


def _starts(tokens: Sequence["Token"], at: int) -> bool:
    """Whether a name may begin at a token: at a sentence's beginning more is asked."""
    token = tokens[at]
    if not _capital(token):
        return False
    opening = at == 0 or token.is_sent_start or tokens[at - 1].is_quote or tokens[at - 1].is_space
    if opening and token.pos_ in {"DET", "CCONJ"} and token.lower_ != "the":
        return False  # "Both Abe and Orlov"
    if not opening or token.pos_ == "PROPN" or token.ent_type_ in _NAMED:
        return not (opening and token.is_stop and token.ent_type_ not in _NAMED)
    following = at + 1 < len(tokens) and _capital(tokens[at + 1])
    if 2 < len(token) < 6 and token.text.isupper() and token.text.isalpha():
        return at + 1 < len(tokens) and not tokens[at + 1].text.isupper()
    return following and not token.is_stop and token.pos_ in {"NOUN", "ADJ"}


def _run_end(tokens: Sequence["Token"], at: int, words: NameWords) -> int:
    """The number of the last token of the run that begins at `at`."""
    end = at
    while end + 1 < len(tokens):
        step = _next(tokens, end, words)
        if step is None:
            return end
        end = step
    return end


def _entity_end(tokens: Sequence["Token"], first: int, words: NameWords) -> int:
    """Where the parser ends a body's or a place's name that has small words in it.

    "Centers for Disease Control and Prevention"; two names that "and" joins stay two.
    """
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].ent_iob_ == "I":
        last += 1
    label = tokens[first].ent_type_
    if tokens[first].pos_ == "DET" and tokens[first].lower_ != "the":
        return first
    if label not in _WHOLE or not _capital(tokens[last]) or last - first > _LONGEST_NAME:
        return first
    inside = tokens[first : last + 1]
    if not all(_capital(t) or t.lower_ in _JOINTS for t in inside):
        return first
    return last if not any(_parts(tokens, first, t, words) for t in inside) else first


def _parts(tokens: Sequence["Token"], first: int, joint: "Token", words: NameWords) -> bool:
    """Whether an "and" stands behind a name that is whole: "Harbour Watch and Vale Union"."""
    if joint.lower_ not in {"and", "&"}:
        return False
    before = tokens[first : joint.i]
    whole = before[-1].lower_ in words.organisation or known_kind(before[-1].text) is not None
    return whole or (len(before) > 1 and not any(t.lower_ in ("for", "of") for t in before))


def _next(tokens: Sequence["Token"], end: int, words: NameWords) -> int | None:
    """The next word of a name, over a hyphen, a particle or the "of" of an organisation."""
    after = tokens[end + 1]
    if after.text.isdigit():
        added = _numbered(tokens, end, words)
        return end + added if added else None
    if _stops(tokens[end], after):
        return None
    if _capital(after) or (tokens[end].text.endswith("-") and after.is_alpha):
        return end + 1
    if end + 2 >= len(tokens):
        return None
    beyond, low = tokens[end + 2], after.lower_
    if after.text == "-":  # "Curie-Sklodowska", "Jong-un"
        tight = not tokens[end].whitespace_ and not after.whitespace_
        return end + 2 if tight and beyond.is_alpha else None
    if after.text == "]" and tokens[end - 1].text == "[" and _capital(beyond):
        return end + 2  # "[Ana] Duarte": a given name that somebody filled in
    if after.is_quote and _nickname(tokens, end, words):
        return end + 4
    title = words.is_title(tokens[end].text)
    body = tokens[end].lower_ in words.organisation
    linked = (low == "of" and (title or body)) or (low == "for" and body)
    particle = low in words.particles
    if (linked or (particle and low not in {"la", "le"})) and _capital(beyond):
        return end + 2
    doubled = particle and (beyond.text == "-" or beyond.lower_ in words.particles)
    if doubled and end + 3 < len(tokens) and _capital(tokens[end + 3]):
        return end + 3  # "al-Amin", "van der Berg"
    return None


def _stops(token: "Token", after: "Token") -> bool:
    """Whether a sentence ends with a name's stop: "in A.C. Others", "Vellin, D.C.Police said"."""
    if not token.text.endswith(".") or len(token) < 3:
        return False
    return not token.whitespace_ or (bool(after.is_sent_start) and "." in token.text[:-1])


def _numbered(tokens: Sequence["Token"], end: int, words: NameWords) -> int:
    """How many words a number in a name adds: "told Vale 4, adding", "VXYZ 12 News"."""
    after = tokens[end + 2] if end + 2 < len(tokens) else None
    if len(tokens[end + 1]) > 2:
        return 0
    if after is not None and after.text[0].isupper() and after.lower_ in words.outlets:
        return 2
    if after is not None and after.pos_ not in {"PUNCT", "VERB", "SCONJ", "ADP", "SPACE", "AUX"}:
        return 0
    first = end
    while first and _capital(tokens[first - 1]):
        first -= 1
    told = first > 0 and tokens[first - 1].lower_ in {"told", "tells"}
    return 1 if told or tokens[end].lower_ in _CHANNELS else 0


def _nickname(tokens: Sequence["Token"], end: int, words: NameWords) -> bool:
    """Whether a nickname in marks stands between a given name and the next word of the name."""
    if end + 4 >= len(tokens) or not words.is_given(tokens[end].text):
        return False
    nick, closing, surname = tokens[end + 2 : end + 5]
    return _capital(nick) and closing.is_quote and _capital(surname)


def _cut(tokens: Sequence["Token"], first: int, last: int, words: NameWords) -> Iterator[RawName]:
    """One or more names out of a run: title off the front, a role off the back, two persons."""
    while last >= first and (
        words.is_title(tokens[last].text) or tokens[last].lower_ in words.roles
    ):
        hyphened = last > first and tokens[last - 1].text.endswith("-")  # "Spider-Man"
        if hyphened or tokens[last].lower_ in words.organisation:
            break
        last -= 1
    if last < first:
        return
    begin = _after_title(tokens, first, last, words)
    for a, b in _two_persons(tokens, begin, last, words):
        name_first = a + (a < b and tokens[a].lower_ == "the")
        while (
            name_first < b
            and tokens[name_first].ent_type_ == "NORP"
            and not _whole(tokens[b], words)
        ):
            name_first += 1
        title = first if a == begin and begin > first else name_first
        if title == name_first:
            title = _lower_title(tokens, a if a == name_first else name_first, words)
        if a > begin and begin >= 2 and words.is_role(tokens[begin - 2].text):
            title = begin - 2  # "a spokesman for X Ana Duarte": the role goes with the second
        yield RawName(
            name_first,
            b,
            tuple(t.text for t in tokens[name_first : b + 1] if t.text != "]" and not t.is_quote),
            title,
        )


def _whole(token: "Token", words: NameWords) -> bool:
    return token.lower_ in words.organisation or token.lower_ in words.place


def _after_title(tokens: Sequence["Token"], first: int, last: int, words: NameWords) -> int:
    """Where the name begins behind the last title word of a run."""
    for at in range(last - 2, first - 1, -1):  # "Vale City Mayor Don Guardian"
        if (
            at + 2 == last
            and words.is_title(tokens[at].text)
            and words.is_given(tokens[at + 1].text)
        ):
            return at + 1
    if _whole(tokens[last], words) and tokens[first].lower_ not in words.courtesy:
        return first
    for at in range(last - 1, first - 1, -1):
        token = tokens[at]
        low = token.lower_
        if not (words.is_title(token.text) or low in words.roles):
            continue
        if tokens[at + 1].lower_ == "of":
            beyond = at + 3
            return beyond if beyond <= last and words.is_given(tokens[beyond].text) else first
        if tokens[at + 1].text == "-":
            continue
        return at + 1
    return first


def _two_persons(
    tokens: Sequence["Token"], first: int, last: int, words: NameWords
) -> list[tuple[int, int]]:
    """Cut "a spokesman for Orlov Dmitry Pavlov" and "the United Nations Ana Duarte" in two."""
    behind = tokens[first - 1].pos_ == "ADP" if first else False
    for at in range(first + 1, last):
        owner = tokens[at - 1].lower_
        if owner in words.organisation and words.is_given(tokens[at].text):
            return [(first, at - 1), (at, last)]
    if (
        behind
        and last - first >= 2
        and not words.is_given(tokens[first].text)
        and words.is_given(tokens[first + 1].text)
        and not _whole(tokens[last], words)
        and tokens[first].lower_ not in words.particles
        and tokens[first].lower_ not in words.organisation
    ):
        return [(first, first), (first + 1, last)]
    return [(first, last)]


def _lower_title(tokens: Sequence["Token"], first: int, words: NameWords) -> int:
    """Where a lower-case role before a name begins ("opposition leader Ana Duarte")."""
    at = first - 1
    if at < 0 or not (
        words.is_role(tokens[at].text) or tokens[at].lower_ in words.before_organisation
    ):
        return first
    if tokens[at].is_stop:
        return first
    while at > 0 and first - at < _LONGEST_TITLE:
        token = tokens[at - 1]
        hyphen = token.text == "-" and not token.whitespace_
        if not hyphen and (token.pos_ not in {"NOUN", "PROPN", "ADJ"} or token.is_space):
            break
        at -= 1
    while at < first and tokens[at].text in {"-", "year", "old"}:
        at += 1  # "61-year-old fisherman"
    return at
