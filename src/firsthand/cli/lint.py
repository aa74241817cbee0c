"""`firsthand lint`: what is missing or too much in a job statement, and what to ask next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from firsthand.cli.endings import FAULTS_FOUND
from firsthand.cli.files import STANDARD_INPUT, read_records
from firsthand.cli.output import write_rows, write_text

if TYPE_CHECKING:
    from rich.console import RenderableType

    from firsthand.analysis.statement import Finding, Span

EXAMPLES = """Examples:

  firsthand lint "Book a hotel room"

  firsthand lint --format jsonl statements.csv

  cat statements.csv | firsthand lint --format jsonl - | jq .faults
"""
# As firsthand.formats has them, which would load the number libraries.
FILES = (
    *(".csv", ".tsv", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"),
    *(".jsonl", ".ndjson", ".json", ".parquet", "/"),
)


def add_to(app: typer.Typer) -> None:
    app.command(epilog=EXAMPLES)(lint)


def lint(
    statement: Annotated[
        str, typer.Argument(help='A job statement, a file with a text column, or "-" for piped rows.')
    ],
    format_: Annotated[Literal["text", "jsonl", "json"], typer.Option("--format", help="How to print it.")] = "text",
    text_column: Annotated[str | None, typer.Option(help="The column that holds the statements.")] = None,
    id_column: Annotated[str | None, typer.Option(help="The column that holds their ids.")] = None,
    check: Annotated[bool, typer.Option("--check", help="End with 1 when a fault was found.")] = False,
) -> None:
    """Say which faults a job statement has, and what to ask the person next."""
    faults = Counter[str]()
    rows = _counted(_read(statement, text_column, id_column), faults)
    if format_ == "text":
        write_text(part for row in rows for part in _told(row))
    else:
        write_rows(rows, format_)
    if check and faults:
        raise typer.Exit(FAULTS_FOUND)


def _read(statement: str, text_column: str | None, id_column: str | None) -> Iterator[dict[str, Any]]:
    for id_, text in _statements(statement, text_column, id_column):
        yield _row(id_, text)


def _counted(rows: Iterable[dict[str, Any]], faults: Counter[str]) -> Iterator[dict[str, Any]]:
    """The rows as they come, since a large file's would not fit into memory; `faults` grows on the way."""
    for row in rows:
        faults.update(row["faults"])
        yield row


def _statements(statement: str, text_column: str | None, id_column: str | None) -> Iterable[tuple[str, str]]:
    if not _is_file(statement):
        return [("1", statement)]
    frame = read_records(statement, text_column=text_column, id_column=id_column).frame
    return zip(frame["id"], frame["text"], strict=True)


def _is_file(statement: str) -> bool:
    """A statement that ends like a file is one, also when it is not there: then the sentence says so."""
    if statement == STANDARD_INPUT:
        return True
    if " " not in statement and statement.lower().endswith(FILES):
        return True
    return len(statement) < 256 and "\0" not in statement and _is_there(Path(statement))


def _is_there(path: Path) -> bool:
    """A pipe such as that of <(...) is one too; a folder may just be called like a statement."""
    return path.exists() and not path.is_dir()


def _row(id_: str, text: str) -> dict[str, Any]:
    from firsthand.analysis.statement import check, parse

    parsed = parse(text)
    findings = check(parsed)
    return {
        "id": id_,
        "text": text,
        "verb": _words(parsed.verb),
        "object": _words(parsed.object),
        "context": _words(parsed.context),
        "solution": _words(parsed.solution),
        "faults": [finding.fault for finding in findings],
        "findings": [_finding(finding) for finding in findings],
    }


def _words(span: Span | None) -> str | None:
    return None if span is None else span.text


def _finding(finding: Finding) -> dict[str, Any]:
    span = {"start": finding.span.start, "end": finding.span.end, "text": finding.span.text}
    return {"fault": finding.fault, "span": span, "reason": finding.reason, "ask": finding.ask}


def _told(row: dict[str, Any]) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    yield _underlined(row)
    slots = (f"{slot}: {row[slot]}" for slot in ("verb", "object", "context") if row[slot])
    yield Padding(Text(" | ".join(slots) or "nothing found", style="dim"), (0, 0, 0, 2))
    for finding in row["findings"]:
        yield Padding(Text.assemble((finding["fault"], "bold yellow"), "  ", finding["reason"]), (0, 0, 0, 2))
        yield Padding(Text.assemble(("Ask: ", "bold"), finding["ask"]), (0, 0, 0, 4))
    if not row["findings"]:
        yield Padding(Text("A job, well stated.", style="green"), (0, 0, 0, 2))
    yield Text()


def _underlined(row: dict[str, Any]) -> RenderableType:
    from rich.text import Text

    text = Text(row["text"], style="bold")
    for finding in row["findings"]:
        text.stylize("underline", finding["span"]["start"], finding["span"]["end"])
    return text
