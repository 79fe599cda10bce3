#!/usr/bin/env python3
"""The page in Debian's Chromium, clicked as a user would (page_test.mjs)."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import pages

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[2]
sys.path.insert(0, str(ROOT / "tests" / "cli"))
import tour  # noqa: E402


class Browser(unittest.TestCase):
    def test_the_page_does_what_a_reader_asks(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, news in (("pair", pages.pair()),
                               ("hostile", pages.hostile()),
                               ("crowd", pages.Crowd(20000, 4000))):
                pages.export(news, pathlib.Path(folder, f"{name}.html"))
            pages.export_samples(os.environ["GRIOT_BINARY"], ROOT, folder)
            review = subprocess.Popen(
                [os.environ["GRIOT_BINARY"], "review",
                 pathlib.Path(folder, "samples.griot"), "--decisions",
                 pathlib.Path(folder, "decisions.csv")],
                stdout=subprocess.PIPE, text=True)
            self.addCleanup(review.stdout.close)
            self.addCleanup(review.wait)
            self.addCleanup(review.kill)
            review.stdout.readline()
            url = review.stdout.readline().strip()
            result = subprocess.run(
                ["node", "--test-reporter=tap", HERE / "page_test.mjs"],
                env=dict(os.environ, PAGES=folder, REVIEW=url), text=True,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=500,
                check=False)
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertRegex(result.stdout, r"(?m)^# fail 0$")
        self.assertRegex(result.stdout, r"(?m)^# skipped 0$")
        print(result.stdout)


class UsingWith(unittest.TestCase):
    def test_the_commands_shown_print_what_is_said(self):
        text = (ROOT / "docs" / "using-with.md").read_text()
        section = re.search(r"(?ms)^## A browser$.*?(?=^## |\Z)", text).group()
        shown = tour.Tour()
        self.addCleanup(shown.close)
        blocks = tour.BLOCK.findall(section)
        self.assertTrue(blocks)
        for command, expected in (
                pair for block in blocks for pair in tour.commands(block)):
            with self.subTest(command.strip()):
                self.assertEqual(tour.steady(shown.run(command)),
                                 tour.steady(expected))
        self.assertTrue((shown.folder / "bambari.html").exists())


if __name__ == "__main__":
    unittest.main()
