"""Writes the model file: `python export.py --work DIRECTORY --data DATA --encoder DIRECTORY --to FILE`.

--work holds checkpoint.pt of train.py and, if it is there, tokeniser.safetensors. The figures in the
file are the checkpoint's, or with --score those of the file itself in integer arithmetic.
"""
import argparse
import hashlib
import json
import pathlib

import safetensors.torch
import torch

import corpora
import model_file
import roles
import scoring
from inventory import Inventory
from model import CONFIG, Analyser, layers_in

USED_DATA = (*corpora.TREEBANKS, "propbank-ewt/train.tsv", "gmb/ner.tsv", "wikigold/wikigold.conll",
             "uds-factuality/train.tsv", "wikinews/articles.jsonl", "wikinews/names.jsonl",
             "wikinews/reference.jsonl")
ENCODER_FILES = ("model.safetensors", "vocab.txt")


def training_hash(data, encoder):
    """sha256 over the names and contents of all that the training reads, and its configuration."""
    here = pathlib.Path(__file__).parent
    files = [(name, data / name) for name in USED_DATA]
    files += [(name, encoder / name) for name in ENCODER_FILES]
    files += [(path.name, path) for path in sorted([*here.glob("*.py"), corpora.GMB_TYPES])]
    digest = hashlib.sha256(json.dumps(CONFIG, sort_keys=True).encode())
    for name, path in files:
        digest.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def integer_scores(path, data, articles):
    """Development figures of a model file as the C++ program computes."""
    model, inventory, _, _ = model_file.read(path)
    model.simulate_integers()
    _, development = corpora.load(data, articles)
    coded = {name: inventory.code_all(development[name]) for name in scoring.SETS if name in development}
    return scoring.development(model, coded, inventory)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("work", "data", "encoder", "to"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    parser.add_argument("--articles", type=pathlib.Path, help="the news as CoNLL-U (news.py)")
    parser.add_argument("--score", action="store_true")
    options = parser.parse_args()
    state = torch.load(options.work / "checkpoint.pt", weights_only=True)
    inventory = Inventory(state["labels"], state["vocabulary"], corpora.lexicon(options.data),
                          roles.Inventory(**state["predicates"]))
    model = Analyser(inventory.sizes(), len(inventory.vocabulary), layers_in(state["weights"]))
    model.load_state_dict(state["weights"])
    tokeniser = options.work / "tokeniser.safetensors"
    extra = safetensors.torch.load_file(tokeniser) if tokeniser.exists() else {}
    metadata = {"training_hash": training_hash(options.data, options.encoder)}
    scores = state["scores"]
    if options.score:
        model_file.write(options.to, model, inventory, extra, metadata)
        scores = integer_scores(options.to, options.data, options.articles)
    metadata["scores"] = json.dumps({name: round(100 * value, 2) for name, value in scores.items()})
    model_file.write(options.to, model, inventory, extra, metadata)
    print(f"{options.to}: {options.to.stat().st_size} bytes, step {state['steps']}, {metadata['scores']}")


if __name__ == "__main__":
    main()
