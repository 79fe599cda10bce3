"""Goes on training the role scorer on an encoder that is done: `python train_roles.py --data DATA --work DIRECTORY`.

The encoder and all other heads stay as they are in checkpoint.pt. Trees are the model's own, as they
will be when it runs, senses those of the annotation; shares of the predicates are read without. The
labels of a sentence are scored as a chain. Writes checkpoint.pt anew.
"""
import argparse
import json
import pathlib
import time

import numpy
import torch
import torch.nn.functional as F

import corpora
import roles
import structure_scoring
from analyse import analyse
from blocks import whole_blocks
from chain_loss import chain_loss
from inventory import Inventory
from model import Analyser, layers_in
from role_batches import RoleExample, role_batch

RATE, WARM_UP_STEPS, DECAY = 1.5e-3, 100, 0.01
EPOCHS, BATCH = 10, 4000  # pairs of a predicate and a word
DROPOUT, TREELESS, SENSELESS = 0.2, 0.1, 0.15
TRAINED = ("role_scorer.", "heads.role_predicate.", "heads.role_argument.")


def sentences_of(model, documents, inventory):
    """[(vectors, heads from 0, relations, coded predicates)] of the sentences with predicates."""
    blocks = [block for document in documents for block in whole_blocks(document)]
    found = []
    for part, analysis in analyse(model, blocks, inventory):
        if part.sentence.predicates:
            found.append((analysis.vectors.clone(), [head - 1 for head in analysis.heads],
                          list(analysis.relations), part.sentence.predicates))
    return found


def groups_of(sentences, random):
    """Lists of (sentence number, predicate) of about one length, in any order."""
    pairs = [(number, predicate) for number, sentence in enumerate(sentences)
             for predicate in sentence[3]]
    noise = random.random(len(pairs))
    order = sorted(range(len(pairs)), key=lambda k: len(sentences[pairs[k][0]][1]) + 3 * noise[k])
    groups = [[]]
    for k in order:
        if len(sentences[pairs[k][0]][1]) * (len(groups[-1]) + 1) > BATCH:
            groups.append([])
        groups[-1].append(pairs[k])
    return [groups[number] for number in random.permutation(len(groups)) if groups[number]]


def batch_of(group, sentences, scorer, random):
    """(vectors of the words, RoleBatch)."""
    begins, vectors, size, examples = {}, [], 0, []
    for number, predicate in group:
        vector, heads, labels, _ = sentences[number]
        if number not in begins:
            begins[number] = size
            vectors.append(vector)
            size += len(vector)
        if predicate.paths is None:
            predicate.paths = roles.path_classes(heads, labels, predicate.position, scorer.relations)
        examples.append(RoleExample(begins[number], predicate.position, predicate.gold_sense,
                                    predicate.paths, predicate.roles))
    batch = role_batch(examples, scorer.unknown_sense)
    batch.paths[random.random(len(group)) < TREELESS] = 0
    batch.senses[random.random(len(group)) < SENSELESS] = scorer.unknown_sense
    return torch.cat(vectors), batch


def train(model, sentences, names, epochs, random):
    """names: of the roles."""
    parameters = [parameter for name, parameter in model.named_parameters()
                  if name.startswith(TRAINED)]
    optimiser = torch.optim.AdamW(parameters, lr=RATE, weight_decay=DECAY, betas=(0.9, 0.98))
    steps, step, start = epochs * len(groups_of(sentences, random)), 0, time.time()
    for epoch in range(1, epochs + 1):
        model.train()
        total = 0.0
        groups = groups_of(sentences, random)
        for group in groups:
            step += 1
            for entry in optimiser.param_groups:
                entry["lr"] = RATE * min(step / WARM_UP_STEPS, 1) * max(0.01, 1 - step / steps)
            words, batch = batch_of(group, sentences, model.role_scorer, random)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = model.role_logits(F.dropout(words, DROPOUT), batch, DROPOUT)
            loss = chain_loss(logits.float(), model.role_scorer.moves, batch.labels, names)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 5.0)
            optimiser.step()
            optimiser.zero_grad()
            total += loss.item()
        print(f"epoch {epoch} loss {total / len(groups):.4f} seconds {time.time() - start:.0f}",
              flush=True)
        yield epoch


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True, help="holds checkpoint.pt")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    random = numpy.random.default_rng(options.seed)
    path = options.work / "checkpoint.pt"
    state = torch.load(path, weights_only=True)
    inventory = Inventory(state["labels"], state["vocabulary"], corpora.lexicon(options.data),
                          roles.Inventory(**state["predicates"]))
    model = Analyser(inventory.sizes(), len(inventory.vocabulary), layers_in(state["weights"]))
    model.load_state_dict(state["weights"])
    model.round_weights()
    coded = {}
    for part in ("train", "dev"):
        coded[part] = inventory.code_all(corpora.treebank(options.data, part)[0])
    sentences = sentences_of(model, coded["train"], inventory)
    print(f"{len(sentences)} sentences with predicates", flush=True)
    for _ in train(model, sentences, tuple(inventory.predicates.roles), options.epochs, random):
        model.eval()
    scores = structure_scoring.roles_and_senses(model, coded["dev"], inventory)
    print(" ".join(f"{name} {100 * value:.2f}" for name, value in scores.items()), flush=True)
    state["weights"] = {name: parameter.detach() for name, parameter in model.named_parameters()}
    state["scores"] = {**state["scores"], **scores}
    partial = options.work / "checkpoint.partial"
    torch.save(state, partial)
    partial.rename(path)
    (options.work / "roles.json").write_text(json.dumps(scores))


if __name__ == "__main__":
    main()
