"""Every kind of input, and what docs/inputs.md says becomes of it."""

import gzip
import json
import re
import sqlite3
import subprocess
import unittest

import griot

TEXT = "Rebels attacked the village of Dorna on Monday.\n"
PAGE = ("<html lang=en><h1>Rebels attack a village</h1><p>Rebels attacked the "
        "village of Dorna on Monday and killed two soldiers, an army spokesman "
        "said.</p>")
FRENCH = ("Les rebelles ont attaqué le village lundi et ils ont tué deux "
          "soldats, a dit un porte-parole de l’armée, qui ne sait pas où ils "
          "sont partis.\n")
MAIL = ("From: Ada Roe <ada@news.example>\nDate: Mon, 03 Feb 2025 10:00:00 "
        "+0000\nSubject: Raid\nMIME-Version: 1.0\nContent-Type: text/plain; "
        "charset=utf-8\n\n" + TEXT)
ARCHIVE = ("From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: "
           "multipart/related; type=\"text/html\"; boundary=\"x\"\r\n\r\n--x\r\n"
           "Content-Type: text/html; charset=utf-8\r\n\r\n" + PAGE +
           "\r\n--x--\r\n")
WARC = (b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: "
        b"https://news.example/1\r\nContent-Type: text/html\r\n"
        b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(PAGE), PAGE.encode()))


