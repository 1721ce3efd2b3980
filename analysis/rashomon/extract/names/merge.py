"""One entity for all the forms of a name inside an article."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from rashomon.extract.names.kinds import Kind, kind_of
from rashomon.extract.names.runs import RawName
from rashomon.extract.names.words import NameWords, name_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SAME_PASSAGE = 40
"""Words after a full name in which the bare surname most likely means the same person."""
_FULL_NAMES = 40
"""How many full names of each namesake are looked at."""


@dataclass
class Cluster:
    """Mentions taken for one entity, while they are gathered."""

    names: list[RawName]
    kind: Kind
    surname: str
    given: str | None
    doubtful: list[RawName] = field(default_factory=list)
    """Bare surnames that could be somebody else's too."""


def merge(doc: "Doc", names: Sequence[RawName]) -> list[Cluster]:
    """Gather names into entities: full names first, then bare surnames, then organisations."""
    words = name_words()
    by_form: dict[tuple[str, ...], list[RawName]] = {}
    for name in names:
        by_form.setdefault(_form(name, words), []).append(name)
    kinds = {form: kind_of(doc, rows) for form, rows in by_form.items()}
    clusters: list[Cluster] = []
    for form, rows in by_form.items():
        if len(form) > 1 and kinds[form][0] == "person":
            _add_person(clusters, form, rows, words)
    full = list(clusters)
    loose: list[tuple[tuple[str, ...], list[RawName]]] = []
    for form, rows in by_form.items():
        if len(form) > 1 and kinds[form][0] == "person":
            continue
        owners = [c for c in full if _fits(form, c)]
        if owners and len(form) <= 2 and form[-1].lower() not in words.organisation:
            _share(owners, rows, words, doc)
        else:
            loose.append((form, rows))
    return [*clusters, *_others(loose, {form: kinds[form][0] for form in by_form})]


def _form(name: RawName, words: NameWords) -> tuple[str, ...]:
    """The words without a suffix such as "Jr."."""
    kept = [w for w in name.words if w.lower() not in words.suffixes]
    return tuple(kept or name.words)


def _surname(form: Sequence[str]) -> str:
    """The last word; with a hyphen, the whole hyphenated name."""
    if len(form) >= 3 and form[-2] == "-":
        return "-".join((form[-3], form[-1])).lower()
    return form[-1].lower()


def _add_person(
    clusters: list[Cluster], form: tuple[str, ...], rows: list[RawName], words: NameWords
) -> None:
    surname = _surname(form)
    for cluster in clusters:
        if cluster.given is not None and _same_person(cluster, form[0], surname, words):
            cluster.names += rows
            return
    clusters.append(Cluster(list(rows), "person", surname, form[0]))


def _same_person(cluster: Cluster, given: str, surname: str, words: NameWords) -> bool:
    """Same surname and given name, either of them in another spelling."""
    same_given = words.same_given(cluster.given or "", given)
    if cluster.surname == surname:
        return same_given or (len(given) > 4 and OSA.distance(cluster.given or "", given) <= 1)
    near = (
        min(len(surname), len(cluster.surname)) >= 5 and OSA.distance(cluster.surname, surname) <= 1
    )
    return near and same_given and len(given) > 1


def _fits(form: Sequence[str], cluster: Cluster) -> bool:
    """Whether a bare form is the surname of a person, or a misspelling of it."""
    bare = _surname(form)
    return bare == cluster.surname or (
        len(form) == 1 and cluster.given is not None and form[0] == cluster.given
    )


def _share(owners: list[Cluster], rows: Sequence[RawName], words: NameWords, doc: "Doc") -> None:
    """Give each bare surname to the person of that surname it most likely means."""
    starts = {id(c): sorted(n.first for n in c.names) for c in owners}
    for row in rows:
        gender = words.gender(*(t.text for t in doc[row.title_first : row.first]))
        fitting = [c for c in owners if _agrees(c, gender, words)] or owners
        chosen = max(
            fitting,
            key=lambda c: (
                any(0 < row.first - s <= _SAME_PASSAGE for s in starts[id(c)][:_FULL_NAMES]),
                len(starts[id(c)]),
                -starts[id(c)][0],
            ),
        )
        (chosen.names if len(fitting) == 1 else chosen.doubtful).append(row)


def _agrees(cluster: Cluster, gender: str | None, words: NameWords) -> bool:
    own = words.gender(cluster.given or "")
    return gender is None or own is None or own == gender


def _others(
    loose: Sequence[tuple[tuple[str, ...], list[RawName]]], kinds: dict[tuple[str, ...], Kind]
) -> list[Cluster]:
    """Organisations, places and persons known by one word only; longest forms first."""
    clusters: list[Cluster] = []
    for form, rows in sorted(loose, key=lambda item: (-len(item[0]), item[1][0].first)):
        key = " ".join(form).lower()
        kind = kinds[form]
        owner = next((c for c in clusters if c.kind == kind and _short_of(form, c)), None)
        if owner is not None:
            owner.names += rows
        else:
            clusters.append(Cluster(list(rows), kind, key, None))
    return clusters


def _short_of(form: Sequence[str], cluster: Cluster) -> bool:
    """Whether a form is the first or last word, or the initials, of a longer name."""
    long = cluster.names[0].words
    if len(form) >= len(long):
        return tuple(form) == long
    initials = "".join(w[0] for w in long if w[0].isupper())
    if len(form) == 1 and form[0].isupper() and len(form[0]) > 1:
        return form[0] == initials
    return tuple(form) == long[: len(form)] or (
        cluster.kind == "organisation" and tuple(form) == long[-len(form) :]
    )
