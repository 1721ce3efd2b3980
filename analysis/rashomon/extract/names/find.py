"""Who and what an article names."""

from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.extract.found import Entity
from rashomon.extract.names.alias import join_aliases
from rashomon.extract.names.apposition import role_after
from rashomon.extract.names.headlines import add_headline_names
from rashomon.extract.names.merge import Cluster, merge
from rashomon.extract.names.runs import RawName, find_runs
from rashomon.extract.names.words import name_words

if TYPE_CHECKING:
    from spacy.tokens import Doc


_FORMER = frozenset({"former", "acting", "deputy", "interim", "outgoing", "ex", "late", "then"})


def find_names(document: Document) -> list[Entity]:
    """Every person, organisation and place the article names, under all its forms there.

    The parser's entity labels are one sign among others (capitals, titles, known given names,
    words of organisations, apposition), since on its own the small model joins two names or
    takes a person for a place. Two persons of one surname stay two; a bare surname goes to the
    one it most likely means.

    Args:
        document: the parsed article.

    Returns:
        Entities in order of their first mention. A mention holds the name without its title.
    """
    clusters = join_aliases(document.doc, merge(document.doc, list(find_runs(document))))
    add_headline_names(document, clusters)
    entities = [_entity(document, cluster) for cluster in clusters]
    return sorted(entities, key=lambda e: (e.mentions[0], e.full))


def _entity(document: Document, cluster: Cluster) -> Entity:
    names = sorted([*cluster.names, *cluster.doubtful], key=lambda n: n.first)
    places = tuple(_place(document, name) for name in names)
    sure = {_place(document, name) for name in cluster.names} or set(places)
    forms = [plain_form(document.text[a:b]) for a, b in places if (a, b) in sure]
    counts = {form: forms.count(form) for form in set(forms)}
    full = max(counts, key=lambda f: (len(f.split()), len(f), counts[f], f))
    return Entity(full, cluster.kind, _title(document, cluster, names), places)


def plain_form(words: str) -> str:
    """A name on one line, with single spaces and without brackets."""
    return " ".join(words.replace("[", "").replace("]", "").split())


def _place(document: Document, name: RawName) -> tuple[int, int]:
    doc = document.doc
    start, end = doc[name.first].idx, doc[name.last].idx + len(doc[name.last])
    opened = "]" in document.text[start:end] and document.text[start - 1 : start] == "["
    return start - opened, end


def _is_title_of(kind: str, title: str) -> bool:
    """Whether a title tells an office or, of an organisation, what it is; "Mr" tells neither."""
    words = name_words()
    last = title.rsplit(maxsplit=1)[-1].lower()
    if kind == "organisation":
        return last in words.before_organisation
    return last not in {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "st."}


def _title_start(doc: "Doc", name: RawName) -> int:
    """Where a title begins: with "former" and the like, without an adjective that judges.

    Of "president and chief executive" both belong to it.
    """
    words, first = name_words(), name.title_first
    while first < name.first and doc[first].pos_ == "ADJ" and doc[first].lower_ == doc[first].text:
        first += 1
    if first > 1 and doc[first - 1].lower_ == "and" and words.is_title(doc[first - 2].lower_):
        first -= 2
    return first - 1 if first and doc[first - 1].lower_ in _FORMER else first


def _title(document: Document, cluster: Cluster, names: list[RawName]) -> str | None:
    """The longest title before a mention, else a role in apposition after one."""
    doc = document.doc
    titles = [plain_form(doc[_title_start(doc, n) : n.first].text) for n in names if n.titled]
    titles = [t for t in titles if t and _is_title_of(cluster.kind, t)]
    longest = max(titles, key=lambda t: (len(t.split()), len(t), t), default=None)
    if longest is not None:
        return longest
    if cluster.kind != "person":
        return None
    return next((role for n in names[:5] if (role := role_after(document, n))), None)
