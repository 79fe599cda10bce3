"""Bad input: what is said, with which exit status, and that nothing is left."""

import gzip
import json
import os
import unittest

import griot


def document(id_, text):
    return json.dumps({"schema": "griot/document/1", "id": id_, "text": text})


class BadInput(griot.CommandLineTest):
    def refuses(self, *arguments, says, status=1, stdin=b""):
        before = self.files()
        result = self.run_griot(*arguments, stdin=stdin)
        self.assertEqual(result.returncode, status, result.stderr)
        for part in [says] if isinstance(says, str) else says:
            self.assertIn(part, result.stderr)
        self.assertTrue(result.stderr.startswith("griot: "), result.stderr)
        kept = [name for name in self.files() if name not in before]
        if "What was extracted is kept in" in result.stderr:
            self.assertEqual(kept, ["news.griot-unfinished"])
            (self.folder / kept[0]).unlink()
        else:
            self.assertEqual(kept, [])

    def build_refuses(self, name, says):
        for strict in ([], ["--strict"]):
            self.refuses("build", name, *strict, "--out", "news.griot",
                         says=says)

    def test_missing_file(self):
        self.build_refuses("gone.txt", "gone.txt: cannot open: No such file")

    def test_empty_file(self):
        self.build_refuses(self.file("a.txt", ""), "a.txt:1: an empty file")

    def test_blank_file(self):
        self.build_refuses(self.file("a.txt", " \r\n\n"),
                           "a.txt:1: an empty file, expected text")

    def test_binary_file(self):
        self.build_refuses(
            self.file("a.txt", b"line\n\x89PNG\x00\x00rest"),
            "a.txt:2: a binary file: NUL byte at offset 9, expected UTF-8")

    def test_invalid_utf8(self):
        self.build_refuses(
            self.file("a.txt", "one\ntwo\ncafé".encode("latin-1")),
            "a.txt:3: byte 0xE9 at offset 11 is not UTF-8, expected UTF-8")

    def test_single_line_of_100_megabytes(self):
        self.build_refuses(self.file("a.txt", b"word " * 20_000_000),
                           "a.txt:1: the text goes on past 16 MiB, expected")
        self.build_refuses(
            self.file("a.jsonl",
                      document("a", "word " * 20_000_000) + "\n"),
            "a.jsonl:1: a line of more than 64 MiB, expected")

    def test_decompression_bomb(self):
        import gzip
        self.build_refuses(
            self.file("a.txt.gz", gzip.compress(b"word " * 20_000_000)),
            "a.txt.gz:1: the text goes on past 16 MiB")

    def test_truncated_gzip(self):
        import gzip
        whole = gzip.compress(griot.ARTICLE.encode())
        self.build_refuses(self.file("a.txt.gz", whole[:-20]),
                           "a.txt.gz: the gzip stream ends early")

    def test_malformed_json_lines(self):
        good = document("a", "Rebels fled.")
        for row in ('{"id": oops}', "[1]"):
            self.file("a.jsonl", good + "\n" + row + "\n")
            self.refuses("build", "a.jsonl", "--strict", "--out", "news.griot",
                         says=["a.jsonl:2: ", "expected"])
        self.build_refuses(
            self.file("c.jsonl",
                      '{"schema": "griot/document/1", "text": "x"}\n'),
            ["c.jsonl:1: ", "id"])
        self.build_refuses(
            self.file("d.jsonl",
                      '{"schema": "griot/document/9", "id": "a", "text": "x"}'),
            ["d.jsonl:1: ", "schema"])

    def test_one_id_for_different_texts(self):
        self.file("raid.txt", "Rebels fled.")
        self.file("raid.txt.gz", gzip.compress(b"Rebels came."))
        self.refuses("build", "raid.txt", "raid.txt.gz", "--strict", "--out",
                     "news.griot",
                     says=['raid.txt.gz:1: document "raid" differs from the one',
                           "raid.txt:1"])

    def test_page_without_an_article(self):
        self.build_refuses(
            self.file("a.html", "<h1>News</h1>\n<a href=/1>Two fined</a>"),
            "a.html:1: no article in this page, expected a headline and")
        self.build_refuses(self.file("b.htm", "\n"),
                           "b.htm:1: an empty file, expected a page")

    def test_other_files(self):
        self.build_refuses(self.file("a.xls", "x"),
                           "a.xls: unknown ending, expected .txt")

    def test_folder_with_a_loop(self):
        self.file("news/a.txt")
        (self.folder / "news" / "again").symlink_to(self.folder / "news")
        self.refuses("build", "news", "--strict", "--out", "news.griot",
                     says="news/again: a symbolic link to a folder")

    def test_empty_folder(self):
        (self.folder / "news").mkdir()
        self.build_refuses("news", "news: nothing to read in this folder")

    def test_file_names_cannot_steer_a_terminal(self):
        result = self.run_griot("build", "\033[2Jx.txt", "--out", "n.griot")
        self.assertEqual(result.returncode, 1)
        self.assertIn("\\x1B[2Jx.txt: cannot open", result.stderr)
        self.assertNotIn("\033", result.stderr)

    def bad_among_good(self):
        self.file("in/a.txt")
        self.file("in/b.txt", b"caf\xe9")
        self.file("in/c.jsonl", "{\n" + document("c", "Rebels fled.") + "\n")
        return ["build", "in", "gone.txt", "--out", "news.griot"]

    def test_the_rest_is_done_and_failures_are_listed(self):
        command = self.bad_among_good()
        for keep_going in ([], ["-k"], ["--keep-going"]):
            result = self.run_griot(*command, *keep_going)
            self.assertEqual(result.returncode, 1, result.stderr)
            self.assertIn("Failed: 2 not as expected, 1 not to be opened.\n"
                          "news.griot holds 2 documents", result.stderr)
            self.assertIn("griot: 3 failures:\n  gone.txt: cannot open",
                          result.stderr)
            self.assertIn("\n  in/b.txt:1: byte 0xE9", result.stderr)
            self.assertIn("\n  in/c.jsonl:1: ", result.stderr)
            self.assertIn(b"<graphml",
                          self.griot("export", "news.griot", "--format",
                                     "graphml", "--to", "-"))
            (self.folder / "news.griot").unlink()

    def test_statements_of_the_rest_are_written(self):
        self.bad_among_good()
        result = self.run_griot("extract", "in", "gone.txt")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn("Failed: 2 not as expected, 1 not to be opened.\n"
                      "griot: 3 failures:\n", result.stderr)
        self.assertEqual({json.loads(line)["document"]
                          for line in result.stdout.splitlines()}, {"a", "c"})

    def test_the_first_failure_ends_what_is_to_be_strict(self):
        self.refuses(*self.bad_among_good(), "--strict",
                     says="griot: gone.txt: cannot open")

    def test_a_build_of_nothing_leaves_the_store_as_it_was(self):
        self.file("latin.txt", b"caf\xe9")
        self.file("red.html", b"<p>News")
        refused = ["build", "latin.txt", "gone.txt", "red.html", "--out",
                   "news.griot"]
        self.refuses(*refused, says="nothing was read that news.griot could")
        self.griot("build", self.file("a.txt"), "--out", "news.griot")
        before = (self.folder / "news.griot").read_bytes()
        self.refuses(*refused, says=["griot: 2 failures:", "nothing was read"])
        self.assertEqual((self.folder / "news.griot").read_bytes(), before)
        # What was read before, unchanged, is something.
        result = self.run_griot("build", "a.txt", "red.html", "--out",
                                "news.griot")
        self.assertEqual(result.returncode, 0, result.stderr)


