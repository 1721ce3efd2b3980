"""Short labels that name an act: the head of a column or row, the word before a colon."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from rashomon.extract.counts.vocabulary import Lookup, Vocabulary
from rashomon.extract.document import Document
from rashomon.lexicon.acts import lemmas
from rashomon_schemas.quantity import Role

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST = 8
"""Words of a label at most."""
_FILLERS = frozenset(
    "a an the of and number numbers no count total totals confirmed reported so far estimated "
    "known all to date latest now still provisional official officially cumulative figure figures "
    "according people persons person victims victim presumed feared or".split()
)
_NEW = frozenset({"new", "newly", "additional", "further", "daily"})
_WHERE = frozenset({"in", "at", "near"})
_FORMS = {"shot": "shoot", "hurt": "hurt", "hit": "hit", "struck": "strike", "held": "hold"}
_PEOPLE = ("person", "attacker", "fighter", "two", "three", "group")
_CROWD = "took-part"


@dataclass(frozen=True)
class Head:
    """What a label says of the figures under it or behind it."""

    aspects: tuple[str, ...]
    token: "Token"
    """The word that names the act."""
    start: int
    end: int
    population: str | None = None
    place: str | None = None
    role: Role = "total"


def act_head(document: Document, start: int, end: int, words: Vocabulary) -> Head | None:
    """The act that a label names, and whom and where; None where it says more than that.

    Args:
        document: the parsed article.
        start: offset where the label begins, marks of emphasis left out.
        end: offset after it.
        words: which words tell of acts.
    """
    tokens = [t for t in document.tokens(start, end) if any(c.isalnum() for c in t.text)]
    if start >= end or not 0 < len(tokens) <= _LONGEST:
        return None
    kept = list(takewhile(lambda t: t.lower_ not in _WHERE, tokens))
    where = tokens[len(kept) + 1] if len(kept) + 1 < len(tokens) else None
    named_place = where is not None and where.text[:1].isupper()  # not "Deaths in custody: 4"
    named = [(t, found) for t in kept if (found := _aspects(t, words, document, start, end))]
    aspects = _together([found for _, found in named], words)
    rest = [t for t in kept if t.lower_ not in _FILLERS | _NEW and t not in [n for n, _ in named]]
    if not aspects or (rest and not _are_counted(rest, aspects, words)):
        return None
    return Head(
        aspects,
        named[-1][0],
        start,
        end,
        population=_population(rest or _plain_people(kept), document),
        place=document.text[where.idx : end] if where is not None and named_place else None,
        role="increment" if any(t.lower_ in _NEW for t in kept) else "total",
    )


def _together(found: Sequence[tuple[str, ...]], words: Vocabulary) -> tuple[str, ...]:
    """The aspects of all act words of a label: of "dead or injured" the wider one, if any."""
    different = list(dict.fromkeys(found))
    if len(different) < 2:
        return different[0] if different else ()
    named = {aspect for aspects in different for aspect in aspects}
    wider = [a for a, kinds in words.includes.items() if named <= {a, *kinds}]
    return tuple(wider[:1])


def _aspects(
    token: "Token", words: Vocabulary, document: Document, start: int, end: int
) -> tuple[str, ...]:
    low = token.lower_
    label = " ".join(document.folded[start:end].lower().split())
    if low == label.split()[-1] and (toll := words.tolls.get(label)):
        return toll
    forms = [_FORMS[low]] if low in _FORMS else lemmas(low)
    done = low in _FORMS or low.endswith(("ed", "en", "wn"))
    found = words.adjectives.get(low) or _first(words.counted, forms)
    found = found or _first(words.with_figure, forms)
    found = found or (_first(words.object, forms) or _first(words.subject, forms) if done else ())
    found = found or _first(words.nouns, forms)
    return tuple(a for a in found if a != _CROWD and a not in words.includes) or _crowd(low, words)


def _crowd(low: str, words: Vocabulary) -> tuple[str, ...]:
    """Words that name how many took part or were hit: "turnout", "casualties"."""
    return words.tolls.get(low, ()) or _first(words.counted, lemmas(low))


def _first(table: Lookup, forms: Sequence[str]) -> tuple[str, ...]:
    return next((table[form] for form in forms if form in table), ())


def _are_counted(rest: Sequence["Token"], aspects: Sequence[str], words: Vocabulary) -> bool:
    """Whether what else a label says tells who or what is counted: "soldiers", "houses"."""
    joined = rest[-1].i - rest[0].i < len(rest)
    things = all(aspect in words.things for aspect in aspects)
    return joined and (things or is_people(rest[-1].text, words))


def is_people(word: str, words: Vocabulary) -> bool:
    """Whether a word names several people, by the lexicon alone: a label has no grammar."""
    low = word.casefold()
    if low in words.people["plural"] or low in words.people["group"]:
        return True
    singular = [form for form in lemmas(low) if form != low]
    return any(form in words.people[row] for row in _PEOPLE for form in singular)


def _plain_people(tokens: Sequence["Token"]) -> list["Token"]:
    return [t for t in tokens if t.lower_ in ("people", "persons")]


def _population(tokens: Sequence["Token"], document: Document) -> str | None:
    if not tokens:
        return None
    last = tokens[-1]
    return document.text[tokens[0].idx : last.idx + len(last)].lower()
