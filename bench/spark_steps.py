#!/usr/bin/env python3
"""spark_steps.py CSV DOCUMENTS.jsonl [--statements FILE] [--parts N]

The steps of griot.spark on lists in one process, without Spark: prints the
seconds of the processor that each takes, and whether the tables are those of
the folder CSV, which `griot export --format csv` made of the same documents.
Statements are extracted, or read from a file as `griot merge` takes it. Needs
the Python module griot and PySpark (docs/spark.md)."""

import argparse
import collections
import csv
import json
import pathlib
import random
import resource
import time

from griot import _engine
from griot.spark import Settings, copies, merging, reading, resolution
from griot.spark.rows import table_rows

SETTINGS = Settings()


class Watch:
    def __init__(self):
        self._since = time.process_time()

    def lap(self, step):
        now = time.process_time()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{step}: {now - self._since:.2f} s, {peak:.0f} MB", flush=True)
        self._since = now


class Cut:
    """Rows in parts, shuffled, all of one key in one part and sorted by it, or
    in an order of their own."""

    def __init__(self, parts):
        self._parts = parts
        self._random = random.Random(parts)

    def map(self, function, rows, key=lambda row: row[0], order=None):
        rows = list(rows)
        self._random.shuffle(rows)
        parts = collections.defaultdict(list)
        for row in rows:
            parts[hash(key(row)) % self._parts].append(row)
        return [row for part in parts.values()
                for row in function(iter(sorted(part, key=order or key)))]


def records_of(documents, path):
    """What is said in each document, as `extract` gives it."""
    if path is None:
        return SETTINGS.extractor()._read([row[:3] for row in documents])
    said = collections.defaultdict(list)
    with open(path, encoding="utf-8") as file:
        for line in file:
            said[json.loads(line)["document"]].append("S" + line)
    return ["".join(said[row[0]]) or "E\n" for row in documents]


def copies_of(documents, cut):
    signatures = {row[0]: _engine._signature(row[1]) for row in documents}
    bands = copies._bands(iter(signatures.items()))
    pairs = cut.map(copies._pairs,
                    ((*band, signatures[band[2]]) for band in bands),
                    key=lambda row: row[:2], order=lambda row: row[:3])
    first = {id_: id_ for id_ in signatures}

    def find(id_):
        while first[id_] != id_:
            id_ = first[id_]
        return id_

    for pair in pairs:
        a, b = sorted(map(find, pair))
        first[b] = a
    return {id_: find(id_) for id_ in signatures}


def members_of(locals_, named):
    for local in locals_:
        document, number, _, _, _, kind, alone, *mentions = local
        known = named.get((document, number))
        digest = known[0] if known else alone
        yield ("e" + digest[:16], digest, document, number, kind,
               known is not None, *(known[1:] if known else (None,) * 6),
               *mentions)


def names_in_all(locals_, cut):
    """What resolution looks at."""
    keys = {}
    for _, _, key, name, _, kind, *_ in locals_:
        if kind != resolution._PRONOUN:
            written, first, last = keys.get(key, (name, kind, kind))
            keys[key] = min(written, name), min(first, kind), max(last, kind)
    telling = set(cut.map(resolution._telling(SETTINGS), (
        (key, written, first == resolution._NAME)
        for key, (written, first, last) in keys.items()
        if last == resolution._PHRASE)))
    return [(*row[:6], row[9], row[12]) for row in locals_
            if row[5] == resolution._NAME
            or row[5] == resolution._PHRASE and (row[2],) in telling]


def conflicts_of(facts):
    matters = collections.defaultdict(list)
    for fact in facts:
        for matter, side in zip(fact["matters"], fact["sides"]):
            matters[matter].append((side, fact))
    for sides in matters.values():
        if len({side for side, _ in sides}) > 1:
            rows = [tuple(fact[name] or "" for name in (
                        "id", "subject_id", "object_id"))
                    + (fact["subject_kind"], fact["object_kind"])
                    + (fact["relation"] or "", fact["lemma"] or "")
                    + (fact["polarity_number"], fact["modality_number"],
                       fact["standing"])
                    + tuple(fact[name] or "" for name in (
                        "time", "first_said", "last_said"))
                    + (fact["voices"], fact["quoted"], fact["said"])
                    for _, fact in sides]
            slice_ = _engine._matter_slice(SETTINGS.rules(), rows)
            yield from table_rows(slice_, "conflicts")


def saliences_of(entities, facts):
    best = collections.Counter()
    total = collections.Counter()
    for fact in facts:
        salience = round(fact["salience"] * 10000)
        for part in fact["parts"]:
            best[part] = max(best[part], salience)
            total[part] += salience
    return _engine._entity_saliences(
        SETTINGS.rules(),
        [(row[-2], row[2] or "", row[10], row[-1], best[row[0]], total[row[0]])
         for row in entities])


