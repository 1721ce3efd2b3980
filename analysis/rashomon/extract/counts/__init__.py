"""How many people (or things) had something happen to them, or did something."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from rashomon.extract.attribution import Attributor
from rashomon.extract.counts.again import revised, taken_up
from rashomon.extract.counts.beside import by_token, headline_bound, included
from rashomon.extract.counts.binder import Binder, merged
from rashomon.extract.counts.bound import Bound, apart
from rashomon.extract.counts.claims import Maker
from rashomon.extract.counts.echoes import without_echoes
from rashomon.extract.counts.elided import told_in_full
from rashomon.extract.counts.entries import entries
from rashomon.extract.counts.further import listed_parts, one_more
from rashomon.extract.counts.gapped import gapped
from rashomon.extract.counts.grammar import is_asked, is_under_no
from rashomon.extract.counts.labels import closed, labelled, strong, without_labels
from rashomon.extract.counts.leftover import leftovers, says_none
from rashomon.extract.counts.named import named_bounds
from rashomon.extract.counts.of_them import by_description, parts_of_them
from rashomon.extract.counts.patients import Counter
from rashomon.extract.counts.people_in_headlines import headline_people, listed_before
from rashomon.extract.counts.pointers import apart_pointers
from rashomon.extract.counts.said import given_again
from rashomon.extract.counts.settle import settled
from rashomon.extract.counts.shares import shared_out
from rashomon.extract.counts.sided import sided
from rashomon.extract.counts.tables import Sheet, tabulated
from rashomon.extract.counts.taken_back import taken_back
from rashomon.extract.counts.tolls import told_once, within_toll
from rashomon.extract.counts.values import added_up
from rashomon.extract.counts.vocabulary import Vocabulary, vocabulary
from rashomon.extract.counts.who import in_full, is_misread
from rashomon.extract.dates import outside_dateline
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate, FoundQuantity, FoundQuotation, SetAsidePlace
from rashomon_schemas import CountClaim

__all__ = ["count_claims"]


def count_claims(
    document: Document,
    quantities: Sequence[FoundQuantity],
    quotations: Sequence[FoundQuotation],
    dates: Sequence[FoundDate],
    *,
    lexicon: Path | None = None,
    attributor: Attributor | None = None,
) -> tuple[list[CountClaim], list[SetAsidePlace]]:
    """Bind every number (and person, and plural) of one article to the act it counts.

    Args:
        document: the parsed article.
        quantities: every number of it.
        quotations: so that a claim in somebody's words carries the speaker.
        dates: so that a claim carries when it happened and the day the count stood at.
        lexicon: a folder with the user's own `aspects.toml` and `populations.toml`.
        attributor: the article's, if one is at hand; else it is made.

    Returns:
        The claims in reading order, and every quantity that ended in none, with the reason.
    """
    words = vocabulary(lexicon)
    dates = outside_dateline(document, dates)
    sheet = tabulated(document, quantities, words, dates)
    live = entries(document, dates)
    outside = [q for q in quantities if not sheet.holds(q.start) and not live.is_stamp(q.start)]
    found, counter = _bound(document, outside, sheet, words)
    found, elsewhere = apart_pointers(document, found)
    found, denied = _apart_denied(found)
    found, asked = _apart_asked(in_full(found, counter))
    found, unclear = apart(found, is_misread)
    days = sorted(live.without(dates), key=lambda d: d.start)
    maker = Maker(document, attributor or Attributor(document, quotations), days, counter, live)
    found = list(taken_back(found, outside, document, maker.happened))
    told = settled(found, counter, maker.happened)
    made = sorted(maker.claims(told), key=lambda c: (c.spans[0].start, c.aspect, c.id))
    claims, echoes = without_echoes(made)
    unique = {claim.id: claim for claim in claims}
    aside = [SetAsidePlace(b.start, b.end, "negated", _NO_PLURAL) for b in denied]
    aside += [SetAsidePlace(b.start, b.end, "other-text", _ELSEWHERE) for b in elsewhere]
    aside += [SetAsidePlace(b.start, b.end, "asked", _ASKED) for b in asked]
    aside += [SetAsidePlace(b.start, b.end, "unclear", _UNCLEAR) for b in unclear]
    return list(unique.values()), [
        *aside,
        *echoes,
        *sheet.aside,
        *live.aside(quantities),
        *leftovers(document, outside, _used([*found, *elsewhere]), counter),
    ]


def _bound(
    document: Document, quantities: Sequence[FoundQuantity], sheet: Sheet, words: Vocabulary
) -> tuple[list[Bound], Counter]:
    """What the figures outside tables count, and the figures of the tables, in order."""
    counted = [q for q in quantities if not says_none(document, q)]
    counted = list(shared_out(counted, document.folded))
    listed = [*sheet.found, *closed(document, [*labelled(document, counted, words)])]
    labels = _used(listed)
    loose = [q for q in counted if q.token not in labels]
    counter = Counter(document.text, by_token(loose, document.doc), words)
    convention = quantities[0].value.convention if quantities else "strict-plural"
    binder = Binder(document.text, counter, words, convention)
    tokens = [token for token in document.doc if not sheet.holds(token.idx)]
    found = merged((b for token in tokens for b in binder.at(token)), words)
    found = list(told_once(found))
    found = _with_headlines(document, loose, found, counter, convention)
    found = list(named_bounds(found, counter, convention))
    used = _used(found)
    unused = [q for q in loose if q.token not in used]
    listed += labelled(document, unused, words)
    found = _in_order([*without_labels(found, listed), *listed])
    found = _in_order([*found, *strong(unused, document.doc, words)])
    tokens = list(document.doc)
    again = [*taken_up(unused, found, tokens, document.folded)]
    taken = _used(again)
    unused = [q for q in unused if q.token not in taken]
    again += given_again(unused, _in_order([*found, *again]), tokens, document.folded)
    parts = [*parts_of_them(unused, found, document.doc, counter)]
    parts += listed_parts(unused, found, document.doc)
    found = _in_order([*by_description(found, counter), *again, *parts])
    found = [*gapped(document, counted, [*sided(document, counted, found)], words)]
    found = list(one_more(_in_order(found)))
    found = list(within_toll(revised(found, counted, document.text)))
    return list(told_in_full(_with_parts(found, counter, convention))), counter


_NO_PLURAL = "Stands under a “no”: what is denied is a denial, not a count."


_ELSEWHERE = "Stands in a line that points to another text, which tells of its own event."

_ASKED = "A mention without a figure in a question: it is asked, not told."

_UNCLEAR = "A mention without a figure in words that could not be told apart."


def _apart_denied(found: Sequence[Bound]) -> tuple[list[Bound], list[Bound]]:
    """The counts, and plurals without a figure that a "no" denies."""
    return apart(found, lambda b: b.value.bound == "unstated" and is_under_no(b.patients[0].head))


def _apart_asked(found: Sequence[Bound]) -> tuple[list[Bound], list[Bound]]:
    """The counts, and plurals without a figure that stand in a question."""
    return apart(found, lambda b: b.value.bound == "unstated" and is_asked(b.act))


def _used(found: Sequence[Bound]) -> set[int]:
    patients = [p for bound in found for p in bound.patients]
    quantities = [p.quantity for p in patients] + [b.before for b in found]
    return {quantity.token for quantity in quantities if quantity is not None}


def _with_headlines(
    document: Document,
    quantities: Sequence[FoundQuantity],
    found: list[Bound],
    counter: Counter,
    convention: str,
) -> list[Bound]:
    used = _used(found)
    tokens = list(document.doc)
    added = [
        b
        for q in quantities
        if q.token not in used
        for b in headline_bound(q, tokens, counter, convention)
    ]
    headline = [
        t
        for t in document.tokens(0, document.article.body_start or 1)
        if document.in_headline(t.idx) and not t.is_space
    ]
    acts = {t.i for b in [*found, *added] for t in (b.act, *b.acts)}
    added += headline_people(headline, acts, counter, convention)
    nouns = {p.head.i for b in [*found, *added] for p in b.patients}
    parts: dict[Bound, Bound] = {}
    for bound in [b for b in [*found, *added] if document.in_headline(b.start)]:
        before = listed_before(bound, headline, {*used, *nouns}, counter)
        if before and bound.act.i > bound.patients[-1].head.i:
            patients = (*before, *bound.patients)
            value = added_up(document.text, patients, bound.value.unit, convention)
            added.append(Bound(bound.aspect, bound.act, patients, value, "count-headline"))
            parts[bound] = bound.as_role("subset", part_of=value.words)
    every = [parts.get(b, b) for b in (*found, *added)]
    return merged(every, counter.words) if added else found


def _with_parts(found: list[Bound], counter: Counter, convention: str) -> list[Bound]:
    added: list[Bound] = []
    taken = {(b.aspect, p.head.i) for b in found for p in b.patients}
    for sentence, group in groupby(found, key=lambda b: b.act.sent):
        near = list(group)
        added += [
            b
            for b in included(list(sentence), near, counter, convention)
            if (b.aspect, b.patients[0].head.i) not in taken
        ]
    return _in_order([*found, *added])


def _in_order(found: Sequence[Bound]) -> list[Bound]:
    return sorted(found, key=lambda b: (b.start, b.end, b.aspect, len(b.patients)))
