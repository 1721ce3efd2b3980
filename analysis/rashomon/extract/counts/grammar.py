"""Small questions to a dependency tree (spaCy's English labels)."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "obj"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_INTENTS = frozenset(
    "try attempt seek want plan threaten vow hope wish intend plot conspire "
    "refuse fail aim mean prepare swear offer promise decline encourage urge incite call tell ask "
    "order instruct want demand go".split()
)
_ADVICE = frozenset({"recommend", "propose", "demand", "request", "urge", "insist", "ask"})
_WISHES = frozenset({"pray", "wish"})
_AHEAD = frozenset({"hope", "chance", "prospect", "risk", "fear", "possibility", "danger"})
_UNTRUE = frozenset({"lie", "false", "untrue", "hoax", "nonsense", "fabrication", "invention"})
_PROVEN = frozenset({"true", "evidence", "proof", "sign", "indication", "correct"})
_NO = frozenset({"no", "neither", "nor", "without", "not", "n't", "never"})
_ALREADY = frozenset(
    "only first second third fourth fifth sixth seventh eighth ninth tenth last latest next one "
    "another most oldest youngest".split()
)
_PLURAL = frozenset({"are", "were", "have"})
_DEEP = 12
"""How many coordinations or raising verbs are followed; longer chains are parser noise."""
_MANY = 100
"""How many members of one coordination are looked at, so that time stays linear."""


def children(token: "Token", *deps: str) -> list["Token"]:
    """The children with one of these labels."""
    return [child for child in token.children if child.dep_ in deps]


def lemma(token: "Token") -> str:
    """The lemma in lower case, a plural taken for a name ("Killings" in a headline) too."""
    name = str(token.lemma_).lower()
    plural = token.tag_ in ("NNP", "NNPS") and name == token.lower_ and len(name) > 4
    return name[:-1] if plural and name.endswith("s") and not name.endswith("ss") else name


def is_passive(verb: "Token") -> bool:
    """Whether something is done to the subject ("was killed", "got shot", "men held")."""
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) or _got(verb)


def _got(verb: "Token") -> bool:
    helpers = children(verb, "aux")
    return verb.tag_ == "VBN" and any(lemma(c) == "get" for c in helpers)


def is_perfect(verb: "Token") -> bool:
    """Whether a participle is one of "have" ("had killed three")."""
    return any(lemma(c) in ("have", "'ve", "'s", "'d") for c in children(verb, "aux"))


def is_going_on(verb: "Token") -> bool:
    """Whether a verb tells of what is not over: "he is bleeding to death"."""
    return verb.tag_ == "VBG" and any(lemma(c) == "be" for c in children(verb, "aux"))


def conjuncts(token: "Token") -> Iterator["Token"]:
    """The token and what is coordinated below it, in order of the text."""
    pending = [token]
    for _ in range(_MANY):
        if not pending:
            return
        now = pending.pop()
        yield now
        pending.extend(reversed(_next_listed(now)))


def _next_listed(token: "Token") -> list["Token"]:
    """What a list goes on with: also what the parser takes for an apposition.

    In "his wife, son and daughter" nothing names the first anew: the later ones are common nouns
    in the singular without an article.
    """
    found = children(token, "conj")
    for later in children(token, "appos"):
        bare = not children(later, "det", "poss") and token.tag_ == "NN" == later.tag_
        listed = _goes_on(later) or token.dep_ == "appos" or _headline_pair(token, later)
        if _aged_before(token, later) or (bare and listed):
            found.append(later)
        elif lemma(later) == "age":
            found += children(later, "conj")
    return sorted(found, key=lambda t: t.i)


def _aged_before(one: "Token", later: "Token") -> bool:
    """Whether an age parts two names, which are two people's: "Ana Berg, 21, Olof Dahl, 24"."""
    ages = [c for c in children(one, "appos") if c.like_num and c.i < later.i]
    return one.pos_ == "PROPN" == later.pos_ and bool(ages) and not later.like_num


def _headline_pair(one: "Token", other: "Token") -> bool:
    """Whether two nouns are a headline's list of two: "crash kills woman, child"."""
    bare = not children(one, "det", "poss", "nummod") and not children(
        other, "prep", "relcl", "acl"
    )
    return bare and other.i == one.i + 2 and one.dep_ in (*OBJECTS, *SUBJECTS)


def _goes_on(noun: "Token") -> bool:
    """Whether a list goes on after a noun: "…, son and daughter", "…, son, daughter"."""
    return any(c.tag_ == "NN" and c.i > noun.i for c in children(noun, "conj", "appos"))


def list_top(noun: "Token", *links: str) -> "Token":
    """The first noun of the list that a noun stands in."""
    for _ in range(_DEEP):
        if noun.dep_ not in ("conj", *links) or noun.head.pos_ not in ("NOUN", "PROPN"):
            return noun
        noun = noun.head
    return noun


