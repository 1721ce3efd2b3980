"""Who is named as the origin: the name, its kind, and what it knows from."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.extract.attribution.words import ReportingWords, reporting_words
from rashomon.extract.document import Document
from rashomon.extract.names.words import name_words
from rashomon_schemas import Origin, Span, Speaker
from rashomon_schemas.attribution import Basis, OriginKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENTITIES: dict[str, OriginKind] = {"PERSON": "person", "ORG": "organisation"}
_GENRES = frozenset(
    "newspaper paper magazine daily weekly broadcaster channel station outlet website site portal "
    "agency blog".split()
)
_RECORDS = frozenset(
    "list count tally toll figure number record register database statistic data".split()
)
_POINTED = frozenset({"the", "this", "that", "its", "our"})
_DASHES = frozenset({"-", "--", "–", "—"})
_NEAR = 400
"""Characters around a quotation in which who passes it on is named."""
_LONGEST = 12
"""Words of an origin's name at most."""
_QUALIFIED = 8
"""Words that qualify it at most."""


def origin_of(document: Document, head: "Token", words: ReportingWords) -> Origin:
    """The origin that a noun names, as worded; who kept a list is meant rather than the list."""
    work, head = head, _keeper(head, words)
    named = proper(head)
    first, last = _phrase(named)
    start, end = head.doc[first].idx, head.doc[last].idx + len(head.doc[last])
    kind = kind_of(list(head.doc[_leftmost(head) : last + 1]), head, words)
    basis: Basis = "first-hand" if head.lower_ in words.first_hand else "not-stated"
    if work is not head and work.lemma_.lower() in words.inquiries:
        basis = "investigation"
    span = document.span(start, end)
    return Origin(name=span.exact, kind=kind, basis=basis, span=span)


def named_by(head: "Token", words: ReportingWords) -> "Token":
    """The noun that bears the name of an origin: "Ana Duarte" of "the surgeon, Ana Duarte"."""
    return proper(_keeper(head, words))


def speaker_origin(speaker: Speaker, words: ReportingWords) -> Origin | None:
    """The origin that is the speaker of a quotation; None when nobody is known."""
    name = speaker.name or speaker.words
    if name is None:
        return None
    said = name.lower().split()
    kinds = [words.kinds[word] for word in said if word in words.kinds]
    office = [words.kinds.get(word) for word in (speaker.title or "").lower().split()]
    titled: OriginKind = "official" if "official" in [*kinds, *office] else "person"
    described = name[:1].islower() or name.lower().startswith(("the ", "a ", "one "))
    kind = kinds[-1] if kinds and (described or kinds[-1] != "person") else titled
    basis: Basis = "first-hand" if said[-1] in words.first_hand else "not-stated"
    return Origin(name=name, kind=kind, basis=basis, span=speaker.span)


def named_near(document: Document, name: str, start: int, end: int) -> Span | None:
    """Where a name stands nearest to a stretch of the text, line breaks in it or not."""
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)")
    around = max(0, start - _NEAR), end + _NEAR
    found = [m.span() for m in pattern.finditer(document.text, *around)]
    if not found:
        return None
    return document.span(*min(found, key=lambda p: (max(start - p[1], p[0] - end, 0), p[0])))


def proper(head: "Token") -> "Token":
    """The name in "newspaper Novy Luch", whatever the parser made of it."""
    if head.pos_ != "NOUN":
        return head
    if head.lower_ not in _GENRES:
        return _in_apposition(head)
    named = [c for c in head.children if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i > head.i]
    last = named[0] if named else _past_comma(head)
    while last.i + 1 < last.sent.end and last.nbor().pos_ == "PROPN":
        last = last.nbor()
    return last


