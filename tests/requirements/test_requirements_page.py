"""Ana reads what the team is asked for, beside what customers said."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from firsthand.analysis.estimates import Estimate
from firsthand.requirements.actions import Asked, Suggestion, suggest_evidence, take_on
from firsthand.requirements.models import Requirement
from firsthand.requirements.wording import headline
from firsthand.verbatims.actions import Words, keep
from firsthand.verbatims.models import Verbatim


def test_without_requirements_the_page_teaches_the_first_step(signed_in: Client) -> None:
    assert "Nobody has asked the team for anything yet." in signed_in.get("/requirements/").text


def test_requirements_come_twenty_five_to_a_page(signed_in: Client) -> None:
    take_on(Asked(f"R-{number}", f"Build page {number}") for number in range(30))
    first, second = signed_in.get("/requirements/").text, signed_in.get("/requirements/?page=2").text
    assert (first.count("<h2"), second.count("<h2")) == (25, 5)
    assert "The team is asked for 30 things." in first
    assert "26 to 30 of 30" in second
    assert "Not read yet" in first


@pytest.fixture
def read_by_software(signed_in: Client) -> Client:
    """R-strong was spoken of; R-weak and R-none probably were not, and R-weak has words that come near."""
    take_on(Asked(key, f"Build {key}") for key in ("R-strong", "R-weak", "R-none"))
    keep([Words("1", "When does my card come?", "chat"), Words("2", "Where is it?", "chat")])
    row = {asked.key: asked.pk for asked in Requirement.objects.all()}
    when, where = Verbatim.objects.order_by("external_id")
    near = [("R-strong", when, 0.874), ("R-strong", where, 0.6), ("R-weak", where, 0.38)]
    suggest_evidence(
        [Suggestion(row[key], verbatim.pk, score) for key, verbatim, score in near],
        {row["R-strong"]: 0.95, row["R-weak"]: 0.3, row["R-none"]: 0.01},
    )
    return signed_in


def test_a_requirement_stands_beside_its_likeliest_words(read_by_software: Client) -> None:
    page = read_by_software.get("/requirements/").text
    assert "When does my card come?" in page
    assert "suggested, 87 %" in page
    assert "suggested, 60 %" not in page


def test_the_weakest_evidence_comes_first(read_by_software: Client) -> None:
    page = read_by_software.get("/requirements/").text
    assert page.index("R-none") < page.index("R-weak") < page.index("R-strong")


def test_what_nobody_spoke_of_says_so_with_the_nearest_words(read_by_software: Client) -> None:
    page = read_by_software.get("/requirements/").text.replace("&#39;", "'")
    assert "2 of 3 requirements lead to no customer's words." in page
    assert "58 % (24 to 92) of 3" in page
    assert page.count("Probably no customer spoke of it") == 2
    assert page.count("the nearest words:") == 1


def test_a_page_asks_the_database_the_same_few_questions_however_long_it_is(
    signed_in: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    take_on(Asked(f"R-{number}", "Build a page") for number in range(25))
    with django_assert_max_num_queries(8):
        signed_in.get("/requirements/")


@pytest.mark.parametrize(
    ("orphans", "count", "sentence"),
    [
        (None, 1, "The team is asked for 1 thing."),
        (Estimate(0.2, 0, 1), 5, "All 5 requirements may lead to some customer's words."),
        (Estimate(1.2, 0, 3), 5, "About 1 of 5 requirements leads to no customer's words."),
        (Estimate(1_000, 900, 1_100), 5_000, "About 1,000 of 5,000 requirements lead to no customer's words."),
    ],
)
def test_the_page_leads_with_what_was_found(orphans: Estimate | None, count: int, sentence: str) -> None:
    assert headline(orphans, count) == sentence


def test_a_requirement_cannot_act_on_the_page(signed_in: Client) -> None:
    take_on([Asked('"><script>alert(1)</script>', "<script>alert(2)</script>", status="<b>")])
    page = signed_in.get("/requirements/").text
    assert "<script" not in page
    assert "<b>" not in page
