"""The files people have: `read` one into a table of texts, take `records` or `chains` out of it, `write` exports."""

from firsthand.formats.chains import chains, statements_of
from firsthand.formats.columns import recognise
from firsthand.formats.files import SUFFIXES, read, write
from firsthand.formats.records import Records, records
from firsthand.formats.table import Table
from firsthand.formats.unreadable import (
    BrokenFile,
    BrokenRow,
    EmptyFile,
    MissingColumn,
    NoTextColumn,
    UnknownFormat,
    Unreadable,
)

__all__ = [
    "SUFFIXES",
    "BrokenFile",
    "BrokenRow",
    "EmptyFile",
    "MissingColumn",
    "NoTextColumn",
    "Records",
    "Table",
    "UnknownFormat",
    "Unreadable",
    "chains",
    "read",
    "recognise",
    "records",
    "statements_of",
    "write",
]
