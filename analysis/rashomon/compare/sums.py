"""Parts and wholes of all sources tried together: 47 and 3 make 50."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.compare.answers import Answer, answers
from rashomon.compare.counts import finding, label_key
from rashomon.compare.english import ended, grouped, listed, number, sentence
from rashomon.compare.figures import citing, label
from rashomon.compare.shelf import Shelf
from rashomon.lexicon import table
from rashomon.lexicon.people import exclusive_set, population
from rashomon_schemas import CountClaim, Finding, Question
from rashomon_schemas.finding import Relation

_WHOLE = ("total", "sum", "revised")


@dataclass(frozen=True)
class _Counted:
    """One figure and the question it answers."""

    question: Question
    answer: Answer

    @property
    def head(self) -> str:
        """Noun of those counted."""
        return population(self.answer.shown.value.population).head

    @property
    def whole(self) -> bool:
        """Whether it may stand for everyone."""
        return self.answer.shown.value.role in _WHOLE

    @property
    def sum(self) -> float:
        """The number itself, for an exact figure."""
        return self.answer.extent.low


@dataclass(frozen=True)
class _Check:
    """Parts that are to make a whole."""

    whole: _Counted
    parts: tuple[_Counted, ...]
    closed: bool
    """Whether the parts are said to be all there are."""

    @property
    def sum(self) -> float:
        """What the parts make."""
        return sum(part.sum for part in self.parts)

    @property
    def adds_up(self) -> bool:
        """Whether the parts make the whole."""
        return self.sum == self.whole.sum

    @property
    def one_article(self) -> bool:
        """Whether one article gives them all: only then were they meant to fit."""
        articles = {count.answer.article.id for count in (self.whole, *self.parts)}
        return len(articles) == 1 and self.whole.sum > 0

    @property
    def wrong(self) -> bool:
        """Whether the parts can't be parts of the whole, or all of it."""
        return self.sum > self.whole.sum or (self.closed and not self.adds_up)


def sum_findings(shelf: Shelf, found: Sequence[Finding]) -> list[Finding]:
    """The findings, with those on parts and wholes added.

    That only one source gives a part is left out where its sum is told.
    """
    worth = [c for c in _checks(shelf) if c.adds_up or (c.wrong and c.one_article)]
    made = [_finding(shelf, check) for check in worth]
    told = {claim for one in made for claim in one.claims}
    kept = [f for f in found if f.relation != "one-source-only" or not told.issuperset(f.claims)]
    return [*kept, *{one.id: one for one in made}.values()]


def _checks(shelf: Shelf) -> Iterator[_Check]:
    """Sums worth telling; of several wholes, one that the parts make, if there is one."""
    by_event: dict[tuple[str, str], list[_Counted]] = {}
    for question in shelf.questions:
        if question.kind == "count":
            held = answers(shelf.articles, shelf.answering(question, CountClaim))
            key = (question.aspect, _event(question))
            by_event.setdefault(key, []).extend(_Counted(question, a) for a in _usable(held))
    for counts in by_event.values():
        exact = [count for count in counts if count.answer.extent.exact]
        yield from _best(_breakdowns(exact))
        yield from _above(counts)
    for (aspect, event), counts in by_event.items():
        included = table("aspects").get(aspect, {}).get("includes", [])
        parts = [by_event.get((part, event), []) for part in included]
        if parts and all(parts):
            yield from _best(_by_article(counts, parts))


def _event(question: Question) -> str:
    """What sets the event of a question apart; "" for the story's own."""
    _, mark, words = (question.scope or "").partition("another event:")
    return words if mark else ""


def _usable(held: Iterable[Answer]) -> list[Answer]:
    return [
        a for a in held if a.stated and a.modality != "denied" and a.shown.value.role != "increment"
    ]


