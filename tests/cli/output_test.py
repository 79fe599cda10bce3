"""Outputs are whole or not there: full disks, pipes, signals, bad places."""

import ctypes
import json
import os
import pathlib
import pty
import resource
import select
import signal
import subprocess
import time
import unittest

import griot
from corpus import Corpus


def limit_file_size(size):
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


class FullDisk(griot.CommandLineTest):
    def test_device_that_is_full(self):
        self.file("a.txt")
        result = self.run_griot("analyse", "a.txt", "--out", "/dev/full")
        self.assertEqual(result.returncode, 1)
        self.assertIn("/dev/full: cannot write: No space left on device",
                      result.stderr)
        with open("/dev/full", "wb") as full:
            result = self.run_griot("analyse", "a.txt", stdout=full)
        self.assertEqual(result.returncode, 1)
        self.assertIn("standard output: cannot write: No space left",
                      result.stderr)

    def test_file_that_cannot_grow(self):
        """A limit on file sizes stands in for a disk that fills up midway."""
        for arguments in (["analyse", "--out", "out.conllu"],
                          ["extract", "--out", "out.jsonl"],
                          ["build", "--out", "out.griot"]):
            with self.subTest(arguments[0]):
                result = self.run_griot(
                    arguments[0], griot.SAMPLES, *arguments[1:],
                    preexec_fn=limit_file_size(8192))
                self.assertEqual(result.returncode, 1, result.stderr)
                self.assertIn(arguments[2], result.stderr)
                self.assertEqual(self.files(), [])

    def test_disk_that_is_full(self):
        disk = self.folder / "disk"
        disk.mkdir()
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.mount(b"none", str(disk).encode(), b"tmpfs", 0, b"size=64k"):
            self.skipTest("may not mount a small disk here")
        self.addCleanup(libc.umount, str(disk).encode())
        for name in ("news.griot", "out.conllu"):
            command = "build" if name.endswith("griot") else "analyse"
            result = self.run_griot(command, griot.SAMPLES, "--out",
                                    disk / name)
            self.assertEqual(result.returncode, 1, result.stderr)
            self.assertIn(name, result.stderr)
            self.assertRegex(result.stderr, "(?i)full|no space left")
            kept = {path.name for path in disk.iterdir()}
            self.assertLessEqual(kept, {"news.griot-unfinished"})
            self.assertEqual(bool(kept), "is kept" in result.stderr)
            for path in disk.iterdir():
                path.unlink()

    def test_full_disk_leaves_the_last_complete_graph(self):
        self.file("a.txt")
        self.griot("build", "a.txt", "--out", "news.griot")
        before = self.griot("export", "news.griot", "--format", "ttl", "-t", "-")
        size = (self.folder / "news.griot").stat().st_size
        result = self.run_griot("build", griot.SAMPLES, "--out", "news.griot",
                                preexec_fn=limit_file_size(size))
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertEqual(
            self.griot("export", "news.griot", "--format", "ttl", "-t", "-"),
            before)


class UnwritableOutput(griot.CommandLineTest):
    def test_is_told_by_every_command(self):
        self.file("a.txt")
        self.griot("build", "a.txt", "--out", "news.griot")
        for arguments in (["analyse", "a.txt", "--out", "no/folder.conllu"],
                          ["extract", "a.txt", "--out", "a.txt/s.jsonl"],
                          ["extract", "a.txt", "--out", "s.jsonl",
                           "--mentions", "no/m.jsonl"],
                          ["build", "a.txt", "--out", "no/news.griot"],
                          ["export", "news.griot", "--to", "no/news.ttl"]):
            with self.subTest(arguments):
                before = self.files()
                result = self.run_griot(*arguments)
                self.assertEqual(result.returncode, 1, result.stderr)
                self.assertIn(arguments[-1], result.stderr)
                self.assertEqual(self.files(), before)

    def test_folder_without_the_right_to_write(self):
        if os.geteuid() == 0:
            self.skipTest("root may write everywhere")
        self.file("a.txt")
        (self.folder / "locked").mkdir(mode=0o555)
        for command, name in (("analyse", "a.conllu"), ("build", "n.griot")):
            result = self.run_griot(command, "a.txt", "--out",
                                    f"locked/{name}")
            self.assertEqual(result.returncode, 1)
            self.assertIn(f"locked/{name}", result.stderr)
            self.assertIn("ermission denied", result.stderr)


