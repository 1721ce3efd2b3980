"""By whom: who did what a count tells of, as worded."""

import re
from itertools import islice
from typing import TYPE_CHECKING

from rashomon.extract.attribution.words import reporting_words
from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import (
    SUBJECTS,
    agents,
    antecedent,
    children,
    conjuncts,
    is_passive,
    is_perfect,
    lemma,
    list_top,
    pobjs,
    without_times,
)
from rashomon.extract.counts.lookalikes import is_label
from rashomon.extract.counts.nominals import is_act_noun
from rashomon.extract.counts.patients import Counter
from rashomon.extract.counts.plural_pronouns import meant
from rashomon.extract.counts.sufferers import bearing_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_THEMSELVES = frozenset({"took-part", "signed", "voted", "escaped"})
"""Aspects of what those counted do themselves."""
_LONGEST = 90
"""Characters of an agent at most; longer ones are named by their first noun."""
_DASHES = frozenset({"—", "–", "-", "--"})
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}")
"""The time an entry of a live page stands at: "16:02 Police have arrested …"."""
_HIGH = 6
"""Coordinated verbs that are followed upwards."""


def agent(bound: Bound, counter: Counter) -> str | None:
    """Who did it, as worded; None when not stated, or when it is no person or body."""
    if bound.rule in ("count-verb-subject", "count-list") or bound.aspect in _THEMSELVES:
        return None
    for act in dict.fromkeys((bound.act, *bound.acts)):
        if bound.rule == "count-phrase" and _only_tells(act, bound, counter):
            continue
        if bound.aspect in counter.words.subject.get(lemma(act), ()):
            continue  # those counted do it
        for named in (t for t in _doers(act, counter) if not is_label(t)):
            subject = _past_dateline(named)
            token = None if subject is None else meant(subject, counter)
            if token is None or not _is_doer(token, bound, counter):
                continue
            words = _phrase(counter.text, token, bound)
            if words is not None:
                return words
    return None


def _only_tells(act: "Token", bound: Bound, counter: Counter) -> bool:
    """Whether a verb only says how people were found or cared for: "they found two men hurt"."""
    harm = bound.aspect in counter.words.harms
    return harm and lemma(act) in counter.words.light["telling"]


def _past_dateline(subject: "Token") -> "Token | None":
    """The subject, or for a dateline taken for one ("KOLE — Gunmen …") the noun after its dash.

    None where that is a subject of its own.
    """
    dash = next((c for c in subject.children if c.text in _DASHES and c.i > subject.i), None)
    if dash is None or subject.pos_ != "PROPN" or subject.left_edge.i > subject.sent.start + 1:
        return subject
    return next((c for c in children(subject, "appos") if c.i > dash.i), None)


def _is_doer(token: "Token", bound: Bound, counter: Counter) -> bool:
    counted = bound.value.role == "subset" and token.i in counter.by_token
    others = token not in bound.acts and not any(_same(token, p.head) for p in bound.patients)
    return not counted and others and _can_act(token, counter)


def _same(doer: "Token", counted: "Token") -> bool:
    """Whether the doer's own noun phrase or coordination holds those counted."""
    above = [counted]
    for token in islice(counted.ancestors, _HIGH):
        if token.pos_ in ("VERB", "AUX"):
            break
        above.append(token)
    return doer in above or counted in conjuncts(doer)


def _doers(act: "Token", counter: Counter) -> list["Token"]:
    by = agents(act) or _by(act)
    if by:
        return by
    if act.pos_ not in ("VERB", "AUX") or is_act_noun(act, counter.words):
        return _of_noun(act, counter)
    if is_passive(act) or (act.tag_ == "VBN" and not is_perfect(act)):
        return []
    return _of_verb(act)


def _by(noun: "Token") -> list["Token"]:
    """Those after "by" at a noun, or at one it is coordinated with when it stands after both."""
    found = without_times(pobjs(noun, "by"))
    if found or noun.pos_ not in ("NOUN", "PROPN"):
        return found
    return [o for t in conjuncts(list_top(noun)) for o in pobjs(t, "by") if o.i > noun.i]


def _of_verb(verb: "Token") -> list["Token"]:
    """The subject, also of the verbs it is coordinated with, or whose clause it only adds to."""
    for _ in range(_HIGH):
        own = [antecedent(c) for c in children(verb, *SUBJECTS)]
        if own or is_passive(verb):
            return [] if is_passive(verb) else own
        above = verb.head
        if verb.dep_ == "acl" and verb.tag_ == "VBG":
            return [above]
        adds = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not _reports(above)
        if verb.dep_ != "conj" and not adds:
            return []
        verb = above
    return []


def _reports(verb: "Token") -> bool:
    return verb.lemma_.lower() in reporting_words().verbs


def _of_noun(noun: "Token", counter: Counter) -> list["Token"]:
    """Whoever commits it, or owns it beside those it is done to ("the army's killing of ten")."""
    verb = bearing_verb(noun, counter.words)
    if verb is not None:
        if is_passive(verb):
            return agents(verb)
        return _of_verb(verb) if lemma(verb) not in counter.words.light["suffer"] else []
    if not pobjs(noun, "of"):
        return []
    bodies = counter.words.light["bodies"]
    named = [c for c in children(noun, "compound", "amod") if c.lower_ in bodies]
    return [*children(noun, "poss"), *named]


def _can_act(token: "Token", counter: Counter) -> bool:
    bodies = counter.words.light["bodies"]
    of_body = any(c.lower_ in bodies for c in children(token, "compound", "amod"))
    named = token.pos_ == "PROPN" or token.lower_ in bodies or of_body
    return token.pos_ != "PRON" and (named or counter.is_person(token))


def _phrase(text: str, noun: "Token", bound: Bound) -> str | None:
    """The noun with what stands before it and those coordinated with it.

    None where those counted stand within it: then a clause was taken for its description.
    """
    start, end = _extent(noun)
    if start <= bound.start < end:
        return None
    whole = [_extent(t) for t in conjuncts(noun)]
    last = max(end for _, end in whole)
    return text[start : last if last - start <= _LONGEST else end]


def _extent(noun: "Token") -> tuple[int, int]:
    """Offsets of a noun without its article, with the body it belongs to ("members of …")."""
    last = noun.i
    for right in noun.rights:
        if right.dep_ in ("compound", "nmod", "flat") and right.i == last + 1:
            last = right.i
        if right.lower_ == "of" and right.i == last + 1:
            body = next(iter(children(right, "pobj")), right)
            last = body.i if body.i - right.i <= _HIGH else last
        if right.lower_ == "in" and right.i == last + 1 and noun.pos_ == "NOUN":
            place = next(iter(children(right, "pobj")), right)  # "the government in Aldaria"
            named = place.pos_ == "PROPN" and place.ent_type_ not in ("DATE", "TIME", "PERSON")
            last = place.i if named and place.i - right.i <= 2 else last
    first = noun.left_edge
    dashes = [t for t in noun.doc[first.i : noun.i] if t.text in _DASHES and t.whitespace_]
    first = dashes[-1].nbor() if dashes and dashes[-1].nbor(-1).whitespace_ else first
    while first.i < noun.i and (first.dep_ in ("det", "punct") or _CLOCK.fullmatch(first.text)):
        first = first.nbor()
    return first.idx, noun.doc[last].idx + len(noun.doc[last])
