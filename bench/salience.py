"""Salience (graph/merging/salience.h): how it is learnt, and how good it is.

    bench/salience.py --griot GRIOT --rows SALIENCE_ROWS [--fit] GOLD...

A GOLD folder holds texts as DOCUMENT.txt, gold.jsonl with required and optional rows, and is scored
by the score_statements.py of TOOLS (--tools). A statement is worth noting if a required row says
it, and a fact if one of its statements is. Prints, each document scored by weights learnt on the
others:

    auc      area under the curve: required facts against all others
    top10    the share of the ten most salient facts of an article that are required and complete
    entities area under the curve: names that required rows have as an end against all other nodes

With --fit writes graph/merging/salience_model.h, learnt on all documents.
"""
import argparse
import collections
import importlib.util
import json
import math
import pathlib
import subprocess
import tempfile

from calibration_fit import logistic, sigmoid

HEADER = pathlib.Path(__file__).resolve().parent.parent / "graph/merging/salience_model.h"
RIDGE = 30.0  # penalty on squared weights of features of variance one
TOP = 10
# In log-odds, by hand: who notes what a report says notes what is long past too, but who opens a
# graph of many reports looks for what is new.
FIXED = {"background": -0.6, "subject_opens": 0.4, "object_opens": 0.4}
# What comes after FEW statements of its document loses by each doubling of their number; as in
# graph/merging/salience.cc.
FEW, RANK_DOUBLED = 5, 0.4


