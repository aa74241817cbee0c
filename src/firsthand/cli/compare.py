"""`firsthand compare`: what a customer's words lost, gained and changed from telling to telling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from firsthand.cli.files import read_table
from firsthand.cli.output import write_rows, write_text
from firsthand.cli.progress import steps

if TYPE_CHECKING:
    from rich.console import RenderableType

    from firsthand.analysis.retelling import Comparison, Retelling
    from firsthand.formats import Chain

EXAMPLES = """Examples:

  firsthand compare chain.csv

  firsthand compare --format jsonl --statements statements.csv chains.csv
"""


def add_to(app: typer.Typer) -> None:
    app.command(epilog=EXAMPLES)(compare)


def compare(
    chains: Annotated[
        str, typer.Argument(help="Tellings: columns chain, position (0 is the original), speaker, text.")
    ],
    statements: Annotated[
        str | None, typer.Option(help="The original's statements: columns chain, statement_id, text.")
    ] = None,
    format_: Annotated[Literal["text", "jsonl", "json"], typer.Option("--format", help="How to print it.")] = "text",
) -> None:
    """Show what each retelling kept, lost, added and changed of what was said first."""
    from firsthand.formats import chains_in

    told = chains_in(read_table(chains))
    given = _given(statements)
    with steps(len(told)) as announce:
        rows = [row for chain in told for row in _compared(chain, given.get(chain.name), announce)]
    if format_ == "text":
        write_text(*(part for row in rows for part in _told(row)))
    else:
        write_rows(rows, format_)
