"""Outputs are whole or not there: full disks, pipes, signals, bad places."""

import ctypes
import os
import pathlib
import resource
import signal
import subprocess
import time
import unittest

import griot


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
            self.assertEqual(list(disk.iterdir()), [])

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
                _, error = process.communicate(timeout=60)
                self.assertEqual(process.returncode, -signal.SIGINT)
                self.assertEqual(error, b"")
                self.assertEqual(self.files(), [])


class Replacing(griot.CommandLineTest):
    def test_output_that_fails_leaves_the_old_one(self):
        self.file("out.conllu", "old")
        self.file("bad.txt", b"\xff")
        self.file("a.txt")
        result = self.run_griot("analyse", "a.txt", "bad.txt", "--out",
                                "out.conllu")
        self.assertEqual(result.returncode, 1)
        self.assertEqual((self.folder / "out.conllu").read_text(), "old")
        self.assertEqual(self.files(), ["a.txt", "bad.txt", "out.conllu"])

    def test_output_folder_may_be_an_input(self):
        self.file("a.txt")
        self.griot("analyse", "a.txt", "--out", "a.txt")
        text = pathlib.Path(self.folder / "a.txt").read_text()
        self.assertTrue(text.startswith("# newdoc id = a\n"), text[:80])


if __name__ == "__main__":
    unittest.main()
