"""The flow, end to end: articles → claims → questions → findings → report."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from rashomon.compare import compare
from rashomon.errors import InputError
from rashomon.extract import Extraction, Settings, extract
from rashomon.group import group
from rashomon.group.stories import asked_for, stories
from rashomon.group.versions import histories
from rashomon.lexicon import laid_over
from rashomon.read import Corpus
from rashomon_schemas import Article, Claim, QuoteClaim, Report, SetAside, Span, Story

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much is done, and how much there is."""


def analyse(
    corpus: Corpus | Sequence[Article],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Report:
    """Read claims out of every article, gather and compare them.

    Args:
        corpus: what `read` returned, or articles of one story in any order.
        settings: pipeline, convention and the user's own lexicon; the defaults if None.
        progress: told after each article, for a bar.

    Returns:
        The report. The order of the articles changes nothing in it.

    Raises:
        InputError: two articles bear one label, or a text is longer than the parser takes.
        SettingsError: no such pipeline or convention.
    """
    chosen = settings or Settings()
    extracted = extract_report(corpus, settings=chosen, progress=progress)
    return compare_claims(extracted, lexicon=chosen.lexicon)


def extract_report(
    corpus: Corpus | Sequence[Article],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Report:
    """Only read claims out: a report without questions and findings."""
    chosen = settings or Settings()
    articles, story, unread = _inputs(corpus)
    extractions = list(_extract_all(articles, chosen, progress))
    claims = tuple(claim for found in extractions for claim in found.claims)
    aside = [*unread, *(item for found in extractions for item in found.set_aside)]
    return Report(
        generator=f"rashomon {version('rashomon')}",
        convention=chosen.convention,
        story=story,
        articles=tuple(articles),
        claims=claims,
        questions=(),
        findings=(),
        set_aside=tuple(sorted(aside, key=_aside_place)),
    )


def compare_claims(report: Report, *, lexicon: Path | None = None) -> Report:
    """Gather and compare a report's claims anew, whoever made or edited them.

    Args:
        report: articles and claims; questions and findings in it are replaced.
        lexicon: folder of the user's own tables, by which the claims were made.

    Raises:
        InputError: a claim belongs to none of the report's articles, or isn't where it says; or
            two articles bear one label.
        SettingsError: the folder can't be used.
    """
    articles = _in_order(report.articles)
    rank = {article.id: place for place, article in enumerate(articles)}
    for claim in report.claims:
        if claim.article not in rank:
            raise InputError(
                f"claim {claim.id} belongs to article {claim.article}, which is not "
                "in the report; add its article or leave the claim out."
            )
        _reads_back(claim, articles[rank[claim.article]])
    claims = tuple(
        sorted(
            report.claims,
            key=lambda claim: (rank[claim.article], claim.spans[0].start, claim.id),
        )
    )
    with laid_over(lexicon):
        versions = histories(articles)
        questions = group(articles, claims, versions)
        findings = compare(articles, claims, questions, versions)
    return report.model_copy(
        update={
            "articles": tuple(articles),
            "claims": claims,
            "questions": questions,
            "findings": findings,
            "histories": versions,
        }
    )


@dataclass(frozen=True)
class Part:
    """One story of what was read.

    Attributes:
        story: its name, and why each text stands in it.
        corpus: its texts, for `analyse`.
    """

    story: Story
    corpus: Corpus


def sort_stories(
    corpus: Corpus | Sequence[Article], *, one_story: bool = False
) -> tuple[Part, ...]:
    """Sort texts into stories; the order they come in changes nothing.

    A text whose metadata name its story (`story: …`) stands in that one. Where all texts tell one
    story, its part holds the corpus as it was given, under the corpus's own name.

    Args:
        corpus: what `read` returned, or articles.
        one_story: take all texts as one story without looking.

    Raises:
        InputError: two articles bear one label.
    """
    articles, name, _ = _inputs(corpus)
    whole = corpus if isinstance(corpus, Corpus) else Corpus(name, tuple(articles))
    if one_story:
        return (Part(asked_for(name, articles), whole),)
    found = stories(articles, whole.labels)
    if len(found) == 1:
        return (Part(found[0].model_copy(update={"name": name}), whole),)
    return tuple(Part(story, _texts_of(story, whole)) for story in found)


def _texts_of(story: Story, corpus: Corpus) -> Corpus:
    """The texts of one story, with what was set aside in them."""
    ids = {placement.article for placement in story.placements}
    return replace(
        corpus,
        story=story.name,
        articles=tuple(article for article in corpus.articles if article.id in ids),
        set_aside=tuple(item for item in corpus.set_aside if item.article in ids),
    )


def _inputs(corpus: Corpus | Sequence[Article]) -> tuple[list[Article], str, list[SetAside]]:
    if isinstance(corpus, Corpus):
        return _in_order(corpus.articles), corpus.story, list(corpus.set_aside)
    return _in_order(corpus), "story", []


def _in_order(articles: Iterable[Article]) -> list[Article]:
    """The articles by label, each once.

    Raises:
        InputError: two different articles bear one label.
    """
    once = sorted({article.id: article for article in articles}.values(), key=_place)
    label, times = (
        Counter(article.source for article in once).most_common(1)[0] if once else ("", 1)
    )
    if times > 1:
        files = " and ".join(article.file for article in once if article.source == label)
        raise InputError(
            f"{times} articles are called {label!r} ({files}); give each its own `source`."
        )
    return once


def _reads_back(claim: Claim, article: Article) -> None:
    for span in _spans(claim):
        if article.text[span.start : span.end] != span.exact:
            raise InputError(
                f"claim {claim.id}: {article.source} does not have {span.exact[:60]!r} at "
                f"{span.start}:{span.end}; correct the offsets or leave the claim out."
            )


def _spans(claim: Claim) -> Iterator[Span]:
    """Every place in the text that a claim points to."""
    yield from claim.spans
    yield claim.sentence
    if claim.speaker is not None and claim.speaker.span is not None:
        yield claim.speaker.span
    yield from (origin.span for origin in claim.attribution.chain if origin.span is not None)
    if isinstance(claim, QuoteClaim):
        yield from claim.value.parts


def _place(article: Article) -> tuple[str, str, str]:
    """The order of a report's articles: by label, whatever order they came in."""
    return article.source, article.file, article.id


def _extract_all(
    articles: Sequence[Article], settings: Settings, progress: Progress | None
) -> Iterable[Extraction]:
    for done, article in enumerate(articles, start=1):
        yield extract(article, settings=settings)
        if progress is not None:
            progress("reading claims", done, len(articles))


def _aside_place(item: SetAside) -> tuple[str, int, str, str]:
    """The order of what was set aside: by file and place."""
    start = item.spans[0].start if item.spans else -1
    return item.file, start, item.reason, item.note
