"""Whether two names can be one person's, and two texts one: for gathering and for comparing."""

import functools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import textdistance

from rashomon.lexicon import remembered, table
from rashomon_schemas import Article

_MOST_EDITS = 3
"""Most letters that two spellings of one name may differ in."""
_DOUBLE = re.compile(r"(.)\1+")
_DOUBLED = 3
"""Letters of a name of which one may be doubled ("Ana", "Anna")."""
_SOUNDS = (("ks", "x"), ("kh", "h"), ("ph", "f"), ("q", "g"), ("ck", "k"), ("w", "v"), ("c", "k"))
"""Letters that stand for one another between romanisations (BGN/PCGN, ISO 9, scholarly)."""
_PARTICLES = frozenset("al el bin ibn van von der den de da di la le du dos the".split())
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii"}
"""What tells bearers of one name apart."""
_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
    }
)
"""Letters that Unicode does not take apart into a base and a mark (BGN/PCGN simplifications)."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PLAIN_WORD = re.compile(r"\w+")
_SOVEREIGN = frozenset("the of republic kingdom".split())
"""Words of a country's formal name that its short name leaves out."""
_PLACE_LETTERS = 5
"""A word shorter than this is too easily another place."""
_CARON = "\u030c"
_RUN = 12
"""Words in a row that two people hardly write alike (shingles as in Broder 1997)."""
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{0,4000}[”\"»]?")
_MOST_HOLDERS = 8
"""Articles that share one run are compared with the first of them, beyond so many."""
_TOP = 600
"""Characters at the top of a text in which an outlet's name stands."""
_OFFICE = 3
"""Words before a name in which its office stands."""
_MASTHEAD = 5
"""Words of an outlet's name on a line of its own at the top, at most."""


@functools.lru_cache(maxsize=4096)
def name_parts(name: str) -> tuple[str, ...]:
    """The words of a name in lower case without accents, particles, suffixes, initials' stops."""
    return tuple(w for w in _plain_words(name) if w not in _PARTICLES and w not in _SUFFIXES)


def _plain_words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’s", "").replace("'s", ""))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return _WORD.findall(bare.translate(_LETTERS))


@functools.lru_cache(maxsize=4096)
def name_suffix(name: str) -> str | None:
    """What tells a bearer of a name from another: "jr" of "Ned Hale Jr."; None without one."""
    words = _plain_words(name)
    return _SUFFIXES.get(words[-1]) if len(words) > 1 else None


@functools.lru_cache(maxsize=4096)
def alike(left: str, right: str) -> bool:
    """Whether two single words can be spellings of one name.

    Romanisations keep the consonants and vary the vowels (Sergei/Sergey, Mohammed/Muhammad), and
    misprints swap letters (Karimov/Kamirov) or double one (Per/Peer); another consonant is another
    name.
    """
    if left == right:
        return True
    shorter = min(len(left), len(right))
    if shorter >= _DOUBLED and _DOUBLE.sub(r"\1", left) == _DOUBLE.sub(r"\1", right):
        return True
    if shorter < 4:
        return False
    kept = _consonants(left) == _consonants(right) or sorted(left) == sorted(right)
    return kept and textdistance.damerau_levenshtein.distance(left, right) <= _MOST_EDITS


def _consonants(name: str) -> str:
    for written, sound in _SOUNDS:
        name = name.replace(written, sound)
    return _DOUBLE.sub(r"\1", re.sub(r"[aeiouy'’]", "", name))


def same_person(left: str, right: str) -> bool:
    """Whether two names can be one person's: surnames alike, and given names alike or not given.

    "Sergei Lavrov", "Sergey Lavrov", "Foreign Minister Lavrov" and "S. Lavrov" are; "Anna Karimova"
    and "Dina Karimova" are not.
    """
    a, b = _untitled(left), _untitled(right)
    if not a or not b or not alike(a[-1], b[-1]) or _told_apart(left, right):
        return False
    given_a, given_b = a[:-1], b[:-1]
    if not given_a or not given_b:
        return True
    first_a, first_b = given_a[0], given_b[0]
    if 1 in (len(first_a), len(first_b)):
        return first_a[0] == first_b[0]
    return alike(first_a, first_b)


@functools.lru_cache(maxsize=4096)
def _untitled(name: str) -> tuple[str, ...]:
    """The parts of a name without the office before it: "Interior Minister Rolf Steen"."""
    parts = name_parts(name)
    titles, given = _titles()
    if not parts or parts[0] in given:
        return parts
    last = max((at for at, word in enumerate(parts[:-1][:_OFFICE]) if word in titles), default=-1)
    return parts if "of" in parts else parts[last + 1 :]


