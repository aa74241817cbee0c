"""The command as a person runs it: with streams and an exit code, in this process or in one of its own."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from firsthand.cli import main

PROGRAM = [sys.executable, "-W", "error", "-c", "from firsthand.cli import main; main()"]
# Each line of standard input is a command; each line of standard output its code, output and words.
SEVERAL = """
import json, sys
from tests.cli.running import firsthand
for line in sys.stdin:
    command = json.loads(line)
    run = firsthand(*command["arguments"], piped=command["piped"].encode())
    print(json.dumps([run.code, run.out, run.err]), flush=True)
"""


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


def firsthand(*arguments: str | Path, piped: bytes = b"") -> Run:
    """In this process, which is quick: with files for its output as a shell would give it."""
    with tempfile.TemporaryDirectory() as folder, replaced(*arguments, piped=piped, folder=Path(folder)) as leaving:
        with leaving:
            main()
        outputs = [Path(folder, name).read_text("utf-8") for name in ("out", "err")]
    return Run(leaving.code, *outputs)


class Leaving:
    """Catches how the command left, and closes its output."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self.code, self.streams = 0, (out, err)

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, trouble: BaseException | None, _trace: object) -> bool:
        for stream in self.streams:
            stream.close()
        if not isinstance(trouble, SystemExit):
            return False
        assert isinstance(trouble.code, int)
        self.code = trouble.code
        return True


@contextmanager
def replaced(*arguments: str | Path, piped: bytes, folder: Path) -> Iterator[Leaving]:
    """This process's streams and arguments as a shell would have set them for the command."""
    before = sys.argv, sys.stdin, sys.stdout, sys.stderr
    told_to_stop = signal.getsignal(signal.SIGTERM)
    sys.argv = ["firsthand", *map(str, arguments)]
    sys.stdin = io.TextIOWrapper(io.BytesIO(piped))
    out, err = [(folder / name).open("w", encoding="utf-8") for name in ("out", "err")]
    sys.stdout, sys.stderr = out, err
    try:
        yield Leaving(out, err)
    finally:
        sys.argv, sys.stdin, sys.stdout, sys.stderr = before
        signal.signal(signal.SIGTERM, told_to_stop)


def several(*commands: Sequence[str | Path], piped: str = "") -> list[Run]:
    """The commands one after another in one process of their own: where each sets up Django for its data folder."""
    lines = [json.dumps({"arguments": [str(part) for part in command], "piped": piped}) for command in commands]
    program = [sys.executable, "-W", "error", "-c", SEVERAL]
    done = subprocess.run(program, input="\n".join(lines), capture_output=True, text=True, timeout=120, check=True)
    return [Run(*json.loads(line)) for line in done.stdout.splitlines()]


def in_a_shell(command: str, *, cwd: Path, within: float = 60) -> Run:
    """A real process with the redirections of `command`, in which "firsthand" stands for the program."""
    quoted = " ".join(f"'{part}'" for part in PROGRAM)
    script = f'firsthand() {{ {quoted} "$@"; }}; {command}'
    done = subprocess.run(["bash", "-c", script], cwd=cwd, capture_output=True, timeout=within, check=False)
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def in_a_sentence(run: Run) -> str:
    """What went wrong, as it was told; there must be a sentence and no traceback."""
    assert "Traceback" not in run.err
    assert run.err.strip()
    return " ".join(run.err.split())
