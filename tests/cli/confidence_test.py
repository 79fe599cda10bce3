#!/usr/bin/env python3
"""Statements that are seldom right are left out, unless one asks for them."""

import json
import pathlib
import unittest

import griot

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"


class LeastConfidenceTest(griot.CommandLineTest):
    def extract(self, *flags):
        run = self.run_griot("extract", SAMPLES, *flags)
        self.assertEqual(run.returncode, 0, run.stderr)
        return [json.loads(line) for line in run.stdout.decode().splitlines()]

    def test_what_is_kept_is_what_is_likely_enough(self):
        everything = self.extract("--least-confidence", "0")
        surer = self.extract("--least-confidence", "0.7")
        usual = self.extract()
        self.assertLess(len(surer), len(usual))
        self.assertLess(len(usual), len(everything))

        def said(statements, least):
            return [(s["document"], s["predicate"], s["confidence"])
                    for s in statements if s["confidence"] >= least]

        self.assertEqual(said(surer, 0), said(everything, 0.7))
        self.assertEqual(min(s["confidence"] for s in usual) >= 0.42, True)

    def test_statements_tell_that_others_were_kept(self):
        usual, all_of_them = self.extract()[0], self.extract(
            "--least-confidence", "0")[0]
        self.assertEqual(all_of_them["extractor"],
                         usual["extractor"] + " from 0")

    def test_no_share_is_refused(self):
        for least in ("1.5", "-1", "sure"):
            run = self.run_griot("extract", SAMPLES, "--least-confidence", least)
            self.assertEqual(run.returncode, 2)
            self.assertIn("--least-confidence", run.stderr)


if __name__ == "__main__":
    unittest.main()
