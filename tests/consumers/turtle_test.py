"""Turtle read back by rapper and rdflib, and the analysts' questions."""

import decimal
import subprocess
import unittest

import rdflib
from rdflib.namespace import DCTERMS, PROV, RDF, RDFS, XSD

import news

GRIOT = rdflib.Namespace("urn:griot:vocabulary:")
CONFLICT = rdflib.Namespace("https://griot.example/conflict#")
PREFIXES = """
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX griot: <urn:griot:vocabulary:>
PREFIX conflict: <https://griot.example/conflict#>
"""


def rapper(path):
    """The triples as N-Triples, one a line; fails on any complaint."""
    result = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples",
                             path], capture_output=True, text=True,
                            encoding="utf-8")
    if result.returncode or result.stderr:
        raise AssertionError(result.stderr)
    return result.stdout.splitlines()


class TurtleTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.exports = news.Exports(news.sahel())
        cls.path = cls.exports.path(".ttl")
        cls.graph = rdflib.Graph()
        cls.graph.parse(cls.path, format="turtle")

    @classmethod
    def tearDownClass(cls):
        cls.exports.close()

    def ask(self, query):
        return [tuple(str(value) for value in row)
                for row in self.graph.query(PREFIXES + query)]

    def test_is_the_same_to_rapper_and_rdflib(self):
        again = rdflib.Graph()
        again.parse(data="\n".join(rapper(self.path)), format="nt")
        self.assertEqual(set(again), set(self.graph))
        self.assertGreater(len(again), 100)

    def test_answers_who_expelled_french_forces(self):
        rows = self.ask("""
            SELECT ?who ?quote ?document WHERE {
              ?subject conflict:expels ?object .
              ?object rdfs:label "French forces" .
              ?subject rdfs:label ?who .
              ?fact a rdf:Statement ; rdf:subject ?subject ;
                    rdf:predicate conflict:expels ; rdf:object ?object ;
                    prov:wasDerivedFrom ?evidence .
              ?evidence prov:value ?quote ; prov:wasQuotedFrom ?in .
              ?in dcterms:identifier ?document . } ORDER BY ?document""")
        self.assertEqual([(who, document) for who, _, document in rows],
                         [("juntas", "courier-2024-06-02"),
                          ("Ruling juntas", "post-2024-06-03")])
        self.assertEqual(rows[1][1],
                         "Ruling juntas expelled French forces last year.")

    def test_answers_what_a_group_claimed_and_where(self):
        rows = self.ask("""
            SELECT ?what ?where ?document ?begin ?end WHERE {
              ?fact rdf:predicate conflict:claims_responsibility ;
                    rdf:subject/rdfs:label "JNIM" ;
                    rdf:object/rdfs:label ?what ;
                    griot:qualifier [ griot:marker "on" ;
                                      rdf:value/rdfs:label ?where ] ;
                    prov:wasDerivedFrom ?evidence .
              ?evidence prov:wasQuotedFrom/dcterms:identifier ?document ;
                        griot:begin ?begin ; griot:end ?end . }""")
        text = news.sahel().documents[0]["text"]
        self.assertEqual(rows[0][:3],
                         ("attack", "Azallaq", "courier-2024-06-02"))
        self.assertEqual(
            text[int(rows[0][3]):int(rows[0][4])],
            "JNIM claimed responsibility for the attack on its website "
            "Azallaq.")

    def test_states_directly_only_what_is_asserted(self):
        entities = set(self.graph.subjects(RDF.type, GRIOT.Entity))
        direct = {predicate for subject, predicate, value in self.graph
                  if subject in entities and value in entities}
        self.assertEqual(direct, {CONFLICT.expels,
                                  CONFLICT.claims_responsibility})
        denied = self.graph.value(predicate=GRIOT.lemma,
                                  object=rdflib.Literal("enter"))
        self.assertEqual(self.graph.value(denied, GRIOT.polarity),
                         GRIOT.negative)
        self.assertEqual(self.graph.value(denied, RDF.predicate),
                         rdflib.URIRef("urn:griot:lemma:enter"))
        planned = self.graph.value(predicate=GRIOT.lemma,
                                   object=rdflib.Literal("search"))
        self.assertEqual(self.graph.value(planned, GRIOT.modality),
                         GRIOT.intended)

    def test_types_values_by_their_precision(self):
        def of(lemma, term):
            fact = self.graph.value(predicate=GRIOT.lemma,
                                    object=rdflib.Literal(lemma), any=True)
            return self.graph.value(fact, term)

        self.assertEqual(of("expel", GRIOT.time).datatype, XSD.gYear)
        claimed = of("claim responsibility", GRIOT.time)
        self.assertEqual(claimed.datatype, XSD.dateTime)
        self.assertEqual(str(claimed), "2024-06-01T21:30:00")
        self.assertEqual(of("search", GRIOT.timeFrom).datatype, XSD.date)
        self.assertIsNone(of("search", GRIOT.timeTo))
        self.assertIsNone(of("search", GRIOT.time))
        confidence = of("enter", GRIOT.confidence)
        self.assertEqual(confidence.datatype, XSD.decimal)
        self.assertEqual(confidence.toPython(), decimal.Decimal("0.9"))
        self.assertIs(of("enter", GRIOT.inferred).toPython(), False)

    def test_names_the_sources(self):
        hurt = self.graph.value(predicate=GRIOT.lemma,
                                object=rdflib.Literal("hurt"))
        speaker = self.graph.value(hurt, GRIOT.saidBy)
        self.assertEqual(str(self.graph.value(speaker, RDFS.label)), "mayor")
        evidence = self.graph.value(hurt, PROV.wasDerivedFrom)
        self.assertEqual(self.graph.value(evidence, PROV.wasAttributedTo),
                         speaker)
        self.assertEqual(str(self.graph.value(evidence, GRIOT.medium)),
                         "Radio Dune")
        document = self.graph.value(evidence, PROV.wasQuotedFrom)
        self.assertEqual(document,
                         rdflib.URIRef("urn:griot:document:post-2024-06-03"))
        publisher = self.graph.value(document, DCTERMS.publisher)
        self.assertEqual(str(self.graph.value(publisher, RDFS.label)),
                         "River Post")
        self.assertEqual(self.graph.value(document, DCTERMS.issued).datatype,
                         XSD.date)
        authors = self.graph.objects(
            rdflib.URIRef("urn:griot:document:courier-2024-06-02"),
            DCTERMS.creator)
        self.assertEqual(
            sorted(str(self.graph.value(a, RDFS.label)) for a in authors),
            ["Ada Roe", "Bo Dé"])

    def test_gives_every_fact_evidence(self):
        facts = list(self.graph.subjects(RDF.type, RDF.Statement))
        self.assertEqual(len(facts), 6)
        for fact in facts:
            self.assertIsInstance(fact, rdflib.URIRef)
            self.assertTrue(list(self.graph.objects(fact,
                                                    PROV.wasDerivedFrom)))

    def test_has_no_blank_node(self):
        for triple in self.graph:
            for term in triple:
                self.assertNotIsInstance(term, rdflib.BNode)


