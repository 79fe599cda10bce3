"""Trains the analyser: `python train.py --data DATA --encoder DIRECTORY --work DIRECTORY`.

The schedule (learning rate, rounding) follows the share of the work done: of --steps if given,
which is reproducible, else of --minutes. A checkpoint with the averaged weights and a line of
development figures come after every epoch.
"""
import argparse
import dataclasses
import json
import pathlib
import time

import numpy
import safetensors.torch
import torch
import torch.nn.functional as F

import corpora
import scoring
from blocks import batches, collate, training_blocks
from inventory import IGNORED, Inventory
from model import TAG_HEADS, Analyser, layers_in
from structure_losses import coreference_loss, label_loss, role_losses

ENCODER_RATE, HEAD_RATE, CASE_RATE, LAYER_DECAY = 1.5e-4, 1.5e-3, 1e-3, 0.9
WARM_UP, ROUND_FROM = 0.08, 0.8  # shares of the work
FIRST_STEPS = 40  # the optimiser's own warm-up, which matters when training goes on
BATCH = 1400  # padded sub-words
# The share of a set's documents that is read in one epoch of the treebanks.
SHARES = {"gmb": 0.05, "gmb-divided": 0.1, "wikigold": 0.3, "wikigold-divided": 0.6}
# The same beside the news, which is read whole.
SHARES_WITH_NEWS = {"ewt": 0.35, "gum": 0.5, "gmb": 0.06, "gmb-divided": 0.06, "wikigold": 0.3,
                    "wikigold-divided": 0.3}
SCORE_ALL_EVERY = 4  # epochs; else the news alone
AVERAGE_EVERY, AVERAGE_DECAY = 10, 0.95
LOSS_WEIGHTS = {"arc": 1.0, "deprel": 1.0, "upos": 1.0, "xpos": 0.5, "feats": 0.5, "lemma": 1.0,
                "sentence_end": 0.5, "mention": 0.5, "predicate": 0.5,
                "role": 2.0, "sense": 0.3, "coreference": 0.7,
                "entity": 1.5, "content": 0.7, "source": 0.3, "cue": 0.3, "factuality": 0.7}


def losses(model, batch, inventory):
    """The mean loss of every head that the batch has labels for."""
    words = model.encode(batch.subwords, batch.cases, batch.lengths, batch.first)
    found = {}
    for head in TAG_HEADS:
        rows = (batch.tags[head] != IGNORED).nonzero()[:, 0]
        if len(rows):
            logits = model.heads[head](words[rows]).float()
            found[head] = label_loss(logits, batch.tags[head][rows], inventory.alternatives[head])
    ends = model.heads["sentence_end"](words)[:, 0].float()
    found["sentence_end"] = F.binary_cross_entropy_with_logits(
        ends, batch.tags["sentence_end"].float())
    rows = (batch.heads != IGNORED).nonzero()[:, 0]
    if len(rows):
        relations = model.relation_logits(words, rows, batch.heads[rows]).float()
        found["deprel"] = F.cross_entropy(relations, batch.tags["deprel"][rows])
        found["arc"] = arc_loss(model, words, batch)
    found.update(role_losses(model, words, batch))
    known = batch.factuality[:, 1] > 0
    if known.any():
        values = model.heads["factuality"](words[known])[:, 0].float()
        errors = F.smooth_l1_loss(values, batch.factuality[known, 0], reduction="none")
        found["factuality"] = (errors * batch.factuality[known, 1]).mean()
    if batch.document:
        found.update(coreference_loss(model, words, batch))
    return found


def arc_loss(model, words, batch):
    spans = [(begin, end) for begin, end in batch.spans if batch.heads[begin] != IGNORED]
    longest = max(end - begin for begin, end in spans)
    index = torch.zeros((len(spans), longest), dtype=torch.long)
    gold = torch.full((len(spans), longest), IGNORED)
    columns = torch.full((len(spans), 1 + longest), True)
    for row, (begin, end) in enumerate(spans):
        index[row, :end - begin] = torch.arange(begin, end)
        gold[row, :end - begin] = (batch.heads[begin:end] - begin + 1).clamp(min=0)
        columns[row, :1 + end - begin] = False
    scores = model.arc_scores(words, index).masked_fill(columns[:, None], -1e4)
    return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED)


def optimiser_of(model):
    """AdamW; lower layers of the encoder learn more slowly; no decay on vectors."""
    groups = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = HEAD_RATE
        if name.startswith("embeddings"):
            rate = CASE_RATE if "case" in name else ENCODER_RATE * LAYER_DECAY ** len(model.layer)
        elif name.startswith("layer."):
            rate = ENCODER_RATE * LAYER_DECAY ** (
                len(model.layer) - 1 - int(name.split(".")[1]))
        groups.setdefault((rate, 0.01 if parameter.dim() > 1 else 0.0), []).append(parameter)
    return torch.optim.AdamW(
        [{"params": found, "lr": rate, "rate": rate, "weight_decay": decay}
         for (rate, decay), found in groups.items()], betas=(0.9, 0.98), eps=1e-8, fused=True)


def epoch_of(training, inventory, random):
    """The batches of one epoch: the shares of each set. A document with
    coreference is a batch of its own."""
    heads = (*TAG_HEADS, "deprel", "sentence_end")
    found, blocks = [], []
    shares = SHARES_WITH_NEWS if "news" in training else SHARES
    for name, documents in training.items():
        share = round(shares.get(name, 1.0) * len(documents))
        for number in random.permutation(len(documents))[:share]:
            if name in ("gum", "news"):
                found.append((training_blocks(documents[number], random), True))
            else:
                blocks += training_blocks(documents[number], random)
    shuffled = [blocks[number] for number in random.permutation(len(blocks))]
    found += [(batch, False) for batch in batches(shuffled, BATCH)]
    for number in random.permutation(len(found)):
        batch, document = found[number]
        yield dataclasses.replace(collate(batch, inventory, heads), document=document)