def names_in(schema):
    return [column.split()[0].strip("`") for column in schema.split(",")]


def tables_of(documents, records, cut):
    watch = Watch()
    copy_of = copies_of(documents, cut)
    watch.lap("near-copies")
    reads = [(row[0], row[2], row[3], record)
             for row, record in zip(documents, records)]
    locals_ = cut.map(resolution._locals(SETTINGS), reads)
    watch.lap("what documents speak of")
    names = names_in_all(locals_, cut)
    watch.lap(f"what tells of names, {len(names)} of {len(locals_)}")
    named = {row[:2]: row[2:]
             for row in resolution._resolve(SETTINGS)(iter(names))}
    watch.lap("names")
    members = list(members_of(locals_, named))
    entities = cut.map(resolution._entities(SETTINGS), members)
    mentions = cut.map(resolution._mentions(SETTINGS), members)
    watch.lap("entities and mentions")
    entity_of = {row[0]: row for row in entities}
    known = collections.defaultdict(list)
    for id_, _, document, number, *_ in sorted(members, key=lambda m: m[2:4]):
        entity = entity_of[id_]
        known[document].append(
            {"number": number, "entity": id_, "name": entity[1] or "",
             "type": entity[2] or "", "kind_number": entity[-2],
             "mentions": entity[10]})
    told = [(*row, copy_of[row[0]], known.get(row[0])) for row in reads]
    statements = cut.map(merging._statements(SETTINGS), told)
    arguments = cut.map(merging._table("arguments", SETTINGS), told)
    attributions = cut.map(merging._table("attributions", SETTINGS), told)
    said = cut.map(merging._said(SETTINGS), told)
    watch.lap("testimonies")
    columns = names_in(f"{merging.FACTS}, {merging._TRAITS}")
    facts = [dict(zip(columns, row))
             for row in cut.map(merging._facts(SETTINGS), said)]
    conflicts = cut.map(merging._figures(SETTINGS), said)
    watch.lap("facts")
    salience = dict(zip(entity_of, saliences_of(entities, facts)))
    drawn = [(fact["id"], fact["relation"] or "", fact["standing"],
              fact["salience"], fact["subject_id"] is not None,
              fact["object_id"] is not None, fact["roles"],
              [{"entity": part, "name": entity_of[part][1] or "",
                "type": entity_of[part][2] or "",
                "kind_number": entity_of[part][-2],
                "of_entity": salience[part]} for part in fact["parts"]])
             for fact in facts]
    places = cut.map(merging._backbone(SETTINGS), drawn)
    nodes = {entity for row in places for entity in row[2]}
    backbone = {row[0]: row[1] for row in places}
    watch.lap("backbone")
    conflicts += conflicts_of(facts)
    watch.lap("conflicts of several facts")
    fact_of = {statement: fact["id"] for fact in facts
               for statement in fact["statement_ids"]}
    known_columns = len(names_in(merging.FACTS))
    return {
        "documents": [(row[0], *row[2:], copy_of[row[0]]) for row in documents],
        "entities": [(*row[:-2], salience[row[0]], row[0] in nodes)
                     for row in entities],
        "mentions": mentions,
        "facts": [(*list(fact.values())[:known_columns], backbone[fact["id"]])
                  for fact in facts],
        "statements": [(row[0], fact_of[row[0]], *row[1:])
                       for row in statements],
        "arguments": arguments,
        "attributions": attributions,
        "conflicts": conflicts,
    }


def worded(value):
    """A value as in CSV, numbers in one form."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    try:
        return repr(float(value))
    except ValueError:
        return value


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("csv", type=pathlib.Path)
    parser.add_argument("documents")
    parser.add_argument("--statements")
    parser.add_argument("--parts", type=int, default=7)
    arguments = parser.parse_args()
    documents = [row[:-len(reading._NOWHERE)] for row in
                 reading.lines_in(arguments.documents, "", 0, 0, -1, 1)]
    watch = Watch()
    records = records_of(documents, arguments.statements)
    watch.lap("extraction")
    tables = tables_of(documents, records, Cut(arguments.parts))
    same = True
    for name, rows in tables.items():
        path = arguments.csv / f"{name}.csv"
        with open(path, newline="", encoding="utf-8") as file:
            want = [tuple(map(worded, row)) for row in csv.reader(file)][1:]
        is_same = sorted(tuple(map(worded, row)) for row in rows) == sorted(want)
        same = same and is_same
        print(f"{name}: {len(rows)} rows, {'the same' if is_same else 'OTHERS'}")
    raise SystemExit(0 if same else 1)


if __name__ == "__main__":
    main()
