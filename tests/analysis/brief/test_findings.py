"""What a brief says about small piles whose truth is plain."""

import pytest

from firsthand.analysis.brief import Figure, Measures, Texts, UnevenTexts, brief, compose
from firsthand.analysis.brief.finders import (
    named_solutions,
    orphans,
    same_job,
    strongest_sightlines,
    unanswered_struggles,
)
from tests.analysis.brief.piles import measures, names_solution, texts

LOST = "My card has not arrived"
WORDS = [f"{LOST}, day {day}" for day in range(8)] + [f"Why was I charged {fee} pounds?" for fee in range(8)]


def a_bank(source: str = "Branch Operations") -> Measures:
    """Two requirements about cards, one about nothing that anybody said; nobody answers the charges."""
    asked = texts("R", ["Build a tracking page", "Show where a card is", "Rebrand the intranet"], source)
    arrivals = [(0, verbatim, 0.9) for verbatim in range(8)] + [(1, verbatim, 0.8) for verbatim in range(6)]
    return measures(
        asked,
        texts("V", WORDS, "customer, chat"),
        faults=((names_solution("tracking page"),), (), (names_solution("intranet"),)),
        evidence=[*arrivals, (2, 3, 0.05)],
        twins=[(0, 1, 0.7), (1, 2, 0.1)],
        theme_of=[0] * 8 + [1] * 8,
    )


def test_the_first_finding_names_the_conversation_to_hold() -> None:
    told = compose(a_bank())
    assert told.headline == 'This week, talk to Branch Operations about "tracking page" (R1).'
    assert told.findings[0].sentence.startswith("Talk to Branch Operations about R1 before anybody builds it")
    assert '"tracking page"' in told.findings[0].sentence
    assert told.findings[0].conversation.ask == "What would you do with it?"


def test_a_brief_has_at_most_five_findings_of_five_kinds() -> None:
    kinds = [finding.kind for finding in compose(a_bank()).findings]
    assert kinds == ["named-solution", "unanswered-struggle", "orphans", "same-job", "strongest-sightline"]


def test_every_figure_has_its_n_its_interval_and_its_rows() -> None:
    for finding in compose(a_bank()).findings:
        keys = {table.key for table in finding.tables}
        assert finding.figures
        for figure in finding.figures:
            assert figure.low <= figure.value <= figure.high
            assert figure.n > 0
            assert figure.table in keys


def test_the_solution_that_most_customers_stand_behind_comes_first() -> None:
    found = named_solutions.find(a_bank())
    assert found is not None
    assert [row[0] for row in found.tables[0].rows] == ["R1", "R3"]
    assert found.quotes[0].text == f"{LOST}, day 0"
    assert "about 7 customer texts may hold the job behind it" in found.sentence


def test_a_solution_that_nobody_spoke_of_says_so() -> None:
    pile = measures(texts("R", ["A chatbot"]), texts("V", WORDS), faults=((names_solution("chatbot"),),))
    found = named_solutions.find(pile)
    assert found is not None
    assert "no customer's words stand behind it" in found.sentence
    assert found.conversation.with_whom == "whoever asked for it"


def test_a_struggle_that_no_requirement_answers_is_found_with_its_words() -> None:
    found = unanswered_struggles.find(a_bank())
    assert found is not None
    assert found.sentence == '8 customer texts speak of "theme 1", and no requirement seems to answer them (97 %).'
    assert all("charged" in quote.text for quote in found.quotes)
    assert [row[0] for row in found.tables[1].rows] == [f"V{place}" for place in range(9, 17)]


def test_two_unanswered_struggles_are_counted() -> None:
    found = unanswered_struggles.find(measures(texts("R", ["Rebrand"]), texts("V", WORDS), theme_of=[0] * 8 + [1] * 8))
    assert found is not None
    assert found.sentence.endswith("; so it is with 1 more struggle.")


def test_a_handful_of_words_is_no_struggle() -> None:
    assert unanswered_struggles.find(measures(texts("R", ["Rebrand"]), texts("V", WORDS[:4]))) is None


