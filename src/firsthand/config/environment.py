"""What the environment says: FIRSTHAND_* variables, the data folder and the secret key kept in it."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

KEY_FILE = "secret-key"


def data_folder() -> Path:
    """FIRSTHAND_HOME, or the place where this system keeps what programs remember for a person."""
    if chosen := os.environ.get("FIRSTHAND_HOME"):
        return Path(chosen).expanduser().resolve()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / "Firsthand"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Firsthand"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "firsthand"


def listed(name: str, default: str = "") -> list[str]:
    """The comma-separated values of a variable."""
    return [value.strip() for value in os.environ.get(name, default).split(",") if value.strip()]


def switched_on(name: str) -> bool:
    return os.environ.get(name, "").lower() in {"1", "true", "yes", "on"}


def make_folder(folder: Path) -> None:
    """The data folder, open to its owner only: it holds what people said in confidence."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def secret_key(folder: Path) -> str:
    """FIRSTHAND_SECRET_KEY, or the key kept in `folder`, made on first use."""
    if given := os.environ.get("FIRSTHAND_SECRET_KEY"):
        return given
    kept = folder / KEY_FILE
    if not kept.exists():
        _keep_new_key(kept)
    return kept.read_text(encoding="ascii").strip()


def _keep_new_key(kept: Path) -> None:
    make_folder(kept.parent)
    draft = kept.with_name(f".{KEY_FILE}-{os.getpid()}-{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(64))
    try:
        # A link appears whole or not at all, so two workers that start together agree on one key.
        os.link(draft, kept)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
