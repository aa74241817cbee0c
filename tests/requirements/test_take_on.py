"""What the team is asked for is taken on."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from django.db import IntegrityError

from firsthand.analysis.estimates import expected
from firsthand.parties.actions import PartyRecord, PersonRecord, add_parties, add_people
from firsthand.parties.models import Party, Person
from firsthand.requirements import queries
from firsthand.requirements.actions import Asked, Suggestion, suggest_evidence, take_on
from firsthand.requirements.models import Evidence, Requirement
from firsthand.verbatims.actions import Words, keep
from firsthand.verbatims.models import Verbatim


@pytest.fixture
def dee(db: None) -> Person:
    add_parties([PartyRecord("branches", "Branch Operations", Party.Kind.DEPARTMENT)])
    add_people([PersonRecord("Dee", "branches")])
    return Person.objects.get()


def test_a_requirement_remembers_who_asked_and_when(dee: Person) -> None:
    take_on([Asked("R-1", "Build a tracking page", dee.party, dee, date(2026, 11, 15), "open")])
    taken = Requirement.objects.get()
    assert taken.origin == "Dee of Branch Operations, 15 November 2026, open"
    assert str(taken) == "R-1: Build a tracking page"


@pytest.mark.parametrize(
    ("with_party", "with_person", "origin"),
    [(True, False, "Branch Operations"), (False, True, "Dee"), (False, False, "")],
)
def test_only_what_is_known_is_told(dee: Person, with_party: bool, with_person: bool, origin: str) -> None:
    take_on([Asked("R-1", "x", dee.party if with_party else None, dee if with_person else None)])
    assert Requirement.objects.get().origin == origin


def test_a_known_key_gets_the_new_text(db: None) -> None:
    take_on([Asked("R-1", "Build a page"), Asked("R-2", "Build another")])
    take_on([Asked("R-1", "Tell customers when their card comes")])
    assert queries.count() == 2
    assert Requirement.objects.get(key="R-1").text == "Tell customers when their card comes"


def test_one_requirement_without_text_takes_on_nothing(db: None) -> None:
    with pytest.raises(IntegrityError):
        take_on([Asked("R-1", "Build a page"), Asked("R-2", "")])


def test_new_suggestions_take_the_place_of_old_ones(db: None) -> None:
    take_on([Asked("R-1", "Build a page")])
    keep(Words(name, name, "chat") for name in ("when", "where"))
    asked = Requirement.objects.get()
    when, where = Verbatim.objects.order_by("text")
    suggest_evidence([Suggestion(asked.pk, where.pk, 0.9)], {asked.pk: 0.4})
    assert queries.orphans() == expected(np.array([0.6], dtype=np.float32))
    suggest_evidence([Suggestion(asked.pk, where.pk, 0.6), Suggestion(asked.pk, when.pk, 0.8)], {asked.pk: 0.9})
    best = queries.best_evidence([asked])
    assert str(best[asked.pk]) == f"{asked.pk} <- {when.pk} (80%)"
    assert Evidence.objects.count() == 2


@pytest.mark.parametrize(("evidence", "spoken_of"), [(1.01, 1.0), (1.0, 1.01), (-0.01, 0.0), (0.0, -0.01)])
def test_the_database_refuses_what_is_no_probability(db: None, evidence: float, spoken_of: float) -> None:
    take_on([Asked("R-1", "Build a page")])
    keep([Words("1", "when", "chat")])
    asked, said = Requirement.objects.get(), Verbatim.objects.get()
    with pytest.raises(IntegrityError):
        suggest_evidence([Suggestion(asked.pk, said.pk, evidence)], {asked.pk: spoken_of})


def test_before_a_reading_nobody_knows_of_orphans(db: None) -> None:
    take_on([Asked("R-1", "Build a page")])
    assert queries.orphans() is None
