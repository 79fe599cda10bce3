"""Writes the model file: `python export.py --work DIRECTORY --data DATA --encoder DIRECTORY --to FILE`.

--work holds checkpoint.pt of train.py and, if it is there, tokeniser.safetensors.
"""
import argparse
import hashlib
import json
import pathlib

import safetensors.torch
import torch

import lemmas
import model_file
from inventory import Inventory
from model import CONFIG, Analyser

USED_DATA = ("ud-ewt/train.conllu", "gum/train.conllu", "gmb/ner.tsv", "wikigold/wikigold.conll")
ENCODER_FILES = ("model.safetensors", "vocab.txt")


def training_hash(data, encoder):
    """sha256 over the names and contents of all that the training reads, and its configuration."""
    here = pathlib.Path(__file__).parent
    files = [(name, data / name) for name in USED_DATA]
    files += [(name, encoder / name) for name in ENCODER_FILES]
    files += [(path.name, path) for path in sorted(here.glob("*.py"))]
    digest = hashlib.sha256(json.dumps(CONFIG, sort_keys=True).encode())
    for name, path in files:
        digest.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("work", "data", "encoder", "to"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    options = parser.parse_args()
    state = torch.load(options.work / "checkpoint.pt", weights_only=True)
    inventory = Inventory(state["labels"], state["vocabulary"])
    model = Analyser(inventory.sizes(), len(inventory.vocabulary))
    model.load_state_dict(state["weights"])
    tokeniser = options.work / "tokeniser.safetensors"
    extra = safetensors.torch.load_file(tokeniser) if tokeniser.exists() else {}
    scores = {name: round(100 * value, 2) for name, value in state["scores"].items()}
    model_file.write(options.to, model, inventory, extra, {
        "lemmas": lemmas.lexicon(options.data / name for name in USED_DATA[:2]), "scores": json.dumps(scores), "training_hash": training_hash(options.data, options.encoder)})
    print(f"{options.to}: {options.to.stat().st_size} bytes, step {state['steps']}, {scores}")


if __name__ == "__main__":
    main()
