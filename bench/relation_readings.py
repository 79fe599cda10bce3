#!/usr/bin/env python3
"""How often the relations that real news uses most are right: statements drawn by chance, read.

    griot extract NEWS.jsonl... | bench/relation_readings.py --draw > to-read.jsonl
    bench/relation_readings.py --table

--draw prints statements of each of the most used relations, one a document at most, that
relation_readings.jsonl does not hold yet; the seed makes their order, so that a frame that was
narrowed is drawn anew with another one. A reader gives each row a verdict: "right", or what is
wrong, "sense" (the text says something else than the relation), "arguments" (it is not these two),
"status" (denied, planned, somebody's claim), with a reason, and adds it to relation_readings.jsonl.
--table prints what docs/relations.md says of them.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
READINGS = ROOT / "bench/relation_readings.jsonl"
PACKS = ("core", "conflict", "business")
VERDICTS = ("right", "sense", "arguments", "status")


def read(path):
    return [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]


def shown(statement):
    """The statement in a line: subject | predicate (relation) | the rest."""
    def argument(a):
        words = " ".join(filter(None, (a.get("marker"), a["text"])))
        named = a.get("entity")
        return words if not named or named in words else f"{words} [{named}]"

    by_role = collections.defaultdict(list)
    for a in statement["arguments"]:
        by_role[a["role"]].append(argument(a))
    rest = [f"{role}: {text}" for role, texts in by_role.items() if role != "subject" for text in texts]
    status = [statement[key] for key, usual in (("polarity", "positive"), ("modality", "asserted"))
              if statement[key] != usual]
    if statement.get("attribution"):
        status.append("says " + statement["attribution"]["source"]["text"])
    predicate = f'{statement["predicate"]["lemma"]} ({statement["predicate"]["relation"]})'
    return " | ".join(by_role["subject"][:1] + [predicate] + rest + status)


def chance(seed, statement):
    where = [seed, statement["document"], statement["predicate"]["begin"], shown(statement)]
    return hashlib.sha256(json.dumps(where).encode()).hexdigest()


def draw(options):
    of_relation = collections.defaultdict(list)
    for line in sys.stdin:
        statement = json.loads(line)
        if statement.get("derivation") == "stated" and statement["predicate"]["relation"]:
            of_relation[statement["predicate"]["relation"]].append(statement)
    most = sorted(of_relation, key=lambda r: (-len(of_relation[r]), r))[:options.relations]
    known = {(r["relation"], r["document"], r["statement"]) for r in read(READINGS)} if READINGS.exists() else set()
    for relation in options.only or most:
        drawn, documents = 0, set()
        for s in sorted(of_relation[relation], key=lambda s: chance(options.seed, s)):
            if drawn == options.each:
                break
            if s["document"] in documents:
                continue
            documents.add(s["document"])
            drawn += 1
            if (relation, s["document"], shown(s)) not in known:
                print(json.dumps({"relation": relation, "seed": options.seed, "document": s["document"],
                                  "text": s["evidence"]["quote"], "statement": shown(s)}, ensure_ascii=False))


def readings():
    """{relation: Counter of verdicts}"""
    rows = collections.defaultdict(collections.Counter)
    for row in read(READINGS):
        rows[row["relation"]][row["verdict"]] += 1
    return rows


def table():
    """The table of docs/relations.md, line by line."""
    read_of = readings()
    lines = ["| relation | pack | meaning | example | read | right | sense right |", "|---|---|---|---|---|---|---|"]
    for pack in PACKS:
        for relation in json.loads((ROOT / f"schemas/packs/{pack}.json").read_text(encoding="utf-8"))["relations"]:
            name, of = relation["name"], read_of.get(relation["name"])
            if "description" not in relation:  # more frames for one of an earlier pack
                continue
            example = relation["examples"][0]["text"] if relation.get("examples") else "–"
            figures = [sum(of.values()), of["right"], sum(of.values()) - of["sense"]] if of else ["", "", ""]
            lines.append("| " + " | ".join([f"`{name}`", pack, relation["description"], example,
                                            *map(str, figures)]) + " |")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--draw", action="store_true")
    what.add_argument("--table", action="store_true")
    parser.add_argument("--relations", type=int, default=40)
    parser.add_argument("--only", nargs="+", help="these relations and not the most used")
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--seed", default="1")
    options = parser.parse_args()
    if options.draw:
        draw(options)
    else:
        print("\n".join(table()))


if __name__ == "__main__":
    main()
