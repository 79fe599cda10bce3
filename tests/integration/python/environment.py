"""The virtual environment that install.sh has filled, and the samples in it."""

import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
SAMPLES = ROOT / "samples"
sys.path.insert(1, str(ROOT / "tests/consumers"))


def enter():
    """Goes on in the environment's Python, which has the module."""
    venv = pathlib.Path(os.environ["CONSUMERS"], "venv")
    if pathlib.Path(sys.prefix).resolve() != venv.resolve():
        python = str(venv / "bin/python")
        os.execv(python, [python, *sys.argv])


def run(*arguments):
    """What the command line prints."""
    return subprocess.run([os.environ["GRIOT_BINARY"], *map(str, arguments)],
                          check=True, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL).stdout


class Samples:
    """The store of samples/ in a folder that goes away with this."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self._folder.name)
        self.store = self.folder / "bambari.griot"
        run("build", SAMPLES, "--out", self.store)

    def export(self, name, *options):
        path = self.folder / name
        if not path.exists():
            run("export", self.store, "--to", path, *options)
        return path

    def close(self):
        self._folder.cleanup()
