"""A statement is taken apart as a careful reader would do it."""

import csv
import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from firsthand.analysis.statement import FAULTS, Span, Statement, check, lint, parse

HERE = Path(__file__).parent
SLOTS = ("verb", "object", "context", "solution")
LABELLED = [(HERE / name).read_text("utf-8") for name in ("gold.jsonl", "second_gold.jsonl")]
GOLD: list[dict[str, Any]] = [json.loads(line) for text in LABELLED for line in text.splitlines()]
TASKS = [row["text"] for row in csv.DictReader((HERE / "tasks.csv").read_text("utf-8").splitlines())]


def text_of(span: Span | None) -> str | None:
    return span.text if span else None


def slots(statement: Statement) -> dict[str, str | None]:
    return {slot: text_of(getattr(statement, slot)) for slot in SLOTS}


@cache
def found(text: str) -> set[str]:
    return {finding.fault for finding in lint(text)}


@pytest.mark.parametrize(
    ("text", "verb", "thing", "context"),
    [
        ("Reserve a place to stay while out of town", "Reserve", "a place to stay", "while out of town"),
        ("As a nurse, I want to know who is on call", "know", "who is on call", None),
        ("When my flight is late, I want to tell my host, so I can relax", "tell", "my host", "When my flight is late"),
        ("Let my manager know that I am ill today", "Let my manager know", "that I am ill today", None),
        ("Get to work when the trains are on strike", "Get to", "work", "when the trains are on strike"),
        ("Staff a new branch by Friday", "Staff", "a new branch", "by Friday"),
        ("1) Order spare parts ahead of a shutdown.", "Order", "spare parts", "ahead of a shutdown"),
        ("Task: <b>wash</b> the car &amp; dry it", "wash", "the car", None),
        ("Given a power cut, keep the milk cold", "keep", "the milk", "Given a power cut"),
        ("Order status", None, "Order status", None),
        ("Learn to swim", "Learn", "to swim", None),
        ("Cut off from the village by snow", None, None, None),
        ("Sibling rivalry at home", None, "Sibling rivalry", "at home"),
        ("Plan to move house before winter", "Plan", "to move house", "before winter"),
        ("Work on Sunday", "Work", None, "on Sunday"),
        ("Sleep in a tent", "Sleep", None, "in a tent"),
        ("Look after a dog during a storm", "Look after", "a dog", "during a storm"),
        ("Strive to become fluent", "Strive", "to become fluent", None),
        ("Travel for two days before a race", "Travel", None, "two days before a race"),
        ("Pack a bag as the taxi is waiting", "Pack", "a bag", "as the taxi is waiting"),
        ("As a nurse, wash my hands before a visit", "wash", "my hands", "before a visit"),
        ("When the boiler fails I want to warm a room", "warm", "a room", "When the boiler fails"),
        ("If the lift is broken, then carry the crate", "carry", "the crate", "If the lift is broken"),
        ("Inform tenants that the water is off", "Inform", "tenants", None),
        ("Answer calls from home", "Answer", "calls", "from home"),
        ("Clean a room between two visits", "Clean", "a room", "between two visits"),
        ("Know what happened between two visits", "Know", "what happened between two visits", None),
        ("Sign a lease on behalf of my mother", "Sign", "a lease", None),
        ("Wash my hands right after lunch", "Wash", "my hands", "right after lunch"),
        ("Find a seat right at the window", "Find", "a seat", "right at the window"),
        ("Find somebody who can look after the cat", "Find", "somebody who can look after the cat", None),
        ("Repair a pump that was built before 1990", "Repair", "a pump that was built before 1990", None),
        ("Check if the oven is off", "Check", "if the oven is off", None),
        ("Feed a baby once", "Feed", "a baby once", None),
        ("Give a new employee honest feedback", "Give", "honest feedback", None),
        ("Explain to a guest why the pool is closed", "Explain", "why the pool is closed", None),
        ("Documents I do not have", None, "Documents I do not have", None),
        ("Know who left with my coat", "Know", "who left with my coat", None),
        ("My card was stolen. I want to block it before noon", "block", "it", "before noon"),
        ("My card was stolen. My bag is gone", None, None, None),
        ("The system shall print a receipt at the till", "print", "a receipt", "at the till"),
        ("Learn how to use a lathe before a course", "Learn", "how to use a lathe", "before a course"),
        ("Training new drivers in winter", "Training", "new drivers", "in winter"),
        ("Save money on heating in winter", "Save", "money", "in winter"),
        ("STAFF ROTA", None, "STAFF ROTA", None),
        ("Order Status", None, "Order Status", None),
        ("Access Figma on a train", "Access", "Figma", "on a train"),
        ("Weigh apples in two villages at dawn", "Weigh", "apples", "in two villages at dawn"),
        ("Sell apples in two villages", "Sell", "apples", "in two villages"),
        ("Nobody to ask during a night shift", None, "Nobody to ask", "during a night shift"),
        ("Order kits before a course", "Order", "kits", "before a course"),
        ("Audit claims at year end", "Audit", "claims", "at year end"),
        ("Share prices after a crash", None, "Share prices", "after a crash"),
        ("Guard dog for the yard", None, "Guard dog for the yard", None),
        ("State which coins a slot takes", "State", "which coins a slot takes", None),
        ("A poster with the latest shop reviews", None, "A poster with the latest shop reviews", None),
        ("Holders of a new card need to learn to swim", "learn", "to swim", None),
        ("The queue at the counter grows", None, None, None),
        ("Plan B in case of fog", None, "Plan B", "in case of fog"),
        ("Land for a playground", None, "Land for a playground", None),
        ("Print out and sign a lease", "Print out", "a lease", None),
        ("Collaborate in Slack", "Collaborate", None, None),
        ("Stock levels in every branch?", None, "Stock levels", "in every branch"),
        ("Wash a coat stain-free before a ball", "Wash", "a coat", "before a ball"),
        ("Note how many people sang during a rehearsal", "Note", "how many people sang", "during a rehearsal"),
        ("Report a man who sings during the night", "Report", "a man who sings during the night", None),
        (
            "Make sure guests take their holidays before March",
            "Make sure",
            "guests take their holidays",
            "before March",
        ),
        ("Clean a hall and every tall glass pane", "Clean", "a hall and every tall glass pane", None),
        ("Clean all windows before March", "Clean", "all windows", "before March"),
        ("Call my son from a hospital bed", "Call", "my son", "from a hospital bed"),
        ("Reconcile the takings with the till roll at dawn", "Reconcile", "the takings", "at dawn"),
        ("Claim overtime after a storm", "Claim", "overtime", "after a storm"),
        ("Give me access to Workday before my first day", "Give", "access to Workday", "before my first day"),
        ("Somebody who has lost a card must be able to block it", "block", "it", None),
        ("Drivers waiting in a long queue at a gate should see the time", "see", "the time", None),
        ("wash the car pls", "wash", "the car", None),
        ("Check prices to avoid paying twice", "Check", "prices", None),
        ("Pay a fine using a card during a strike when it rains", "Pay", "a fine", "during a strike when it rains"),
    ],
)
def test_a_statement_falls_into_its_parts(text: str, verb: str | None, thing: str | None, context: str | None) -> None:
    statement = parse(text)
    assert (text_of(statement.verb), text_of(statement.object), text_of(statement.context)) == (verb, thing, context)


