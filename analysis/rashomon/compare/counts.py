"""Findings on counts."""

from collections.abc import Sequence
from itertools import combinations

from rashomon.compare import doers
from rashomon.compare.answers import Answer, answers
from rashomon.compare.count_logic import alone, logic, moved
from rashomon.compare.count_surface import surface, verdict, without_figure
from rashomon.compare.english import sentence
from rashomon.compare.figures import label, readings
from rashomon.compare.pairs import Pair, between_sources
from rashomon.compare.severity import in_order, severity
from rashomon.compare.shelf import Shelf
from rashomon.compare.withdrawn import instead_of, still_given, told, withdrawn
from rashomon.compare.within import between_origins, own_words
from rashomon.lexicon import table
from rashomon.lexicon.people import called, population
from rashomon_schemas import CountClaim, Finding, Question
from rashomon_schemas.finding import Relation

_COUNTED = ("people", "things")
_DONE_TO = frozenset({"dead", "injured", "wounded", "missing", "killed"})
"""Words for people that only repeat the act ("six injured")."""
_SHOWN_NOTES = {"agent-differs", "act-differs"}


def count_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """What sources say on one count, between them and each within itself.

    A question that nobody answers with a figure has no finding: a plural is no disagreement.
    """
    held = answers(shelf.articles, shelf.answering(question, CountClaim))
    speaking = {answer.article.id for answer in held if answer.stated}
    found = []
    if len(speaking) > 1:
        found.append(_between(shelf, question, held))
    elif speaking and held[0].shown.value.unit in _COUNTED and any(map(_numbered, held)):
        found.append(_one_source(shelf, question, held))
    taken_back = withdrawn(shelf.articles, shelf.answering(question, CountClaim))
    found += [_taken_back(shelf, question, back, held) for back in taken_back]
    for article in shelf.articles:
        own = [answer for answer in held if answer.article.id == article.id and answer.stated]
        found += _internal(shelf, question, own)
    return found


def _taken_back(shelf: Shelf, question: Question, back: Answer, held: Sequence[Answer]) -> Finding:
    now = instead_of(back, held)
    every = [c for c in shelf.of_kind(CountClaim) if c.aspect == question.aspect]
    still = still_given(back, answers(shelf.articles, every))
    fell = bool(now) and max(a.extent.high for a in now) < back.extent.low
    made = finding(
        shelf,
        question,
        [back, *now, *still],
        "revised-down" if fell else "update",
        (),
        sentences=told(back, now, still),
        rule="count.taken-back",
        flagged=True,
        stretched=None,
    )
    return made.model_copy(update={"silent": ()})


def _numbered(answer: Answer) -> bool:
    """Whether the figure is said, not read off one person being spoken of ("a journalist fled")."""
    value = answer.shown.value
    implied = answer.extent.exact and (value.number is None or value.words == value.population)
    return answer.stated and (value.bound == "list" or not implied)


def _between(shelf: Shelf, question: Question, held: Sequence[Answer]) -> Finding:
    pairs = between_sources(held)
    relation = pairs[0].relation or "not-comparable"
    also = _also(pairs, held, relation)
    stretched = moved(held, pairs) if _one_count(pairs) else None
    stated = [answer for answer in held if answer.stated]
    sentences = (
        surface(held, _after(question, held), also),
        logic(pairs, stated, many=len(stated) > 2, moved=stretched or 0.0),
    )
    return finding(
        shelf,
        question,
        held,
        relation,
        also,
        sentences=sentences,
        rule=pairs[0].level.rule,
        flagged=_flagged(stated, also),
        stretched=stretched,
    )


def _one_count(pairs: Sequence[Pair]) -> bool:
    """Whether all pairs are of one count, so that one number could satisfy everyone."""
    apart = ("not-comparable", "scope-differs", "update", "revised-down", "denied")
    return all(pair.relation not in apart for pair in pairs)


def _also(
    pairs: Sequence[Pair], held: Sequence[Answer], relation: Relation
) -> tuple[Relation, ...]:
    found = [r for pair in pairs for r in (pair.relation, *pair.also) if r is not None]
    agents = dict.fromkeys(answer.agents for answer in held if answer.agents)
    if any(doers.differ(one, other) for one, other in combinations(agents, 2)):
        # Who tells of the act without a figure may still say by whom.
        found.append("agent-differs")
    return in_order(r for r in found if r != relation)


def _flagged(stated: Sequence[Answer], also: Sequence[Relation]) -> bool:
    differ = len({answer.extent for answer in stated}) > 1
    infirm = len({a.firmness for a in stated if a.firmness not in ("asserted", "reported")})
    return differ or bool(_SHOWN_NOTES & set(also)) or ("modality-differs" in also and infirm > 0)


