"""Cells that a spreadsheet would run, made harmless before an export."""

import polars as pl

# Source: OWASP, "CSV Injection": what a cell may not begin with, here also behind blanks that an importer may trim.
FORMULA = r"^(?:[\t\r]|\s*[=+\-@])"
NUMBER = r"^[+-]?\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?%?$"


def neutralise(frame: pl.DataFrame) -> pl.DataFrame:
    """A leading apostrophe before every text, column names too, that would be a formula. Numbers stay.

    Reading the export back gives the apostrophe too: taking it away could alter somebody's own words.
    """
    labels = pl.Series(frame.columns, dtype=pl.String)
    harmless = labels.to_frame("label").select(_harmless(pl.col("label"))).to_series()
    return frame.select(_harmless(pl.all())).rename(dict(zip(frame.columns, harmless, strict=True)))


def _harmless(cell: pl.Expr) -> pl.Expr:
    is_formula = cell.str.contains(FORMULA) & ~cell.str.contains(NUMBER)
    return pl.when(is_formula).then("'" + cell).otherwise(cell).name.keep()
