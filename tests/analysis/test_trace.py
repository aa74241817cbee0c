"""Which verbatims are evidence for which requirement. All texts here are made up."""

import json
from collections.abc import Sequence
from importlib.resources import files

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.analysis.trace import CUT, SERVED_CUT, Matches, served, trace, voices
from firsthand.analysis.trace import features as features_module
from firsthand.analysis.trace.features import background, features
from firsthand.analysis.trace.rows import place_in_group, unit, unit_rows
from firsthand.analysis.trace.shortlist import shortlist
from firsthand.analysis.trace.sides import sides
from firsthand.analysis.trace.spelling import alike
from firsthand.analysis.trace.stems import stem
from firsthand.analysis.trace.words import said

PARCELS = (
    "Where is my parcel, it should have come on Monday",
    "The parcel has not come yet",
    "Has my parcel been sent already?",
    "I cannot read the small print on the label",
    "The print on the label is too small for me",
    "You charged me twice for one order",
    "Why do I see two charges for the same order?",
    "Your driver was very kind, thank you",
    "Can I get the invoice as a file?",
    "My old address is still on the invoice",
    "How do I change the address of an order?",
    "The shop was closed when I came by",
)
ASKED = (
    "Show people where their parcel is",
    "Do not charge an order twice",
    "Migrate the data warehouse to the new cluster",
)


def best(matches: Matches, requirement: int) -> int:
    return int(matches.verbatim[matches.requirement == requirement][0])


def test_what_people_said_about_a_requirement_comes_first() -> None:
    found = trace(ASKED, PARCELS)
    assert best(found, 0) in {0, 1, 2}
    assert best(found, 1) in {5, 6}


def test_a_requirement_that_nobody_spoke_of_scores_lower_than_one_that_people_did() -> None:
    found = trace(ASKED, PARCELS)
    likely = served(found, len(ASKED))
    assert likely[2] < min(likely[0], likely[1])
    assert found.score[found.requirement == 2].max() < CUT


def test_matches_are_ordered_by_requirement_then_by_score() -> None:
    found = trace(ASKED, PARCELS, top=5)
    assert found.requirement.tolist() == [0] * 5 + [1] * 5 + [2] * 5
    for number in range(3):
        assert (np.diff(found.score[found.requirement == number]) <= 0).all()


def test_asking_for_more_than_there_are_gives_all() -> None:
    found = trace(ASKED, PARCELS, top=1000)
    assert len(found.score) == len(ASKED) * len(PARCELS)
    assert len(set(zip(found.requirement.tolist(), found.verbatim.tolist(), strict=True))) == len(found.score)


def test_the_same_texts_give_the_same_matches() -> None:
    first, second = trace(ASKED, PARCELS), trace(list(ASKED), list(PARCELS))
    assert (first.verbatim == second.verbatim).all()
    assert (first.score == second.score).all()


@pytest.mark.parametrize("depth", [20, 100])
def test_a_short_list_holds_the_same_as_the_whole_list_would(monkeypatch: pytest.MonkeyPatch, depth: int) -> None:
    monkeypatch.setattr(features_module, "_CELLS", 1)
    heard = [f"{text} number {number}" for number in range(40) for text in PARCELS]
    both = sides(pl.Series(ASKED), pl.Series(heard))
    whole = both.whole(np.arange(len(heard)))
    pairs = shortlist(both, depth)
    assert len(pairs.verbatim) == depth * len(ASKED)
    for number in range(len(ASKED)):
        found = whole[pairs.verbatim[pairs.requirement == number], number]
        assert np.sort(found) == pytest.approx(np.sort(whole[:, number])[-depth:], abs=1e-5)


def test_features_do_not_depend_on_the_size_of_the_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    both = sides(pl.Series(ASKED), pl.Series(PARCELS * 20))
    pairs = shortlist(both, 1000)
    at_once = features(both, background(both), pairs)
    monkeypatch.setattr(features_module, "_CELLS", 1)
    assert features(both, background(both), pairs) == pytest.approx(at_once, abs=1e-5)


NOTHING: tuple[Sequence[str], Sequence[str]] = ((), ())


@pytest.mark.parametrize(
    ("requirements", "verbatims", "count"),
    [
        ((), (), 0),
        (("Send it",), (), 0),
        ((), ("I got it",), 0),
        (("Send it",), ("I got it",), 1),
        (("",), ("", " "), 2),
        (("",), ("I got it",), 1),
        (("REQ-1", "REQ-2"), ("I got it", "REQ-1"), 4),
        (("Send it",) * 3, ("Send it",) * 9, 27),
        (("送る",), ("送って ください", "отправить", "أرسل"), 3),
        (("🙂", "..."), ("🙂", "!!!"), 4),
        (("a" * 10_000,), ("b" * 10_000, "a " * 10_000), 2),
    ],
)
def test_odd_texts_still_get_a_probability(requirements: Sequence[str], verbatims: Sequence[str], count: int) -> None:
    found = trace(requirements, verbatims)
    assert len(found.score) == count
    assert ((found.score >= 0) & (found.score <= 1)).all()
    likely = served(found, len(requirements))
    assert ((likely >= 0) & (likely <= 1)).all()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=5), st.lists(st.text(max_size=30), max_size=8), st.integers(-1, 12))
