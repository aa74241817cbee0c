"""Whatever a person gives, the answer is a sentence, and nothing half-written is left behind."""

import errno
import os
from pathlib import Path

import pytest
from django.db import DatabaseError, OperationalError

from firsthand.cli.endings import Unwritable, ending_of
from firsthand.cli.files import refuse_a_change, write_whole
from firsthand.formats import Unreadable
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


def test_a_formula_in_a_cell_stays_text(tmp_path: Path) -> None:
    (tmp_path / "v.csv").write_text("id,text\n=cmd(),=HYPERLINK(1)\nV2,=1+1 is what the cell said\n")
    rows = firsthand("themes", "--format", "jsonl", tmp_path / "v.csv").rows
    assert [row["verbatim"] for row in rows] == ["=cmd()", "V2"]


HOSTILE = {
    "one.csv": "id,text\n1,Where is my card?\n",
    "same.csv": "id,text\n" + "".join(f"{row},Where is my card?\n" for row in range(30)),
    "emoji.csv": "id,text\n1,😀😀\n2,👩‍👩‍👧\n",
    "right-to-left.csv": "id,text\n1,أين بطاقتي؟\n2,איפה הכרטיס שלי\n3,\u202eevil txet\n",
    "long.csv": "id,text\n1," + "card " * 20_000 + "\n2," + "x" * 100_000 + "\n3," + "Where is it? " * 8_000 + "\n",
    "ids.csv": "id,text\n1,Where is my card\n1,The rate was wrong\n,No id here\n",
    "formulas.csv": "id,text\n=cmd(),=HYPERLINK(1)\n+1,-2+3 @SUM\n",
    "nothing to say.csv": "id,text\n1,the\n2,!!!\n3,123\n",
    "jira.csv": (
        "Summary,Issue key,Issue id,Issue Type,Status,Reporter,Created,Labels,Labels,Description,Comment,Comment\n"
        "Show where the card is,BANK-1,10001,Story,To Do,Carla,12/Mar/26 9:41 AM,card,app,"
        '"As a customer, I want to see\nwhere my card is.\n\n* shows the date",12/Mar/26;carla;please,\n'
        "Explain the exchange rate,BANK-2,10002,Story,Done,Tom,12/Mar/26 9:41 AM,,,,,\n"
    ),
    "github.csv": (
        "number,title,body,state,user.login,created_at\n"
        '12,Card tracking,"Customers ask, ""where is my card?""\n- [ ] page",open,carla,2026-01-02T03:04:05Z\n'
        "13,Exchange rate page,,closed,tom,2026-01-02T03:04:05Z\n"
    ),
    "lines.jsonl": '{"id": 1, "text": "Where is my card?"}\n{"id": 2, "text": "The rate is wrong"}\n',
    "tabs.tsv": "id\ttext\n1\tWhere is my card?\n2\tThe rate, again, is wrong\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_an_odd_file_is_read_by_every_command(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(HOSTILE[name])
    (tmp_path / "other.csv").write_bytes(GOOD)
    odd, other = tmp_path / name, tmp_path / "other.csv"
    commands: list[tuple[str | Path, ...]] = [("lint", odd), ("themes", odd), ("themes", "--themes", "99", odd)]
    for asked, said in ((odd, other), (other, odd), (odd, odd)):
        commands.append(("trace", "--requirements", asked, "--verbatims", said, "--top", "1000000"))
        commands.append(("brief", "--requirements", asked, "--verbatims", said, "--format", "md"))
    for command in commands:
        run = firsthand(*command)
        assert run.code == 0, run.err
        assert run.out


WRONG_USE = {
    "no such option": ("themes", "--colour", "red"),
    "no theme": ("themes", "--themes", "0", "v.csv"),
    "no evidence": ("trace", "--requirements", "v.csv", "--verbatims", "v.csv", "--top", "0"),
    "no number": ("trace", "--requirements", "v.csv", "--verbatims", "v.csv", "--top", "many"),
    "no such format": ("brief", "--requirements", "v.csv", "--verbatims", "v.csv", "--format", "xml"),
    "one file only": ("brief", "--requirements", "v.csv"),
    "a pipe twice": ("trace", "--requirements", "-", "--verbatims", "-"),
    "a pipe for both": ("compare", "--statements", "-", "-"),
    "an input as output": ("brief", "--requirements", "v.csv", "--verbatims", "v.csv", "--html", "v.csv"),
    "a dash as output": ("brief", "--requirements", "v.csv", "--verbatims", "v.csv", "--html", "-"),
    "no such command": ("understand", "v.csv"),
    "two statements": ("lint", "Book", "a room"),
}


@pytest.mark.parametrize("kind", WRONG_USE)
def test_wrong_use_ends_with_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("v.csv").write_bytes(GOOD)
    run = firsthand(*WRONG_USE[kind], piped=GOOD)
    assert run.code == 2
    assert in_a_sentence(run)
    assert run.out == ""
    assert Path("v.csv").read_bytes() == GOOD


@pytest.mark.parametrize("name", ["nowhere.xls", "nowhere.json", "folder/", "/dev/zero", "/dev/null"])
def test_what_is_no_file_is_not_linted_as_a_statement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    run = firsthand("lint", name)
    assert run.code == 3
    assert name in in_a_sentence(run)


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "v.csv").write_bytes(GOOD)
    before = (tmp_path / "v.csv").stat()
    (tmp_path / "v.csv").write_bytes(GOOD + b"V3,More\n")
    with pytest.raises(Unreadable, match=r"v\.csv: it changed while it was read"):
        refuse_a_change("v.csv", before, (tmp_path / "v.csv").stat())


