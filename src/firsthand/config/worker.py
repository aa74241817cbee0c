"""The application as one of our own workers runs it: only its server stops it, and it never outlives its server."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time

if hasattr(signal, "pthread_sigmask"):
    # Ctrl-C reaches the whole group. The server then asks its workers to stop; asked twice, they would hang.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})

from firsthand.config.wsgi import application

# After Django is set up: pages are loaded before the first visitor comes, and a broken one stops the worker here.
from firsthand.config import urls  # isort: skip

__all__ = ["application", "urls"]

GRACE_SECONDS = 5


def _follow(server: multiprocessing.process.BaseProcess) -> None:
    server.join()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os._exit(1)


if (server := multiprocessing.parent_process()) is not None:
    threading.Thread(target=_follow, args=(server,), name="follow-the-server", daemon=True).start()
