"""One entity for all the forms of a name inside an article."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rashomon.extract.names.kinds import Kind, kind_of
from rashomon.extract.names.runs import RawName
from rashomon.extract.names.words import NameWords, name_words
from rashomon.likeness import alike, name_parts, name_suffix

if TYPE_CHECKING:
    from spacy.tokens import Doc

_GENRES = frozenset("news press radio television tv agency magazine newspaper today".split())
"""Last words of outlets' names that are no short names of them."""
_SAME_PASSAGE = 40
"""Words after a full name in which the bare surname most likely means the same person."""
_FULL_NAMES = 40
"""How many full names of each namesake are looked at."""
_NAMESAKES = 20
"""How many people of one surname are told apart."""


@dataclass
class Cluster:
    """Mentions taken for one entity, while they are gathered."""

    names: list[RawName]
    kind: Kind
    surname: str
    given: str | None
    suffix: str | None = None
    """What tells a bearer of the name from another ("jr")."""
    doubtful: list[RawName] = field(default_factory=list)
    """Bare surnames that could be somebody else's too."""

    def agrees(self, gender: str | None) -> bool:
        """Whether a title's gender can be this person's."""
        own = name_words().gender(self.given or "")
        return gender is None or own is None or own == gender


def merge(doc: "Doc", names: Sequence[RawName]) -> list[Cluster]:
    """Gather names into entities: full names first, then bare surnames, then organisations."""
    words = name_words()
    by_form: dict[tuple[str, ...], list[RawName]] = {}
    for name in names:
        by_form.setdefault(_form(name, words), []).append(name)
    kinds = {form: kind_of(doc, rows)[0] for form, rows in by_form.items()}
    surnames = {f[-1] for f in by_form if kinds[f] == "person" and words.is_given(f[0])}
    surnames -= {w for w in surnames if w.lower() in words.organisation | words.place}
    for form in by_form:
        borne = kinds.get(form[-1:]) == "person" or form[-1] in surnames
        if len(form) == 2 and borne and kinds[form] == "organisation":
            kinds[form] = "person"  # who is called by a surname has it
    persons = _Persons(words)
    several = [f for f in by_form if kinds[f] == "person" and len(_without_particles(f, words)) > 1]
    borne_by = Counter(f[-1] for f in several)
    full = [f for f in several if f[0].lower() not in words.particles or borne_by[f[-1]] == 1]
    for form in full:
        persons.add(form, by_form[form])
    loose: dict[tuple[str, ...], list[RawName]] = {}
    for form, rows in by_form.items():
        if form in full:
            continue
        owners = persons.owners(form)
        if owners:
            _share(owners, rows, words, doc)
        else:
            loose[form] = rows
    return [*persons.clusters, *_others(doc, loose, kinds)]


def _form(name: RawName, words: NameWords) -> tuple[str, ...]:
    """The words without a suffix such as "Jr."."""
    kept = [w for w in name.words if w.lower() not in words.suffixes]
    return tuple(kept or name.words)


def _without_particles(form: Sequence[str], words: NameWords) -> list[str]:
    """Without "al" and "van"; "Al" before one more word may be a given name ("Al Wilson")."""
    first = len(form) == 2 and form[0].istitle() and words.is_given(form[0])
    return [
        w for at, w in enumerate(form) if w.lower() not in words.particles or (first and not at)
    ]


def _surname(form: Sequence[str]) -> str:
    """The last word; with a hyphen, the whole hyphenated name."""
    if len(form) >= 3 and form[-2] == "-":
        return "-".join((form[-3], form[-1])).lower()
    return form[-1].lower()


class _Persons:
    """People with a full name, found again by surname or given name."""

    def __init__(self, words: NameWords) -> None:
        self.words = words
        self.clusters: list[Cluster] = []
        self._by_surname: dict[str, list[Cluster]] = defaultdict(list)
        self._by_given: dict[str, list[Cluster]] = defaultdict(list)

    def add(self, form: tuple[str, ...], rows: Sequence[RawName]) -> None:
        """Add mentions of a full name to the person it is, or to a new one."""
        surname, given = _surname(form), form[0]
        by_suffix: dict[str | None, list[RawName]] = defaultdict(list)
        for row in rows:
            by_suffix[name_suffix(" ".join(row.words))].append(row)
        for suffix, held in by_suffix.items():
            self._add(surname, given, suffix, held)

    def _add(self, surname: str, given: str, suffix: str | None, rows: list[RawName]) -> None:
        for cluster in self._near(surname, given):
            apart = suffix is not None and cluster.suffix not in (None, suffix)
            if not apart and _same_person(cluster, given, surname, self.words):
                cluster.names += rows
                cluster.suffix = cluster.suffix or suffix
                return
        cluster = Cluster(rows, "person", surname, given, suffix)
        self.clusters.append(cluster)
        self._by_surname[surname].append(cluster)
        self._by_given[given].append(cluster)

    def _near(self, surname: str, given: str) -> Iterator[Cluster]:
        yield from self._by_surname.get(surname, ())[:_NAMESAKES]
        yield from self._by_given.get(given, ())[:_NAMESAKES]

    def owners(self, form: Sequence[str]) -> list[Cluster]:
        """Whose name a bare surname (or a given name alone) is."""
        bare = _without_particles(form, self.words)
        if len(bare) == 1 < len(form):  # "Van der Berg": a surname alone, particles and all
            return self._by_surname.get(bare[0].lower(), [])[:_NAMESAKES]
        if len(form) == 1 and not (form[0].isupper() and len(form[0]) < 4):
            return (self._by_surname.get(form[0].lower()) or self._by_given.get(form[0], []))[
                :_NAMESAKES
            ]
        if len(form) == 2:
            owners = self._by_surname.get(_surname(form), ())[:_NAMESAKES]
            return [c for c in owners if self.words.same_given(c.given or "", form[0])]
        if len(form) == 3 and form[1] == "-":
            return self._by_surname.get(_surname(form), [])[:_NAMESAKES]
        return []


