"""`firsthand demo`, `load`, `login` and `serve`: the site from the command line, with a real server on loopback."""

import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.running import PROGRAM, in_a_sentence, several
from tests.cli.test_trace_themes_compare import REQUIREMENTS, VERBATIMS


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FIRSTHAND_HOME", str(tmp_path / "home"))
    (tmp_path / "R.csv").write_text(REQUIREMENTS)
    (tmp_path / "V.csv").write_text(VERBATIMS)
    return tmp_path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(port: int) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        [*PROGRAM, "serve", "--port", str(port)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def answer(url: str, within: float = 30) -> str:
    """The page at `url`, as soon as somebody answers there."""
    until = time.monotonic() + within
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5) as page:
                return str(page.read().decode())
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def test_words_come_in_and_the_site_answers_until_it_is_stopped(home: Path) -> None:
    load = ("load", "--requirements", home / "R.csv", "--verbatims", home / "V.csv")
    login = ("login", "ana@ottersway.example", "--name", "Ana")
    loaded, again, given, twice = several(load, load, login, login, piped="otters-cross-quietly\n")
    assert "Kept 5 customer texts and 2 requirements" in loaded.err
    assert (loaded.code, again.code, given.code, twice.code) == (0, 0, 0, 2)
    assert "has a login already" in in_a_sentence(twice)
    port = free_port()
    with serving(port) as process:
        assert "ok" in answer(f"http://127.0.0.1:{port}/health")
        assert "Sign in" in answer(f"http://127.0.0.1:{port}/")
    assert process.returncode == 0


def test_a_weak_password_and_a_taken_address_get_a_sentence(home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        weak, refused = several(
            ("login", "ben@ottersway.example", "--name", "Ben"),
            ("serve", "--port", str(taken.getsockname()[1])),
            piped="1\n",
        )
    assert "another password" in in_a_sentence(weak)
    assert (weak.code, refused.code) == (2, 2)
    assert "choose another port" in in_a_sentence(refused)


HOMES = {
    "a file": "Name a folder of your own in FIRSTHAND_HOME",
    "not a database": "Put a copy of it from before in its place",
}


@pytest.mark.parametrize("kind", ["a file", "not a database"])
def test_a_data_folder_that_cannot_be_used_gets_a_sentence(home: Path, kind: str) -> None:
    folder = home / "home"
    if kind == "a file":
        folder.write_text("words")
    else:
        folder.mkdir()
        (folder / "firsthand.sqlite3").write_bytes(b"not a database at all " * 400)
    commands = [
        ("load", "--requirements", home / "R.csv", "--verbatims", home / "V.csv"),
        ("login", "ana@ottersway.example", "--name", "Ana"),
        ("serve",),
        ("demo", "--no-serve", "--html", home / "brief.html"),
    ]
    for run in several(*commands):
        assert HOMES[kind] in in_a_sentence(run)
        assert run.code == (2 if kind == "a file" else 3)
    assert not (home / "brief.html").exists()


def test_the_demo_ends_after_its_brief_when_it_is_not_to_serve(home: Path) -> None:
    [run] = several(("demo", "--no-serve", "--files", home / "demo", "--html", home / "brief.html"))
    assert run.code == 0, run.err
    assert "1." in run.out
    assert (home / "brief.html").read_text().rstrip().endswith("</html>")
    assert re.search(r"http://127\.0\.0\.1:8000/ - sign in as \S+\.example with the password \S+", run.err)
    assert sorted(file.name for file in (home / "demo").iterdir()) == [
        "chains.csv",
        "requirements.csv",
        "statements.csv",
        "verbatims.csv",
    ]
