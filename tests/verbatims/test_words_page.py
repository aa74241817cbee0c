"""Ana reads what customers said."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from firsthand.verbatims.actions import Words, keep


@pytest.fixture
def many(signed_in: Client) -> Client:
    keep(Words(str(number), f"Where is my card, number {number}?", "chat") for number in range(120))
    return signed_in


def test_without_words_the_page_teaches_the_first_step(signed_in: Client) -> None:
    assert "Nobody's words are here yet." in signed_in.get("/words/").text.replace("&#39;", "'")


def test_words_come_fifty_to_a_page(many: Client) -> None:
    first, last = many.get("/words/").text, many.get("/words/?page=3").text
    assert first.count("<blockquote") == 50
    assert "120 times somebody said something to us." in first
    assert "1 to 50 of 120" in first
    assert 'href="?page=2"' in first
    assert last.count("<blockquote") == 20


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "", "1e9"])
def test_a_page_that_is_not_there_shows_one_that_is(many: Client, page: str) -> None:
    assert "<blockquote" in many.get("/words/", {"page": page}).text


def test_words_are_found_by_a_piece_of_them(many: Client) -> None:
    found = many.get("/words/?q=NUMBER+11").text
    assert found.count("<blockquote") == 11
    assert "11 of 120 texts mention “NUMBER 11”." in found
    assert "Nobody said “zebra”." in many.get("/words/?q=zebra").text


def test_turning_the_page_keeps_what_was_searched_for(many: Client) -> None:
    assert 'href="?q=card%2C+n&amp;page=2"' in many.get("/words/", {"q": "card, n"}).text


@pytest.mark.parametrize("part", ["%", "_", "\\", "'", '"', "a\x00b", "😀", "x" * 10_000])
def test_signs_in_a_search_mean_themselves(many: Client, part: str) -> None:
    answer = many.get("/words/", {"q": part})
    assert answer.status_code == 200
    assert "<blockquote" not in answer.text


def test_what_was_said_cannot_act_on_the_page(signed_in: Client) -> None:
    attack = "</blockquote><script>alert(1)</script><img src=x onerror=alert(2)>"
    keep([Words("1", attack, attack, who=attack, channel=attack)])
    for page in (signed_in.get("/words/").text, signed_in.get("/words/", {"q": attack}).text):
        assert "<script" not in page
        assert "<img src=x" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_the_newest_words_come_first_and_undated_ones_last(signed_in: Client) -> None:
    dates = {"old": date(2025, 1, 1), "undated": None, "new": date(2026, 1, 1)}
    keep(Words(name, f"said-{name}", "chat", said_on=on) for name, on in dates.items())
    page = signed_in.get("/words/").text
    assert page.index("said-new") < page.index("said-old") < page.index("said-undated")


def test_a_very_long_text_shows_its_opening_first(signed_in: Client) -> None:
    keep([Words("1", "why is it so slow " * 5_000, "chat")])
    page = signed_in.get("/words/").text
    assert "Read all 90,000 characters" in page
    assert page.index("slow ...") < page.index("<details")
