"""Trains the analyser: `python train.py --data DATA --encoder DIRECTORY --work DIRECTORY`.

The schedule (learning rate, rounding) follows the share of the work done: of --steps if given,
which is reproducible, else of --minutes. A checkpoint with the averaged weights and a line of
development figures come every --save-every steps.

With --teachers the outputs of other models (files of export.py) are learnt beside the labels, and with
--annotated what such a model said of raw news (annotate.py).
"""
import argparse
import dataclasses
import json
import pathlib
import re
import time

import numpy
import safetensors.torch
import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

import annotate
import corpora
import model_file
import scoring
from blocks import batches, collate, training_blocks
from inventory import Inventory
from losses import LOSS_WEIGHTS, Alternatives, distances, losses, outputs
from model import TAG_HEADS, Analyser, layers_in
from targets import example_of, moved

ENCODER_RATE, HEAD_RATE, CASE_RATE, LAYER_DECAY = 1.5e-4, 1.5e-3, 1e-3, 0.9
WARM_UP, ROUND_FROM = 0.08, 0.8  # shares of the work; from the latter on roles are chains, too
FIRST_STEPS = 40  # the optimiser's own warm-up, which matters when training goes on
# The share of a set's documents that is read in one epoch, and of those that a model annotated.
SHARES = {"news": 0.5, "gmb": 0.05, "gmb-divided": 0.1, "wikigold": 0.3, "wikigold-divided": 0.6}
ANNOTATED_SHARES = {"gmb-divided": 0.25}
AVERAGE_EVERY, AVERAGE_DECAY = 10, 0.95
LABELLED, TAUGHT = 0.5, 1.0  # weights of the labels' losses and the teachers', where there are any


class Examples(IterableDataset):
    """Epochs without end, each of a share of every set. A document with coreference is a batch of its
    own. Each worker reads its own part of the documents."""

    def __init__(self, training, inventory, shares, batch, seed):
        self.training, self.inventory, self.shares = training, inventory, shares
        self.batch, self.seed = batch, seed

    def __iter__(self):
        torch.set_num_threads(1)
        worker = get_worker_info()
        first, step = (worker.id, worker.num_workers) if worker else (0, 1)
        random = numpy.random.default_rng((self.seed, first))
        heads = (*TAG_HEADS, "deprel", "sentence_end")
        mine = {name: documents[first::step] for name, documents in self.training.items()}
        unknown_sense = self.inventory.sizes()["sense"]
        while True:
            for blocks, document in self.epoch(mine, random):
                yield example_of(collate(blocks, self.inventory, heads), unknown_sense, random, document)

    def epoch(self, training, random):
        found, blocks = [], []
        for name, documents in training.items():
            share = self.shares.get(name, 1.0) * len(documents)
            share = int(share) + (random.random() < share % 1)
            for number in random.permutation(len(documents))[:share]:
                if name in ("gum", "news"):
                    found.append((training_blocks(documents[number], random), True))
                else:
                    blocks += training_blocks(documents[number], random)
        shuffled = [blocks[number] for number in random.permutation(len(blocks))]
        found += [(group, False) for group in batches(shuffled, self.batch)]
        return [found[number] for number in random.permutation(len(found))]


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


class Average:
    """An exponential moving average of the model's trained parameters."""

    def __init__(self, model):
        self.values = {name: p.detach().clone() for name, p in model.named_parameters()}
        self.updates = 0

    @torch.no_grad()
    def update(self, model):
        self.updates += 1
        weight = max(1 - AVERAGE_DECAY, 1 / self.updates)
        trained = {name: p for name, p in model.named_parameters() if p.requires_grad}
        torch._foreach_lerp_([self.values[name] for name in trained], list(trained.values()), weight)