def antecedent(token: "Token") -> "Token":
    """What a relative pronoun stands for, or the token itself."""
    if token.lower_ not in _RELATIVE or token.tag_ not in ("WP", "WDT", "IN", "DT"):
        return token
    for above in token.ancestors:
        if above.dep_ == "relcl":
            many = any(c.lower_ in _PLURAL for c in (above, *above.children))
            name = above.head.tag_ == "NNP"
            return list_top(above.head, "appos") if many and name else above.head
    return token


def subjects(verb: "Token", depth: int = _DEEP) -> list["Token"]:
    """Those who do it, through coordination, infinitives and raising verbs."""
    own = [antecedent(c) for c in verb.children if c.dep_ in SUBJECTS]
    if own or depth == 0:
        return own
    if verb.dep_ in ("conj", "xcomp", "advcl", "oprd", "acomp"):
        return subjects(verb.head, depth - 1)
    if verb.dep_ in ("acl", "relcl"):
        return [verb.head]
    return []


def person_of_reflexive(token: "Token") -> "Token | None":
    """Whom "himself" means: the nearest subject above it."""
    for above in token.ancestors:
        own = [antecedent(c) for c in above.children if c.dep_ in ("nsubj", "nsubjpass")]
        if own:
            return own[-1]  # of "Police: boy shot himself" not the police
        if above.dep_ in ("acl", "relcl"):
            return above.head
    return None


def agents(verb: "Token") -> list["Token"]:
    """Those named with "by" beside a passive or a participle."""
    by = [*children(verb, "agent"), *(p for p in children(verb, "prep") if p.lower_ == "by")]
    return without_times(obj for preposition in by for obj in children(preposition, "pobj"))


def without_times(nouns: Iterable["Token"]) -> list["Token"]:
    """The nouns that are no days or hours: "by Friday" names nobody."""
    return [noun for noun in nouns if noun.ent_type_ not in ("DATE", "TIME")]


def direct_objects(verb: "Token") -> list["Token"]:
    """The objects of an active verb, shared ones too ("shot and wounded three")."""
    own = [c for c in verb.children if c.dep_ in OBJECTS]
    if own:
        return [antecedent(_listed_first(verb, c)) for c in own if not _after_comma(verb, c)]
    later = [c for c in children(verb, "conj") if c.pos_ in ("VERB", "AUX")]
    shared = [o for c in later if c.dep_ != "relcl" for o in children(c, *OBJECTS)]
    return [] if is_passive(verb) or not later or children(later[0], *SUBJECTS) else shared


def _listed_first(verb: "Token", noun: "Token") -> "Token":
    """The object of a headline's first verb: "shootout that killed suspect, wounded officer".

    The parser takes "suspect" for an adjective, and the second verb for another.
    """
    near = list(noun.doc[verb.i + 1 : verb.i + 4])
    listed = len(near) == 3 and near[0].head == noun and near[1].text == ","
    return near[0] if listed and near[2].head == noun and near[2].tag_ in ("VBN", "VBD") else noun


def _after_comma(verb: "Token", noun: "Token") -> bool:
    """Whether a comma parts them, as in a headline's list: "Man killed, woman hurt in crash"."""
    after = verb.i + 1 < len(verb.doc) and verb.nbor().text == ","
    return after and noun.left_edge.i == verb.i + 2


def pobjs(token: "Token", *prepositions: str) -> list["Token"]:
    """Objects of the given prepositions below a token."""
    found = [p for p in token.children if p.dep_ == "prep" and p.lower_ in prepositions]
    return [obj for p in found for obj in children(p, "pobj")]


def along_with(verb: "Token") -> list["Token"]:
    """Those of "was shot along with three others"."""
    places = [c for c in verb.children if c.lower_ in ("along", "together")]
    return [o for at in places for o in pobjs(at, "with")]


def within(token: "Token", ancestor: "Token") -> bool:
    """Whether a token is an ancestor's own or lies below it."""
    return token == ancestor or ancestor.is_ancestor(token)


def is_negated(act: "Token") -> bool:
    """Whether an act is said not to have happened: "were not hurt", "never detained"."""
    verb = act if act.pos_ in ("VERB", "AUX") or act.dep_ not in ("acomp", "oprd") else act.head
    return any(
        (c.dep_ == "neg" or c.lower_ in ("never", "not", "nearly", "almost")) and not is_not_only(c)
        for c in (*act.children, *(verb.children if verb != act else ()))
    )


def is_not_only(word: "Token") -> bool:
    """Whether a "not" denies nothing: "not only arrests but killings"."""
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else word
    return word.lower_ == "not" and after.lower_ in ("only", "just", "merely", "simply")


