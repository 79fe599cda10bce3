"""Stores that change: documents removed, stores checked and compared, and what
may befall them."""

import os
import pathlib
import resource
import signal
import sqlite3
import subprocess
import time
import unittest

import griot

FORMATS = ("graphml", "ttl")

WIRE = """PORT ANSEL, Feb. 5, 2025 (River Wire) - Gunmen killed 15 people in the
town of Zalvor on Tuesday, officials said. The attack began before dawn, when
men on motorcycles rode into the market and opened fire on traders who had come
to sell grain. Residents fled to the hills behind the old mission and stayed
there until noon. Soldiers arrived from the garrison at Dorna three hours later.
The governor promised help for the families and asked them to remain calm.
"""
COPY = "From our news desk\n\n" + WIRE.replace("(River Wire)", "(Lake Herald)")
OTHER = """ANSEL, Feb. 5, 2025 (Lake Courier) - Gunmen killed 40 people in the
town of Zalvor on Tuesday, the mayor said. He spoke to this paper by telephone.
"""


class Changes(griot.CommandLineTest):
    def exports(self, store):
        return [self.griot("export", store, "--format", format_, "--to", "-")
                for format_ in FORMATS]

    def verify(self, store):
        return self.griot("verify", store).decode()

    def fails(self, *arguments, says, **options):
        before = {path: path.read_bytes()
                  for path in self.folder.rglob("*.griot")}
        result = self.run_griot(*arguments, **options)
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn(says, result.stderr)
        for path, content in before.items():
            self.assertEqual(path.read_bytes(), content, path)
        return result


class Remove(Changes):
    def setUp(self):
        super().setUp()
        self.parts = sorted(griot.SAMPLES.glob("*.txt"))

    def test_result_equals_a_store_that_never_held_them(self):
        self.griot("build", *self.parts, "--out", "news.griot")
        result = self.run_griot("remove", "news.griot", self.parts[1].stem,
                                self.parts[4].stem)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("Removed 2 documents. news.griot holds", result.stderr)
        rest = [part for part in self.parts
                if part not in (self.parts[1], self.parts[4])]
        self.griot("build", *rest, "--out", "fresh.griot")
        self.assertEqual(self.exports("news.griot"),
                         self.exports("fresh.griot"))
        self.verify("news.griot")
        self.griot("build", *self.parts, "--out", "news.griot")
        self.griot("build", *self.parts, "--out", "fresh.griot")
        self.assertEqual(self.exports("news.griot"),
                         self.exports("fresh.griot"))

    def test_document_that_was_never_there(self):
        self.griot("build", self.parts[0], "--out", "news.griot")
        self.fails("remove", "news.griot", self.parts[0].stem, "nowhere",
                   says="news.griot: no document has the id nowhere")
        result = self.run_griot("remove", "news.griot", "nowhere",
                                self.parts[0].stem, "--keep-going")
        self.assertEqual(result.returncode, 1)
        self.assertIn("Removed 1 document.", result.stderr)
        self.assertIn("holds 0 documents", result.stderr)

    def test_from_what_is_no_store(self):
        self.fails("remove", "gone.griot", "a", says="gone.griot: no such file")
        self.file("news.griot", "no database")
        self.fails("remove", "news.griot", "a", says="expected a griot store")


class Verify(Changes):
    def setUp(self):
        super().setUp()
        self.griot("build", griot.SAMPLES, "--out", "news.griot")

    def test_a_store_as_it_was_written(self):
        self.assertRegex(
            self.verify("news.griot"),
            r"^news\.griot: 8 documents, [\d,]+ statements, [\d,]+ entities "
            r"and [\d,]+ facts are right\.\n$")

    def test_a_quote_that_the_text_does_not_have(self):
        with sqlite3.connect(self.folder / "news.griot") as store:
            store.execute("UPDATE documents SET text = replace(text, 'e', 'o')")
        result = self.fails("verify", "news.griot", says="faults")
        self.assertIn(b"its text is not what its hash names", result.stdout)

    def test_a_merge_that_the_statements_do_not_give(self):
        with sqlite3.connect(self.folder / "news.griot") as store:
            store.execute("UPDATE facts SET sources = 9 WHERE fact = 2")
        result = self.fails("verify", "news.griot", says="1 fault")
        self.assertIn(b"is not what its statements give", result.stdout)

    def test_other_versions(self):
        for version, says in ((99, "which a newer griot wrote"),
                              (1, "which an older griot wrote")):
            with sqlite3.connect(self.folder / "news.griot") as store:
                store.execute(f"PRAGMA user_version = {version}")
            for command in (("verify", "news.griot"),
                            ("remove", "news.griot", "a"),
                            ("export", "news.griot", "--to", "n.ttl"),
                            ("build", griot.SAMPLES, "--out", "news.griot")):
                self.fails(*command, says=says)

    def test_a_corrupt_page(self):
        with open(self.folder / "news.griot", "r+b") as store:
            store.seek(16384)
            store.write(b"\xee" * 20000)
        result = self.run_griot("verify", "news.griot")
        self.assertEqual(result.returncode, 1)
        self.assertIn("news.griot", result.stderr)
        self.fails("export", "news.griot", "--to", "n.ttl", says="news.griot")
        self.assertNotIn("n.ttl", self.files())
        self.file("more.txt")
        self.fails("build", "more.txt", "--out", "news.griot",
                   says="news.griot")
        self.fails("remove", "news.griot", "bangui-ledger-2025-02-06",
                   says="news.griot")


