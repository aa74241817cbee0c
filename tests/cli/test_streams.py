"""Pipes, closed streams, full disks, interruptions: what a shell and a person do to a command."""

import os
import pty
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.running import PROGRAM, firsthand, in_a_shell

GOOD = "id,text\nV1,Where is my card?\nV2,My card has not arrived yet\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "v.csv").write_text(GOOD)
    return tmp_path


CLOSED = {
    'firsthand lint "Book a room" >&-': (4, "standard output is closed"),
    "firsthand lint - <&-": (3, "standard input: the file is empty"),
    "firsthand lint v.csv 2>/dev/full": (0, ""),
    'firsthand lint "Book a room" > /dev/full': (4, "the disk is full"),
    "firsthand --help > /dev/full": (4, "the disk is full"),
    "firsthand lint --format jsonl 'Book a room' > /dev/full": (4, "the disk is full"),
    "mkfifo pipe; cat v.csv > pipe & firsthand lint pipe": (0, 'pipe: Took texts from "text"'),
    'firsthand lint <(printf "id,text\\n1,Book a room\\n")': (0, 'Took texts from "text"'),
}


@pytest.mark.parametrize("command", CLOSED)
def test_streams_of_any_kind_are_read_and_written_or_told_of(folder: Path, command: str) -> None:
    code, sentence = CLOSED[command]
    run = in_a_shell(command, cwd=folder)
    assert run.code == code, run.err
    assert sentence in run.err
    assert "Traceback" not in run.err


def test_a_reader_that_stops_early_is_no_trouble(folder: Path) -> None:
    rows = "".join(f"V{row},Where is my card number {row}?\n" for row in range(3000))
    (folder / "v.csv").write_text("id,text\n" + rows)
    run = in_a_shell("firsthand lint --format jsonl v.csv | head -1; exit ${PIPESTATUS[0]}", cwd=folder)
    assert run.code == 4
    assert run.rows[0]["id"] == "V0"
    assert run.err == 'v.csv: Took texts from "text", id from "id".\n'


@pytest.mark.parametrize(("how", "when"), [(signal.SIGINT, "while it loads"), (signal.SIGTERM, "while it reads")])
def test_an_interruption_is_told_and_leaves_nothing(folder: Path, how: signal.Signals, when: str) -> None:
    os.mkfifo(folder / "pipe")
    # Without warnings: an interruption between two instructions may leave a file to the interpreter to close.
    program = [PROGRAM[0], *PROGRAM[3:]]
    command = [*program, "brief", "--requirements", "v.csv", "--verbatims", "pipe", "--html", "brief.html"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        if when == "while it loads":
            time.sleep(0.2)
            process.send_signal(how)
        else:
            with (folder / "pipe").open("wb") as words:
                words.write(b"id,text\n")
                words.flush()
                process.send_signal(how)
                time.sleep(0.1)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert out == b""
    assert err.decode().splitlines()[-1] == "firsthand: interrupted; nothing was left half-written."
    assert b"Traceback" not in err
    assert sorted(file.name for file in folder.iterdir()) == ["pipe", "v.csv"]


def test_a_terminal_shows_progress_and_then_the_brief_alone(folder: Path) -> None:
    ours, theirs = pty.openpty()
    command = [*PROGRAM, "brief", "--requirements", "v.csv", "--verbatims", "v.csv", "--format", "json"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=theirs, env=environment) as process:
        os.close(theirs)
        words = b""
        while chunk := _chunk(ours):
            words += chunk
        assert process.stdout is not None
        assert process.stdout.read().startswith(b"{")
    os.close(ours)
    assert process.returncode == 0
    assert "Loading the analysis" in words.decode()
    # The last thing that the bar does is to show the cursor again and to clear its own line.
    assert words.decode().rstrip("\r").endswith(("\x1b[2K", "\x1b[?25h", "\n"))


def _chunk(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so when the other side is closed.
        return b""


def test_words_cannot_command_the_terminal(folder: Path) -> None:
    (folder / "v.csv").write_text(
        "id,text\n1,\x1b]0;owned\x07\x1b[31mWhere is\x9b2J my card?\nx,[/bold] [red]:smile:\n"
    )
    for command in ("lint", "themes"):
        run = firsthand(command, folder / "v.csv")
        assert run.code == 0
        assert not {"\x1b", "\x07", "\x9b"} & set(run.out + run.err)
    assert "[/bold] [red]:smile:" in firsthand("lint", folder / "v.csv").out
