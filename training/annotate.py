"""A model's trees, tags and predicates for the training sentences that readers gave none:
`python annotate.py --data DATA --articles FILE --model FILE --to FILE [--part K/N]`.

What a large model says of raw news is what a smaller one learns of it (train.py --annotated). With
--part every N-th document from the K-th on alone, so that several processes share the work.
"""
import argparse
import pathlib

import numpy
import torch

import corpora
import model_file
import structure_prediction
from analyse import analyse, labels
from blocks import whole_blocks
from inventory import CodedPredicate

SETS = ("gmb-divided", "wikigold-divided", "news")  # words as the tokeniser divides them
HEADS = ("upos", "xpos", "feats", "lemma", "deprel")


def annotation(model, inventory, part, analysis):
    """A dictionary of arrays and, of predicates, lists: what Coded takes."""
    words = part.sentence.sentence.words
    found = labels(analysis, inventory, words)
    predicates = [(word, inventory.predicates.sense_numbers.get(sense, -1), roles_of(spans, len(words), inventory))
                  for word, sense, spans in structure_prediction.predicates(model, analysis, words, found, inventory)]
    tags = {head: analysis.scores[head].argmax(-1) for head in HEADS if head != "deprel"}
    tags["deprel"] = numpy.array(analysis.relations)
    return {"tags": {head: numbers.astype(numpy.int16) for head, numbers in tags.items()},
            "heads": numpy.array(analysis.heads, dtype=numpy.int16), "predicates": predicates}


def roles_of(spans, count, inventory):
    numbers = numpy.zeros(count, dtype=numpy.int16)
    for begin, end, role in spans:
        first, inside = (inventory.predicates.role_numbers.get(mark + role) for mark in ("B-", "I-"))
        if first is None or inside is None and end > begin + 1:
            continue
        numbers[begin] = first
        numbers[begin + 1:end] = inside if inside is not None else 0
    return numbers


def annotations(model, inventory, documents):
    """For each document its sentences' annotations."""
    for document in documents:
        found = {id(part.sentence): annotation(model, inventory, part, analysis)
                 for part, analysis in analyse(model, whole_blocks(document), inventory) if part.whole}
        yield [found.get(id(coded)) for coded in document]


def add(training, path, inventory):
    """Gives the coded documents of the training sets what a file of `main` holds for them."""
    content = torch.load(path, weights_only=False)
    if content["labels"] != {head: inventory.labels[head] for head in HEADS}:
        raise SystemExit(f"{path}: made with other labels than the training data give; run annotate.py anew")
    for name, numbered in content["sets"].items():
        for number, sentences in numbered.items():
            for coded, found in zip(training[name][number], sentences, strict=True):
                if found is not None:
                    add_to(coded, found)


def add_to(coded, found):
    coded.tags |= {head: numbers.astype(numpy.int64) for head, numbers in found["tags"].items()}
    coded.heads = found["heads"].astype(numpy.int64)
    coded.predicates = [CodedPredicate(word, roles.astype(numpy.int64), [sense] if sense >= 0 else [],
                                       0 if sense >= 0 else -1)
                        for word, sense, roles in found["predicates"]]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("data", "articles", "model", "to"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    parser.add_argument("--part", default="1/1", help="K/N")
    options = parser.parse_args()
    torch.set_num_threads(1)
    first, step = map(int, options.part.split("/"))
    model, inventory, _, _ = model_file.read(options.model)
    training, _ = corpora.load(options.data, options.articles)
    found = {}
    for name in SETS:
        numbers = range(first - 1, len(training[name]), step)
        documents = inventory.code_all(training[name][number] for number in numbers)
        found[name] = dict(zip(numbers, annotations(model, inventory, documents), strict=True))
    partial = options.to.with_suffix(".partial")
    torch.save({"labels": {head: inventory.labels[head] for head in HEADS}, "sets": found}, partial)
    partial.rename(options.to)


if __name__ == "__main__":
    main()
