"""That the section on Gephi of docs/using-with.md prints what it says, and that
Gephi shows what it says; --rewrite puts in what is printed now."""

import json
import re
import sys
import unittest

import gephi_test

sys.path.insert(0, str(gephi_test.ROOT / "tests/cli"))

import tour  # noqa: E402

DOCUMENT = gephi_test.ROOT / "docs/using-with.md"
SECTION = re.compile(r"^## Gephi\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)


class UsingWithGephiTest(unittest.TestCase):
    maxDiff = None

    def test_commands_print_what_it_says_and_gephi_shows_it(self):
        [section] = SECTION.findall(DOCUMENT.read_text("utf-8"))
        made = tour.Tour()
        self.addCleanup(made.close)
        for block in tour.BLOCK.findall(section):
            for command, expected in tour.commands(block):
                with self.subTest(command):
                    self.assertEqual(tour.steady(made.run(command)),
                                     tour.steady(expected))
        shown = json.loads(gephi_test.gephi("report",
                                            made.folder / "bambari.gexf"))
        largest = max(shown["nodes"], key=lambda node: node["size"])
        self.assertIn(f"**{largest['label']}**", section)
        types = {edge["type"] for edge in shown["edges"]}
        named = re.findall(r"(?i)\bof\s+the\s+type\s+`(.*?)`", section)
        self.assertTrue(named)
        self.assertLessEqual(set(named), types)


if __name__ == "__main__":
    if "--rewrite" in sys.argv:
        tour.rewrite(DOCUMENT, SECTION)
    else:
        unittest.main()
