"""Parts and wholes of all sources tried together: 47 and 3 make 50."""

from collections.abc import Iterable, Iterator, Sequence

from rashomon.compare.answers import Answer, answers, given_up
from rashomon.compare.checks import Check, Counted
from rashomon.compare.counts import finding, label_key
from rashomon.compare.english import ended, grouped, listed, lowered, number, sentence, verb
from rashomon.compare.figures import NO_FIGURE, citing, label, notation
from rashomon.compare.growing import grown
from rashomon.compare.joint import conflict
from rashomon.compare.shelf import Shelf
from rashomon.lexicon import table
from rashomon.lexicon.asked import event_of
from rashomon.lexicon.people import exclusive_set
from rashomon_schemas import CountClaim, Finding, Question
from rashomon_schemas.finding import Relation

_LISTED = "count-listed-part"
"""The extraction's rule for parts that are said to be all there are."""
_APART = ("contradicts", "revised-down")
_NAMES_TOLD = 8
"""Names of one list that a sentence tells; the readings hold them all."""


def sum_findings(shelf: Shelf, found: Sequence[Finding]) -> list[Finding]:
    """The findings, with those on parts and wholes added.

    That only one source gives a part is left out where its sum is told, and that only one gives
    a figure where the figure is set against another source's in another question.
    """
    worth = [c for c in _checks(shelf) if c.adds_up or (c.wrong and (c.one_article or c.joint))]
    apart = [f for f in found if f.kind == "count" and f.relation in _APART]
    worth = [c for c in worth if c.adds_up or not any(_told_so(c, f) for f in apart)]
    alike: dict[object, list[Check]] = {}
    for check in worth:
        alike.setdefault(check.likeness, []).append(check)
    made = [_finding(shelf, same[0], len(same) - 1) for same in alike.values()]
    told = {claim for check in worth for claim in check.claims}
    # Seven men are no contradiction to twelve people where five women make the rest.
    summed = [check.claims for check in worth if check.adds_up]
    found = [
        f
        for f in found
        if f.relation != "contradicts" or not any(s.issuperset(f.claims) for s in summed)
    ]
    lone = [f for f in found if f.relation == "one-source-only"]
    counted = [f for f in found if f.kind == "count" and f.relation != "one-source-only"]
    between = [f for f in counted if _sources(f) > 1]
    again = (f for f in lone if f.kind == "count" and _within(f, between))
    dropped = {f.id for f in (*again, *(f for f in lone if told.issuperset(f.claims)))}
    kept = [f for f in found if f.id not in dropped]
    return [*kept, *{one.id: one for one in made}.values()]


def _sources(made: Finding) -> int:
    return len({reading.source for reading in made.readings})


def _within(made: Finding, others: Iterable[Finding]) -> bool:
    """Whether all claims of a finding are among those that another finding tells."""
    return any(set(made.claims) <= set(other.claims) for other in others)


def _told_so(check: Check, made: Finding) -> bool:
    """Whether a finding says already that these figures conflict, and has no others beside them.

    Other sources with the same figures (reprints, say) add nothing that would have to be sorted.
    """
    own = {notation(count.answer.extent) for count in (check.whole, *check.parts)}
    stated = {r.interval for r in made.readings if r.interval != NO_FIGURE}
    return check.claims <= set(made.claims) and stated <= own


def _checks(shelf: Shelf) -> Iterator[Check]:
    """Sums worth telling; of several wholes, one that the parts make, if there is one."""
    by_event: dict[tuple[str, str], list[Counted]] = {}
    lists: dict[tuple[str, str], list[Counted]] = {}
    before: dict[tuple[str, str], list[Counted]] = {}
    for question in shelf.questions:
        if question.kind == "count":
            held = answers(shelf.articles, shelf.answering(question, CountClaim))
            key = (question.aspect, event_of(question.scope))
            by_event.setdefault(key, []).extend(Counted(question, a) for a in _usable(held))
            lists.setdefault(key, []).extend(Counted(question, a) for a in _named(shelf, question))
            older = _usable(one for a in held for one in a.before)
            before.setdefault(key, []).extend(Counted(question, a) for a in older)
    for key, counts in by_event.items():
        exact = [c for c in counts if c.answer.extent.exact and not c.added]
        yield from _best(_breakdowns(exact))
        yield from _increments([*counts, *before[key]])
        yield from _listed(counts)
        yield from grown(counts)
        found = conflict([c for c in counts if not c.added], lists[key])
        yield from [found] if found else []
    for (aspect, event), counts in by_event.items():
        included = table("aspects").get(aspect, {}).get("includes", [])
        parts = [by_event.get((part, event), []) for part in included]
        if parts and all(parts):
            yield from _best(_by_article(counts, parts))


def _named(shelf: Shelf, question: Question) -> list[Answer]:
    """People given by name, one answer a list."""
    return [
        Answer(shelf.article(claim), (claim,))
        for claim in shelf.answering(question, CountClaim)
        if claim.value.bound == "list" and not given_up(claim)
    ]


def _usable(held: Iterable[Answer]) -> list[Answer]:
    return [a for a in held if a.stated and a.modality != "denied"]


def _breakdowns(exact: Sequence[Counted]) -> list[Check]:
    """Parts by sex and age, by party, by arms carried, against each whole."""
    by_set: dict[tuple[str, ...], list[Counted]] = {}
    for count in exact:
        heads = exclusive_set(count.answer.who)
        if heads is not None:
            by_set.setdefault(heads, []).append(count)
    found = []
    for heads, counts in by_set.items():
        unnamed = [c for c in exact if c.answer.shown.value.bound == "list" and not c.head]
        parts = _one_each([*counts, *unnamed])
        closed = any(part.answer.shown.value.bound == "list" for part in parts)
        wholes = [c for c in exact if c.whole and c.head not in heads and c not in unnamed]
        if len(parts) > 1:
            found += [Check(w, parts, closed) for w in wholes if w not in parts]
    return found


