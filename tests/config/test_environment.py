"""The environment decides where things are kept."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from firsthand.config.environment import data_folder, listed, secret_key, switched_on


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith(("FIRSTHAND_", "XDG_"))]:
        monkeypatch.delenv(name)


def test_data_is_kept_where_this_system_keeps_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    assert data_folder() == tmp_path / ".local/share/firsthand"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert data_folder() == tmp_path / "data/firsthand"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert data_folder() == tmp_path / "Library/Application Support/Firsthand"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert data_folder() == tmp_path / "local/Firsthand"
    monkeypatch.setenv("FIRSTHAND_HOME", str(tmp_path / "chosen"))
    assert data_folder() == tmp_path / "chosen"


def test_variables_are_read_as_people_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTHAND_HOSTS", " a.example , ,b.example")
    monkeypatch.setenv("FIRSTHAND_HTTPS", "Yes")
    assert listed("FIRSTHAND_HOSTS") == ["a.example", "b.example"]
    assert switched_on("FIRSTHAND_HTTPS")
    assert not switched_on("FIRSTHAND_NOTHING")


def test_a_key_is_made_once_and_kept_for_its_owner_only(tmp_path: Path) -> None:
    home = tmp_path / "home"
    made = secret_key(home)
    assert len(made) >= 50
    assert secret_key(home) == made
    assert stat.S_IMODE((home / "secret-key").stat().st_mode) == 0o600
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_workers_that_start_together_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as workers:
        keys = set(workers.map(secret_key, [tmp_path / "home"] * 64))
    assert len(keys) == 1
    assert [file.name for file in (tmp_path / "home").iterdir()] == ["secret-key"]


def test_a_given_key_is_taken_and_nothing_is_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FIRSTHAND_SECRET_KEY", "given")
    assert secret_key(tmp_path) == "given"
    assert not list(tmp_path.iterdir())


def test_a_deployment_behind_tls_passes_the_checks_of_django(tmp_path: Path) -> None:
    surroundings = {
        **os.environ,
        "FIRSTHAND_HOME": str(tmp_path),
        "FIRSTHAND_HTTPS": "1",
        "FIRSTHAND_HOSTS": "firsthand.example.com",
        "DJANGO_SETTINGS_MODULE": "firsthand.config.settings",
    }
    command = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_a_home_that_cannot_be_used_is_told_with_the_next_step(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    script = (
        "from firsthand.config.server import UnusableHome, prepare\ntry: prepare()\nexcept UnusableHome as e: print(e)"
    )
    surroundings = {**os.environ, "FIRSTHAND_HOME": str(tmp_path / "file" / "home")}
    done = subprocess.run([sys.executable, "-c", script], env=surroundings, capture_output=True, text=True, timeout=60)
    assert "Name a folder of your own in FIRSTHAND_HOME." in done.stdout


def test_the_migrations_hold_every_model(db: None) -> None:
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
