"""Files as a person names them on the command line: opened once, read whole, written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from firsthand.cli.endings import Unwritable

if TYPE_CHECKING:
    from firsthand.formats import Records, Table

STANDARD_INPUT = "-"


def read_table(path: str) -> Table:
    """The table in `path`, or in what is piped in for "-"."""
    from firsthand.formats import read

    if path == STANDARD_INPUT:
        return read(BytesIO(sys.stdin.buffer.read()), "standard input")
    with _opened(path) as source:
        before = os.fstat(source.fileno())
        table = read(source, Path(path).name)
        _refuse_a_change(path, before, Path(path).stat())
    return table


def read_records(path: str, *, text_column: str | None = None, id_column: str | None = None) -> Records:
    """The texts in `path` with their ids; what was noticed on the way is said on standard error."""
    from firsthand.formats import records

    found = records(read_table(path), text_column=text_column, id_column=id_column)
    say_notes(found)
    return found


def say_notes(found: Records) -> None:
    """Say what was noticed in a file on standard error."""
    for note in found.notes:
        sys.stderr.write(f"{found.name}: {note}\n")


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` in one piece: the old file stays until the new one is complete."""
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, prefix=".", delete=False) as draft:
            try:
                draft.write(text)
                draft.flush()
                os.fsync(draft.fileno())
            except OSError:
                Path(draft.name).unlink()
                raise
        Path(draft.name).chmod(0o644)
        Path(draft.name).replace(path)
    except OSError as error:
        reason = error.strerror or error
        raise Unwritable(f"{path} could not be written ({reason}). Choose another place or make room.") from error


def _opened(path: str) -> BinaryIO:
    from firsthand.formats import Unreadable

    try:
        if Path(path).is_dir():
            raise Unreadable("this is a folder. Name the file in it that you want read.", name=path)
        return Path(path).open("rb")
    except FileNotFoundError as error:
        raise Unreadable("no such file. Check the name and the folder.", name=path) from error
    except OSError as error:
        raise Unreadable(f"it cannot be opened ({error.strerror}). Check who may read it.", name=path) from error


def _refuse_a_change(path: str, before: os.stat_result, after: os.stat_result) -> None:
    from firsthand.formats import Unreadable

    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise Unreadable("it changed while it was read. Wait until it is complete and run this again.", name=path)
