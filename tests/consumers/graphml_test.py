"""GraphML read back by networkx, igraph and xmllint."""

import json
import pathlib
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

import igraph
import networkx

import news

XSD = pathlib.Path(__file__).with_name("graphml.xsd")
NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


class GraphmlTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.exports = news.Exports(news.sahel())
        cls.path = cls.exports.path(".graphml")
        cls.graph = networkx.read_graphml(cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.exports.close()

    def edges(self, label):
        return [(self.graph.nodes[s]["label"], self.graph.nodes[t]["label"], d)
                for s, t, d in self.graph.edges(data=True)
                if d["label"] == label]

    def test_keeps_the_stated_rules(self):
        result = subprocess.run(["xmllint", "--noout", "--schema", XSD,
                                 self.path], capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_the_stated_rules_can_fail(self):
        text = self.path.read_text(encoding="utf-8")
        broken = self.exports.folder / "broken.graphml"
        for old, new in (('for="node"', 'for="all"'),
                         ('<data key="lemma">', '<data key="unheard">'),
                         ('edgedefault="directed"', 'edgedefault="mixed"'),
                         ('attr.type="double"', 'attr.type="date"')):
            self.assertIn(old, text)
            broken.write_text(text.replace(old, new, 1), encoding="utf-8")
            result = subprocess.run(["xmllint", "--noout", "--schema", XSD,
                                     broken], capture_output=True)
            self.assertNotEqual(result.returncode, 0, new)

    def test_is_a_directed_multigraph_or_could_be(self):
        self.assertTrue(self.graph.is_directed())

    def test_types_edges_first(self):
        root = ElementTree.parse(self.path).getroot()
        for edge in root.iter(NAMESPACE + "edge"):
            self.assertEqual(edge[0].get("key"), "label")

    def test_holds_facts_with_their_evidence(self):
        expelled = self.edges("expels")
        self.assertEqual(len(expelled), 2)  # juntas stay in their document
        for subject, target, data in expelled:
            self.assertIn("juntas", subject.lower())
            self.assertEqual(target, "French forces")
            self.assertEqual(data["polarity"], "positive")
            self.assertEqual(data["time"], "2023")
            evidence = json.loads(data["evidence"])
            self.assertEqual(len(evidence), 1)
            self.assertIn("expelled French forces", evidence[0]["quote"])
            document = next(d for d in news.sahel().documents
                            if d["id"] == evidence[0]["document"])
            self.assertEqual(
                document["text"][evidence[0]["begin"]:evidence[0]["end"]],
                evidence[0]["quote"])
        (_, _, denied), = self.edges("enter")
        self.assertEqual(denied["polarity"], "negative")
        self.assertEqual(json.loads(denied["speakers"]), ["colonel"])
        (_, _, planned), = self.edges("searches")
        self.assertEqual(planned["modality"], "intended")

    def test_keeps_types_of_values(self):
        (_, _, data), = self.edges("claims_responsibility")
        self.assertAlmostEqual(data["confidence"], 0.9)
        self.assertAlmostEqual(data["weight"], 1.0)
        self.assertIs(data["inferred"], False)
        self.assertEqual(data["statements"], 1)
        qualifiers = json.loads(data["qualifiers"])
        self.assertEqual([(q["marker"], q["name"]) for q in qualifiers],
                         [("on", "Azallaq")])

    def test_makes_a_node_of_a_fact_without_subject(self):
        events = [n for n, d in self.graph.nodes(data=True)
                  if d["kind"] == "event"]
        self.assertEqual(len(events), 1)
        self.assertEqual(self.graph.nodes[events[0]]["lemma"], "hurt")
        roles = [d["role"] for *_, d in self.graph.out_edges(events[0],
                                                             data=True)]
        self.assertEqual(roles, ["object"])

    def test_is_read_the_same_by_igraph(self):
        other = igraph.Graph.Read_GraphML(str(self.path))
        self.assertEqual(other.vcount(), self.graph.number_of_nodes())
        self.assertEqual(other.ecount(), self.graph.number_of_edges())
        self.assertEqual(sorted(other.vs["id"]), sorted(self.graph.nodes))
        self.assertEqual(
            sorted(other.vs["label"]),
            sorted(d["label"] for _, d in self.graph.nodes(data=True)))


class HostileGraphmlTest(unittest.TestCase):
    def test_escapes_everything(self):
        exports = news.Exports(news.hostile())
        self.addCleanup(exports.close)
        path = exports.path(".graphml")
        result = subprocess.run(["xmllint", "--noout", "--schema", XSD, path],
                                capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stderr)
        graph = networkx.read_graphml(path)
        shown = news.HOSTILE.replace("\x01", "\ufffd").replace("\ufffe",
                                                               "\ufffd")
        labels = [d["label"] for *_, d in graph.edges(data=True)]
        self.assertIn(shown, labels)
        igraph.Graph.Read_GraphML(str(path))


if __name__ == "__main__":
    unittest.main()
