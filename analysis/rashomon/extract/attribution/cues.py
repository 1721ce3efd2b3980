"""The words above an act that say how firmly it is stated, and by whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.attribution.undone import undone_by
from rashomon.extract.attribution.words import ReportingWords
from rashomon.extract.quotes.subjects import teller
from rashomon.extract.subject import nearest_subjects
from rashomon_schemas.attribution import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"ccomp", "xcomp", "acl", "relcl", "pcomp", "parataxis", "csubj"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "pobj", "attr", "appos", "conj", "dative"})
_ISSUING = frozenset({"break", "publish", "release", "issue", "make", "post", "file", "give"})
_REPORTS_OF = frozenset({"of", "about", "on", "over", "regarding", "into"})
_WRITING = frozenset({"write", "report"})
_CHARGES = frozenset({"count", "charge", "accusation"})
_HIGH = 40
"""Steps up a tree at most: deeper ones are lists run together."""


@dataclass(frozen=True)
class Cue:
    """One word that says how the act below it is stated."""

    modality: Modality | None
    """None: it only names an origin."""
    token: "Token"
    words: str
    origin: "Token | None" = None
    """Head of the words that name who says so."""
    work: "Token | None" = None
    """The report or letter of theirs that says it."""


def cues_above(act: "Token", words: ReportingWords) -> Iterator[Cue]:
    """The cues that govern an act, nearest first."""
    below, here = None, act
    named, definite = False, _is_definite(act)
    for _ in range(_HIGH):
        found = [*_undone(here, below), *_beside(here, below, words)]
        if below is not None:
            found += _governing(here, below, words)
            named = named or below.dep_ == "relcl" or here.pos_ in ("NOUN", "PROPN")
            named = named or _is_ended(here, below, words)
        for cue in found:
            stays = definite or (named and _presupposed(cue.token))
            if not (stays and cue.modality == "conditional"):
                yield cue
        if here.dep_ == "ROOT" or here.head == here or (found and _set_against(here)):
            return
        below, here = here, here.head


def _undone(here: "Token", below: "Token | None") -> Iterator[Cue]:
    undoing = undone_by(here, below)
    if undoing is not None:
        yield Cue("denied", undoing, undoing.text)


def _set_against(verb: "Token") -> bool:
    """Whether a clause is set against the one above: "…, while organisers put it at 900"."""
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"}
    return verb.dep_ == "advcl" and bool(marks & {"while", "whereas"})


def _beside(token: "Token", below: "Token | None", words: ReportingWords) -> Iterator[Cue]:
    """Adverbs, modals, adjectives, "according to" and "via" at one word of the path."""
    for child in token.children:
        if child == below:
            continue
        low = child.lower_
        if child.dep_ in ("advmod", "npadvmod") and low in words.adverbs:
            yield Cue(words.adverbs[low], child, child.text)
        elif child.dep_ == "amod" and low in words.adjectives and below is None:
            yield Cue(words.adjectives[low], child, child.text)
        elif _is_condition(child, token, words):
            yield Cue("conditional", child, child.text)
        else:
            yield from _named(child, words)


def _is_condition(child: "Token", verb: "Token", words: ReportingWords) -> bool:
    """A modal ("could") or a marker ("if") at a verb that doesn't itself report."""
    if child.dep_ == "mark":
        return child.lower_ in words.markers
    return child.dep_ == "aux" and child.lower_ in words.modals and not _reports(verb, words)


def _is_definite(act: "Token") -> bool:
    """Whether an act is told of people known: "whether the 40 wounded would live"."""
    noun = act.head if act.dep_ in ("acl", "amod") else act
    if act.tag_ not in ("VBN", "JJ") or noun.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return False
    near = [noun, *noun.children]
    marks = {c.lower_ for t in near for c in t.children if c.dep_ == "det"}
    return any(t.pos_ == "NUM" for t in near) and bool(marks & {"the", "these", "those"})


