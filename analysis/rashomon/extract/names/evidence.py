"""What tells that words with capitals name somebody, a body or a place that can be compared."""

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.extract.found import Entity
from rashomon.extract.names.located import attributive, located, told_place
from rashomon.extract.names.words import name_words
from rashomon.lexicon.gazetteer import is_abbreviated_state, known_kind

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE = "name-in-full"
"""Rule of full names, and of bodies that say what they are or are known."""
LIKELY = "name-likely"
"""Rule of names that count only beside a sure one of another article."""
PLACE = "name-place"
"""Rule of places, by what everybody knows or by the words before them."""

_ALSO_PLACES = frozenset("office house hall center centre court library school".split())
"""Words of organisations that name rooms and buildings as often."""
_TELL_IN_FRONT = frozenset({"radio", "reporters", "amnesty"})
_LINKS = frozenset({"of", "for"})
_TOLD = frozenset({"told", "tells", "telling"})
_SPEAKS = frozenset(
    "say tell add write state tweet note explain reply argue insist claim think report announce "
    "confirm deny urge warn publish call want decide ask declare accuse believe know".split()
)
_LABELS = frozenset({"GPE", "LOC", "FAC"})
_INITIALS = 3
"""Letters in capitals that are no word that shouts."""
_WORKS = frozenset(
    "song single album film movie book novel series show game play opera poem rocket ship".split()
)
"""What bears a name as people do: works and vessels."""
_MOST = 20
"""Mentions of one name that are looked at."""

Mention = tuple["Token", "Token"]
"""First and last word of a mention."""


def rule_of(
    document: Document, entity: Entity, cited: Container[str], others: Sequence[Entity]
) -> str | None:
    """The rule by which a name is claimed; None where nothing tells what it names.

    Args:
        document: the article.
        entity: what it names.
        cited: names of bodies that something is cited from.
        others: all that the article names.
    """
    found = mentions(document, entity)
    if not found or all(_in_marks(first, last) for first, last in found):
        return None
    if entity.kind == "person":
        return _person(document, entity, found, related=_has_relative(entity, others))
    if entity.kind == "place":
        return None if _shortens(entity, others) else _place(entity, found)
    return _body(document, entity, found, cited)


def mentions(document: Document, entity: Entity) -> list[Mention]:
    """First and last words of the first mentions."""
    rows = (document.tokens(start, end) for start, end in entity.mentions[:_MOST])
    return [(row[0], row[-1]) for row in rows if row]


def _has_relative(entity: Entity, others: Sequence[Entity]) -> bool:
    """Whether somebody else of the article has the same surname and a title or known name."""
    parts = entity.full.split()
    return len(parts) > 1 and any(
        other.kind == "person"
        and other.full != entity.full
        and " " in other.full
        and other.full.split()[-1] == parts[-1]
        and (other.title is not None or name_words().is_given(other.full.split()[0]))
        for other in others
    )


def _shortens(entity: Entity, others: Sequence[Entity]) -> bool:
    """Whether a place that nobody knows is how a body is called for short: "to Caromont"."""
    return known_kind(entity.full) is None and any(
        other.kind == "organisation"
        and other.full.startswith(f"{entity.full} ")
        and other.full.split()[-1].lower() in _ALSO_PLACES | {"university", "college", "hospital"}
        for other in others
    )


def _person(
    document: Document, entity: Entity, found: Sequence[Mention], *, related: bool
) -> str | None:
    words, parts = name_words(), entity.full.split()
    tagged = related or any(last.ent_type_ == "PERSON" for _, last in found)
    titled = any(first.i and words.is_title(first.nbor(-1).lower_) for first, _ in found)
    known = words.is_given(parts[0]) or entity.title is not None
    shouts = [part.isupper() and len(part) > _INITIALS and "." not in part for part in parts]
    if not all(_word_of_person(part) for part in parts) or (any(shouts) and not all(shouts)):
        return None
    if len(parts) > 1 and known_kind(parts[0]) == "organisation":
        return None
    if len(parts) > 1 and known and (tagged or titled):
        return SURE
    if all(attributive(last) for _, last in found) or known_kind(entity.full) is not None:
        return None
    if len(parts) == 1 and shouts[0]:
        return None
    if related or entity.title is not None or (known and tagged and not _opens(document, found)):
        return LIKELY
    acts = any(_acts_as_person(first, last) for first, last in found)
    return LIKELY if tagged and acts and not _is_thing(parts) else None