def is_called_untrue(act: "Token") -> bool:
    """Whether what an act's clause tells is called untrue, or is without evidence.

    "It is not true that 12 died", "it is a lie that …", "no evidence that …".
    """
    here = act
    for _ in range(_DEEP):
        above = here.head
        if here.dep_ in ("ccomp", "csubj", "acl", "advcl", "conj", "relcl") and above != here:
            predicates = [above, *children(above, "acomp", "attr")]
            if any(_is_untrue(word, above) for word in predicates):
                return True
        elif here.dep_ not in ("xcomp", "nsubj", "nsubjpass", "prep", "pobj", "oprd"):
            return False
        here = above
    return False


def _is_untrue(word: "Token", verb: "Token") -> bool:
    name = lemma(word)
    negated = any(c.lower_ in _NO for t in (word, verb) for c in t.children)
    return name in _UNTRUE or (name in _PROVEN and negated)


def is_under_no(noun: "Token") -> bool:
    """Whether a plural stands under a "no": "no victims of the purge", "no facts about abuses"."""
    here = noun
    for _ in range(_DEEP):
        before = [c for c in here.children if c.lower_ in _NO and c.i < noun.i]
        if any(c.dep_ != "punct" and not is_not_only(c) for c in before):
            return True
        if here.dep_ not in ("pobj", "prep", "conj", "compound", "dobj", "attr", "amod", "poss"):
            return False
        here = here.head
    return False


def is_asked(act: "Token") -> bool:
    """Whether an act's sentence is a question."""
    end = [t for t in act.doc[max(act.i, act.sent.end - 4) : act.sent.end] if not t.is_space]
    marks = [t.text for t in end if not t.is_quote and t.text not in ")]"]
    return marks[-1:] == ["?"]


def is_open_question(act: "Token") -> bool:
    """Whether an act's sentence asks if it happened: "were", "did" or "is" comes first."""
    words = [t for t in act.doc[act.sent.start : act.i] if not (t.is_space or t.is_punct)]
    return bool(words) and words[0].pos_ == "AUX" and is_asked(act)


def is_intended(act: "Token") -> bool:
    """Whether an act was only meant: "tried to kill three", "seeking to flee"."""
    verb = act
    if verb.dep_ == "pcomp" and verb.head.lower_ == "for" and lemma(verb.head.head) == "serve":
        return True  # "served 12 years for killing his brother" is of another time
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of" and lemma(verb.head.head) in _AHEAD:
        return True  # "hopes of finding anybody alive"
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    if verb.dep_ == "ccomp" and lemma(verb.head) in _WISHES:
        return True  # "praying that nobody died"
    if verb.dep_ == "ccomp" and lemma(verb.head) in _ADVICE and verb.tag_ in ("VB", "VBP"):
        return True  # "recommended that she face charges"
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if verb.dep_ in ("acl", "relcl"):  # "a journalist to flee", but not "the first to flee"
        ahead = {c.lower_ for c in verb.head.children if c.i < verb.i}
        told = is_perfect(verb) or bool(_ALREADY & ahead) or verb.head.lower_ in _ALREADY
        return infinitive and not told
    meant = verb.dep_ == "xcomp" and lemma(verb.head) in _INTENTS
    return infinitive and not is_perfect(verb) and (meant or verb.dep_ == "advcl")


def noun_after(modifier: "Token") -> list["Token"]:
    """The noun a modifier stands before; none when a comma parts them (a headline's list)."""
    noun = modifier.head
    joined = noun.i == modifier.i + 2 and noun.nbor(-1).text == "-"
    if joined and noun.dep_ == "compound":  # "injured-patient beds"
        return []
    between = modifier.doc[modifier.i + 1 : noun.i] if noun.i > modifier.i else ()
    return [] if any(t.text in ",;:" for t in between) else [noun]


def coordinated(one: "Token", other: "Token") -> bool:
    """Whether two acts stand in one coordination ("abducted, detained and tortured")."""
    return one == other or _hangs(one, other) or _hangs(other, one)


def _hangs(low: "Token", high: "Token") -> bool:
    for _ in range(_DEEP):
        if low.dep_ not in ("conj", "advcl", "oprd", "acomp", "appos", "dep"):
            return False
        low = low.head
        if low == high:
            return True
    return False


def left_words(noun: "Token", skip: Iterable[int]) -> int:
    """The token where a noun's own description begins, after determiners and numbers."""
    skipped = set(skip)
    start = noun.i
    for left in sorted(noun.lefts, key=lambda t: -t.i):
        plain = left.dep_ in ("amod", "compound", "nmod", "poss", "npadvmod", "advmod") or (
            left.text == "-"
        )
        plain = plain and ":" not in [t.text for t in left.subtree]
        if not plain or skipped & {t.i for t in left.subtree} or left.right_edge.i != start - 1:
            break
        start = left.left_edge.i
    return start
