"""All syntaxes say the same to every reader, whatever texts hold."""

import json
import subprocess
import unittest

import stores
import generated
import news
import pyoxigraph
import rdflib

# Literals are to stay as they are written.
rdflib.NORMALIZE_LITERALS = False
ENDINGS = (".ttl", ".nt", ".trig", ".nq")
SEEDS = range(12)
TEXTS = {"identifier", "title", "value", "marker", "lemma", "rule",
         "extractor", "medium"}


def triples(path):
    return {quad.triple for quad in stores.quads(path)}


def rdflib_triples(path):
    """As Oxigraph has them."""
    graph = rdflib.Dataset(default_union=True)
    graph.parse(path, format={"ttl": "turtle", "nt": "nt", "trig": "trig",
                              "nq": "nquads"}[path.suffix[1:]])
    lines = "".join(
        f"{s.n3()} {p.n3()} {o.n3() if isinstance(o, rdflib.URIRef) else term(o)} .\n"
        for s, p, o in graph.triples((None, None, None)))
    return {quad.triple for quad in pyoxigraph.parse(
        lines.encode(), format=pyoxigraph.RdfFormat.N_TRIPLES)}


def term(literal):
    """A literal as N-Triples has it, its text untouched by rdflib."""
    quoted = json.dumps(str(literal), ensure_ascii=False)
    kind = f"^^<{literal.datatype}>" if literal.datatype else ""
    return quoted.replace("\u007f", "\\u007F") + kind


def serdi_triples(path):
    """serdi's exit status is 0 after an error, so its complaints count."""
    result = subprocess.run(
        ["serdi", "-i", {"ttl": "turtle", "nt": "ntriples", "trig": "trig",
                         "nq": "nquads"}[path.suffix[1:]], "-o", "nquads",
         path], capture_output=True, check=True)
    if result.stderr:
        raise AssertionError(result.stderr.decode())
    return {quad.triple for quad in pyoxigraph.parse(
        result.stdout, format=pyoxigraph.RdfFormat.N_QUADS)}


def said(exports):
    """The texts of documents and statements as griot understood them."""
    texts = set()
    for line in (exports.folder / "documents-in.jsonl").read_text(
            "utf-8").split("\n")[:-1]:
        document = json.loads(line)
        texts |= {document["id"], document["title"]}
    for line in (exports.folder / "statements.jsonl").read_text(
            "utf-8").split("\n")[:-1]:
        statement = json.loads(line)
        texts |= {statement["evidence"]["quote"], statement["extractor"],
                  statement.get("rule"), statement["attribution"]["medium"]}
    return texts - {None, ""}


class Syntaxes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        makers = [news.sahel, news.conflicts, news.hostile]
        makers += [lambda seed=seed: generated.news_of(seed) for seed in SEEDS]
        cls.made = [news.Exports(make()) for make in makers]
        for exports in cls.made:
            cls.addClassCleanup(exports.close)

    def test_are_the_same_triples_to_every_reader(self):
        for exports in self.made:
            expected = triples(exports.path(".nt"))
            self.assertGreater(len(expected), 60)
            for ending in ENDINGS:
                path = exports.path(ending)
                with self.subTest(path):
                    self.assertEqual(triples(path), expected)
                    self.assertEqual(serdi_triples(path), expected)
                    self.assertEqual(rdflib_triples(path), expected)

    def test_are_the_same_to_jena(self):
        for exports in self.made[1:5]:
            expected = triples(exports.path(".nt"))
            for ending in (".ttl", ".nq"):
                self.assertEqual({quad.triple for quad in
                                  stores.jena_quads(exports.path(ending))},
                                 expected)

    def test_are_valid_to_riot(self):
        complaints = stores.validate([exports.path(ending)
                                      for exports in self.made
                                      for ending in ENDINGS])
        # Characters that texts hold and Unicode gives no meaning are kept.
        self.assertEqual([line for line in complaints
                          if "Unicode non-character" not in line], [])

    def test_bring_texts_back_unchanged(self):
        for exports in self.made[3:]:
            literals = {quad.object.value
                        for quad in stores.quads(exports.path(".ttl"))
                        if isinstance(quad.object, pyoxigraph.Literal)}
            texts = said(exports)
            self.assertGreater(len(texts), 20)
            self.assertEqual(texts - literals, set())

    def test_have_a_graph_for_each_document_that_says_something(self):
        for exports in self.made:
            default = pyoxigraph.DefaultGraph()
            for ending in (".trig", ".nq"):
                quads = stores.quads(exports.path(ending))
                everything = {quad.triple for quad in quads
                              if quad.graph_name == default}
                named = [quad for quad in quads if quad.graph_name != default]
                self.assertEqual(everything, triples(exports.path(".ttl")))
                self.assertTrue({quad.triple for quad in named} <= everything)
                documents = {quad.subject for quad in quads
                             if quad.predicate.value.endswith(
                                 "/terms/identifier")}
                self.assertEqual({quad.graph_name for quad in named}, documents)

    def test_have_triple_terms_if_asked(self):
        reifies = pyoxigraph.NamedNode(
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies")
        for exports in self.made:
            plain = triples(exports.path(".nt"))
            for ending in ENDINGS:
                star = triples(exports.folder / f"star{ending}")
                self.assertLessEqual(plain, star)
                added = star - plain
                self.assertEqual({triple.predicate for triple in added},
                                 {reifies})
                facts = {}
                for triple in plain:
                    facts.setdefault(triple.subject, {})[
                        triple.predicate.value.rpartition("#")[2]
                    ] = triple.object
                for triple in added:
                    fact = facts[triple.subject]
                    self.assertEqual(triple.object, pyoxigraph.Triple(
                        fact["subject"], fact["predicate"], fact["object"]))


if __name__ == "__main__":
    unittest.main()
