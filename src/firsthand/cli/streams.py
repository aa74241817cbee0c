"""Standard input, output and error, whatever state a person's shell left them in."""

from __future__ import annotations

import signal
import sys

from firsthand.cli.endings import Unwritable
from firsthand.cli.words import nowhere


def prepare_streams() -> None:
    """Everything in UTF-8, a closed stream made good for, and being told to stop the same as Ctrl-C."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if sys.stdin is None:
        sys.stdin = nowhere("r")
    if sys.stderr is None:
        sys.stderr = nowhere("w")
    if sys.stdout is None:
        sys.stdout = nowhere("w")
        raise Unwritable("standard output is closed. Send it to a file, a pipe or a terminal.")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