class LongSentence(griot.CommandLineTest):
    def test_sentence_of_5000_words_is_read(self):
        text = "The rebels took " + ", ".join(["a village"] * 2500) + "."
        conllu = self.griot("analyse", self.file("a.txt", text)).decode()
        words = [line for line in conllu.splitlines()
                 if line and not line.startswith("#")]
        self.assertGreater(len(words), 5000)
        self.griot("build", "a.txt", "--out", "news.griot")


class BadStatements(griot.CommandLineTest):
    """What merge says of statements that other programs wrote."""

    def setUp(self):
        super().setUp()
        self.file("d.txt")
        self.griot("extract", "d.txt", "--out", "s.jsonl")
        self.statements = (self.folder / "s.jsonl").read_text().splitlines()
        self.assertGreater(len(self.statements), 1)

    def merge_refuses(self, lines, *says):
        self.file("bad.jsonl", "\n".join(lines) + "\n")
        before = self.files()
        result = self.run_griot("merge", "bad.jsonl", "--documents", "d.txt",
                                "--out", "news.griot")
        self.assertEqual(result.returncode, 1, result.stderr)
        for part in says:
            self.assertIn(part, result.stderr)
        self.assertEqual(self.files(), before)

    def test_offsets_that_lie(self):
        first = json.loads(self.statements[0])
        first["evidence"]["quote"] = "Something that the text does not say."
        self.merge_refuses([self.statements[1], json.dumps(first)],
                           "bad.jsonl:2: ", "expected")
        first = json.loads(self.statements[0])
        first["predicate"]["begin"] = 10_000_000
        first["predicate"]["end"] = 10_000_005
        self.merge_refuses([json.dumps(first)], "bad.jsonl:1: ")

    def test_document_that_was_not_given(self):
        first = json.loads(self.statements[0])
        first["document"] = "elsewhere"
        self.merge_refuses([json.dumps(first)],
                           'bad.jsonl:1: /document: no document "elsewhere"')

    def test_keep_going_merges_what_is_right(self):
        self.file("bad.jsonl", "\n".join(["nonsense"] + self.statements))
        result = self.run_griot("merge", "bad.jsonl", "--documents", "d.txt",
                                "--out", "news.griot", "--keep-going")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn("griot: 1 failure:\n  bad.jsonl:1: ", result.stderr)
        self.griot("export", "news.griot", "--to", "news.ttl")

    def test_a_quote_that_lies_leaves_the_store_as_it_was(self):
        self.griot("merge", "s.jsonl", "--documents", "d.txt", "--out",
                   "news.griot")
        before = (self.folder / "news.griot").read_bytes()
        row = json.loads(self.statements[0])
        row["evidence"]["quote"] = "Something that the text does not say."
        self.merge_refuses([json.dumps(row)], "bad.jsonl:1: ", "expected")
        self.assertEqual((self.folder / "news.griot").read_bytes(), before)
        self.griot("verify", "news.griot")

    def test_what_is_no_store_is_not_written_to(self):
        self.file("news.griot", "no database")
        for command in (["build", "d.txt"],
                        ["merge", "s.jsonl", "--documents", "d.txt"]):
            with self.subTest(command):
                result = self.run_griot(*command, "--out", "news.griot")
                self.assertEqual(result.returncode, 1)
                self.assertIn("news.griot: expected a griot store",
                              result.stderr)
                self.assertEqual((self.folder / "news.griot").read_text(),
                                 "no database")

    def test_stores_that_are_none(self):
        self.file("news.griot", "no database")
        result = self.run_griot("export", "news.griot", "--to", "n.ttl")
        self.assertEqual(result.returncode, 1)
        self.assertIn("news.griot", result.stderr)
        result = self.run_griot("export", "gone.griot", "--to", "n.ttl")
        self.assertEqual(result.returncode, 1)
        self.assertIn("gone.griot", result.stderr)
        self.assertNotIn("n.ttl", self.files())


