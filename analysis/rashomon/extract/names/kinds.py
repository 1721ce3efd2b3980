"""Whether a name is a person's, an organisation's or a place's."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from rashomon.extract.names.located import told_place
from rashomon.extract.names.runs import RawName
from rashomon.extract.names.words import NameWords, name_words
from rashomon.lexicon.gazetteer import known_kind

if TYPE_CHECKING:
    from spacy.tokens import Doc

Kind = Literal["person", "organisation", "place"]
_OF_LABEL: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_STATES = frozenset("federation republic kingdom states emirates islands union".split())
"""Last words of countries, where the parser takes the name for one; else of organisations."""
_COMPASS = frozenset(
    "north south east west northern southern eastern western upper lower central".split()
)
_POINTS = frozenset({"n.", "s.", "e.", "w."})
_SPEAKS = frozenset(
    "say tell add write state tweet note explain reply argue insist claim think".split()
)


def kind_of(doc: "Doc", names: Sequence[RawName]) -> tuple[Kind, float]:
    """The kind that most of the evidence of all mentions speaks for, and by how much.

    The parser's own entity labels are one voice among others: titles, known given names, words of
    organisations and places, the preposition before, being the subject of a verb of speech.
    """
    words = name_words()
    votes: Counter[Kind] = Counter()
    for name in names:
        for kind, weight in _voices(doc, name, words):
            votes[kind] += weight
    if not votes:
        return "organisation", 0.0
    ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
    runner_up = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0], (ranked[0][1] - runner_up) / len(names)


def _voices(doc: "Doc", name: RawName, words: NameWords) -> list[tuple[Kind, int]]:
    first, last = name.words[0].lower(), name.words[-1].lower()
    found = [_by_label(doc, name)]
    if name.titled:
        found.append(_by_title(doc, name, words))
    if len(name.words) > 1 and words.is_given(first):
        found.append(("person", 4))
    if last in words.organisation or (len(name.words) > 1 and first in words.organisation):
        found.append(("organisation", 5))
    if last in _STATES and found[0] == ("place", 2):
        found.append(("place", 6))
    if last in words.place or first in words.place:
        found.append(("place", 4))
    if last in words.outlets:
        found.append(("organisation", 3))
    found.append(_by_gazetteer(name, found[0]))
    if len(name.words) == 2 and first in _POINTS and known_kind(name.words[1]) == "place":
        found.append(("place", 9))  # "N. Japan"
    if len(name.words) > 1 and first in _COMPASS and last not in words.organisation:
        found.append(("place", 4))
    if len(name.words) == 1 and name.words[0].isupper() and len(last) > 1:
        found.append(("organisation", 3))
    found += _by_context(doc, name, words)
    return [voice for voice in found if voice is not None]


def _by_label(doc: "Doc", name: RawName) -> tuple[Kind, int] | None:
    labels = Counter(t.ent_type_ for t in doc[name.first : name.last + 1])
    kind = _OF_LABEL.get(labels.most_common(1)[0][0])
    return (kind, 2) if kind else None


def _by_gazetteer(name: RawName, label: tuple[Kind, int] | None) -> tuple[Kind, int] | None:
    """What everybody knows by this name; "Jordan" may be a person's too."""
    known = known_kind(" ".join(name.words))
    if known is None or known == "none" or (len(name.words) == 1 and label == ("person", 2)):
        return None
    return known, 12


def _by_title(doc: "Doc", name: RawName, words: NameWords) -> tuple[Kind, int] | None:
    head = doc[name.first - 1].lower_
    if head in words.before_organisation and not words.is_title(head):
        return "organisation", 5
    if words.is_role(head) or words.is_title(head):
        return "person", 5
    return None


def _by_context(doc: "Doc", name: RawName, words: NameWords) -> list[tuple[Kind, int]]:
    found = _by_words_before(doc, name)
    after = doc[name.last + 1] if name.last + 1 < len(doc) else None
    head = doc[name.last]
    if after is not None and after.lower_ in words.before_organisation:
        found.append(("organisation", 3))
    if after is not None and after.lower_ == "who":
        found.append(("person", 2))
    if head.dep_ == "nsubj" and head.head.lemma_ in _SPEAKS:
        found += [("person", 2), ("organisation", 1)]
    if len(name.words) > 1 and (_has_role_after(doc, name, words) or _is_of_role(doc, name, words)):
        found.append(("person", 4))
    if _has_body_after(doc, name, words):
        found.append(("organisation", 5))
    if head.dep_ == "nsubj" and _is_he_or_she(doc, name):
        found.append(("person", 3))
    return found


def _by_words_before(doc: "Doc", name: RawName) -> list[tuple[Kind, int]]:
    found: list[tuple[Kind, int]] = []
    before = doc[name.first - 1] if name.first else None
    after = doc[name.last + 1] if name.last + 1 < len(doc) else None
    if before is not None and before.lower_ == "the":
        found.append(("organisation", 2))
    if told_place(doc[name.first], doc[name.last]):
        found.append(("place", 8))
    owns = after is not None and after.tag_ == "POS"  # "in Duarte's Vellin"
    if before is not None and not owns and before.lower_ in {"in", "at", "into", "across", "near"}:
        taken_for_person = all(t.ent_type_ == "PERSON" for t in doc[name.first : name.last + 1])
        found += [("place", 1), ("organisation", 4)] if taken_for_person else [("place", 2)]
    return found


def _is_of_role(doc: "Doc", name: RawName, words: NameWords) -> bool:
    """Whether it is set behind a person's role by a comma: "the prosecutor, Ines Duarte, …"."""
    head, before = doc[name.last], doc[max(name.title_first - 1, 0)]
    role = head.head
    by_role = head.dep_ == "appos" and role.pos_ == "NOUN" and words.is_role(role.lemma_.lower())
    return by_role and before.text == "," and role.i < before.i


def _has_role_after(doc: "Doc", name: RawName, words: NameWords) -> bool:
    """Whether an apposition tells a person's role: "Ana Duarte, a spokeswoman for …"."""
    after = doc[name.last + 1 : name.last + 8]
    if len(after) < 3 or after[0].text != "," or after[1].lower_ not in {"a", "an", "the", "one"}:
        return False
    for token in after[2:]:
        if token.is_punct or token.pos_ in {"VERB", "AUX", "ADP"}:
            return False
        if token.pos_ == "NOUN" and words.is_role(token.lemma_):
            return True
    return False


def _has_body_after(doc: "Doc", name: RawName, words: NameWords) -> bool:
    """Whether an apposition tells what a body is: "Free Voice, the Dorvan press group, …"."""
    after = doc[name.last + 1 : name.last + 8]
    if len(after) < 4 or after[0].text != "," or after[1].lower_ not in {"a", "an", "the"}:
        return False
    stop = next((t.i for t in after[2:] if t.is_punct or t.pos_ in {"VERB", "AUX", "ADP"}), 0)
    return stop > after[2].i and doc[stop - 1].lower_ in words.before_organisation


def _is_he_or_she(doc: "Doc", name: RawName) -> bool:
    """Whether a clause below the name's verb goes on with "he" or "she"."""
    verb = doc[name.last].head
    for token in doc[name.last + 1 : name.last + 15]:
        if token.ent_type_ == "PERSON" or token.text in {".", "“", '"'}:
            return False
        if token.lower_ in {"he", "she"} and token.dep_ == "nsubj" and token.head is not verb:
            return True
    return False
