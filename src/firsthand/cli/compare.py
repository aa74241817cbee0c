"""`firsthand compare`: what a customer's words lost, gained and changed from telling to telling."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from firsthand.cli.files import read_table, refuse_two_pipes, say_notes
from firsthand.cli.output import write_rows, write_text
from firsthand.cli.progress import steps

if TYPE_CHECKING:
    import polars as pl
    from rich.console import RenderableType

    from firsthand.analysis.retelling import Comparison

EXAMPLES = """Examples:

  firsthand compare chains.csv

  firsthand compare --format jsonl --statements statements.csv chains.csv
"""
Statements = Mapping[str, tuple[list[str], list[str]]]


def add_to(app: typer.Typer) -> None:
    app.command(epilog=EXAMPLES)(compare)


def compare(
    chains: Annotated[str, typer.Argument(help="Tellings: columns chain, position (0 the original), speaker, text.")],
    statements: Annotated[
        str | None, typer.Option(help="The original's statements: columns chain, statement_id, text.")
    ] = None,
    format_: Annotated[Literal["text", "jsonl", "json"], typer.Option("--format", help="How to print it.")] = "text",
) -> None:
    """Show what each retelling kept, lost, added and changed of what was said first."""
    refuse_two_pipes(chains, statements)
    # Tellings are short: several threads would spend longer waiting for each other than multiplying.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    told, given = _chains(chains), _statements(statements)
    with steps(len(told)) as announce:
        rows = [row for chain in told for row in _compared(chain, given, announce)]
    if format_ == "text":
        write_text(part for row in rows for part in _told(row))
    else:
        write_rows(rows, format_)


def _chains(path: str) -> list[pl.DataFrame]:
    from firsthand.formats import chains

    found = chains(read_table(path))
    say_notes(found)
    return found.frame.partition_by("chain", maintain_order=True)


def _statements(path: str | None) -> Statements:
    """For each chain the ids and texts of its given statements."""
    if path is None:
        return {}
    from firsthand.formats import statements_of

    found = statements_of(read_table(path))
    say_notes(found)
    return {
        frame["chain"][0]: (frame["statement_id"].to_list(), frame["text"].to_list())
        for frame in found.frame.partition_by("chain", maintain_order=True)
    }


def _compared(chain: pl.DataFrame, given: Statements, announce: Callable[[str], None]) -> Iterator[dict[str, Any]]:
    from firsthand.analysis.retelling import compare_chain

    name = chain["chain"][0]
    announce(f"Comparing {name}")
    ids, texts = given.get(name, (None, None))
    retellings = compare_chain(chain["text"].to_list(), statements=texts)
    for telling, retelling in zip(chain.iter_rows(named=True), (None, *retellings), strict=True):
        if retelling is None:
            continue
        yield {
            "chain": name,
            "position": telling["position"],
            "speaker": telling["speaker"],
            **_shares(retelling.whole),
            "faithful": round(retelling.whole.faithful, 4),
            "n": len(retelling.whole.units),
            "intervals": _intervals(retelling.whole),
            "hop": _shares(retelling.hop),
            "units": _units(retelling.whole, ids),
            "additions": [
                {"text": addition.text, "supported": round(addition.supported, 4)}
                for addition in retelling.whole.additions
            ],
            "changes": [
                {"kind": change.kind, "before": change.before, "after": change.after}
                for change in retelling.whole.changes
            ],
        }


def _shares(comparison: Comparison) -> dict[str, float]:
    return {share: round(getattr(comparison, share), 4) for share in ("kept", "lost", "added", "changed")}


def _intervals(comparison: Comparison) -> dict[str, list[float] | None]:
    """95 % intervals of the shares; null where there is nothing to count."""
    found = {share: getattr(comparison, f"{share}_interval") for share in ("kept", "added", "changed")}
    return {share: [round(one.low, 4), round(one.high, 4)] if one else None for share, one in found.items()}


def _units(comparison: Comparison, ids: list[str] | None) -> list[dict[str, Any]]:
    units = [{"text": unit.text, "kept": round(unit.kept, 4)} for unit in comparison.units]
    if ids is None:
        return units
    return [{"statement_id": id_, **unit} for id_, unit in zip(ids, units, strict=True)]


def _told(row: dict[str, Any]) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    who = f", {row['speaker']}" if row["speaker"] else ""
    yield Text(f"{row['chain']}, telling {row['position']}{who}", style="bold")
    count = "1 statement" if row["n"] == 1 else f"{row['n']:,} statements"
    shares = f"{_said(row, 'kept')} of {count}, {_said(row, 'changed')}, lost {row['lost'] * 100:.0f} %"
    yield Padding(Text(f"{shares}; {_said(row, 'added')} (suggested)"), (0, 0, 0, 2))
    for unit in row["units"]:
        mark = ("kept  ", "green") if unit["kept"] >= 0.5 else ("lost  ", "red")
        yield Padding(Text.assemble(f"{unit['kept']:4.0%} ", mark, unit["text"]), (0, 0, 0, 2))
    for addition in row["additions"]:
        if addition["supported"] < 0.5:
            yield Padding(
                Text.assemble(f"{1 - addition['supported']:4.0%} ", ("added ", "blue"), addition["text"]), (0, 0, 0, 2)
            )
    for change in row["changes"]:
        words = f"{change['before'] or 'nothing'} -> {change['after'] or 'nothing'}"
        yield Padding(Text.assemble("     ", ("changed ", "yellow"), f"{change['kind']}: {words}"), (0, 0, 0, 2))
    yield Text()


def _said(row: dict[str, Any], share: str) -> str:
    """A share with its interval: "kept 40 % (12 to 77)"."""
    interval = row["intervals"][share]
    span = f" ({interval[0] * 100:.0f} to {interval[1] * 100:.0f})" if interval else ""
    return f"{share} {row[share] * 100:.0f} %{span}"