def _in_apposition(head: "Token") -> "Token":
    """The name set behind a description by a comma: "a nurse at the clinic, Ana Duarte"."""
    for token in list(head.subtree)[: _QUALIFIED * 2]:
        set_off = token.i > head.i + 1 and token.dep_ == "appos" and token.pos_ == "PROPN"
        first = token.left_edge
        if set_off and first.pos_ == "PROPN" and first.nbor(-1).text == "," and first.i < token.i:
            return token
    return head


def _past_comma(head: "Token") -> "Token":
    """The first word of a name that a comma sets off: "a local paper, Novy Luch, …"."""
    doc, at = head.doc, head.i + 2
    set_off = at < head.sent.end and doc[at - 1].text == "," and doc[at].pos_ == "PROPN"
    return doc[at] if set_off else head


def _keeper(head: "Token", words: ReportingWords) -> "Token":
    """Whose list or work it is: "a list kept by the union", "a post by Ana Duarte", "Ana's study".

    A report of somebody's own stays a report where nobody is named.
    """
    if head.pos_ != "NOUN":
        return head
    lemma = head.lemma_.lower()
    if not (lemma in _RECORDS or lemma in words.works or lemma in words.inquiries):
        return head
    owner = [c for c in head.children if c.dep_ == "poss" and _somebody(c, words)]
    below = [head, *(c for c in head.children if c.dep_ == "acl")]
    by = [p for t in below for p in t.children if p.lower_ in ("by", "from", "of")]
    named = [o for p in by for o in p.children if o.dep_ == "pobj" and _somebody(o, words)]
    return next(iter([*named, *owner]), head)


def _somebody(noun: "Token", words: ReportingWords) -> bool:
    """Whether a noun names who may say something: "the minister", "Ana Duarte"; no "arrests"."""
    known = words.kinds.get(noun.lemma_.lower()) not in (None, "reports")
    return noun.pos_ == "PROPN" or (noun.pos_ == "NOUN" and known)


def _phrase(head: "Token") -> tuple[int, int]:
    """The proper name around the head, or the noun with what stands before and qualifies it."""
    if head.pos_ != "PROPN":
        first = _leftmost(head)
        while first < head.i and not head.doc[first].is_alpha:
            first += 1
        return first, _qualified(head)
    first, last = head.i, head.i
    while first and _in_name(head.doc[first - 1], head):
        first -= 1
    if first > 1 and head.doc[first - 1].dep_ == "case" and head.doc[first - 2].pos_ == "PROPN":
        first -= 2
    while first < head.i and _stands_before(head.doc[first], head):
        first += 1
    while (
        last + 1 < len(head.doc)
        and head.doc[last + 1].pos_ == "PROPN"
        and (
            head.doc[last + 1].head == head
            and head.doc[last + 1].dep_ in ("appos", "compound", "flat")
        )
    ):
        last += 1
    return max(first, head.i - _LONGEST), _with_of(last, head)


def _with_of(last: int, head: "Token") -> int:
    """The last word of what "of" adds to a name: "Minister of the Interior", "Bank of Vellin"."""
    of = head.doc[last + 1] if last + 3 < len(head.doc) else head
    if of.lower_ != "of" or of.head != head:
        return last
    at = of.i + 2 if of.nbor().lower_ == "the" else of.i + 1
    return at if head.doc[at].pos_ == "PROPN" and head.doc[at].head == of else last


def _stands_before(word: "Token", head: "Token") -> bool:
    """Whether a word before a name is no part of it: "newspaper Novy Luch", "CEO Ana Berg"."""
    office = head.ent_type_ == "PERSON" and not word.ent_type_ and word.is_upper and len(word) > 1
    return office or _is_genre(word)


def _is_genre(token: "Token") -> bool:
    """Whether a word before a name tells what it is: "newspaper Novy Luch", not "Daily Novy"."""
    opening = token.i == token.sent.start and token.lower_ not in ("daily", "weekly", "channel")
    return token.text in _GENRES or (opening and token.lower_ in _GENRES)


