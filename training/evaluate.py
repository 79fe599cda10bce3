"""Scores a model file or the program's output; exits with 1 where a figure is below its minimum.

    evaluate.py model --model FILE --data DATA [--int8]
        gold tokens and gold sentences of EWT dev, sentence ends, GMB's held-out part, UNER dev
    evaluate.py conllu --gold FILE --system FILE
        CoNLL 2018 measures, F1
    evaluate.py entities --set gmb|ewt --system FILE --data DATA
        exact spans of names (PER, ORG, LOC): GMB's held-out part, or UNER's of EWT dev; the system
        file is the analysis of write_inputs.py's tokens, its labels stand in MISC
    evaluate.py roles --gold FILE --system FILE
        span F1 of PropBank's roles, share of right senses; the system file is the analysis of
        write_inputs.py's ewt-dev.predicates.conllu
    evaluate.py coreference --gold FILE --system FILE
        MUC, B³, CEAFe and their mean, singletons left out; the system was given the gold tokens

Every form takes --minimum NAME=FIGURE ...; one line is printed for each measure. With --record FILE
--as NAME the figures are also put into a JSON file under that name.
"""
import argparse
import json
import pathlib
import sys

import torch
from udtools import udeval

import conllu
import corpora
import entity_types
import model_file
import scoring
import structure_evaluation

CONLL_MEASURES = ("Tokens", "Sentences", "Words", "UPOS", "XPOS", "UFeats", "Lemmas", "UAS", "LAS")


def model_scores(options):
    torch.set_num_threads(options.threads)
    model, inventory, _, _ = model_file.read(options.model)
    if options.int8:
        model.simulate_integers()
    _, development = corpora.load(options.data)
    coded = {name: inventory.code_all(development[name]) for name in scoring.SETS if name in development}
    return scoring.development(model, coded, inventory)


def conllu_scores(options):
    measured = udeval.evaluate(udeval.load_conllu_file(options.gold),
                               udeval.load_conllu_file(options.system))
    return {name: measured[name].f1 for name in CONLL_MEASURES}


def entity_scores(options):
    """The system's words must be the gold words; it may divide them into other sentences."""
    _, development = corpora.load(options.data)
    documents, kinds = development[options.set], ("PER", "ORG", "LOC")
    rows = [row for tree in conllu.read(options.system) for row in tree.rows]
    count, at = scoring.SpanCount(kinds), 0
    for sentence in (sentence for document in documents for sentence in document):
        found = rows[at:at + len(sentence.words)]
        at += len(found)
        words = [word.replace(" ", "") for word in sentence.words]
        if [row.form.replace(" ", "") for row in found] != words:
            sys.exit(f"the words differ: {' '.join(words)}")
        if "name" in sentence.tags:
            count.add(entity_types.to_classes([row.misc.get("Name", "O") for row in found]),
                      sentence.tags["name"])
    return {options.set: count.f1()}


def role_scores(options):
    return structure_evaluation.roles_and_senses(options.gold, options.system)


def coreference_scores(options):
    return structure_evaluation.coreference(options.gold, options.system)


def record(path, name, scores):
    known = json.loads(path.read_text()) if path.exists() else {}
    known[name] = {measure: round(100 * value, 2) for measure, value in scores.items()}
    path.write_text(json.dumps(known, indent=1) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    forms = parser.add_subparsers(required=True)
    for name, function, paths in (("model", model_scores, ("model", "data")),
                                  ("conllu", conllu_scores, ("gold", "system")),
                                  ("entities", entity_scores, ("system", "data")),
                                  ("roles", role_scores, ("gold", "system")),
                                  ("coreference", coreference_scores, ("gold", "system"))):
        form = forms.add_parser(name)
        form.set_defaults(function=function)
        for path in paths:
            form.add_argument(f"--{path}", type=pathlib.Path, required=True)
        form.add_argument("--minimum", nargs="*", default=[], metavar="NAME=FIGURE")
        form.add_argument("--record", type=pathlib.Path)
        form.add_argument("--as", dest="record_as", default=name)
        form.add_argument("--threads", type=int, default=2)
    forms.choices["model"].add_argument("--int8", action="store_true",
                                        help="simulate integer matrix products")
    forms.choices["entities"].add_argument("--set", choices=("gmb", "ewt"), required=True)
    options = parser.parse_args()
    minima = dict(pair.split("=") for pair in options.minimum)
    failed, scores = False, options.function(options)
    if options.record:
        record(options.record, options.record_as, scores)
    for name, value in scores.items():
        minimum = float(minima.pop(name, 0))
        failed |= 100 * value < minimum
        print(f"{name} {100 * value:.2f}" + (f" below {minimum}" if 100 * value < minimum else ""))
    if minima:
        sys.exit(f"no such measure: {', '.join(minima)}")
    sys.exit(int(failed))


if __name__ == "__main__":
    main()
