"""Ottersway Bank, the demo company: it does not exist, but its customers' questions are real."""

from __future__ import annotations

import gzip
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path
from struct import unpack
from typing import Any

import polars as pl

SEED = 2026


@dataclass(frozen=True, slots=True)
class Party:
    key: str
    name: str
    kind: str
    about: str


@dataclass(frozen=True, slots=True)
class Person:
    key: str
    name: str
    party: str
    role: str
    about: str
    email: str


@dataclass(frozen=True, slots=True)
class Service:
    """`provider` is hired by `hirer`, both keys of parties, to do `what`."""

    provider: str
    hirer: str
    what: str


@dataclass(frozen=True, slots=True, eq=False)
class Bank:
    """The company and what is known about it.

    verbatims: id, text, date, who, channel, intent, in the order they were said.
    requirements: id, text, department, asked_by, asked_on, status, intents, kind, names_solution, same_job_as.
    truth: the intents whose customers' words are evidence for a requirement; none for orphans and law.
    """

    name: str
    about: str
    parties: tuple[Party, ...]
    people: tuple[Person, ...]
    services: tuple[Service, ...]
    verbatims: pl.DataFrame
    requirements: pl.DataFrame
    truth: Mapping[str, frozenset[str]]
    chains: pl.DataFrame
    statements: pl.DataFrame

    def same_jobs(self) -> tuple[tuple[str, str], ...]:
        """Pairs of requirements that two departments worded for one job, the earlier first."""
        twins = self.requirements.drop_nulls("same_job_as").select("same_job_as", "id")
        return tuple((earlier, later) for earlier, later in twins.iter_rows())

    def unserved(self) -> Mapping[str, int]:
        """Intents that no requirement serves, with how many customers voice them, most voiced first."""
        served = frozenset[str]().union(*self.truth.values())
        voiced = self.verbatims.group_by("intent").len().sort(["len", "intent"], descending=[True, False])
        return {intent: count for intent, count in voiced.iter_rows() if intent not in served}


@lru_cache(maxsize=2)
def bank(seed: int = SEED) -> Bank:
    """The demo company: the same seed gives the same company, to the last date."""
    company = tomllib.loads(_read("company.toml").decode())
    requirements = _requirements()
    return Bank(
        name=company["name"],
        about=company["about"],
        parties=tuple(Party(**party) for party in company["parties"]),
        people=_people(company),
        services=tuple(Service(**service) for service in company["services"]),
        verbatims=_verbatims(company, seed),
        requirements=requirements,
        truth=_truth(requirements),
        chains=pl.read_csv(_read("chains.csv")),
        statements=pl.read_csv(_read("statements.csv")),
    )


def write_files(folder: Path) -> tuple[Path, ...]:
    """Write the bank's files for trying the commands on, without the known answers."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = _tables_to_try(bank())
    for name, table in tables.items():
        table.write_csv(folder / name)
    return tuple(folder / name for name in tables)


def _tables_to_try(company: Bank) -> Mapping[str, pl.DataFrame]:
    names = {person.key: person.name for person in company.people}
    departments = {party.key: party.name for party in company.parties}
    requirements = company.requirements.select(
        "id",
        "text",
        who=pl.col("asked_by").replace_strict(names),
        department=pl.col("department").replace_strict(departments),
        date="asked_on",
        status="status",
    )
    return {
        "requirements.csv": requirements,
        "verbatims.csv": company.verbatims.drop("intent"),
        "chains.csv": company.chains,
        "statements.csv": company.statements,
    }


def _read(name: str) -> bytes:
    return files(__package__).joinpath(name).read_bytes()


def _people(company: Mapping[str, Any]) -> tuple[Person, ...]:
    partners = {party["key"] for party in company["parties"] if party["kind"] == "partner"}
    return tuple(Person(**person, email=_email(person, partners, company["domain"])) for person in company["people"])


def _email(person: Mapping[str, str], partners: set[str], domain: str) -> str:
    host = f"{person['party']}.example" if person["party"] in partners else domain
    return f"{person['key']}@{host}"


def _requirements() -> pl.DataFrame:
    return pl.read_csv(_read("requirements.csv")).with_columns(
        pl.col("asked_on").str.to_date(),
        pl.col("intents").fill_null("").str.split(" ").list.filter(pl.element() != ""),
        pl.col("names_solution").cast(pl.Boolean),
    )


def _truth(requirements: pl.DataFrame) -> Mapping[str, frozenset[str]]:
    return {key: frozenset(intents) for key, intents in requirements.select("id", "intents").iter_rows()}


def _verbatims(company: Mapping[str, Any], seed: int) -> pl.DataFrame:
    published = pl.read_csv(gzip.decompress(_read("verbatims.csv.gz")))
    tellings = _tellings(published["id"], company["voices"], seed)
    told = pl.DataFrame(tellings, schema=("date", "who", "channel"), orient="row")
    columns = ("id", "text", "date", "who", "channel", "intent")
    return pl.concat([published, told], how="horizontal").select(columns).sort("date", "id")


def _tellings(ids: Iterable[str], voices: Mapping[str, Any], seed: int) -> list[tuple[date, str, str]]:
    """For each id a made-up day, customer and channel, which depend on nothing but the id and the seed."""
    days = [voices["first_day"] + timedelta(day) for day in range(voices["days"])]
    customers = [one["who"] for one in voices["customers"] for _ in range(one["share"])]
    channels = [channel for channel, share in voices["channels"].items() for _ in range(share)]
    draws = (unpack("<3I", blake2b(f"{seed} {key}".encode(), digest_size=12).digest()) for key in ids)
    return [
        (days[day % len(days)], customers[who % len(customers)], channels[channel % len(channels)])
        for day, who, channel in draws
    ]
