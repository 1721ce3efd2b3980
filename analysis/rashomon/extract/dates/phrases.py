"""Noun and verb phrases around an act, without what merely stands beside them."""

from typing import TYPE_CHECKING

from rashomon.extract.dates.acts import told_by_pronoun

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 16
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_BEFORE_NOUN = ("det", "amod", "compound", "poss", "nummod", "nmod", "predet", "quantmod", "neg")
_COMPLETES = (
    "prt", "dobj", "dative", "prep", "agent", "attr", "acomp", "oprd", "xcomp", "ccomp", "pcomp",
    "advcl", "dep", "npadvmod",
)  # fmt: skip
_COMPLEMENT_MARKS = ("that", "for", "whether", "if")
"""An adverbial clause that opens so after a verb of telling is its complement, misread."""
_PARTIES = ("of", "between", "with", "by", "against", "among")
_INSERTS = frozenset([",", ";", ":", "(", "—", "–", "--"])
_LONG = 9
"""Words of a subject that are shown."""


def is_verb(token: "Token") -> bool:
    """Whether a word heads a clause."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass", "amod")


def joined_to(token: "Token") -> "list[Token]":
    """What stands over a word in the tree, nearest first."""
    chain = [token]
    while chain[-1].head.i != chain[-1].i and len(chain) < _CLIMB:
        chain.append(chain[-1].head)
    return chain[1:]


def noun_phrase(noun: "Token") -> "list[Token]":
    """A noun with its modifiers, its prepositional phrases and a name set right beside it."""
    held = [noun, *(t for c in noun.lefts if c.dep_ in _BEFORE_NOUN for t in c.subtree)]
    held += name_before(min(held, key=lambda t: t.i)) if noun.pos_ == "PROPN" else []
    for child in noun.rights:
        beside = child.dep_ == "appos" and child.left_edge.i == max(t.i for t in held) + 1
        if child.dep_ == "prep" or beside or child.dep_ in ("cc", "conj", "case"):
            held += _plain_subtree(child)
    return held


def name_before(first: "Token") -> "list[Token]":
    """The words of a name that the parse tore off its last one, even into a sentence of its own."""
    held: list[Token] = []
    while first.i > 0 and first.nbor(-1).pos_ == "PROPN" and first.nbor(-1).whitespace_:
        first = first.nbor(-1)
        held.append(first)
    return held


def _plain_subtree(top: "Token") -> "list[Token]":
    """What hangs on a word, without clauses and insertions."""
    held = [top]
    for child in top.children:
        if child.dep_ not in ("relcl", "acl", "appos", "punct", "advcl", "parataxis"):
            held += _plain_subtree(child)
    return held


def has_parties(noun: "Token") -> bool:
    """Whether an act noun says whose it was ("the killing of nine", "Fenn's visit")."""
    return any(
        (c.dep_ == "prep" and c.lower_ in _PARTIES)
        or (c.dep_ == "poss" and c.pos_ != "PRON" and c.ent_type_ not in ("DATE", "TIME"))
        for c in noun.children
    )


def top_of(verb: "Token") -> "Token":
    """The verb whose clause shows an act: over "agreed to meet", "was the first to write"."""
    top = verb
    while top.dep_ in ("xcomp", "relcl", "acl") and top.head.i != top.i:
        over = top.head
        if is_verb(over) and top.dep_ == "xcomp":
            top = over
        elif over.lower_ == "first" and is_verb(over.head):
            top = over.head
        else:
            break
    return top


def subject_of(verb: "Token") -> "Token | None":
    """The subject of a verb; of two beside each other, the one next to the verb."""
    every = [c for c in verb.children if c.dep_ in _SUBJECTS]
    before = [c for c in every if c.i < verb.i]
    return next(reversed(before), None) or next(iter(every), None)


def actor(verb: "Token") -> "tuple[Token | None, list[Token]]":
    """The subject of a clause, as its token and the words to show.

    A relative pronoun brings the noun it stands for; a verb without a subject of its own has
    that of the clause it is joined to.
    """
    own = subject_of(verb)
    own = own or next((c for c in verb.children if c.dep_ == "expl"), None)
    if verb.dep_ in ("relcl", "acl") and (own is None or own.tag_ in ("WP", "WDT")):
        return verb.head, _antecedent(verb, own)
    if own is not None:
        return own, _short(noun_phrase(own), own) if own.dep_[0] != "c" else list(own.subtree)
    if verb.dep_ in ("conj", "xcomp", "advcl", "pcomp") and verb.head.i != verb.i:
        over = next((t for t in joined_to(verb) if is_verb(t)), None)
        return actor(over) if over is not None else (None, [])
    return None, []


def _antecedent(verb: "Token", pronoun: "Token | None") -> "list[Token]":
    """The noun a relative clause tells of; all of "a gathering of elders" before "which"."""
    noun = told_by_pronoun(verb) if pronoun is not None and pronoun.tag_ == "WDT" else verb.head
    held = [t for t in noun_phrase(noun) if t.i < verb.i]
    return [*_short(held, noun), *([pronoun] if pronoun is not None else [])]


def _short(held: "list[Token]", head: "Token") -> "list[Token]":
    """A long phrase cut before one of its prepositions; else its head and what is before that."""
    ordered = sorted(held, key=lambda t: t.i)
    cuts = (at for at, token in enumerate(ordered) if token.dep_ == "prep" and token.i > head.i)
    fitting = [at for at in (*cuts, len(ordered)) if at <= _LONG]
    return ordered[: fitting[-1]] if fitting else [t for t in ordered if t.i <= head.i]


def verb_phrase(verb: "Token") -> "list[Token]":
    """A verb with its auxiliaries, objects and complements, up to a colon."""
    held = [verb, *(c for c in verb.lefts if c.dep_ in ("aux", "auxpass", "neg"))]
    stop = next((c.i for c in verb.rights if c.text == ":"), len(verb.doc))
    for child in verb.rights:
        if child.left_edge.i >= stop:
            break
        if child.dep_ in _COMPLETES and _is_complement(child):
            held += _without_insertions(child)
        elif child.dep_ in (*_SUBJECTS, "expl", "neg", "aux", "auxpass"):
            held += noun_phrase(child)
    return held


def _is_complement(child: "Token") -> bool:
    if child.dep_ == "ccomp":
        return child.left_edge.text not in "\"“‘'"
    if child.dep_ != "advcl":
        return True
    opening = child.left_edge
    beside = opening.i == child.head.i + 1
    return opening.lower_ == "that" or (beside and opening.lower_ in _COMPLEMENT_MARKS)


def _without_insertions(top: "Token") -> "list[Token]":
    """What hangs on a complement, up to the first comma, dash or bracket."""
    held: list[Token] = []
    for token in top.subtree:
        if token.text in _INSERTS and not lists(token):
            break
        held.append(token)
    return held


def lists(comma: "Token") -> bool:
    """Whether a word is a comma between members of a list."""
    return comma.text == "," and any(
        c.dep_ == "conj" and c.i > comma.i for c in comma.head.children
    )