class Inputs(griot.CommandLineTest):
    def build(self, *inputs, status=0, **options):
        result = self.run_griot("build", *inputs, "--out", "news.griot",
                                **options)
        self.assertEqual(result.returncode, status, result.stderr)
        return result.stderr

    def documents(self):
        rows = sqlite3.connect(self.folder / "news.griot")
        self.addCleanup(rows.close)
        return list(rows.execute(
            "SELECT id, published FROM documents ORDER BY id"))

    def gives(self, name, content, *options, ids, published="2025-02-05"):
        self.build(self.file(name, content), "--published", "2025-02-05",
                   *options)
        self.assertEqual(self.documents(), [(id_, published) for id_ in ids])

    def test_txt(self):
        self.gives("a.txt", TEXT, ids=["a"])

    def test_html_htm(self):
        self.gives("a.htm", PAGE, ids=["a"])

    def test_jsonl_ndjson(self):
        self.gives("a.ndjson", json.dumps({"text": TEXT, "id": "x"}) + "\n" +
                   json.dumps({"schema": "griot/document/1", "id": "y",
                               "text": TEXT + "Soldiers came."}) + "\n",
                   ids=["x", "y"])

    def test_json(self):
        self.gives("a.json", json.dumps([{"maintext": TEXT, "title": "Raid"}],
                                        indent=2), ids=["a:1"])

    def test_csv_tsv(self):
        self.gives("a.csv", 'Artikel,Tag\n"' + TEXT + '",2025-01-31 10:00:00\n',
                   "--column", "text=Artikel", "--column", "published=Tag",
                   ids=["a:2"], published="2025-01-31")
        (self.folder / "news.griot").unlink()
        self.gives("b.tsv.gz", gzip.compress(("body\tid\n" + TEXT.strip() +
                                              "\tx\n").encode()), ids=["x"])

    def test_warc(self):
        self.gives("a.warc", WARC, ids=["https://news.example/1"])

    def test_a_folder(self):
        self.file("in/deep/a.txt", TEXT)
        self.file("in/.hidden.txt", TEXT)
        self.build("in")
        self.assertEqual(self.documents(), [("deep/a", None)])

    def test_standard_input(self):
        for content, id_ in ((TEXT.encode(), "stdin"),
                             (PAGE.encode(), "stdin"),
                             (WARC, "https://news.example/1"),
                             (b'[{"text": "Rebels fled."}]', "stdin:1"),
                             (gzip.compress(b'{"text": "Rebels fled."}'),
                              "stdin:1")):
            self.build("-", stdin=content)
            self.assertEqual(self.documents(), [(id_, None)])
            (self.folder / "news.griot").unlink()

    def test_authors(self):
        page = PAGE.replace("<h1>", "<meta name=author content='Ada Roe'><h1>")
        warc = WARC.replace(PAGE.encode(), page.encode()).replace(
            b"%d" % len(PAGE), b"%d" % len(page))
        for name, content, *options in (
                ("a.html", page), ("b.warc", warc),
                ("c.json", json.dumps([{"text": TEXT, "authors": ["Ada Roe"]}])),
                ("d.jsonl", json.dumps({"text": TEXT, "author": "Ada Roe"})),
                ("e.jsonl", json.dumps({"schema": "griot/document/1", "id": "e",
                                        "text": TEXT, "authors": ["Ada Roe"]})),
                ("f.csv", f'text,Byline\n"{TEXT}",By Ada Roe\n'),
                ("g.csv", f'text,who\n"{TEXT}",Ada Roe\n', "--column",
                 "authors=who")):
            with self.subTest(name):
                self.build(self.file(name, content), *options)
                rows = sqlite3.connect(self.folder / "news.griot")
                self.assertEqual(
                    rows.execute("SELECT authors FROM document_list").fetchall(),
                    [('["Ada Roe"]',)])
                rows.close()
                (self.folder / "news.griot").unlink()

    def test_authors_come_out(self):
        self.file("a.jsonl", json.dumps(
            {"schema": "griot/document/1", "id": "a", "text": TEXT,
             "published": "2025-02-05", "authors": ["Ada Roe", "Bo Dé"]}))
        self.build("a.jsonl")

        def export(form):
            return self.griot("export", "news.griot", "--format", form, "--to",
                              "-").decode()

        for line in export("jsonl").splitlines():
            for said in json.loads(line)["evidence"]:
                self.assertEqual(said["authors"], ["Ada Roe", "Bo Dé"])
        self.assertIn("dcterms:creator <urn:griot:author:Ada%20Roe>",
                      export("ttl"))
        self.assertIn('"author":["Ada Roe","Bo Dé"]', export("ftm"))
        self.griot("export", "news.griot", "--format", "csv", "--to", "tables")
        self.assertIn('"[""Ada Roe"",""Bo Dé""]"',
                      (self.folder / "tables" / "documents.csv").read_text())
        self.griot("export", "news.griot", "--format", "neo4j-csv", "--to",
                   "neo4j")
        self.assertIn("authors:string[]",
                      (self.folder / "neo4j" / "documents.csv").read_text())
        why = self.griot("query", "news.griot", "facts", "--format", "json")
        fact = json.loads(why)[0]["id"]
        self.assertIn("by Ada Roe, Bo Dé", self.griot(
            "query", "news.griot", "why", fact).decode())

    def left_out(self, name, content, what):
        self.file("in/good.txt", TEXT)
        self.file(f"in/{name}", content)
        said = self.build("in")
        self.assertIn(f"Left out: {what}.\n", said)
        self.assertEqual(self.documents(), [("good", None)])

    def test_a_page_without_an_article(self):
        self.left_out("a.html", "<p>News", "1 page without an article")

    def test_a_text_in_another_language(self):
        self.left_out("a.txt", FRENCH, "1 text in another language")

    def test_an_empty_text(self):
        self.left_out("a.csv", "text\n\"\"\n", "1 document without text")

    def test_a_file_that_cannot_be_read(self):
        self.file("in/good.txt", TEXT)
        self.file("in/bad.txt", b"caf\xe9")
        self.assertIn("griot: 1 failure:\n  in/bad.txt:1: byte 0xE9",
                      self.build("in", status=1))
        self.assertEqual(self.documents(), [("good", None)])

    def test_other_files_in_a_folder(self):
        self.file("in/good.txt", TEXT)
        for name in ("a.md", "b.md", "c.py"):
            self.file(f"in/{name}", "")
        self.assertIn("left 3 files of other kinds alone (2 .md, 1 .py), as "
                      "in/a.md", self.build("in"))

    def test_a_table_without_texts_in_a_folder(self):
        self.left_out("a.csv", "name,id\nRoe,1\n",
                      "1 table or object without texts")
        self.assertIn('in/a.csv:1: no text among "name, id", expected a column '
                      '"text", or --column text=NAME',
                      self.build("in/a.csv", status=1))

    def converted(self, name, content, made):
        """Does as the message says; gives what is made of it to griot."""
        said = self.build(self.file(name, content), status=1)
        command = re.search("which is not read itself, expected what `(.*)` "
                            "makes of it", said)
        self.assertIsNotNone(command, said)
        subprocess.run(["sh", "-c", command[1]], cwd=self.folder, check=True)
        self.build(made)
        self.assertIn("Rebels attacked", self.griot("extract", made).decode())

    def test_other_formats(self):
        self.converted("a.eml", MAIL, "a.txt")
        self.converted("it's.mhtml", ARCHIVE, "it's.html")
        for name, content in (("a.pdf", "%PDF-1.4"), ("a.docx", "PK\x03\x04"),
                              ("b.bin", "%PDF-1.4"), ("a.rtf", "{\\rtf1")):
            self.assertIn("which is not read itself",
                          self.build(self.file(name, content), status=1))
        self.assertIn("standard input: PDF, which is not read itself, expected "
                      "what `pdftotext - -` makes of it",
                      self.build("-", status=1, stdin=b"%PDF-1.4"))
        said = self.build("-", status=1, stdin=MAIL.encode())
        command = re.search("expected what `(.*)` makes of it", said)[1]
        made = subprocess.run(["sh", "-c", command], input=MAIL.encode(),
                              stdout=subprocess.PIPE, check=True).stdout
        self.build("-", stdin=made)
        self.file("in/good.txt", TEXT)
        self.file("in/a.pdf", "%PDF-1.4")
        self.assertIn("griot: in/a.pdf: PDF, which is not read itself, expected "
                      "what `pdftotext in/a.pdf in/a.txt` makes of it",
                      self.build("in"))

    def test_an_address(self):
        self.assertIn("https://news.example/1: an address; griot fetches "
                      "nothing", self.build("https://news.example/1", status=1))


class Document(unittest.TestCase):
    def test_each_row_has_its_test(self):
        table = (griot.ROOT / "docs/inputs.md").read_text().split("\n\n")[2]
        rows = [row.split(" | ")[0].strip("| ")
                for row in table.splitlines()[2:]]
        tests = {name for name in dir(Inputs) if name.startswith("test_")}
        names = {"-": "standard_input",
                 "PDF, Word, OpenDocument, EPUB, RTF, mail, MHTML":
                 "other_formats"}
        for row in rows:
            row = row.replace("`", "")
            name = names.get(row) or re.sub(r"\W+", "_", row).strip("_").lower()
            self.assertIn(f"test_{name}", tests)
        self.assertEqual(len(rows), 15)


if __name__ == "__main__":
    unittest.main()
