"""schemas/shapes.ttl: every export passes, and broken data does not."""

import unittest

import stores
import generated
import news
import pyshacl
import rdflib

SHAPES = stores.ROOT / "schemas/shapes.ttl"
BEGIN = "PREFIX griot: <urn:griot:vocabulary:>\n" \
        "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n" \
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n" \
        "PREFIX prov: <http://www.w3.org/ns/prov#>\n" \
        "PREFIX geo: <http://www.opengis.net/ont/geosparql#>\n" \
        "PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>\n" \
        "PREFIX time: <http://www.w3.org/2006/time#>\n"
# What each does to a valid export, and the shape that must see it.
BROKEN = {
    "a fact without evidence":
        "DELETE WHERE { ?fact a rdf:Statement ; prov:wasDerivedFrom ?e }",
    "a confidence over 1":
        "DELETE { ?f griot:confidence ?c } INSERT { ?f griot:confidence 1.5 } "
        "WHERE { ?f griot:confidence ?c }",
    "a day that is a string":
        "DELETE { ?f griot:firstSaid ?t } INSERT { ?f griot:firstSaid 'May' } "
        "WHERE { ?f griot:firstSaid ?t }",
    "a polarity that is none":
        "INSERT { ?f griot:polarity griot:asserted } "
        "WHERE { ?f a rdf:Statement }",
    "an event of a denied fact":
        "DELETE { ?f griot:polarity griot:positive } "
        "INSERT { ?f griot:polarity griot:negative } "
        "WHERE { ?f griot:tells ?event }",
    "an event that no fact tells of":
        "DELETE WHERE { ?fact griot:tells ?event }",
    "an entity without a name":
        "DELETE WHERE { ?e a griot:Entity ; rdfs:label ?name }",
    "evidence that ends where it begins":
        "DELETE { ?e griot:end ?old } INSERT { ?e griot:end ?begin } "
        "WHERE { ?e griot:begin ?begin ; griot:end ?old }",
    "evidence of no document":
        "DELETE WHERE { ?e prov:wasQuotedFrom ?document }",
    "a subject that is no entity":
        "INSERT { ?f rdf:subject ?f } WHERE { ?f a rdf:Statement }",
    "a point with latitude and no longitude":
        "DELETE { ?p geo:asWKT ?old } "
        "INSERT { ?p geo:asWKT 'POINT(12.5)'^^geo:wktLiteral } "
        "WHERE { ?p geo:asWKT ?old }",
    "a conflict with one side":
        "DELETE { ?c griot:side ?a } WHERE { ?c griot:side ?a , ?b "
        "FILTER(STR(?a) < STR(?b)) }",
    "an interval without ends":
        "DELETE WHERE { ?t time:hasBeginning ?from ; time:hasEnd ?to }",
    "an instant without a position":
        "DELETE WHERE { ?t time:inXSDDate ?day }",
}


class Shapes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shapes = rdflib.Graph().parse(SHAPES, format="turtle")

    def export(self, made):
        exports = news.Exports(made)
        self.addCleanup(exports.close)
        return rdflib.Graph().parse(exports.path(".nt"), format="nt")

    def check(self, graph):
        conforms, _, report = pyshacl.validate(graph, shacl_graph=self.shapes)
        return conforms, report

    def test_pass_every_export(self):
        made = [news.sahel(), news.hostile(), news.conflicts()]
        made += [generated.news_of(seed) for seed in range(3)]
        for one in made:
            conforms, report = self.check(self.export(one))
            self.assertTrue(conforms, report)

    def test_are_sound_shapes(self):
        conforms, _, report = pyshacl.validate(
            rdflib.Graph(), shacl_graph=self.shapes, meta_shacl=True)
        self.assertTrue(conforms, report)

    def test_fail_broken_data(self):
        whole = self.export(news.conflicts())
        for name, update in BROKEN.items():
            with self.subTest(name):
                graph = rdflib.Graph()
                for triple in whole:
                    graph.add(triple)
                graph.update(BEGIN + update)
                self.assertNotEqual(set(graph), set(whole))
                conforms, _ = self.check(graph)
                self.assertFalse(conforms)


if __name__ == "__main__":
    unittest.main()
