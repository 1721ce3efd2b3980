"""The words for what is dated: who did what to whom, as the article has it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.dates.acts import held_by
from rashomon.extract.dates.bind import Dated
from rashomon.extract.dates.gapping import own_figure, shares_verb
from rashomon.extract.dates.phrases import (
    actor,
    has_parties,
    is_verb,
    joined_to,
    lists,
    noun_phrase,
    top_of,
    verb_phrase,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAST, MOST, WHOLE, LONGEST = 11, 16, 18, 20
"""Words of an event without those of its date: one of a few more than most is not cut, and one
that can't end on a phrase between the first two goes on to the next place where it can."""
_OPEN_POS = ("DET", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "PUNCT", "SPACE")
_OPEN_DEP = (
    "amod", "compound", "poss", "nummod", "nmod", "quantmod", "mark", "case", "aux", "auxpass",
    "neg", "preconj", "nsubj", "nsubjpass", "csubj", "expl", "det", "advmod",
)  # fmt: skip
_OBJECTS = ("prt", "dobj", "pobj", "attr", "acomp", "xcomp", "ccomp", "oprd", "dative", "pcomp")
_BESIDE_IT = ("after", "before", "since", "until", "till", "following")
"""What a clause that only counts from an act has before it: the act is told without the clause."""
_LISTED = ("conj", "appos", "npadvmod")
"""How the parse hangs one day of a list on another."""
_MARKS = frozenset("\"“”‘'")


@dataclass(frozen=True)
class Event:
    """What is dated.

    Attributes:
        runs: half-open offsets of each unbroken stretch of its words, in order.
        subject: the token of who did it or suffered it, if the clause has one.
    """

    runs: tuple[tuple[int, int], ...]
    subject: "Token | None"


def event_of(dated: Dated, date: "list[Token]") -> Event | None:
    """The words of what a date dates, short and in order; None where none are left.

    A verb is shown with its subject and what completes it; an act noun with those who took part
    in it, or inside its clause when it names none of them. The date's own words stay only where
    they stand between others, or say which it was ("Monday's fire").

    Args:
        dated: the verb or act noun.
        date: the tokens of the time expression.
    """
    kept, core, subject = _tokens(dated.token)
    naming = any(t.dep_ == "poss" for t in date) and not has_parties(dated.token)
    when = set() if naming else _when(date)
    own = own_figure(date) if date else []
    if own:
        kept = [t for t in kept if t.i <= core.i] + own
    elif date and shares_verb(date):
        kept = [t for t in kept if t.i < date[0].i or t.i == core.i]
    words = sorted({t.i: t for t in kept if t.i not in when}.values(), key=lambda t: t.i)
    runs = _runs(words, when)
    shown = _closed(_cut(runs, core.i, when), core.i, when)
    spans = tuple((run[0].idx, run[-1].idx + len(run[-1])) for run in shown)
    return Event(spans, subject) if spans else None


def _when(date: "list[Token]") -> set[int]:
    """The words of a date, its preposition, and what "one day after" is counted from."""
    listed = [t for d in date for t in _in_list(d)]
    leading = {t.head.i for t in (*date, *listed) if t.head.dep_ in ("prep", "agent")}
    beside = {t.i for t in listed} | {
        c.i for t in (*date, *listed) for c in t.children if c.dep_ == "cc"
    }
    counted = {t.i for d in date if d.lower_ in ("after", "before") for t in d.subtree}
    return {t.i for t in date} | leading | counted | beside


def _in_list(date: "Token") -> "list[Token]":
    """Other days, and bare figures, that a parse lists with a day: "on Monday and Tuesday"."""
    first = date
    while first.dep_ in _LISTED and first.head.ent_type_ in ("DATE", "TIME"):
        first = first.head
    if date.ent_type_ not in ("DATE", "TIME"):
        return []
    found = [first]
    for token in found:
        found += [c for c in token.children if c.dep_ in _LISTED and _is_day(c)]
    return found


def _is_day(token: "Token") -> bool:
    return token.ent_type_ in ("DATE", "TIME") or token.tag_ == "CD"


def other_event(dated: Dated, date: "list[Token]") -> tuple[int, int] | None:
    """Offsets of the act noun with its phrase that the date may belong to as well."""
    if dated.other is None:
        return None
    held = [t for t in noun_phrase(dated.other) if t.i < date[0].i and t.text != date[0].head.text]
    first, last = min(held, key=lambda t: t.i), max(held, key=lambda t: t.i)
    return first.idx, last.idx + len(last)


