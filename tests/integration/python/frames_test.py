#!/usr/bin/env python3
"""The graph as data frames, as a network, and as the tables of an export, each
read by the program that it is for, and all the same."""

import environment

environment.enter()

# pylint: disable=wrong-import-position
import csv
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from random import Random

import duckdb
import griot
import networkx
import news
import pandas

TABLES = ["documents", "entities", "mentions", "facts", "statements",
          "arguments", "attributions", "conflicts"]
SINGULAR = {"entities": "entity"}


def view(table):
    return SINGULAR.get(table, table.removesuffix("s")) + "_list"


def read_pandas(path, like):
    """As docs/store.md says: no text is taken for nothing."""
    return pandas.read_csv(path, keep_default_na=False, na_values=[""],
                           float_precision="round_trip",
                           dtype=dict(like.dtypes), encoding="utf-8")


def rows(frame):
    """Of a data frame, with None for what is not there."""
    return [tuple(None if pandas.isna(v) else v for v in row)
            for row in frame.itertuples(index=False, name=None)]


class Checks:
    """That the tables of `self.store` say the same in every form."""

    maxDiff = 2000

    def test_pandas_reads_the_csv_back_unchanged(self):
        for table in TABLES:
            frame = self.frames[table]
            read = read_pandas(self.tables / f"{table}.csv", frame)
            self.assertEqual(list(read.columns), list(frame.columns))
            self.assertEqual(rows(read), rows(frame), table)

    def test_events_are_those_of_the_export(self):
        events = self.frames["events"]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "events.csv")
            environment.run("export", self.store, "--to", path)
            with open(path, encoding="utf-8", newline="") as file:
                exported = list(csv.DictReader(file))
        self.assertEqual(list(events["id"]), [row["id"] for row in exported])
        self.assertEqual(
            ["" if pandas.isna(n) else str(n) for n in events["fatalities_low"]],
            [row["fatalities_low"] for row in exported])

    def test_events_go_through_parquet_unchanged(self):
        events = self.frames["events"]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "events.parquet")
            duckdb.sql(f"COPY (FROM events) TO '{path}' (FORMAT parquet)")
            read = duckdb.sql(f"FROM '{path}'").df()
        self.assertEqual(list(read.columns), list(events.columns))
        for column in events.columns:
            self.assertEqual(
                [None if pandas.isna(value) else value for value in read[column]],
                [None if pandas.isna(value) else value for value in events[column]],
                column)

    def test_duckdb_reads_the_csv_back_unchanged(self):
        for table in TABLES:
            frame = self.frames[table]
            types = {name: {"object": "VARCHAR", "int64": "BIGINT",
                            "float64": "DOUBLE", "bool": "BOOLEAN"}[str(kind)]
                     for name, kind in frame.dtypes.items()}
            columns = ", ".join(f"'{name}': '{kind}'"
                                for name, kind in types.items())
            read = duckdb.sql(
                f"SELECT * FROM read_csv('{self.tables}/{table}.csv', "
                "header = true, quote = '\"', escape = '\"', delim = ',', "
                f"columns = {{{columns}}}, new_line = '\\r\\n', "
                "nullstr = '', allow_quoted_nulls = false)").fetchall()
            self.assertEqual(read, rows(frame), table)

    def test_parquet_holds_the_same(self):
        with tempfile.TemporaryDirectory() as folder:
            for table in TABLES:
                path = pathlib.Path(folder, f"{table}.parquet")
                frame = self.frames[table]
                duckdb.sql(f"COPY frame TO '{path}'")
                self.assertEqual(duckdb.read_parquet(str(path)).fetchall(),
                                 rows(frame), table)

    def test_the_csv_module_reads_it_back_unchanged(self):
        for table in TABLES:
            with open(self.tables / f"{table}.csv", newline="",
                      encoding="utf-8") as file:
                read = list(csv.DictReader(file))
            texts = [name for name, kind in self.frames[table].dtypes.items()
                     if kind == object]
            frame = self.frames[table]
            self.assertEqual(
                [tuple(row[name] or None for name in texts) for row in read],
                rows(frame[texts]), table)

    def test_the_views_of_the_store_say_the_same(self):
        with sqlite3.connect(self.store) as store:
            for table in TABLES:
                frame = self.frames[table].drop(columns="counted") \
                    if table == "arguments" else self.frames[table]
                names = ", ".join(f'"{name}"' for name in frame.columns)
                found = store.execute(
                    f"SELECT {names} FROM {view(table)}").fetchall()
                self.assertEqual(sorted(map(repr, found)), sorted(
                    repr(tuple(int(v) if isinstance(v, bool) else v
                               for v in row)) for row in rows(frame)), table)
        store.close()

    def test_json_lines_are_the_facts(self):
        lines = self.lines.read_bytes().decode("utf-8").split("\n")
        self.assertEqual(lines.pop(), "")
        facts = [json.loads(line) for line in lines]
        self.assertEqual([f["id"] for f in facts],
                         [f.id for f in self.graph.facts])
        for line, fact in zip(facts, self.graph.facts):
            self.assertEqual(line["lemma"], fact.lemma)
            self.assertEqual(line["documents"], [d.id for d in fact.documents])
            for side, entity in ((line["subject"], fact.subject),
                                 (line["object"], fact.object)):
                self.assertEqual(side and (side["id"], side["name"]),
                                 entity and (entity.id, entity.name))
            self.assertEqual(
                [(e["statement"], e["document"], e["begin"], e["end"],
                  e["quote"], [s["source"]["name"] for s in e["said_by"]])
                 for e in line["evidence"]],
                [(s.id, s.document.id, s.begin, s.end, s.quote,
                  [a.source.name for a in s.attribution])
                 for s in fact.statements])
            self.assertEqual(
                [(f["quantity"]["value"], f["quantity"]["bound"],
                  f["quantity"].get("most")) for f in line["figures"]],
                [(f.quantity, f.bound, f.most) for f in fact.figures])

    def test_networkx_has_entities_events_and_facts(self):
        network = self.graph.to_networkx()
        edges = [f for f in self.graph.facts if f.subject and f.object]
        events = [f for f in self.graph.facts if not (f.subject and f.object)]
        roles = sum((f.subject is not None) + (f.object is not None)
                    + len(f.qualifiers) for f in events)
        self.assertIsInstance(network, networkx.MultiDiGraph)
        self.assertEqual(network.number_of_nodes(),
                         len(self.graph.entities) + len(events))
        self.assertEqual(network.number_of_edges(), len(edges) + roles)
        for fact in edges:
            edge = network.edges[fact.subject.id, fact.object.id, fact.id]
            self.assertEqual(edge["label"], fact.predicate)
            self.assertEqual(edge["evidence"][0]["quote"],
                             fact.statements[0].quote)