def read(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def scorer(tools):
    spec = importlib.util.spec_from_file_location("score_statements", tools / "score_statements.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def key(statement):
    """Tells a statement's row from others, as salience_rows prints it."""
    arguments = tuple((a["begin"], a["end"]) for a in statement["arguments"])
    return (statement["document"], (statement["predicate"]["begin"], statement["predicate"]["end"]),
            arguments)


def matched(score, folder, statements):
    """{id of a statement: (its gold row, whether it is complete)}, matched as the scorer does."""
    by_document, found = collections.defaultdict(list), {}
    for statement in statements:
        by_document[statement["document"]].append(statement)
    for row in read(folder / "gold.jsonl"):
        text = (folder / f"{row['document']}.txt").read_text(encoding="utf-8")
        at, best = text.index(row["anchor"]), None
        for statement in by_document[row["document"]]:
            evidence = statement["evidence"]
            near = evidence["begin"] < at + len(row["anchor"]) and at < evidence["end"]
            fit = near and id(statement) not in found and score.fits(statement, row)
            if fit:
                checks = score.judge(statement, row, fit)
                if best is None or sum(checks.values()) > best[0]:
                    best = sum(checks.values()), statement, checks
        if best:
            complete = all(ok for name, ok in best[2].items() if name not in ("type", "relation"))
            found[id(best[1])] = row, complete
    return found


class Example:
    def __init__(self, document, fact, features, required, complete):
        self.document, self.fact, self.features = document, fact, features
        self.required, self.complete = required, complete


def gather(options, score, folder, work):
    """Examples of statements and of entities from one folder."""
    texts = sorted(folder.glob("*.txt"))
    predicted, store = work / "statements.jsonl", work / "store.griot"
    for command in (["extract", *texts, "--out", predicted], ["build", *texts, "--out", store]):
        subprocess.run([options.griot, *command], check=True, capture_output=True)
    statements = read(predicted)
    found = matched(score, folder, statements)
    labels = {key(statement): found.get(id(statement)) for statement in statements}
    ends = collections.defaultdict(set)
    for row in read(folder / "gold.jsonl"):
        if not row.get("optional"):
            for side in ("subject", "object"):
                for name in score.listed((row.get(side) or {}).get("entity")):
                    ends[row["document"]].add(score.norm(name))
    rows = subprocess.run([options.rows, store], check=True, capture_output=True, text=True).stdout
    head, *rows = map(json.loads, rows.splitlines())
    facts, entities = [], []
    for row in rows:
        if "fact" in row:
            label = labels.get((row["document"], tuple(row["predicate"]),
                                tuple(map(tuple, row["arguments"]))))
            required = bool(label) and not label[0].get("optional")
            facts.append(Example(row["document"], row["fact"], row["features"], required,
                                 required and label[1]))
        else:
            is_end = any(score.norm(row["name"]) in ends[document] for document in row["documents"])
            entities.append(Example((row["documents"] or [""])[0], row["entity"], row["features"],
                                    is_end, is_end))
    return head, facts, entities


def learn(examples, names):
    """Weights of a logistic regression with a ridge, by the spread of each feature; FIXED ones as
    they are."""
    free = [i for i, name in enumerate(names) if name not in FIXED]
    learnt = dict(zip(free, learn_free([[e.features[i] for i in free] for e in examples],
                                       [e.required for e in examples])))
    return [FIXED[name] if name in FIXED else learnt[i] for i, name in enumerate(names)]


def learn_free(rows, labels):
    n, count = len(rows[0]), len(rows)
    means = [sum(row[i] for row in rows) / count for i in range(n)]
    spread = [max(1e-3, sum((row[i] - means[i]) ** 2 for row in rows) / count) for i in range(n)]
    penalties = [1e-6] + [RIDGE * value for value in spread[1:]]
    return logistic(list(zip(rows, labels)), penalties)


def held_out(examples, names, lower=0.0):
    """The score of each example by weights that have not seen its document; `lower` by rank."""
    scores = {}
    for document in sorted({e.document for e in examples}):
        weights = learn([e for e in examples if e.document != document], names)
        own = [(sum(w * v for w, v in zip(weights, e.features)), e)
               for e in examples if e.document == document]
        for rank, (score, example) in enumerate(sorted(own, key=lambda pair: -pair[0])):
            scores[id(example)] = sigmoid(score - lower * math.log2(1 + rank / FEW))
    return scores


def area(pairs):
    """The area under the curve of [(score, label)]."""
    ranked = sorted(pairs)
    ranks, i = {}, 0
    while i < len(ranked):
        end = i
        while end < len(ranked) and ranked[end][0] == ranked[i][0]:
            end += 1
        ranks[ranked[i][0]] = (i + 1 + end) / 2
        i = end
    right = [score for score, label in pairs if label]
    wrong = len(pairs) - len(right)
    return (sum(ranks[s] for s in right) - len(right) * (len(right) + 1) / 2) / (len(right) * wrong)


def as_facts(examples, scores):
    """[(document, score, required, complete)] of facts, each with its best statement's score."""
    facts = {}
    for example in examples:
        score = scores[id(example)]
        known = facts.get(example.fact, (example.document, 0.0, False, False))
        facts[example.fact] = (known[0], max(known[1], score), known[2] or example.required,
                               known[3] or example.complete)
    return list(facts.values())


def top_share(facts):
    by_document = collections.defaultdict(list)
    for document, score, _, complete in facts:
        by_document[document].append((score, complete))
    shares = []
    for found in by_document.values():
        best = sorted(found, key=lambda pair: -pair[0])[:TOP]
        shares.append(sum(complete for _, complete in best) / len(best))
    return sum(shares) / len(shares)


def table(name, features, weights):
    rows = "".join(f'    {{"{feature}", {weight:.3f}}},\n'
                   for feature, weight in zip(features, weights))
    return f"inline constexpr Weight {name}[] = {{\n{rows}}};\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--griot", required=True)
    parser.add_argument("--rows", required=True, help="bench/salience_rows")
    parser.add_argument("--tools", type=pathlib.Path, default=pathlib.Path("../shared/tools"))
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("gold", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    score, facts, entities = scorer(options.tools), [], []
    for folder in options.gold:
        with tempfile.TemporaryDirectory() as work:
            head, more_facts, more_entities = gather(options, score, folder, pathlib.Path(work))
        facts += more_facts
        entities += more_entities
    scored = as_facts(facts, held_out(facts, head["features"], RANK_DOUBLED))
    print(f"facts {len(scored)}")
    print(f"auc {100 * area([(s, required) for _, s, required, _ in scored]):.1f}")
    print(f"top10 {100 * top_share(scored):.1f}")
    scores = held_out(entities, head["entity_features"])
    print(f"entities {100 * area([(scores[id(e)], e.required) for e in entities]):.1f}")
    if options.fit:
        before, _, rest = HEADER.read_text().partition("inline constexpr Weight")
        after = "}  // namespace" + rest.partition("}  // namespace")[2]
        HEADER.write_text(before + table("kStatement", head["features"], learn(facts, head["features"])) + "\n" +
                          table("kEntity", head["entity_features"],
                                learn(entities, head["entity_features"])) + "\n" + after)
        subprocess.run(["clang-format", "-i", HEADER], check=True)


if __name__ == "__main__":
    main()
