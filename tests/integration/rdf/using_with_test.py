"""That the section on SPARQL stores of docs/using-with.md prints what it says;
--rewrite puts in what is printed now."""

import os
import pathlib
import re
import sys
import tempfile
import unittest

import stores

sys.path.insert(0, str(stores.ROOT / "tests/cli"))

import tour  # noqa: E402  (from tests/cli)

DOCUMENT = stores.ROOT / "docs/using-with.md"
SECTION = re.compile(r"^## SPARQL stores\n.*?(?=^## |\Z)",
                     re.MULTILINE | re.DOTALL)


class Tour(tour.Tour):
    """Has Oxigraph for Python and Jena's arq too."""

    def __init__(self):
        super().__init__()
        self._bin = tempfile.TemporaryDirectory()
        arq = pathlib.Path(self._bin.name, "arq")
        java = " ".join(f"'{word}'" for word in stores.JAVA)
        arq.write_text(f'#!/bin/sh\nexec {java} arq.arq "$@"\n')
        arq.chmod(0o755)
        self.environment.update(
            PATH=f"{self._bin.name}:{self.environment['PATH']}",
            PYTHONPATH=os.pathsep.join(
                filter(None, (str(stores.CONSUMERS / "python"),
                              os.environ.get("PYTHONPATH")))))

    def close(self):
        super().close()
        self._bin.cleanup()


class SparqlStores(unittest.TestCase):
    maxDiff = None

    def test_commands_print_what_it_says(self):
        [section] = SECTION.findall(DOCUMENT.read_text("utf-8"))
        blocks = tour.BLOCK.findall(section)
        self.assertGreater(len(blocks), 4)
        made = Tour()
        self.addCleanup(made.close)
        for block in blocks:
            for command, expected in tour.commands(block):
                with self.subTest(command):
                    self.assertEqual(made.run(command), expected)


if __name__ == "__main__":
    if "--rewrite" in sys.argv:
        tour.rewrite(DOCUMENT, SECTION, Tour)
    else:
        unittest.main()
