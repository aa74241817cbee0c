"""The command line: data on standard output, words on standard error, a number that says how it went."""

from __future__ import annotations

import sys

from firsthand.cli.app import app
from firsthand.cli.endings import Ending, ending_of


def main() -> None:
    """Run the command; whatever goes wrong ends in one sentence and an exit code, never in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        app()
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as trouble:  # the outermost edge: ending_of re-raises what it does not know
        ending_of(trouble).leave()


__all__ = ["Ending", "main"]
