"""What keeps people's own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db import transaction

from firsthand.verbatims.models import Verbatim

CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class Words:
    """One verbatim on its way in; `id` is its id at the source."""

    id: str
    text: str
    source: str
    who: str = ""
    said_on: date | None = None
    channel: str = ""


@transaction.atomic
def keep(records: Iterable[Words]) -> int:
    """Keep what was said, all or nothing. The same id from the same source again replaces what was kept."""
    words = iter(records)
    kept = 0
    while chunk := [_verbatim(record) for record in islice(words, CHUNK)]:
        Verbatim.objects.bulk_create(
            chunk,
            update_conflicts=True,
            unique_fields=["source", "external_id"],
            update_fields=["text", "who", "said_on", "channel"],
        )
        kept += len(chunk)
    return kept


def _verbatim(record: Words) -> Verbatim:
    return Verbatim(
        external_id=record.id,
        source=record.source,
        text=record.text,
        who=record.who,
        said_on=record.said_on,
        channel=record.channel,
    )
