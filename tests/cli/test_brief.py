"""`firsthand brief` on two files."""

import json
from pathlib import Path

import pytest

from tests.cli.running import firsthand
from tests.cli.test_trace_themes_compare import REQUIREMENTS, VERBATIMS


@pytest.fixture
def files(tmp_path: Path) -> list[str | Path]:
    (tmp_path / "R.csv").write_text(REQUIREMENTS + "BANK-3,Build a dashboard for the head of marketing,Marketing\n")
    (tmp_path / "V.csv").write_text(VERBATIMS)
    return ["brief", "--requirements", tmp_path / "R.csv", "--verbatims", tmp_path / "V.csv"]


def test_a_brief_names_the_conversation_first(files: list[str | Path]) -> None:
    found = json.loads(firsthand(*files, "--format", "json").out)
    assert "Marketing" in found["findings"][0]["sentence"]
    assert len(found["findings"]) <= 5
    assert found["basis"] == "Based on 5 customer texts and 3 requirements."


@pytest.mark.parametrize("telling", ["text", "md", "html"])
def test_a_brief_is_told_in_three_ways(files: list[str | Path], telling: str) -> None:
    out = firsthand(*files, "--format", telling).out
    assert "What would change this" in out
    assert "BANK-3" in out


def test_a_brief_to_forward_is_written_whole(files: list[str | Path], tmp_path: Path) -> None:
    run = firsthand(*files, "--html", tmp_path / "brief.html")
    assert run.code == 0
    page = (tmp_path / "brief.html").read_text()
    assert page.startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")


def test_the_same_files_give_the_same_brief(files: list[str | Path]) -> None:
    assert firsthand(*files, "--format", "json").out == firsthand(*files, "--format", "json").out
