#!/usr/bin/env python3
"""Prints how well the confidence of statements holds, on documents that it was not fitted on.

    bench/calibration.py --shared ../shared --build build/release [--fit | --draw EARLIER]

Without --fit: of the program as it is built. With --fit it fits the model anew on the other half
of the documents, writes extract/statements/confidence_model.h, and prints the same of that model;
build again to have the program use it. Needs target calibration_rows, and Python only.

A judged statement that the program no longer says must be replaced, or those that stay are better
than the rest. --draw prints, for reading, one of each such document, drawn by chance, seeded by its
id; EARLIER is what `griot extract` made of these documents with the version that was judged.
"""
import argparse
import collections
import dataclasses
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "training"))

import calibration_data as data
import calibration_fit as fitting


@dataclasses.dataclass
class Evidence:
    trees: list      # rows with gold trees
    meanings: list   # (row, kind, right) of GUM
    judged: list     # rows that were read
    judged_once: int


def gather(options):
    _, trees = data.treebank_rows(options, "ud-ewt")
    texts, gum = data.treebank_rows(options, "gum")
    meanings = list(data.coreference_verdicts(options, texts, gum))
    with tempfile.TemporaryDirectory() as work:
        judged, once = data.judged_rows(options, pathlib.Path(work))
    return Evidence(trees + gum, meanings, judged, once)


def half(rows, held_out):
    return [row for row in rows if row.held_out == held_out]


def bins(pairs, edges):
    """pairs (p, right) by the edges of p's bins: (mean p, share right, count)."""
    table = []
    for low, high in zip(edges, edges[1:]):
        inside = [(p, right) for p, right in pairs if low <= p < high]
        if inside:
            table.append((low, high, sum(p for p, _ in inside) / len(inside),
                          sum(right for _, right in inside) / len(inside), len(inside)))
    return table


def report(title, pairs, edges):
    table = bins(pairs, edges)
    count = len(pairs)
    error = sum(abs(p - share) * n for _, _, p, share, n in table) / count
    brier = sum((p - right) ** 2 for p, right in pairs) / count
    print(f"\n{title}: {count} statements, {100 * sum(r for _, r in pairs) / count:.1f} % right, "
          f"mean {sum(p for p, _ in pairs) / count:.3f}, expected calibration error {error:.3f}, "
          f"Brier score {brier:.4f}")
    print("| confidence | mean | right | statements |\n|---|---|---|---|")
    for low, high, p, share, n in table:
        print(f"| {low:.2f}–{min(high, 1):.2f} | {p:.2f} | {share:.2f} | {n} |")


FINE = (0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
COARSE = (0, 0.45, 0.6, 0.7, 0.8, 0.9, 1.01)


def by_kind(title, rows, value):
    kinds = collections.defaultdict(list)
    for row in rows:
        kinds[row.grounds["kind"]].append((value(row), row.right))
    print(f"\n{title}:\n| kind | mean | right | statements |\n|---|---|---|---|")
    for kind in fitting.KINDS:
        if pairs := kinds[kind]:
            print(f"| {kind} | {sum(p for p, _ in pairs) / len(pairs):.2f} | "
                  f"{sum(r for _, r in pairs) / len(pairs):.2f} | {len(pairs)} |")


def described(argument):
    return (f"{argument['role']}{' ' + argument['marker'] if argument.get('marker') else ''}: "
            f"{argument['text']} = {argument['entity']} ({argument['type']})")


def print_drawn(options):
    """What was drawn, without its confidence, which must not sway who judges."""
    with tempfile.TemporaryDirectory() as work:
        for lost, said, text in data.drawn_anew(options, pathlib.Path(work), options.draw):
            evidence = said["evidence"]
            print(f"\n{said['document']}\t{data.key(said)}\tin place of {lost}")
            print(f"  … {text[max(0, evidence['begin'] - 400):evidence['begin']]}")
            print(f"  {evidence['quote']}")
            print(f"  {said['predicate']['text']} = {said['predicate']['lemma']} "
                  f"({said['predicate']['relation']}), {said['polarity']}, {said['modality']}")
            for argument in said["arguments"]:
                print(f"    {described(argument)}")
            attribution = said["attribution"]
            while attribution:
                print(f"    said by: {attribution['source']['text']} = "
                      f"{attribution['source']['entity']} ({attribution['cue']})")
                attribution = attribution.get("attribution")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=pathlib.Path, required=True)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--model", type=pathlib.Path, default=ROOT / "models/griot-en.safetensors")
    task = parser.add_mutually_exclusive_group()
    task.add_argument("--fit", action="store_true")
    task.add_argument("--draw", type=pathlib.Path, metavar="EARLIER")
    options = parser.parse_args()
    if options.draw:
        return print_drawn(options)
    evidence = gather(options)
    tree, whole = (lambda row: row.tree), (lambda row: row.confidence)
    if options.fit:
        meanings = [verdict for verdict in evidence.meanings if not verdict[0].held_out]
        model = fitting.fit(half(evidence.trees, False), meanings, half(evidence.judged, False))
        fitting.write(model, {"tree": len(half(evidence.trees, False)), "meanings": len(meanings),
                              "judged": len(half(evidence.judged, False))})
        tree = lambda row: fitting.p_tree(model, row.grounds)
        whole = lambda row: fitting.confidence(model, row.grounds)
    held_out = half(evidence.trees, True)
    report("Trees, held-out half of EWT and GUM dev", [(tree(r), r.right) for r in held_out], FINE)
    by_kind("The same by kind", held_out, tree)
    verdicts = collections.defaultdict(list)
    for row, kind, right in evidence.meanings:
        verdicts[kind, row.held_out].append(right)
    print("\nMeanings of subjects, objects and sources in GUM dev:")
    for (kind, out), rights in sorted(verdicts.items()):
        print(f"{kind}, {'held out' if out else 'fitted on'}: {sum(rights)} of {len(rights)} right")
    print(f"\nRead and judged: {evidence.judged_once}, still said alike: {len(evidence.judged)}")
    held_out = half(evidence.judged, True)
    report("News that was read, held-out half", [(whole(r), r.right) for r in held_out], COARSE)
    report("Of these the last readings", [(whole(r), r.right) for r in held_out if r.fresh], COARSE)
    by_kind("The same, both halves, by kind", evidence.judged, whole)
    for name, rows in (("CaRB dev", data.carb_rows(options)), ("gold/dev", data.gold_rows(options))):
        report(f"{name}, never fitted on", [(whole(r), r.right) for r in rows], COARSE)
        by_kind("The same by kind", rows, whole)


if __name__ == "__main__":
    main()
