"""The main job, end to end."""

import gzip
import json
import os
import pty
import random
import shutil
import sqlite3
import subprocess
import unittest

import griot


class Build(griot.CommandLineTest):
    def export(self, store, format_):
        return self.griot("export", store, "--format", format_, "--to", "-")

    def exports(self, store):
        return [self.export(store, format_) for format_ in ("graphml", "ttl")]

    def test_same_bytes_whatever_the_threads_and_the_order(self):
        inputs = sorted(griot.SAMPLES.glob("*.jsonl")) + sorted(
            griot.SAMPLES.glob("*.txt"))
        self.assertGreaterEqual(len(inputs), 7)
        self.griot("build", *inputs, "--jobs", "1", "--out", "one.griot")
        random.Random(7).shuffle(inputs)
        self.griot("build", *inputs, "--jobs", "7", "--out", "seven.griot")
        self.assertEqual(self.exports("one.griot"), self.exports("seven.griot"))
        outputs = [self.griot("extract", griot.SAMPLES, "--jobs", jobs)
                   for jobs in ("1", "5")]
        self.assertEqual(outputs[0], outputs[1])
        outputs = [self.griot("analyse", griot.SAMPLES, "--jobs", jobs)
                   for jobs in ("1", "5")]
        self.assertEqual(outputs[0], outputs[1])

    def test_extract_and_merge_give_what_build_gives(self):
        self.griot("build", griot.SAMPLES, "--out", "built.griot")
        self.griot("extract", griot.SAMPLES, "--out", "s.jsonl",
                   "--mentions", "m.jsonl")
        self.griot("merge", "s.jsonl", "--mentions", "m.jsonl",
                   "--documents", griot.SAMPLES, "--out", "merged.griot")
        built = self.export("built.griot", "ttl")
        self.assertGreater(built.count(b"rdf:Statement"), 50)
        self.assertEqual(self.export("merged.griot", "ttl"), built)

    def test_building_again_adds_only_what_is_new(self):
        parts = sorted(griot.SAMPLES.glob("*.txt"))
        self.griot("build", *parts, "--out", "whole.griot")
        self.griot("build", *parts[:3], "--out", "grown.griot")
        result = self.run_griot("build", *parts, "--out", "grown.griot")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(f"Read {len(parts) - 3} documents", result.stderr)
        self.assertEqual(self.exports("whole.griot"),
                         self.exports("grown.griot"))

    def test_changed_document_replaces_its_old_self(self):
        self.file("a.txt", "Rebels attacked Dorna. Soldiers left Dorna.")
        self.griot("build", "a.txt", "--out", "news.griot")
        self.file("a.txt", "Soldiers left Zalvor.")
        self.griot("build", "a.txt", "--out", "news.griot")
        self.griot("build", "a.txt", "--out", "fresh.griot")
        self.assertEqual(self.exports("news.griot"),
                         self.exports("fresh.griot"))

    def documents(self, store):
        rows = sqlite3.connect(self.folder / store)
        self.addCleanup(rows.close)
        return dict(rows.execute("SELECT id, text FROM documents"))

    def test_files_of_one_name_are_kept_in_one_build(self):
        self.file("mirror-a/index.txt", "Rebels attacked Dorna.")
        self.file("mirror-b/index.txt", "Soldiers left Zalvor.")
        both = {"mirror-a/index": "Rebels attacked Dorna.",
                "mirror-b/index": "Soldiers left Zalvor."}
        for inputs in (["."], ["mirror-a", "mirror-b"],
                       ["mirror-b", "mirror-a/index.txt"]):
            self.griot("build", *inputs, "--out", "news.griot")
            self.assertEqual(self.documents("news.griot"), both)
        # What a file says now, in place of what it said.
        self.file("mirror-a/index.txt", "Rebels left Dorna.")
        self.griot("build", "mirror-a", "--out", "news.griot")
        both["mirror-a/index"] = "Rebels left Dorna."
        self.assertEqual(self.documents("news.griot"), both)

    def test_files_of_one_name_replace_nothing_in_two_builds(self):
        self.file("mirror-a/index.txt", "Rebels attacked Dorna.")
        self.file("mirror-b/index.txt", "Soldiers left Zalvor.")
        self.file("mirror-b/other.txt", "Soldiers fled.")
        self.griot("build", "mirror-a", "--out", "news.griot")
        result = self.run_griot("build", "mirror-b", "--out",
                                "news.griot")
        self.assertEqual(result.returncode, 1)
        self.assertIn('griot: 1 failure:\n  news.griot: document "index" of '
                      "mirror-b/index.txt is another than the one of that id "
                      "that the store has from mirror-a/index.txt, expected",
                      result.stderr)
        self.assertEqual(self.documents("news.griot"),
                         {"index": "Rebels attacked Dorna.",
                          "other": "Soldiers fled."})
        self.griot("build", "mirror-a", "mirror-b", "--out", "news.griot")
        self.assertEqual(set(self.documents("news.griot")),
                         {"index", "other", "mirror-b/index"})

    def test_damage_of_one_store_is_no_other_stores(self):
        self.griot("build", griot.SAMPLES, "--out", "news.griot")
        with open(self.folder / "news.griot", "r+b") as store:
            store.truncate(5000)
        result = self.run_griot("export", "news.griot", "--to", "news.ttl")
        self.assertEqual(result.returncode, 1)
        self.assertIn("news.griot", result.stderr)
        self.assertEqual(self.files(), ["news.griot"])

    def test_summary_tells_what_was_found(self):
        result = self.run_griot("build", griot.SAMPLES, "--out", "news.griot")
        self.assertRegex(
            result.stderr,
            r"Read 8 documents, [\d,]+ sentences, [\d,]+ words in [\d.]+ s\.\n"
            r"(Left out: .*\n)?"
            r"news\.griot holds 8 documents, [\d,]+ statements, [\d,]+ "
            r"entities, [\d,]+ facts\.\n")
        self.assertIn("\nWhat happened:\n", result.stderr)
        self.assertEqual(result.stdout, b"")
        self.assertNotIn("\033", result.stderr)
        self.assertNotIn("\r", result.stderr)


