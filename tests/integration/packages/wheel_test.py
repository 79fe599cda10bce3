"""The wheel, in an empty virtual environment of a Debian without compilers."""

import pathlib
import time
import unittest

from chroot import ROOT, Debian


class Wheel(unittest.TestCase):

    def test_has_all_that_griot_needs_inside(self):
        debian = Debian()
        self.addCleanup(debian.close)
        wheel, = (ROOT / "build/wheels").glob("griot-*.whl")
        self.assertLess(wheel.stat().st_size, 60_000_000)
        debian.give(wheel, "/tmp")
        debian.give(ROOT / "samples", "/tmp")
        debian.give(pathlib.Path(__file__).with_name("try_wheel.sh"), "/tmp")
        for absent in ("c++", "cmake", "griot"):
            debian.run(f"! command -v {absent}")
        debian.run("python3 -m venv /tmp/venv")
        start = time.monotonic()
        debian.run(f"/tmp/venv/bin/pip install --no-index /tmp/{wheel.name}")
        print(f"pip install: {time.monotonic() - start:.1f} s")
        printed = debian.run("sh /tmp/try_wheel.sh /tmp/venv/bin /tmp/samples")
        self.assertIn("told.griot holds 8 documents", printed)
        self.assertRegex(printed, r"\d+ facts in Python")


if __name__ == "__main__":
    unittest.main()
