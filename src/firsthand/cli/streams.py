"""Standard input, output and error, whatever state a person's shell left them in."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TextIO, cast

from firsthand.cli.endings import Unwritable

# What a terminal would obey instead of show; a cell of a file must not be able to move a cursor.
CONTROLS = dict.fromkeys(code for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n")


def prepare_streams() -> None:
    """Everything in UTF-8, a closed stream made good for, and being told to stop the same as Ctrl-C."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if sys.stdin is None:
        sys.stdin = _nowhere("r")
    if sys.stderr is None:
        sys.stderr = _nowhere("w")
    if sys.stdout is None:
        sys.stdout = _nowhere("w")
        raise Unwritable("standard output is closed. Send it to a file, a pipe or a terminal.")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


def say(sentence: str) -> None:
    """One line for the person on standard error. A full disk behind it must not stop the work itself."""
    try:
        sys.stderr.write(shown(sentence) + "\n")
        sys.stderr.flush()
    except OSError:
        sys.stderr = _nowhere("w")


def shown(text: str) -> str:
    """`text` without what a terminal would obey."""
    return text.translate(CONTROLS)


def _nowhere(mode: str) -> TextIO:
    return cast(TextIO, Path(os.devnull).open(mode, encoding="utf-8"))
