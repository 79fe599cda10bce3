#!/usr/bin/env python3
"""Events as a table, and what griot says of how a row was made."""

import csv
import json
import unittest

import griot
from corpus import Corpus


class EventsTest(griot.CommandLineTest):
    def setUp(self):
        super().setUp()
        corpus = Corpus()
        for name in ("post-1", "wire-1"):
            corpus.document(name, published="2024-09-18", publisher=name[:4])
            corpus.say("Red Front", "attack", "Nigerian Army", place="Abuja",
                       relation="assault", time="2024-09-16",
                       types=("organization", "organization"))
        corpus.say("Mali", "accuse", "Red Front", relation="accuse",
                   speaker="Ana Orr", types=("country", "organization"))
        corpus.say("Bo Krantz", "own", "Red Front", relation="owns",
                   types=("person", "organization"))
        corpus.write(self.folder)
        self.griot("merge", "s.jsonl", "--documents", "d.jsonl", "--out",
                   "n.griot")

    def rows(self):
        self.griot("export", "n.griot", "--to", "events.csv")
        with open(self.folder / "events.csv", encoding="utf-8",
                  newline="") as file:
            return list(csv.DictReader(file))

    def test_are_one_row_each_with_the_codes_of_their_relation(self):
        attack, accusation = self.rows()
        self.assertEqual(
            {column: attack[column] for column in (
                "date", "end", "date_precision", "event_type", "cameo_root",
                "quad_class", "actor1", "actor2", "actor2_country", "place",
                "admin1", "country", "geo_precision", "place_reason",
                "sources", "source_count", "status")},
            {"date": "2024-09-16", "end": "2024-09-16", "date_precision": "1",
             "event_type": "ASSAULT", "cameo_root": "18", "quad_class": "4",
             "actor1": "Red Front", "actor2": "Nigerian Army",
             "actor2_country": "NG", "place": "Abuja", "admin1": "Abuja Federal Capital Territory",
             "country": "Nigeria", "geo_precision": "1",
             "place_reason": "said", "sources": "post; wire",
             "source_count": "2", "status": "asserted"})
        self.assertEqual(
            (accusation["event_type"], accusation["status"],
             accusation["said_by"], accusation["place"],
             accusation["latitude"], accusation["date_precision"]),
            ("ACCUSE", "alleged", "Ana Orr", "", "", ""))

    def test_are_features_of_geojson_too(self):
        ids = [row["id"] for row in self.rows()]
        self.griot("export", "n.griot", "--to", "events.geojson")
        collection = json.loads(
            (self.folder / "events.geojson").read_text(encoding="utf-8"))
        self.assertEqual([feature["properties"]["id"]
                          for feature in collection["features"]], ids)
        attack, accusation = collection["features"]
        self.assertEqual(attack["geometry"]["type"], "Point")
        longitude, latitude = attack["geometry"]["coordinates"]
        self.assertAlmostEqual(longitude, 7.5, delta=0.2)
        self.assertAlmostEqual(latitude, 9.1, delta=0.2)
        self.assertIsNone(accusation["geometry"])

    def test_why_says_what_a_row_is_made_of(self):
        attack = self.rows()[0]
        told = self.griot("why", "n.griot", attack["id"][:9]).decode()
        self.assertIn(f"Event {attack['id']}: ASSAULT, asserted", told)
        self.assertIn("- who: Red Front (organization)", told)
        self.assertIn("- when: 2024-09-16: the text tells the day", told)
        self.assertIn("the text says that it happened there", told)
        self.assertIn("Red Front attack Nigerian Army in Abuja. [post-1:0-", told)

    def test_why_of_what_is_no_event(self):
        result = self.run_griot("why", "n.griot", "f0000000000000000")
        self.assertEqual(result.returncode, 1)
        self.assertIn('no event "f0000000000000000"', result.stderr)

    def test_without_codes_nothing_is_an_event(self):
        self.griot("export", "n.griot", "--to", "events.csv",
                   "--no-default-packs")
        text = (self.folder / "events.csv").read_text(encoding="utf-8")
        self.assertEqual(len(text.splitlines()), 1)


if __name__ == "__main__":
    unittest.main()