def test_any_texts_at_all_get_probabilities(requirements: list[str], verbatims: list[str], top: int) -> None:
    found = trace(requirements, verbatims, top=top)
    assert len(found.score) == len(requirements) * min(max(top, 0), len(verbatims))
    assert ((found.score >= 0) & (found.score <= 1)).all()


def test_a_text_without_words_is_evidence_for_nothing() -> None:
    found = trace(("Show people where their parcel is", "..."), (*PARCELS, "?!"))
    silent = (found.requirement == 1) | (found.verbatim == len(PARCELS))
    assert (found.score[silent] == 0).all()
    assert served(found, 2)[1] == 0


def test_voices_are_the_sum_of_the_scores() -> None:
    place = np.array([0, 0, 2], np.int32)
    found = Matches(place, place, np.array([0.5, 0.25, 0.125], np.float32))
    assert voices(found, 4).tolist() == [0.75, 0, 0.125, 0]


def test_a_requirement_without_matches_is_not_served() -> None:
    nothing = Matches(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.float32))
    assert served(nothing, 3).tolist() == [0, 0, 0]


def test_the_more_likely_the_matches_the_more_likely_a_requirement_is_served() -> None:
    place = np.repeat(np.arange(3, dtype=np.int32), 10)
    score = np.repeat(np.array([0.02, 0.2, 0.9], np.float32), 10)
    likely = served(Matches(place, np.tile(np.arange(10, dtype=np.int32), 3), score), 3)
    assert likely[0] < likely[1] < likely[2]
    assert likely[0] < SERVED_CUT < likely[2]


def test_the_cut_is_the_one_that_was_fitted() -> None:
    record = json.loads((files("firsthand.analysis.trace") / "fit.json").read_text("utf-8"))
    assert record["cut"] == CUT
    assert tuple(record["evidence"]["weights"]) == features_module.NAMES


@pytest.mark.parametrize(
    "family",
    [
        ("transfer", "transfers", "transferred", "transferring"),
        ("verify", "verifies", "verified", "verifying", "verification"),
        ("charge", "charges", "charged", "charging"),
        ("stop", "stops", "stopped", "stopping"),
        ("box", "boxes"),
        ("arrive", "arrival", "arriving"),
        ("activate", "activation", "activated"),
    ],
)
def test_words_of_one_family_share_a_stem(family: tuple[str, ...]) -> None:
    assert len(set(stem(pl.Series(family)))) == 1


@pytest.mark.parametrize("word", ["bus", "this", "need", "call", "go", "карты", "送"])
def test_what_only_looks_like_an_ending_stays(word: str) -> None:
    assert stem(pl.Series([word])).to_list() == [word]


def test_words_are_read_from_names_and_numbers_and_other_scripts() -> None:
    read = said(pl.Series(["showTaskList2 café", "送る", ""]))
    assert read.words.to_list() == ["show", "task", "list", "2", "cafe", "送", "る"]
    assert np.diff(read.counts.indptr).tolist() == [5, 2, 0]


def test_a_word_misspelled_is_like_the_word() -> None:
    likeness = alike(pl.Series(["parcel", "parcell", "invoice"]), np.array([0])).toarray()[:, 0]
    assert likeness[0] == pytest.approx(1)
    assert 0 < likeness[1] < 1
    assert likeness[2] == 0


def test_no_words_are_like_nothing() -> None:
    assert alike(pl.Series([], dtype=pl.String), np.empty(0, np.int64)).shape == (0, 0)


def test_rows_of_length_one_and_rows_of_zeros() -> None:
    rows = np.array([[3.0, 4.0], [0.0, 0.0]], np.float32)
    assert unit(rows).tolist() == [[pytest.approx(0.6), pytest.approx(0.8)], [0, 0]]
    sparse = pytest.importorskip("scipy.sparse").csr_array(rows)
    assert unit_rows(sparse).toarray().tolist() == [[pytest.approx(0.6), pytest.approx(0.8)], [0, 0]]


def test_places_begin_again_in_each_group() -> None:
    assert place_in_group(np.array([4, 4, 4, 7, 9, 9])).tolist() == [0, 1, 2, 0, 0, 1]
    assert place_in_group(np.empty(0, np.int64)).tolist() == []