@remembered
def _titles() -> tuple[frozenset[str], frozenset[str]]:
    """Words for an office or a role, and given names."""
    rows, names = table("titles"), table("name_variants")
    office = rows["office"]
    roles = {*office["words"], *office["roles"], *office["male"], *office["female"]}
    return frozenset(roles | rows["courtesy"].keys()), frozenset([*names["male"], *names["female"]])


def same_place(left: str, right: str) -> bool:
    """Whether two names can be one place's: a republic or kingdom with and without saying so.

    "Kharkov" and "Kharkiv" are, one letter apart; shorter words and more letters are two places.
    """
    a, b = _place_words(left), _place_words(right)
    return len(a) == len(b) > 0 and all(map(_same_place_word, a, b))


def respelt(left: str, right: str) -> bool:
    """Whether two names of one place are the same words in other letters ("Kiev", "Kyiv")."""
    a, b = (_WORD.findall(unicodedata.normalize("NFC", n.casefold())) for n in (left, right))
    if len(a) != len(b) or a == b:
        return False
    return all(alike(x, y) or _same_place_word(x, y) for x, y in zip(a, b, strict=True))


def _place_words(name: str) -> list[str]:
    words = _WORD.findall(unicodedata.normalize("NFC", name.casefold()))
    return [word for word in words if word not in _SOVEREIGN]


def _same_place_word(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < _PLACE_LETTERS:
        return False
    return any(
        x == y or (alike(x, y) and textdistance.damerau_levenshtein.distance(x, y) == 1)
        for x in _romanised(one)
        for y in _romanised(other)
    )


def _romanised(word: str) -> set[str]:
    """A word without marks, and with an "h" for each caron ("š" is "sh"; BGN/PCGN)."""
    apart = unicodedata.normalize("NFD", word)
    return {"".join(_plain_words(word)), "".join(_plain_words(apart.replace(_CARON, "h")))}


@dataclass(frozen=True)
class Copy:
    """Two articles that share words.

    Attributes:
        one: the first by label.
        other: the other.
        words: how many words stand in shared runs.
        share: what part that is of the shorter article's words outside quotation marks.
    """

    one: Article
    other: Article
    words: int
    share: float


def copies(articles: Sequence[Article]) -> list[Copy]:
    """Pairs of articles with shared runs of at least twelve words outside quotation marks.

    Of a run that many articles have, each is paired with the first only, so that forty copies of
    one text cost forty times one.
    """
    words = [_PLAIN_WORD.findall(_QUOTED.sub(" ¶ ", a.text).casefold()) for a in articles]
    places: dict[tuple[str, ...], dict[int, int]] = defaultdict(dict)
    for at, own in enumerate(words):
        for start in range(len(own) - _RUN + 1):
            places[tuple(own[start : start + _RUN])].setdefault(at, start)
    shared: dict[tuple[int, int], set[int]] = defaultdict(set)
    for holders in places.values():
        held = sorted(holders)
        firsts = held if len(held) <= _MOST_HOLDERS else held[:1]
        for at, first in enumerate(firsts):
            for other in held[at + 1 :]:
                start = holders[first]
                shared[first, other].update(range(start, start + _RUN))
    return [
        Copy(articles[a], articles[b], len(run), len(run) / min(len(words[a]), len(words[b])))
        for (a, b), run in sorted(shared.items())
    ]


def clusters(found: Iterable[Copy]) -> list[tuple[tuple[Article, ...], int]]:
    """Articles linked by copied text, each group with the fewest words that a link shares."""
    groups: list[tuple[dict[str, Article], int]] = []
    for copy in found:
        ends = {article.id: article for article in (copy.one, copy.other)}
        linked = [group for group in groups if ends.keys() & group[0].keys()]
        groups = [group for group in groups if group not in linked]
        for members, _ in linked:
            ends = members | ends
        groups.append((ends, min([copy.words, *(least for _, least in linked)])))
    made = [(tuple(sorted(m.values(), key=lambda a: a.source)), least) for m, least in groups]
    return sorted(made, key=lambda group: group[0][0].source)


def _told_apart(left: str, right: str) -> bool:
    """Whether one is the elder and the other the younger."""
    one, other = name_suffix(left), name_suffix(right)
    return one is not None and other is not None and one != other


def publishes(article: Article, name: str) -> bool:
    """Whether an article is of the outlet named: by its metadata, label, or first line alone."""
    parts = name_parts(" ".join(name.split()))
    if not parts:
        return False
    return parts in (
        name_parts(article.outlet or ""),
        name_parts(article.source),
        name_parts(_masthead(article.text[:_TOP])),
    )


def _masthead(text: str) -> str:
    """The first line, where it is short and no sentence: a page's own name."""
    lines = text.strip("\ufeff \t\r\n").splitlines()
    first = lines[0].strip() if len(lines) > 1 else ""
    return first if len(first.split()) <= _MASTHEAD and first[-1:].isalnum() else ""