def test_requirements_without_words_are_orphans() -> None:
    found = orphans.find(a_bank())
    assert found is not None
    assert found.sentence.startswith("About 1 of 3 requirements leads to no customer's words")
    assert [row[0] for row in found.tables[0].rows] == ["R3"]
    assert [row[0] for row in found.tables[1].rows] == ["R1", "R2"]
    assert found.conversation.with_whom == "Branch Operations"


def test_whoever_asked_for_most_orphans_is_asked() -> None:
    asked = Texts(["R1", "R2", "R3"], ["a", "b", "c"], ["Sales", "Risk", "Risk"])
    found = orphans.find(measures(asked, texts("V", WORDS)))
    assert found is not None
    assert found.conversation.with_whom == "Risk"
    assert "R2" in found.conversation.ask


def test_pairs_that_may_be_one_job_come_with_their_probability() -> None:
    found = same_job.find(a_bank())
    assert found is not None
    assert found.sentence == "R1 and R2 may be one job, asked twice (70 %)."
    assert [quote.id for quote in found.asked] == ["R1", "R2"]
    assert [quote.probability for quote in found.asked] == pytest.approx([0.7, 0.7])


@pytest.mark.parametrize(
    ("one", "other", "whom"),
    [
        ("Sales", "Risk", "Sales and Risk, together"),
        ("Sales", "Sales", "Sales"),
        ("", "Risk", "Risk"),
        ("", "", "both who asked"),
    ],
)
def test_both_who_asked_for_one_job_are_brought_together(one: str, other: str, whom: str) -> None:
    asked = Texts(["R1", "R2"], ["a", "b"], [one, other])
    found = same_job.find(measures(asked, texts("V", WORDS), twins=[(0, 1, 0.9)]))
    assert found is not None
    assert found.conversation.with_whom == whom


def test_more_pairs_are_counted() -> None:
    twins = [(0, 1, 0.9), (1, 2, 0.8)]
    found = same_job.find(measures(texts("R", ["a", "b", "c"]), texts("V", WORDS), twins=twins))
    assert found is not None
    assert found.sentence.endswith("; so may 1 more pair.")


def test_the_strongest_sightline_has_the_most_voices() -> None:
    found = strongest_sightlines.find(a_bank())
    assert found is not None
    assert found.sentence.startswith("R1 has the clearest line of sight: about 7 customer texts")
    assert found.plot is not None
    assert len(found.plot.bars) == 2


def test_a_finder_with_nothing_to_stand_on_keeps_silent() -> None:
    nothing = measures(texts("R", []), texts("V", []))
    assert compose(nothing).findings == ()
    assert compose(nothing).headline == "There is too little here to advise a conversation."
    assert len(compose(nothing).notes) == 4


def test_no_orphans_no_finding_about_them() -> None:
    assert orphans.find(measures(texts("R", ["a"]), texts("V", ["a"]), evidence=[(0, 0, 0.99)])) is None


def test_a_brief_reads_texts_itself_and_says_each_step() -> None:
    asked = texts("R", ["Build a dashboard of card deliveries for the sales team"])
    said: list[str] = []
    told = brief(asked, texts("V", WORDS), announce=said.append)
    assert len(said) == 3
    assert told.basis == "Based on 16 customer texts and 1 requirement."


def test_piles_of_uneven_length_are_refused() -> None:
    with pytest.raises(UnevenTexts, match="2 ids, 1 texts and 1 sources"):
        Texts(["a", "b"], ["a"], [""])


def test_without_any_words_nothing_is_said_about_evidence() -> None:
    told = compose(measures(texts("R", ["A chatbot"]), texts("V", []), faults=((names_solution("chatbot"),),)))
    assert [finding.kind for finding in told.findings] == ["named-solution"]
    assert told.findings[0].sentence.endswith('("chatbot").')


def test_requirements_with_nothing_found_are_always_among_the_orphans() -> None:
    pile = measures(texts("R", ["a", "b", "c"]), texts("V", ["a"]), evidence=[(0, 0, 0.9), (2, 0, 0.9)])
    found = orphans.find(pile)
    assert found is not None
    assert found.tables[0].rows[0][0] == "R2"


def test_figures_are_frozen() -> None:
    with pytest.raises(AttributeError):
        Figure("a", 1, 0, 1, 1, "texts", "share", "t").value = 2  # type: ignore[misc]