class Diff(Changes):
    def test_lists_what_a_document_brought(self):
        self.file("a.txt", WIRE)
        self.file("b.txt", OTHER)
        self.griot("build", "a.txt", "--out", "old.griot")
        self.griot("build", "a.txt", "b.txt", "--out", "new.griot")
        self.assertEqual(self.griot("diff", "old.griot", "old.griot"), b"")
        lines = self.griot("diff", "old.griot", "new.griot").decode()
        self.assertTrue(lines.startswith("+ document b\n"), lines)
        self.assertIn("\n~ entity Zalvor (", lines)
        self.assertIn("\n+ fact ", lines)
        back = self.griot("diff", "new.griot", "old.griot").decode()
        self.assertTrue(back.startswith("- document b\n"), back)

    def test_needs_two_stores(self):
        self.assertEqual(self.run_griot("diff", "a.griot").returncode, 2)


class Story(Changes):
    def test_one_event_with_its_conflict_and_one_source_of_two_copies(self):
        self.file("wire.txt", WIRE)
        self.file("copy.txt", COPY)
        self.file("other.txt", OTHER)
        self.griot("build", "wire.txt", "copy.txt", "other.txt",
                   "--out", "news.griot")
        with sqlite3.connect(self.folder / "news.griot") as store:
            events = store.execute(
                "SELECT fact, documents, sources FROM facts "
                "WHERE lemma = 'kill'").fetchall()
            self.assertEqual(len(events), 1, events)
            fact, documents, sources = events[0]
            sides = store.execute(
                "SELECT kind, fact, counted, quantity, statements "
                "FROM conflicts WHERE fact = ? ORDER BY side",
                (fact,)).fetchall()
        self.assertEqual((documents, sources), (3, 2))
        self.assertEqual(sides, [("figure", fact, "people", 15.0, 2),
                                 ("figure", fact, "people", 40.0, 1)])


class Once(Changes):
    """A text is extracted once, however often it is met."""

    def read(self, *inputs, out="news.griot"):
        result = self.run_griot("build", *inputs, "--out", out)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stderr.splitlines()[0]

    def test_under_several_names_and_in_a_store(self):
        self.file("a.txt", OTHER)
        whole = self.read("a.txt")
        self.assertRegex(whole, r"^Read 1 document, \d sentences, ")
        self.file("b.txt", OTHER)
        self.assertRegex(self.read("a.txt", "b.txt"), "^Read 1 document in ")
        self.file("c.txt", OTHER)
        self.file("d.txt", OTHER)
        once = self.read("a.txt", "b.txt", "c.txt", "d.txt",
                         out="fresh.griot")
        self.assertEqual(once.replace("Read 4 documents", "Read 1 document")
                         .split(" in ")[0], whole.split(" in ")[0])
        self.read("c.txt", "d.txt")
        self.assertEqual(self.exports("news.griot"),
                         self.exports("fresh.griot"))
        self.verify("fresh.griot")
        self.assertEqual(self.files(), ["a.txt", "b.txt", "c.txt", "d.txt",
                                        "fresh.griot", "news.griot"])

    def test_again_where_its_times_count_from_another_day(self):
        self.file("a.txt", "Rebels attacked Dorna on Monday.")
        self.griot("build", "a.txt", "--published", "2025-02-05",
                   "--out", "news.griot")
        self.griot("build", "a.txt", "--published", "2025-03-05",
                   "--out", "news.griot")
        self.griot("build", "a.txt", "--published", "2025-03-05",
                   "--out", "fresh.griot")
        self.assertEqual(self.exports("news.griot"),
                         self.exports("fresh.griot"))