def _word_of_person(part: str) -> bool:
    """Whether a word can be one of a person's name: letters, a capital, no shouting."""
    plain = part.strip("“”\"'()[].,’")
    inner = sum(c.isupper() for c in plain[1:]) if "-" not in plain else 0
    return plain.replace("-", "").replace("’", "").replace("'", "").replace(".", "").isalpha() and (
        inner <= 1 or "." in part or plain.isupper()
    )


def _is_thing(parts: Sequence[str]) -> bool:
    """Whether one word says that a place or a body is named, or has capitals inside."""
    words = name_words()
    return any(p.lower() in words.place | words.organisation for p in parts) or any(
        any(c.isupper() for c in p[1:]) and "." not in p and "-" not in p and p[:2] != "Mc"
        for p in parts
    )


def _opens(document: Document, found: Sequence[Mention]) -> bool:
    """Whether it only stands in headlines or at the beginning of sentences."""
    return all(first.is_sent_start or document.in_headline(first.idx) for first, _ in found)


def _acts_as_person(first: "Token", last: "Token") -> bool:
    """Whether a mention speaks, is spoken for, has a role beside it, or "who" behind it."""
    after = last.nbor() if last.i + 1 < len(last.doc) else last
    before = first.nbor(-1) if first.i else first
    speaks = last.dep_ == "nsubj" and last.head.lemma_.lower() in _SPEAKS
    if speaks or after.lower_ == "who":
        return True
    words = name_words()
    noun = before.nbor(-1) if before.text == "," and before.i else before
    if noun.lower_ in _WORKS:
        return False
    if before.pos_ in {"NOUN", "PROPN"} and before.text.islower() and before.i != first.i:
        return first.i != last.i or words.is_role(before.lower_)
    if before.lower_ in {"for", "of"} and before.i and words.is_role(before.nbor(-1).lower_):
        return True
    several = last.i > first.i and (last.dep_ in {"nsubj", "nsubjpass", "appos"})
    by = last.i > first.i and before.lower_ in {"by", "with"}
    aged = after.text == "," and after.i + 1 < len(after.doc) and after.nbor().like_num
    return several or by or aged


def _body(
    document: Document, entity: Entity, found: Sequence[Mention], cited: Container[str]
) -> str | None:
    parts = entity.full.replace("-", " ").split()
    known = known_kind(entity.full)
    if known in ("none", "place"):
        return None
    if entity.full in cited or known == "organisation":
        return SURE
    if _is_code(entity.full) or all(_cut_off(first) for first, _ in found):
        return None
    forms = {document.text[a:b] for a, b in entity.mentions}
    spelt_out = any(f.isupper() and len(f) > 2 and " " not in f for f in forms) and len(parts) > 2
    if entity.title is not None or (len(parts) > 1 and (_says_what(parts) or spelt_out)):
        return SURE
    shouts = entity.full.isupper() and (len(parts) > 1 or _written_small(document, entity.full))
    if shouts or (len(parts) == 1 and (len(entity.full) < 3 or not entity.full.isupper())):
        return None
    acts = any(_acts_as_body(first, last) for first, last in found)
    return LIKELY if acts else None


def _is_code(name: str) -> bool:
    """Whether a name is a code: letters with digits, as of a district, a model or a version."""
    return any(c.isdigit() for c in name) and not any(
        w.lower() in name_words().outlets for w in name.split()
    )


def _says_what(parts: Sequence[str]) -> bool:
    """Whether a word of the name is one of bodies: "Harbour Watch", "Bank of Vellin"."""
    words = name_words()
    first, last = parts[0].lower(), parts[-1].lower()
    telling = words.organisation | words.outlets
    if last in _ALSO_PLACES:
        return len(parts) > 2
    linked = len(parts) > 2 and parts[1].lower() in _LINKS
    return last in telling or (linked and first in telling) or first in _TELL_IN_FRONT


