"""Words for the person: on standard error, and without anything that a terminal would obey."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TextIO, cast

# A cell of a file must not be able to move a cursor, colour a screen or rename a window.
CONTROLS = dict.fromkeys(code for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n")


def say(sentence: str) -> None:
    """One line on standard error. A full disk behind it does not stop the work itself."""
    try:
        sys.stderr.write(shown(sentence) + "\n")
        sys.stderr.flush()
    except OSError:
        sys.stderr = nowhere("w")


def shown(text: str) -> str:
    """`text` without what a terminal would obey."""
    return text.translate(CONTROLS)


def nowhere(mode: str) -> TextIO:
    return cast(TextIO, Path(os.devnull).open(mode, encoding="utf-8"))
