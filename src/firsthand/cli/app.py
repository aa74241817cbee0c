"""All commands under one name."""

from __future__ import annotations

from typing import Annotated

import typer

from firsthand.cli import brief, compare, demo, lint, load, login, serve, themes, trace
from firsthand.cli.endings import EXIT_CODES

app = typer.Typer(
    name="firsthand",
    help="From what customers said and what the team is asked to do, to what to do. Nothing leaves this machine.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode="rich",
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(version("firsthand"))
        raise typer.Exit


@app.callback()
def firsthand(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """From what customers said and what the team is asked to do, to what to do. Nothing leaves this machine."""


for command in (brief, lint, trace, compare, themes, demo, serve, load, login):
    command.add_to(app)