def _presupposed(cue: "Token") -> bool:
    """Whether what its objects tell stays as it was: "plan to avenge the killing of three"."""
    return cue.pos_ == "VERB"


def _reports(token: "Token", words: ReportingWords) -> bool:
    """Whether a verb reports: "police would say only that" sets no condition."""
    return words.verbs.get(token.lemma_.lower()) == "reported"


def _named(child: "Token", words: ReportingWords) -> Iterator[Cue]:
    low = child.lower_
    if low == "according":
        yield from (Cue("reported", child, "according to", o) for o in _objects(child))
    elif low in words.citing:
        origins = [c for c in child.children if c.dep_ in _OBJECTS]
        yield from (Cue("reported", child, child.text, o) for o in origins[:1])
    elif low == "via" and child.dep_ in ("prep", "agent"):
        origins = [c for c in child.children if c.dep_ == "pobj"]
        yield from (Cue("reported", child, child.text, o) for o in origins[:1])
    elif child.dep_ in ("advcl", "parataxis") and _is_as(child, words):
        yield from (Cue("reported", child, f"as … {child.text}", s) for s in _subject(child))
    elif _tells_after(child, words):
        yield from (c for below in child.children for c in _named(below, words))
        yield from (Cue("reported", child, child.text, s) for s in _subject(child)[:1])


def _tells_after(verb: "Token", words: ReportingWords) -> bool:
    """Whether a clause behind a comma tells who says it: "…, the Lantern reported"."""
    if verb.dep_ not in ("parataxis", "conj", "ccomp", "dep") or verb.pos_ != "VERB":
        return False
    own = [c for c in verb.children if c.dep_ == "nsubj"]
    if not own or words.verbs.get(verb.lemma_.lower()) != "reported" or verb.i < verb.head.i:
        return False
    first = own[0].left_edge
    said = [c for c in verb.children if c.i > verb.i and c.dep_ in ("ccomp", "xcomp", "prt")]
    behind_comma = first.i > 0 and first.nbor(-1).text == "," and first.i < verb.i
    joined = any(c.dep_ == "cc" and c.i > verb.head.i for c in verb.head.children)
    addressed = verb.lemma_.lower() == "tell"
    other = any(c.dep_ == "dobj" for c in verb.children) and not addressed
    return behind_comma and not said and not joined and not other


def _objects(according: "Token") -> list["Token"]:
    direct = [c for c in according.children if c.dep_ == "pobj"]
    return [*direct, *(o for p in according.children for o in p.children if o.dep_ == "pobj")][:1]


def _is_as(verb: "Token", words: ReportingWords) -> bool:
    """Whether a clause names who reported: "as the Lantern has reported"."""
    marked = any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in verb.children)
    told = any(c.dep_ in ("dobj", "ccomp") for c in verb.children)
    return marked and not told and words.verbs.get(verb.lemma_.lower()) == "reported"


def _governing(token: "Token", below: "Token", words: ReportingWords) -> Iterator[Cue]:
    """A verb or noun whose clause or object the act stands in."""
    name = token.lemma_.lower()
    yield from _voiced(token, below, words)
    if token.pos_ in ("VERB", "AUX"):
        modality = None if _of_court(token) else words.verbs.get(name)
        if modality is None or not _governs(below, modality, words) or _parted(token, below):
            yield from _by_hand(token, below, words)
            return
        if _reports(below, words) and _subject(below) and _beside_another(token, below):
            return  # "…, said the priest, and …, said the nurse": each says the own part
        if modality == "denied" and not _of_words(token, words):
            return
        if modality == "conditional":
            yield Cue(modality, token, token.text)
            return
        if modality == "reported" and any(c.dep_ == "neg" for c in token.children):
            modality = "alleged"  # "could not confirm that"
        said = next(iter(_subject(token)), None)
        origin = None if said is None or modality == "denied" else author(said, words)
        yield Cue(modality, token, token.text, origin, said if said is not origin else None)
    elif token.pos_ == "NOUN" and name in words.nouns:
        linked = below.dep_ in ("acl", "relcl", "ccomp") or (
            below.dep_ == "prep" and below.lower_ in _REPORTS_OF
        )
        if linked and not (below.dep_ == "relcl" and _relative(below)):
            modality = words.nouns[name]
            if any(c.lower_ == "no" for c in token.children):
                yield Cue("denied", token, f"no {token.text}")
                return
            owner = author(token, words)
            charges = owner == token and name in _CHARGES  # nobody says them
            named = None if charges or modality in ("conditional", "denied") else owner
            yield Cue(modality, token, token.text, named, token if owner is not token else None)