class Usage(griot.CommandLineTest):
    def test_wrong_usage_has_status_2(self):
        self.file("a.txt")
        for arguments in ([], ["frobnicate"], ["build"], ["build", "a.txt"],
                          ["build", "a.txt", "--out", "-"],
                          ["analyse", "a.txt", "--jobs", "0"],
                          ["analyse", "a.txt", "--published", "May"],
                          ["analyse", "a.txt", "--language", "fr"],
                          ["analyse", "-", "-"],
                          ["export", "n.griot", "--to", "n.docx"],
                          ["export", "n.griot", "--to", "-"],
                          ["export", "n.griot", "--to", "n.ttl", "--flavour",
                           "gephi"],
                          ["export", "n.griot", "--to", "n.graphml",
                           "--flavour", "sweet"],
                          ["export", "n.griot", "--to", "bolt://localhost",
                           "--star"],
                          ["export", "n.griot", "--to", "http://localhost",
                           "--flavour", "gephi"],
                          ["export", "n.griot", "--to", "tables", "--format",
                           "csv", "--star"]):
            with self.subTest(arguments):
                result = self.run_griot(*arguments)
                self.assertEqual(result.returncode, 2, result.stderr)
                self.assertNotEqual(result.stderr, "")
                self.assertEqual(result.stdout, b"")

    def test_help_is_on_every_command(self):
        commands = ["build", "remove", "analyse", "extract", "merge", "export",
                    "review", "verify", "diff", "query", "why", "doctor",
                    "completion", "man"]
        top = self.griot("--help").decode()
        for command in commands:
            self.assertIn(f"\n  {command} ", top)
            text = self.griot(command, "--help").decode()
            self.assertIn("--help", text)
            self.assertIn("Example", text)
            # Fits a screen.
            self.assertLessEqual(len(text.splitlines()), 30, command)

    def test_all_help_says_what_each_option_means(self):
        for command in ("query", "export"):
            brief = self.griot(command, "--help").decode()
            whole = self.griot(command, "--help-all").decode()
            option = "--no-default-packs"
            self.assertIn(option, brief)
            self.assertNotIn("those named alone", brief)
            self.assertRegex(whole, option + " .*those named alone")

    def test_build_without_input_shows_how(self):
        result = self.run_griot("build")
        self.assertEqual(result.returncode, 2)
        self.assertIn("INPUT", result.stderr)
        self.assertEqual(result.stderr.count("griot build "), 2)

    def test_what_is_misspelt_is_told_what_is_near(self):
        self.griot("build", self.file("a.txt"), "--out", "n.griot")
        for near, arguments in (
                ("build", ["biuld", "a.txt"]),
                ("--decisions", ["build", "a.txt", "--decison", "x", "--out",
                                 "n.griot"]),
                ("timeline", ["query", "n.griot", "timelin"])):
            with self.subTest(arguments):
                result = self.run_griot(*arguments)
                self.assertEqual(result.returncode, 2)
                self.assertIn(f": did you mean {near}?", result.stderr)

    def test_command_without_arguments_shows_examples(self):
        self.assertIn("\n  griot build articles/ --out news.griot\n",
                      self.run_griot("build").stderr)

    def test_doctor_says_what_is_there_and_what_is_not(self):
        said = self.griot("doctor").decode()
        self.assertRegex(said, r"(?m)^model +[0-9a-f]{32} /.+$")
        self.assertLessEqual(len(said.splitlines()), 10)
        result = self.run_griot("doctor", env={**os.environ,
                                               "GRIOT_MODEL": "gone"})
        self.assertEqual(result.returncode, 1)
        self.assertRegex(result.stdout.decode(), r"(?m)^model +MISSING: gone:")
        result = self.run_griot("doctor", "--to", "http://127.0.0.1:1")
        self.assertEqual(result.returncode, 1)
        self.assertIn("Neo4j      MISSING: http://127.0.0.1:1: cannot connect",
                      result.stdout.decode())

    def test_version_names_the_model(self):
        self.assertRegex(self.griot("--version").decode(),
                         r"^griot \d+\.\d+\.\d+ model [0-9a-f]{32}\n$")


if __name__ == "__main__":
    unittest.main()
