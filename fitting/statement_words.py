"""Distil the word table of the statement parser from a WordNet 3.1 folder (data.* and index.* files).

    python fitting/statement_words.py WORDNET/dict

writes words/wordnet.txt: one word a line with the letters of what it can be.

    v verb   V mostly a verb   n noun   a adjective   A mostly an adjective   r adverb
    p person or group   d device, tool or equipment   h vehicle   t stretch of time   m what has no plural

words/phrasal.txt (verb with particle) and words/compounds.txt (two words that are one thing although the first could
be a verb: "post office").
"""

import sys
from collections import defaultdict
from pathlib import Path

WORDS = Path(__file__).parent.parent / "src/firsthand/analysis/statement/words"
TREES = {
    "p": ["person.1", "people.1", "social_group.1"],
    "d": ["device.1", "equipment.1", "implement.1", "furniture.1"],
    "h": ["conveyance.3"],
    "t": ["time_period.1", "time_unit.1"],
    "m": ["substance.1", "substance.7", "food.1", "food.2", "feeling.1", "attribute.2", "atmospheric_phenomenon.1"],
}
PARTICLES = (
    " about across after against ahead along apart around aside away back between by down for forward in into of off "
    "on onto out over round through to together under up upon with without sure track care "
)
Senses = dict[str, list[str]]
Counts = dict[tuple[str, str], int]


def read_index(path: Path) -> Senses:
    """Lemma to synset offsets, most frequent sense first."""
    rows = (line.split() for line in path.read_text("latin-1").splitlines() if not line.startswith("  "))
    return {row[0]: row[-int(row[2]) :] for row in rows}


def read_counts(path: Path) -> Counts:
    """How often each (lemma, part of speech) was tagged in the corpora behind WordNet."""
    counts: Counts = defaultdict(int)
    for line in path.read_text("latin-1").splitlines():
        if "%" in line.split(" ", 1)[0]:
            key, _, _, tagged = line.split()
            lemma, rest = key.rsplit("%", 1)
            counts[lemma, "_nvara"[int(rest[0])]] += int(tagged)
    return counts


def read_names(path: Path) -> set[str]:
    """Lemmas that are only written with a capital: people and places."""
    plain: set[str] = set()
    capital: set[str] = set()
    for line in path.read_text("latin-1").splitlines():
        if not line.startswith("  "):
            fields = line.split(" | ")[0].split()
            for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2]:
                (capital if word[0].isupper() else plain).add(word.lower())
    return capital - plain


def read_hyponyms(path: Path) -> dict[str, list[str]]:
    """Noun synset to the synsets directly below it."""
    below: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text("latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        pointers = fields[5 + 2 * int(fields[3], 16) :]
        for kind, target in zip(pointers[::4], pointers[1::4], strict=False):
            if kind in ("@", "@i"):
                below[target].append(fields[0])
    return below


def tree(root: str, below: dict[str, list[str]]) -> set[str]:
    seen: set[str] = set()
    todo = [root]
    while todo:
        synset = todo.pop()
        if synset not in seen:
            seen.add(synset)
            todo += below[synset]
    return seen


def plain(lemma: str) -> bool:
    return lemma.replace("-", "").isalpha() and lemma.isascii() and 1 < len(lemma) < 20


def letters(lemma: str, senses: dict[str, Senses], counts: Counts, kinds: dict[str, set[str]]) -> str:
    verb, noun, adjective = (counts[lemma, pos] for pos in "vna")
    found = ""
    if lemma in senses["verb"]:
        found += "V" if lemma not in senses["noun"] or verb >= 2 * noun + 2 else "v"
    if lemma in senses["noun"]:
        first = senses["noun"][lemma][0]
        found += "n" + "".join(kind for kind, synsets in kinds.items() if first in synsets)
    if lemma in senses["adj"]:
        found += "A" if adjective > max(verb, noun) or not found else "a"
    return found + ("r" if lemma in senses["adv"] else "")


def is_wanted(lemma: str, found: str, counts: Counts) -> bool:
    """Verbs, kinds and adverbs always; other words only when somebody met them in running text."""
    return bool(set(found) & set("vVdhtrp")) or any(counts[lemma, pos] for pos in "na")


def compounds(senses: dict[str, Senses], names: set[str], table: dict[str, str]) -> list[str]:
    """Nouns of two words, the first as often a noun as a verb, the second a thing one can count."""
    pairs = (lemma.split("_") for lemma in senses["noun"] if lemma.count("_") == 1 and lemma not in names)
    kinds = ((first, second, table.get(first, ""), table.get(second, "")) for first, second in pairs)
    countable = ((a, b) for a, b, first, second in kinds if {"v", "n"} <= {*first} and {*second} & {*"nm"} == {"n"})
    return sorted(f"{first} {second}" for first, second in countable)


def main(folder: Path) -> None:
    senses = {pos: read_index(folder / f"index.{pos}") for pos in ("noun", "verb", "adj", "adv")}
    counts = read_counts(folder / "index.sense")
    below = read_hyponyms(folder / "data.noun")
    kinds = {
        kind: set().union(*(tree(senses["noun"][r[:-2]][int(r[-1]) - 1], below) for r in roots))
        for kind, roots in TREES.items()
    }
    lemmas = sorted(set().union(*senses.values()))
    proper = read_names(folder / "data.noun")
    names = proper - set(senses["verb"]) - set(senses["adj"])
    table = {lemma: letters(lemma, senses, counts, kinds) for lemma in lemmas if plain(lemma) and lemma not in names}
    kept = [f"{lemma} {found}" for lemma, found in table.items() if is_wanted(lemma, found, counts)]
    phrasal = [
        v.replace("_", " ")
        for v in sorted(senses["verb"])
        if any(f" {part} " in PARTICLES for part in v.split("_")[1:])
    ]
    pairs = compounds(senses, proper, dict(line.split(" ") for line in kept))
    for name, lines in {"wordnet": kept, "phrasal": phrasal, "compounds": pairs}.items():
        (WORDS / f"{name}.txt").write_text("\n".join(lines) + "\n")
        print(name, len(lines))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
