"""The application as one of our own workers runs it: a worker never outlives the server that started it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time

from firsthand.config.wsgi import application

__all__ = ["application"]

GRACE_SECONDS = 5


def _follow(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os._exit(1)


if (parent := multiprocessing.parent_process()) is not None:
    threading.Thread(target=_follow, args=(parent,), name="follow-the-server", daemon=True).start()