ALL = [row["text"] for row in GOLD] + TASKS


def test_slots_are_copied_as_typed_and_do_not_overlap() -> None:
    for text in ALL:
        assert_slots_are_copied(text)


def assert_slots_are_copied(text: str) -> None:
    statement = parse(text)
    spans = [span for span in (statement.verb, statement.object, statement.context) if span]
    assert all(text[span.start : span.end] == span.text for span in [*spans, *filter(None, [statement.solution])])
    ordered = sorted(spans, key=lambda span: span.start)
    assert all(left.end <= right.start for left, right in pairwise(ordered))


def test_the_faults_agree_with_the_slots() -> None:
    for text in ALL:
        assert_faults_agree(text)


def assert_faults_agree(text: str) -> None:
    statement, faults = parse(text), found(text)
    is_situation = "situation-not-action" in faults
    assert (statement.verb is None) == bool(faults & {"no-verb", "situation-not-action"})
    assert ("no-context" in faults) == (statement.context is None and not is_situation)
    assert ("no-object" in faults) == (statement.verb is not None and statement.object is None)
    assert ("names-solution" in faults) == (statement.solution is not None)
    assert not {"no-verb", "situation-not-action"} <= faults


def test_most_labelled_rows_are_read_as_their_readers_did() -> None:
    same = [row["text"] for row in GOLD if found(row["text"]) == set(row["faults"])]
    assert len(same) >= 0.97 * len(GOLD)
    parts = [row["text"] for row in GOLD if slots(parse(row["text"])) == {slot: row[slot] for slot in SLOTS}]
    assert len(parts) >= 0.95 * len(GOLD)


