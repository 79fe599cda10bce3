#!/usr/bin/env python3
"""The tables of griot.spark, by a local Spark, are those of `griot build` and
`griot export`, row for row, however the work is cut."""

import dataclasses
import json
import os
import pathlib
import signal
import sys
import unittest
from random import Random
from unittest import mock

from comparison import ROOT, Folder

import pyarrow.parquet
from pyspark import TaskContext
from pyspark.sql import SparkSession

import griot.spark
from griot.spark import job, reading
from griot.spark.copies import components

WIKINEWS = ROOT.parent / "shared/data/wikinews/articles.jsonl"

# Workers run in the environment, too.
os.environ["PYSPARK_PYTHON"] = sys.executable

# A local Spark that runs a failed task again, and is not made for large inputs.
MASTER = "local[2,9]"
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.sql.adaptive.enabled": "false",
    # Code is not compiled for a few rows.
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.ui.explainMode": "simple",
    "spark.driver.memory": "1g",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1"
                                     " -XX:+UseSerialGC",
}
spark = None


def setUpModule():
    global spark
    builder = SparkSession.builder.master(MASTER)
    for key, value in SETTINGS.items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()


def tearDownModule():
    spark.stop()


def cut_into(partitions):
    """Has Spark cut what it shuffles into so many parts."""
    spark.conf.set("spark.sql.shuffle.partitions", partitions)


@dataclasses.dataclass(frozen=True)
class KillsOnce(griot.spark.Settings):
    """Kills the worker that asks for the model or the rules, once for each
    place that asks."""

    flags: str = ""  # a folder

    def extractor(self):
        self._kill_once(sys._getframe(1))
        return super().extractor()

    def rules(self):
        self._kill_once(sys._getframe(1))
        return super().rules()

    def _kill_once(self, asking):
        if TaskContext.get() is None:
            return
        module = pathlib.Path(asking.f_code.co_filename).stem
        flag = pathlib.Path(self.flags, f"{module}.{asking.f_code.co_name}")
        try:
            flag.touch(exist_ok=False)
        except FileExistsError:
            return
        os.kill(os.getpid(), signal.SIGKILL)


class TablesTest(Folder):
    def assert_same(self, inputs, partitions, settings=griot.spark.Settings()):
        self.build(*inputs)
        cut_into(partitions)
        job.run(spark, list(map(str, inputs)), str(self.folder / "tables"),
                settings)
        self.assert_tables(self.folder / "tables")

    def test_the_samples_in_two_parts(self):
        self.assert_same([ROOT / "samples"], 2)

    @unittest.skipUnless(WIKINEWS.exists(), "needs ../shared")
    def test_real_news_in_five_parts(self):
        part = self.folder / "part.jsonl"
        with open(WIKINEWS, encoding="utf-8") as file:
            part.write_text("".join(next(file) for _ in range(20)),
                            encoding="utf-8")
        self.assert_same([part], 5)

    def test_lines_in_crawlers_own_fields_in_parts(self):
        texts = [path.read_text(encoding="utf-8")
                 for path in sorted((ROOT / "samples").glob("*.txt"))[:4]]
        address = "https://news.example/1"
        lines = [
            {"headline": "One", "body": texts[0], "pubDate": "7 Feb 2025",
             "byline": "By Ada Roe and Ben Poe"},
            {"schema": "griot/document/1", "id": "own", "text": texts[1]},
            {"id": 7, "content": texts[2].split("\n\n")},
            {"url": address, "text": texts[3], "date": "soon"},
            {"url": address, "text": "The mayor of Bria has fled."},
            {"text": ""},
        ]
        crawled = self.folder / "crawled.jsonl"
        crawled.write_text("not JSON\n\n" + "".join(
            json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        with mock.patch.object(reading, "_PART_BYTES", 300):
            self.assert_same([crawled], 2)
        table = pyarrow.parquet.read_table(
            self.folder / "tables/documents").to_pylist()
        self.assertEqual({"crawled:3", "own", "crawled:7", address},
                         {row["id"] for row in table})

    def test_documents_need_but_ids_and_texts(self):
        texts = [(path.name, path.read_text(encoding="utf-8"))
                 for path in sorted((ROOT / "samples").glob("*.txt"))[:2]]
        lines = self.folder / "lines.jsonl"
        lines.write_text("".join(
            json.dumps({"schema": "griot/document/1", "id": id_,
                        "text": text}) + "\n"
            for id_, text in texts), encoding="utf-8")
        read, own = (
            griot.spark.extract(documents).orderBy("id").collect()
            for documents in (
                griot.spark.read_documents(spark, str(lines)),
                spark.createDataFrame(texts, "id string, text string")))
        self.assertIn('S{"schema"', own[0].record)
        self.assertEqual(own, read)
        with self.assertRaisesRegex(griot.InputError, "column 'text'"):
            griot.spark.extract(spark.createDataFrame([("a",)], "id string"))

    def test_workers_that_are_killed_in_each_step_change_nothing(self):
        flags = self.folder / "flags"
        flags.mkdir()
        self.assert_same([ROOT / "samples/sahel-review.jsonl"], 2,
                         KillsOnce(flags=str(flags)))
        self.assertLessEqual(
            {"extraction.work", "resolution.work", "resolution.entity_slices",
             "merging.document_slices", "merging.fact_slices", "merging.work"},
            {flag.name for flag in flags.iterdir()})

    def test_components_are_those_of_disjoint_sets(self):
        cut_into(3)
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
