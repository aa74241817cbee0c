"""What commands print on standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from firsthand.cli.words import shown

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.segment import Segment


def write_jsonl(rows: Iterable[dict[str, Any]]) -> None:
    """One JSON object a line, as they come."""
    write = sys.stdout.write
    for row in rows:
        write(json.dumps(row, ensure_ascii=False) + "\n")


def write_json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def write_text(parts: Iterable[RenderableType]) -> None:
    """Print for a person: as wide as the terminal, or 100 columns where there is none."""
    from rich.console import Console
    from rich.segment import Segments

    width = None if sys.stdout.isatty() else 100
    console = Console(file=sys.stdout, width=width, highlight=False)
    for part in parts:
        console.print(Segments(_harmless(console.render(part))), end="")


def _harmless(segments: Iterable[Segment]) -> Iterator[Segment]:
    """People's words without what a terminal would obey; the styles are our own."""
    from rich.segment import Segment

    for segment in segments:
        yield segment if segment.control else Segment(shown(segment.text), segment.style)


def write_rows(rows: Iterable[dict[str, Any]], format_: str) -> None:
    """`rows` as "jsonl" or as one "json" list."""
    if format_ == "jsonl":
        write_jsonl(rows)
    else:
        write_json(list(rows))
