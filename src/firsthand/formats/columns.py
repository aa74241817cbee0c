"""Which column holds what, by the many names that people and their tools give it."""

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import polars as pl

from firsthand.formats.table import Table
from firsthand.formats.unreadable import MissingColumn, NoTextColumn
from firsthand.formats.wording import quoted

ROLES = ("id", "text", "title", "description", "date", "who", "channel", "status", "kind")
TEXTS = ("text", "title", "description")
FEWEST_WORDS = 3
DOMINANCE = 3
SAMPLE = 2000


def recognise(table: Table, given: Mapping[str, str], roles: Iterable[str] = ROLES) -> dict[str, str]:
    """The column of each role that the table has. `given` columns come first; no column has two roles.

    A column with something in it comes before an empty one. Raises MissingColumn for a given column that is not
    there.
    """
    found = {role: find(table, column) for role, column in given.items()}
    filled = [name for name in table.frame.columns if (table.frame[name] != "").any()]
    for names in (filled, table.frame.columns):
        for role in roles:
            if role in found:
                continue
            free = {plain(name): name for name in reversed(names) if name not in found.values()}
            spelled = next((spelling for spelling in spellings(role) if spelling in free), None)
            if spelled is not None:
                found[role] = free[spelled]
    return found


def find(table: Table, column: str) -> str:
    """The table's column that the person means, exactly or but for case, spaces and punctuation."""
    if column in table.frame.columns:
        return column
    alike = [name for name in table.frame.columns if plain(name) == plain(column)]
    if not alike:
        sentence = f"there is no such column. It has {quoted(table.frame.columns)}: name one of these."
        raise MissingColumn(sentence, name=table.name, column=column)
    return alike[0]


def with_text(
    table: Table, given: Mapping[str, str], roles: Iterable[str] = ROLES
) -> tuple[dict[str, str], tuple[str, ...]]:
    """As `recognise`, and if no column is called text, the one column of free text, with a note of it."""
    columns = recognise(table, given, roles)
    if columns.keys() & {*TEXTS}:
        return columns, ()
    columns["text"] = _guess_text(table, columns.values())
    note = (
        f"No column is called text; took {quoted([columns['text']])}, which has the most words. "
        "If that is a text itself, put a row of column names above it."
    )
    return columns, (note,)


def _guess_text(table: Table, taken: Iterable[str]) -> str:
    if len(table.frame.columns) == 1:
        return table.frame.columns[0]
    words = {name: _mean_words(table.frame[name]) for name in table.frame.columns if name not in taken}
    most = max(words.values(), default=0.0)
    plausible = [name for name in words if words[name] >= max(FEWEST_WORDS, most / DOMINANCE)]
    if len(plausible) == 1:
        return plausible[0]
    sentence = (
        f"no column clearly holds the texts. The columns are {quoted(table.frame.columns)}. "
        "Say which one with --text-column NAME."
    )
    raise NoTextColumn(sentence, name=table.name)


def plain(name: str) -> str:
    """The letters and digits alone, without case and accents; a name of signs only stays as it is."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in decomposed if sign.isalnum()) or name.strip()


@cache
def spellings(role: str) -> tuple[str, ...]:
    """How the role's column may be called, plainly, the preferred ones first."""
    table = tomllib.loads((files(__package__) / "columns.toml").read_text(encoding="utf-8"))
    return tuple(plain(spelling) for spelling in table[role])


def _mean_words(column: pl.Series) -> float:
    filled = column.filter(column != "").head(SAMPLE)
    mean = filled.str.count_matches(r"\p{L}{2,}").mean()
    return float(mean) if isinstance(mean, int | float) else 0.0