class HostileTurtleTest(unittest.TestCase):
    def test_escapes_everything(self):
        exports = news.Exports(news.hostile())
        self.addCleanup(exports.close)
        path = exports.path(".ttl")
        rapper(path)
        graph = rdflib.Graph()
        graph.parse(path, format="turtle")
        literals = {str(term) for term in graph.objects()
                    if isinstance(term, rdflib.Literal)}
        self.assertIn(news.HOSTILE, literals)
        self.assertNotIn(b'"""', path.read_bytes().replace(b'\\"', b""))
        for triple in graph:
            for term in triple:
                if isinstance(term, rdflib.URIRef):
                    self.assertRegex(str(term), r'^[!#-;=?-\[\]_a-z~]+$')
                    self.assertNotRegex(str(term), r'%(?![0-9A-F]{2})')


class ConflictsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        exports = news.Exports(news.conflicts())
        cls.graph = rdflib.Graph().parse(exports.path(".ttl"), format="turtle")
        exports.close()

    def ask(self, query):
        return sorted(tuple(str(value) for value in row)
                      for row in self.graph.query(PREFIXES + query))

    def test_puts_figures_that_differ_side_by_side(self):
        self.assertEqual(self.ask("""
            SELECT ?bound ?number ?most ?counted ?document WHERE {
              ?conflict griot:conflictKind griot:conflict_figure ;
                        griot:side ?side .
              ?side griot:figure ?figure ;
                    prov:wasDerivedFrom/prov:wasQuotedFrom
                        /dcterms:identifier ?document .
              ?figure griot:bound ?bound ; rdf:value ?number ;
                      griot:counted ?counted .
              OPTIONAL { ?figure griot:most ?most } }"""),
            [(GRIOT + "bound_about", "15", "None", "soldiers",
              "alpha-2024-07-09"),
             (GRIOT + "bound_at_least", "40", "50.0", "soldiers",
              "beta-2024-07-09")])

    def test_puts_a_claim_and_its_denial_side_by_side(self):
        self.assertEqual(self.ask("""
            SELECT ?polarity ?who ?whom WHERE {
              ?conflict griot:conflictKind griot:conflict_denial ;
                        griot:side/griot:fact ?fact .
              ?fact griot:polarity ?polarity ; rdf:subject/rdfs:label ?who ;
                    rdf:object/rdfs:label ?whom . }"""),
            [(GRIOT + "negative", "garrison", "Gao"),
             (GRIOT + "positive", "garrison", "Gao")])

    def test_tells_events_with_place_and_time(self):
        rows = self.ask("""
            PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
            PREFIX time: <http://www.w3.org/2006/time#>
            SELECT ?type ?place ?from ?to WHERE {
              ?event a sem:Event ; sem:eventType ?type ;
                     sem:hasPlace/rdfs:label ?place ; sem:hasTime ?time .
              OPTIONAL { ?time time:inXSDDate ?day }
              OPTIONAL { ?time time:hasBeginning/time:inXSDDate ?first ;
                               time:hasEnd/time:inXSDDate ?last }
              BIND(COALESCE(?day, ?first) AS ?from)
              BIND(COALESCE(?day, ?last) AS ?to) }""")
        self.assertEqual(rows, [
            (str(CONFLICT.bombs), "Gao", "2024-07-01", "2024-07-07"),
            (str(CONFLICT.kills), "Bamako", "2024-07-09", "2024-07-09")])

    def test_puts_known_places_on_the_map(self):
        rows = self.ask("""
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            SELECT ?name ?country ?point WHERE {
              ?place rdfs:label ?name ; griot:country ?country ;
                     geo:hasGeometry/geo:asWKT ?point . }""")
        places = {name: (country, point) for name, country, point in rows}
        country, point = places["Bamako"]
        self.assertEqual(country, "ML")
        longitude, latitude = map(float, point[len("POINT("):-1].split())
        self.assertAlmostEqual(longitude, -8.0, delta=0.1)
        self.assertAlmostEqual(latitude, 12.65, delta=0.1)


if __name__ == "__main__":
    unittest.main()
