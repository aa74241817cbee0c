"""How a command ends: exit codes, and the one sentence for each thing that can go wrong."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass
from typing import NoReturn

from firsthand.cli.words import say

DONE = 0
FAULTS_FOUND = 1
WRONG_USE = 2
UNREADABLE_INPUT = 3
UNWRITABLE_OUTPUT = 4
OWN_FAULT = 70
INTERRUPTED = 130

EXIT_CODES = """Exit codes: 0 done; 1 faults found (lint --check); 2 the command was not understood;
3 an input could not be read; 4 an output could not be written; 70 a fault of Firsthand itself; 130 interrupted."""


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
            say(f"firsthand: {self.sentence}")
        if self.code == UNWRITABLE_OUTPUT:
            # The interpreter would try to flush standard output once more and print a traceback about it.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(self.code)


def ending_of(trouble: BaseException) -> Ending:
    """The ending for `trouble`. FIRSTHAND_TRACEBACK=1 shows where a fault of our own is."""
    for kind, ending in _FROM_THE_MACHINE.items():
        if isinstance(trouble, kind):
            return ending
    for kind, code in _told().items():
        if isinstance(trouble, kind):
            return Ending(str(trouble), code)
    if (database := sys.modules.get("django.db")) and isinstance(trouble, database.DatabaseError):
        return _of_the_database(str(trouble))
    if isinstance(trouble, OSError):
        return _of_the_system(trouble)
    if os.environ.get("FIRSTHAND_TRACEBACK"):
        raise trouble
    what = " ".join(f"{type(trouble).__name__}: {trouble}".split())
    return Ending(f"this is a fault of Firsthand itself ({what}). Please report it; {WHERE}", OWN_FAULT)


def _told() -> dict[type[BaseException], int]:
    """Troubles that come with a sentence. Those of files can only be met once files were read."""
    told: dict[type[BaseException], int] = {Unwritable: UNWRITABLE_OUTPUT, Refused: WRONG_USE}
    if formats := sys.modules.get("firsthand.formats"):
        told[formats.Unreadable] = UNREADABLE_INPUT
    return told


def _of_the_system(trouble: OSError) -> Ending:
    if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
        return Ending("the disk is full; make room and run it again. Nothing was left half-written.", UNWRITABLE_OUTPUT)
    where = f" at {trouble.filename}" if trouble.filename else ""
    return Ending(f"the system refused{where} ({trouble.strerror or trouble}). Check the place.", UNWRITABLE_OUTPUT)


def _of_the_database(what: str) -> Ending:
    """What SQLite says, with the next step; any other word of it is a fault of our own."""
    from django.conf import settings

    for said, (advice, code) in _OF_THE_DATABASE.items():
        if said in what:
            return Ending(f"{settings.DATABASE_FILE}: {what}. {advice}", code)
    return Ending(f"{settings.DATABASE_FILE}: {what}. Please report it; {WHERE}", OWN_FAULT)


WHERE = "FIRSTHAND_TRACEBACK=1 shows where it is."
_FROM_THE_MACHINE: dict[type[BaseException], Ending] = {
    KeyboardInterrupt: Ending("interrupted; nothing was left half-written.", INTERRUPTED),
    BrokenPipeError: Ending("", UNWRITABLE_OUTPUT),
    MemoryError: Ending("this is more than this machine's memory holds; give it a part of the file.", UNREADABLE_INPUT),
}
_DAMAGED = "Put a copy of it from before in its place, or move it away to begin with a new one."
_OF_THE_DATABASE = {
    "not a database": (_DAMAGED, UNREADABLE_INPUT),
    "malformed": (_DAMAGED, UNREADABLE_INPUT),
    "locked": ("Another command is writing; wait until it is done and run this again.", UNWRITABLE_OUTPUT),
    "readonly": ("Check who may write there, or name a folder of your own in FIRSTHAND_HOME.", UNWRITABLE_OUTPUT),
    "disk": ("Make room on the disk and run this again.", UNWRITABLE_OUTPUT),
    "full": ("Make room on the disk and run this again.", UNWRITABLE_OUTPUT),
    "unable to open": ("Check who may read and write there.", UNREADABLE_INPUT),
}
