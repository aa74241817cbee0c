"""`firsthand brief`: from what was said and what was asked for, to what to do."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from firsthand.cli.files import read_records, refuse_target, refuse_two_pipes, write_whole
from firsthand.cli.options import RequirementColumn, Requirements, TextColumn, Verbatims
from firsthand.cli.output import write_text
from firsthand.cli.progress import steps
from firsthand.cli.sources import as_asked, as_said
from firsthand.cli.words import say

if TYPE_CHECKING:
    from firsthand.analysis.brief import Brief

EXAMPLES = """Examples:

  firsthand brief --requirements jira.csv --verbatims questions.csv

  firsthand brief --requirements backlog.xlsx --verbatims reviews.csv --html brief.html

  firsthand brief --requirements r.csv --verbatims v.csv --format json | jq .findings[0].sentence
"""
STEPS = 4

Format = Literal["text", "json", "md", "html"]


def add_to(app: typer.Typer) -> None:
    app.command(epilog=EXAMPLES)(brief)


def brief(
    requirements: Requirements,
    verbatims: Verbatims,
    html: Annotated[Path | None, typer.Option(help="Also write the brief as one HTML file to forward.")] = None,
    format_: Annotated[Format, typer.Option("--format", help="How to print it.")] = "text",
    requirement_column: RequirementColumn = None,
    text_column: TextColumn = None,
) -> None:
    """Lead with what to do: at most five findings, the first of them the one conversation to hold."""
    refuse_two_pipes(requirements, verbatims)
    if html is not None:
        refuse_target(html, requirements, verbatims)
    asked = read_records(requirements, text_column=requirement_column)
    said = read_records(verbatims, text_column=text_column)
    with steps(STEPS) as announce:
        announce("Loading the analysis")
        from firsthand.analysis.brief import brief as compose

        found = compose(as_asked(asked), as_said(said), announce=announce)
    tell(found, format_)
    if html is not None:
        write_brief(found, html)


def write_brief(found: Brief, path: Path) -> None:
    """Write `found` as one HTML file and say where it is."""
    from firsthand.report import as_html

    write_whole(path, as_html(found))
    say(f"The brief to forward is in {path}")


def tell(found: Brief, format_: Format) -> None:
    """Print the brief."""
    from firsthand import report

    if format_ == "text":
        write_text([report.as_text(found)])
        return
    telling = {"json": report.as_json, "md": report.as_markdown, "html": report.as_html}[format_]
    sys.stdout.write(telling(found) + "\n")
