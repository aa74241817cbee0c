"""A brief as Markdown, for a wiki page or a ticket."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.analysis.brief import Brief, Finding, Table
from firsthand.report.wording import attribution, said

ROWS_SHOWN = 10


def as_markdown(brief: Brief) -> str:
    lines = [f"# {_escaped(brief.headline)}", "", _escaped(brief.basis), ""]
    for number, finding in enumerate(brief.findings, start=1):
        lines += _finding(number, finding)
    lines += [f"- {_escaped(note)}" for note in brief.notes]
    return "\n".join(lines) + "\n"


def _finding(number: int, finding: Finding) -> Iterator[str]:
    yield from (f"## {number}. {_escaped(finding.sentence)}", "")
    for request in finding.asked:
        yield from (f"**{_escaped(attribution(request))}**: {_escaped(request.text)}", "")
    for quote in finding.quotes:
        yield from (f"> {_escaped(quote.text)}", ">", f"> {_escaped(attribution(quote))}", "")
    yield from (f"- {_escaped(figure.label)}: **{said(figure)}**" for figure in finding.figures)
    yield from ("", f"Ask {_escaped(finding.conversation.with_whom)}: *{_escaped(finding.conversation.ask)}*", "")
    yield from (f"What would change this: {_escaped(finding.change)}", "")
    for table in finding.tables:
        yield from _table(table)


def _table(table: Table) -> Iterator[str]:
    yield from (f"**{_escaped(table.title)}**", "", _row(table.columns), "|" + " --- |" * len(table.columns))
    yield from (_row(row) for row in table.rows[:ROWS_SHOWN])
    left = len(table.rows) - ROWS_SHOWN
    yield from ("", f"and {left:,} more rows in the JSON and the HTML", "") if left > 0 else ("",)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(_escaped(cell) for cell in cells) + " |"


def _escaped(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown or the HTML in it would act on."""
    for sign in "\\`*_[]|<>#":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())
