"""Runs the commands that a Markdown file shows and compares what they print.

A block that is marked "console" holds commands after "$ ", with more lines of a
command after "> ", and below each all that it prints. The commands of a file run
one after the other in one folder, which begins with the samples.
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
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="griot-tour-"))
        shutil.copytree(griot.SAMPLES, self.folder / "samples",
                        ignore=shutil.ignore_patterns("__pycache__"))
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
        return result.stdout.decode().replace("\r\n", "\n")

    def close(self):
        shutil.rmtree(self.folder)


class TourTest:
    """That a file prints what it says; with unittest.TestCase, for one that
    names the file."""

    maxDiff = None
    document = None  # from the root of the repository
    least_blocks = 1

    @classmethod
    def path(cls):
        return griot.ROOT / cls.document

    def test_commands_print_what_it_says(self):
        blocks = BLOCK.findall(self.path().read_text())
        tour = Tour()
        self.addCleanup(tour.close)
        self.assertGreaterEqual(len(blocks), self.least_blocks)
        for block in blocks:
            for command, expected in commands(block):
                with self.subTest(command.strip()):
                    self.assertEqual(steady(tour.run(command)),
                                     steady(expected))

    def test_files_that_it_names_are_there(self):
        named = re.findall(r"\]\(([^):#]+)\)", self.path().read_text())
        self.assertGreater(len(named), 0)
        for name in named:
            self.assertTrue((self.path().parent / name).exists(), name)


def rewrite(path, section=None, make=Tour):
    """Gives the file, or what the pattern `section` finds in it, what is printed
    now in the Tour that `make` makes."""
    text = path.read_text("utf-8")
    begin, end = section.search(text).span() if section else (0, len(text))
    tour = make()
    printed = BLOCK.sub(
        lambda match: "".join(command + tour.run(command)
                              for command, _ in commands(match.group())),
        text[begin:end])
    tour.close()
    path.write_text(text[:begin] + printed + text[end:], "utf-8")


def main(test):
    """Runs `test`; with --rewrite gives its file what is printed now."""
    if "--rewrite" in sys.argv:
        rewrite(test.path())
    else:
        unittest.main()
