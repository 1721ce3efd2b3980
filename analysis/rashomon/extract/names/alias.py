"""Other names an article gives somebody: "known as Falcon", "née Brel", "the Council (CFP)"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.extract.names.merge import Cluster
from rashomon.extract.names.runs import RawName

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LINKS = frozenset({"née", "nee", "né", "alias", "aka", "a.k.a", "a.k.a.", "nicknamed", "born"})
_BEFORE_KNOWN = frozenset({"also", "better", "widely", "commonly", "otherwise"})


def join_aliases(doc: "Doc", clusters: Sequence[Cluster]) -> list[Cluster]:
    """The entities, with those that the article calls another name of one taken into it.

    Read are an alias, a nickname or a name at birth behind a person's name, and what stands in
    brackets right behind an organisation's: its initials, or its name in another language.
    """
    starts = {row.title_first: (place, row) for place, c in enumerate(clusters) for row in c.names}
    starts |= {row.first: (place, row) for place, c in enumerate(clusters) for row in c.names}
    taken: set[int] = set()
    for place, cluster in enumerate(clusters):
        for name in tuple(cluster.names):
            found = starts.get(_alias_start(doc, cluster, name) or -1)
            if found is None or found[0] in taken | {place}:
                continue
            other = clusters[found[0]]
            if _is_alias(doc, cluster, name, other, found[1]):
                cluster.names += other.names
                taken.add(found[0])
    return [cluster for place, cluster in enumerate(clusters) if place not in taken]


def _alias_start(doc: "Doc", cluster: Cluster, name: RawName) -> int | None:
    """The number of the token where another name may begin behind a name."""
    at = name.last + 1
    if at + 1 >= len(doc):
        return None
    if cluster.kind == "organisation":
        return at + 1 if doc[at].text == "(" else None
    at += doc[at].text in (",", "(")
    at += at < len(doc) and doc[at].lower_ in _BEFORE_KNOWN
    if at + 2 < len(doc) and doc[at].lower_ == "known" and doc[at + 1].lower_ == "as":
        return at + 2
    return at + 1 if at + 1 < len(doc) and doc[at].lower_ in _LINKS else None


def _is_alias(doc: "Doc", cluster: Cluster, name: RawName, other: Cluster, row: RawName) -> bool:
    """Whether the two can be one: people always; a body's bracket closed, and no other's name."""
    if cluster.kind == "person":
        return True
    closed = row.last + 1 < len(doc) and doc[row.last + 1].text == ")"
    if cluster.kind != "organisation" or other.kind != "organisation" or not closed:
        return False
    return len(row.words) > 1 or row.words[0] in _initials(doc[name.first : name.last + 1].text)


def _initials(name: str) -> tuple[str, str]:
    """The first letters of a name's words, without and with its small words."""
    words = name.split()
    return "".join(w[0] for w in words if w[0].isupper()), "".join(w[0].upper() for w in words)