class Pipes(griot.CommandLineTest):
    def test_broken_pipe_ends_quietly(self):
        self.file("d.jsonl", "".join(
            '{"schema": "griot/document/1", "id": "%d", "text": "%s"}\n'
            % (i, "The rebels left the town of Dorna. " * 30)
            for i in range(200)))
        process = subprocess.Popen(
            [griot.BINARY, "analyse", "d.jsonl"], cwd=self.folder,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.readline()
        process.stdout.close()
        error = process.stderr.read()
        process.stderr.close()
        self.assertEqual(process.wait(timeout=120), 0)
        self.assertEqual(error, b"")

    def test_named_pipe_is_written_and_stays_one(self):
        self.file("a.txt")
        os.mkfifo(self.folder / "pipe")
        reader = subprocess.Popen(["cat", "pipe"], cwd=self.folder,
                                  stdout=subprocess.PIPE)
        self.addCleanup(reader.kill)
        self.griot("analyse", "a.txt", "--out", "pipe")
        self.assertIn(b"# newdoc id = a", reader.communicate(timeout=60)[0])
        self.assertTrue((self.folder / "pipe").is_fifo())


class Signals(griot.CommandLineTest):
    def test_interrupt_leaves_nothing_half_done(self):
        for arguments in (["build", "--out", "news.griot"],
                          ["extract", "--out", "s.jsonl", "--mentions",
                           "m.jsonl"]):
            with self.subTest(arguments[0]):
                process = subprocess.Popen(
                    [griot.BINARY, arguments[0], "-", *arguments[1:]],
                    cwd=self.folder, stdin=subprocess.PIPE,
                    stderr=subprocess.PIPE)
                process.stdin.write(griot.ARTICLE.encode())
                process.stdin.flush()
                deadline = time.monotonic() + 60
                while not self.files() and time.monotonic() < deadline:
                    time.sleep(0.05)
                process.send_signal(signal.SIGINT)
                # While it waits for the rest of the text.
                self.assertEqual(process.wait(timeout=60), -signal.SIGINT)
                _, error = process.communicate()
                self.assertEqual(error, b"griot: interrupted\n")
                self.assertEqual(self.files(), [])


class Replacing(griot.CommandLineTest):
    def test_output_that_fails_leaves_the_old_one(self):
        self.file("out.conllu", "old")
        self.file("bad.txt", b"\xff")
        self.file("a.txt")
        result = self.run_griot("analyse", "a.txt", "bad.txt", "--strict",
                                "--out", "out.conllu")
        self.assertEqual(result.returncode, 1)
        self.assertEqual((self.folder / "out.conllu").read_text(), "old")
        self.assertEqual(self.files(), ["a.txt", "bad.txt", "out.conllu"])

    def test_no_text_is_a_formula_in_tables_for_spreadsheets(self):
        self.file("d.jsonl", json.dumps({
            "schema": "griot/document/1", "id": "=1+1", "title": "@SUM(A1)",
            "text": griot.ARTICLE}) + "\n")
        self.griot("build", "d.jsonl", "--out", "n.griot")
        for folder, options, written in (
                ("programs", [], '"=1+1"'),
                ("sheets", ["--for-spreadsheets"], '"\'=1+1"')):
            self.griot("export", "n.griot", "--format", "csv", "--to", folder,
                       *options)
            rows = (self.folder / folder / "documents.csv").read_text()
            self.assertIn("\n" + written + ",", rows)
        self.assertIn('"\'@SUM(A1)"', rows)
        result = self.run_griot("export", "n.griot", "--to", "n.ttl",
                                "--for-spreadsheets")
        self.assertEqual(result.returncode, 2)
        self.assertIn("ttl has no flavours", result.stderr)

    def test_no_output_takes_the_place_of_an_input_or_a_store(self):
        for name in ("a.txt", "news/b.txt", "other/c.txt"):
            self.file(name)
        self.file("decisions.csv", "kind,name,type,document,other,other_type,"
                                   "other_document,value,reason\n")
        self.griot("build", "a.txt", "--out", "n.griot")
        os.symlink("a.txt", self.folder / "link.txt")
        os.symlink("nowhere", self.folder / "dangling.griot")
        before = {name: (self.folder / name).read_bytes()
                  for name in self.files()}
        for out, arguments in (
                ("a.txt", ["analyse", "a.txt"]),
                ("a.txt", ["extract", "link.txt"]),
                ("link.txt", ["extract", "a.txt"]),
                ("news/b.txt", ["extract", "news"]),
                ("n.griot", ["extract", "a.txt"]),
                ("n.griot", ["analyse", "a.txt"]),
                ("n.griot", ["export", "n.griot", "--format", "ttl"]),
                ("n.griot", ["query", "n.griot", "entities"]),
                ("n.griot", ["diff", "n.griot", "n.griot"]),
                ("a.txt", ["build", "a.txt"]),
                ("dangling.griot", ["build", "a.txt"]),
                ("decisions.csv",
                 ["build", "a.txt", "--decisions", "decisions.csv"])):
            with self.subTest(out=out, arguments=arguments):
                option = "--to" if arguments[0] == "export" else "--out"
                result = self.run_griot(*arguments, option, out)
                self.assertEqual(result.returncode, 1, result.stderr)
                self.assertIn(out, result.stderr)
                self.assertIn("expected another place", result.stderr)
                self.assertEqual(
                    {name: (self.folder / name).read_bytes()
                     for name in self.files()}, before)


class Folders(griot.CommandLineTest):
    def test_force_writes_among_what_a_folder_holds(self):
        self.file("a.txt")
        self.griot("build", "a.txt", "--out", "n.griot")
        self.file("mine/diary.txt", "mine")
        self.file("mine/facts.csv", "old")
        export = ["export", "n.griot", "--format", "csv", "--to", "mine"]
        result = self.run_griot(*export)
        self.assertEqual(result.returncode, 1)
        self.assertIn("--force writes among what is there", result.stderr)
        self.assertEqual((self.folder / "mine/facts.csv").read_text(), "old")
        for _ in range(2):
            self.griot(*export, "--force")
        self.assertEqual((self.folder / "mine/diary.txt").read_text(), "mine")
        self.assertIn("Dorna", (self.folder / "mine/facts.csv").read_text())
        self.griot("export", "n.griot", "--format", "csv", "--to", "fresh")
        self.assertEqual(
            {path.name for path in (self.folder / "mine").iterdir()},
            {path.name for path in (self.folder / "fresh").iterdir()}
            | {"diary.txt"})


class ProgressLines(griot.CommandLineTest):
    def on_terminal(self, *arguments):
        """What griot says where standard error is a terminal."""
        mine, its = pty.openpty()
        self.addCleanup(os.close, mine)
        try:
            result = subprocess.run([griot.BINARY, *arguments], cwd=self.folder,
                                    env={**os.environ, "TERM": "xterm"},
                                    stdout=subprocess.PIPE, stderr=its,
                                    timeout=300, check=False)
        finally:
            os.close(its)
        self.assertEqual(result.returncode, 0)
        said = b""
        while select.select([mine], [], [], 0)[0]:
            try:
                said += os.read(mine, 65536)
            except OSError:  # its end
                break
        return said.decode()

    def test_of_long_work_are_there_on_a_terminal_alone(self):
        corpus = Corpus()
        corpus.document("d")
        corpus.say("Ana Orr", "attack", "Bo Krantz")
        corpus.write(self.folder)
        for line, command in (
                ("merging", ["merge", "s.jsonl", "--documents", "d.jsonl",
                             "--out", "n.griot"]),
                ("reading the graph", ["export", "n.griot", "--to", "n.ttl"]),
                ("checking every page", ["verify", "n.griot"])):
            with self.subTest(line):
                self.assertIn("\r" + line, self.on_terminal(*command))
                self.assertNotIn(line, self.run_griot(*command).stderr)


class Kept(griot.CommandLineTest):
    """Work is never thrown away."""

    def test_what_was_extracted_waits_for_the_same_command(self):
        for name in ("a.txt", "b.txt"):
            self.file(name)
        self.file("bad.txt", b"\xff")
        inputs = ["a.txt", "b.txt", "bad.txt"]
        for _ in range(2):  # the second extracts nothing of its own
            result = self.run_griot("build", *inputs, "--out", "n.griot",
                                    "--strict", "--jobs", "1")
            self.assertEqual(result.returncode, 1)
            self.assertIn("What was extracted is kept in n.griot-unfinished",
                          result.stderr)
            self.assertIn("n.griot-unfinished", self.files())
        result = self.run_griot("query", "n.griot", "entities")
        self.assertIn("its first build is under way or was interrupted",
                      result.stderr)
        self.file("bad.txt")
        self.griot("build", *inputs, "--out", "n.griot")
        self.assertEqual(self.files(), [*inputs, "n.griot"])

    def test_second_build_waits_for_the_first(self):
        self.file("a.txt")
        first = subprocess.Popen(
            [griot.BINARY, "build", "-", "--out", "n.griot"], cwd=self.folder,
            stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        deadline = time.monotonic() + 60
        while ("n.griot-unfinished" not in self.files()
               and time.monotonic() < deadline):
            time.sleep(0.05)
        second = subprocess.Popen(
            [griot.BINARY, "build", "a.txt", "--out", "n.griot"],
            cwd=self.folder, stderr=subprocess.PIPE)
        said = second.stderr.readline().decode()
        self.assertIn("n.griot: another program is writing to it", said)
        _, error = first.communicate(griot.ARTICLE.encode(), timeout=60)
        self.assertEqual(first.returncode, 0, error)
        _, error = second.communicate(timeout=60)
        self.assertEqual(second.returncode, 0, error)
        documents = self.griot("export", "n.griot", "--format", "jsonl",
                               "--to", "-")
        self.assertIn(b'"stdin"', documents)
        self.assertIn(b'"a"', documents)


if __name__ == "__main__":
    unittest.main()