def _breakdowns(exact: Sequence[_Counted]) -> list[_Check]:
    """Parts by sex and age, by party, by arms carried, against each whole."""
    by_set: dict[tuple[str, ...], list[_Counted]] = {}
    for count in exact:
        heads = exclusive_set(population(count.answer.shown.value.population))
        if heads is not None:
            by_set.setdefault(heads, []).append(count)
    found = []
    for heads, counts in by_set.items():
        unnamed = [c for c in exact if c.answer.shown.value.bound == "list" and not c.head]
        parts = _one_each([*counts, *unnamed])
        closed = any(part.answer.shown.value.bound == "list" for part in parts)
        wholes = [c for c in exact if c.whole and c.head not in heads and c not in unnamed]
        if len(parts) > 1:
            found += [_Check(w, parts, closed) for w in wholes if w not in parts]
    return found


def _one_each(counts: Sequence[_Counted]) -> tuple[_Counted, ...]:
    """One figure for each kind of people; none where sources differ on one."""
    by_head: dict[str, dict[float, _Counted]] = {}
    for count in counts:
        by_head.setdefault(count.head, {}).setdefault(count.sum, count)
    if any(len(figures) > 1 for figures in by_head.values()):
        return ()
    return tuple(next(iter(figures.values())) for _, figures in sorted(by_head.items()))


def _above(counts: Sequence[_Counted]) -> Iterator[_Check]:
    """Single parts that are above the whole."""
    for part in counts:
        if part.answer.shown.value.role != "subset":
            continue
        for whole in counts:
            if whole.whole and part.answer.extent.low > whole.answer.extent.high:
                yield _Check(whole, (part,), closed=False)


def _by_article(wholes: Sequence[_Counted], parts: Sequence[Sequence[_Counted]]) -> list[_Check]:
    """An act that includes others ("12 casualties: 3 killed, 9 injured"), in one article."""
    found = []
    for whole in wholes:
        own = [_own(whole, counts) for counts in parts]
        if whole.whole and whole.answer.extent.exact and all(own):
            found.append(_Check(whole, tuple(part for part in own if part), closed=False))
    return found


def _own(whole: _Counted, counts: Sequence[_Counted]) -> _Counted | None:
    """The article's one exact figure among some."""
    article = whole.answer.article.id
    own = [
        c for c in counts if c.answer.article.id == article and c.answer.extent.exact and c.whole
    ]
    return own[0] if len({c.sum for c in own}) == 1 else None


def _best(checks: Sequence[_Check]) -> list[_Check]:
    """The checks that add up, or else the ones that don't."""
    right = [check for check in checks if check.adds_up]
    return right or list(checks)


def _finding(shelf: Shelf, check: _Check) -> Finding:
    held = [check.whole.answer, *(part.answer for part in check.parts)]
    relation: Relation = "adds-up" if check.adds_up else "does-not-add-up"
    made = finding(
        shelf,
        check.whole.question,
        sorted(held, key=lambda a: a.article.source),
        relation,
        (),
        sentences=_sentences(check),
        rule=f"count.{relation}",
        flagged=not check.adds_up,
        stretched=None,
    )
    return made.model_copy(update={"silent": ()})


def _sentences(check: _Check) -> tuple[str, str]:
    whole = check.whole
    name = label_key(whole.question, [whole.answer])
    parts = [" ".join((_who(part), f"({part.answer.article.source})")) for part in check.parts]
    cited = citing(whole.answer.claims)
    told = (
        f"{whole.answer.article.source} gives {_who(whole)} {label(name)}"
        f"{', ' + cited if cited else ''}; the parts given are {grouped(parts)}"
    )
    return ended(told), _logic(check)


def _who(count: _Counted) -> str:
    """A figure with the people it counts."""
    value = count.answer.shown.value
    if value.bound == "list":
        named = f" ({value.population})" if value.population else ""
        return f"{number(value.low)} by name{named}"
    return " ".join(word for word in (count.answer.words, value.population) if word)


def _logic(check: _Check) -> str:
    terms = listed([number(part.sum) for part in check.parts])
    if len(check.parts) == 1:
        return sentence(
            f"A part can't be above its whole: {terms} is more than "
            f"{number(check.whole.answer.extent.high)}"
        )
    made = f"{terms} make {number(check.sum)}"
    if check.adds_up:
        return sentence(f"{made}: parts and whole agree")
    if check.sum > check.whole.sum:
        return sentence(f"{made}, which is more than {number(check.whole.sum)}")
    return sentence(
        f"{made}, not {number(check.whole.sum)}, unless there are others that are not given"
    )
