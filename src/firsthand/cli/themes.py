"""`firsthand themes`: what a pile of customer words is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from firsthand.cli.files import read_records
from firsthand.cli.output import write_rows, write_text
from firsthand.cli.progress import steps

if TYPE_CHECKING:
    from rich.console import RenderableType

    from firsthand.analysis.themes import Themes
    from firsthand.formats import Records

EXAMPLES = """Examples:

  firsthand themes questions.csv

  firsthand themes --themes 20 --format jsonl reviews.xlsx > themes.jsonl
"""


def add_to(app: typer.Typer) -> None:
    app.command(epilog=EXAMPLES)(themes)


def themes(
    verbatims: Annotated[str, typer.Argument(help='What customers said: CSV, TSV, XLSX, JSONL, Parquet or "-".')],
    themes: Annotated[
        int | None, typer.Option("--themes", min=1, help="How many themes; chosen when not given.")
    ] = None,
    format_: Annotated[Literal["text", "jsonl", "json"], typer.Option("--format", help="How to print it.")] = "text",
    text_column: Annotated[str | None, typer.Option(help="The column with the words.")] = None,
    id_column: Annotated[str | None, typer.Option(help="The column with their ids.")] = None,
) -> None:
    """Group customer words into themes, each named by a phrase that people used."""
    said = read_records(verbatims, text_column=text_column, id_column=id_column)
    with steps(1) as announce:
        from firsthand.analysis.themes import group

        announce("Grouping what was said into themes")
        found = group(said.frame["text"].to_list(), themes=themes)
    if format_ == "text":
        write_text([_told(said, found)])
    else:
        write_rows(_rows(said, found), format_)


def _rows(said: Records, found: Themes) -> Iterator[dict[str, Any]]:
    for verbatim, theme in zip(said.frame["id"].to_list(), found.theme.tolist(), strict=True):
        yield {"verbatim": verbatim, "theme": theme, "label": found.labels[theme]}


def _told(said: Records, found: Themes) -> RenderableType:
    import numpy as np
    from rich.table import Table

    words = said.frame["text"].to_list()
    sizes = np.bincount(found.theme, minlength=len(found.labels))
    table = Table("theme", "texts", "share", "in their words", box=None, pad_edge=False)
    for label, size, example in zip(found.labels, sizes.tolist(), found.representative.tolist(), strict=True):
        table.add_row(label, f"{size:,}", f"{size / len(words):.1%}", words[example])
    return table
