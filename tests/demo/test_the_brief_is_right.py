"""What the brief says of the demo bank, held against the answers that are known."""

from collections import Counter

import numpy as np
import polars as pl
import pytest

from firsthand.analysis.brief import Brief, Finding, Measures, Texts, compose, measure
from firsthand.demo.bank import Bank, bank


@pytest.fixture(scope="module")
def company() -> Bank:
    return bank()


@pytest.fixture(scope="module")
def measures(company: Bank) -> Measures:
    asked, said = company.requirements, company.verbatims
    return measure(
        Texts(asked["id"].to_list(), asked["text"].to_list(), asked["department"].to_list()),
        Texts(said["id"].to_list(), said["text"].to_list(), said["who"].to_list()),
    )


@pytest.fixture(scope="module")
def told(measures: Measures) -> Brief:
    return compose(measures)


def finding(told: Brief, kind: str) -> Finding:
    return next(one for one in told.findings if one.kind == kind)


def rows(told: Brief, key: str) -> list[tuple[str, ...]]:
    return [row for one in told.findings for table in one.tables if table.key == key for row in table.rows]


def intents_of(company: Bank, ids: list[str]) -> Counter[str]:
    return Counter(company.verbatims.filter(pl.col("id").is_in(ids))["intent"].to_list())


def test_five_findings_stand_on_the_whole_bank(told: Brief) -> None:
    assert told.basis == "Based on 13,083 customer texts and 79 requirements."
    assert len(told.findings) == 5


def test_the_conversation_is_about_a_requirement_that_names_a_solution_and_has_customers(
    told: Brief, company: Bank
) -> None:
    first = told.findings[0]
    row = company.requirements.filter(pl.col("id") == first.asked[0].id).row(0, named=True)
    assert row["names_solution"]
    assert row["intents"]
    assert first.conversation.with_whom == row["department"]
    assert quoted_rightly(first, company) >= 0.5


def quoted_rightly(one: Finding, company: Bank) -> float:
    """The share of a finding's quotes whose customer wanted what its requirement is about."""
    intents = intents_of(company, [quote.id for quote in one.quotes])
    return sum(count for intent, count in intents.items() if intent in company.truth[one.asked[0].id]) / intents.total()


def test_requirements_said_to_name_a_solution_do(told: Brief, company: Bank) -> None:
    truth = set(company.requirements.filter(pl.col("names_solution"))["id"])
    named = {row[0] for row in rows(told, "named-solutions")}
    assert len(named & truth) / len(named) >= 0.9
    assert len(named & truth) / len(truth) >= 0.85


def test_the_number_of_texts_behind_a_requirement_is_within_its_interval(measures: Measures, company: Bank) -> None:
    """Nine of ten times at least; the interval claims nineteen of twenty."""
    intents = np.array(company.verbatims["intent"].to_list())
    held = []
    for place, name in enumerate(measures.requirements.ids):
        right = np.isin(intents[measures.verbatims_of(place)], list(company.truth[name])).sum()
        held.append(measures.voices[place].low <= right <= measures.voices[place].high)
    assert np.mean(held) >= 0.9


def test_the_share_without_a_line_of_sight_holds_the_truth(told: Brief, company: Bank) -> None:
    orphans = [name for name, intents in company.truth.items() if not intents]
    figure = finding(told, "orphans").figures[0]
    assert figure.low <= len(orphans) / len(company.truth) <= figure.high


def test_most_requirements_called_orphans_are(told: Brief, company: Bank) -> None:
    called = [row[0] for row in rows(told, "orphans")]
    right = [name for name in called if not company.truth[name]]
    assert len(right) / len(called) >= 0.7
    assert not company.truth[called[0]]


def test_struggles_called_unanswered_are_as_often_as_is_said(told: Brief, measures: Measures, company: Bank) -> None:
    """The first is; of the rest about as many as their probabilities promise."""
    unserved = company.unserved()
    intents = np.array(company.verbatims["intent"].to_list())
    listed = rows(told, "unanswered")
    right = []
    for row in listed:
        members = measures.themes.theme == measures.themes.labels.index(row[0])
        right.append(np.isin(intents[members], list(unserved)).mean() > 0.5)
    promised = [float(row[2].removesuffix(" %")) / 100 for row in listed]
    assert right[0]
    assert np.mean(right) >= np.mean(promised) - 0.15


def test_pairs_called_one_job_are_as_often_as_is_said(told: Brief, measures: Measures, company: Bank) -> None:
    pairs = [(row[0], row[2]) for row in rows(told, "twins")]
    promised = [float(row[4].removesuffix(" %")) / 100 for row in rows(told, "twins")]
    shared = [bool(company.truth[one] & company.truth[other]) for one, other in pairs]
    assert abs(np.mean(shared) - np.mean(promised)) <= 0.3


def test_the_strongest_sightline_is_one(told: Brief, company: Bank) -> None:
    strongest = finding(told, "strongest-sightline")
    assert quoted_rightly(strongest, company) >= 0.5
    voices = intents_of(company, [row[0] for row in strongest.tables[0].rows])
    right = sum(count for intent, count in voices.items() if intent in company.truth[strongest.asked[0].id])
    assert strongest.figures[0].low <= right <= strongest.figures[0].high


def test_the_same_bank_gives_the_same_brief(told: Brief, measures: Measures) -> None:
    again = measure(measures.requirements, measures.verbatims)
    assert compose(again) == told
