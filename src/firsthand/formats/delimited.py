"""Rows of cells between separators: what CSV and TSV share."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import BinaryIO, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from firsthand.formats.encoding import decode
from firsthand.formats.formulas import neutralise
from firsthand.formats.shown import show_frame
from firsthand.formats.table import Table, from_rows
from firsthand.formats.unreadable import BrokenRow
from firsthand.formats.wording import counted, were

SEPARATORS = (",", ";", "\t", "|")
NONE = "\x1f"  # Separates nothing: the file has one column.
SPOKEN = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a vertical bar"}
DECLARATION = re.compile(rb'"?sep=([,;|:^~\t])"?\r?\n', re.IGNORECASE)
SAMPLE = 1 << 18
CHUNK = 20_000
BLOCK = 1 << 24
QUOTE, LINE_FEED, RETURN = b'"\n\r'
SWALLOWED = "a quotation mark opens a text here that does not end in this row. Close it, or remove it."


class Record(NamedTuple):
    cells: list[str]
    swallows: bool = False


def read(data: bytes, name: str) -> Table:
    """Rows as a spreadsheet counts them: a quoted line break stays in its row, an empty line is a row."""
    decoded = decode(data)
    body = decoded.data if b"\n" in decoded.data else decoded.data.replace(b"\r", b"\n")
    declared = DECLARATION.match(body)
    body = body[declared.end() :] if declared else body
    filled = body.lstrip(b"\r\n")
    skipped = body.count(b"\n", 0, len(body) - len(filled))
    separator = declared.group(1).decode() if declared else guess_separator(filled)
    regular = read_regular(filled, separator)
    frame, notes = (regular, ()) if regular is not None else read_carefully(filled, separator, name, skipped)
    return from_rows(name, frame, skipped + 1, (*decoded.notes, *notes))


def write(frame: pl.DataFrame, target: BinaryIO, separator: str) -> None:
    """UTF-8 with its mark and CRLF, so that a spreadsheet opens it right; formulas are made harmless."""
    shown = neutralise(show_frame(frame)).with_columns(pl.all().replace("", None))
    shown.write_csv(target, separator=separator, include_bom=True, line_terminator="\r\n", quote_style="necessary")


def guess_separator(data: bytes) -> str:
    """The one that the column names hold and that cuts most of the first rows into as many cells."""
    sample = _sample(data)
    scores = {separator: _agreement(sample, separator) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: scores[separator])
    return best if scores[best] > (0.0, 1) else NONE


def read_regular(data: bytes, separator: str) -> pl.DataFrame | None:
    """All rows, read at full speed; None if a quotation mark, a line end or a row is out of the ordinary."""
    first = next(parse(_sample(data), separator), None)
    if first is None or not _is_regular(data, separator):
        return None
    width = len(first.cells)
    schema = {str(place): pl.String for place in range(width)}
    try:
        frame = pl.read_csv(data, separator=separator, has_header=False, schema=schema)
    except pl.exceptions.PolarsError:
        return None
    return frame if _is_full(frame, data, separator) else None


def read_carefully(data: bytes, separator: str, name: str, skipped: int) -> tuple[pl.DataFrame, tuple[str, ...]]:
    """All rows, cell by cell, naming the row that is too long or that never ends."""
    records = enumerate(parse(data.decode(), separator), start=skipped + 1)
    width, short, chunks = 0, list[int](), list[pl.DataFrame]()
    while chunk := list(islice(records, CHUNK)):
        width = width or len(chunk[0][1].cells)
        short += [row for row, record in chunk if len(record.cells) < width and record.cells != [""]]
        fitted = [_fit(record, width, separator, name, row) for row, record in chunk]
        columns = zip(*fitted, strict=True)
        chunks.append(pl.DataFrame({str(place): cells for place, cells in enumerate(columns)}))
    return (pl.concat(chunks) if chunks else pl.DataFrame()), _short_note(short)


def parse(text: str, separator: str) -> Iterator[Record]:
    """The rows of a text. A cell in quotation marks with more behind it keeps them: they are its own."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)].removesuffix("\r")
        if '"' in line or "\r" in line:
            record, start = _parse_row(text, start, separator)
            yield record
        else:
            start = end + 1 if end >= 0 else len(text)
            yield Record(line.split(separator))


