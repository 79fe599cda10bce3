#!/usr/bin/env python3
"""`griot query` from outside: questions, forms, names, errors."""

import csv
import io
import json
import os
import pty
import struct
import subprocess
import termios
import fcntl
import unittest

import griot
from corpus import Corpus


def small_war():
    corpus = Corpus()
    corpus.document("post-1", published="2025-01-01", publisher="Evening Post")
    corpus.say("Élan Duré", "storm", "Zarbo", relation="assault",
               time="2024-12-30", types=("person", "place"))
    corpus.say("Élan Duré", "hire", "Bo Krantz")
    corpus.say("Bo Krantz", "own", "River Bank", types=("person",
                                                        "organization"))
    corpus.document("wire-2025-01-02", published="2025-01-02")
    corpus.say("Élan Duré", "storm", "Zarbo", relation="assault",
               time="2024-12-30", types=("person", "place"))
    corpus.say("Mia Duré", "visit", "Zarbo", modality="planned",
               types=("person", "place"))
    corpus.say("Bo Krantz", "leave", "Zarbo", speaker="Mia Duré",
               polarity="negative", types=("person", "place"))
    corpus.say("River Bank", "fund", "Mia Duré", types=("organization",
                                                        "person"))
    return corpus


class QueryTest(griot.CommandLineTest):
    def setUp(self):
        super().setUp()
        self.merge(small_war())

    def merge(self, corpus):
        corpus.write(self.folder)
        self.griot("merge", "s.jsonl", "--documents", "d.jsonl", "--out",
                   "n.griot")

    def rows(self, *question):
        return json.loads(self.griot("query", "n.griot", *question,
                                     "--format", "json"))

    def told(self, *question):
        """"who relation whom" of each fact."""
        return [" ".join(filter(None, [
            row["subject"] and row["subject"]["name"],
            row["relation"] or row.get("lemma"),
            row["object"] and row["object"]["name"]]))
            for row in self.rows(*question)]

    def error(self, *question, status):
        result = self.run_griot("query", "n.griot", *question)
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertEqual(result.stdout, b"")
        return result.stderr


