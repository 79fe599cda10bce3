#!/usr/bin/env python3
"""The questions of docs/store.md, asked of the store by SQLite and of the CSV
folder by DuckDB; both answer as `griot query` does."""

import environment

environment.enter()

# pylint: disable=wrong-import-position
import json
import re
import sqlite3
import unittest

import duckdb

PAGE = (environment.ROOT / "docs/store.md").read_text(encoding="utf-8")
QUESTION = re.compile(r"^## (\d+)\. [^\n]*\?$(.*?)(?=^## |\Z)",
                      re.MULTILINE | re.DOTALL)
SQL = re.compile(r"^```sql\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def ids(rows):
    return sorted({row["id"] for row in rows})


class Questions(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.samples = environment.Samples()
        cls.addClassCleanup(cls.samples.close)
        cls.sql = {int(number): SQL.search(body).group(1)
                   for number, body in QUESTION.findall(PAGE)}
        cls.sqlite = sqlite3.connect(cls.samples.store)
        cls.addClassCleanup(cls.sqlite.close)
        tables = cls.samples.export("tables", "--format", "csv")
        cls.duckdb = duckdb.connect()
        cls.addClassCleanup(cls.duckdb.close)
        # As the page shows it for one of them.
        create = SQL.search(PAGE).group(1)
        for file in sorted(tables.glob("*.csv")):
            view = {"entities": "entity"}.get(
                file.stem, file.stem.removesuffix("s")) + "_list"
            cls.duckdb.execute(
                create.replace("fact_list", view)
                .replace("bambari-tables/facts.csv", str(file)))

    def ask(self, number):
        """The rows that both give."""
        answers = []
        for database in (self.sqlite, self.duckdb):
            found = database.execute(self.sql[number])
            names = [column[0] for column in found.description]
            answers.append([dict(zip(names, row)) for row in found.fetchall()])
        self.assertEqual(answers[0], answers[1])
        self.assertTrue(answers[0])
        return answers[0]

    def query(self, *question):
        return json.loads(environment.run(
            "query", self.samples.store, *question, "--limit", "0",
            "--format", "json"))

    def test_there_are_ten(self):
        self.assertEqual(sorted(self.sql), list(range(1, 11)))

    def test_1_who_and_what(self):
        self.assertEqual(
            {row["id"]: row["mentions"] for row in self.ask(1)},
            {row["id"]: len(row["mentions"])
             for row in self.query("entities", "--kind", "name")})

    def test_2_who_did_what_to_whom(self):
        self.assertEqual(
            ids(self.ask(2)),
            sorted(row["id"] for row in self.query(
                "facts", "--relation", "kills", "--relation", "abducts")
                if row["subject"] and row["object"]
                and row["relation"] in ("kills", "abducts")))

    def test_3_how_connected(self):
        steps = self.query("path", "Chad", "Vakaga Patriots", "--paths", "1",
                           "--everything")
        self.assertEqual(self.ask(3), [{"steps": len(steps)}])

    def test_4_what_surrounds(self):
        self.assertEqual(
            ids(self.ask(4)),
            sorted({row["entity"]["id"] for row in self.query(
                "neighbours", "Odette Yakité", "--depth", "1")}))

    def test_5_what_happened(self):
        rows = self.ask(5)
        self.assertEqual(ids(rows), sorted(
            row["id"] for row in self.query("timeline", "FLO")))
        days = [row["day"] for row in rows if row["day"] is not None]
        self.assertEqual(days, sorted(days))

    def test_6_who_stands_in_the_middle(self):
        degrees = {row["id"]: row["degree"] for row in self.query(
            "central", "--sort", "degree", "--everything")}
        rows = self.ask(6)
        self.assertEqual([row["degree"] for row in rows],
                         sorted(degrees.values(), reverse=True)[:len(rows)])
        for row in rows:
            self.assertEqual(row["degree"], degrees[row["id"]])

    def test_7_what_is_claimed(self):
        self.assertEqual(
            ids(self.ask(7)),
            sorted({said["statement"]
                    for row in self.query("claims", "--by", "Zacharie")
                    for said in row["evidence"]}))

    def test_8_what_conflicts(self):
        self.assertEqual(
            [(row["id"], row["kind"], row["fact"], row["quantity"])
             for row in self.ask(8)],
            [(row["conflict"], row["kind"], row["fact"],
              row["figure"] and row["figure"]["value"])
             for row in self.query("conflicts")])

    def test_9_what_only_one_says(self):
        self.assertEqual(
            ids(self.ask(9)),
            sorted(row["id"] for row in self.query(
                "only", "--by", "radio-kotto-2025-02-07", "--polarity",
                "positive")))

    def test_10_why(self):
        facts = self.query("why", "FLO", "abducts", "yakite")
        self.assertEqual(
            sorted((row["id"], row["document"], row["begin"], row["end"],
                    row["quote"], row["source"]) for row in self.ask(10)),
            sorted((e["statement"], e["document"], e["begin"], e["end"],
                    e["quote"], e["said_by"][0]["name"] if e["said_by"]
                    else None)
                   for fact in facts for e in fact["evidence"]))


if __name__ == "__main__":
    unittest.main()