def _cut_off(first: "Token") -> bool:
    """Whether a name seems to begin earlier: "the House to [Home Prize]", "and [Vale Forum]"."""
    before = first.nbor(-1) if first.i else first
    if first.is_sent_start or before.i == first.i or before.i < 1:
        return False
    further = before.nbor(-1)
    inside = further.text[:1].isupper() and not further.is_sent_start and further.is_alpha
    if before.lower_ in {"and", "&"}:
        whole = known_kind(further.text) or further.lower_ in name_words().organisation
        return inside and not whole and (before.ent_type_ != "" or further.ent_type_ == "")
    return inside and before.lower_ in {"to", "the", "'s", "for"} and before.text.islower()


def _written_small(document: Document, name: str) -> bool:
    """Whether a word in capitals is an ordinary word of the text too, so that it only shouts."""
    return f" {name.lower()} " in document.text or f" {name.lower()}s " in document.text


def _acts_as_body(first: "Token", last: "Token") -> bool:
    """Whether a mention speaks or publishes, is told something, or something is known from it."""
    before = first.nbor(-1) if first.i else first
    if before.lower_ == "the" and before.i:
        before = before.nbor(-1)
    speaks = last.dep_ == "nsubj" and last.head.lemma_.lower() in _SPEAKS
    body = last.ent_type_ == "ORG" and not attributive(last)
    initials = body and first.i == last.i and last.text.isupper()
    doing = initials and last.dep_ == "nsubj" and last.head.pos_ == "VERB"
    given = body and (before.lower_ == "by" or (initials and before.lower_ == "from"))
    according = before.lower_ == "to" and before.i and before.nbor(-1).lower_ == "according"
    year = before.like_num and before.i > 0 and before.nbor(-1).lower_ == "copyright"
    credit = year or before.lower_ == "copyright" or _dateline(first, last)
    after = last.nbor() if last.i + 1 < len(last.doc) else last
    staff = last.text.isupper() and last.ent_type_ in ("ORG", "") and after.text.islower()
    if staff and name_words().is_role(after.lemma_.lower()):
        return True  # "CPR lawyers"
    return speaks or doing or given or according or credit or before.lower_ in _TOLD


def _dateline(first: "Token", last: "Token") -> bool:
    """Whether it is the credit in a dateline: "VELLIN (VNB) – "."""
    if last.i + 2 >= len(last.doc) or not first.i:
        return False
    bracketed = first.nbor(-1).text == "(" and last.nbor().text == ")"
    return bracketed and last.nbor(2).text in {"-", "–", "—", "--"}


def _place(entity: Entity, found: Sequence[Mention]) -> str | None:
    if is_abbreviated_state(entity.full):
        return None
    if known_kind(entity.full) == "place":
        return PLACE
    words, parts = name_words(), entity.full.lower().split()
    if any(c.isdigit() for c in entity.full) or all(_cut_off(first) for first, _ in found):
        return None
    if entity.full.lower() in words.place:
        return None
    labelled = sum(last.ent_type_ in _LABELS for _, last in found) * 2 >= len(found)
    worded = parts[-1] in words.place and len(parts) > 1
    if any(told_place(first, last) for first, last in found):
        return PLACE
    if (labelled or worded) and any(located(first, last) for first, last in found):
        return PLACE
    return LIKELY if labelled and any(_goes_by_itself(last) for _, last in found) else None


def _goes_by_itself(last: "Token") -> bool:
    """Whether a place acts or is acted on as states do: "Aldaria has closed three papers"."""
    return last.ent_type_ == "GPE" and last.dep_ == "nsubj" and last.head.pos_ in {"VERB", "AUX"}


def _in_marks(first: "Token", last: "Token") -> bool:
    """Whether quotation marks stand right around it, as around titles of works."""
    if not first.i or last.i + 1 >= len(last.doc):
        return False
    opening, closing = first.nbor(-1).text[-1:], last.nbor().text[:1]
    return opening in "“‘\"'" and closing in "”’\"'" and opening != "" and last.nbor().tag_ != "POS"
