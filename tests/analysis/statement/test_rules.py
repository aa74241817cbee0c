"""Every rule's manual is run: what it says is flagged is flagged, what it says is accepted is accepted."""

from pathlib import Path
from types import ModuleType

import pytest

from firsthand.analysis.statement import FAULTS, lint
from firsthand.analysis.statement.manual import examples, page
from firsthand.analysis.statement.rules import RULES

PAGE = Path(__file__).parents[3] / "docs/rules.md"
FLAGGED = [(rule, text) for rule in RULES for text in examples(rule, "Flagged")]
ACCEPTED = [(rule, text) for rule in RULES for text in examples(rule, "Accepted")]


def faults(text: str) -> set[str]:
    return {finding.fault for finding in lint(text)}


@pytest.mark.parametrize(("rule", "text"), FLAGGED)
def test_what_the_manual_says_is_flagged_is_flagged(rule: ModuleType, text: str) -> None:
    assert rule.FAULT in faults(text)


@pytest.mark.parametrize(("rule", "text"), ACCEPTED)
def test_what_the_manual_says_is_accepted_is_accepted(rule: ModuleType, text: str) -> None:
    assert rule.FAULT not in faults(text)


@pytest.mark.parametrize("rule", RULES)
def test_a_manual_says_why_it_hurts_and_what_to_ask(rule: ModuleType) -> None:
    assert rule.__doc__ is not None
    assert "Why it hurts:" in rule.__doc__
    assert "What to ask next:" in rule.__doc__
    assert len(examples(rule, "Flagged")) >= 2
    assert len(examples(rule, "Accepted")) >= 2


def test_the_twelve_faults_have_the_names_of_the_practice() -> None:
    assert set(FAULTS) == {
        "no-verb", "no-object", "no-context", "names-solution", "vague-verb", "compound", "states-measure",
        "states-feeling", "situation-not-action", "provider-view", "states-means", "task-order",
    }  # fmt: skip


def test_the_page_of_rules_is_made_from_the_manuals() -> None:
    assert PAGE.read_text("utf-8") == page()


@pytest.mark.parametrize("text", sorted({text for _, text in FLAGGED}))
def test_every_finding_asks_one_question_in_plain_words(text: str) -> None:
    for finding in lint(text):
        assert finding.ask.count("?") == 1
        assert finding.ask.endswith("?")
        assert finding.reason.endswith(".")
        assert text[finding.span.start : finding.span.end] == finding.span.text


@pytest.mark.parametrize(
    ("text", "fault", "ask"),
    [
        (
            "Produce a monthly dashboard for sales",
            "names-solution",
            "What would sales be able to do then that they cannot do now?",
        ),
        (
            "Add a field to the intake form",
            "task-order",
            "Once that is done, what will you be able to do that you cannot do now?",
        ),
        (
            "Handle my complaints when the store is full",
            "vague-verb",
            "When you handle your complaints, what is the first thing you actually do?",
        ),
        (
            "Find and book a place to stay while out of town",
            "compound",
            "Which of the two is harder for you: to find, or to book a place to stay?",
        ),
        (
            "Email the auditor before the month closes",
            "names-solution",
            "If there were no email, what would you still need to get done?",
        ),
        (
            "I want a clean uniform before my shift",
            "no-verb",
            "Suppose you had it, the clean uniform: what would you do then?",
        ),
        (
            "We want customers to rate us after every visit",
            "provider-view",
            "What would customers themselves be getting done?",
        ),
        (
            "As an apprentice, I want to feel appreciated",
            "no-object",
            "What would you have to get done to feel that way?",
        ),
        (
            "Produce a report for every region and for nobody",
            "names-solution",
            "What would you be able to do then that you cannot do now?",
        ),
        ("I want a CRM", "names-solution", "If there were no CRM, what would you still need to get done?"),
        (
            "POWER BI REPORT",
            "names-solution",
            "If there were no power BI report, what would you still need to get done?",
        ),
        (
            "Power BI report",
            "names-solution",
            "If there were no Power BI report, what would you still need to get done?",
        ),
        ("Weekly PDF", "no-verb", "Suppose you had it, the weekly PDF: what would you do then?"),
        (
            "List of the suppliers of our region who have not paid their invoices for a year",
            "no-verb",
            "Suppose you had it, the list of the suppliers of your region: what would you do then?",
        ),
        (
            "Find out how long the people at the other counter usually wait for an answer to their letter",
            "no-context",
            "When did you last have to find out that, and what was going on around you?",
        ),
        (
            "Let travellers change the limit of a card for a trip abroad, or see it",
            "compound",
            "Which of the two is harder for you: to let travellers change the limit of a card, or to see it?",
        ),
        (
            "Produce a report for the and",
            "names-solution",
            "What would you be able to do then that you cannot do now?",
        ),
    ],
)
def test_the_question_is_put_in_their_own_words(text: str, fault: str, ask: str) -> None:
    assert {finding.fault: finding.ask for finding in lint(text)}[fault] == ask
