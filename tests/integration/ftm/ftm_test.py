"""FollowTheMoney reads what is exported for it, and griot what it writes."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

GRIOT = os.environ["GRIOT_BINARY"]
VENV = pathlib.Path(os.environ["CONSUMERS"]) / "venv/bin"
SAMPLES = pathlib.Path(__file__).resolve().parents[3] / "samples"

# Prints each entity that breaks the schema: a property that is none or is lost
# when its values are cleaned, a required one that is missing, one that names no
# entity of the kind that its schema asks for.
CHECK = """
import json, sys
from followthemoney import model
lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
found = {line["id"]: model.get_proxy(line) for line in lines}
for line in lines:
    proxy = found[line["id"]]
    for name in proxy.schema.required:
        if not proxy.get(name):
            print(line["id"], line["schema"], "lacks", name)
    for name, values in line["properties"].items():
        prop = proxy.schema.get(name)
        if prop is None or sorted(proxy.get(name)) != sorted(
                filter(None, map(prop.type.clean, values))) or len(
                    proxy.get(name)) != len(values):
            print(line["id"], line["schema"], "loses", name, values)
        if prop is not None and prop.range is not None:
            for value in values:
                end = found.get(value)
                if end is None or not end.schema.is_a(prop.range):
                    print(line["id"], line["schema"], name, "is", value)
"""


class FollowTheMoneyTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = pathlib.Path(temporary.name)
        cls.run_in_folder(GRIOT, "build", SAMPLES, "--out", "news.griot")
        cls.run_in_folder(GRIOT, "export", "news.griot", "--to",
                          "news.ftm.json")
        text = (cls.folder / "news.ftm.json").read_text(encoding="utf-8")
        cls.entities = [json.loads(line) for line in text.splitlines()]

    @classmethod
    def run_in_folder(cls, *command):
        return subprocess.run(command, cwd=cls.folder, check=True,
                              capture_output=True, text=True).stdout

    def of_schema(self, schema):
        return [e["properties"] for e in self.entities if e["schema"] == schema]

    def test_breaks_no_rule_of_the_schema(self):
        (self.folder / "check.py").write_text(CHECK, encoding="utf-8")
        self.assertEqual(self.run_in_folder(VENV / "python", "check.py",
                                            "news.ftm.json"), "")

    def test_is_kept_whole_by_its_validation(self):
        self.run_in_folder(VENV / "ftm", "validate", "-i", "news.ftm.json",
                           "-o", "valid.json")
        valid = (self.folder / "valid.json").read_text(encoding="utf-8")
        self.assertEqual([json.loads(line)["id"] for line in valid.splitlines()],
                         [entity["id"] for entity in self.entities])

    def test_is_loaded_as_a_graph(self):
        self.run_in_folder(VENV / "ftm", "export-gexf", "-i", "news.ftm.json",
                           "-o", "news.gexf")
        gexf = (self.folder / "news.gexf").read_text(encoding="utf-8")
        self.assertIn("Bambari", gexf)
        self.assertIn("<edge ", gexf)

    def test_has_who_leads_what_and_where_it_is_told(self):
        articles = {e["id"] for e in self.entities if e["schema"] == "Article"}
        names = {e["id"]: e["properties"]["name"][0] for e in self.entities
                 if "name" in e["properties"]}
        ties = self.of_schema("Directorship")
        self.assertGreater(len(ties), 0)
        for tie in ties:
            self.assertIn(tie["director"][0], names)
            self.assertIn(tie["organization"][0], names)
            self.assertTrue(set(tie["proof"]) <= articles)
            self.assertTrue(tie["summary"])
        self.assertTrue(any(event.get("involved") and event.get("location")
                            for event in self.of_schema("Event")))

    def test_ids_stay_from_build_to_build(self):
        self.run_in_folder(GRIOT, "build", SAMPLES, "--out", "again.griot")
        self.run_in_folder(GRIOT, "export", "again.griot", "--to",
                           "again.ftm.json")
        self.assertEqual((self.folder / "again.ftm.json").read_bytes(),
                         (self.folder / "news.ftm.json").read_bytes())

    def test_names_of_its_entities_are_known_names(self):
        (self.folder / "a.txt").write_text(
            "General Orr met Ana Kessely in Lomé on Monday.\n"
            "The Hammer left Lomé on Tuesday.\n", encoding="utf-8")
        (self.folder / "known.ftm.json").write_text(json.dumps(
            {"id": "NK-7", "schema": "Person", "properties": {
                "name": ["Ana Kessely"], "alias": ["The Hammer"]}}) + "\n",
            encoding="utf-8")
        self.run_in_folder(GRIOT, "build", "a.txt", "--known-names",
                           "known.ftm.json", "--out", "known.griot")
        rows = self.run_in_folder(GRIOT, "query", "known.griot", "entities",
                                  "--format", "json")
        found = {row["name"]: row.get("known_id")
                 for row in json.loads(rows)}
        self.assertEqual(found.get("Ana Kessely"), "NK-7")


if __name__ == "__main__":
    unittest.main()
