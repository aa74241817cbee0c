"""Parties, people and services are added."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from firsthand.parties import queries
from firsthand.parties.actions import (
    PartyRecord,
    PersonRecord,
    ServiceRecord,
    UnknownKind,
    UnknownParty,
    add_parties,
    add_people,
    add_services,
)
from firsthand.parties.models import Party, Person, Service

PARTIES = [
    PartyRecord("payments-it", "Payments IT", Party.Kind.TEAM),
    PartyRecord("branches", "Branch Operations", "department"),
    PartyRecord("card-maker", "Card manufacturer", "partner"),
    PartyRecord("customers", "Customers", "customers"),
]
PEOPLE = [PersonRecord("Ana", "payments-it", "Leader", "ana@example.org"), PersonRecord("Dee", "branches")]
SERVICES = [ServiceRecord("payments-it", "branches", "answer where a card is")]


def test_parties_people_and_services_are_added_once(db: None) -> None:
    for _ in range(2):
        assert (add_parties(PARTIES), add_people(PEOPLE), add_services(SERVICES)) == (4, 2, 1)
    assert (Party.objects.count(), Person.objects.count(), Service.objects.count()) == (4, 2, 1)
    assert queries.by_key()["branches"].name == "Branch Operations"
    assert queries.people_by_name()["payments-it", "Ana"].role == "Leader"
    assert str(Service.objects.get()) == "Payments IT for Branch Operations: answer where a card is"
    assert [str(person) for person in Person.objects.all()] == ["Ana", "Dee"]


def test_a_party_added_again_gets_its_new_name(db: None) -> None:
    add_parties(PARTIES)
    add_parties([PartyRecord("branches", "Branches", "department")])
    assert queries.by_key()["branches"].name == "Branches"


def test_an_unknown_kind_or_party_says_the_next_step(db: None) -> None:
    with pytest.raises(UnknownKind, match="Use one of: team, department, partner, customers"):
        add_parties([PartyRecord("x", "X", "vendor")])
    with pytest.raises(UnknownParty, match="Add the party first"):
        add_people([PersonRecord("Eve", "nowhere")])
    assert not Person.objects.exists()


def test_the_database_refuses_a_service_to_oneself(db: None) -> None:
    add_parties(PARTIES)
    with pytest.raises(IntegrityError):
        add_services([ServiceRecord("branches", "branches", "navel-gazing")])
