"""The demo bank in the database, and a login to look around with."""

from __future__ import annotations

import secrets

from firsthand.accounts.actions import change_password, create_user
from firsthand.accounts.models import User
from firsthand.demo.bank import Bank, bank
from firsthand.parties.actions import PartyRecord, PersonRecord, ServiceRecord, add_parties, add_people, add_services
from firsthand.parties.queries import by_key, people_by_name
from firsthand.requirements.actions import Asked, take_on
from firsthand.verbatims.actions import Words, keep

SOURCE = "Banking77"


def load() -> None:
    """Put the bank's parties, words and requirements into the database; a second time changes nothing."""
    company = bank()
    add_parties(PartyRecord(party.key, party.name, party.kind) for party in company.parties)
    add_people(PersonRecord(person.name, person.party, person.role, person.email) for person in company.people)
    add_services(ServiceRecord(service.provider, service.hirer, service.what) for service in company.services)
    keep(
        Words(row["id"], row["text"], SOURCE, row["who"], row["date"], row["channel"])
        for row in company.verbatims.iter_rows(named=True)
    )
    take_on(_asked(company))


def open_the_door() -> tuple[str, str]:
    """The e-mail address and a new password of the leader who shows the demo."""
    leader = next(person for person in bank().people if person.role == "leader")
    password = secrets.token_urlsafe(9)
    user = User.objects.filter(email=leader.email).first()
    if user is None:
        create_user(email=leader.email, name=leader.name, password=password)
    else:
        change_password(user, password)
    return leader.email, password


def _asked(company: Bank) -> list[Asked]:
    parties, people = by_key(), people_by_name()
    named = {person.key: person for person in company.people}
    asked = []
    for row in company.requirements.iter_rows(named=True):
        voice = named[row["asked_by"]]
        asked.append(
            Asked(
                key=row["id"],
                text=row["text"],
                asked_by=parties[row["department"]],
                voiced_by=people[voice.party, voice.name],
                asked_on=row["asked_on"],
                status=row["status"],
            )
        )
    return asked
