"""The container file: checked by hadolint, and the steps of what it gives run
in a fresh Debian, with the package that its first stage makes."""

import re
import subprocess
import unittest

from chroot import CONSUMERS, ROOT, Debian

FILE = ROOT / "packaging/Containerfile"


def stages():
    """The instructions of each stage, continued lines in one."""
    text = re.sub(r"\\\n\s*", "", FILE.read_text())
    lines = [line for line in text.splitlines()
             if line and not line.startswith("#")]
    found = []
    for line in lines:
        if line.startswith("FROM "):
            found.append([])
        found[-1].append(line)
    return found


class Container(unittest.TestCase):

    def test_hadolint_finds_nothing(self):
        # DL3008: packages are those of the Debian release, not of one day.
        subprocess.run([CONSUMERS / "venv/bin/hadolint", "--ignore", "DL3008",
                        FILE], check=True)

    def test_its_steps_give_a_griot_for_a_user_without_rights(self):
        build, last = stages()
        self.assertIn("griot_package", " ".join(build))
        debian = Debian()
        self.addCleanup(debian.close)
        package, = CONSUMERS.glob("griot_*.deb")
        debian.give(package, "/tmp")
        debian.run(f"mv /tmp/{package.name} /tmp/griot.deb")
        user, folder, entry = "root", "/", None
        for step in last[1:]:
            word, rest = step.split(" ", 1)
            if word == "RUN":
                debian.run(rest)
            elif word == "USER":
                user = rest
            elif word == "WORKDIR":
                folder = rest
            elif word == "ENTRYPOINT":
                entry = rest
        self.assertEqual(entry, '["griot"]')
        self.assertNotEqual(user, "root")
        debian.give(ROOT / "samples", folder)
        # As a volume of that user's.
        debian.run(f"chown -R {user} {folder}")
        told = debian.run(f"cd {folder} && setpriv --reuid {user} --regid {user} "
                          "--clear-groups griot build samples --out news.griot")
        self.assertIn("news.griot holds 8 documents", told)
        self.assertNotIn("griot.deb", debian.run("ls /tmp"))


if __name__ == "__main__":
    unittest.main()
