#!/usr/bin/env python3
"""How much of what griot says of real news is right in all that matters: statements drawn by
chance, read strictly.

    griot extract NEWS.jsonl --out s.jsonl
    bench/strict_readings.py --draw s.jsonl NEWS.jsonl --number 100 --seed 7 --to sample.jsonl
    bench/strict_readings.py --keep sample.jsonl verdicts.jsonl --reading "2026-11-29, second"
    bench/strict_readings.py --table

--draw writes the sample and prints it with its context, without confidences, for whoever reads it.
With --typed the statements are those that have a relation between two names. A reader gives each
number a row {"n", "verdict", "kind", "reason"}: "right" (who, what, whom, whom they mean, polarity,
modality, source, day and relation are), "misleading" (an analyst would believe what is false) or
"wrong" (neither), the kind of fault and the reason. --keep puts the rows into
strict_readings.jsonl. --table counts them.
"""
import argparse
import collections
import json
import pathlib
import random

from calibration_data import READ, key

VERDICTS = ("right", "wrong", "misleading")
KEPT = ("document", "predicate", "arguments", "attribution", "polarity", "modality", "time", "confidence")


def lines_of(path):
    return [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]


def between_names(statement):
    kinds = {a["role"]: a["mention"] for a in statement["arguments"]}
    return bool(statement["predicate"]["relation"]) and kinds.get("subject") == kinds.get("object") == "name"


def shown(number, statement, document):
    """A statement as a reader needs it."""
    spans = [statement["predicate"], *statement["arguments"]]
    begin, end = min(s["begin"] for s in spans), max(s["end"] for s in spans)
    text, predicate = document["text"], statement["predicate"]
    lines = [f"### {number}  ({document['id']}, published {document.get('published')})",
             f"…{text[max(0, begin - 700):begin]}⟦{text[begin:end]}⟧{text[end:end + 350]}…",
             f"  {predicate['text']} = {predicate['lemma']}, relation {predicate['relation']}, "
             f"{statement['polarity']}, {statement['modality']}, {statement['derivation']}, "
             f"time {json.dumps(statement['time'], ensure_ascii=False)}"]
    for a in statement["arguments"]:
        marker = f" ({a['marker']})" if a.get("marker") else ""
        lines.append(f"    {a['role']}{marker}: {a['text']!r} [{a['type']}, {a['mention']}] "
                     f"means {a['entity']!r}")
    said = statement["attribution"]
    while said:
        lines.append(f"    said by {said['source']['text']!r}, who is {said['source']['entity']!r}, "
                     f"as {said['cue']!r} tells")
        said = said.get("attribution")
    return "\n".join(lines) + f"\n    evidence: {statement['evidence']['quote']!r}\n"


def draw(options):
    statements, documents = options.draw
    texts = {document["id"]: document for document in lines_of(documents)}
    pool = [s for s in lines_of(statements) if not options.typed or between_names(s)]
    drawn = random.Random(options.seed).sample(pool, min(options.number, len(pool)))
    with options.to.open("w", encoding="utf-8") as out:
        for number, statement in enumerate(drawn, options.first):
            out.write(json.dumps({"n": number, "drawn": options.name, "statement": statement},
                                 ensure_ascii=False) + "\n")
            print(shown(number, statement, texts[statement["document"]]))


def keep(options):
    sample, verdicts = map(lines_of, options.keep)
    of_number = {row["n"]: row for row in verdicts}
    known = {key(row["statement"]) for row in lines_of(READ) if "document" in row["statement"]}
    with READ.open("a", encoding="utf-8") as out:
        for row in sample:
            statement, verdict = row["statement"], of_number[row["n"]]
            if verdict["verdict"] not in VERDICTS:
                raise SystemExit(f"{row['n']}: no verdict: {verdict['verdict']}")
            if key(statement) in known:
                continue
            out.write(json.dumps(
                {"reading": options.reading, "drawn": row["drawn"], "text": statement["evidence"]["quote"],
                 "statement": {name: statement[name] for name in KEPT}, "verdict": verdict["verdict"],
                 "kind": verdict.get("kind", ""), "reason": verdict.get("reason", "")},
                ensure_ascii=False) + "\n")


def table():
    rows = collections.defaultdict(collections.Counter)
    for row in lines_of(READ):
        rows[row["reading"], row["drawn"]][row["verdict"]] += 1
    print("| reading | drawn from | statements | right | misleading |\n|---|---|---|---|---|")
    for (reading, drawn), counts in rows.items():
        count = sum(counts.values())
        print(f"| {reading} | {drawn} | {count} | {100 * counts['right'] / count:.0f} % | "
              f"{100 * counts['misleading'] / count:.0f} % |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--draw", nargs=2, metavar=("STATEMENTS", "DOCUMENTS"))
    what.add_argument("--keep", nargs=2, metavar=("SAMPLE", "VERDICTS"))
    what.add_argument("--table", action="store_true")
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--first", type=int, default=1, help="the number of the first one")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--typed", action="store_true")
    parser.add_argument("--name", default="news", help="what they are drawn from")
    parser.add_argument("--reading", default="", help="when, and which one")
    parser.add_argument("--to", type=pathlib.Path, default=pathlib.Path("sample.jsonl"))
    options = parser.parse_args()
    if options.draw:
        draw(options)
    elif options.keep:
        keep(options)
    else:
        table()


if __name__ == "__main__":
    main()