def _increments(counts: Sequence[Counted]) -> Iterator[Check]:
    """A figure and those added to it that make the article's own whole: 14 and another 3 are 17."""
    by_article: dict[str, list[Counted]] = {}
    for count in counts:
        if count.answer.extent.exact:
            by_article.setdefault(count.answer.article.id, []).append(count)
    for own in by_article.values():
        more = [count for count in own if count.added]
        rest = [count for count in own if not count.added]
        found = (
            Check(whole, (first, *more), closed=False)
            for whole in rest
            for first in rest
            if more and first.sum + sum(c.sum for c in more) == whole.sum
        )
        yield from list(found)[:1]


def _listed(counts: Sequence[Counted]) -> Iterator[Check]:
    """Parts that an article lists as all of its count: "nine died: five miners, three drivers"."""
    for whole in (c for c in counts if c.whole and c.answer.extent.exact):
        article, words = whole.answer.article.id, whole.answer.shown.value.words
        parts = [
            c
            for c in counts
            if c.answer.article.id == article
            and c.answer.shown.rule == _LISTED
            and c.answer.shown.value.part_of == words
        ]
        if len(parts) > 1:
            yield Check(whole, tuple(parts), closed=True)


def _one_each(counts: Sequence[Counted]) -> tuple[Counted, ...]:
    """One figure for each kind of people; none where sources differ on one."""
    by_head: dict[str, dict[float, Counted]] = {}
    for count in counts:
        by_head.setdefault(count.head, {}).setdefault(count.sum, count)
    if any(len(figures) > 1 for figures in by_head.values()):
        return ()
    return tuple(next(iter(figures.values())) for _, figures in sorted(by_head.items()))


def _by_article(wholes: Sequence[Counted], parts: Sequence[Sequence[Counted]]) -> list[Check]:
    """An act that includes others ("12 casualties: 3 killed, 9 injured"), in one article."""
    found = []
    for whole in wholes:
        own = [_own(whole, counts) for counts in parts]
        if whole.whole and whole.answer.extent.exact and all(own):
            found.append(Check(whole, tuple(part for part in own if part), closed=False))
    return found


def _own(whole: Counted, counts: Sequence[Counted]) -> Counted | None:
    """The article's one exact figure among some."""
    article = whole.answer.article.id
    own = [
        c for c in counts if c.answer.article.id == article and c.answer.extent.exact and c.whole
    ]
    return own[0] if len({c.sum for c in own}) == 1 else None


def _best(checks: Sequence[Check]) -> list[Check]:
    """The checks that add up, or else the ones that don't."""
    right = [check for check in checks if check.adds_up]
    return right or list(checks)


def _finding(shelf: Shelf, check: Check, more: int) -> Finding:
    held = [check.whole.answer, *(part.answer for part in check.parts)]
    relation: Relation = "adds-up" if check.adds_up else "does-not-add-up"
    alone = len({answer.article.id for answer in held}) == 1
    return finding(
        shelf,
        check.whole.question,
        sorted(held, key=lambda a: a.article.source),
        relation,
        ("internal",) if alone else (),
        sentences=_sentences(check, more),
        rule=f"count.{relation}",
        flagged=not check.adds_up,
        stretched=None,
    )


def _sentences(check: Check, more: int) -> tuple[str, str]:
    whole = check.whole
    name = label_key(whole.question, [whole.answer])
    parts = [f"{_part(part, check)} ({part.answer.article.source})" for part in check.parts]
    given = "people are named:" if check.named is not None else "the parts given are"
    if len(check.parts) == 1 and check.named is None and not check.one_article:
        only = check.parts[0]
        source = only.answer.article.source
        parts, given = [f"{_who(only)} {'' if only.added else 'alone'}".strip()], f"{source} gives"
    cited = citing(whole.answer)
    told = (
        f"{whole.answer.article.source} gives {_who(whole)} {label(name)}"
        f"{', ' + cited if cited else ''}; {given} {grouped(parts)}"
    )
    alike = f" {number(more)} more {verb(more, 'source gives', 'sources give')} the same."
    return ended(told) + (alike if more else ""), _logic(check)


def _part(count: Counted, check: Check) -> str:
    """A part with whom it counts; people with their names, where names are what is counted."""
    if check.named is None:
        return _who(count)
    more = len(count.names) - _NAMES_TOLD
    told = [*count.names[:_NAMES_TOLD], *([f"{number(more)} others"] if more > 1 else [])]
    return listed(told if more > 1 else list(count.names))


def _who(count: Counted) -> str:
    """A figure with the people it counts."""
    value = count.answer.shown.value
    if value.bound == "list":
        named = f" ({value.population})" if value.population else ""
        return f"{number(value.low)} by name{named}"
    if value.population and value.population.casefold() in count.answer.words.casefold():
        return lowered(count.answer.words)
    return " ".join(word for word in (lowered(count.answer.words), value.population) if word)


def _logic(check: Check) -> str:
    most = number(check.whole.answer.extent.high)
    if check.named is not None:
        return sentence(f"{check.named} different people are named, which is more than {most}")
    terms = listed([number(part.sum) for part in check.parts])
    if len(check.parts) == 1:
        return sentence(f"A part can't be above its whole: {terms} is more than {most}")
    made = f"{terms} make {number(check.sum)}"
    if check.adds_up:
        return sentence(f"{made}: parts and whole agree")
    if check.sum > check.whole.sum:
        return sentence(f"{made}, which is more than {most}")
    return sentence(
        f"{made}, not {number(check.whole.sum)}"
        f"{'' if check.joint else ', unless there are others that are not given'}"
    )
