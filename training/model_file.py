"""The model as the C++ program reads it: one safetensors file of format griot-model/1."""
import json
import zlib

import numpy
import safetensors
import safetensors.torch
import torch

import roles
from inventory import Inventory
from model import CONFIG, Analyser
from quantise import EMBEDDING, MATRIX, quantise_rows

FORMAT = "griot-model/1"
LICENCE = "CC-BY-SA-4.0"
NO_CHECKSUM = "00000000"
HEAD_ORDER = ("arc_dependent", "arc_head", "rel_dependent", "rel_head", "upos", "xpos", "feats",
              "lemma", "sentence_end", "mention", "predicate", "role_predicate",
              "role_argument", "anaphor", "antecedent", "entity", "content", "source",
              "cue", "factuality")  # in the fused matrix
PLAIN = {"arc.bilinear": "arc_bilinear", "arc.head_bias": "arc_head_bias", "arc.root": "arc_root",
         "rel.root": "rel_root", "rel.output.weight": "rel_output.weight",
         "rel.output.bias": "rel_output.bias", "role.distance": "role_scorer.distance.weight",
         "role.path": "role_scorer.path.weight", "role.output.weight": "role_scorer.output.weight",
         "role.output.bias": "role_scorer.output.bias", "role.moves": "role_scorer.moves",
         "role.sides.0.bias": "role_scorer.sides.0.bias",
         "role.sides.1.bias": "role_scorer.sides.1.bias",
         "role.sides.2.bias": "role_scorer.sides.2.bias",
         "sense.bias": "sense_bias", "coreference.distance": "pair_distance.weight",
         "coreference.match": "pair_match.weight",
         "coreference.output.weight": "pair_output.weight",
         "coreference.output.bias": "pair_output.bias"}  # tensors kept as floats, and their parameters
LAYER_MATRICES = ("qkv", "attention_output", "up", "down")
LAYER_NORMS = ("attention_norm", "output_norm")


def put_rows(tensors, name, weight, limit):
    tensors[f"{name}.weight"], tensors[f"{name}.scale"] = quantise_rows(weight, limit)


def get_rows(tensors, name):
    return tensors[f"{name}.weight"] * tensors[f"{name}.scale"][:, None]


def head_rows(model):
    """[begin, end) of every head's rows in the fused matrix."""
    rows, begin = {}, 0
    for name in HEAD_ORDER:
        end = begin + model.heads[name].out_features
        rows[name] = [begin, end]
        begin = end
    return rows


def tensors_of(model):
    tensors = {"embeddings.position.weight": model.embeddings.position.weight,
               "embeddings.case.weight": model.embeddings.case.weight,
               "embeddings.norm.weight": model.embeddings.norm.weight,
               "embeddings.norm.bias": model.embeddings.norm.bias}
    put_rows(tensors, "embeddings.word", model.embeddings.word.weight, EMBEDDING)
    for number, layer in enumerate(model.layer):
        for name in LAYER_MATRICES:
            put_rows(tensors, f"layer.{number}.{name}", getattr(layer, name).weight, MATRIX)
            tensors[f"layer.{number}.{name}.bias"] = getattr(layer, name).bias
        for name in LAYER_NORMS:
            for kind in ("weight", "bias"):
                tensors[f"layer.{number}.{name}.{kind}"] = getattr(getattr(layer, name), kind)
    for number, side in enumerate(model.role_scorer.sides):
        put_rows(tensors, f"role.sides.{number}", side.weight, MATRIX)
    put_rows(tensors, "role.sense", model.role_scorer.sense.weight, EMBEDDING)
    put_rows(tensors, "sense", model.sense.weight, EMBEDDING)
    heads = [model.heads[name] for name in HEAD_ORDER]
    put_rows(tensors, "head", torch.cat([head.weight for head in heads]), MATRIX)
    tensors["head.bias"] = torch.cat([head.bias for head in heads])
    for name, parameter in PLAIN.items():
        tensors[name] = model.get_parameter(parameter)
    return {name: tensor.detach().clone().contiguous() for name, tensor in tensors.items()}


