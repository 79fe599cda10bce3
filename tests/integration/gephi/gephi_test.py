"""Exports opened, laid out and drawn by Gephi, compared with the store."""

import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
CONSUMERS = pathlib.Path(os.environ["CONSUMERS"])
GRIOT = os.environ["GRIOT_BINARY"]
sys.path.insert(0, str(ROOT / "tests/consumers"))

import news  # noqa: E402

FORMATS = {"news.gexf": ["--everything"], "news.graphml": [],
           "news-gephi.graphml": ["--flavour", "gephi", "--everything"]}


def gephi(*arguments):
    """What GephiConsumer prints."""
    result = subprocess.run(
        ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
         "-Djava.awt.headless=true",
         "-cp", f"{CONSUMERS}/lib/*:{CONSUMERS}/classes", "GephiConsumer",
         *map(str, arguments)], capture_output=True, encoding="utf-8",
        timeout=300, check=False)
    if result.returncode:
        raise AssertionError(result.stderr)
    return result.stdout


def query(store, question):
    return json.loads(subprocess.run(
        [GRIOT, "query", store, question, "--format", "json"],
        capture_output=True, check=True, encoding="utf-8").stdout)


def held(text):
    """The text as XML holds it."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)


def once(texts):
    return list(dict.fromkeys(held(text) for text in texts))


def predicate(fact):
    return held(fact["relation"] or fact["lemma"])


def kind(fact):
    text = predicate(fact)
    if fact["polarity"] == "negative":
        text = "not " + text
    if fact["modality"] != "asserted":
        text += f" ({fact['modality']})"
    return text


def is_edge(fact):
    return bool(fact["subject"] and fact["object"])


def ends(fact):
    return fact["subject"]["id"], fact["object"]["id"], kind(fact)


class Opened:
    """One graph in all formats, opened in Gephi, beside its store; with
    unittest.TestCase, for one that gives `folder`."""

    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = cls.make()
        cls.store = cls.folder / "news.griot"
        cls.facts = query(cls.store, "facts")
        cls.entities = {row["id"]: row
                        for row in query(cls.store, "entities")}
        cls.events = {f["id"]: f for f in cls.facts if not is_edge(f)}
        lines = gephi("report", *(cls.folder / name for name in FORMATS))
        cls.reports = dict(zip(FORMATS, map(json.loads, lines.splitlines())))

    def report(self, name):
        found = self.reports[name]
        self.assertEqual(found["issues"], [])
        return found

    def test_nodes_are_entities_and_events(self):
        for name in FORMATS:
            with self.subTest(name):
                nodes = {n["id"]: n for n in self.report(name)["nodes"]}
                self.assertEqual(nodes.keys(),
                                 self.entities.keys() | self.events.keys())
                for identifier, entity in self.entities.items():
                    node = nodes[identifier]
                    self.assertEqual(node["label"] or "", held(entity["name"]))
                    values = node["attributes"]
                    self.assertEqual(values["kind"], "entity")
                    self.assertEqual(values["type"], held(entity["type"]))
                    self.assertEqual(values["mention"], entity["kind"])
                    self.assertEqual(values["mentions"],
                                     len(entity["mentions"]))
                    aliases = values.get("aliases", [])
                    if name == "news.gexf":
                        self.assertEqual(aliases,
                                         [held(a) for a in entity["aliases"]])
                    elif aliases:
                        self.assertEqual(json.loads(aliases),
                                         entity["aliases"])

    def test_gexf_has_an_edge_for_each_kind_between_two(self):
        edges = [e for e in self.report("news.gexf")["edges"]
                 if "facts" in e["attributes"]]
        grouped = collections.defaultdict(list)
        for fact in sorted(self.facts, key=lambda fact: fact["id"]):
            if is_edge(fact):
                grouped[ends(fact)].append(fact)
        found = {(e["source"], e["target"], e["type"]): e for e in edges}
        self.assertEqual(len(found), len(edges))
        self.assertEqual(found.keys(), grouped.keys())
        for key, facts in grouped.items():
            self.check_gexf_edge(found[key], facts)

    def check_gexf_edge(self, edge, facts):
        values = edge["attributes"]
        self.assertEqual(values["facts"], [f["id"] for f in facts])
        self.assertEqual(values.get("relation"),
                         facts[0]["relation"] and held(facts[0]["relation"]))
        self.assertEqual(values["lemmas"], once(f["lemma"] for f in facts))
        self.assertEqual(values["polarity"], facts[0]["polarity"])
        self.assertEqual(values["modality"], facts[0]["modality"])
        self.assertEqual(values.get("times", []),
                         once(f["time"] for f in facts if f["time"]))
        self.assertAlmostEqual(values["confidence"],
                               max(f["confidence"] for f in facts))
        self.assertEqual(values["inferred"],
                         all(f["inferred"] for f in facts))
        self.assertEqual(values["statements"],
                         sum(len(f["evidence"]) for f in facts))
        documents = {held(d) for f in facts for d in f["documents"]}
        self.assertEqual(set(values["documents"]), documents)
        self.assertEqual(edge["weight"], len(documents))
        self.assertEqual(values.get("publishers", []),
                         once(p for f in facts for p in f["publishers"]))
        self.assertEqual(
            values.get("speakers", []),
            once(s["name"] for f in facts for s in f["speakers"]))
        self.assertEqual(
            values.get("qualifiers", []),
            once(f"{q['role']}{' ' if q['marker'] else ''}{q['marker'] or ''}"
                 f": {q['entity']['name']}"
                 for f in facts for q in f["qualifiers"]))
        self.assertEqual(
            values["evidence"],
            once(f"{e['quote']} [{e['document']} {e['begin']}:{e['end']}]"
                 for f in facts for e in f["evidence"]))
        self.assertEqual(bool(values.get("Interval")),
                         any(f["time"] for f in facts))

    def test_graphml_has_an_edge_for_each_fact(self):
        for name in ("news.graphml", "news-gephi.graphml"):
            with self.subTest(name):
                edges = {e["id"]: e for e in self.report(name)["edges"]
                         if "fact" in e["attributes"]}
                facts = {f["id"]: f for f in self.facts if is_edge(f)}
                self.assertEqual(edges.keys(), facts.keys())
                for identifier, fact in facts.items():
                    self.check_graphml_edge(edges[identifier], fact,
                                            name == "news-gephi.graphml")

    def check_graphml_edge(self, edge, fact, typed):
        self.assertEqual((edge["source"], edge["target"]), ends(fact)[:2])
        self.assertEqual(edge["type"], kind(fact) if typed else None)
        self.assertEqual(edge["label"],
                         kind(fact) if typed else predicate(fact))
        self.assertEqual(edge["weight"], len(fact["documents"]))
        values = edge["attributes"]
        for name in ("relation", "lemma", "polarity", "modality", "time",
                     "granularity", "first_said", "last_said"):
            self.assertEqual(values.get(name), fact[name] and held(fact[name]))
        self.assertAlmostEqual(values["confidence"], fact["confidence"])
        self.assertEqual(values["inferred"], fact["inferred"])
        self.assertEqual(values["statements"], len(fact["evidence"]))
        self.assertEqual(json.loads(values["documents"]), self.json(
            fact["documents"]))
        self.assertEqual([e["quote"] for e in json.loads(values["evidence"])],
                         self.json(e["quote"] for e in fact["evidence"]))

    @staticmethod
    def json(texts):
        """What XML holds of texts in JSON, which escapes control characters."""
        return [re.sub("[\ufffe\uffff]", "\ufffd", text) for text in texts]

    def test_events_are_tied_to_who_has_a_part_in_them(self):
        for name in FORMATS:
            with self.subTest(name):
                ties = {(e["source"], e["attributes"]["role"], e["target"])
                        for e in self.report(name)["edges"]
                        if "role" in e["attributes"]}
                self.assertEqual(ties, {
                    (fact["id"], role, entity["id"])
                    for fact in self.events.values()
                    for role, entity in
                    [("subject", fact["subject"]), ("object", fact["object"])]
                    + [(q["role"], q["entity"]) for q in fact["qualifiers"]]
                    if entity})

    def test_weights_are_never_0(self):
        for name in FORMATS:
            for edge in self.report(name)["edges"]:
                self.assertGreaterEqual(edge["weight"], 1)


class HandMade(Opened):
    """News made by hand, exported by export_statements."""

    @classmethod
    def make(cls):
        cls.exports = news.Exports(cls.news())
        return cls.exports.folder

    @classmethod
    def tearDownClass(cls):
        cls.exports.close()


class SahelTest(HandMade, unittest.TestCase):
    news = staticmethod(news.sahel)

    def test_gexf_says_when_it_was(self):
        found = self.report("news.gexf")
        self.assertTrue(found["dynamic"])
        self.assertEqual(found["time_format"], "DATE")
        spells = {e["type"]: e["attributes"].get("Interval")
                  for e in found["edges"]}
        self.assertEqual(spells["expels"], [["2023-01-01", "2023-12-31"]])
        self.assertEqual(spells["claims_responsibility"],
                         [["2024-06-01", "2024-06-01"]])
        self.assertEqual(spells["searches (intended)"], [["2024-06-03", ""]])
        self.assertIsNone(spells["not enter"])

    def test_has_sizes_and_colours(self):
        for name in ("news.gexf", "news-gephi.graphml"):
            with self.subTest(name):
                found = self.report(name)
                nodes = {n["label"]: n for n in found["nodes"]}
                self.assertEqual(nodes["French forces"]["size"], 40)
                self.assertLess(nodes["JNIM"]["size"], 40)
                self.assertEqual(nodes["JNIM"]["colour"], "#D55E00")
                self.assertEqual(nodes["French forces"]["colour"], "#CC79A7")
                colours = {e["type"]: e["colour"] for e in found["edges"]}
                self.assertEqual(colours["expels"], "#666666")
                self.assertEqual(colours["not enter"], "#D55E00")


class HostileTest(HandMade, unittest.TestCase):
    news = staticmethod(news.hostile)


class RepeatedTest(HandMade, unittest.TestCase):
    news = staticmethod(news.repeated)

    def test_gexf_has_one_edge_with_several_spells(self):
        edge, = self.report("news.gexf")["edges"]
        self.assertEqual(edge["attributes"]["Interval"],
                         [["2021-05-01", "2021-05-31"],
                          ["2023-03-04", "2023-03-04"],
                          ["2024-01-01", ""]])
        self.assertEqual(len(edge["attributes"]["facts"]), 3)
        self.assertEqual(edge["weight"], 1)

    def test_graphml_has_three_edges(self):
        self.assertEqual(len(self.report("news-gephi.graphml")["edges"]), 3)


class SamplesTest(Opened, unittest.TestCase):
    """The samples, built and exported by griot itself."""

    @classmethod
    def make(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.temporary.name)
        subprocess.run([GRIOT, "build", ROOT / "samples", "--out",
                        folder / "news.griot", "--model",
                        ROOT / "models/griot-en.safetensors"],
                       check=True, capture_output=True)
        for name, options in FORMATS.items():
            subprocess.run([GRIOT, "export", folder / "news.griot", "--to",
                            folder / name, *options], check=True)
        return folder

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def test_is_laid_out_and_drawn(self):
        for name in ("news.gexf", "news-gephi.graphml"):
            with self.subTest(name):
                svg, pdf = self.folder / "drawn.svg", self.folder / "drawn.pdf"
                gephi("draw", self.folder / name, svg, pdf)
                text = svg.read_text(encoding="utf-8")
                self.assertGreaterEqual(
                    text.count("<circle"),
                    len(self.entities) + len(self.events))
                self.assertNotIn("NaN", text)
                self.assertIn("#d55e00", text.lower())
                self.assertGreater(pdf.stat().st_size, 20_000)
                self.assertTrue(pdf.read_bytes().startswith(b"%PDF"))
                svg.unlink()
                pdf.unlink()


if __name__ == "__main__":
    unittest.main()
