"""Whatever a person gives, the answer is a sentence, and nothing half-written is left behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import firsthand, in_a_sentence

GOOD = b"id,text\nV1,Where is my card?\nV2,My card has not arrived yet\n"

WRONG_FILES = {
    "nothing.csv": b"",
    "header.csv": b"id,text\n",
    "binary.csv": bytes(range(256)) * 40,
    "broken.xlsx": b"PK\x03\x04 not really",
    "broken.parquet": b"PAR1 not really",
    "broken.jsonl": b'{"id": 1, "text": "fine"}\n{"id": 2, "text"\n',
    "numbers.csv": b"a,b\n1,2\n3,4\n",
}


@pytest.mark.parametrize("name", WRONG_FILES)
@pytest.mark.parametrize("command", ["themes", "lint"])
def test_a_wrong_file_gets_a_sentence_that_names_it(tmp_path: Path, name: str, command: str) -> None:
    (tmp_path / name).write_bytes(WRONG_FILES[name])
    run = firsthand(command, tmp_path / name)
    assert run.code == 3
    assert name in in_a_sentence(run)
    assert run.out == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_words_are_read_in_the_encoding_they_were_saved_in(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "v.csv").write_bytes(
        "id,text\nV1,Ma carte n’est pas arrivée à temps\n".replace("’", "'").encode(encoding)
    )
    assert "arrivée à temps" in firsthand("themes", tmp_path / "v.csv").out


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "is a folder" in in_a_sentence(firsthand("themes", tmp_path))


def test_an_unknown_column_is_named_with_those_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "v.csv").write_bytes(GOOD)
    told = in_a_sentence(firsthand("themes", "--text-column", "words", tmp_path / "v.csv"))
    assert "words" in told
    assert "text" in told


def test_a_wrong_option_ends_with_two() -> None:
    assert firsthand("themes", "--colour", "red").code == 2


def test_a_brief_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "v.csv").write_bytes(GOOD)
    target = tmp_path / "no-such-folder" / "brief.html"
    run = firsthand("brief", "--requirements", tmp_path / "v.csv", "--verbatims", tmp_path / "v.csv", "--html", target)
    assert run.code == 4
    assert "could not be written" in in_a_sentence(run)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["v.csv"]


def test_a_full_disk_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "v.csv").write_bytes(GOOD)
    command = [sys.executable, "-c", "from firsthand.cli import main; main()", "themes", "--format", "jsonl"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*command, tmp_path / "v.csv"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 4
    assert b"disk is full" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_that_stops_early_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "v.csv").write_text(
        "id,text\n" + "".join(f"V{row},Where is my card number {row}?\n" for row in range(9000))
    )
    command = [sys.executable, "-c", "from firsthand.cli import main; main()", "lint", "--format", "jsonl"]
    read_end, write_end = os.pipe()
    with subprocess.Popen([*command, tmp_path / "v.csv"], stdout=write_end, stderr=subprocess.PIPE) as process:
        os.close(write_end)
        os.read(read_end, 10)
        os.close(read_end)
        _, err = process.communicate(timeout=60)
    assert b"Traceback" not in err
    assert b"Exception" not in err


def test_a_formula_in_a_cell_stays_text(tmp_path: Path) -> None:
    (tmp_path / "v.csv").write_text("id,text\n=cmd(),=HYPERLINK(1)\nV2,=1+1 is what the cell said\n")
    rows = firsthand("themes", "--format", "jsonl", tmp_path / "v.csv").rows
    assert [row["verbatim"] for row in rows] == ["=cmd()", "V2"]
