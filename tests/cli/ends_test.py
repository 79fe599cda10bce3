"""How work ends that is told to, or that gets no more of what it needs."""

import resource
import signal
import subprocess
import time
import unittest

import griot

LONG = griot.ARTICLE * 10_000  # some MiB, minutes of work


class Signals(griot.CommandLineTest):
    def start(self, *arguments, until):
        """Starts griot, waits until a file is there; gives the process."""
        process = subprocess.Popen([griot.BINARY, *arguments], cwd=self.folder,
                                   stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        end = time.monotonic() + 60
        while not until():
            self.assertLess(time.monotonic(), end)
            self.assertIsNone(process.poll())
            time.sleep(0.01)
        return process

    def test_a_signal_ends_a_build_inside_a_document(self):
        self.file("in/a.txt")
        self.file("in/b.txt", LONG)
        kept = self.folder / "news.griot-unfinished"
        process = self.start(
            "build", "in", "--jobs", "1", "--out", "news.griot",
            until=lambda: kept.exists() and b'"quote"' in kept.read_bytes())
        started = time.monotonic()
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(20), -signal.SIGTERM)
        # Less than a second; much is to do on this machine besides.
        self.assertLess(time.monotonic() - started, 5)
        self.assertEqual(process.stderr.read().decode(),
                         "griot: interrupted\nWhat was extracted is kept in "
                         "news.griot-unfinished: the same command goes on with "
                         "it.\n")
        (self.folder / "in/b.txt").unlink()
        result = self.run_griot("build", "in", "--out", "news.griot")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("Read 1 document in", result.stderr)

    def test_a_second_signal_leaves_no_temporary_file(self):
        self.file("long.txt", LONG)
        process = self.start(
            "extract", "long.txt", "--out", "s.jsonl", "--mentions", "m.jsonl",
            until=lambda: any(name.startswith(".m.jsonl")
                              for name in self.files()))
        process.send_signal(signal.SIGINT)
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(20), -signal.SIGINT)
        self.assertEqual(self.files(), ["long.txt"])


class Limits(griot.CommandLineTest):
    def test_too_little_memory_is_an_error_that_says_so(self):
        self.file("in/a.txt")
        self.file("in/b.txt", griot.ARTICLE.replace("Dorna", "Zalvor"))
        codes = set()
        for mebibytes in (*range(160, 240, 8), 4096):
            limit = mebibytes << 20
            result = self.run_griot(
                "build", "in", "--jobs", "2", "--out", "news.griot",
                preexec_fn=lambda limit=limit: resource.setrlimit(
                    resource.RLIMIT_AS, (limit, limit)))
            codes.add(result.returncode)
            if result.returncode != 0:
                self.assertEqual(result.returncode, 1, (mebibytes, result))
                self.assertRegex(result.stderr, r"(?m)^griot: ", mebibytes)
            self.assertNotIn("terminate called", result.stderr)
        self.assertEqual(codes, {0, 1})
        self.assertEqual(self.files(), ["in/a.txt", "in/b.txt", "news.griot"])


if __name__ == "__main__":
    unittest.main()
