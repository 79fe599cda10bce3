#!/usr/bin/env python3
"""Runs the commands of the README's tour and compares what they print.

A block that is marked "console" holds commands after "$ ", with more lines of a
command after "> ", and below each all that it prints. With --rewrite the README is given what is printed now.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import griot

README = griot.ROOT / "README.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
# What differs from run to run and machine to machine.
VARYING = [(re.compile(r"in \d+\.\d s\b"), "in N s"),
           (re.compile(r'"confidence": [\d.]+'), '"confidence": …'),
           (re.compile(r"\b(model|packs) [0-9a-f]{12}\b"), r"\1 …")]


def commands(block):
    """(lines of a command with their prompts, what is printed below it)."""
    found = []
    for line in block.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append([line, ""])
        elif line.startswith("> ") and not found[-1][1]:
            found[-1][0] += line
        else:
            found[-1][1] += line
    return found


def steady(text):
    for pattern, replacement in VARYING:
        text = pattern.sub(replacement, text)
    return text


class Tour:
    """A folder with the samples, in which the commands run one by one."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="griot-readme-"))
        shutil.copytree(griot.SAMPLES, self.folder / "samples")
        binary = pathlib.Path(griot.BINARY).resolve()
        self.environment = dict(
            os.environ, LC_ALL="C.UTF-8", PYTHONUTF8="1",
            PATH=f"{binary.parent}:/usr/bin:{os.environ['PATH']}")

    def run(self, lines):
        command = re.sub(r"^[$>] ", "", lines, flags=re.MULTILINE)
        result = subprocess.run(
            ["bash", "-c", command], cwd=self.folder, env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, timeout=300, check=False)
        return result.stdout.decode()

    def close(self):
        shutil.rmtree(self.folder)


class Readme(unittest.TestCase):
    maxDiff = None

    def test_commands_print_what_it_says(self):
        tour = Tour()
        self.addCleanup(tour.close)
        blocks = BLOCK.findall(README.read_text())
        self.assertGreater(len(blocks), 4)
        for block in blocks:
            for command, expected in commands(block):
                with self.subTest(command.strip()):
                    self.assertEqual(steady(tour.run(command)),
                                     steady(expected))

    def test_files_that_it_names_are_there(self):
        named = re.findall(r"\]\(([^):#]+)\)", README.read_text())
        self.assertGreater(len(named), 3)
        for name in named:
            self.assertTrue((griot.ROOT / name).exists(), name)


def rewrite():
    tour = Tour()
    text = BLOCK.sub(
        lambda match: "".join(command + tour.run(command)
                              for command, _ in commands(match.group())),
        README.read_text())
    tour.close()
    README.write_text(text)


if __name__ == "__main__":
    if "--rewrite" in sys.argv:
        rewrite()
    else:
        unittest.main()