class Terminal(griot.CommandLineTest):
    def on_terminal(self, **environment):
        """What a build prints on a terminal."""
        master, slave = pty.openpty()
        self.addCleanup(os.close, master)
        process = subprocess.Popen(
            [griot.BINARY, "build", griot.SAMPLES, "--out", "news.griot"],
            cwd=self.folder, stdin=subprocess.DEVNULL, stderr=slave,
            env=dict(os.environ, TERM="xterm", **environment))
        os.close(slave)
        printed = b""
        try:
            while block := os.read(master, 4096):
                printed += block
        except OSError:
            pass  # the terminal's other side is closed
        self.assertEqual(process.wait(timeout=120), 0, printed)
        return printed

    def test_progress_is_one_line_that_is_redrawn(self):
        printed = self.on_terminal()
        self.assertRegex(printed, rb"\r\d+ documents?")
        self.assertIn(b"words/s", printed)
        self.assertIn(b"\033[1m", printed)

    def test_no_color_is_honoured(self):
        self.assertNotIn(b"\033", self.on_terminal(NO_COLOR="1"))


class Inputs(griot.CommandLineTest):
    def ids(self, *arguments, **options):
        conllu = self.griot("analyse", *arguments, **options).decode()
        return [line.split(" = ")[1] for line in conllu.splitlines()
                if line.startswith("# newdoc id")]

    def test_compressed_files_and_folders(self):
        self.file("in/a.txt.gz", gzip.compress(griot.ARTICLE.encode()))
        self.file("in/deep/b.txt")
        if shutil.which("zstd"):
            packed = subprocess.run(["zstd", "-q", "-c"], check=True,
                                    input=griot.ARTICLE.encode(),
                                    capture_output=True).stdout
            self.file("in/c.txt.zst", packed)
        else:
            self.file("in/c.txt")
        self.assertEqual(self.ids("in"), ["a", "c", "deep/b"])

    def test_standard_input_as_text_and_as_json_lines(self):
        self.assertEqual(self.ids("-", stdin=griot.ARTICLE.encode()), ["stdin"])
        lines = "".join(
            json.dumps({"schema": "griot/document/1", "id": name,
                        "text": "Rebels fled."}) + "\n" for name in "xyz")
        self.assertEqual(self.ids("-", stdin=lines.encode()), ["x", "y", "z"])
        self.assertEqual(self.ids("-", stdin=gzip.compress(lines.encode())),
                         ["x", "y", "z"])

    def test_offsets_count_code_points_of_the_file_as_it_is(self):
        text = "\ufeffÉlodie Yakité fled.\r\n\r\n“Go,” the soldiers said.\r\n"
        self.file("a.txt", text)
        text = text.lstrip("\ufeff")
        conllu = self.griot("analyse", "a.txt").decode()
        rows = [line.split("\t") for line in conllu.splitlines()
                if line and not line.startswith("#")]
        self.assertGreater(len(rows), 8)
        for row in rows:
            fields = dict(field.split("=", 1) for field in row[9].split("|")
                          if "=" in field)
            if "TokenRange" in fields:
                begin, end = map(int, fields["TokenRange"].split(":"))
                self.assertEqual(text[begin:end], row[1])

    def test_statements_quote_their_text(self):
        self.griot("extract", griot.SAMPLES / "radio-kotto-2025-02-07.txt",
                   "--out", "s.jsonl", "--mentions", "m.jsonl")
        text = (griot.SAMPLES / "radio-kotto-2025-02-07.txt").read_text()
        statements = [json.loads(line) for line in
                      (self.folder / "s.jsonl").read_text().splitlines()]
        self.assertGreater(len(statements), 15)
        for statement in statements:
            self.assertEqual(statement["document"], "radio-kotto-2025-02-07")
            evidence = statement["evidence"]
            self.assertEqual(text[evidence["begin"]:evidence["end"]],
                             evidence["quote"])
            for part in [statement["predicate"], *statement["arguments"]]:
                self.assertEqual(text[part["begin"]:part["end"]], part["text"])
        mentions = [json.loads(line) for line in
                    (self.folder / "m.jsonl").read_text().splitlines()]
        self.assertGreater(len(mentions), 15)
        for mention in mentions:
            self.assertEqual(text[mention["begin"]:mention["end"]],
                             mention["text"])

    def test_open_triples_are_clauses_as_they_stand(self):
        self.file("a.txt", "The ferry was considered to be the oldest ship.")
        (line,) = self.griot("extract", "--open", "a.txt").splitlines()
        statement = json.loads(line)
        self.assertEqual(statement["predicate"]["text"],
                         "was considered to be")
        self.assertIsNone(statement["predicate"]["relation"])
        self.assertEqual([(a["role"], a["text"])
                          for a in statement["arguments"]],
                         [("subject", "The ferry"),
                          ("complement", "the oldest ship")])
        self.assertTrue(statement["extractor"].endswith(" open"))

    def test_published_option_dates_texts_without_a_date(self):
        self.file("a.txt", "Rebels attacked Dorna on Monday.")
        self.griot("build", "a.txt", "--published", "2025-02-05",
                   "--out", "news.griot")
        self.assertIn(b"2025-02-05", self.griot("export", "news.griot",
                                                "--format", "ttl", "-t", "-"))


if __name__ == "__main__":
    unittest.main()
