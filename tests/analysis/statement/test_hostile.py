"""Whatever is pasted, the linter answers, and soon."""

import subprocess
import sys
import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.analysis.statement import lint, parse

WORDS = "book the a hotel room while and so that I want to email by using , . when quickly with who is of in".split()  # noqa: SIM905


@pytest.mark.parametrize("text", ["", "   ", "?", "...", "🙂", "<br>", "- ", "''"])
def test_text_without_a_word_asks_what_is_to_be_done(text: str) -> None:
    statement = parse(text)
    assert (statement.verb, statement.object, statement.context, statement.solution) == (None, None, None, None)
    findings = {finding.fault: finding for finding in lint(text)}
    assert findings["no-verb"].ask == "What are you trying to get done at that moment?"


@pytest.mark.parametrize(
    "text",
    [
        "Reserve",
        "hotel",
        "when",
        "to",
        "As a",
        "I want",
        "I want to",
        "so that",
        "=cmd()|' /C calc'!A0",
        "<script>alert(1)</script>",
        "احجز مكانا للإقامة أثناء السفر",
        "Réserver une chambre pendant un déplacement",
        "出張中に泊まる場所を確保する",
        "Unterkunft finden, wenn ich unterwegs bin",
        "RESERVE A PLACE TO STAY WHILE OUT OF TOWN",
        "Book\ta\nroom\r\nwhile   away",
        "Book\u00a0a\u200broom 🙂 while 🙃 away",
        "ReserveAPlaceToStayWhileOutOfTown",
    ],
)
def test_odd_text_is_answered_with_spans_of_itself(text: str) -> None:
    for finding in lint(text):
        assert text[finding.span.start : finding.span.end] == finding.span.text


@pytest.mark.parametrize(
    "text",
    [
        "word " * 10_000,
        "and " * 10_000,
        "<" * 50_000,
        "<a " * 20_000,
        "'" * 50_000,
        "a-" * 50_000,
        "I really " * 10_000,
        "when it rains, " * 5_000,
        "Book a hotel room and " * 5_000,
        "x" * 200_000,
        "re-" * 33_000 + "book",
        " " * 200_000,
    ],
)
def test_a_flood_of_words_takes_no_more_than_a_moment(text: str) -> None:
    started = time.process_time()
    lint(text)
    assert time.process_time() - started < 1


def test_words_of_any_length_leave_little_behind() -> None:
    lint("Book a room")
    tracemalloc.start()
    for i in range(20):
        lint(f"{i}" + "re-" * 30_000 + "book")
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 500_000


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_is_answered(text: str) -> None:
    assert parse(text).text == text
    lint(text)


@given(st.lists(st.sampled_from(WORDS), max_size=12))
@settings(max_examples=300, deadline=None)
def test_any_order_of_small_words_is_answered(words: list[str]) -> None:
    text = " ".join(words)
    assert len({finding.fault for finding in lint(text)}) == len(lint(text))


def test_the_linter_starts_without_numbers_and_tables() -> None:
    code = (
        "import sys; from firsthand.analysis.statement import lint; lint('Book a room'); print('numpy' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
