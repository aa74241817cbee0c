"""Files as a person names them on the command line: opened once, read whole, written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from firsthand.cli.endings import Refused, Unwritable
from firsthand.cli.words import say

if TYPE_CHECKING:
    from firsthand.formats import Records, Table

STANDARD_INPUT = "-"


def read_table(path: str) -> Table:
    """The table in `path`, or in what is piped in for "-"."""
    from firsthand.formats import Unreadable, read

    if path == STANDARD_INPUT:
        return read(BytesIO(sys.stdin.buffer.read()), "standard input")
    with _opened(path) as source:
        before = os.fstat(source.fileno())
        try:
            table = read(source, shown_name(path))
        except OSError as error:
            raise Unreadable(f"it cannot be read ({error.strerror}). Copy it and try again.", name=path) from error
        refuse_a_change(path, before, os.fstat(source.fileno()))
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
        say(f"{found.name}: {note}")


def refuse_two_pipes(*paths: str | None) -> None:
    """What is piped in can be read once."""
    if paths.count(STANDARD_INPUT) > 1:
        raise Refused('"-" can stand for one input only. Name a file for the other.')


def refuse_target(path: Path, *inputs: str) -> None:
    """Before long work: whether `path` could be written at all, and is none of the inputs."""
    if path.name == STANDARD_INPUT:
        raise Refused('"-" is no name for a file. To print the page, use --format html instead.')
    if path.is_dir():
        raise Unwritable(f"{path} is a folder. Name a file in it, such as {path / 'brief.html'}.")
    if not path.parent.is_dir():
        raise Unwritable(f"{path} could not be written (there is no folder {path.parent}). Make it or choose another.")
    if not os.access(path.parent if path.is_file() or not path.exists() else path, os.W_OK):
        raise Unwritable(f"{path} could not be written (Permission denied). Choose a place of your own.")
    if any(Path(given).exists() and path.exists() and path.samefile(given) for given in inputs):
        raise Refused(f"{path} is one of the inputs and would be written over. Choose another name.")


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` in one piece: the old file stays until the new one is complete."""
    try:
        if path.exists() and not path.is_file():
            # A pipe or a device is written to; putting a file in its place would take it from everybody.
            path.write_text(text, encoding="utf-8", errors="replace")
            return
        _replace(path.resolve(), text)
    except (OSError, RuntimeError) as error:  # a link to itself is no OSError
        reason = getattr(error, "strerror", None) or error
        raise Unwritable(f"{path} could not be written ({reason}). Choose another place or make room.") from error


def _replace(path: Path, text: str) -> None:
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", errors="replace", dir=path.parent, prefix=".", delete=False
    ) as draft:
        try:
            draft.write(text)
            draft.flush()
            os.fsync(draft.fileno())
            Path(draft.name).chmod(mode)
            Path(draft.name).replace(path)
        except BaseException:
            Path(draft.name).unlink()
            raise


def shown_name(path: str) -> str:
    """The file's name as it can be shown and written, also where its bytes are no text."""
    return os.fsencode(Path(path).name).decode(errors="replace")


def _opened(path: str) -> BinaryIO:
    from firsthand.formats import Unreadable

    if not path:
        raise Unreadable("its name is empty. Name a file.", name="an input")
    try:
        _refuse_no_file(path, Path(path).stat().st_mode)
        return Path(path).open("rb")
    except FileNotFoundError as error:
        raise Unreadable("no such file. Check the name and the folder.", name=path) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise Unreadable(f"it cannot be opened ({why}). Check its name and who may read it.", name=path) from error


def _refuse_no_file(path: str, mode: int) -> None:
    from firsthand.formats import Unreadable

    if stat.S_ISDIR(mode):
        raise Unreadable("this is a folder. Name the file in it that you want read.", name=path)
    if (stat.S_ISCHR(mode) or stat.S_ISBLK(mode)) and not path.startswith("/dev/std"):
        raise Unreadable("this is a device, not a file. Name a file.", name=path)


def refuse_a_change(path: str, before: os.stat_result, after: os.stat_result) -> None:
    """A pipe changes by being read; a file that does may have been read half old, half new."""
    from firsthand.formats import Unreadable

    is_other = (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns)
    if stat.S_ISREG(before.st_mode) and is_other:
        raise Unreadable("it changed while it was read. Wait until it is complete and run this again.", name=path)
