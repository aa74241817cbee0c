"""Counts and lists as they are said in a sentence."""

from collections.abc import Iterable


def counted(count: int, noun: str) -> str:
    """`counted(3, "row")` is "3 rows"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def were(count: int) -> str:
    return "was" if count == 1 else "were"


def quoted(names: Iterable[str]) -> str:
    """The names in quotation marks, with commas; a header as long as a question is cut."""
    return ", ".join(f'"{name if len(name) <= 80 else name[:79] + "…"}"' for name in names)