def _one_source(shelf: Shelf, question: Question, held: Sequence[Answer]) -> Finding:
    stated = [answer for answer in held if answer.stated]
    told = surface(stated, _after(question, held), ())
    told = told.replace(f" {verdict(stated)}", "") if len(stated) == 1 else told
    source = stated[0].article
    rest = [a.source for a in shelf.articles if a.id != source.id]
    sentences = (
        " ".join(
            part
            for part in (
                sentence(f"Only {told}"),
                without_figure([answer for answer in held if not answer.stated]),
            )
            if part
        ),
        alone(rest),
    )
    return finding(
        shelf,
        question,
        held,
        "one-source-only",
        (),
        sentences=sentences,
        rule="count.one-source",
        flagged=False,
        stretched=None,
    )


def _internal(shelf: Shelf, question: Question, own: Sequence[Answer]) -> list[Finding]:
    """One article's figures against each other, by its own word and by those it cites."""
    found = []
    voices = between_origins(own)
    if voices:
        told = [a for a in own if any(a in (p.one, p.other) for p in voices)]
        relation = voices[0].relation or "internal"
        also = in_order(["internal", "origin-differs"])
        made = _inside(shelf, question, told, relation, also, voices)
        found.append(made.model_copy(update={"severity": "medium"}))
    pairs = own_words(own)
    if pairs:
        told = [a for a in own if any(a in (p.one, p.other) for p in pairs)]
        also = in_order([r for r in (pairs[0].relation,) if r])
        found.append(_inside(shelf, question, told, "internal", also, pairs))
    return found


def _inside(
    shelf: Shelf,
    question: Question,
    own: Sequence[Answer],
    relation: Relation,
    also: tuple[Relation, ...],
    pairs: Sequence[Pair],
) -> Finding:
    told = surface(own, _after(question, own), ())
    rule = f"internal-{pairs[0].relation}"
    if "origin-differs" in also:
        rule = "internal-origins"
        told = told.replace("The figures differ.", "It gives figures of different origins.")
    made = finding(
        shelf,
        question,
        own,
        relation,
        also,
        sentences=(
            sentence(f"Within one article, {told}"),
            logic(pairs, own, many=False, moved=0.0),
        ),
        rule=f"count.{rule}",
        flagged=True,
        stretched=None,
    )
    return made.model_copy(update={"silent": ()})


def _after(question: Question, held: Sequence[Answer]) -> str:
    """What stands after a figure: the act, and who is counted where the question is about them."""
    who = next((a.shown.value.population for a in held if a.stated), None)
    act = label(label_key(question, held))
    _, mark, event = (question.scope or "").partition("another event: ")
    where = f" ({mark}{event})" if mark else ""
    if not who or not question.scope or _tells_itself(held) or population(who).head in _DONE_TO:
        return f"{act}{where}"
    alone = all(a.extent.exact and a.extent.low == 1 for a in held if a.stated)
    return f"{who if alone else called(who)} {act}{where}"


def _tells_itself(held: Sequence[Answer]) -> bool:
    """Whether the figure is those counted, one by one: "a guard and two cooks"."""
    first = next(a.shown.value for a in held if a.stated)
    return first.words == first.population


def label_key(question: Question, held: Sequence[Answer]) -> str:
    """The key of an act's label: the family's where a question gathers its aspects."""
    aspects = {aspect for answer in held for aspect in answer.aspects}
    for name, family in sorted(table("questions")["families"].items()):
        if question.aspect in family["aspects"] and len(aspects & set(family["aspects"])) > 1:
            return str(name)
    return question.aspect


def finding(  # noqa: PLR0913 - a finding takes all that was compared
    shelf: Shelf,
    question: Question,
    held: Sequence[Answer],
    relation: Relation,
    also: tuple[Relation, ...],
    *,
    sentences: tuple[str, str],
    rule: str,
    flagged: bool,
    stretched: float | None,
) -> Finding:
    """A finding on a count, with its readings and who is silent."""
    return Finding(
        question=question.id,
        kind="count",
        aspect=question.aspect,
        relation=relation,
        also=also,
        flagged=flagged,
        severity=severity("count", relation, also),
        sentences=sentences,
        rule=rule,
        claims=tuple(sorted({c.id for a in held for c in (*a.claims, *a.earlier)})),
        readings=tuple(told for answer in held for told in readings(answer)),
        silent=shelf.silent({a.article.id for a in held} | _speaking(shelf, question)),
        stretch=stretched,
    )


def _speaking(shelf: Shelf, question: Question) -> set[str]:
    """Who tells of the act; not of a part of those counted, or of another event."""
    return set() if question.scope else shelf.speaking([question.aspect])