def sorted_header(content):
    """The same file with the entries of its header in order; the library writes them in any."""
    size = int.from_bytes(content[:8], "little")
    header = json.dumps(json.loads(content[8:8 + size]), sort_keys=True, separators=(",", ":"),
                        ensure_ascii=False).encode()
    header += b" " * (-len(header) % 8)
    return len(header).to_bytes(8, "little") + header + content[8 + size:]


def with_checksum(content):
    """The file with the CRC-32 of all its bytes, taken with zeros in the checksum's place."""
    field = '"crc32":"%s"'
    zeros = (field % NO_CHECKSUM).encode()
    assert content.count(zeros) == 1
    return content.replace(zeros, (field % f"{zlib.crc32(content):08x}").encode())


def write(path, model, inventory, extra_tensors, extra_metadata):
    """Writes the file under another name first, so that a reader never sees half of it."""
    metadata = {"format": FORMAT, "licence": LICENCE, "vocabulary": "\n".join(inventory.vocabulary),
                "labels": inventory.dumps(), "lemmas": inventory.lexicon,
                "predicates": inventory.predicates.dumps(),
                "config": json.dumps({"layers": len(model.layer), **CONFIG,
                                      "head_rows": head_rows(model)}),
                "crc32": NO_CHECKSUM, **extra_metadata}
    partial = path.with_name(path.name + ".partial")
    safetensors.torch.save_file({**tensors_of(model), **extra_tensors}, partial, metadata)
    partial.write_bytes(with_checksum(sorted_header(partial.read_bytes())))
    partial.rename(path)


def read(path):
    """(model with the file's weights as floats, inventory, metadata, tokeniser's arrays or None)."""
    tensors = safetensors.torch.load_file(path)
    with safetensors.safe_open(path, "pt") as opened:
        metadata = opened.metadata()
    inventory = Inventory(json.loads(metadata["labels"]), metadata["vocabulary"].split("\n"),
                          metadata["lemmas"], roles.Inventory.loads(metadata["predicates"]))
    config = json.loads(metadata["config"])
    model = Analyser(inventory.sizes(), len(inventory.vocabulary), config["layers"])
    fill(model, tensors, config["head_rows"])
    model.eval()
    tokeniser = None
    if "tokeniser.weights" in tensors:
        tokeniser = (tensors["tokeniser.weights"].numpy(),
                     numpy.float32(tensors["tokeniser.scale"].item()),
                     tensors["tokeniser.bias"].numpy())
    return model, inventory, metadata, tokeniser


@torch.no_grad()
def fill(model, tensors, head_rows):
    model.embeddings.word.weight.copy_(get_rows(tensors, "embeddings.word"))
    for name in ("position.weight", "case.weight", "norm.weight", "norm.bias"):
        model.embeddings.get_parameter(name).copy_(tensors[f"embeddings.{name}"])
    for number, layer in enumerate(model.layer):
        for name in LAYER_MATRICES:
            getattr(layer, name).weight.copy_(get_rows(tensors, f"layer.{number}.{name}"))
            getattr(layer, name).bias.copy_(tensors[f"layer.{number}.{name}.bias"])
        for name in LAYER_NORMS:
            for kind in ("weight", "bias"):
                layer.get_parameter(f"{name}.{kind}").copy_(tensors[f"layer.{number}.{name}.{kind}"])
    for number, side in enumerate(model.role_scorer.sides):
        side.weight.copy_(get_rows(tensors, f"role.sides.{number}"))
    model.role_scorer.sense.weight.copy_(get_rows(tensors, "role.sense"))
    model.sense.weight.copy_(get_rows(tensors, "sense"))
    weights = get_rows(tensors, "head")
    for name, (begin, end) in head_rows.items():
        model.heads[name].weight.copy_(weights[begin:end])
        model.heads[name].bias.copy_(tensors["head.bias"][begin:end])
    for name, parameter in PLAIN.items():
        model.get_parameter(parameter).copy_(tensors[name])
