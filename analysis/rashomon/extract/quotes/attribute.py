"""Which words of the article give a stretch to somebody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.extract.quotes.segments import Item, Segment
from rashomon.extract.quotes.stretches import Stretch
from rashomon.extract.quotes.subjects import subject_of
from rashomon.extract.quotes.words import CueWords, cue_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 30
"""How many words of the article are looked at on each side of a stretch."""
_CLIMB = 12
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})


@dataclass(frozen=True)
class Cue:
    """A cue in the text and the head of whoever it gives the words to."""

    token: "Token"
    subject: "Token | None"
    free: bool
    """Whether the stretch stands beside the clause (speech) or inside it (a few words)."""


class _Side:
    """The words around one stretch of a segment."""

    def __init__(self, document: Document, segment: Segment, place: int) -> None:
        items = segment.items
        self.stretch: Stretch = items[place]  # type: ignore[assignment]
        self.text = document.text
        self.document = document
        self.before = _words_before(items, place)
        self.after = _words_after(items, place)
        self.far_after = [
            i for i in items[place + 1 : place + 1 + _NEAR] if not isinstance(i, Stretch)
        ]
        near = items[max(0, place - _NEAR) : place + 1 + _NEAR]
        self.outside = {i.i for i in near if not isinstance(i, Stretch)}
        self.first = place == 0 or not any(not _is_punct(i) for i in items[:place][-_NEAR:])
        self.previous = items[place - 1] if place else None

    @property
    def ending(self) -> str:
        """The last character of the stretch."""
        return self.text[self.stretch.start : self.stretch.end].rstrip(" \u00a0’'")[-1:]


def _is_punct(item: Item) -> bool:
    return not isinstance(item, Stretch) and not any(c.isalnum() for c in item.text)


def _words_before(items: Sequence[Item], place: int) -> list["Token"]:
    """Up to `_NEAR` words before a stretch; other stretches on the way are stepped over."""
    return [i for i in items[max(0, place - _NEAR) : place] if not isinstance(i, Stretch)]


def _words_after(items: Sequence[Item], place: int) -> list["Token"]:
    """Words between a stretch and the next one."""
    found: list[Token] = []
    for item in items[place + 1 : place + 1 + _NEAR]:
        if isinstance(item, Stretch):
            break
        found.append(item)
    return found


def find_cue(document: Document, segment: Segment, place: int) -> Cue | None:
    """The cue of the stretch at an item's place in a segment, or None.

    Looked for, in this order: beside a stretch that stands free ("…," X said / X said: "…" /
    according to X, "…"), then up the parse from a stretch inside a clause (X called it "…"), then
    nouns of speech (X's "…" remark).
    """
    words = cue_words()
    side = _Side(document, segment, place)
    if _stands_free(side):
        return _free_cue(side, words)
    inner = _inner_cue(side, words)
    if inner is not None and words.says(inner.token):
        return inner
    return _after_cue(side, words, any_verb=False) or _according(side) or inner or _colon(side)


def _stands_free(side: _Side) -> bool:
    if side.first:
        return True
    previous = side.previous
    return (
        previous is not None
        and not isinstance(previous, Stretch)
        and previous.text
        in {
            ",",
            ":",
            "--",
            "—",
            "–",
            "-",
            ";",
        }
    )


def _free_cue(side: _Side, words: CueWords) -> Cue | None:
    adjacent = _before_cue(side, words, reach=4)
    if adjacent is not None:
        return adjacent
    return (
        _after_cue(side, words)
        or _before_cue(side, words, reach=_NEAR)
        or _according(side)
        or _label(side)
        or _colon(side)
        or _inner_cue(side, words)
    )


def _after_cue(side: _Side, words: CueWords, *, any_verb: bool = True) -> Cue | None:
    """The cue in "…," X said / said X, a teacher."""
    tokens = [t for t in side.after if not (t.is_punct and t.text in {",", "-", "--", "—", "–"})]
    if not tokens:
        return None
    lead = 1 if tokens[0].pos_ == "ADV" and len(tokens) > 1 else 0
    first = tokens[lead]
    if first.tag_ in _FINITE and (words.says(first) or _tight(side, first, tokens[lead + 1 :])):
        return _inverted(first, tokens[lead + 1 :], side)
    for verb in tokens[:20]:
        if verb.text in {".", ";", ":"}:
            break
        if not (words.says(verb) or _ends_with(verb, tokens)) or verb.tag_ == "VBG":
            continue
        subject = _subject_before(verb, tokens, side)
        if subject is not None:
            return Cue(verb, subject, free=True)
    return _any_verb(tokens, side) if any_verb else None


def _ends_with(word: "Token", tokens: Sequence["Token"]) -> bool:
    """Whether a clause after a stretch ends in "read", whatever the tagger makes of it."""
    after = next((t for t in tokens if t.i > word.i), None)
    return word.lower_ in {"read", "reads", "states"} and (after is None or after.is_punct)


def _any_verb(tokens: Sequence["Token"], side: _Side) -> Cue | None:
    """The cue in "…," he shot back: whatever verb follows a short subject."""
    if side.ending not in {",", "?", "!", "-", "—", "–"}:
        return None
    verb = next(
        (t for t in tokens[:8] if t.pos_ == "VERB" and t.tag_ in {"VBD", "VBZ", "VBP"}), None
    )
    subject = _subject_before(verb, tokens, side) if verb is not None else None
    if verb is None or subject is None or subject.i - tokens[0].i > 4:
        return None
    return Cue(verb, subject, free=True)


def _tight(side: _Side, verb: "Token", following: Sequence["Token"]) -> bool:
    """Whether a quotation cut off by a comma runs straight into any verb and its subject."""
    if side.ending not in {",", "?", "!"} or verb.pos_ != "VERB" or not following:
        return False
    return any(c.dep_ == "nsubj" and c.i > verb.i and c.i in side.outside for c in verb.children)


def _inverted(verb: "Token", following: Sequence["Token"], side: _Side) -> Cue | None:
    subject = subject_of(verb, side.outside)
    if subject is not None and subject.i > verb.i:
        return Cue(verb, subject, free=True)
    for token in following[:8]:
        if token.pos_ in {"PROPN", "NOUN", "PRON"} and token.dep_ not in {"compound", "poss"}:
            if token.dep_ in {"npadvmod", "tmod"} or token.ent_type_ in {"DATE", "TIME"}:
                break
            return Cue(verb, token, free=True)
        if token.pos_ in {"ADP", "PUNCT", "SCONJ"} or token.tag_ in {"VBD", "VBZ", "VBP"}:
            break
    return Cue(verb, subject, free=True) if subject is not None else None


def _subject_before(verb: "Token", tokens: Sequence["Token"], side: _Side) -> "Token | None":
    """The subject of a verb after a stretch, when it stands between the two."""
    start = tokens[0].i
    subject = subject_of(verb, side.outside)
    if subject is not None and start <= subject.i < verb.i:
        return subject
    between = [t for t in tokens if t.i < verb.i]
    nominal = [t for t in between if t.pos_ in {"PROPN", "NOUN", "PRON"}]
    if nominal and nominal[-1].i == verb.i - 1:
        runs_in = not any(t.pos_ == "VERB" and t.i > nominal[0].i for t in between)
        return _head(nominal) if runs_in and nominal[0].i == start else nominal[-1]
    if nominal and not any(t.pos_ == "VERB" or t.lower_ in {"that", "which"} for t in between):
        return _head(nominal)
    return None


def _head(nominal: Sequence["Token"]) -> "Token":
    """The last noun of the first run of nouns."""
    head = nominal[0]
    for token in nominal[1:]:
        if token.i != head.i + 1:
            break
        head = token
    return head


def _before_cue(side: _Side, words: CueWords, *, reach: int) -> Cue | None:
    """The cue in X said: "…" / X, asked about it, said that "…"."""
    tokens = side.before[-reach:]
    for verb in reversed(tokens):
        if not words.says(verb):
            continue
        subject = subject_of(verb, side.outside) or _nearest_noun(verb, side.before, reach)
        if subject is not None:
            return Cue(verb, subject, free=True)
    return None


def _nearest_noun(verb: "Token", before: Sequence["Token"], reach: int) -> "Token | None":
    """The noun before a verb, where the parse gives it no subject; brackets are stepped over."""
    depth = 0
    for token in reversed([t for t in before if t.i < verb.i]):
        depth += (token.text == ")") - (token.text == "(")
        if depth or token.text == "(":
            continue
        if token.pos_ in {"PROPN", "PRON"} or (token.pos_ == "NOUN" and token.dep_ != "pobj"):
            return token
        if token.pos_ not in {"ADV", "AUX", "PUNCT"} or reach > 4:
            return None
    return None


def _according(side: _Side) -> Cue | None:
    """The source in "according to X", before or after."""
    for tokens in (side.far_after, side.before):
        for token in tokens:
            if token.lower_ != "according":
                continue
            source = _object_of(token, side)
            if source is not None:
                return Cue(token, source, free=True)
    return None


def _object_of(according: "Token", side: _Side) -> "Token | None":
    """The noun that "according to" names."""
    doc = according.doc
    to = doc[according.i + 1] if according.i + 1 < len(doc) else None
    if to is None or to.lower_ != "to":
        return None
    return next((c for c in to.children if c.dep_ == "pobj" and c.i in side.outside), None)


def _label(side: _Side) -> Cue | None:
    """The name in "Duarte: …" at the beginning of a line."""
    tokens = side.before
    if not tokens or tokens[-1].text != ":" or len(tokens) > 6:
        return None
    names = [t for t in tokens[:-1] if t.pos_ == "PROPN"]
    return (
        Cue(tokens[-1], names[-1], free=True) if names and len(names) == len(tokens) - 1 else None
    )


def _colon(side: _Side) -> Cue | None:
    """Who the sentence before a colon is about, where it has no verb of speech."""
    if side.previous is None or isinstance(side.previous, Stretch) or side.previous.text != ":":
        return None
    roots = [t for t in side.before if t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ != "DET"]
    persons = [t for t in side.before if t.ent_type_ == "PERSON"]
    if persons and side.before[-2:-1] == persons[-1:]:
        return Cue(side.before[-1], persons[-1], free=True)
    if roots:
        return Cue(side.before[-1], roots[0], free=True)
    return Cue(side.before[-1], persons[-1], free=True) if persons else None


def _inner_cue(side: _Side, words: CueWords) -> Cue | None:
    """The nearest verb or noun of speech above a stretch in the parse."""
    stretch = side.stretch
    tokens = side.document.tokens(stretch.start, min(stretch.end, stretch.start + 600))
    inside = {t.i for t in tokens}
    for root in (t for t in tokens if t.head.i not in inside):
        cue = _climb(root, side, words)
        if cue is not None:
            return cue
    for verb in reversed(side.before[-8:]):
        if words.carries(verb):
            subject = subject_of(verb, side.outside)
            if subject is not None:
                return Cue(verb, subject, free=False)
    return None


def _climb(root: "Token", side: _Side, words: CueWords) -> Cue | None:
    """The cue above a token: a verb of plain speech before one that judges or wants.

    A noun of speech counts only where no verb does. A pronoun gives way to the name that the same sentence has further up ("Duarte says she …").
    """
    found = list(_above(root, side, words))
    plain = [cue for cue in found if words.says_plainly(cue.token)]
    verbs = [cue for cue in found if not words.is_noun(cue.token)]
    chosen = next(iter(plain or verbs or found), None)
    if chosen is None or chosen.subject is None or not _is_pronoun(chosen.subject):
        return chosen
    higher = found[found.index(chosen) + 1 :]
    named = (c for c in higher if c.subject is not None and _can_be(chosen.subject, c.subject))
    return next(named, chosen)


def _is_pronoun(token: "Token") -> bool:
    return token.lower_ in {"he", "she", "they", "it", "his", "her", "their", "its"}


def _can_be(pronoun: "Token", name: "Token") -> bool:
    """Whether a name is of the pronoun's number."""
    if name.pos_ not in {"PROPN", "NOUN"}:
        return False
    plural = name.tag_ in {"NNS", "NNPS"}
    return plural == (pronoun.lower_ in {"they", "their"})


def _above(root: "Token", side: _Side, words: CueWords) -> Iterator[Cue]:
    """Every cue on the way up from a token, nearest first."""
    here = root
    for _ in range(_CLIMB):
        if here.head is here:
            return
        here = here.head
        if here.i not in side.outside:
            continue
        subject: Token | None = None
        if words.carries(here):
            subject = subject_of(here, side.outside)
        elif words.is_noun(here):
            subject = _owner(here, side)
        if subject is not None and subject is not root:
            yield Cue(here, subject, free=False)


def _owner(noun: "Token", side: _Side) -> "Token | None":
    """Whose call, remark or promise it is."""
    for child in noun.children:
        if child.dep_ == "poss" and child.i in side.outside:
            return child
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            return next(
                (c for c in child.children if c.dep_ == "pobj" and c.i in side.outside), None
            )
    return subject_of(noun.head, side.outside) if noun.dep_ == "dobj" else None


def find_introduction(segment: Segment) -> Cue | None:
    """Who a sentence without quotations leads up to, when the next one is all quotation."""
    words = cue_words()
    tokens = segment.tokens[-_NEAR * 2 :]
    outside = {t.i for t in tokens}
    for verb in reversed(tokens):
        if words.says(verb):
            subject = subject_of(verb, outside)
            if subject is not None:
                return Cue(verb, subject, free=tokens[-1].text == ":")
    for token in tokens:
        if token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ == "ROOT":
            return Cue(token.head, token, free=False)
    return None
