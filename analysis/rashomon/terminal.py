"""What the command line shows: errors in one line, progress, text that can't harm a terminal."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator

import typer

from rashomon.errors import RashomonError


def printable(shown: object) -> str:
    """Text for the terminal: strangers' control characters show as U+FFFD."""
    return "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in str(shown))


def line(message: object) -> str:
    """One line for the terminal: strangers' control characters show as U+FFFD."""
    return f"rashomon: {printable(' '.join(str(message).split()))}"


@contextlib.contextmanager
def clear_errors() -> Iterator[None]:
    """One line on stderr and exit code 2 for whatever a user can mend."""
    try:
        yield
    except RashomonError as error:
        typer.echo(line(error), err=True)
        raise typer.Exit(2) from error
    except KeyboardInterrupt:
        typer.echo("rashomon: stopped; what was written before is whole.", err=True)
        raise typer.Exit(130) from None
    except BrokenPipeError:  # the reader of our output has had enough, as `head` has
        _silence()
        raise typer.Exit(0) from None
    except OSError as error:
        typer.echo(line(_of_system(error)), err=True)
        raise typer.Exit(2) from error


def _silence() -> None:
    """Send what is still held back nowhere, so that leaving can't fail on it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _of_system(error: OSError) -> str:
    """What the system refused, and where: without a file's name it was our own output."""
    place = error.filename or "what is printed can't be written"
    return f"{place}: {error.strerror or error}"


@contextlib.contextmanager
def progress() -> Iterator[Callable[[str, int, int], None] | None]:
    """A bar with rate and time left on stderr; nothing when stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("articles"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("loading the parser", total=None)

        def step(what: str, done: int, total: int) -> None:
            bar.update(task, description=what, completed=done, total=total)

        yield step


def flush() -> None:
    """Write out what is still held back; a full disk is told like any other error."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _silence()
    except OSError as error:
        _silence()
        typer.echo(line(_of_system(error)), err=True)
        sys.exit(2)
