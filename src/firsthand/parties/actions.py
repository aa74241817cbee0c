"""What changes parties, people and services. Doing it twice with the same records changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from firsthand.parties.models import Party, Person, Service
from firsthand.parties.queries import by_key


@dataclass(frozen=True, slots=True)
class PartyRecord:
    key: str
    name: str
    kind: Party.Kind | str


@dataclass(frozen=True, slots=True)
class PersonRecord:
    name: str
    party: str
    role: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    provider: str
    hirer: str
    what: str


class UnknownParty(LookupError):
    """A record names a party that nobody added."""

    def __init__(self, key: str) -> None:
        super().__init__(f"No party has the key {key!r}. Add the party first, or mend the key.")


class UnknownKind(ValueError):
    """A party is of a kind that the practice does not know."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"{kind!r} is no kind of party. Use one of: {', '.join(Party.Kind.values)}.")


def add_parties(records: Iterable[PartyRecord]) -> int:
    parties = [Party(key=record.key, name=record.name, kind=_kind(record.kind)) for record in records]
    Party.objects.bulk_create(parties, update_conflicts=True, unique_fields=["key"], update_fields=["name", "kind"])
    return len(parties)


@transaction.atomic
def add_people(records: Iterable[PersonRecord]) -> int:
    parties = by_key()
    people = [
        Person(name=record.name, party=_party(parties, record.party), role=record.role, email=record.email)
        for record in records
    ]
    Person.objects.bulk_create(
        people, update_conflicts=True, unique_fields=["party", "name"], update_fields=["role", "email"]
    )
    return len(people)


@transaction.atomic
def add_services(records: Iterable[ServiceRecord]) -> int:
    parties = by_key()
    services = [
        Service(provider=_party(parties, record.provider), hirer=_party(parties, record.hirer), what=record.what)
        for record in records
    ]
    # Ignoring conflicts would also ignore the checks of the table, so a known service is written over itself.
    Service.objects.bulk_create(
        services,
        update_conflicts=True,
        unique_fields=["provider", "hirer", "what"],
        update_fields=["what"],
    )
    return len(services)


def _kind(kind: str) -> Party.Kind:
    try:
        return Party.Kind(kind)
    except ValueError:
        raise UnknownKind(kind) from None


def _party(parties: dict[str, Party], key: str) -> Party:
    try:
        return parties[key]
    except KeyError:
        raise UnknownParty(key) from None