def _of_court(verb: "Token") -> bool:
    """Whether somebody is found guilty, which reports nothing: "an adult found guilty of …"."""
    return any(c.lower_ in ("guilty", "liable") for c in verb.children)


def _beside_another(verb: "Token", below: "Token") -> bool:
    """Whether verbs of speech stand side by side: "police said six, the union said ten"."""
    figure = any(c.dep_ == "dobj" and c.like_num for c in verb.children)
    return below.dep_ == "parataxis" or (below.dep_ == "ccomp" and below.i < verb.i and figure)


def _by_hand(verb: "Token", below: "Token", words: ReportingWords) -> Iterator[Cue]:
    """Somebody named who counted, found or treated them: the figure is theirs."""
    own = verb.lemma_.lower() in words.own or verb.lemma_.lower() in words.own_with
    named = [s for s in verb.children if s.dep_ == "nsubj" and s.ent_type_ == "PERSON"]
    if own and below.dep_ in ("dobj", "ccomp", "advmod") and verb.tag_ in ("VBD", "VBN"):
        yield from (Cue(None, verb, verb.text, s) for s in named[:1] if s.pos_ == "PROPN")


def _parted(verb: "Token", clause: "Token") -> bool:
    """Whether a semicolon parts them: then they only stand side by side."""
    first, last = sorted((verb.i, clause.i))
    return any(c.text == ";" and first < c.i < last for c in verb.children)