def weights_of(path, labels):
    """(parameters by name, steps done) of a checkpoint or, not counting its steps, of a model file. labels:
    in whose order the heads' rows are wanted."""
    if path.suffix == ".safetensors":
        model, inventory, _, _ = model_file.read(path)
        weights, steps, before = model.state_dict(), 0, inventory.labels
    else:
        state = torch.load(path, weights_only=True)
        weights, steps, before = state["weights"], state["steps"], state["labels"]
    for head in TAG_HEADS:
        if sorted(before.get(head, ())) == sorted(labels[head]):
            order = [before[head].index(label) for label in labels[head]]
            for kind in ("weight", "bias"):
                weights[f"heads.{head}.{kind}"] = weights[f"heads.{head}.{kind}"][order]
    return weights, steps


def thinned(weights, layers):
    """With so many of the encoder's layers alone, evenly chosen, the last among them (Sanh et al. 2019)."""
    step = layers_in(weights) // layers
    kept = {f"layer.{old}.": f"layer.{new}." for new, old in enumerate(range(step - 1, layers * step, step))}
    found = {}
    for name, value in weights.items():
        layer = re.match(r"layer\.\d+\.", name)
        if not layer:
            found[name] = value
        elif layer[0] in kept:
            found[kept[layer[0]] + name[layer.end():]] = value
    return found


