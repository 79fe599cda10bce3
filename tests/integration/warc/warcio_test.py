"""Crawls that warcio has written, in the forms in which they are passed on."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

CONSUMERS = pathlib.Path(os.environ["CONSUMERS"])
GRIOT = os.environ["GRIOT_BINARY"]
HERE = pathlib.Path(__file__).resolve().parent


class Crawls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        subprocess.run([CONSUMERS / "venv/bin/python", HERE / "write_crawl.py",
                        cls.folder.name], check=True)

    def test_all_forms_hold_the_same_pages(self):
        files = sorted(pathlib.Path(self.folder.name).glob("*.warc*"))
        self.assertEqual(len(files), 7)
        for file in files:
            with self.subTest(file.name):
                result = subprocess.run([GRIOT, "extract", file],
                                        capture_output=True, text=True,
                                        check=True)
                documents = {json.loads(line)["document"]
                             for line in result.stdout.splitlines()}
                self.assertEqual(documents, {f"https://news.example/{i}"
                                             for i in range(1, 6)})
                self.assertIn("Left out: 5 revisit records.\n", result.stderr)
                self.assertRegex(result.stderr, "5 pages name no day")
                ferries = set(re.findall(r"ferry (\d)", result.stdout))
                self.assertLessEqual(ferries, set("12345"))


if __name__ == "__main__":
    unittest.main()
