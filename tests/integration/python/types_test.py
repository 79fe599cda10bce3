#!/usr/bin/env python3
"""What mypy --strict says of programs that use the module."""

import environment

environment.enter()

# pylint: disable=wrong-import-position
import pathlib
import subprocess
import sys
import tempfile
import unittest

EXAMPLE = pathlib.Path(__file__).with_name("typed_example.py")
WRONG = """\
import griot
graph = griot.open(3)
name: int = graph.entities[0].name
graph.facts[0].subject.name
graph.facts[0].time = "2025"
griot.build("a.txt")
"""


class Types(unittest.TestCase):
    def check(self, path):
        with tempfile.TemporaryDirectory() as cache:
            result = subprocess.run(
                [sys.executable, "-m", "mypy", "--strict", "--no-color-output",
                 "--no-error-summary", "--cache-dir", cache, path],
                check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                text=True)
        return result.returncode, result.stdout

    def test_a_program_that_is_right_passes(self):
        self.assertEqual(self.check(EXAMPLE), (0, ""))

    def test_each_wrong_line_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "wrong.py")
            path.write_text(WRONG, encoding="utf-8")
            code, said = self.check(path)
        self.assertEqual(code, 1)
        found = [(line.split(":")[1], line.rsplit("[", 1)[1])
                 for line in said.splitlines() if ": error: " in line]
        self.assertEqual(found, [("2", "arg-type]"), ("3", "assignment]"),
                                 ("4", "union-attr]"), ("5", "misc]"),
                                 ("6", "call-arg]")])


if __name__ == "__main__":
    unittest.main()