class Trainer:
    def __init__(self, options):
        torch.manual_seed(options.seed)
        torch.set_num_threads(options.threads)
        self.options = options
        training, self.development = corpora.load(options.data, options.articles)
        vocabulary = (options.encoder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
        self.inventory = Inventory.from_training(training, vocabulary, corpora.lexicon(options.data))
        coded = {name: self.inventory.code_all(found) for name, found in training.items()}
        for path in options.annotated:
            annotate.add(coded, path, self.inventory)
        self.development = {name: self.inventory.code_all(found) for name, found in self.development.items()}
        shares = SHARES | (ANNOTATED_SHARES if options.annotated else {})
        examples = Examples(coded, self.inventory, shares, options.batch, options.seed)
        self.examples = iter(DataLoader(examples, batch_size=None, num_workers=options.workers))
        next(self.examples)  # begins the workers before the device is touched
        self.model, self.before = self.begun()
        self.resumed_share = options.resumed_share if options.resume else 0
        self.model.to(options.device)
        self.alternatives = {head: Alternatives(self.inventory.sizes()[head], self.inventory.alternatives[head],
                                                options.device) for head in TAG_HEADS}
        self.role_names = tuple(self.inventory.predicates.roles)
        self.teachers = [model_file.read(path)[0].to(options.device) for path in options.teachers]
        self.optimiser, self.average = optimiser_of(self.model), Average(self.model)
        self.start, self.steps, self.read = time.time(), 0, 0

    def begun(self):
        """(the model to begin with, the steps that it has done)."""
        options = self.options
        if options.resume:
            weights, steps = weights_of(options.resume, self.inventory.labels)
            weights = thinned(weights, options.layers) if options.layers else weights
        else:
            weights, steps = safetensors.torch.load_file(options.encoder / "model.safetensors"), 0
        model = Analyser(self.inventory.sizes(), len(self.inventory.vocabulary), layers_in(weights),
                         dropout=0.1, word_dropout=0.2)
        if not options.resume:
            model.load_encoder(weights)
            return model, 0
        shapes = {name: value.shape for name, value in model.state_dict().items()}
        known = {name: value for name, value in weights.items() if value.shape == shapes.get(name)}
        model.load_state_dict(known, strict=False)
        print("begun anew:", " ".join(sorted(shapes.keys() - known.keys())), flush=True)
        return model, steps

    def done(self):
        """The share of the work done."""
        done = (self.steps / self.options.steps if self.options.steps
                else (time.time() - self.start) / 60 / self.options.minutes)
        return self.resumed_share * (1 - done) + done

    def step(self, example):
        done = self.done()
        factor = min(done / WARM_UP, (1 - done) / (1 - WARM_UP), (self.steps + 1) / FIRST_STEPS)
        for group in self.optimiser.param_groups:
            group["lr"] = group["rate"] * max(factor, 0.001)
        if done > ROUND_FROM:
            self.model.round_weights()
        self.read += int(example.inputs.lengths.sum())
        example = moved(example, self.options.device)
        with torch.autocast(self.options.device, dtype=torch.bfloat16):
            loss, found = self.loss(example, done > ROUND_FROM)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.steps += 1
        if self.steps % AVERAGE_EVERY == 0:
            self.average.update(self.model)
        return found

    def loss(self, example, chained):
        """(the sum of what is learnt, the labels' losses by head)."""
        targets = example.targets
        said = outputs(self.model, example.inputs, targets)
        found = losses(said, targets, self.alternatives, self.model.role_scorer.moves, self.role_names, chained)
        loss = sum(LOSS_WEIGHTS[head] * error for head, error in found.items())
        if not self.teachers:
            return loss, found
        with torch.no_grad():
            taught = [outputs(teacher, example.inputs, targets) for teacher in self.teachers]
        errors = distances(said, taught, targets)
        if chained:
            errors.pop("role", None)
        return LABELLED * loss + TAUGHT * sum(LOSS_WEIGHTS[head] * error for head, error in errors.items()), found

    def report(self, found):
        rates = " ".join(f"{head} {loss.item():.3f}" for head, loss in found.items())
        seconds = time.time() - self.start
        print(f"  step {self.steps} done {self.done():.3f} {self.read / seconds:.0f} sub-words/s {rates}",
              flush=True)

    def save(self):
        """Writes the averaged weights and, if wanted, their development figures."""
        weights = {name: value.cpu() for name, value in self.average.values.items()}
        model = Analyser(self.inventory.sizes(), len(self.inventory.vocabulary), len(self.model.layer))
        model.load_state_dict(weights)
        model.round_weights()
        scores = {} if self.options.unscored else scoring.development(model, self.development, self.inventory)
        line = " ".join(f"{name} {100 * value:.2f}" for name, value in scores.items())
        print(f"step {self.before + self.steps} {line}", flush=True)
        state = {"weights": weights, "labels": self.inventory.labels,
                 "vocabulary": self.inventory.vocabulary, "scores": scores,
                 "steps": self.before + self.steps,
                 "predicates": dataclasses.asdict(self.inventory.predicates)}
        partial = self.options.work / "checkpoint.partial"
        torch.save(state, partial)
        partial.rename(self.options.work / "checkpoint.pt")
        (self.options.work / f"step-{self.before + self.steps}.json").write_text(json.dumps(scores))

    def run(self):
        self.model.train()
        for example in self.examples:
            found = self.step(example)
            if self.steps % self.options.report_every == 0:
                self.report(found)
            if self.done() >= 1:
                break
            if self.steps % self.options.save_every == 0:
                self.save()
        self.save()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--encoder", type=pathlib.Path, required=True,
                        help="a directory with model.safetensors and vocab.txt")
    parser.add_argument("--work", type=pathlib.Path, required=True, help="for checkpoints")
    parser.add_argument("--articles", type=pathlib.Path, help="the news as CoNLL-U (news.py)")
    parser.add_argument("--teachers", type=pathlib.Path, nargs="*", default=[], help="model files to learn from")
    parser.add_argument("--annotated", type=pathlib.Path, nargs="*", default=[], help="files of annotate.py")
    parser.add_argument("--minutes", type=float, default=75)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--resume", type=pathlib.Path, help="a checkpoint or a model file to go on from")
    parser.add_argument("--layers", type=int, default=0, help="of --resume that are kept, all if 0")
    parser.add_argument("--resumed-share", type=float, default=0.35,
                        help="the share of the work that --resume has done")
    parser.add_argument("--batch", type=int, default=1400, help="padded sub-words")
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--workers", type=int, default=0, help="processes that prepare batches")
    parser.add_argument("--save-every", type=int, default=450, help="steps")
    parser.add_argument("--report-every", type=int, default=20, help="steps")
    parser.add_argument("--unscored", action="store_true", help="no development figures")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    Trainer(options).run()


if __name__ == "__main__":
    main()
