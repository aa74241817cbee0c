"""The container of old Office files: what kind of document it holds, and whether its chains of sectors end.

Source: Microsoft, "[MS-CFB]: Compound File Binary File Format", sections 2.2 to 2.5.
"""

import struct

import numpy as np
from numpy.typing import NDArray

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEADER = 512
KINDS = {
    "EncryptedPackage": "a workbook with a password. Save a copy without one and give that",
    "WordDocument": "a Word document. Take the table out of it and give that",
    "PowerPoint Document": "a presentation. Take the table out of it and give that",
    "__properties_version1.0": "an e-mail message. Save its text or its table and give that",
}

Sectors = NDArray[np.uint32]


def other_kind(data: bytes) -> str | None:
    """What the file is if it is no workbook that can be read, and the next step."""
    return next((kind for stream, kind in KINDS.items() if stream.encode("utf-16-le") in data), None)


def is_sound(data: bytes) -> bool:
    """Whether every chain of sectors ends: the reader would follow one that does not until memory is full."""
    if len(data) < HEADER or (size := 1 << data[30]) not in (512, 4096):
        return False
    (small,), (more,) = struct.unpack_from("<I", data, 60), struct.unpack_from("<I", data, 68)
    places = list(struct.unpack_from("<109I", data, 76))
    extended = 0
    while _is_present(data, more, size):
        *added, more = _sector(data, more, size).tolist()
        places += added
        extended += 1
        if extended * size > len(data):
            return False
    table = _table(data, places, size)
    return _ends(table) and _ends(_table(data, _chain(table, small), size))


def _is_present(data: bytes, place: int, size: int) -> bool:
    return (place + 1) * size < len(data)


def _sector(data: bytes, place: int, size: int) -> Sectors:
    start = (place + 1) * size
    whole = data[start : start + size].ljust(size, b"\xff")
    return np.frombuffer(whole, dtype="<u4")


def _table(data: bytes, places: list[int], size: int) -> Sectors:
    present = [_sector(data, place, size) for place in places if _is_present(data, place, size)]
    return np.concatenate([*present, np.zeros(0, dtype=np.uint32)])


def _chain(table: Sectors, place: int) -> list[int]:
    places = []
    while place < len(table):
        places.append(place)
        place = int(table[place])
    return places


def _ends(table: Sectors) -> bool:
    """Whether no chain comes back to itself, by jumping twice as far each time."""
    end = len(table)
    following = np.append(np.minimum(table, end).astype(np.int64), end)
    for _ in range(end.bit_length() + 1):
        following = following[following]
    return bool((following == end).all())
