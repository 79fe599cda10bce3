#!/usr/bin/env python3
"""The tables of griot.spark, by a local Spark, are those of `griot build` and
`griot export`, row for row, however the work is cut."""

import csv
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
from random import Random

ROOT = pathlib.Path(__file__).resolve().parents[3]


def enter():
    """Goes on in the environment's Python, which has the module and Spark."""
    venv = pathlib.Path(os.environ["CONSUMERS"], "venv")
    if pathlib.Path(sys.prefix).resolve() != venv.resolve():
        python = str(venv / "bin/python")
        os.execv(python, [python, *sys.argv])


enter()

# pylint: disable=wrong-import-position
import pyarrow.parquet
from pyspark.sql import SparkSession

import griot.spark
from griot.spark import job
from griot.spark.copies import components

WIKINEWS = ROOT.parent / "shared/data/wikinews/articles.jsonl"
TABLES = ["documents", "entities", "mentions", "facts", "statements",
          "arguments", "attributions", "conflicts"]


def run(*arguments):
    subprocess.run([os.environ["GRIOT_BINARY"], *map(str, arguments)],
                   check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)


# Workers run in the environment, too.
os.environ["PYSPARK_PYTHON"] = sys.executable


def session(partitions):
    """A local Spark that cuts what it shuffles into so many parts."""
    return (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", partitions)
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.driver.memory", "1g")
        .getOrCreate()
    )


def exported(folder, name, columns):
    """The rows of a CSV table, numbers as ``columns`` has them."""
    with open(folder / f"{name}.csv", newline="", encoding="utf-8") as file:
        names, *rows = csv.reader(file)
    is_real = [pyarrow.types.is_floating(columns.field(name).type)
               for name in names]
    return names, sorted(
        [repr(float(value)) if real and value else value
         for real, value in zip(is_real, row)]
        for row in rows)


def written(table):
    """The rows of what `griot.spark.write` wrote, worded as CSV."""
    rows = zip(*(column.to_pylist() for column in table.columns))
    return table.column_names, sorted([text(value) for value in row]
                                      for row in rows)


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


class TablesTest(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def assert_same(self, inputs, partitions):
        run("build", *inputs, "--out", self.folder / "news.griot")
        run("export", self.folder / "news.griot", "--format", "csv",
            "--to", self.folder / "csv")
        spark = session(partitions)
        self.addCleanup(spark.stop)
        job.run(spark, list(map(str, inputs)), str(self.folder / "tables"),
                griot.spark.Settings())
        for name in TABLES:
            table = pyarrow.parquet.read_table(self.folder / "tables" / name)
            self.assertEqual(
                written(table),
                exported(self.folder / "csv", name, table.schema), name)

    def test_the_samples_in_two_parts(self):
        self.assert_same([ROOT / "samples"], 2)

    @unittest.skipUnless(WIKINEWS.exists(), "needs ../shared")
    def test_real_news_in_seven_parts(self):
        part = self.folder / "part.jsonl"
        with open(WIKINEWS, encoding="utf-8") as file:
            part.write_text("".join(next(file) for _ in range(40)),
                            encoding="utf-8")
        self.assert_same([part], 7)

    def test_components_are_those_of_disjoint_sets(self):
        spark = session(3)
        self.addCleanup(spark.stop)
        random = Random(7)
        pairs = [(f"chain{i:02}", f"chain{i + 1:02}") for i in range(20)]
        pairs += [(f"n{random.randrange(60):02}", f"n{random.randrange(60):02}")
                  for _ in range(40)]
        random.shuffle(pairs)
        first = {}
        for pair in pairs:
            joined = [first.setdefault(end, end) for end in pair]
            for end, known in first.items():
                if known in joined:
                    first[end] = min(joined)
        found = components(spark.createDataFrame(pairs, "a string, b string"))
        self.assertEqual(
            sorted(map(tuple, found.collect())),
            sorted((end, known) for end, known in first.items()
                   if end != known))

    def test_statements_have_typed_columns(self):
        spark = session(2)
        self.addCleanup(spark.stop)
        documents = griot.spark.read_documents(
            spark, str(ROOT / "samples/sahel-review.jsonl"))
        rows = griot.spark.statements(griot.spark.extract(documents)).collect()
        self.assertTrue(rows)
        for row in rows:
            self.assertEqual(row.end - row.begin, len(row.quote))
            self.assertIsInstance(row.confidence, float)
            for argument in row.arguments:
                self.assertEqual(argument.end - argument.begin,
                                 len(argument.text))


if __name__ == "__main__":
    unittest.main()
