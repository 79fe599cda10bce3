#!/usr/bin/env python3
"""The Python module, on the samples and on texts that mean no good."""

import environment

environment.enter()

# pylint: disable=wrong-import-position
import importlib.metadata
import inspect
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest
import warnings

import griot
import news

TEXT = ("Rebels attacked the village of Dorna on Monday and killed two "
        "soldiers, an army spokesman said.\n")


class FolderTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str)
                         else content)
        return path


class Samples(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.store = pathlib.Path(cls.folder.name, "module.griot")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            cls.graph = griot.build(environment.SAMPLES, out=cls.store)
        cls.samples = environment.Samples()
        cls.addClassCleanup(cls.samples.close)

    def test_builds_what_the_command_line_builds(self):
        def facts(store):
            return environment.run("query", store, "facts", "--limit", "0",
                                   "--format", "json")
        self.assertEqual(facts(self.store), facts(self.samples.store))
        rows = json.loads(facts(self.samples.store))
        self.assertEqual({row["id"] for row in rows},
                         {fact.id for fact in self.graph.facts})

    def test_a_graph_is_the_same_opened_and_built_and_on_one_thread(self):
        again = griot.build([environment.SAMPLES], jobs=1,
                            out=pathlib.Path(self.folder.name, "one.griot"))
        for graph in (griot.open(self.store), griot.open(os.fsencode(
                self.samples.store)), again):
            for table in ("documents", "statements", "entities", "facts"):
                self.assertEqual([r.id for r in getattr(graph, table)],
                                 [r.id for r in getattr(self.graph, table)])

    def test_quotes_and_surfaces_stand_in_the_texts(self):
        texts = {d.id: d.text for d in self.graph.documents}
        for statement in self.graph.statements:
            text = texts[statement.document.id]
            self.assertEqual(text[statement.begin:statement.end],
                             statement.quote)
            self.assertEqual(
                text[statement.predicate_begin:statement.predicate_end],
                statement.predicate)
            for part in statement.arguments + statement.attribution:
                self.assertEqual(text[part.begin:part.end], part.text)
        for entity in self.graph.entities:
            for mention in entity.mentions:
                self.assertEqual(
                    texts[mention.document.id][mention.begin:mention.end],
                    mention.text)

    def test_objects_lead_to_each_other(self):
        for fact in self.graph.facts:
            self.assertTrue(fact.statements)
            for statement in fact.statements:
                self.assertEqual(statement.fact, fact)
                self.assertIn(statement.document, fact.documents)
            for entity in (fact.subject, fact.object):
                if entity is not None:
                    self.assertIn(fact, entity.facts)
                    self.assertEqual(self.graph.entities[entity.id], entity)
            for part in fact.qualifiers:
                self.assertIn(fact, part.entity.facts)
            for figure in fact.figures:
                self.assertLessEqual(set(figure.statements),
                                     set(fact.statements))
        for conflict in self.graph.conflicts:
            self.assertGreaterEqual(len(conflict.sides), 2)

    def test_tables_are_sequences_with_ids(self):
        facts = self.graph.facts
        self.assertEqual(len(list(facts)), len(facts))
        self.assertEqual(facts[-1], facts[len(facts) - 1])
        self.assertIn(facts[0].id, facts)
        self.assertEqual(hash(facts[0]), hash(facts[facts[0].id]))
        self.assertNotEqual(facts[0], facts[1])
        self.assertNotEqual(facts[0], "f")
        with self.assertRaises(KeyError):
            _ = facts["none"]
        with self.assertRaises(IndexError):
            _ = facts[len(facts)]

    def test_objects_are_read_only(self):
        with self.assertRaises(AttributeError):
            self.graph.facts[0].lemma = "other"
        with self.assertRaises(TypeError):
            griot.Fact()

    def test_finds_names_as_people_type_them(self):
        self.assertEqual(self.graph.find("odette yakite")[0].name,
                         "Odette Yakité")
        self.assertEqual(self.graph.find("nobody at all"), [])

    def test_objects_outlive_the_graph(self):
        fact = griot.open(self.store).facts[0]
        self.assertTrue(fact.statements[0].document.text)

    def test_threads_read_at_once(self):
        seen = []

        def read():
            seen.append([d.text for d in self.graph.documents])
        threads = [threading.Thread(target=read) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(seen), 4)
        self.assertTrue(all(texts == seen[0] for texts in seen))

    def test_other_threads_run_during_a_build(self):
        ticks = 0
        done = threading.Event()

        def build():
            griot.build(environment.SAMPLES, jobs=1,
                        out=pathlib.Path(self.folder.name, "thread.griot"))
            done.set()
        thread = threading.Thread(target=build)
        thread.start()
        while not done.wait(0.005):
            ticks += 1
        thread.join()
        self.assertGreater(ticks, 3)

    def test_everything_public_is_documented(self):
        for name in griot.__all__:
            self.assertTrue(inspect.getdoc(getattr(griot, name)), name)
        folder = pathlib.Path(griot.__file__).parent
        self.assertTrue((folder / "py.typed").exists())
        stub = (folder / "_engine.pyi").read_text()
        for line in ("class Fact:", "def statements(self) -> list[Statement]",
                     "def subject(self) -> Entity | None"):
            self.assertIn(line, stub)

    def test_has_the_version_of_the_program(self):
        printed = environment.run("--version").decode()
        self.assertIn(importlib.metadata.version("griot"), printed)


class OneText(unittest.TestCase):
    def test_gives_a_graph_in_memory(self):
        graph = griot.extract(TEXT, id="dorna", published="2025-02-04")
        self.assertEqual([d.id for d in graph.documents], ["dorna"])
        self.assertEqual(graph.documents[0].text, TEXT)
        self.assertTrue(graph.facts)
        fact = graph.find("Dorna")[0].facts[0]
        self.assertEqual(fact.time, "2025-02-03")
        self.assertEqual(fact.statements[0].attribution[0].cue, "said")

    def test_an_empty_text_says_nothing(self):
        self.assertEqual(len(griot.extract("").facts), 0)

    def test_refuses_what_is_no_text(self):
        for text, error in (("a\0b", griot.InputError),
                            ("\ud800", UnicodeEncodeError)):
            with self.assertRaises(error):
                griot.extract(text)
        with self.assertRaises(griot.InputError):
            griot.extract(TEXT, published="yesterday")


class Hostile(FolderTest):
    def test_odd_names_and_texts_come_through(self):
        document = {"schema": "griot/document/1",
                    "id": "odd\u2028<script>", "text": TEXT + news.HOSTILE,
                    "title": news.HOSTILE, "publisher": news.HOSTILE,
                    "authors": [news.HOSTILE, "Ada Roe"]}
        path = self.file("odd.jsonl", json.dumps(document) + "\n")
        graph = griot.build(path, out=self.folder / "odd.griot")
        stored = graph.documents[document["id"]]
        self.assertEqual(stored.text, document["text"])
        self.assertEqual(stored.title, document["title"])
        self.assertEqual(stored.publisher, document["publisher"])
        self.assertEqual(stored.authors, document["authors"])

    def test_file_names_need_be_no_utf8(self):
        name = os.fsencode(self.folder) + b"/\xff.griot"
        griot.build(self.file("a.txt", TEXT), out=name)
        self.assertTrue(griot.open(name).facts)
        self.assertTrue(griot.open(os.fsdecode(name)).facts)


class Errors(FolderTest):
    def test_say_what_is_wrong(self):
        self.file("empty.griot", "")
        self.file("other.griot", "no store at all, but long enough to be read")
        for action, error, message in (
                (lambda: griot.open(self.folder / "none.griot"),
                 FileNotFoundError, "none.griot: no such file"),
                (lambda: griot.open(self.folder / "empty.griot"), ValueError,
                 "empty file"),
                (lambda: griot.open(self.folder / "other.griot"), ValueError,
                 "expected a griot store"),
                (lambda: griot.build(self.folder / "none", out="x.griot"),
                 griot.Error, "none"),
                (lambda: griot.build([], out="x.griot", jobs=0), ValueError,
                 "jobs"),
                (lambda: griot.build([], out="x.griot", language="fr"),
                 ValueError, "language"),
                (lambda: griot.extract(TEXT, model="none.safetensors"),
                 griot.Error, "none.safetensors"),
                (lambda: griot.extract(TEXT, packs=["none.json"]),
                 FileNotFoundError, "none.json")):
            with self.assertRaisesRegex(error, message):
                action()

    def test_a_bad_input_ends_a_build_unless_it_is_to_go_on(self):
        good = self.file("good.txt", TEXT)
        bad = self.file("bad.jsonl", '{"id": 1}\n')
        store = self.folder / "news.griot"
        with self.assertRaisesRegex(griot.InputError, r"bad\.jsonl:1: "):
            griot.build([good, bad], out=store)
        self.assertFalse(store.exists())
        with self.assertWarnsRegex(griot.InputWarning, r"bad\.jsonl:1: "):
            graph = griot.build([good, bad], out=store, keep_going=True)
        self.assertEqual([d.id for d in graph.documents], ["good"])

    def test_columns_are_named_by_who_builds(self):
        table = self.file("news.csv", "nr,words\n7,Rebels attacked Dorna.\n")
        graph = griot.build(table, out=self.folder / "news.griot",
                            columns={"text": "words", "id": "nr"})
        self.assertEqual([d.id for d in graph.documents], ["news:7"])
        with self.assertRaisesRegex(ValueError, "'body': 'words', expected"):
            griot.build(table, out=self.folder / "news.griot",
                        columns={"body": "words"})

    def test_what_a_callback_raises_ends_the_build(self):
        def stop(progress):
            self.assertEqual(progress.documents, 1)
            raise RuntimeError("enough")
        store = self.folder / "news.griot"
        with self.assertRaisesRegex(RuntimeError, "enough"):
            griot.build(self.file("a.txt", TEXT), out=store, progress=stop)
        self.assertFalse(store.exists())

    def test_a_warning_made_an_error_ends_the_build(self):
        french = ("Le président a annoncé hier que les derniers soldats ont "
                  "quitté la capitale. Les habitants du quartier racontent que "
                  "des camions sont partis avant l’aube, vers la frontière.\n")
        with warnings.catch_warnings():
            warnings.simplefilter("error", griot.InputWarning)
            with self.assertRaises(griot.InputWarning):
                griot.build(self.file("fr.txt", french),
                            out=self.folder / "news.griot")

    def test_ctrl_c_ends_a_build(self):
        code = ("import griot, os, signal, sys\n"
                "def stop(progress): os.kill(os.getpid(), signal.SIGINT)\n"
                "try: griot.build(sys.argv[1], out=sys.argv[2], jobs=1,"
                " progress=stop)\n"
                "except KeyboardInterrupt: sys.exit(42)\n")
        result = subprocess.run(
            [sys.executable, "-c", code, environment.SAMPLES,
             self.folder / "news.griot"], check=False, timeout=120)
        self.assertEqual(result.returncode, 42)
        self.assertFalse((self.folder / "news.griot").exists())


if __name__ == "__main__":
    unittest.main()
