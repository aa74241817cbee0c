"""The command as a person runs it: a process with streams and an exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


def firsthand(*arguments: str | Path, piped: bytes = b"", cwd: Path | None = None) -> Run:
    command = [sys.executable, "-W", "error", "-c", "from firsthand.cli import main; main()", *map(str, arguments)]
    done = subprocess.run(command, input=piped, capture_output=True, cwd=cwd, timeout=120, check=False)
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def in_a_sentence(run: Run) -> str:
    """What went wrong, as it was told; there must be a sentence and no traceback."""
    assert "Traceback" not in run.err
    assert run.err.strip()
    return " ".join(run.err.split())
