"""Crawls (WARC) from outside; warcio writes some in tests/integration/warc."""

import gzip
import resource
import sqlite3
import unittest

import griot

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Rebels attack</title>
</head><body><article><h1>Rebels attack a village</h1>
<p>Rebels attacked the village of Dorna on Monday and killed two soldiers, an
army spokesman said.</p></article></body></html>
"""
FRONT = "<ul><li><a href=/1>Two fined</a></ul>"


def record(kind, address, content_type, block):
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\n"
            f"WARC-Date: 2025-02-04T08:00:00Z\r\n"
            f"Content-Type: {content_type}\r\n"
            f"Content-Length: {len(block)}\r\n\r\n")
    return head.encode() + block + b"\r\n\r\n"


def response(number, body=PAGE, status="200 OK", headers="", encode=None):
    body = body.encode()
    if encode:
        body = encode(body)
    head = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n{headers}\r\n"
    return record("response", f"https://news.example/{number}",
                  "application/http; msgtype=response", head.encode() + body)


INFO = record("warcinfo", "", "application/warc-fields", b"software: test\r\n")


class Crawls(griot.CommandLineTest):
    def documents(self, store="news.griot"):
        rows = sqlite3.connect(self.folder / store)
        self.addCleanup(rows.close)
        return list(rows.execute(
            "SELECT id, url, title, published FROM documents ORDER BY id"))

    def test_pages_become_documents(self):
        crawl = (INFO + response(1) + response(2, FRONT) +
                 response(3, status="404 Not Found") +
                 response(4, headers="Content-Encoding: gzip\r\n",
                          encode=gzip.compress))
        self.file("day.warc", crawl)
        result = self.run_griot("build", "day.warc", "--out", "news.griot")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("day.warc:3:1: no article in this page", result.stderr)
        self.assertIn("2 pages name no day of publication, dated by the crawl",
                      result.stderr)
        self.assertIn("Left out: 1 page without an article, 1 record that is "
                      "no page.\n", result.stderr)
        self.assertEqual(self.documents(), [
            (f"https://news.example/{i}", f"https://news.example/{i}",
             "Rebels attack", "2025-02-04") for i in (1, 4)])
        self.griot("verify", "news.griot")

    def test_compressed_and_piped_crawls_are_the_same(self):
        records = [INFO, response(1), response(2), response(3)]
        plain = self.griot("extract", self.file("a.warc", b"".join(records)))
        self.assertEqual(plain.count(b'"document":"https://news.example/1"'),
                         plain.count(b'"document":"https://news.example/3"'))
        members = b"".join(map(gzip.compress, records))
        self.assertEqual(
            self.griot("extract", self.file("b.warc.gz", members)), plain)
        whole = gzip.compress(b"".join(records))
        self.assertEqual(
            self.griot("extract", self.file("c.warc.gz", whole)), plain)
        self.assertEqual(self.griot("extract", "-", stdin=members), plain)
        self.assertEqual(self.griot("extract", "-", stdin=b"".join(records)),
                         plain)

    def test_what_is_broken_is_counted_and_the_rest_is_read(self):
        lie = response(2).replace(b"Content-Length: ", b"Content-Length: 9")
        crawl = (response(1) + lie + response(3) +
                 record("revisit", "https://news.example/1",
                        "application/http", b"") +
                 response(4, headers="Content-Encoding: gzip\r\n",
                          encode=lambda body: gzip.compress(body)[:-30]) +
                 response(5)[:400])
        for name, content in (("a.warc", crawl),
                              ("a.warc.gz", gzip.compress(crawl)[:-9])):
            with self.subTest(name):
                result = self.run_griot("build", self.file(name, content),
                                        "--out", "news.griot")
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertIn("Left out: 1 revisit record, 3 broken records.",
                              result.stderr)
                self.assertEqual([row[0] for row in self.documents()],
                                 ["https://news.example/1",
                                  "https://news.example/3"])
                (self.folder / "news.griot").unlink()
        result = self.run_griot("build", "a.warc", "--strict", "--out",
                                "news.griot")
        self.assertEqual(result.returncode, 1)
        self.assertIn("griot: a.warc:2: ", result.stderr)

    def test_bombs_and_lies_end_in_little_memory(self):
        zeros = bytes(200_000_000)
        bombs = [
            response(1, headers="Content-Encoding: gzip\r\n",
                     encode=lambda _: gzip.compress(zeros)),
            record("response", "https://news.example/2", "application/http",
                   b"HTTP/1.1 200 OK\r\nX: " + zeros[:20_000_000]),
            b"WARC/1.0\r\nX: " + zeros[:20_000_000] + b"\r\n\r\n",
            response(3).replace(b"Content-Length: ", b"Content-Length: 99999"),
            b"WARC/1.0\r\nContent-Length: 200000000\r\n\r\n" + zeros,
        ]
        crawl = b"".join(gzip.compress(bomb)
                         for bomb in [*bombs, b"\r\n\r\n", response(4)])
        self.file("bombs.warc.gz", crawl)

        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
        result = self.run_griot("extract", "bombs.warc.gz", "-j", "1",
                                preexec_fn=limit)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("broken records", result.stderr)
        self.assertIn(b'"document":"https://news.example/4"', result.stdout)

    def test_what_is_no_crawl_is_told(self):
        result = self.run_griot("build", self.file("a.warc", PAGE), "--out",
                                "news.griot")
        self.assertEqual(result.returncode, 1)
        self.assertIn("a.warc:1: no WARC record, expected one that begins with "
                      "WARC/1.0", result.stderr)
        self.assertEqual(self.files(), ["a.warc"])


if __name__ == "__main__":
    unittest.main()
