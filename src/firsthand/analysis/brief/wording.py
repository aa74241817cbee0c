"""Numbers and names as the sentences of a brief say them."""

from __future__ import annotations

import textwrap

from firsthand.analysis.brief.model import Figure
from firsthand.analysis.proportions import wilson


def share_of(label: str, count: int, n: int, *, of: str, table: str) -> Figure:
    """`count` of `n` as a share with Wilson's 95 % interval."""
    interval = wilson(count, n)
    return Figure(label, count / n, interval.low, interval.high, n, of, "share", table)


def quantity(count: int, noun: str) -> str:
    """ "1 requirement", "2 requirements", "13,083 customer texts"."""
    return f"{count:,} {noun if count == 1 else noun + 's'}"


def percent(share: float) -> str:
    """0.874 as "87 %"."""
    return f"{share * 100:.0f} %"


def said_words(words: str) -> str:
    """Words quoted from a text, on one line."""
    return f'"{shortened(words, 60)}"'


def shortened(text: str, width: int = 90) -> str:
    return textwrap.shorten(text, width, placeholder=" ...")
