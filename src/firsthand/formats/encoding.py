"""From the bytes of a text file, in whatever encoding, to UTF-8."""

import codecs
import io
from dataclasses import dataclass

from firsthand.formats.wording import counted, were

BLOCK = 1 << 24
MARKS = {
    codecs.BOM_UTF8: "utf-8",
    # UTF-32 comes before UTF-16: its mark begins with the other's.
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\f\r\x1a\x1b")
SHOWN = "\N{REPLACEMENT CHARACTER}"
UNREADABLE = SHOWN.encode()


@dataclass(frozen=True)
class Decoded:
    """`data` is UTF-8 without a byte order mark."""

    data: bytes
    notes: tuple[str, ...]


def decode(data: bytes) -> Decoded:
    """Mark first, then the pattern of UTF-16, then UTF-8; a line that is none of these is Windows-1252."""
    mark = next((mark for mark in MARKS if data.startswith(mark)), b"")
    encoding = MARKS[mark] if mark else _guess(data)
    body = data[len(mark) :] if mark else data
    if encoding != "utf-8":
        return _noted(body.decode(encoding, errors="replace").encode("utf-8", errors="replace"))
    if _is_utf8(body):
        return _noted(body)
    return _decode_lines(body)


def is_binary(data: bytes) -> bool:
    """Whether the beginning has far more control characters than any text."""
    sample = data[: 1 << 16]
    if sample.startswith(tuple(MARKS)) or _guess(sample) != "utf-8":
        return False
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    share = controls / max(len(sample), 1)
    return share > 0.3 or (share > 0.05 and controls >= 16)


def _guess(data: bytes) -> str:
    sample = data[: 1 << 12]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    # Other scripts than Latin have few NULs, but their spaces and digits do.
    enough = max(3, len(sample) / 20)
    if odd > 10 * even and odd > enough:
        return "utf-16-le"
    if even > 10 * odd and even > enough:
        return "utf-16-be"
    return "utf-8"


def _is_utf8(data: bytes) -> bool:
    if data.isascii():
        return True
    # Block by block: decoding a gigabyte at once would hold it four more times.
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(data)
    try:
        for start in range(0, len(data), BLOCK):
            decoder.decode(bytes(view[start : start + BLOCK]))
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _decode_lines(data: bytes) -> Decoded:
    out, guessed, first = io.BytesIO(), 0, 0
    for number, line in enumerate(io.BytesIO(data), start=1):
        try:
            line.decode()
            out.write(line)
        except UnicodeDecodeError:
            guessed, first = guessed + 1, first or number
            out.write(line.decode("cp1252", errors="replace").encode())
    note = (
        f"{counted(guessed, 'line')} {were(guessed)} not in UTF-8 and read as Windows-1252; the first is line {first}. "
        "If its letters look wrong, save the file as UTF-8 and give it again."
    )
    return _noted(out.getvalue(), note)


def _noted(data: bytes, *notes: str) -> Decoded:
    unreadable = data.count(UNREADABLE)
    if not unreadable:
        return Decoded(data, notes)
    line = data.count(b"\n", 0, data.index(UNREADABLE)) + 1
    count = f"{counted(unreadable, 'character')} {were(unreadable)}"
    note = f'{count} not readable and replaced by "{SHOWN}"; the first is in line {line}.'
    return Decoded(data, (*notes, note))
