"""A brief as JSON, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from firsthand.analysis.brief import Bar, Brief, Conversation, Figure, Finding, Plot, Quote, Table


def as_json(brief: Brief, *, indent: int | None = None) -> str:
    return json.dumps(asdict(brief), ensure_ascii=False, indent=indent)


def from_json(text: str) -> Brief:
    told = json.loads(text)
    findings = tuple(_finding(finding) for finding in told["findings"])
    tables = tuple(_table(table) for table in told["tables"])
    return Brief(told["headline"], told["basis"], findings, tables, tuple(told["notes"]))


def _finding(told: dict[str, Any]) -> Finding:
    return Finding(
        kind=told["kind"],
        sentence=told["sentence"],
        conversation=Conversation(**told["conversation"]),
        figures=tuple(Figure(**figure) for figure in told["figures"]),
        quotes=tuple(Quote(**quote) for quote in told["quotes"]),
        change=told["change"],
        tables=tuple(_table(table) for table in told["tables"]),
        asked=tuple(Quote(**quote) for quote in told["asked"]),
        plot=_plot(told["plot"]) if told["plot"] else None,
    )


def _table(told: dict[str, Any]) -> Table:
    return Table(told["key"], told["title"], tuple(told["columns"]), tuple(tuple(row) for row in told["rows"]))


def _plot(told: dict[str, Any]) -> Plot:
    return Plot(told["title"], told["description"], told["unit"], tuple(Bar(**bar) for bar in told["bars"]))