TARGETS = {
    "folder": "is a folder",
    "no-such-folder/brief.html": "there is no folder",
    "/dev/full": "No space left on device",
    "v.csv/brief.html": "there is no folder",
    "n" * 300: "File name too long",
}


@pytest.mark.parametrize("target", TARGETS)
def test_a_brief_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("v.csv").write_bytes(GOOD)
    run = firsthand("brief", "--requirements", "v.csv", "--verbatims", "v.csv", "--html", target)
    assert run.code == 4
    assert TARGETS[target] in in_a_sentence(run)
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["folder", "v.csv"]


def test_a_page_keeps_the_link_and_the_rights_of_the_one_before(tmp_path: Path) -> None:
    (tmp_path / "old.html").write_text("before")
    (tmp_path / "old.html").chmod(0o600)
    (tmp_path / "link.html").symlink_to("old.html")
    write_whole(tmp_path / "link.html", "after")
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "old.html").read_text() == "after"
    assert (tmp_path / "old.html").stat().st_mode & 0o777 == 0o600
    (tmp_path / "self.html").symlink_to("self.html")
    with pytest.raises(Unwritable, match=r"self\.html could not be written"):
        write_whole(tmp_path / "self.html", "never")


def test_a_page_that_cannot_take_its_place_leaves_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "brief.html").write_text("before")
    monkeypatch.setattr(os, "fsync", _full)
    with pytest.raises(Unwritable, match="No space left"):
        write_whole(tmp_path / "brief.html", "after")
    assert [file.name for file in tmp_path.iterdir()] == ["brief.html"]
    assert (tmp_path / "brief.html").read_text() == "before"


def _full(_descriptor: int) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_file_whose_name_is_no_text_is_read_and_quoted(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.csv"
    Path(os.fsdecode(name)).write_bytes(GOOD)
    (tmp_path / "r.csv").write_bytes(GOOD)
    run = firsthand(
        "brief", "--requirements", tmp_path / "r.csv", "--verbatims", os.fsdecode(name), "--html", tmp_path / "b.html"
    )
    assert run.code == 0, run.err
    assert "caf\ufffd.csv" in run.err


TROUBLES = {
    "locked": (OperationalError("database is locked"), 4, "wait until it is done"),
    "read-only": (OperationalError("attempt to write a readonly database"), 4, "Check who may write there"),
    "damaged": (DatabaseError("database disk image is malformed"), 3, "Put a copy of it from before"),
    "of our own": (OperationalError("no such table: words"), 70, "Please report it"),
    "unknown": (NameError("name 'x' is not defined"), 70, "FIRSTHAND_TRACEBACK=1 shows where"),
    "memory": (MemoryError(), 3, "a part of the file"),
    "quota": (OSError(errno.EDQUOT, "Disk quota exceeded"), 4, "the disk is full"),
    "system": (OSError(errno.EIO, "Input/output error", "x.db"), 4, "at x.db (Input/output error)"),
}


@pytest.mark.parametrize("kind", TROUBLES)
def test_every_trouble_ends_in_a_sentence_and_a_number(kind: str) -> None:
    trouble, code, sentence = TROUBLES[kind]
    ending = ending_of(trouble)
    assert ending.code == code
    assert sentence in ending.sentence


def test_a_fault_of_our_own_is_shown_whole_to_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTHAND_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        ending_of(ZeroDivisionError())
