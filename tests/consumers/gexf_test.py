"""GEXF held against what GEXF 1.3 demands: elements and their order by
gexf.rng, and what no grammar can say. Gephi itself reads it in
tests/integration/gephi."""

import pathlib
import re
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

import news

GRAMMAR = pathlib.Path(__file__).with_name("gexf.rng")
GEXF = "{http://gexf.net/1.3}"
# What a value of each type looks like.
VALUES = {"string": r"(?s).*", "integer": r"-?\d{1,9}", "boolean": r"true|false",
          "double": r"-?\d+(\.\d+)?",
          "liststring": r'(?s)\["([^"\\]|\\.)*"(, "([^"\\]|\\.)*")*\]'}


def faults(path):
    """What the grammar finds wrong; empty if nothing."""
    result = subprocess.run(["xmllint", "--noout", "--relaxng", GRAMMAR, path],
                            capture_output=True, text=True, check=False)
    return result.stderr if result.returncode else ""


class Gexf(unittest.TestCase):
    def setUp(self):
        self.roots = {}
        self.paths = {}
        for made in (news.sahel, news.conflicts, news.repeated, news.hostile):
            exports = news.Exports(made())
            self.addCleanup(exports.close)
            path = exports.path(".gexf")
            self.paths[made.__name__] = path
            self.roots[made.__name__] = ElementTree.parse(path).getroot()

    def each(self):
        for name, root in self.roots.items():
            with self.subTest(name):
                yield root

    def test_has_the_elements_in_their_order(self):
        for name, path in self.paths.items():
            with self.subTest(name):
                self.assertEqual(faults(path).replace(
                    f"{path} validates\n", ""), "")

    def test_the_grammar_can_fail(self):
        path = self.paths["sahel"]
        text = path.read_text(encoding="utf-8")
        broken = path.with_name("broken.gexf")
        for old, new in (('version="1.3"', 'version="1.2"'),
                         ('mode="dynamic"', 'mode="lively"'),
                         ('type="double"', 'type="real"'),
                         ('<attvalue for="kind"', '<attvalue of="kind"'),
                         (' source="', ' from="'),
                         ('<viz:size value="', '<viz:size value="-'),
                         ('<nodes>', '<edges/><nodes>'),
                         ('<spell start="', '<spell start="in ')):
            with self.subTest(new):
                self.assertIn(old, text)
                broken.write_text(text.replace(old, new, 1), encoding="utf-8")
                self.assertNotEqual(faults(broken), "")

    def test_ids_are_unique_and_edges_join_nodes(self):
        for root in self.each():
            nodes = [node.get("id") for node in root.iter(GEXF + "node")]
            edges = list(root.iter(GEXF + "edge"))
            ids = [edge.get("id") for edge in edges]
            self.assertEqual(len(nodes), len(set(nodes)))
            self.assertEqual(len(ids), len(set(ids)))
            for edge in edges:
                self.assertIn(edge.get("source"), nodes)
                self.assertIn(edge.get("target"), nodes)

    def test_one_edge_of_a_kind_joins_two_nodes(self):
        for root in self.each():
            kinds = [(edge.get("source"), edge.get("target"), edge.get("kind"))
                     for edge in root.iter(GEXF + "edge")]
            self.assertEqual(len(kinds), len(set(kinds)))

    def test_values_are_declared_once_and_of_their_type(self):
        for root in self.each():
            for kind in ("node", "edge"):
                [declared] = [
                    {each.get("id"): each.get("type") for each in block}
                    for block in root.iter(GEXF + "attributes")
                    if block.get("class") == kind]
                for element in root.iter(GEXF + kind):
                    values = [(value.get("for"), value.get("value")) for value
                              in element.iter(GEXF + "attvalue")]
                    self.assertEqual(len(values), len(dict(values)))
                    for name, value in values:
                        self.assertTrue(
                            re.fullmatch(VALUES[declared[name]], value),
                            (name, value))

    def test_spells_begin_before_they_end_and_do_not_meet(self):
        found = 0
        for root in self.each():
            for spells in root.iter(GEXF + "spells"):
                last = ""
                for spell in spells:
                    start, end = spell.get("start", ""), spell.get("end", "~")
                    self.assertLessEqual(start, end)
                    self.assertTrue(last == "" or start > last, (start, last))
                    last = end
                    found += 1
        self.assertGreater(found, 0)


if __name__ == "__main__":
    unittest.main()
