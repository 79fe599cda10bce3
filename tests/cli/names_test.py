#!/usr/bin/env python3
"""Names that are one entity: why, and what people decide of them."""

import json
import unittest

import griot
from corpus import Corpus

HEAD = "decision,name,type,document,other,other_type,other_document,value,reason\n"


def two_papers():
    corpus = Corpus()
    corpus.document("post-1", published="2025-01-01")
    corpus.say("Ana Orr", "meet", "Bo Krantz")
    corpus.say("Orr", "leave", "Zarbo", types=("person", "place"))
    corpus.document("wire-1", published="2025-01-02")
    corpus.say("Cid Orr", "visit", "Zarbo", types=("person", "place"))
    corpus.say("The Hammer", "meet", "Bo Krantz")
    return corpus


class NamesTest(griot.CommandLineTest):
    def setUp(self):
        super().setUp()
        two_papers().write(self.folder)

    def merge(self, *more):
        self.griot("merge", "s.jsonl", "--documents", "d.jsonl", "--out",
                   "n.griot", *more)

    def refuses(self, *more):
        result = self.run_griot("merge", "s.jsonl", "--documents", "d.jsonl",
                                "--out", "n.griot", *more)
        self.assertEqual(result.returncode, 1, result.stderr)
        return result.stderr

    def names(self):
        rows = json.loads(self.griot("query", "n.griot", "entities",
                                     "--format", "json"))
        return sorted(row["name"] for row in rows)

    def export(self):
        self.griot("export", "n.griot", "--to", "n.ttl")
        return (self.folder / "n.ttl").read_bytes()

    def why(self, a, b):
        return self.griot("why", "n.griot", a, b).decode()


class Why(NamesTest):
    def test_names_rule_and_sentences(self):
        self.merge()
        told = self.why("orr", "Ana Orr")
        self.assertIn('"orr" and "Ana Orr" are one: Ana Orr (person), e', told)
        self.assertIn("short name in text", told)
        self.assertIn("Orr leave Zarbo.", told)
        self.assertIn("[post-1:0-7]", told)

    def test_says_why_not(self):
        self.merge()
        told = self.why("Ana Orr", "Cid Orr")
        self.assertIn("are not one.", told)
        self.assertIn("Cid Orr (person), e", told)

    def test_names_that_are_not_there(self):
        self.merge()
        result = self.run_griot("why", "n.griot", "Ana Orr", "Zed")
        self.assertEqual(result.returncode, 1)
        self.assertIn('no document has the name "Zed"', result.stderr)
        self.assertEqual(result.stdout, b"")


class Decisions(NamesTest):
    def decide(self, *rows):
        self.file("d.csv", HEAD + "".join(row + "\n" for row in rows))

    def test_win_stay_and_are_named(self):
        self.merge()
        before = self.export()
        self.decide("same,Ana Orr,,,The Hammer,,,,court papers",
                    "rename,Bo Krantz,,,,,,Boris Krantz,",
                    "different,Orr,,post-1,Ana Orr,,,,")
        self.merge("--decisions", "d.csv")
        names = self.names()
        self.assertNotIn("The Hammer", names)
        self.assertIn("Boris Krantz", names)
        self.assertIn("Orr", names)
        told = self.why("The Hammer", "Ana Orr")
        self.assertIn("[d.csv:2]", told)
        # They go on to count without their file, and can be taken back.
        decided = self.export()
        (self.folder / "d.csv").unlink()
        self.merge()
        self.assertEqual(self.export(), decided)
        self.griot("verify", "n.griot")
        self.decide()
        self.merge("--decisions", "d.csv")
        self.assertEqual(self.export(), before)

    def test_that_cannot_be_met_leave_the_store_as_it_was(self):
        self.merge()
        before = (self.folder / "n.griot").read_bytes()
        for rows, said in (
                (["same,Ana Orr,,,Nobody,,,,"],
                 'd.csv:2: no document names "Nobody"'),
                (["same,Ana Orr,,,Cid Orr,,,,",
                  "different,Cid Orr,,,Ana Orr,,,,"],
                 "d.csv:3: "),
                (["merge,Ana Orr,,,Cid Orr,,,,"],
                 'd.csv:2: unknown decision "merge"'),
                (["rename,Ana Orr,,,,,,Ana,", "rename,Ana Orr,,,,,,Anna,"],
                 "d.csv:3: ")):
            with self.subTest(rows):
                self.decide(*rows)
                self.assertIn(said, self.refuses("--decisions", "d.csv"))
                self.assertEqual((self.folder / "n.griot").read_bytes(),
                                 before)
        self.assertIn("missing.csv",
                      self.refuses("--decisions", "missing.csv"))

    def test_known_names_give_ids(self):
        self.file("k.csv", "id,name,alias\nQ7,Ana Orr,The Hammer\n")
        self.merge("--known-names", "k.csv")
        rows = json.loads(self.griot("query", "n.griot", "entities",
                                     "--format", "json"))
        known = {row["name"]: row["known_id"] for row in rows}
        self.assertEqual(known["Ana Orr"], "Q7")
        self.assertIsNone(known["Zarbo"])
        self.assertNotIn("The Hammer", known)
        self.assertIn("known entity", self.why("The Hammer", "Ana Orr"))
        self.file("k.csv", "id,name\nseven,Ana Orr\n")
        self.assertIn("k.csv:2: ", self.refuses("--known-names", "k.csv"))


if __name__ == "__main__":
    unittest.main()
