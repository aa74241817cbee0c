"""Counts and lists as they are said in a sentence."""

from collections.abc import Iterable

MOST_NAMES = 30


def counted(count: int, noun: str) -> str:
    """`counted(3, "row")` is "3 rows"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def were(count: int) -> str:
    return "was" if count == 1 else "were"


def quoted(names: Iterable[str]) -> str:
    """The names in quotation marks, with commas; a header as long as a question and a list without end are cut."""
    listed = list(names)
    first, more = listed[:MOST_NAMES], len(listed) - MOST_NAMES
    said = ", ".join(f'"{name if len(name) <= 80 else name[:79] + "…"}"' for name in first)
    return f"{said} and {more:,} more" if more > 0 else said
