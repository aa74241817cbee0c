"""Ana reads what the team is asked for, beside what customers said."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

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


def test_a_requirement_stands_beside_its_likeliest_words(signed_in: Client) -> None:
    take_on([Asked("R-1", "Build a tracking page"), Asked("R-2", "Add a field")])
    keep([Words("1", "When does my card come?", "chat")])
    requirement, verbatim = Requirement.objects.get(key="R-1"), Verbatim.objects.get()
    suggest_evidence([Suggestion(requirement.pk, verbatim.pk, 0.874)])
    page = signed_in.get("/requirements/").text.replace("&#39;", "'")
    assert "When does my card come?" in page
    assert "suggested, 87 %" in page
    assert "No customer's words found" in page
    assert "1 of 2 requirements has no customer's words to stand on." in page


def test_a_page_asks_the_database_the_same_few_questions_however_long_it_is(
    signed_in: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    take_on(Asked(f"R-{number}", "Build a page") for number in range(25))
    with django_assert_max_num_queries(8):
        signed_in.get("/requirements/")


def test_the_weakest_evidence_comes_first(signed_in: Client) -> None:
    take_on(Asked(key, "Build a page") for key in ("R-strong", "R-weak", "R-none"))
    keep([Words("1", "When?", "chat"), Words("2", "Where?", "chat")])
    row = {asked.key: asked.pk for asked in Requirement.objects.all()}
    when, where = Verbatim.objects.order_by("external_id")
    chosen = [("R-strong", when, 0.6), ("R-strong", where, 0.9), ("R-weak", when, 0.7)]
    suggest_evidence(Suggestion(row[key], verbatim.pk, score) for key, verbatim, score in chosen)
    page = signed_in.get("/requirements/").text
    assert page.index("R-none") < page.index("R-weak") < page.index("R-strong")


@pytest.mark.parametrize(
    ("evidenced", "count", "sentence"),
    [
        (0, 1, "The team is asked for 1 thing."),
        (5, 5, "Customers' own words may stand behind all 5 requirements."),
        (3, 5, "2 of 5 requirements have no customer's words to stand on."),
    ],
)
def test_the_page_leads_with_what_was_found(evidenced: int, count: int, sentence: str) -> None:
    assert headline(evidenced, count) == sentence


def test_a_requirement_cannot_act_on_the_page(signed_in: Client) -> None:
    take_on([Asked('"><script>alert(1)</script>', "<script>alert(2)</script>", status="<b>")])
    page = signed_in.get("/requirements/").text
    assert "<script" not in page
    assert "<b>" not in page