class Average:
    """An exponential moving average of the model's trained parameters."""

    def __init__(self, model):
        self.values = {name: p.detach().clone() for name, p in model.named_parameters()}
        self.updates = 0

    @torch.no_grad()
    def update(self, model):
        self.updates += 1
        weight = max(1 - AVERAGE_DECAY, 1 / self.updates)
        for name, parameter in model.named_parameters():
            if parameter.requires_grad:
                self.values[name].lerp_(parameter, weight)


class Trainer:
    def __init__(self, options):
        torch.manual_seed(options.seed)
        torch.set_num_threads(options.threads)
        self.options, self.random = options, numpy.random.default_rng(options.seed)
        training, development = corpora.load(options.data, options.articles)
        vocabulary = (options.encoder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
        self.inventory = Inventory.from_training(training, vocabulary, corpora.lexicon(options.data))
        self.training = {name: self.inventory.code_all(found) for name, found in training.items()}
        self.development = {name: self.inventory.code_all(found)
                            for name, found in development.items()}
        encoder = safetensors.torch.load_file(options.encoder / "model.safetensors")
        self.model = Analyser(self.inventory.sizes(), len(vocabulary), layers_in(encoder),
                              dropout=0.1, word_dropout=0.2)
        self.model.load_encoder(encoder)
        self.before = 0
        if options.resume:
            state = torch.load(options.resume, weights_only=True)
            shapes = {name: value.shape for name, value in self.model.state_dict().items()}
            known = {name: value for name, value in state["weights"].items()
                     if value.shape == shapes.get(name)}
            self.model.load_state_dict(known, strict=False)
            print("begun anew:", " ".join(sorted(shapes.keys() - known.keys())), flush=True)
            self.before = state["steps"]
        self.optimiser, self.average = optimiser_of(self.model), Average(self.model)
        self.start, self.steps, self.read = time.time(), 0, 0

    def done(self):
        """The share of the work done."""
        done = (self.steps / self.options.steps if self.options.steps
                else (time.time() - self.start) / 60 / self.options.minutes)
        return self.options.resumed_share * bool(self.before) * (1 - done) + done

    def step(self, batch):
        done = self.done()
        factor = min(done / WARM_UP, (1 - done) / (1 - WARM_UP), (self.steps + 1) / FIRST_STEPS)
        for group in self.optimiser.param_groups:
            group["lr"] = group["rate"] * max(factor, 0.001)
        if done > ROUND_FROM:
            self.model.round_weights()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = losses(self.model, batch, self.inventory)
        sum(LOSS_WEIGHTS[head] * loss for head, loss in found.items()).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.steps += 1
        self.read += int(batch.lengths.sum())
        if self.steps % AVERAGE_EVERY == 0:
            self.average.update(self.model)
        return found

    def report(self, found):
        rates = " ".join(f"{head} {loss.item():.3f}" for head, loss in found.items())
        seconds = time.time() - self.start
        print(f"  step {self.steps} done {self.done():.3f} {self.read / seconds:.0f} sub-words/s {rates}",
              flush=True)

    def save(self, epoch, whole):
        """Writes the averaged weights and their development figures, of all sets if `whole`."""
        model = Analyser(self.inventory.sizes(), len(self.inventory.vocabulary),
                         len(self.model.layer))
        model.load_state_dict(self.average.values)
        model.round_weights()
        if whole or "news" not in self.development:
            scores = scoring.development(model, self.development, self.inventory)
        else:
            scores = scoring.news(model, self.development["news"], self.inventory)
        line = " ".join(f"{name} {100 * value:.2f}" for name, value in scores.items())
        print(f"epoch {epoch} step {self.before + self.steps} {line}", flush=True)
        state = {"weights": self.average.values, "labels": self.inventory.labels,
                 "vocabulary": self.inventory.vocabulary, "scores": scores,
                 "steps": self.before + self.steps,
                 "predicates": dataclasses.asdict(self.inventory.predicates)}
        partial = self.options.work / "checkpoint.partial"
        torch.save(state, partial)
        partial.rename(self.options.work / "checkpoint.pt")
        (self.options.work / f"epoch-{epoch}.json").write_text(json.dumps(scores))

    def run(self):
        epoch = 0
        while self.done() < 1:
            epoch += 1
            self.model.train()
            for batch in epoch_of(self.training, self.inventory, self.random):
                found = self.step(batch)
                if self.steps % 20 == 0:
                    self.report(found)
                if self.done() >= 1:
                    break
            self.save(epoch, epoch % SCORE_ALL_EVERY == 0 or self.done() >= 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--encoder", type=pathlib.Path, required=True,
                        help="a directory with model.safetensors and vocab.txt")
    parser.add_argument("--work", type=pathlib.Path, required=True, help="for checkpoints")
    parser.add_argument("--articles", type=pathlib.Path, help="the news as CoNLL-U (news.py)")
    parser.add_argument("--minutes", type=float, default=75)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--resume", type=pathlib.Path, help="a checkpoint to go on from")
    parser.add_argument("--resumed-share", type=float, default=0.35,
                        help="the share of the work that the checkpoint has done")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    Trainer(options).run()


if __name__ == "__main__":
    main()