def _same_person(cluster: Cluster, given: str, surname: str, words: NameWords) -> bool:
    """Same surname and given name, either of them in another spelling."""
    same_given = words.same_given(cluster.given or "", given)
    if cluster.surname == surname:
        return same_given or (len(given) > 4 and _spelt_alike(cluster.given or "", given))
    near = min(len(surname), len(cluster.surname)) >= 5 and _spelt_alike(cluster.surname, surname)
    return near and same_given and len(given) > 1


def _spelt_alike(one: str, other: str) -> bool:
    """Whether two words can be spellings of one; another consonant is another name."""
    a, b = name_parts(one), name_parts(other)
    return len(a) == len(b) and all(alike(x, y) for x, y in zip(a, b, strict=True))


def _share(owners: list[Cluster], rows: Sequence[RawName], words: NameWords, doc: "Doc") -> None:
    """Give each bare surname to the person of that surname it most likely means."""
    starts = {id(c): sorted(n.first for n in c.names) for c in owners}
    for row in rows:
        gender = words.gender(*(t.text for t in doc[row.title_first : row.first]))
        fitting = [c for c in owners if c.agrees(gender)] or owners
        chosen = max(
            fitting,
            key=lambda c: (
                any(0 < row.first - s <= _SAME_PASSAGE for s in starts[id(c)][:_FULL_NAMES]),
                len(starts[id(c)]),
                -starts[id(c)][0],
            ),
        )
        (chosen.names if len(fitting) == 1 else chosen.doubtful).append(row)


def _others(
    doc: "Doc", loose: dict[tuple[str, ...], list[RawName]], kinds: dict[tuple[str, ...], Kind]
) -> list[Cluster]:
    """Organisations, places and persons known by one word only; longest forms first."""
    words = name_words()
    clusters: list[Cluster] = []
    known: dict[tuple[Kind, str], Cluster] = {}
    for form, rows in sorted(loose.items(), key=lambda item: (-len(item[0]), item[1][0].first)):
        kind = kinds[form]
        owner = known.get((kind, " ".join(form)))
        if owner is not None and not _is_place(doc, rows, form):
            owner.names += rows
            continue
        parted = _by_gender(doc, rows, words) if kind == "person" else [list(rows)]
        clusters += [Cluster(held, kind, " ".join(form).lower(), None) for held in parted]
        cluster = clusters[-1]
        for short in _short_forms(form, kind):
            known.setdefault((kind, short), cluster)
    return clusters


def _by_gender(doc: "Doc", rows: Sequence[RawName], words: NameWords) -> list[list[RawName]]:
    """Mentions by one word, parted where its titles tell of a man and of a woman."""
    found: dict[str | None, list[RawName]] = {}
    gender: str | None = None
    for row in sorted(rows, key=lambda r: r.first):
        gender = words.gender(*(t.text for t in doc[row.title_first : row.first])) or gender
        found.setdefault(gender, []).append(row)
    return list(found.values()) if {"m", "f"} <= found.keys() else [list(rows)]


def _short_forms(form: Sequence[str], kind: Kind) -> Iterable[str]:
    """Shorter ways to write a name: its initials, its first words, an outlet's last word."""
    if kind != "organisation" or len(form) < 2:
        return
    words = name_words()
    if not any(w.isupper() and len(w) > 1 for w in form):
        yield "".join(w[0] for w in form if w[0].isupper())
    for length in range(1, min(len(form), 6)):
        if length > 1 or not form[0].isupper():  # the NBA is not the NBA Development League
            yield " ".join(form[:length])
    short = form[-1].lower() in words.outlets and form[-1].lower() not in _GENRES
    if short and not form[-1].isupper():
        yield form[-1]
        yield " ".join(form[-2:])


def _is_place(doc: "Doc", rows: Sequence[RawName], form: Sequence[str]) -> bool:
    """Whether one word is rather the place an organisation has its name from."""
    labels = {doc[row.last].ent_type_ for row in rows[:20]}
    return len(form) == 1 and bool(labels & {"GPE", "LOC", "NORP"})