class Questions(QueryTest):
    def test_entities_have_ids_aliases_and_mentions(self):
        rows = self.rows("entities", "--sort", "mentions")
        zarbo = rows[0]
        self.assertEqual(zarbo["name"], "Zarbo")
        self.assertEqual(set(zarbo), {"id", "name", "type", "kind", "aliases",
                                      "known_id", "documents", "mentions"})
        self.assertEqual(zarbo["documents"], ["post-1", "wire-2025-01-02"])
        texts = {row["id"]: row["text"] for row in small_war().documents}
        for mention in zarbo["mentions"]:
            self.assertEqual(
                texts[mention["document"]][mention["begin"]:mention["end"]],
                mention["text"])
        self.assertCountEqual([row["name"] for row in
                               self.rows("entities", "dure")],
                              ["Élan Duré", "Mia Duré"])

    def test_facts_are_those_that_are_asked_for(self):
        self.assertEqual(len(self.told("facts")), 6)
        for filters, expected in (
                (["elan dure"], ["Élan Duré assault Zarbo",
                                 "Élan Duré hire Bo Krantz"]),
                (["elan dure", "ZARBO"], ["Élan Duré assault Zarbo"]),
                (["--relation", "assault"], ["Élan Duré assault Zarbo"]),
                (["--relation", "storm"], ["Élan Duré assault Zarbo"]),
                (["--min-sources", "2"], ["Élan Duré assault Zarbo"]),
                (["--polarity", "negative"], ["Bo Krantz leave Zarbo"]),
                (["--modality", "intended"], ["Mia Duré visit Zarbo"]),
                (["--type", "organization", "--subject", "river bank"],
                 ["River Bank fund Mia Duré"]),
                (["--source", "evening post", "--object", "Bo Krantz"],
                 ["Élan Duré hire Bo Krantz"]),
                (["--source", "wire", "--until", "2024"],
                 ["Élan Duré assault Zarbo"]),
                (["--since", "2025-01-02", "--polarity", "negative"],
                 ["Bo Krantz leave Zarbo"]),
                (["--since", "2025-01-03"], [])):
            with self.subTest(filters):
                self.assertCountEqual(self.told("facts", *filters), expected)

    def test_facts_carry_their_evidence(self):
        fact, = self.rows("facts", "--min-sources", "2")
        self.assertEqual(fact["sources"], 2)
        self.assertEqual(fact["documents"], ["post-1", "wire-2025-01-02"])
        self.assertEqual(fact["time"], "2024-12-30")
        self.assertEqual([e["quote"] for e in fact["evidence"]],
                         ["Élan Duré storm Zarbo."] * 2)

    def test_who_counts_what_is_told_of_two(self):
        rows = self.rows("who", "--relation", "assault")
        self.assertEqual(len(rows), 1)
        self.assertEqual(rows[0]["sources"], 2)
        self.assertEqual(rows[0]["times"], ["2024-12-30"])

    def test_path_leads_over_sentences(self):
        rows = self.rows("path", "Élan Duré", "River Bank", "--paths", "1")
        self.assertEqual(
            [(r["from"]["name"], r["relation"], r["direction"],
              r["to"]["name"]) for r in rows],
            [("Élan Duré", "hire", "forward", "Bo Krantz"),
             ("Bo Krantz", "own", "forward", "River Bank")])
        self.assertIn("own River Bank", rows[1]["evidence"][0]["quote"])
        rows = self.rows("path", "River Bank", "Élan Duré", "--paths", "9")
        self.assertEqual(rows[0]["direction"], "backward")
        self.assertGreater(rows[-1]["path"], 1)

    def test_path_that_is_not_there_is_no_failure(self):
        result = self.run_griot("query", "n.griot", "path", "Élan Duré",
                                "River Bank", "--relation", "assault")
        self.assertEqual(result.returncode, 0)
        self.assertEqual(result.stdout, b"")
        self.assertEqual(result.stderr, "griot: nothing found\n")

    def test_neighbours_by_depth(self):
        def names(*more):
            return [(r["distance"], r["entity"]["name"])
                    for r in self.rows("neighbours", "elan", *more)]
        self.assertCountEqual(names(), [(1, "Zarbo"), (1, "Bo Krantz")])
        self.assertCountEqual(
            names("--depth", "2"), [(1, "Zarbo"), (1, "Bo Krantz"),
                                    (2, "Mia Duré"), (2, "River Bank")])
        self.assertEqual(names("--depth", "2", "--type", "organization"),
                         [(2, "River Bank")])

    def test_timeline_goes_by_time(self):
        told = self.told("timeline", "Zarbo")
        self.assertEqual(told[0], "Élan Duré assault Zarbo")
        self.assertCountEqual(told[1:], ["Mia Duré visit Zarbo",
                                         "Bo Krantz leave Zarbo"])

    def test_central_and_communities(self):
        rows = self.rows("central", "--sort", "degree")
        self.assertEqual({r["name"]: r["degree"] for r in rows},
                         {"Zarbo": 3, "Bo Krantz": 3, "Mia Duré": 2,
                          "Élan Duré": 2, "River Bank": 2})
        self.assertEqual([r["degree"] for r in rows],
                         sorted([r["degree"] for r in rows], reverse=True))
        self.assertAlmostEqual(sum(r["pagerank"] for r in rows), 1, places=4)
        self.assertEqual([r["name"] for r in
                          self.rows("central", "--type", "place")], ["Zarbo"])
        members = [m["name"] for row in self.rows("communities")
                   for m in row["members"]]
        self.assertCountEqual(members, ["Zarbo", "Bo Krantz", "Mia Duré",
                                        "Élan Duré", "River Bank"])

    def test_claims_and_what_only_one_says(self):
        claim, = self.rows("claims")
        self.assertEqual(claim["speaker"]["name"], "Mia Duré")
        self.assertEqual(claim["polarity"], "negative")
        self.assertEqual(self.told("claims", "--by", "Mia Duré"),
                         ["Bo Krantz leave Zarbo"])
        self.assertCountEqual(self.told("claims", "--by", "Evening Post"),
                              ["Élan Duré assault Zarbo",
                               "Élan Duré hire Bo Krantz",
                               "Bo Krantz own River Bank"])
        self.assertCountEqual(self.told("only", "--by", "Evening Post"),
                              ["Élan Duré hire Bo Krantz",
                               "Bo Krantz own River Bank"])
        self.assertNotIn("Élan Duré assault Zarbo", self.told("only"))

    def test_claims_tell_a_fact_of_a_source_once(self):
        corpus = Corpus()
        for name in ("post-1", "post-2"):
            corpus.document(name, publisher="Evening Post")
            for _ in range(2):
                corpus.say("Bo Krantz", "leave", "Zarbo", speaker="Mia Duré")
                corpus.say("Bo Krantz", "leave", "Zarbo", speaker="Élan Duré")
                corpus.say("Bo Krantz", "own", "Zarbo")
        (self.folder / "n.griot").unlink()
        self.merge(corpus)
        rows = self.rows("claims")
        self.assertCountEqual(
            [(row["speaker"]["name"], row["statements"],
              len({said["statement"] for said in row["evidence"]}))
             for row in rows],
            [("Mia Duré", 4, 4), ("Élan Duré", 4, 4)])
        row, = self.rows("claims", "--by", "Mia Duré")
        self.assertEqual(row["statements"], 4)
        self.assertCountEqual(
            [(row["speaker"], row["statements"], row["evidence"][0]["document"])
             for row in self.rows("claims", "--by", "Evening Post")],
            [(None, 2, "post-1"), (None, 2, "post-2")])
        shown = self.run_griot("query", "n.griot", "claims", "--limit", "1")
        self.assertRegex(shown.stdout.decode(), "(?s)statements.*Zarbo +4")
        self.assertEqual(shown.stderr,
                         "griot: 1 of 2 rows shown; --limit 0 shows all\n")

    def test_conflicts_list_their_sides(self):
        self.assertEqual(self.rows("conflicts"), [])
        corpus = small_war()
        corpus.say("Bo Krantz", "own", "River Bank", polarity="negative",
                   types=("person", "organization"))
        (self.folder / "n.griot").unlink()
        self.merge(corpus)
        rows = self.rows("conflicts")
        self.assertEqual({(row["kind"], row["conflict"]) for row in rows},
                         {("denial", rows[0]["conflict"])})
        self.assertCountEqual(
            [(row["polarity"], row["sources"], row["figure"],
              row["evidence"][0]["document"]) for row in rows],
            [("positive", 1, None, "post-1"),
             ("negative", 1, None, "wire-2025-01-02")])
        self.assertEqual(self.rows("conflicts", "krantz"), rows)
        self.assertEqual(self.rows("conflicts", "Zarbo"), [])
        table = self.griot("query", "n.griot", "conflicts").decode()
        self.assertIn("not own", table)

    def test_copies_of_one_text_are_one_source(self):
        corpus = small_war()
        for name in ("copy-1", "copy-2"):
            corpus.document(name, publisher=f"The {name}")
            for i in range(12):
                corpus.say("Gus Orr", f"rob{i}", f"Victim Number{i} Of{i * i}")
        (self.folder / "n.griot").unlink()
        self.merge(corpus)
        for row in self.rows("who", "Gus Orr"):
            self.assertEqual((row["sources"], row["documents"]), (1, 2))
        self.assertEqual(self.rows("facts", "Gus Orr", "--min-sources", "2"),
                         [])
        self.assertNotIn("Gus Orr", [row["name"] for row in self.rows(
            "entities", "--min-sources", "2")])

    def test_why_shows_every_sentence(self):
        fact = self.rows("facts", "--relation", "assault")[0]
        for name in ([fact["id"]], [fact["id"][:9]],
                     ["elan", "assault", "zarbo"]):
            self.assertEqual(self.rows("why", *name), [fact])
        table = self.griot("query", "n.griot", "why", fact["id"]).decode()
        self.assertEqual(table.count("Élan Duré storm Zarbo."), 2)
        self.assertIn("post-1:0-22, Evening Post, 2025-01-01", table)


