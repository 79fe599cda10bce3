"""HTML pages and texts in other languages, from outside."""

import gzip
import json
import shutil
import sqlite3
import subprocess
import unittest

import griot

ADDRESS = "https://test-news.example/1"
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Rebels attack a village | Test News</title>
<link rel="canonical" href="https://test-news.example/1">
<meta property="og:site_name" content="Test News">
<meta property="article:published_time" content="2025-02-04T08:00:00+01:00">
</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Rebels attack a village</h1>
<p>Rebels attacked the village of Dorna on Monday and killed two soldiers, an
army spokesman said.</p>
<figure><img src="1.jpg"><figcaption>Soldiers left the village of Zalvor a year
ago and took the mayor with them, residents say.</figcaption></figure>
<p>The Free Men of Dorna claimed responsibility for the attack.</p></article>
<footer>&copy; Test News</footer></body></html>
"""
WITHOUT_ADDRESS = PAGE.replace("canonical", "next")
TEXT = ("Rebels attack a village\n\n"
        "Rebels attacked the village of Dorna on Monday and killed two "
        "soldiers, an army spokesman said.\n\n"
        "The Free Men of Dorna claimed responsibility for the attack.\n")
FRENCH = ("Les rebelles ont attaqué le village lundi et ils ont tué deux "
          "soldats, a dit un porte-parole de l’armée, qui ne sait pas où ils "
          "sont partis.\n")


class Pages(griot.CommandLineTest):
    def ids(self, *arguments, **options):
        conllu = self.griot("analyse", *arguments, **options).decode()
        return [line.split(" = ")[1] for line in conllu.splitlines()
                if line.startswith("# newdoc id")]

    def document(self, store="news.griot"):
        rows = sqlite3.connect(self.folder / store)
        rows.row_factory = sqlite3.Row
        self.addCleanup(rows.close)
        return [dict(row) for row in
                rows.execute("SELECT * FROM documents ORDER BY id")]

    def test_build_stores_the_article_and_its_metadata(self):
        self.griot("build", self.file("raid.html", PAGE), "--out",
                   "news.griot")
        [document] = self.document()
        self.assertEqual(document["id"], ADDRESS)
        self.assertEqual(document["text"], TEXT)
        self.assertEqual(document["title"], "Rebels attack a village")
        self.assertEqual(document["published"], "2025-02-04")
        self.assertEqual(document["publisher"], "Test News")
        self.assertEqual(document["url"], ADDRESS)
        self.assertEqual(document["language"], "en")

    def test_offsets_point_into_the_stored_text(self):
        self.griot("extract", self.file("raid.html", PAGE), "--out",
                   "s.jsonl", "--mentions", "m.jsonl")
        statements = [json.loads(line) for line in
                      (self.folder / "s.jsonl").read_text().splitlines()]
        self.assertGreater(len(statements), 1)
        for statement in statements:
            self.assertEqual(statement["document"], ADDRESS)
            for part in [statement["predicate"], *statement["arguments"]]:
                self.assertEqual(TEXT[part["begin"]:part["end"]], part["text"])
        # The day of the week is resolved against the page's date.
        self.assertIn("2025-02-03", {statement["time"]["value"]
                                     for statement in statements
                                     if statement["time"]})
        self.griot("merge", "s.jsonl", "--documents", "raid.html", "--out",
                   "news.griot")
        self.assertEqual(self.document()[0]["text"], TEXT)

    def test_a_page_gives_what_its_text_gives(self):
        self.file("page/raid.html", WITHOUT_ADDRESS)
        self.file("text/raid.txt", TEXT)
        statements = [self.griot("extract", folder, "--published",
                                 "2025-02-04") for folder in ("page", "text")]
        self.assertEqual(statements[0], statements[1])

    def test_compressed_pages_folders_and_standard_input(self):
        self.file("in/a.html.gz", gzip.compress(WITHOUT_ADDRESS.encode()))
        self.file("in/deep/b.HTM", WITHOUT_ADDRESS)
        expected = ["a", "deep/b"]
        if shutil.which("zstd"):
            packed = subprocess.run(["zstd", "-q", "-c"], check=True,
                                    input=WITHOUT_ADDRESS.encode(),
                                    capture_output=True).stdout
            self.file("in/zz.html.zst", packed)
            expected.append("zz")
        self.assertEqual(self.ids("in"), expected)
        self.assertEqual(self.ids("-", stdin=PAGE.encode()), [ADDRESS])
        self.assertEqual(
            self.ids("-", stdin=gzip.compress(WITHOUT_ADDRESS.encode())),
            ["stdin"])
        self.assertNotIn(b"Home", self.griot("analyse", "-",
                                             stdin=PAGE.encode()))

    def test_page_and_text_of_one_name_are_two_documents(self):
        self.file("raid.html", WITHOUT_ADDRESS)
        self.file("raid.txt")
        result = self.run_griot("analyse", "raid.html", "raid.txt")
        self.assertEqual(result.returncode, 1)
        self.assertIn('raid.txt:1: document "raid" differs', result.stderr)

    def test_contradictory_metadata_are_told_and_nothing_is_lost(self):
        page = PAGE.replace("<title>", '<meta name="date" '
                            'content="2024-12-31"><title>')
        result = self.run_griot("build", self.file("raid.html", page), "--out",
                                "news.griot")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("griot: raid.html:6: contradictory metadata: the day of "
                      'publication is "2025-02-04" by article:published_time, '
                      'not date "2024-12-31"', result.stderr)
        self.assertEqual(self.document()[0]["published"], "2025-02-04")

    def test_date_that_cannot_be_read_is_told(self):
        page = PAGE.replace("2025-02-04T08:00:00+01:00", "last Tuesday")
        result = self.run_griot("build", self.file("raid.html", page), "--out",
                                "news.griot")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn('raid.html:6: article:published_time "last Tuesday" is '
                      "no date that can be read, expected", result.stderr)
        self.assertIsNone(self.document()[0]["published"])
        self.griot("build", "raid.html", "--published", "2025-02-05", "--out",
                   "other.griot")
        self.assertEqual(self.document("other.griot")[0]["published"],
                         "2025-02-05")

    def test_pages_without_an_article_are_told_and_left_out(self):
        self.file("in/a.html", PAGE)
        for i in range(9):
            self.file(f"in/index{i}.html", "<ul><li><a href=/1>Two fined</a>")
        result = self.run_griot("build", "in", "--out", "news.griot")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("griot: in/index0.html:1: no article in this page",
                      result.stderr)
        self.assertNotIn("in/index8.html", result.stderr)
        self.assertIn("\nLeft out: 9 pages without an article.\n"
                      "news.griot holds 1 document,", result.stderr)
        self.assertEqual(len(self.document()), 1)

    def test_a_page_without_an_article_ends_a_strict_build(self):
        self.file("in/a.html", PAGE)
        self.file("in/index.html", "<ul><li><a href=/1>Two fined</a></ul>")
        result = self.run_griot("build", "in", "--strict", "--out",
                                "news.griot")
        self.assertEqual(result.returncode, 1)
        self.assertIn("griot: in/index.html:1: no article in this page",
                      result.stderr)
        self.assertFalse((self.folder / "news.griot").exists())

    def test_metadata_cannot_steer_a_terminal(self):
        page = PAGE.replace("2025-02-04T08:00:00+01:00", "\033[2Jsoon")
        result = self.run_griot("analyse", self.file("raid.html", page))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("soon", result.stderr)
        self.assertNotIn("\033", result.stderr)

    def test_hostile_pages_end(self):
        page = WITHOUT_ADDRESS
        self.file("deep.html", "<div>" * 200_000 + page)
        self.file("wide.html", "<p " + " ".join(
            f"a{i}" for i in range(300_000)) + ">" + page)
        self.file("bomb.html", page + "<script>" + "x" * 5_000_000)
        self.assertEqual(self.ids("deep.html", "wide.html", "bomb.html"),
                         ["deep", "wide", "bomb"])


class Languages(griot.CommandLineTest):
    def test_text_in_another_language_is_told_and_left_out(self):
        self.file("in/a.txt")
        self.file("in/b.txt", FRENCH)
        result = self.run_griot("build", "in", "--out", "news.griot")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("griot: in/b.txt:1: the text is in French, left out "
                      "(--language en reads it as English)\n", result.stderr)
        self.assertIn("Read 1 document,", result.stderr)
        self.assertIn("Left out: 1 text in another language.\n", result.stderr)
        result = self.run_griot("analyse", "in/b.txt")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stdout, b"")

    def test_language_option_forces(self):
        self.file("b.txt", FRENCH)
        result = self.run_griot("analyse", "b.txt", "--language", "en")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stderr, "")
        self.assertIn(b"# newdoc id = b", result.stdout)

    def test_lines_of_json_are_left_out_one_by_one(self):
        lines = [json.dumps({"schema": "griot/document/1", "id": str(i),
                             "text": text})
                 for i, text in enumerate(["Rebels fled.", FRENCH, "Pope dies"])]
        self.file("d.jsonl", "\n".join(lines) + "\n")
        result = self.run_griot("analyse", "d.jsonl")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("d.jsonl:2: the text is in French", result.stderr)
        self.assertIn(b"# newdoc id = 0", result.stdout)
        self.assertNotIn(b"# newdoc id = 1", result.stdout)
        self.assertIn(b"# newdoc id = 2", result.stdout)

    def test_merge_takes_statements_about_any_language(self):
        self.file("b.txt", FRENCH)
        self.griot("extract", "b.txt", "--language", "en", "--out", "s.jsonl")
        result = self.run_griot("merge", "s.jsonl", "--documents", "b.txt",
                                "--out", "news.griot")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("news.griot holds 1 document", result.stderr)


if __name__ == "__main__":
    unittest.main()
