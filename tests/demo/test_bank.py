"""The demo company is complete, consistent, and the same every time."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from datetime import date
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from firsthand.demo.bank import Bank, bank, write_files

DEMO = files("firsthand.demo")
SPOKE = pl.concat_str("who", "channel", separator=", ")


@pytest.fixture(scope="module")
def ottersway() -> Bank:
    return bank()


def keys(company: Bank, *kinds: str) -> set[str]:
    return {party.key for party in company.parties if party.kind in kinds}


def test_every_published_question_is_there_once(ottersway: Bank) -> None:
    assert ottersway.verbatims.height == 13_083
    assert ottersway.verbatims["id"].n_unique() == 13_083
    assert ottersway.verbatims["intent"].n_unique() == 77


def test_the_questions_stand_as_the_licence_file_says() -> None:
    packed = DEMO.joinpath("verbatims.csv.gz").read_bytes()
    licence = DEMO.joinpath("LICENCE-banking77.txt").read_text(encoding="utf-8")
    assert sha256(gzip.decompress(packed)).hexdigest() in licence
    assert "CC BY 4.0" in licence
    assert packed[4:8] == bytes(4), "A time in the gzip header would change the file at every packing."


def test_every_question_has_a_day_of_the_quarter_a_customer_and_a_channel(ottersway: Bank) -> None:
    told = ottersway.verbatims
    assert told.null_count().sum_horizontal().item() == 0
    assert (told["date"].min(), told["date"].max()) == (date(2026, 8, 1), date(2026, 10, 31))
    assert set(told["channel"]) == {"app chat", "phone note", "e-mail", "branch"}
    assert told["date"].is_sorted()


def test_the_same_seed_gives_the_same_company(ottersway: Bank) -> None:
    bank.cache_clear()
    again = bank()
    assert again is not ottersway
    assert_frame_equal(again.verbatims, ottersway.verbatims)
    assert again.people == ottersway.people


def test_another_seed_changes_when_and_where_but_no_word(ottersway: Bank) -> None:
    words = ("id", "text", "intent")
    other = bank(seed=7).verbatims
    assert_frame_equal(other.select(words).sort("id"), ottersway.verbatims.select(words).sort("id"))
    assert not other["id"].equals(ottersway.verbatims["id"])


def test_there_is_a_realistic_mixture_of_requirements(ottersway: Bank) -> None:
    kinds = Counter(ottersway.requirements["kind"])
    assert 60 <= ottersway.requirements.height <= 80
    assert ottersway.requirements["id"].is_unique().all()
    assert kinds == {"faithful": 44, "distorted": 14, "orphan": 18, "law": 3}
    assert ottersway.requirements["names_solution"].sum() == 25


def test_requirements_are_as_long_as_tickets_are(ottersway: Bank) -> None:
    words = ottersway.requirements["text"].str.split(" ").list.len()
    assert words.is_between(6, 30).all()


def test_requirements_serve_intents_that_customers_have(ottersway: Bank) -> None:
    voiced = set(ottersway.verbatims["intent"])
    assert all(intents <= voiced for intents in ottersway.truth.values())


def test_exactly_orphans_and_law_serve_no_intent(ottersway: Bank) -> None:
    kinds = dict(ottersway.requirements.select("id", "kind").iter_rows())
    without = {key for key, intents in ottersway.truth.items() if not intents}
    assert without == {key for key, kind in kinds.items() if kind in {"orphan", "law"}}


def test_what_the_law_asks_says_so(ottersway: Bank) -> None:
    texts = ottersway.requirements.filter(kind="law")["text"]
    assert texts.str.contains(r"\blaw\b").all()


def test_two_dozen_struggles_are_served_by_nothing(ottersway: Bank) -> None:
    unserved = ottersway.unserved()
    assert len(unserved) == 25
    assert list(unserved)[:2] == [
        "direct_debit_payment_not_recognised",
        "balance_not_updated_after_cheque_or_cash_deposit",
    ]
    assert list(unserved.values()) == sorted(unserved.values(), reverse=True)
    assert sum(count >= 180 for count in unserved.values()) >= 12


def test_requirements_for_the_same_job_share_customers_but_no_department(ottersway: Bank) -> None:
    department = dict(ottersway.requirements.select("id", "department").iter_rows())
    pairs = ottersway.same_jobs()
    assert len(pairs) == 7
    for earlier, later in pairs:
        assert earlier < later
        assert ottersway.truth[earlier] & ottersway.truth[later]
        assert department[earlier] != department[later]


def test_no_requirement_copies_a_customer(ottersway: Bank) -> None:
    said = set[tuple[str, ...]]().union(*map(sixes, ottersway.verbatims["text"]))
    assert not [text for text in ottersway.requirements["text"] if sixes(text) & said]


def sixes(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9']+", text.lower())
    return set(zip(*(words[start:] for start in range(6)), strict=False))


def test_requirements_are_asked_by_somebody_of_that_department(ottersway: Bank) -> None:
    party = {person.key: person.party for person in ottersway.people}
    asked = ottersway.requirements.select("asked_by", "department")
    assert all(party[person] == department for person, department in asked.iter_rows())


def test_everybody_belongs_to_a_party(ottersway: Bank) -> None:
    known = keys(ottersway, "team", "department", "partner")
    assert {person.party for person in ottersway.people} <= known
    assert len({person.key for person in ottersway.people}) == len(ottersway.people)
    assert all(person.email.endswith(".example") for person in ottersway.people)


def test_each_team_that_serves_colleagues_has_one_leader_and_is_hired(ottersway: Bank) -> None:
    leaders = Counter(person.party for person in ottersway.people if person.role == "leader")
    hired = {service.provider for service in ottersway.services}
    assert leaders == dict.fromkeys(keys(ottersway, "team"), 1)
    assert leaders.total() == 10
    assert keys(ottersway, "team", "partner") <= hired


def test_services_join_known_parties_and_actual_customers_hire_too(ottersway: Bank) -> None:
    known = {party.key for party in ottersway.parties}
    hirers = {service.hirer for service in ottersway.services}
    assert hirers | {service.provider for service in ottersway.services} <= known
    assert keys(ottersway, "customers") <= hirers
    assert all(service.provider != service.hirer for service in ottersway.services)


def test_there_are_two_partners_and_an_analyst_whose_report_grows(ottersway: Bank) -> None:
    assert len(keys(ottersway, "partner")) == 2
    (jody,) = (person for person in ottersway.people if person.role == "analyst")
    assert "report" in jody.about
    assert ottersway.requirements["text"].str.contains("Jody's monthly service report").any()


def test_chains_begin_with_a_real_question_as_it_was_told(ottersway: Bank) -> None:
    told = ottersway.verbatims.select("text", speaker=SPOKE)
    originals = ottersway.chains.filter(position=0).select("text", "speaker")
    assert originals.join(told, on=["text", "speaker"], how="semi").height == 3


def test_chains_are_passed_on_without_a_gap_by_people_of_the_bank(ottersway: Bank) -> None:
    parties = {party.key: party.name for party in ottersway.parties}
    known = {f"{person.name}, {parties[person.party]}" for person in ottersway.people}
    assert set(ottersway.chains.filter(pl.col("position") > 0)["speaker"]) <= known
    for (_,), chain in ottersway.chains.group_by("chain"):
        assert chain["position"].to_list() == list(range(chain.height))


def test_statements_to_try_are_two_dozen_and_different(ottersway: Bank) -> None:
    assert ottersway.statements.columns == ["id", "text"]
    assert ottersway.statements["text"].n_unique() == ottersway.statements.height == 25


def test_files_to_try_hold_no_known_answers(tmp_path: Path) -> None:
    written = {path.name: pl.read_csv(path) for path in write_files(tmp_path / "demo")}
    assert written["requirements.csv"].columns == ["id", "text", "who", "department", "date", "status"]
    assert written["verbatims.csv"].columns == ["id", "text", "date", "who", "channel"]
    assert written["requirements.csv"].height == 79
    assert written["verbatims.csv"].height == 13_083
    assert set(written) == {"requirements.csv", "verbatims.csv", "chains.csv", "statements.csv"}
