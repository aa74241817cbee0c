"""The server starts, answers, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

SERVE = """
import sys
from firsthand.config.server import AddressTaken, serve
if __name__ == "__main__":
    try:
        serve(port=int(sys.argv[1]), workers=2)
    except AddressTaken as taken:
        sys.exit(str(taken))
"""
PATIENCE = 60.0

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="children are counted in /proc")


class Site:
    def __init__(self, home: Path, port: int) -> None:
        script = home / "serve.py"
        script.write_text(SERVE)
        surroundings = {**os.environ, "FIRSTHAND_HOME": str(home)}
        self.port = port
        self.process = subprocess.Popen(
            [sys.executable, str(script), str(port)],
            env=surroundings,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def is_up(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/health", timeout=5) as answer:
                return bool(answer.read() == b"ok\n")
        except (URLError, ConnectionError, TimeoutError):
            return False

    def children(self) -> list[int]:
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(child) for child in listed.split()]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    started = Site(tmp_path, port)
    wait_until(started.is_up)
    yield started
    started.process.kill()
    started.process.communicate()


def wait_until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, "It did not happen in time."
        time.sleep(0.05)


def is_gone(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return True
    return state == "Z"


def test_the_server_stops_with_all_its_workers_when_asked(site: Site) -> None:
    workers = site.children()
    assert len(workers) >= 2
    # As a terminal does it: Ctrl-C reaches the server and its workers alike.
    os.killpg(site.process.pid, signal.SIGINT)
    _, said = site.process.communicate(timeout=PATIENCE)
    assert (site.process.returncode, said) == (0, "")
    wait_until(lambda: all(is_gone(worker) for worker in workers))
    assert not site.is_up()


def test_a_second_server_is_refused_and_no_worker_outlives_one_that_was_killed(site: Site, tmp_path: Path) -> None:
    database = tmp_path / "firsthand.sqlite3"
    assert journal_mode(database) == "wal"
    assert stat.S_IMODE(database.stat().st_mode) == 0o600
    second = Site(tmp_path, site.port)
    _, said = second.process.communicate(timeout=PATIENCE)
    assert second.process.returncode == 1
    assert "Stop what runs there, or choose another port." in said
    workers = site.children()
    site.process.kill()
    wait_until(lambda: all(is_gone(worker) for worker in workers))


def journal_mode(database: Path) -> str:
    with closing(sqlite3.connect(database)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])
