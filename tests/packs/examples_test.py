#!/usr/bin/env python3
"""The examples of ontology packs, read by the program as it is used.

    GRIOT_BINARY=build/release/bin/griot tests/packs/examples_test.py [PACK.json...]

An example passes if its text gives a statement with the relation that it
stands under, whose subject and object are the words that the example names.
Without packs it takes those that are compiled in; a pack of your own is read on
top of the default ones.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import jsonschema

PACKS = pathlib.Path(__file__).resolve().parents[2] / "schemas" / "packs"
BINARY = os.environ.get("GRIOT_BINARY", "griot")


def read(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def examples(pack):
    """(relation, example) of all of them."""
    return [(relation["name"], example)
            for relation in pack.get("relations", [])
            for example in relation.get("examples", [])]


def statements(texts, *flags):
    """The statements of each text, in order, each a document of its own."""
    with tempfile.TemporaryDirectory() as folder:
        news = pathlib.Path(folder) / "examples.jsonl"
        news.write_text("".join(
            json.dumps({"schema": "griot/document/1", "id": str(i),
                        "text": text}) + "\n"
            for i, text in enumerate(texts)), encoding="utf-8")
        run = subprocess.run([BINARY, "extract", str(news), "--language", "en",
                              *flags],
                             capture_output=True, text=True, encoding="utf-8")
    if run.returncode != 0:
        raise AssertionError(run.stderr)
    by_text = [[] for _ in texts]
    for line in run.stdout.splitlines():
        statement = json.loads(line)
        by_text[int(statement["document"])].append(statement)
    return by_text


def words(statement, role):
    return next((a["text"] for a in statement["arguments"]
                 if a["role"] == role), None)


def triple(statement):
    return (words(statement, "subject"), statement["predicate"]["relation"],
            words(statement, "object"))


class ExamplesTest(unittest.TestCase):
    own_packs = ()

    def check(self, pack, *flags):
        """That each example of the pack comes out; says which do not."""
        rows = examples(pack)
        self.assertGreater(len(rows), 0)
        said = statements([example["text"] for _, example in rows], *flags)
        missing = []
        for (relation, example), found in zip(rows, said):
            wanted = (example.get("subject"), relation, example.get("object"))
            triples = [triple(s) for s in found if s["derivation"] == "stated"]
            if wanted not in triples:
                missing.append(f"{example['text']}\n    wanted: {wanted}"
                               + "".join(f"\n    said:   {t}" for t in triples))
        self.assertFalse(missing, f"{len(missing)} of {len(rows)}:\n"
                         + "\n".join(missing))

    def test_core_and_conflict_say_what_they_promise(self):
        for name in ("core", "conflict"):
            with self.subTest(pack=name):
                self.check(read(PACKS / f"{name}.json"))

    def test_business_says_what_it_promises_on_core_alone(self):
        self.check(read(PACKS / "business.json"), "--no-default-packs",
                   "--pack", "business")

    def test_business_says_what_it_promises_beside_conflict(self):
        self.check(read(PACKS / "business.json"), "--pack", "business")

    def test_packs_keep_to_the_schema(self):
        schema = read(PACKS / "pack.schema.json")
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for path in sorted(PACKS.glob("*.json")):
            if path.name != "pack.schema.json":
                with self.subTest(pack=path.name):
                    validator.validate(read(path))

    def test_own_packs_say_what_they_promise(self):
        for path in self.own_packs:
            with self.subTest(pack=path):
                self.check(read(path), "--pack", path)


if __name__ == "__main__":
    ExamplesTest.own_packs = sys.argv[1:]
    names = (["ExamplesTest.test_own_packs_say_what_they_promise"]
             if ExamplesTest.own_packs else None)
    unittest.main(argv=sys.argv[:1], defaultTest=names)
