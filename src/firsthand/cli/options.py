"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

Requirements = Annotated[str, typer.Option(help="What the team is asked to do: CSV, TSV, XLSX, JSONL, Parquet.")]
Verbatims = Annotated[str, typer.Option(help="What customers said, in their own words.")]
RequirementColumn = Annotated[str | None, typer.Option(help="The column with the requirements' text.")]
TextColumn = Annotated[str | None, typer.Option(help="The column with the verbatims' text.")]
