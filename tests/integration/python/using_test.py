#!/usr/bin/env python3
"""That what docs/using-with.md shows of Python is so, as doctest runs it."""

import environment

environment.enter()

# pylint: disable=wrong-import-position
import doctest
import os
import pathlib
import re
import shutil
import tempfile
import unittest

PAGE = environment.ROOT / "docs/using-with.md"
BLOCK = re.compile(r"(?<=^```pycon\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


class Using(unittest.TestCase):
    def test_python_says_what_the_page_shows(self):
        session = "\n".join(BLOCK.findall(PAGE.read_text(encoding="utf-8")))
        test = doctest.DocTestParser().get_doctest(session, {}, PAGE.name,
                                                   str(PAGE), 0)
        self.assertGreater(len(test.examples), 15)
        said = []
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(environment.SAMPLES,
                            pathlib.Path(folder, "samples"))
            before = os.getcwd()
            os.chdir(folder)
            try:
                failed, _ = doctest.DocTestRunner().run(test, out=said.append)
            finally:
                os.chdir(before)
        self.assertEqual(failed, 0, "".join(said))


if __name__ == "__main__":
    unittest.main()
