"""Everything is read, and the brief is kept."""

from __future__ import annotations

from datetime import UTC, datetime
from html import unescape

import pytest
from django.test import Client

from firsthand.analysis.brief import Brief
from firsthand.requirements.actions import Asked, take_on
from firsthand.requirements.models import Evidence
from firsthand.requirements.queries import orphans
from firsthand.sightlines import queries
from firsthand.sightlines.actions import read
from firsthand.sightlines.models import Reading
from firsthand.sightlines.news import news_since
from firsthand.verbatims.actions import Words, keep

MONDAY = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
SAID = [
    "When will my new card arrive?",
    "I ordered my card two weeks ago and nobody can tell me when it comes.",
    "My card still has not arrived, when can I expect it?",
    "Why was I charged a fee for a cash withdrawal?",
    "There is a fee on my withdrawal that I did not expect.",
    "How do I change my PIN?",
]
ASKED = [
    "Tell customers when their new card will arrive",
    "Build a dashboard with the withdrawal fees",
    "Move the office printers to the third floor",
]


@pytest.fixture
def everything(db: None) -> None:
    keep(Words(str(number), text, "chat") for number, text in enumerate(SAID))
    take_on(Asked(f"R-{number}", text) for number, text in enumerate(ASKED))


def test_a_reading_keeps_its_brief_as_it_stood(everything: None) -> None:
    steps: list[str] = []
    reading = read(at=MONDAY, announce=steps.append)
    assert (reading.verbatims, reading.requirements) == (6, 3)
    assert str(reading) == "2026-11-16 09:30: 6 words, 3 requirements"
    brief = queries.brief_of(reading)
    assert isinstance(brief, Brief)
    assert brief.basis == "Based on 6 customer texts and 3 requirements."
    assert steps[-1] == "Keeping the brief"


def test_a_reading_suggests_evidence_within_what_was_asked_and_said(everything: None) -> None:
    read(at=MONDAY)
    found = orphans()
    assert found is not None
    assert 0 <= found.low <= found.value <= found.high <= 3
    assert not Evidence.objects.exclude(requirement__key__in=["R-0", "R-1", "R-2"]).exists()


def test_the_latest_reading_is_the_one_shown(everything: None) -> None:
    assert queries.latest() is None
    read(at=TUESDAY)
    read(at=MONDAY)
    latest = queries.latest()
    assert latest is not None
    assert latest.read_at == TUESDAY


def test_nothing_at_all_can_be_read_too(db: None) -> None:
    assert queries.brief_of(read(at=MONDAY)).findings == ()


def test_ana_reads_and_sees_this_week(signed_in: Client, everything: None) -> None:
    assert "6 customer texts and 3 requirements are here." in signed_in.get("/").text
    page = signed_in.post("/read/", follow=True)
    assert page.redirect_chain == [("/", 302)]
    latest = queries.latest()
    assert latest is not None
    assert queries.brief_of(latest).headline in unescape(page.text)
    assert "Read again" in page.text


def test_coming_to_read_by_a_link_reads_nothing(signed_in: Client, everything: None) -> None:
    assert signed_in.get("/read/").headers["Location"] == "/"
    assert not Reading.objects.exists()


def test_the_page_says_what_came_since(signed_in: Client, everything: None) -> None:
    read(at=MONDAY)
    keep([Words("new", "Where is my card?", "chat")])
    assert "Since then came 1 customer text." in signed_in.get("/").text


@pytest.mark.parametrize(
    ("verbatims", "requirements", "sentence"),
    [
        (10, 5, ""),
        (9, 5, ""),
        (1_210, 6, "Since then came 1,200 customer texts and 1 requirement."),
        (10, 7, "Since then came 2 requirements."),
    ],
)
def test_news_is_told_in_one_sentence(verbatims: int, requirements: int, sentence: str) -> None:
    before = Reading(verbatims=10, requirements=5)
    assert news_since(before, verbatims=verbatims, requirements=requirements) == sentence


def test_what_customers_said_cannot_act_on_the_brief(signed_in: Client, db: None) -> None:
    keep(Words(str(number), f"{text} <script>alert(1)</script>", "<b>chat") for number, text in enumerate(SAID))
    take_on(Asked(f"R-{number}", f"{text} <script>alert(2)</script>") for number, text in enumerate(ASKED))
    read(at=MONDAY)
    page = signed_in.get("/").text
    assert "<script" not in page
    assert "<b>chat" not in page
    assert " style=" not in page
