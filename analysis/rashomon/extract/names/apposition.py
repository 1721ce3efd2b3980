"""The role that stands after a name: "Ana Duarte, a teacher from Vale, …"."""

from rashomon.extract.document import Document
from rashomon.extract.names.runs import RawName
from rashomon.extract.names.words import name_words

_LONGEST = 10


def role_after(document: Document, name: RawName) -> str | None:
    """The role in apposition right after a name, as worded and without its article, or None."""
    doc, words = document.doc, name_words()
    at = name.last + 1
    if len(name.words) < 2 or at >= len(doc) or doc[at].text != ",":
        return None
    first = at + 1
    while first < len(doc) and doc[first].pos_ in {"DET", "NUM"} and first - at <= 3:
        first += 1
    role = None
    for token in doc[first : first + _LONGEST]:
        if token.text in {",", ".", ";"} or token.pos_ in {"VERB", "AUX"} or token.is_space:
            break
        if role is None and token.lower_ in {"who", "and", "but", "which", "whose"}:
            return None
        if token.tag_ == "POS":  # "the president's former speechwriter" is no president
            role, first = None, token.i + 1
            continue
        title = token.text.islower() or words.is_title(token.lower_)
        if title and words.is_role(token.lemma_) and token.pos_ in {"NOUN", "PROPN"}:
            role = token
    if role is None or (role.i + 1 < len(doc) and doc[role.i + 1].lower_ == "of"):
        return _whole(document, first, at) if role is not None else None
    return " ".join(document.text[doc[first].idx : role.idx + len(role)].split())


def _whole(document: Document, first: int, comma: int) -> str | None:
    """The apposition up to its own comma, when it is short: "publisher of the Courier"."""
    doc = document.doc
    last = first
    while last + 1 < len(doc) and doc[last + 1].text not in {",", "."} and last - first < _LONGEST:
        last += 1
    if last - first >= _LONGEST or last <= comma:
        return None
    return " ".join(document.text[doc[first].idx : doc[last].idx + len(doc[last])].split())
