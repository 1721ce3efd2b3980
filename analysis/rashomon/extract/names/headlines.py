"""Names in headlines, where every word has a capital: only those the body knows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.extract.names.merge import Cluster
from rashomon.extract.names.runs import RawName, title_cased
from rashomon.extract.names.words import name_words

if TYPE_CHECKING:
    from spacy.tokens import Token


def add_headline_names(document: Document, clusters: Sequence[Cluster]) -> None:
    """Add to each cluster its mentions in headlines and title-cased lines.

    A surname there may have the given name in another spelling before it ("Sergei" for "Sergey").
    """
    skipped = title_cased(document)
    tokens = [t for t in document.doc if t.idx in skipped]
    persons: dict[str, list[Cluster]] = {}
    others: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        if cluster.kind == "person" and cluster.given is not None:
            persons.setdefault(cluster.surname, []).append(cluster)
        elif cluster.names:
            others.setdefault(cluster.names[0].words[0], []).append(cluster)
    for token in tokens:
        written = document.text[token.idx : token.idx + len(token)]
        if not written[0].isupper():
            continue
        for cluster in persons.get(token.lower_, ())[:1]:
            _add_person(token, cluster)
        for cluster in others.get(written, ()):
            _add_other(document, token, cluster)


def _add_person(token: "Token", cluster: Cluster) -> None:
    first = token.i
    before = token.doc[token.i - 1] if token.i else None
    if before is not None and name_words().same_given(cluster.given or "", before.text):
        first = before.i
    elif before is not None and name_words().is_given(before.text):
        return  # somebody else of that surname
    words = tuple(t.text for t in token.doc[first : token.i + 1])
    cluster.names.append(RawName(first, token.i, words, first))


def _add_other(document: Document, token: "Token", cluster: Cluster) -> None:
    words = cluster.names[0].words
    last = token.i + len(words) - 1
    here = token.doc[token.i : last + 1]
    if tuple(document.text[t.idx : t.idx + len(t)] for t in here) == words:
        cluster.names.append(RawName(token.i, last, words, token.i))
