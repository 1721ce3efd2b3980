"""Names, nouns and numbers that only look like people counted: datelines, labels, ages."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_DASHES = frozenset({"-", "--", "–", "—"})


def in_dateline(name: "Token") -> bool:
    """Whether capitals before a dash at the head of a paragraph are where a text was filed."""
    if not name.text.isupper() or len(name) < 4:
        return False
    near = name.doc[max(0, name.i - 6) : min(name.i + 12, len(name.doc))]
    before = [t for t in near if t.i < name.i]
    opens = all(t.text.isupper() or t.is_punct for t in before[_after_break(before) :])
    return opens and any(t.text in _DASHES for t in near if t.i > name.i)


def _after_break(tokens: list["Token"]) -> int:
    """Place after the last end of a line or sentence among some tokens."""
    ends = [i for i, t in enumerate(tokens) if "\n" in t.text_with_ws or t.text in ".!?"]
    return ends[-1] + 1 if ends else 0


def is_label(noun: "Token") -> bool:
    """Whether a colon makes it a label: "Health minister: 12 dead", "Orlsk police chief: …"."""
    ends = {noun.i + 1, noun.right_edge.i + 1}
    colon = any(i < len(noun.doc) and noun.doc[i].text == ":" for i in ends)
    return colon and noun.dep_ not in ("pobj", "dobj")


def is_age(number: "Token") -> bool:
    """Whether a bare number is an age: "Ana Duarte,16, was hurt", "two men, 30 and 42, were"."""
    if "," in number.text and number.text.rstrip("0123456789").endswith(","):
        return number.text[0].isalpha()
    if number.pos_ != "NUM" or number.i < 2 or number.i + 2 >= len(number.doc):
        return False
    comma, name, after = number.nbor(-1), number.nbor(-2), number.nbor()
    home = after.lower_ in ("of", "from") and after.nbor().pos_ == "PROPN"
    if comma.text == "," and (after.text in ",;)" or home) and name.pos_ == "PROPN":
        return True
    first = number.head if number.dep_ == "conj" and number.head.pos_ == "NUM" else number
    told = first.dep_ == "appos" and first.head.pos_ in ("NOUN", "PROPN") and first.i > 1
    return told and first.nbor(-1).text == "," and first.nbor(-2) == first.head
