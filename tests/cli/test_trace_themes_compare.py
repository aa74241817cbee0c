"""`firsthand trace`, `themes` and `compare` on files as people have them."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.running import firsthand

REQUIREMENTS = """Issue key,Summary,Reporter
BANK-1,Show customers where their new card is and when it arrives,Cards
BANK-2,Explain the exchange rate before money is converted,Travel money
"""
VERBATIMS = """id,text,channel
V1,When will my new card arrive?,chat
V2,My card has still not arrived after two weeks,chat
V3,What exchange rate do you use when I convert money?,phone
V4,The exchange rate was wrong,phone
V5,I forgot my passcode,chat
"""
CHAIN = """chain,position,speaker,text
card,0,customer,I ordered my card two weeks ago and nobody can tell me when it comes. I do not want to call.
card,1,Branch Operations,Customers want to know where their card is and keep calling us about it.
card,2,Product,Build a tracking page in the app showing where the card is.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "R.csv").write_text(REQUIREMENTS)
    (tmp_path / "V.csv").write_text(VERBATIMS)
    (tmp_path / "C.csv").write_text(CHAIN)
    return tmp_path


def test_evidence_comes_best_first_with_a_probability(folder: Path) -> None:
    run = firsthand(
        "trace", "--requirements", folder / "R.csv", "--verbatims", folder / "V.csv", "--top", "2", "--format", "jsonl"
    )
    rows = run.rows
    assert [row["requirement"] for row in rows] == ["BANK-1", "BANK-1", "BANK-2", "BANK-2"]
    assert {row["verbatim"] for row in rows[:2]} == {"V1", "V2"}
    assert {row["verbatim"] for row in rows[2:]} == {"V3", "V4"}
    assert rows[0]["score"] >= rows[1]["score"]
    assert all(set(row) == {"requirement", "verbatim", "score"} and 0 <= row["score"] <= 1 for row in rows)
    assert "Took texts from" in run.err


def test_evidence_is_told_with_the_words(folder: Path) -> None:
    out = firsthand("trace", "--requirements", folder / "R.csv", "--verbatims", folder / "V.csv").out
    assert "BANK-1  Show customers where their new card is" in out
    assert "When will my new card arrive?" in out


def test_themes_give_every_verbatim_a_number_and_a_name(folder: Path) -> None:
    rows = firsthand("themes", "--themes", "2", "--format", "jsonl", folder / "V.csv").rows
    assert [row["verbatim"] for row in rows] == ["V1", "V2", "V3", "V4", "V5"]
    assert {row["theme"] for row in rows} == {0, 1}
    assert all(row["label"] for row in rows)


def test_piped_words_are_grouped_too() -> None:
    run = firsthand("themes", "--format", "json", "-", piped=VERBATIMS.encode())
    assert len(json.loads(run.out)) == 5


def test_a_chain_shows_what_every_retelling_kept_and_lost(folder: Path) -> None:
    first, second = firsthand("compare", "--format", "jsonl", folder / "C.csv").rows
    assert (first["chain"], first["position"], second["position"]) == ("card", 1, 2)
    assert second["kept"] <= first["kept"]
    assert first["kept"] + first["lost"] == pytest.approx(1, abs=1e-3)
    assert first["n"] == len(first["units"])
    assert set(first["intervals"]) == {"kept", "added", "changed"}
    assert first["intervals"]["kept"][0] < first["kept"] < first["intervals"]["kept"][1]
    assert 0 <= first["faithful"] <= 1
    assert set(first["hop"]) == {"kept", "lost", "added", "changed"}
    assert all(set(unit) == {"text", "kept"} for unit in first["units"])
    assert all(set(addition) == {"text", "supported"} for addition in first["additions"])
    assert all(set(change) == {"kind", "before", "after"} for change in first["changes"])


def test_given_statements_are_judged_instead_of_ours(folder: Path) -> None:
    (folder / "S.csv").write_text("chain,statement_id,text\ncard,s1,The card was ordered two weeks ago.\n")
    first, _ = firsthand("compare", "--format", "jsonl", "--statements", folder / "S.csv", folder / "C.csv").rows
    assert [unit["statement_id"] for unit in first["units"]] == ["s1"]


def test_a_chain_is_told_in_words(folder: Path) -> None:
    out = firsthand("compare", folder / "C.csv").out
    assert "card, telling 1, Branch Operations" in out
    assert re.search(r"kept \d+ % \(\d+ to \d+\) of \d+ statements?, changed", out)


def test_a_chain_without_its_original_gets_a_sentence(folder: Path) -> None:
    (folder / "C.csv").write_text("chain,position,text\ncard,1,Build a page\n")
    run = firsthand("compare", folder / "C.csv")
    assert run.code == 3
    assert "no original" in run.err