def _qualified(head: "Token") -> int:
    """The last word of what qualifies a noun without a verb: "a nurse at Mercy Hospital".

    What "reports of arrests" tell of is no part of the origin's name.
    """
    last = head.i
    if head.lemma_.lower() in reporting_words().nouns:
        return last
    stop = min(head.right_edge.i, head.i + _QUALIFIED)
    while last < stop:
        token = head.doc[last + 1]
        if token.is_punct or token.is_space or token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ"):
            break
        last += 1
    return last if head.doc[last].pos_ in ("NOUN", "PROPN") else head.i


def _in_name(token: "Token", head: "Token") -> bool:
    return (
        token.pos_ == "PROPN"
        and head in (token.head, token.head.head)
        and (token.dep_ in ("compound", "nmod", "flat", "amod", "poss"))
    )


def _leftmost(head: "Token") -> int:
    """Where its phrase begins at most; the dash of a dateline is no part of it."""
    first = max(head.left_edge.i, head.i - _LONGEST)
    dashes = (t.i + 1 for t in head.doc[first : head.i] if t.text in _DASHES and t.whitespace_)
    return max(dashes, default=first)


def kind_of(phrase: list["Token"], head: "Token", words: ReportingWords) -> OriginKind:
    """What sort of origin a phrase names: by its own head, by its other words, by its entity."""
    whole = " ".join(t.lower_ for t in phrase)
    if whole in words.kinds:
        return words.kinds[whole]
    for word in (head.lower_, head.lemma_.lower()):
        if word in words.kinds:
            return "unnamed" if _any_outlet(phrase, words.kinds[word]) else words.kinds[word]
    for token in reversed(phrase):
        if token.lower_ in words.kinds:
            return words.kinds[token.lower_]
        if token.pos_ != "PROPN" and name_words().is_role(token.lower_):
            return "person"  # "hospital director Ana Duarte"
    if head.pos_ == "PROPN":
        return _of_name(phrase, head)
    return "person" if head.tag_ in ("NN", "PRP") else "unnamed"


def _of_name(phrase: list["Token"], head: "Token") -> OriginKind:
    """What a name is of that has no telling word in it; people have a title or no article."""
    if any(t.lower_ in name_words().courtesy for t in phrase):
        return "person"
    if any(t.lower_ == "the" and t.head == head for t in phrase):
        return "organisation"
    return _ENTITIES.get(head.ent_type_, "person")


def _any_outlet(phrase: list["Token"], kind: OriginKind) -> bool:
    """Whether no outlet in particular is meant: "local media", "a newspaper"."""
    pointed = any(t.pos_ == "PROPN" or t.lower_ in _POINTED for t in phrase)
    return kind == "outlet" and not pointed


def investigators(document: Document, words: ReportingWords) -> frozenset[str]:
    """Names (lower case, last word) said to have broken the story, or to have been first."""
    return frozenset(name for token in document.doc for name in _breaks(token, words))


def _breaks(token: "Token", words: ReportingWords) -> Iterator[str]:
    name = token.lemma_.lower()
    broke = name == "break" and any(
        c.dep_ == "dobj" and c.lemma_.lower() in words.broke for c in token.children
    )
    first = (
        name in words.first
        and any(t.lower_ == "first" for t in (token.head, *token.head.children))
        and token.dep_ in ("xcomp", "acl", "relcl", "advcl")
    )
    if broke or first:
        for subject in _doers(token if broke else token.head):
            yield from {subject.lower_, proper(subject).lower_}
        yield from (
            o.lower_
            for p in token.children
            if p.lower_ in ("in", "to", "for")
            for o in p.children
            if o.pos_ == "PROPN"
        )


def _doers(verb: "Token") -> list["Token"]:
    for _ in range(3):
        own = [c for c in verb.children if c.dep_ == "nsubj"]
        if own and own[0].tag_ in ("WP", "WDT"):
            above = verb.head
            return [above, *(c for c in above.children if c.dep_ == "appos")]
        if own:
            return own
        verb = verb.head
    return []