class OfSamples(Checks, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        samples = environment.Samples()
        cls.addClassCleanup(samples.close)
        cls.store = samples.store
        cls.tables = samples.export("tables", "--format", "csv")
        cls.lines = samples.export("facts.jsonl")
        cls.graph = griot.open(cls.store)
        cls.frames = cls.graph.to_pandas()

    def test_networkx_is_the_graph_of_graphml(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "news.graphml")
            environment.run("export", self.store, "--to", path)
            read = networkx.read_graphml(path, force_multigraph=True)
        network = self.graph.to_networkx()
        self.assertEqual(set(read.nodes), set(network.nodes))
        self.assertEqual(
            {(a, b, d.get("fact"), d["label"])
             for a, b, d in read.edges(data=True)},
            {(a, b, d.get("fact"), d["label"])
             for a, b, d in network.edges(data=True)})

    def test_what_is_missing_is_named(self):
        code = ("import sys; sys.modules[sys.argv[2]] = None\n"
                "import griot; graph = griot.open(sys.argv[1])\n"
                "try: getattr(graph, 'to_' + sys.argv[2])()\n"
                "except ImportError as error: print(error)\n")
        for name in ("pandas", "networkx"):
            result = subprocess.run(
                [sys.executable, "-c", code, self.store, name], check=True,
                stdout=subprocess.PIPE, text=True)
            self.assertEqual(result.stdout,
                             f"to_{name} needs {name}: pip install {name}\n")


class OfExports(Checks):
    """Of statements that are made by hand."""

    @classmethod
    def use(cls, made):
        exports = news.Exports(made)
        cls.addClassCleanup(exports.close)
        cls.store = exports.path(".griot")
        cls.tables = exports.path(".csv")
        cls.lines = exports.path(".jsonl")
        cls.graph = griot.open(cls.store)
        cls.frames = cls.graph.to_pandas()


ODD = list("abcé,;\t\"'\\\r\n \x01\x1f\u2028\u200f😀=-+@#|&<{") + [
    "NA", "null", "\"\"", "\r\n", "1e5", "true", "0x1", "2024-01-01"]


def generated(seed):
    """Documents and statements made up by chance, of characters that have a
    meaning to some reader."""
    random = Random(seed)
    made = news.News()
    for number in range(6):
        def text():
            return "".join(random.choices(ODD, k=random.randint(1, 6)))
        sentences = []
        for _ in range(5):
            sentences.append([f"w{len(sentences)}{i}" + text() + "."
                              for i in range(5)])
        document = made.document(
            f"d{number}" + text(), [" ".join(words) for words in sentences],
            publisher=text(), title=text(), url=text(), language="en",
            authors=[text() for _ in range(number % 3)],
            published=random.choice(["2024", "2024-02", "2024-02-29"]))
        for words in sentences:
            arguments = [
                (role, word, random.choice(["person", "place", text()]),
                 random.choice(["name", "nominal"]),
                 random.choice([{}, {"marker": text()}, {"quantity": {
                     "value": random.choice([0, 1.5, 2**53 + 2, 1e300]),
                     "bound": random.choice(["about", "exactly"])}},
                     {"quantity": {"value": 0.5, "bound": "at least",
                                   "most": random.choice([0.5, 1e300])}}]))
                for role, word in zip(("subject", "object", "oblique"), words)]
            made.say(document, " ".join(words), words[3], *arguments,
                     lemma=text(), relation=random.choice([None, "kills"]),
                     by=random.choice([None, [(words[4], words[3], text())]]),
                     polarity=random.choice(["positive", "negative"]))
    return made


class OfGenerated(OfExports, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.use(generated(2025))


class OfHostile(OfExports, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        made = news.hostile()
        odd = made.document("NA", ["null hit None 9007199254740993 times."],
                            title="NULL", publisher="nan")
        made.say(odd, "null hit None 9007199254740993 times.", "hit",
                 ("subject", "null", "person", "name"),
                 ("object", "None", "person", "name"),
                 ("oblique", "9007199254740993 times", "other", "nominal",
                  {"quantity": {"value": 9007199254740994,
                                "bound": "at least"}}),
                 lemma="hit")
        cls.use(made)

    def test_large_numbers_stay(self):
        self.assertIn(9007199254740994.0,
                      list(self.frames["arguments"].quantity))


if __name__ == "__main__":
    unittest.main()
