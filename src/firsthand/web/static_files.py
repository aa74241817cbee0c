"""Static files straight from the package, under names that carry a fingerprint of their contents.

Nothing is collected and nothing is built: a file's address changes when the file does, so browsers may keep
it for good.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path, PurePosixPath

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage
from whitenoise.middleware import WhiteNoiseMiddleware

# Fonts are named inside style sheets, so they carry their release in the name instead.
RELEASED = re.compile(r"-\d+\.\d+\.\d+(-[a-z-]+)?\.woff2$")


class UnknownStaticFile(ValueError):
    """A template names a static file that no folder has."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no static file {name!r}. Check its name in the template.")


class FingerprintedStorage(StaticFilesStorage):
    """Gives every static file the address under which FingerprintedFiles serves it."""

    def url(self, name: str | None) -> str:
        return super().url(fingerprinted(name or ""))


class FingerprintedFiles(WhiteNoiseMiddleware):  # type: ignore[misc]
    """Serves the packaged static files under their fingerprinted names."""

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        for name, source in packaged().items():
            self.add_file_to_dictionary(f"{self.static_prefix}{fingerprinted(name)}", str(source))

    def immutable_file_test(self, path: str, url: str) -> bool:  # noqa: ARG002
        return True


@cache
def packaged() -> Mapping[str, Path]:
    """Each static file's name and where it lies."""
    return dict(_found())


def _found() -> Iterator[tuple[str, Path]]:
    for finder in finders.get_finders():
        for name, storage in finder.list(["*.txt"]):
            yield name.replace("\\", "/"), Path(storage.path(name))


@cache
def fingerprinted(name: str) -> str:
    """ "web/base.css" -> "web/base.1f0c5a9be2d4.css"."""
    source = packaged().get(name)
    if source is None:
        raise UnknownStaticFile(name)
    if RELEASED.search(name):
        return name
    digest = hashlib.sha256(source.read_bytes()).hexdigest()[:12]
    plain = PurePosixPath(name)
    return str(plain.with_name(f"{plain.stem}.{digest}{plain.suffix}"))
