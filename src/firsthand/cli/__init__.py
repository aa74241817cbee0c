"""The command line: data on standard output, words on standard error, a number that says how it went."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command; whatever goes wrong ends in one sentence and an exit code, never in a traceback."""
    try:
        # Loaded only here, so that an interruption while it loads is told in a sentence too.
        from firsthand.cli.streams import prepare_streams

        prepare_streams()
        code = _run()
        sys.stdout.flush()
    except BaseException as trouble:  # the outermost edge: a panic of a compiled library is no Exception
        from firsthand.cli.endings import ending_of

        ending_of(trouble).leave()
    sys.exit(code)


def _run() -> int:
    from firsthand.cli.app import app

    try:
        app()
    except SystemExit as left:
        if trouble := _behind(left):
            raise trouble from None
        return left.code if isinstance(left.code, int) else 1
    return 0


def _behind(left: SystemExit) -> BaseException | None:
    """The interruption or the closed pipe that typer turned into an exit without a word."""
    for trouble in (left.__context__, getattr(left.__context__, "__cause__", None)):
        if isinstance(trouble, KeyboardInterrupt | BrokenPipeError):
            return trouble
    return None


__all__ = ["main"]
