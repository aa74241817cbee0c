"""Records as the piles of texts that a brief is made from: each text with where it came from, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from firsthand.web.wording import day

if TYPE_CHECKING:
    from firsthand.analysis.brief import Texts
    from firsthand.formats import Records


def as_asked(records: Records) -> Texts:
    """Requirements with whoever asked for them."""
    from firsthand.analysis.brief import Texts

    frame = records.frame
    return Texts(frame["id"].to_list(), frame["text"].to_list(), [who or "" for who in frame["who"]])


def as_said(records: Records) -> Texts:
    """Verbatims with who said them, where and when; without any of these, the file they stand in."""
    from firsthand.analysis.brief import Texts

    frame = records.frame
    parts = zip(frame["who"], frame["channel"], (in_words(value) for value in frame["date"]), strict=True)
    told = [", ".join(part for part in said if part) or records.name for said in parts]
    return Texts(frame["id"].to_list(), frame["text"].to_list(), told)


def in_words(value: str | None) -> str:
    """An ISO date as a day, anything else as it stands."""
    found = as_day(value)
    return day(found) if found else value or ""


def as_day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
