"""Runs the griot under test; the helpers that all command-line tests share."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("GRIOT_BINARY",
                        str(ROOT / "build" / "release" / "bin" / "griot"))
SAMPLES = ROOT / "samples"

ARTICLE = """Rebels attack a village

ZALVOR, Feb. 3, 2025 (Test News) — Rebels attacked the village of Dorna on
Monday and killed two soldiers, an army spokesman said.

The Free Men of Dorna claimed responsibility for the attack.
"""


class CommandLineTest(unittest.TestCase):
    """Gives each test a folder of its own, `self.folder`."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="griot-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def run_griot(self, *arguments, stdin=b"", **options):
        """Runs griot in the folder of the test; returns the finished process
        with what it wrote, standard error as text."""
        result = subprocess.run(
            [BINARY, *map(str, arguments)], input=stdin, cwd=self.folder,
            stdout=options.pop("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE, timeout=300, check=False, **options)
        result.stderr = result.stderr.decode()
        return result

    def griot(self, *arguments, **options):
        """The same for what must work: gives its standard output."""
        result = self.run_griot(*arguments, **options)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def file(self, name, content=ARTICLE):
        """Makes a file in the folder of the test; gives its path from there."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode()
        path.write_bytes(content)
        return name

    def files(self):
        """Names of all files in the folder of the test, hidden ones too."""
        return sorted(str(path.relative_to(self.folder))
                      for path in self.folder.rglob("*") if path.is_file())
