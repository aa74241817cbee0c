"""The web server, and the database it needs."""

from __future__ import annotations

import multiprocessing
import os
import socket
from pathlib import Path

import django

from firsthand.config.environment import make_folder

STOP_WITHIN_SECONDS = 5
THREADS = 4


class Refused(OSError):
    """The site cannot be set up or served as it was asked for; says why and what to do."""


class AddressTaken(Refused):
    """Nothing can listen at this address; says what to do."""

    def __init__(self, host: str, port: int, reason: OSError) -> None:
        why = reason.strerror or str(reason)
        super().__init__(f"Cannot serve at {host}:{port}: {why}. Stop what runs there, or choose another port.")


class UnusableHome(Refused):
    """The data folder cannot be used; says what to do."""

    def __init__(self, home: Path, reason: OSError) -> None:
        why = reason.strerror or str(reason)
        super().__init__(f"Cannot keep data in {home}: {why}. Name a folder of your own in FIRSTHAND_HOME.")


def prepare() -> None:
    """Set up Django, the data folder, the secret key and an up-to-date database. Twice is as good as once."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "firsthand.config.settings")
    django.setup()

    from django.conf import settings
    from django.core.management import call_command

    _make_home(settings.HOME, settings.DATABASE_FILE)
    str(settings.SECRET_KEY)
    call_command("migrate", interactive=False, verbosity=0)


def serve(host: str = "127.0.0.1", port: int = 8000, workers: int = 1) -> None:
    """Serve the site until Ctrl-C or SIGTERM; returns when every worker has stopped."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    prepare()
    _close_connections()
    _check_free(host, port)
    # Fresh processes rather than copies: the threads of numpy and polars do not survive being copied.
    multiprocessing.set_start_method("spawn", force=True)
    Server(
        "firsthand.config.worker:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_WITHIN_SECONDS,
    ).serve()


def _make_home(home: Path, database: Path) -> None:
    """The folder and the database in it, open to their owner only; the database's own side files follow its mode."""
    try:
        make_folder(home)
        database.touch(mode=0o600)
    except OSError as reason:
        raise UnusableHome(home, reason) from reason


def _close_connections() -> None:
    from django.db import connections

    connections.close_all()


def _check_free(host: str, port: int) -> None:
    """Two servers could otherwise share one port, and each would get half of the visits."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as reason:
        raise AddressTaken(host, port, reason) from reason
