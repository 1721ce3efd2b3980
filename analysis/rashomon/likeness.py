"""Whether two names can be one person's: for gathering claims and for comparing them."""

import functools
import re
import unicodedata

import textdistance

_TOO_FAR = 0.8
"""Least Jaro-Winkler similarity of two spellings of one name (Winkler 1990); transliterations
of Slavic and Arabic given names (Sergei/Sergey, Mohammed/Muhammad) lie above it."""
_PARTICLES = frozenset("al el bin ibn van von der den de da di la le du dos the".split())
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def name_parts(name: str) -> tuple[str, ...]:
    """The words of a name in lower case without accents, particles and initials' stops."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’s", "").replace("'s", ""))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(w for w in _WORD.findall(bare) if w not in _PARTICLES)


@functools.lru_cache(maxsize=4096)
def alike(left: str, right: str) -> bool:
    """Whether two single words can be spellings of one name."""
    if left == right:
        return True
    if min(len(left), len(right)) < 4:
        return False
    if left[0] != right[0]:
        return False
    distance = textdistance.damerau_levenshtein.distance(left, right)
    allowed = 1 if min(len(left), len(right)) < 7 else 2
    return distance <= allowed and textdistance.jaro_winkler.similarity(left, right) >= _TOO_FAR


def same_person(left: str, right: str) -> bool:
    """Whether two names can be one person's: surnames alike, and given names alike or not given.

    "Sergei Lavrov", "Sergey Lavrov", "Lavrov" and "S. Lavrov" are; "Anna Karimova" and
    "Dina Karimova" are not.
    """
    a, b = name_parts(left), name_parts(right)
    if not a or not b or not alike(a[-1], b[-1]):
        return False
    given_a, given_b = a[:-1], b[:-1]
    if not given_a or not given_b:
        return True
    first_a, first_b = given_a[0], given_b[0]
    if 1 in (len(first_a), len(first_b)):
        return first_a[0] == first_b[0]
    return alike(first_a, first_b)
