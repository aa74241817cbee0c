"""Take the opposites out of WordNet: python fitting/opposites.py WORDNET_DICT_FOLDER.

Keeps pairs of single words that the meaning model knows whole. Writes opposites.txt beside the comparison.
Source: WordNet 3.0, Princeton University, free to use with its notice (see NOTICE).
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from firsthand.analysis.meaning.words import vocabulary

TARGET = Path(__file__).parents[1] / "src/firsthand/analysis/retelling/changes/opposites.txt"
PARTS = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}

Synset = tuple[list[str], list[list[str]]]


def read(folder: Path) -> dict[tuple[str, str], Synset]:
    """Words and pointers of each synset, by part of speech and offset."""
    return {
        (part, line.split()[0]): _synset(line.split(" | ")[0].split())
        for part in dict.fromkeys(PARTS.values())
        for line in (folder / f"data.{part}").read_text("latin-1").splitlines()
        if not line.startswith("  ")
    }


def _synset(fields: list[str]) -> Synset:
    count = int(fields[3], 16)
    words = [re.sub(r"\(.*\)", "", fields[4 + 2 * at]).lower() for at in range(count)]
    at = 4 + 2 * count
    return words, [fields[at + 1 + 4 * n : at + 5 + 4 * n] for n in range(int(fields[at]))]


def opposites(synsets: dict[tuple[str, str], Synset]) -> Iterator[tuple[str, str]]:
    known = vocabulary()
    for words, pointers in synsets.values():
        for sign, offset, part, ends in pointers:
            if sign == "!":
                here, there = (int(place, 16) - 1 for place in (ends[:2], ends[2:]))
                one, other = words[here], synsets[PARTS[part], offset][0][there]
                if one < other and {one, other} <= known.keys():
                    yield one, other


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wordnet", type=Path)
    pairs = sorted(set(opposites(read(parser.parse_args().wordnet))))
    TARGET.write_text("".join(f"{one} {other}\n" for one, other in pairs), "utf-8")
    print(len(pairs), "pairs")


if __name__ == "__main__":
    main()
