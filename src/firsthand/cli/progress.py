"""What long work shows while it goes on, on standard error and only to a person."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def steps(count: int) -> Iterator[Callable[[str], None]]:
    """A bar of `count` steps; call what it gives with the name of each step as it begins."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:<42}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=count, completed=-1)

        def announce(step: str) -> None:
            bar.update(task, description=step, advance=1)

        yield announce
