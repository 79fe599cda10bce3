"""Holds docs/adr/README.md to what lies beside it."""

import pathlib
import re
import unittest

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "docs/adr"
INDEX = (FOLDER / "README.md").read_text()


class Decisions(unittest.TestCase):
    def test_each_has_its_line(self):
        for path in sorted(FOLDER.glob("0*.md")):
            number, title = re.match(r"# (\d+)\. (.*)\n",
                                     path.read_text()).groups()
            self.assertEqual(int(number), int(path.name[:4]))
            self.assertIn(f"| {number} | [{title}]({path.name}) |\n", INDEX)

    def test_each_line_has_its_decision(self):
        for name in re.findall(r"\]\((.*)\) \|", INDEX):
            self.assertTrue((FOLDER / name).exists(), name)

    def test_missing_numbers_are_named(self):
        taken = {int(path.name[:4]) for path in FOLDER.glob("0*.md")}
        text = re.search(r"Numbers without a decision: (.*?)\.",
                         INDEX).group(1)
        named = [int(n) for n in re.findall(r"\d+", text)]
        # Later ones may still be in work.
        self.assertEqual(named, [n for n in range(1, max(named) + 1)
                                 if n not in taken])


if __name__ == "__main__":
    unittest.main()
