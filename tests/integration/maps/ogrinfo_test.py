"""GDAL opens the events of a graph, as GeoJSON and as CSV."""

import csv
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

GRIOT = os.environ["GRIOT_BINARY"]
SAMPLES = pathlib.Path(__file__).resolve().parents[3] / "samples"


class OgrinfoTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = pathlib.Path(temporary.name)
        cls.griot("build", SAMPLES, "--out", "news.griot")
        for name in ("events.csv", "events.geojson"):
            cls.griot("export", "news.griot", "--to", name)
        with open(cls.folder / "events.csv", encoding="utf-8",
                  newline="") as file:
            cls.rows = list(csv.DictReader(file))

    @classmethod
    def griot(cls, *arguments):
        subprocess.run([GRIOT, *arguments], cwd=cls.folder, check=True,
                       capture_output=True)

    def ogrinfo(self, name):
        result = subprocess.run(
            ["ogrinfo", "-ro", "-al", name], cwd=self.folder, check=True,
            capture_output=True, text=True)
        self.assertNotIn("Warning", result.stderr)
        return result.stdout

    def test_reads_all_events_with_their_points(self):
        told = self.ogrinfo("events.geojson")
        self.assertIn(f"Feature Count: {len(self.rows)}", told)
        self.assertEqual(len(re.findall(r"^  POINT \(", told, re.MULTILINE)),
                         sum(row["longitude"] != "" for row in self.rows))
        self.assertGreater(told.count("POINT ("), 0)

    def test_knows_the_types_of_the_columns(self):
        told = self.ogrinfo("events.geojson")
        for column in ("date: Date", "quad_class: Integer",
                       "fatalities_low: Integer", "confidence: Real",
                       "notes: String"):
            self.assertIn(column, told)

    def test_has_the_rows_of_the_table(self):
        with open(self.folder / "events.geojson", encoding="utf-8") as file:
            features = json.load(file)["features"]
        self.assertEqual([feature["properties"]["id"] for feature in features],
                         [row["id"] for row in self.rows])
        self.assertIn(f"Feature Count: {len(self.rows)}",
                      self.ogrinfo("events.csv"))


if __name__ == "__main__":
    unittest.main()
