"""What can be wrong with a file, each said in a sentence that names the place and the next step."""


class Unreadable(Exception):
    """A file that cannot be used as it is; `str()` of it is meant for the person who gave the file."""

    def __init__(self, sentence: str, *, name: str, row: int | None = None, column: str | None = None) -> None:
        place = [name]
        place += [f"row {row}"] if row is not None else []
        place += [f'column "{column}"'] if column is not None else []
        super().__init__(f"{', '.join(place)}: {sentence}")
        self.name, self.row, self.column = name, row, column


class UnknownFormat(Unreadable):
    """None of the formats that can be read."""


class EmptyFile(Unreadable):
    """No bytes, no rows, or no row with a text."""


class BrokenFile(Unreadable):
    """The right format, but damaged, cut off or locked."""


class BrokenRow(Unreadable):
    """One row that cannot be understood without guessing."""


class MissingColumn(Unreadable):
    """A column that is needed, or was asked for, and is not there."""


class NoTextColumn(MissingColumn):
    """No column that clearly holds the texts."""