def _parse_row(text: str, start: int, separator: str) -> tuple[Record, int]:
    """The row that begins at `start`, and where the next one begins."""
    cells: list[str] = []
    swallows, end = False, separator
    matches = _cell(separator).finditer(text, start)
    while end == separator:
        match = next(matches)
        quoted, closed, rest, end = match.groups()
        is_clean = quoted is not None and not rest.strip(" ")
        swallows |= quoted is not None and (not closed or ("\n" in quoted and not is_clean))
        cells.append(quoted.replace('""', '"') if is_clean else match[0][: len(match[0]) - len(end)])
        start = match.end()
    return Record(cells, swallows), start


@cache
def _cell(separator: str) -> re.Pattern[str]:
    no_end = rf"[^{re.escape(separator)}\r\n]*+"
    quoted = rf' *"([^"]*+(?:""[^"]*+)*+)("?)({no_end})'
    return re.compile(rf"(?:{quoted}|{no_end})({re.escape(separator)}|\r\n|\r|\n|\Z)")


def _sample(data: bytes) -> str:
    # A first line longer than the sample counts whole: it holds the column names.
    end = len(data) if b"\n" not in data[:SAMPLE] else SAMPLE
    return data[:end].decode(errors="ignore")


def _agreement(sample: str, separator: str) -> tuple[float, int]:
    rows = [record.cells for record in islice(parse(sample, separator), 100) if record.cells != [""]]
    if not rows or len(rows[0]) == 1:
        return 0.0, 1
    # The last row of a sample may be cut off.
    compared = rows[1:-1] or rows
    return sum(len(row) == len(rows[0]) for row in compared) / len(compared), len(rows[0])


def _is_regular(data: bytes, separator: str) -> bool:
    if b"\r" in data and data.count(b"\r") != data.count(b"\r\n"):
        return False
    marks = _places_of_quotes(data)
    if len(marks) % 2:
        return False
    codes = np.frombuffer(data, dtype=np.uint8)
    opening, closing = marks[0::2], marks[1::2]
    before = codes[opening[opening > 0] - 1]
    after = codes[closing[closing < len(data) - 1] + 1]
    ends = [ord(separator), QUOTE, LINE_FEED]
    return bool(np.isin(before, ends).all() and np.isin(after, [*ends, RETURN]).all())


def _places_of_quotes(data: bytes) -> NDArray[np.int64]:
    codes = np.frombuffer(data, dtype=np.uint8)
    starts = range(0, len(codes), BLOCK)
    return np.concatenate([np.flatnonzero(codes[start : start + BLOCK] == QUOTE) + start for start in starts])


def _is_full(frame: pl.DataFrame, data: bytes, separator: str) -> bool:
    """Whether no row is short, by counting separators: the reader fills short rows without a word."""
    inside = frame.select(pl.all().str.count_matches(separator, literal=True).sum()).sum_horizontal().item()
    outside = data.count(separator.encode()) - inside
    empty = frame.select(pl.all_horizontal(pl.all().is_null()).sum()).item()
    needed = (frame.width - 1) * (frame.height - empty)
    return outside in (needed, needed + (frame.width - 1) * empty)


def _fit(record: Record, width: int, separator: str, name: str, row: int) -> list[str]:
    if record.swallows:
        raise BrokenRow(SWALLOWED, name=name, row=row)
    cells = record.cells
    if len(cells) == width:
        return cells
    if any(cell.strip() for cell in cells[width:]):
        advice = f"If a text holds {SPOKEN.get(separator, 'the separator')}, put the whole text in double quotes."
        sentence = f"{counted(len(cells), 'cell')} in this row, but {counted(width, 'column')} in the first. {advice}"
        raise BrokenRow(sentence, name=name, row=row)
    return cells[:width] + [""] * (width - len(cells))


def _short_note(short: list[int]) -> tuple[str, ...]:
    if not short:
        return ()
    return (
        f"{counted(len(short), 'row')} {were(len(short))} shorter than the first; the missing cells count as empty. "
        f"The first is row {short[0]}: was a line break meant to be part of a text?",
    )
