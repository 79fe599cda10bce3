#!/usr/bin/env python3
"""`spark-submit job.py` on what people have: crawls, lines, what is broken."""

import os
import subprocess
import sys
import unittest

from comparison import ROOT, Folder

import crawls

JOB = ROOT / "python/griot/spark/job.py"
SAMPLES = ROOT / "samples"
FRENCH = """Une ferme isolée
Le ministre a annoncé mardi que la ferme serait vendue avant la fin de l'année.
Les habitants du village ne sont pas contents de cette décision du ministère."""


def submit(*arguments):
    """Gives the exit status and all that was printed."""
    done = subprocess.run(
        [os.path.join(sys.prefix, "bin/spark-submit"), "--master", "local[2]",
         "--conf", "spark.ui.enabled=false",
         "--conf", "spark.sql.shuffle.partitions=2",
         "--conf", "spark.sql.adaptive.enabled=false",
         # Code is not compiled for a few rows.
         "--conf", "spark.sql.codegen.wholeStage=false",
         "--conf", "spark.sql.codegen.factoryMode=NO_CODEGEN",
         "--conf", "spark.sql.ui.explainMode=simple",
         "--driver-java-options", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
         JOB, *map(str, arguments)],
        env={**os.environ, "PYSPARK_PYTHON": sys.executable},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        check=False)
    return done.returncode, done.stdout


class JobTest(Folder):
    def test_crawls_and_lines_give_the_tables_of_griot_build(self):
        texts = [path.read_text(encoding="utf-8")
                 for path in sorted(SAMPLES.glob("*.txt"))]
        news = self.folder / "news"
        news.mkdir()
        crawls.write(news / "a.warc.gz", [
            crawls.capture("https://news.example/1", crawls.page(texts[0])),
            crawls.capture("https://news.example/2", crawls.page(FRENCH, "fr")),
            crawls.capture("https://news.example/3", "<p>Log in</p>"),
        ])
        crawls.write(news / "b.warc", [
            crawls.capture("https://news.example/4", crawls.page(texts[1]),
                           lie=7),
            # Of these two only the second is the first capture of its address
            # that can be read.
            crawls.capture("https://news.example/1", crawls.page(texts[2])),
            crawls.capture("https://news.example/2", crawls.page(texts[3])),
        ])
        lines = self.folder / "lines.jsonl"
        lines.write_text("not JSON\n" + (SAMPLES / "sahel-review.jsonl")
                         .read_text(encoding="utf-8"), encoding="utf-8")
        said = self.said("rename,Clémence Yandoko,,Clémence Y. Yandoko",
                         "same,FLO,Ouaka Liberation Front,",
                         "type,Ndassima,,mine")
        self.build(news, lines, *said)
        status, printed = submit(news, lines, self.folder / "out", *said)
        self.assertEqual(status, 0, printed)
        self.assertIn("b.warc: left out 1 broken record", printed)
        self.assertIn("lines.jsonl:1: byte 2: expected", printed)
        self.assert_tables(self.folder / "out")

    def said(self, *decisions):
        """Options that name a file of ``decisions`` and one of known names."""
        decided = self.folder / "decisions.csv"
        decided.write_text("\n".join(["decision,name,other,value", *decisions]),
                           encoding="utf-8")
        known = self.folder / "known.csv"
        known.write_text("name,id\nBambari,Q805770\n", encoding="utf-8")
        return "--decisions", decided, "--known-names", known

    def test_a_decision_on_a_fact_is_refused(self):
        status, printed = submit(
            SAMPLES, self.folder / "out",
            *self.said("wrong,Chad,Hervé Sanzé,support"))
        self.assertEqual(status, 1, printed)
        self.assertRegex(printed, r"(?m)^griot: .*decisions\.csv:2: wrong is"
                                  " said of a fact, expected decisions on names")

    def test_a_path_that_is_not_there_is_named(self):
        status, printed = submit(self.folder / "nowhere.warc",
                                self.folder / "out")
        self.assertEqual(status, 1, printed)
        self.assertRegex(printed, r"(?m)^griot: .*nowhere\.warc.*No such file")
        self.assertFalse((self.folder / "out").exists())

    def test_a_crawl_that_lies_throughout_gives_no_empty_graph(self):
        crawl = self.folder / "lies.warc"
        crawls.write(crawl, [crawls.capture("https://news.example/1",
                                            crawls.page("A\nB."), lie=10**9)])
        status, printed = submit(crawl, self.folder / "out")
        self.assertEqual(status, 1, printed)
        self.assertIn("lies.warc: left out 1 broken record", printed)
        self.assertRegex(printed, "(?m)^griot: nothing was read that .*out")
        self.assertFalse((self.folder / "out").exists())


if __name__ == "__main__":
    unittest.main()
