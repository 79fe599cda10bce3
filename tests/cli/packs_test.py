#!/usr/bin/env python3
"""Ontology packs chosen on the command line."""

import json
import unittest

import griot

NEWS = """Orvane Holdings acquired the brewery on Monday.

Gunmen killed two guards near the brewery.
"""

SEA = {
    "schema": "griot/pack/1", "name": "sea", "iri": "https://packs.example/sea#",
    "relations": [{
        "name": "shuns", "range": ["facility"],
        "frames": [{"lemmas": ["avoid"], "object": [{"role": "object"}]}],
        "examples": [{"text": "The crew avoided the port.",
                      "subject": "The crew", "object": "the port"}]}]}


class PacksTest(griot.CommandLineTest):
    def relations(self, text, *flags):
        """The relations of what griot extracts, where it gives one."""
        run = self.run_griot("extract", self.file("news.txt", text), *flags)
        self.assertEqual(run.returncode, 0, run.stderr)
        rows = [json.loads(line) for line in run.stdout.decode().splitlines()]
        return {row["predicate"]["relation"] for row in rows
                if row["predicate"]["relation"]}

    def test_default_packs_know_conflict_and_no_business(self):
        found = self.relations(NEWS)
        self.assertIn("kills", found)
        self.assertNotIn("acquires", found)

    def test_built_in_pack_is_added_by_name(self):
        found = self.relations(NEWS, "--pack", "business")
        self.assertLessEqual({"kills", "acquires"}, found)

    def test_packs_work_without_the_default_ones(self):
        found = self.relations(NEWS, "--no-default-packs", "--pack", "business")
        self.assertIn("acquires", found)
        self.assertNotIn("kills", found)

    def test_pack_is_added_from_a_file(self):
        pack = self.file("sea.json", json.dumps(SEA))
        text = SEA["relations"][0]["examples"][0]["text"]
        self.assertIn("shuns", self.relations(text, "--pack", pack))

    def test_broken_pack_is_refused_with_all_its_errors(self):
        broken = json.loads(json.dumps(SEA))
        broken["relations"][0]["range"] = ["harbor_town"]
        broken["relations"][0]["colour"] = "blue"
        broken["relations"][0]["frames"][0]["lemmas"] = []
        pack = self.file("sea.json", json.dumps(broken))
        run = self.run_griot("extract", self.file("news.txt", NEWS),
                             "--pack", pack)
        self.assertEqual(run.returncode, 1)
        for pointer in ("/relations/0/colour", "/relations/0/range/0",
                        "/relations/0/frames/0/lemmas"):
            self.assertIn(f"sea.json: {pointer}: expected", run.stderr)

    def test_unknown_pack_is_told_the_names_there_are(self):
        run = self.run_griot("extract", self.file("news.txt", NEWS),
                             "--pack", "buisness")
        self.assertEqual(run.returncode, 1)
        self.assertIn("buisness: cannot be read, expected an ontology pack: "
                      "one of core, conflict, business, or a file", run.stderr)


if __name__ == "__main__":
    unittest.main()
