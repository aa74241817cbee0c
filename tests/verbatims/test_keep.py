"""People's own words are kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import IntegrityError

from firsthand.verbatims.actions import CHUNK, Words, keep
from firsthand.verbatims.models import Verbatim


def test_words_are_kept_as_they_were_said(db: None) -> None:
    said = "  Où est ma carte? 💳\nمتى تصل؟ "
    assert keep([Words("1", said, "reviews", "Customer", date(2026, 11, 3), "app store")]) == 1
    kept = Verbatim.objects.get()
    assert (kept.text, str(kept)) == (said, said)
    assert kept.attribution == "Customer, app store, 3 November 2026"


@pytest.mark.parametrize(
    ("words", "attribution"),
    [
        (Words("1", "x", "reviews"), "reviews"),
        (Words("1", "x", "reviews", who="Dee"), "Dee, reviews"),
        (Words("1", "x", "reviews", said_on=date(2026, 1, 2)), "reviews, 2 January 2026"),
    ],
)
def test_only_what_is_known_is_attributed(db: None, words: Words, attribution: str) -> None:
    keep([words])
    assert Verbatim.objects.get().attribution == attribution


def test_the_same_id_from_the_same_source_replaces_what_was_kept(db: None) -> None:
    keep([Words("1", "where is my card", "chat"), Words("1", "where is my card", "reviews")])
    keep([Words("1", "when is my card", "chat")])
    assert set(Verbatim.objects.values_list("source", "text")) == {
        ("chat", "when is my card"),
        ("reviews", "where is my card"),
    }


def test_many_words_are_kept_in_chunks(db: None) -> None:
    def told() -> Iterator[Words]:
        yield from (Words(str(number), f"text {number}", "chat") for number in range(CHUNK + 1))

    assert keep(told()) == CHUNK + 1 == Verbatim.objects.count()


def test_one_empty_text_keeps_nothing_at_all(db: None) -> None:
    several = [Words(str(number), "text", "chat") for number in range(CHUNK)]
    with pytest.raises(IntegrityError):
        keep([*several, Words("last", "", "chat")])
    assert not Verbatim.objects.exists()
