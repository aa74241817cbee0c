"""Which format a file has: by what it holds first, then by its name."""

import io
import zipfile
from pathlib import PurePath
from types import ModuleType
from typing import BinaryIO

import polars as pl

from firsthand.formats import compound, csv, jsonl, parquet, tsv, xlsx
from firsthand.formats.encoding import decode, is_binary
from firsthand.formats.table import Table
from firsthand.formats.unreadable import BrokenFile, EmptyFile, UnknownFormat

BY_SUFFIX: dict[str, ModuleType] = {
    **{suffix: module for module in (jsonl, xlsx) for suffix in module.SUFFIXES},
    **{module.SUFFIX: module for module in (csv, tsv, parquet)},
}
SUFFIXES = tuple(BY_SUFFIX)
READABLE = "CSV, TSV, XLSX, JSONL and Parquet can be read."
WRITABLE = {module.SUFFIX: module for module in (csv, tsv, jsonl, parquet)}
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
FOREIGN = {
    b"%PDF": "a PDF document",
    b"{\\rtf": "a text document (RTF)",
    b"\x1f\x8b": "a compressed file (gzip)",
    b"BZh": "a compressed file (bzip2)",
    b"\xfd7zXZ": "a compressed file (xz)",
    b"(\xb5/\xfd": "a compressed file (zstd)",
    b"7z\xbc\xaf": "an archive (7z)",
    b"\x89PNG": "a picture (PNG)",
    b"\xff\xd8\xff": "a picture (JPEG)",
    b"GIF8": "a picture (GIF)",
    b"SQLite format 3": "a database (SQLite)",
    b"ARROW1": "an Arrow file",
}
BLANKS = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"
MARKUP = (b"<!doctype html", b"<html", b"<table", b"<?xml")


def read(source: BinaryIO, name: str) -> Table:
    """The whole file as a table of texts; `name` is for messages and a hint of the format ("-": standard input).

    Read once into memory, so a file that changes meanwhile is read as it was. Raises Unreadable.
    """
    data = source.read()
    name = "standard input" if name == "-" else name
    # Looking at the beginning first saves a copy of a large file.
    if not data[:4096].strip(BLANKS) and not data.strip(BLANKS):
        raise EmptyFile("the file is empty. Export it again and give the new file.", name=name)
    module = _format(data, name)
    table: Table = module.read(data, name)
    return table


def write(frame: pl.DataFrame, target: BinaryIO, name: str) -> None:
    """`frame` as the format that `name` ends in: .csv, .tsv, .jsonl or .parquet."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in WRITABLE:
        sentence = f"the name has to end in one of {', '.join(WRITABLE)} for the file to be written."
        raise UnknownFormat(sentence, name=name)
    WRITABLE[suffix].write(frame, target)


def _format(data: bytes, name: str) -> ModuleType:
    if data.startswith(parquet.MAGIC):
        return parquet
    if data.startswith(ZIP):
        return _office_format(data, name)
    if data.startswith(compound.MAGIC):
        return _old_office_format(data, name)
    _refuse_foreign(data, name)
    return _text_format(data, PurePath(name).suffix.lower())


def _office_format(data: bytes, name: str) -> ModuleType:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise BrokenFile("the file was cut off or is damaged. Copy or export it again.", name=name) from error
    if any(member.startswith("xl/workbook") or member == "content.xml" for member in members):
        return xlsx
    kind = "a Word document" if "word/document.xml" in members else "an archive (ZIP)"
    raise UnknownFormat(f"this is {kind}. Take the table out of it and give that. {READABLE}", name=name)


def _old_office_format(data: bytes, name: str) -> ModuleType:
    kind = compound.other_kind(data)
    if kind is not None:
        raise UnknownFormat(f"this is {kind}. {READABLE}", name=name)
    if not compound.is_sound(data):
        raise BrokenFile("the file is damaged. Copy or export it again.", name=name)
    return xlsx


def _refuse_foreign(data: bytes, name: str) -> None:
    kind = next((kind for magic, kind in FOREIGN.items() if data.startswith(magic)), None)
    if data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(MARKUP):
        kind = "a web page or XML, whatever its name says. Open it in a spreadsheet and save it as XLSX"
    if kind is None and is_binary(data):
        kind = "no text and no known kind of table"
    if kind is not None:
        raise UnknownFormat(f"this is {kind}. {READABLE}", name=name)


def _text_format(data: bytes, suffix: str) -> ModuleType:
    start = decode(data[: 1 << 16]).data.decode()
    bare_texts = suffix in jsonl.SUFFIXES and start.lstrip()[:1] in ("{", "[", '"')
    if bare_texts or jsonl.is_json(start):
        return jsonl
    return tsv if suffix == tsv.SUFFIX else csv