def _tokens(act: "Token") -> "tuple[list[Token], Token, Token | None]":
    """The tokens to show, the one that must be among them, and the subject."""
    if is_verb(act):
        held = held_by(act) if act.dep_ == "relcl" else None
        return (noun_phrase(held), held, None) if held is not None else _clause(act)
    phrase = noun_phrase(act)
    over = next((t for t in joined_to(act) if is_verb(t)), None)
    if over is None or has_parties(act) or act.head.lower_ in _BESIDE_IT:
        return phrase, act, None
    kept, _, subject = _clause(over)
    return [*kept, *(t for t in phrase if t.i > over.i)], act, subject


def _clause(verb: "Token") -> "tuple[list[Token], Token, Token | None]":
    top = top_of(verb)
    subject, named = actor(top)
    return [*named, *verb_phrase(top)], verb, subject


def _runs(words: "list[Token]", when: set[int]) -> "list[list[Token]]":
    """Unbroken stretches; a date or an adverb between two words breaks none."""
    runs: list[list[Token]] = []
    for token in words:
        between = token.doc[runs[-1][-1].i + 1 : token.i] if runs else None
        if between is not None and all(_bridges(t, when) for t in between):
            runs[-1] += [*between, token]
        else:
            runs.append([token])
    return runs


def _bridges(token: "Token", when: set[int]) -> bool:
    plain = token.pos_ in ("ADV", "AUX", "PART") or token.dep_ in ("det", "case")
    return plain or token.i in when or token.text in "/-'" or lists(token)


def _cut(runs: "list[list[Token]]", core: int, when: set[int]) -> "list[list[Token]]":
    """At most about `MOST` words, ending where a phrase does, never before the act itself."""
    every = [t for run in runs for t in run]
    counted = [t.i for t in every if t.pos_ not in ("PUNCT", "SPACE") and t.i not in when]
    if len(counted) <= WHOLE:
        return runs
    ends = [at for at, i in enumerate(counted, 1) if i >= core and _can_end(every, i)]
    short = max((at for at in ends if at <= MOST), default=0)
    longer = min((at for at in ends if MOST < at <= LONGEST), default=0)
    chosen = longer if short < LEAST and longer else short or MOST
    last = max(counted[chosen - 1], core)
    return [[t for t in run if t.i <= last] for run in runs if run[0].i <= last]


def _can_end(every: "list[Token]", last: int) -> bool:
    """Whether no phrase is broken by ending at a word."""
    return not any(_is_open(t, last) for t in every if t.i == last)


def _is_open(token: "Token", last: int) -> bool:
    """Whether a phrase can't end with this word when everything after `last` is gone."""
    if token.dep_ == "prt" and token.head.i <= last:
        return False
    if token.pos_ in _OPEN_POS or token.head.i > last:
        return token.pos_ in _OPEN_POS or token.dep_ in _OPEN_DEP
    return any(c.i > last and c.dep_ in _OBJECTS for c in token.children)


def _closed(runs: "list[list[Token]]", core: int, when: set[int]) -> "list[list[Token]]":
    """The runs without a date, a mark or a connecting word left over at an end."""
    found = []
    for run in runs:
        held = _balanced(run, core)
        while held and held[-1].i != core and _is_leftover(held[-1], when):
            held = held[:-1]
        while held and held[0].i != core and held[0].dep_ in ("case", "punct", "cc"):
            if held[0].text in _MARKS:
                break
            held = held[1:]
        if held:
            found.append(held)
    return found


def _is_leftover(token: "Token", when: set[int]) -> bool:
    loose = token.pos_ in ("PUNCT", "SPACE", "CCONJ") and token.text not in _MARKS
    leads = token.pos_ == "ADP" and token.dep_ != "prt"
    return loose or leads or token.i in when or token.lower_ in ("about", "around", "shortly")


def _balanced(run: "list[Token]", core: int) -> "list[Token]":
    """A run that opens a quotation and doesn't close it ends before the mark."""
    marks = [at for at, token in enumerate(run) if token.text in _MARKS]
    if len(marks) % 2 == 0:
        return run
    return run[: marks[-1]] if run[marks[-1]].i > core else run[marks[0] + 1 :]
