"""The Debian package: checked by lintian, installed, used and removed."""

import subprocess
import time
import unittest

from chroot import CONSUMERS, ROOT, Debian


class DebianPackage(unittest.TestCase):

    def setUp(self):
        self.package, = CONSUMERS.glob("griot_*.deb")

    def test_lintian_finds_no_error(self):
        found = subprocess.run(["lintian", "--allow-root", self.package],
                               capture_output=True, text=True)
        errors = [line for line in (found.stdout + found.stderr).splitlines()
                  if line.startswith("E:")]
        self.assertEqual(errors, [])
        self.assertEqual(found.returncode, 0, found.stdout + found.stderr)

    def test_is_installed_used_and_removed(self):
        debian = Debian()
        self.addCleanup(debian.close)
        debian.give(self.package, "/tmp")
        debian.give(ROOT / "samples", "/tmp")
        before = debian.files()
        start = time.monotonic()
        debian.run("apt-get -qq update && apt-get -qq -y install "
                   f"--no-install-recommends /tmp/{self.package.name}")
        print(f"apt-get install: {time.monotonic() - start:.1f} s")
        debian.run("griot build /tmp/samples --out /tmp/told.griot")
        debian.run("griot verify /tmp/told.griot")
        self.assertIn("model", debian.run("griot doctor"))
        commands = debian.run(
            r"griot --help | sed -n 's/^  \([a-z]*\) .*/\1/p'").split()
        self.assertIn("build", commands)
        # A Debian made small has no documents; the package lists them.
        listed = debian.run("dpkg -L griot").splitlines()
        for command in commands:
            self.assertIn(f"/usr/share/man/man1/griot-{command}.1.gz", listed)
        for completion in ("bash-completion/completions/griot",
                           "zsh/vendor-completions/_griot",
                           "fish/vendor_completions.d/griot.fish"):
            self.assertIn(f"/usr/share/{completion}", listed)
        debian.run("apt-get -qq -y purge griot")
        self.assertFalse([path for path in debian.files() - before
                          if "griot" in path and not path.startswith("tmp/")
                          and not path.startswith("var/lib/apt/")])


if __name__ == "__main__":
    unittest.main()
