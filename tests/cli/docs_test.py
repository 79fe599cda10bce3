#!/usr/bin/env python3
"""The program in C++ that docs/graph.md shows, on a store."""

import os
import subprocess
import unittest

import griot
from corpus import Corpus

PROGRAM = os.environ["GRAPH_MD_PROGRAM"]


class GraphProgramTest(griot.CommandLineTest):
    def run_program(self, *arguments):
        return subprocess.run([PROGRAM, *arguments], cwd=self.folder,
                              stdout=subprocess.PIPE, text=True, timeout=60,
                              check=False)

    def test_finds_who_acts_on_each_other(self):
        corpus = Corpus()
        corpus.document("post-1", published="2025-01-01")
        corpus.say("Ana Orr", "hire", "Bo Krantz")
        corpus.say("Bo Krantz", "praise", "Mia Dure")
        corpus.say("Mia Dure", "thank", "Ana Orr")
        corpus.say("Mia Dure", "visit", "Lew Stan")
        corpus.write(self.folder)
        self.griot("merge", "s.jsonl", "--documents", "d.jsonl", "--out",
                   "n.griot")
        result = self.run_program("n.griot")
        self.assertEqual(result.returncode, 0)
        groups = [line.split(" ", 1) for line in result.stdout.splitlines()]
        self.assertEqual(sorted(name for _, name in groups),
                         ["Ana Orr", "Bo Krantz", "Mia Dure"])
        self.assertEqual(len({group for group, _ in groups}), 1)

    def test_fails_where_there_is_no_store(self):
        self.assertEqual(self.run_program("none.griot").returncode, 1)
        self.assertEqual(self.run_program().returncode, 2)


if __name__ == "__main__":
    unittest.main()