def test_real_tasks_are_actions() -> None:
    assert sum("situation-not-action" in found(text) for text in TASKS) == 0
    assert sum("no-verb" in found(text) for text in TASKS) <= 3


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_is_found_where_readers_found_it(fault: str) -> None:
    rows = [row for row in GOLD if fault in row["faults"]]
    flagged = [row for row in GOLD if fault in found(row["text"])]
    both = [row for row in rows if row in flagged]
    assert len(both) >= 0.9 * len(rows)
    assert len(both) >= 0.9 * len(flagged)


def test_check_reads_what_parse_has_read() -> None:
    statement = parse("Book a hotel room while out of town")
    assert statement.whole == Span(0, 35, statement.text)
    assert check(statement) == lint(statement.text)


@pytest.mark.parametrize(
    ("text", "fault", "is_found"),
    [
        ("Feel the surface of a plank in the dark", "states-feeling", False),
        ("Stay safe in a storm", "states-feeling", False),
        ("Overcome my fear before a flight", "states-feeling", True),
        ("Keep calm before a speech", "states-feeling", True),
        ("Move a wardrobe by myself after dark", "states-means", False),
        ("Learn a language through singing songs", "states-means", True),
        ("Carry a boat over a dune", "states-means", False),
        ("Choose a place to report a theft", "names-solution", False),
        ("Repair a roof with no tools", "states-means", False),
        ("Filter results by region", "states-means", False),
        ("Make it easy for customers to pay", "provider-view", True),
        ("Make it easy for my son to read", "provider-view", False),
        ("Lift a piano with the help of neighbours", "states-means", True),
        ("Find reports required by law", "states-means", False),
        ("Inspect a well pump after a flood", "states-measure", False),
        ("Find a file in a moment", "states-measure", True),
        ("Store photos in Drive while travelling", "names-solution", True),
        ("Fix the bike by Monday", "task-order", True),
        ("Reduce a dose from three tablets to one", "task-order", False),
        ("Let the kitchen know how many guests are coming", "provider-view", False),
        ("Reduce the number of support tickets", "provider-view", True),
        ("Reduce the number of support tickets", "names-solution", False),
        ("Find safe and easy parking", "names-solution", False),
        ("Get a tall lorry through a village", "names-solution", False),
        ("Rename a button on every screen", "names-solution", False),
        ("Replace the expenses tool with one that reads receipts", "names-solution", True),
        ("Replace the expenses tool by noon", "names-solution", False),
        ("Move bookings to the new calendar", "names-solution", True),
        ("Help people find a cash machine abroad", "names-solution", False),
        ("Help people with a cash machine abroad", "names-solution", True),
        ("A weekly talk with the number of app downloads", "situation-not-action", False),
        ("Order lunch by phone", "states-means", True),
        ("Scan passports at the border with a handheld scanner", "names-solution", True),
        ("Find a place near a house with a phone", "states-means", False),
        ("Wash a shirt with another shirt", "states-means", False),
        ("Work on a train with a tool", "states-means", True),
        ("Cross a border on foot with an expired passport", "states-means", False),
        ("Help customers find the right form", "names-solution", False),
        ("Prove my age with a passport", "states-means", True),
    ],
)
def test_a_fault_is_told_from_what_only_looks_like_one(text: str, fault: str, is_found: bool) -> None:
    assert (fault in found(text)) == is_found