def _of_words(verb: "Token", words: ReportingWords) -> bool:
    """Whether words are denied ("denied reports", "denied that"), or a request refused."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    return not objects or any(o.lemma_.lower() in words.nouns or _tells(o) for o in objects)


def _tells(noun: "Token") -> bool:
    return any(c.dep_ == "prep" and c.lower_ == "of" for c in noun.children)


def author(noun: "Token", words: ReportingWords) -> "Token":
    """Whose words a report or letter is: its owner, sender or publisher, else the text itself."""
    name = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or name not in {*words.nouns, *words.documents}:
        return noun
    owner = next((c for c in noun.children if c.dep_ == "poss" and c.pos_ != "PRON"), None)
    return owner or _issuer(noun) or _sender(noun, words) or noun


def _issuer(noun: "Token") -> "Token | None":
    """Who "broke the news" or "published a report"."""
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_.lower() in _ISSUING:
        return next(iter(_subject(verb)), None)
    return None


def _sender(noun: "Token", words: ReportingWords) -> "Token | None":
    """Who a letter is from or a report by; of "the head and founder Ana Berg" the name."""
    by = [p for p in noun.children if p.dep_ == "prep" and p.lower_ in ("from", "by")]
    found = [o for p in by for o in p.children if o.dep_ == "pobj"]
    named = [t for o in found for t in (*(c for c in o.children if c.dep_ == "conj"), o)]
    known = [t for t in named if t.ent_type_ == "PERSON"] or [t for t in found if t.pos_ == "PROPN"]
    if noun.lemma_.lower() in words.documents:
        return next(iter([*known, *found]), None)
    return next(iter(known), None) if noun.lemma_.lower() in ("report", "statement") else None


def _voiced(token: "Token", below: "Token", words: ReportingWords) -> Iterator[Cue]:
    """A text, or somebody, that deplores what stands below: "a letter that condemned the …"."""
    name = token.lemma_.lower()
    if token.pos_ == "NOUN" and name in words.documents and _voices(below, words):
        yield Cue("reported", token, token.text, author(token, words))
    elif below.dep_ == "prep" and below.lower_ in ("over", "about", "at"):
        verb = token.head if token.dep_ == "dobj" else token
        if verb.lemma_.lower() in words.voicing:
            yield from (Cue(None, verb, verb.text, s) for s in _subject(verb) if s.pos_ == "PROPN")


def _voices(clause: "Token", words: ReportingWords) -> bool:
    """Whether a clause tells what a text says, rather than what became of it."""
    verb = clause.lemma_.lower()
    speaks = verb in words.voicing or verb in words.verbs or verb in words.ending
    return clause.dep_ in ("acl", "relcl") and clause.tag_ != "VBN" and speaks


def _is_ended(verb: "Token", below: "Token", words: ReportingWords) -> bool:
    """Whether an act is to be ended, which says that it goes on: "help stop the killings".

    Also in "put an end to the killings".
    """
    if verb.pos_ != "VERB":
        return False
    put = any(c.dep_ == "dobj" and c.lemma_.lower() in words.ending for c in verb.children)
    ended = below.dep_ == "dobj" and verb.lemma_.lower() in words.ending
    return ended or (put and below.dep_ == "prep" and below.lower_ == "to")


def _relative(clause: "Token") -> bool:
    """Whether a clause tells about the reports, not what they say: "reports that harmed"."""
    return any(c.tag_ in ("WDT", "WP") and c.dep_ == "nsubj" for c in clause.children)


def _governs(below: "Token", modality: Modality, words: ReportingWords) -> bool:
    if below.dep_ in _CLAUSES:
        return True
    if modality == "denied":
        return below.dep_ in _OBJECTS
    if modality == "conditional":
        return below.dep_ in ("xcomp", "ccomp")
    if modality == "alleged":
        return below.dep_ == "prep" and below.lower_ in ("of", "with", "in")
    if below.dep_ == "prep" and below.lower_ in _REPORTS_OF:
        return below.head.lemma_.lower() in _WRITING
    noun = below.pos_ == "NOUN" or below.nbor(-1 if below.i else 0).lower_ == "the"
    and_another = below.dep_ == "conj" and noun  # "put … and the injured at 9"
    told = below.dep_ == "dobj" or and_another
    return told and below.head.lemma_.lower() in words.verbs_with_objects


def _subject(verb: "Token") -> list["Token"]:
    """Who says it: the subject, or that of the verb it is coordinated with; "by" of a passive."""
    for _ in range(4):
        passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
        by = [o for c in verb.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"]
        if passive:
            return by
        own = [c for c in nearest_subjects(verb) if not _is_label(c)]
        if own:
            return [] if own[0].lower_ in ("it", "there") else [_antecedent(own[0])]
        if verb.head.lower_ == "first" and verb.dep_ in ("relcl", "acl", "xcomp"):
            verb = verb.head  # "the Courier was the first to write"
        elif verb.dep_ not in ("conj", "xcomp", "advcl"):
            return [verb.head] if verb.dep_ == "acl" and verb.tag_ == "VBG" else []
        verb = teller(verb) or verb.head
    return []


def _is_label(noun: "Token") -> bool:
    """Whether a colon makes it the label of its paragraph: "Correction: six have died, …"."""
    first = noun.sent.start == noun.i and noun.i + 1 < len(noun.doc)
    return first and noun.nbor().text == ":"


def _antecedent(token: "Token") -> "Token":
    relative = token.tag_ in ("WP", "WDT") and token.head.dep_ == "relcl"
    return token.head.head if relative else token