class Writers(Changes):
    def test_a_build_waits_for_another_program_and_says_for_which(self):
        self.griot("build", griot.SAMPLES, "--out", "news.griot")
        store = sqlite3.connect(self.folder / "news.griot",
                                isolation_level=None)
        self.addCleanup(store.close)
        store.execute("BEGIN IMMEDIATE")
        self.file("a.txt")
        result = self.run_griot("remove", "news.griot",
                                "sahel-review-2025-02-07")
        self.assertEqual(result.returncode, 1, result.stderr)
        name = pathlib.Path("/proc/self/comm").read_text().strip()
        said = ("news.griot: another program is writing to it, "
                f"{name} (process {os.getpid()})")
        self.assertIn(said, result.stderr)
        process = subprocess.Popen(
            [griot.BINARY, "build", "a.txt", "--out", "news.griot"],
            cwd=self.folder, stderr=subprocess.PIPE)
        self.assertIn(f"{said}, this waits for at most 30s",
                      process.stderr.readline().decode())
        time.sleep(6)  # longer than SQLite does
        self.assertIsNone(process.poll())
        store.execute("ROLLBACK")
        _, stderr = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0, stderr)
        self.verify("news.griot")

    def test_readers_keep_no_writer_out(self):
        self.file("a.txt")
        self.griot("build", griot.SAMPLES, "--out", "news.griot")
        notebook = sqlite3.connect(self.folder / "news.griot")
        self.addCleanup(notebook.close)
        rows = notebook.execute("SELECT id FROM document_list")
        rows.fetchone()
        start = time.monotonic()
        self.griot("build", "a.txt", "--out", "news.griot")
        self.griot("remove", "news.griot", "sahel-review-2025-02-07")
        self.assertLess(time.monotonic() - start, 15)
        self.assertEqual(len(rows.fetchall()), 7)
        # What was opened stays as it was; the rest is there for who opens anew.
        count = "SELECT count(*) FROM document_list"
        self.assertEqual(notebook.execute(count).fetchone(), (8,))
        with sqlite3.connect(self.folder / "news.griot") as anew:
            self.assertEqual(anew.execute(count).fetchone(), (8,))
            self.assertEqual(anew.execute(
                "SELECT count(*) FROM document_list WHERE id = 'a'"
            ).fetchone(), (1,))
        self.assertEqual(self.files(), ["a.txt", "news.griot"])

    def test_a_kill_leaves_a_store_that_goes_on(self):
        parts = sorted(griot.SAMPLES.glob("*.txt"))
        self.griot("build", *parts[:2], "--out", "news.griot")
        before = self.exports("news.griot")
        self.griot("build", *parts, "--out", "whole.griot")
        after = self.exports("whole.griot")
        for delay in (0.02, 0.05, 0.1, 0.15, 0.2, 0.3):
            process = subprocess.Popen(
                [griot.BINARY, "build", *map(str, parts), "--out",
                 "news.griot"], cwd=self.folder, stderr=subprocess.DEVNULL)
            time.sleep(delay)
            process.kill()
            process.wait()
            self.verify("news.griot")
            self.assertIn(self.exports("news.griot"), (before, after))
        self.griot("build", *parts, "--out", "news.griot")
        self.assertEqual(self.exports("news.griot"), after)
        self.assertEqual(self.files(), ["news.griot", "whole.griot"])

    def test_a_full_disk_leaves_the_store_as_it_was(self):
        self.file("a.txt")
        self.griot("build", "a.txt", "--out", "news.griot")
        size = (self.folder / "news.griot").stat().st_size

        def full():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size + 4096,) * 2)

        self.fails("build", griot.SAMPLES, "--out", "news.griot",
                   says="news.griot", preexec_fn=full)
        self.assertEqual(self.files(), ["a.txt", "news.griot",
                                        "news.griot-unfinished"])
        self.verify("news.griot")
        self.griot("build", griot.SAMPLES, "--out", "news.griot")
        self.assertEqual(self.files(), ["a.txt", "news.griot"])


if __name__ == "__main__":
    unittest.main()
