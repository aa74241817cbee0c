"""How a command ends: exit codes, and the one sentence for each thing that can go wrong."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass
from typing import NoReturn

DONE = 0
FAULTS_FOUND = 1
WRONG_USE = 2
UNREADABLE_INPUT = 3
UNWRITABLE_OUTPUT = 4
INTERRUPTED = 130

EXIT_CODES = """Exit codes: 0 done; 1 faults found (lint --check); 2 the command was not understood;
3 an input could not be read; 4 an output could not be written; 130 interrupted."""


class Unwritable(Exception):
    """An output that could not be written; says which, why, and what to do."""


class Refused(Exception):
    """Something that was asked for cannot be done as it was asked; says why and what to do."""


@dataclass(frozen=True)
class Ending:
    sentence: str
    code: int

    def leave(self) -> NoReturn:
        if self.sentence:
            sys.stderr.write(f"firsthand: {self.sentence}\n")
        if self.code == UNWRITABLE_OUTPUT:
            # The interpreter would try to flush standard output once more and print a traceback about it.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(self.code)


def ending_of(trouble: BaseException) -> Ending:
    """The ending for `trouble`; a fault of our own is raised again, since nobody else can mend it."""
    from firsthand.formats import Unreadable

    codes = {Unreadable: UNREADABLE_INPUT, Unwritable: UNWRITABLE_OUTPUT, Refused: WRONG_USE}
    for kind, code in codes.items():
        if isinstance(trouble, kind):
            return Ending(str(trouble), code)
    for kind, ending in _FROM_THE_MACHINE.items():
        if isinstance(trouble, kind):
            return ending
    if isinstance(trouble, OSError) and trouble.errno == errno.ENOSPC:
        return Ending("the disk is full; make room and run it again. Nothing was left half-written.", UNWRITABLE_OUTPUT)
    raise trouble


_FROM_THE_MACHINE: dict[type[BaseException], Ending] = {
    KeyboardInterrupt: Ending("interrupted; nothing was left half-written.", INTERRUPTED),
    BrokenPipeError: Ending("", UNWRITABLE_OUTPUT),
    MemoryError: Ending("this is more than this machine's memory holds; give it a part of the file.", UNREADABLE_INPUT),
}
