"""JSON Lines, one object a line; a whole JSON document with a list of objects is read as well."""

import json
import re
from collections.abc import Mapping
from typing import BinaryIO

import polars as pl

from firsthand.formats.encoding import decode
from firsthand.formats.shown import frame_of
from firsthand.formats.table import Table, build, no_rows
from firsthand.formats.unreadable import BrokenRow

SUFFIX = ".jsonl"
SUFFIXES = (SUFFIX, ".ndjson", ".json")
START = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[{"\]])')
LISTED = 'Each line has to be one object such as {"id": "1", "text": "..."}.'


class Number(str):
    """A number in the digits in which it was written: 1.50 stays 1.50."""

    __slots__ = ()


def _whole(number: str) -> Number:
    return Number(number.removesuffix(".0"))


# Made once: json.loads with these would make one for every line.
DECODER = json.JSONDecoder(parse_float=_whole, parse_int=Number, parse_constant=Number)


def is_json(start: str) -> bool:
    """Whether a file that begins like this holds JSON."""
    return START.match(start) is not None


def read(data: bytes, name: str) -> Table:
    """Rows are lines; in a document they are the places in its list, the first being 1."""
    decoded = decode(data)
    text = decoded.data.decode()
    document = _document(text)
    numbered = list(enumerate(document, start=1)) if document is not None else _lines(text, name)
    records = [_record(value, name, row) for row, value in numbered]
    frame = frame_of(records)
    if frame.is_empty():
        raise no_rows(name, frame.columns)
    rows = pl.Series([row for row, _ in numbered])
    return build(name, frame.columns, frame, rows, decoded.notes)


def write(frame: pl.DataFrame, target: BinaryIO) -> None:
    """Values keep their types: a number stays a number."""
    frame.write_ndjson(target)


def _lines(text: str, name: str) -> list[tuple[int, object]]:
    numbered = []
    for row, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            numbered.append((row, DECODER.decode(line)))
        except (ValueError, RecursionError) as error:
            place = f" near character {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else ""
            sentence = f"this line is not complete JSON{place}. Mend it or delete it. {LISTED}"
            raise BrokenRow(sentence, name=name, row=row) from error
    return numbered


def _document(text: str) -> list[object] | None:
    """The list in a text that is one JSON document and no lines."""
    if not text.lstrip().startswith(("[", "{")) or _is_line(text):
        return None
    try:
        document = DECODER.decode(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(document, dict):
        lists = [value for value in document.values() if _is_list_of_objects(value)]
        document = lists[0] if lists else [document]
    return document if isinstance(document, list) else None


def _is_line(text: str) -> bool:
    """Whether the first line is an object by itself and more lines follow."""
    first, _, rest = text.strip().partition("\n")
    try:
        return bool(rest) and isinstance(DECODER.decode(first), dict)
    except (ValueError, RecursionError):
        return False


def _is_list_of_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _record(value: object, name: str, row: int) -> Mapping[str, object]:
    """A bare string is a text."""
    if isinstance(value, dict):
        return value
    if isinstance(value, str) and not isinstance(value, Number):
        return {"text": value}
    raise BrokenRow(f"this is no object with named values. {LISTED}", name=name, row=row)
