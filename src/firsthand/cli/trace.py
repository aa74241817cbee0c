"""`firsthand trace`: which customer words are evidence for which requirement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from firsthand.cli.files import read_records, refuse_two_pipes
from firsthand.cli.options import RequirementColumn, Requirements, TextColumn, Verbatims
from firsthand.cli.output import write_rows, write_text
from firsthand.cli.progress import steps

if TYPE_CHECKING:
    from rich.console import RenderableType

    from firsthand.analysis.trace import Matches
    from firsthand.formats import Records

EXAMPLES = """Examples:

  firsthand trace --requirements requirements.csv --verbatims questions.csv --top 5

  firsthand trace --requirements jira.csv --verbatims reviews.xlsx --format jsonl > evidence.jsonl
"""


def add_to(app: typer.Typer) -> None:
    app.command(epilog=EXAMPLES)(trace)


def trace(
    requirements: Requirements,
    verbatims: Verbatims,
    top: Annotated[int, typer.Option(min=1, help="How many verbatims to give for each requirement.")] = 10,
    format_: Annotated[Literal["text", "jsonl", "json"], typer.Option("--format", help="How to print it.")] = "text",
    requirement_column: RequirementColumn = None,
    text_column: TextColumn = None,
) -> None:
    """Find, for each requirement, the customer words that are evidence for it, with a probability."""
    refuse_two_pipes(requirements, verbatims)
    asked = read_records(requirements, text_column=requirement_column)
    said = read_records(verbatims, text_column=text_column)
    with steps(1) as announce:
        from firsthand.analysis import trace as tracing

        announce("Tracing requirements to what was said")
        matches = tracing.trace(asked.frame["text"].to_list(), said.frame["text"].to_list(), top=top)
    if format_ == "text":
        write_text(_told(asked, said, matches))
    else:
        write_rows(_rows(asked, said, matches), format_)


def _rows(asked: Records, said: Records, matches: Matches) -> Iterator[dict[str, Any]]:
    requirement_ids, verbatim_ids = asked.frame["id"].to_list(), said.frame["id"].to_list()
    pairs = zip(matches.requirement.tolist(), matches.verbatim.tolist(), matches.score.tolist(), strict=True)
    for requirement, verbatim, score in pairs:
        yield {
            "requirement": requirement_ids[requirement],
            "verbatim": verbatim_ids[verbatim],
            "score": round(score, 4),
        }


def _told(asked: Records, said: Records, matches: Matches) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    words, requirements = said.frame["text"].to_list(), asked.frame["text"].to_list()
    last = None
    for row, requirement, verbatim in zip(
        _rows(asked, said, matches), matches.requirement, matches.verbatim, strict=True
    ):
        if requirement != last:
            yield Text.assemble(
                "\n" if last is not None else "", (f"{row['requirement']}  ", "bold"), requirements[requirement]
            )
            last = requirement
        quote = Text.assemble(f"{row['score']:4.0%}  ", (words[verbatim], "italic"), (f"  {row['verbatim']}", "dim"))
        yield Padding(quote, (0, 0, 0, 2))