class Forms(QueryTest):
    def test_all_forms_have_the_same_rows(self):
        for question in (["entities"], ["facts"], ["who"],
                         ["path", "elan", "river bank"], ["neighbours", "bo"],
                         ["timeline", "zarbo"], ["central"], ["communities"],
                         ["claims"], ["only"], ["conflicts"]):
            with self.subTest(question):
                rows = self.rows(*question)
                text = self.griot("query", "n.griot", *question, "--format",
                                  "csv").decode()
                self.assertTrue(text.endswith("\r\n"))
                read = list(csv.DictReader(io.StringIO(text, newline="")))
                self.assertEqual(len(read), len(rows))
                for record, row in zip(read, rows):
                    for key, value in row.items():
                        if isinstance(value, dict) and "name" in value:
                            self.assertEqual(record[key], value["name"])
                            self.assertEqual(record[key + "_id"], value["id"])
                        elif isinstance(value, str):
                            self.assertEqual(record[key], value)
                        elif value is None:
                            self.assertEqual(record[key], "")

    def test_same_answer_every_time(self):
        for question in (["facts"], ["central"], ["communities"],
                         ["path", "elan", "river bank", "--paths", "5"]):
            first = self.griot("query", "n.griot", *question)
            self.assertEqual(self.griot("query", "n.griot", *question), first)

    def test_limit(self):
        result = self.run_griot("query", "n.griot", "facts", "--limit", "2")
        self.assertEqual(result.stderr,
                         "griot: 2 of 6 rows shown; --limit 0 shows all\n")
        self.assertEqual(len(self.rows("facts", "--limit", "2")), 2)
        self.assertEqual(len(self.rows("facts", "--limit", "0")), 6)

    def test_out_names_a_file(self):
        self.griot("query", "n.griot", "facts", "--format", "csv", "--out",
                   "facts.csv")
        self.assertTrue((self.folder / "facts.csv").read_bytes()
                        .startswith(b"id,subject,subject_id,"))
        self.assertIn("no/facts.csv", self.error(
            "facts", "--out", "no/facts.csv", status=1))

    def test_hostile_names_cannot_steer_a_terminal(self):
        corpus = Corpus()
        corpus.document("evil", publisher="=cmd()", title="\x1b[2J")
        corpus.say("Ev\x1b[31mil", "hit", "Bo\u202eB\x9b")
        (self.folder / "n.griot").unlink()
        self.merge(corpus)
        for question in (["entities"], ["facts"], ["who"], ["claims", "--by",
                         "=cmd()"], ["central"], ["communities"]):
            for form in ("table", "json", "csv"):
                out = self.griot("query", "n.griot", *question, "--format",
                                 form).decode()
                for character in "\x1b\x9b\u202e":
                    self.assertNotIn(character, out, (question, form))
        self.assertEqual(self.rows("facts")[0]["subject"]["name"],
                         "Ev\x1b[31mil")
        result = self.run_griot("query", "n.griot", "facts", "hit\x1b[2J")
        self.assertNotIn("\x1b", result.stderr)

    def on_terminal(self, columns, **environment):
        """What a terminal of so many columns is sent."""
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ,
                    struct.pack("HHHH", 24, columns, 0, 0))
        process = subprocess.Popen(
            [griot.BINARY, "query", "n.griot", "facts"], cwd=self.folder,
            stdin=subprocess.DEVNULL, stdout=slave, stderr=subprocess.PIPE,
            env={**os.environ, "TERM": "xterm", "NO_COLOR": "", **environment})
        os.close(slave)
        sent = b""
        while True:
            try:
                piece = os.read(master, 65536)
            except OSError:
                break
            if not piece:
                break
            sent += piece
        process.stderr.close()
        process.wait(timeout=60)
        os.close(master)
        return sent.decode()

    def test_table_fits_the_terminal(self):
        for columns in (50, 80, 132):
            sent = self.on_terminal(columns, NO_COLOR="1")
            self.assertNotIn("\x1b", sent)
            self.assertIn("Zarbo", sent)
            for line in sent.splitlines():
                self.assertLessEqual(len(line), columns)
        self.assertIn("\x1b[1m", self.on_terminal(80))


