"""`firsthand demo`: a bank whose answers are known, from its words to its brief and its page."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.brief import tell, write_brief
from firsthand.cli.files import refuse_target
from firsthand.cli.progress import steps
from firsthand.cli.serve import Host, Port, serve_until_stopped
from firsthand.cli.site import prepare_site
from firsthand.cli.words import say

if TYPE_CHECKING:
    from firsthand.analysis.brief import Brief

EXAMPLES = """Examples:

  firsthand demo

  firsthand demo --no-serve --files demo
"""
STEPS = 5
WHAT_IS_REAL = (
    "Ottersway Bank, its people and its requirements are made up. The customers' questions are real: Banking77\n"
    "(PolyAI, Casanueva et al. 2020, CC BY 4.0); who asked, when and where is made up again.\n"
)


def add_to(app: typer.Typer) -> None:
    app.command(epilog=EXAMPLES)(demo)


def demo(
    html: Annotated[Path, typer.Option(help="Where to write the brief as one HTML file.")] = Path("brief.html"),
    files: Annotated[
        Path | None, typer.Option(help="Also write the demo's files here, to try the commands on.")
    ] = None,
    serve: Annotated[bool, typer.Option("--serve/--no-serve", help="Serve the site, or end after the brief.")] = True,
    host: Host = "127.0.0.1",
    port: Port = 8000,
) -> None:
    """Load the demo bank, print its brief, write it to a file and serve the site until Ctrl-C."""
    refuse_target(html)
    _choose_home()
    prepare_site()
    found = _read_the_bank()
    say(WHAT_IS_REAL)
    tell(found, "text")
    write_brief(found, html)
    if files is not None:
        _write_files(files)
    _say_how_to_sign_in(host, port)
    if serve:
        serve_until_stopped(host, port)


def _choose_home() -> None:
    """The demo has a data folder of its own, so that it never mixes with real words."""
    if "FIRSTHAND_HOME" not in os.environ:
        from firsthand.config.environment import data_folder

        os.environ["FIRSTHAND_HOME"] = str(data_folder() / "demo")


def _read_the_bank() -> Brief:
    from firsthand.demo.load import load
    from firsthand.sightlines.actions import read
    from firsthand.sightlines.queries import brief_of

    with steps(STEPS) as announce:
        announce("Loading the demo bank")
        load()
        return brief_of(read(at=datetime.now(UTC), announce=announce))


def _write_files(folder: Path) -> None:
    from firsthand.demo.bank import write_files

    write_files(folder)
    say(
        f"Try the commands on the files in {folder}:\n"
        f"  firsthand brief --requirements {folder}/requirements.csv --verbatims {folder}/verbatims.csv\n"
        f"  firsthand compare {folder}/chains.csv\n"
        f"  firsthand lint {folder}/statements.csv"
    )


def _say_how_to_sign_in(host: str, port: int) -> None:
    from firsthand.demo.load import open_the_door

    email, password = open_the_door()
    say(f"The site is at http://{host}:{port}/ - sign in as {email} with the password {password}")
