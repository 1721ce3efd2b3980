"""Cues beside a stretch that stands free: "…," X said / X said: "…" / according to X, "…"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.extract.quotes.cue import Cue, Side
from rashomon.extract.quotes.stretches import Stretch
from rashomon.extract.quotes.subjects import subject_of
from rashomon.extract.quotes.words import CueWords

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})


def after_cue(side: Side, words: CueWords, *, any_verb: bool = True) -> Cue | None:
    """The cue in "…," X said / said X, a teacher."""
    tokens = [t for t in side.after if not (t.is_punct and t.text in {",", "-", "--", "—", "–"})]
    if not tokens or tokens[0].lower_ == "according":
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


def _any_verb(tokens: Sequence["Token"], side: Side) -> Cue | None:
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


def _tight(side: Side, verb: "Token", following: Sequence["Token"]) -> bool:
    """Whether a quotation cut off by a comma runs straight into any verb and its subject."""
    if side.ending not in {",", "?", "!"} or verb.pos_ != "VERB" or not following:
        return False
    return any(c.dep_ == "nsubj" and c.i > verb.i and c.i in side.outside for c in verb.children)


def _inverted(verb: "Token", following: Sequence["Token"], side: Side) -> Cue | None:
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


def _subject_before(verb: "Token", tokens: Sequence["Token"], side: Side) -> "Token | None":
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


def before_cue(side: Side, words: CueWords, *, reach: int) -> Cue | None:
    """The cue in X said: "…" / X, asked about it, said that "…"."""
    tokens = side.before[-reach:]
    for verb in reversed(tokens):
        if not words.says(verb):
            continue
        subject = subject_of(verb, side.outside) or nearest_noun(verb, side.before, reach)
        if subject is not None:
            return Cue(verb, subject, free=True)
    return None


def nearest_noun(verb: "Token", before: Sequence["Token"], reach: int) -> "Token | None":
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


def according_cue(side: Side) -> Cue | None:
    """The source in "according to X" or "in X's words", before or after."""
    for tokens in (side.far_after, side.before):
        for token in tokens:
            source = None
            if token.lower_ == "according":
                source = _object_of(token, side)
            elif token.lower_ == "words":
                source = _whose_words(token, side)
            if source is not None:
                return Cue(token, source, free=True)
    return None


def _whose_words(words: "Token", side: Side) -> "Token | None":
    """The speaker in "in Duarte's words" or "in the words of Duarte"."""
    if words.head.lower_ != "in":
        return None
    for child in words.children:
        if child.dep_ == "poss" and child.i in side.outside:
            return child
        if child.lower_ == "of":
            return next((c for c in child.children if c.i in side.outside), None)
    return None


def _object_of(according: "Token", side: Side) -> "Token | None":
    """The noun that "according to" names."""
    doc = according.doc
    to = doc[according.i + 1] if according.i + 1 < len(doc) else None
    if to is None or to.lower_ != "to":
        return None
    named = next((c for c in to.children if c.dep_ == "pobj" and c.i in side.outside), None)
    return _maker(named, side) or named if named is not None else None


def _maker(paper: "Token", side: Side) -> "Token | None":
    """Who wrote it, in "a document filed by Duarte" or "figures by the council"."""
    for child in paper.children:
        by = child
        if child.dep_ == "acl":
            by = next((c for c in child.children if c.dep_ == "agent"), child)
        if by.lower_ == "by":
            return next((c for c in by.children if c.dep_ == "pobj" and c.i in side.outside), None)
    return None


def label_cue(side: Side) -> Cue | None:
    """The name in "Duarte: …" at the beginning of a line."""
    tokens = side.before
    if not tokens or tokens[-1].text != ":" or len(tokens) > 6:
        return None
    names = [t for t in tokens[:-1] if t.pos_ == "PROPN"]
    return (
        Cue(tokens[-1], names[-1], free=True) if names and len(names) == len(tokens) - 1 else None
    )


def headline_cue(side: Side) -> Cue | None:
    """The subject of a headline that begins with somebody's words ("'No names': Envoy denies")."""
    if not side.first or not side.after or side.after[0].text != ":":
        return None
    for token in side.after[1:]:
        if token.dep_ in {"nsubj", "nsubjpass"} and token.pos_ in {"PROPN", "NOUN"}:
            return Cue(side.after[0], token, free=True) if token.head.tag_ == "VBZ" else None
    return None


def colon_cue(side: Side) -> Cue | None:
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
