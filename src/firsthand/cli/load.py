"""`firsthand load`: bring words and requirements into the site, and read them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import typer

from firsthand.cli.files import read_records, refuse_two_pipes
from firsthand.cli.options import Requirements, Verbatims
from firsthand.cli.progress import steps
from firsthand.cli.site import prepare_site
from firsthand.cli.sources import as_day
from firsthand.cli.words import say

if TYPE_CHECKING:
    from firsthand.formats import Records
    from firsthand.requirements.actions import Asked
    from firsthand.verbatims.actions import Words

EXAMPLES = """Examples:

  firsthand load --verbatims questions.csv --requirements jira.csv
"""


def add_to(app: typer.Typer) -> None:
    app.command(epilog=EXAMPLES)(load)


def load(
    requirements: Requirements,
    verbatims: Verbatims,
) -> None:
    """Keep both in the site's database and write the brief that its page shows."""
    refuse_two_pipes(requirements, verbatims)
    asked, said = read_records(requirements), read_records(verbatims)
    prepare_site()
    from firsthand.requirements.actions import take_on
    from firsthand.sightlines.actions import read
    from firsthand.verbatims.actions import keep

    with steps(5) as announce:
        announce("Keeping words and requirements")
        kept, taken_on = keep(_words(said)), take_on(_asked(asked))
        read(at=datetime.now(UTC), announce=announce)
    say(f"Kept {kept:,} customer texts and {taken_on:,} requirements. See them: firsthand serve")


def _words(said: Records) -> Iterator[Words]:
    from firsthand.verbatims.actions import Words

    for row in said.frame.iter_rows(named=True):
        yield Words(
            id=row["id"],
            text=row["text"],
            source=said.name,
            who=row["who"] or "",
            said_on=as_day(row["date"]),
            channel=row["channel"] or "",
        )


def _asked(asked: Records) -> Iterator[Asked]:
    """The requirements, each with the party that asked for it; a name that is new becomes a department."""
    from firsthand.parties.actions import PartyRecord, add_parties
    from firsthand.parties.models import Party
    from firsthand.requirements.actions import Asked

    names = set(asked.frame["who"].drop_nulls())
    known = set(Party.objects.filter(name__in=names).values_list("name", flat=True))
    add_parties(PartyRecord(f"department-{name}"[:80], name, "department") for name in sorted(names - known))
    parties = {party.name: party for party in Party.objects.filter(name__in=names)}
    for row in asked.frame.iter_rows(named=True):
        yield Asked(
            key=row["id"],
            text=row["text"],
            asked_by=parties.get(row["who"]),
            asked_on=as_day(row["date"]),
            status=row["status"] or "",
        )