class Errors(QueryTest):
    def test_unknown_names_suggest_what_was_meant(self):
        self.assertEqual(
            self.error("facts", "Bo Krants", status=1),
            'griot: no entity "Bo Krants"; did you mean Bo Krantz (person)?\n')
        self.assertEqual(self.error("timeline", "Nobody", status=1),
                         'griot: no entity "Nobody"\n')
        self.assertIn("did you mean assault?",
                      self.error("facts", "--relation", "asault", status=1))
        self.assertIn('no type "persn"; did you mean person?',
                      self.error("entities", "--type", "persn", status=1))
        self.assertIn(
            'no document, publisher or speaker "Evning Post"; did you mean '
            "Evening Post?",
            self.error("claims", "--by", "Evning Post", status=1))
        self.assertIn('no fact "f0123"',
                      self.error("why", "f0123", status=1))
        self.assertIn("no fact has",
                      self.error("why", "elan", "storm", "bo", status=1))

    def test_names_of_several_are_listed(self):
        message = self.error("timeline", "Duré", status=1)
        first, *lines = message.splitlines()
        self.assertRegex(first, 'griot: "Duré" may be any of these, .*by its '
                         "id.*:$")
        self.assertEqual(len(lines), 2)
        self.assertRegex(message, r"  e[0-9a-f]{16}  Élan Duré \(person\): "
                         r"\d mentions in 2 documents\n")
        self.assertRegex(message, r"  e[0-9a-f]{16}  Mia Duré \(person\): "
                         r"\d mentions in wire-2025-01-02\n")
        one = message.split()[message.split().index("Mia") - 1]
        self.assertEqual(self.told("timeline", one),
                         self.told("timeline", "Mia Duré"))

    def test_wrong_usage(self):
        for question, said in (
                (["why"], "expected FACT"), (["whom"], "unknown question"),
                (["path", "a"], "expected A B"), ([], "QUESTION"),
                (["facts", "--since", "yesterday"], "not a time"),
                (["facts", "--format", "xml"], "table, json or csv"),
                (["facts", "--limit", "-1"], "--limit"),
                (["facts", "--depth", "2"], "expected with neighbours"),
                (["facts", "--polarity", "maybe"], "positive")):
            with self.subTest(question):
                self.assertIn(said, self.error(*question, status=2))

    def test_same_entity_twice(self):
        self.assertIn("both names mean",
                      self.error("path", "zarbo", "Zarbo", status=1))

    def test_store_that_is_none(self):
        self.file("x.griot", "not a store")
        for name in ("x.griot", "missing.griot"):
            result = self.run_griot("query", name, "facts")
            self.assertEqual(result.returncode, 1)
            self.assertIn(name, result.stderr)

    def test_help_lists_the_questions(self):
        text = self.griot("query", "--help").decode()
        for word in ("entities", "path A B", "communities", "claims", "why"):
            self.assertIn(word, text)

    def test_broken_pipe_ends_quietly(self):
        process = subprocess.Popen(
            [griot.BINARY, "query", "n.griot", "facts", "--format", "json"],
            cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.close()
        error = process.stderr.read()
        process.stderr.close()
        self.assertEqual(process.wait(timeout=60), 0)
        self.assertEqual(error, b"")


if __name__ == "__main__":
    unittest.main()
