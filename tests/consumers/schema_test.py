"""The JSON Schemas against what the C++ reader and writer take and give."""

import copy
import json
import os
import pathlib
import subprocess
import unittest

import jsonschema
import news

ROOT = pathlib.Path(__file__).resolve().parents[2]
KINDS = ("statement", "document", "mention")


def load(kind):
    path = ROOT / "schemas" / f"{kind}.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def run(argument, lines=""):
    return subprocess.run([os.environ["RANDOM_JSON"], argument], input=lines,
                          capture_output=True, text=True, encoding="utf-8",
                          check=True).stdout.split("\n")[:-1]


def changes(value, path=()):
    """Copies of `value` with one member missing or made something else."""
    spoilt = (None, -1, 1.5, "", "nonsense", [], {}, True)
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        if isinstance(value, dict):
            copied = copy.deepcopy(value)
            del copied[key]
            yield copied
        for other in spoilt:
            copied = copy.deepcopy(value)
            copied[key] = other
            yield copied
        if isinstance(value[key], (dict, list)):
            for inner in changes(value[key]):
                copied = copy.deepcopy(value)
                copied[key] = inner
                yield copied


def has_range_upside_down(row):
    """Whether a range ends below its start, which a schema cannot tell."""
    arguments = row.get("arguments")
    quantities = [a.get("quantity") for a in arguments or []
                  if isinstance(a, dict)] if isinstance(arguments, list) else []
    return any(isinstance(q.get("most"), (int, float))
               and isinstance(q.get("value"), (int, float))
               and q["most"] < q["value"]
               for q in quantities if isinstance(q, dict))


class FactTest(unittest.TestCase):
    """The lines of `.jsonl` exports."""

    def test_accepts_all_that_is_exported(self):
        validator = load("fact")
        for made in (news.sahel(), news.hostile(), news.conflicts()):
            exports = news.Exports(made)
            self.addCleanup(exports.close)
            lines = exports.path(".jsonl").read_bytes().split(b"\n")
            self.assertEqual(lines.pop(), b"")
            self.assertGreater(len(lines), 1)
            for line in lines:
                validator.validate(json.loads(line))


class SchemaTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.validators = {f"griot/{kind}/1": load(kind) for kind in KINDS}
        cls.rows = [json.loads(line) for line in run("200")]

    def test_accepts_all_that_is_written(self):
        for row in self.rows:
            self.validators[row["schema"]].validate(row)

    def test_agrees_with_the_reader_on_what_is_spoilt(self):
        spoilt = []
        for row in self.rows[:45]:
            for changed in changes(row):
                changed.setdefault("schema", row["schema"])
                spoilt.append(changed)
        lines = [json.dumps(row) for row in spoilt]
        answers = run("check", "\n".join(lines) + "\n")
        self.assertEqual(len(answers), len(spoilt))
        self.assertGreater(answers.count("refused"), 1000)
        self.assertGreater(answers.count("ok"), 100)
        disagreed = [
            (line, answer) for row, line, answer in zip(spoilt, lines, answers)
            if str(row["schema"]) in self.validators
            and answer != ("ok" if self.validators[row["schema"]].is_valid(row)
                           else "refused")]
        # An optional member that is null or empty counts as left out; only the
        # reader is so lenient.
        strict = [(line, answer) for line, answer in disagreed
                  if answer == "refused"
                  and not has_range_upside_down(json.loads(line))]
        self.assertEqual(strict, [])


if __name__ == "__main__":
    unittest.main()
