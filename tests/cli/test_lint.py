"""`firsthand lint` on a statement, on a file, in a pipe."""

import json
from pathlib import Path

import pytest

from tests.cli.running import firsthand, in_a_sentence


def test_a_statement_on_the_command_line_gets_its_faults_and_a_question() -> None:
    run = firsthand("lint", "Book a hotel room")
    assert run.code == 0
    assert "names-solution" in run.out
    assert "Ask:" in run.out
    assert "?" in run.out


def test_rows_of_a_file_keep_their_ids(tmp_path: Path) -> None:
    file = tmp_path / "S.csv"
    file.write_text("id,text\ns1,Book a hotel room\ns2,Listen to music while jogging\n")
    rows = firsthand("lint", "--format", "jsonl", file).rows
    assert [row["id"] for row in rows] == ["s1", "s2"]
    assert rows[0]["verb"] == "Book"
    assert rows[0]["solution"] == "hotel room"
    assert "names-solution" in rows[0]["faults"]
    assert rows[1]["faults"] == []
    for finding in rows[0]["findings"]:
        assert set(finding) == {"fault", "span", "reason", "ask"}
        assert finding["ask"].endswith("?")


def test_rows_can_be_piped_in_and_out() -> None:
    run = firsthand("lint", "--format", "json", "-", piped=b"id,text\n7,Book a hotel room\n")
    assert json.loads(run.out)[0]["id"] == "7"


def test_a_check_ends_with_one_when_a_fault_is_found() -> None:
    assert firsthand("lint", "--check", "Book a hotel room").code == 1
    assert firsthand("lint", "--check", "Listen to music while jogging").code == 0


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    run = firsthand("lint", tmp_path / "nowhere.csv")
    assert run.code == 3
    assert "nowhere.csv: no such file" in in_a_sentence(run)


@pytest.mark.parametrize("statement", ["", "   ", "👋", "ممكن", "A" * 300, "<b>Book</b>", "book " * 2000])
def test_any_statement_gets_an_answer(statement: str) -> None:
    run = firsthand("lint", "--format", "jsonl", statement)
    assert run.code == 0
    assert len(run.rows) == 1


def test_linting_loads_neither_numbers_nor_pages() -> None:
    import subprocess
    import sys

    program = (
        "import sys; sys.argv = ['firsthand', 'lint', 'Book a hotel room']\n"
        "from firsthand.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([name for name in ('numpy', 'polars', 'scipy', 'django', 'altair') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
