"""Questions about parties."""

from __future__ import annotations

from firsthand.parties.models import Party, Person


def by_key() -> dict[str, Party]:
    return {party.key: party for party in Party.objects.all()}


def people_by_name() -> dict[tuple[str, str], Person]:
    """Every person by the key of the party and the name in it."""
    return {(person.party.key, person.name): person for person in Person.objects.select_related("party")}
