"""The ten questions of docs/analyst.md in SPARQL, asked of Oxigraph and of Jena
and compared with `griot query` on the samples."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import stores

PREFIXES = """
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX griot: <urn:griot:vocabulary:>
PREFIX core: <https://griot.example/core#>
PREFIX conflict: <https://griot.example/conflict#>
"""
FLO = "Ouaka Liberation Front"
# Who takes part in a fact, in whatever role.
PART = "(rdf:subject|rdf:object|griot:qualifier/rdf:value)"


def bare(iri):
    """The id at the end of urn:griot:KIND:ID."""
    return iri.rpartition(":")[2]


class Questions(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.news = pathlib.Path(cls.folder.name, "news.griot")
        cls.run_griot("build", stores.ROOT / "samples", "--out", cls.news)
        path = pathlib.Path(cls.folder.name, "news.trig")
        cls.run_griot("export", cls.news, "--to", path)
        files = (path, stores.ROOT / "schemas/vocabulary.ttl")
        cls.oxigraph = stores.Oxigraph(*files)
        cls.jena = cls.enterClassContext(stores.Fuseki(*files))

    @staticmethod
    def run_griot(*arguments):
        return subprocess.run(
            [os.environ["GRIOT_BINARY"], *map(str, arguments)], check=True,
            capture_output=True, text=True, encoding="utf-8").stdout

    def griot(self, *question):
        return json.loads(self.run_griot("query", self.news, *question,
                                         "--format", "json"))

    def ask(self, query):
        """What both stores say."""
        rows = self.oxigraph.ask(PREFIXES + query)
        key = lambda row: sorted(row.items())  # noqa: E731
        self.assertEqual(sorted(rows, key=key),
                         sorted(self.jena.ask(PREFIXES + query), key=key))
        return rows

    def ids(self, query, name="fact"):
        return sorted({bare(row[name]) for row in self.ask(query)})

    def test_1_who_and_what_do_these_articles_speak_of(self):
        rows = self.ask("""
            SELECT ?entity ?name ?alias WHERE {
              ?entity a griot:Entity ; skos:prefLabel ?name .
              FILTER NOT EXISTS { ?entity griot:onlyIn ?document }
              OPTIONAL { ?entity skos:altLabel ?alias } }""")
        answer = self.griot("entities", "--kind", "name")
        self.assertGreater(len(answer), 50)
        self.assertEqual(
            {(bare(row["entity"]), row["name"], row.get("alias"))
             for row in rows},
            {(row["id"], row["name"], alias)
             for row in answer for alias in row["aliases"] or [None]})

    def test_2_who_did_what_to_whom(self):
        found = self.ids("""
            SELECT ?fact WHERE { ?fact rdf:predicate ?relation .
              ?relation rdfs:subPropertyOf* conflict:assault . }""")
        answer = self.griot("facts", "--relation", "assault")
        self.assertGreater(len(answer), 10)
        self.assertEqual(found, sorted(row["id"] for row in answer))

    def test_3_how_is_one_connected_with_the_other(self):
        rows = self.ask(f"""
            SELECT ?first ?between ?second WHERE {{
              ?first {PART} ?from , ?between . ?from rdfs:label "Chad" .
              ?second {PART} ?between , ?to . ?to rdfs:label "Vakaga Patriots" .
              FILTER(?from != ?between && ?between != ?to)
              FILTER NOT EXISTS {{ ?direct {PART} ?from , ?to }} }}""")
        path = self.griot("path", "Chad", "Vakaga Patriots", "--paths", "1",
                          "--everything")
        self.assertEqual(len(path), 2)
        self.assertIn((path[0]["fact"], path[0]["to"]["id"], path[1]["fact"]),
                      {(bare(row["first"]), bare(row["between"]),
                        bare(row["second"])) for row in rows})

    def test_4_what_surrounds_somebody(self):
        found = self.ids(f"""
            SELECT ?neighbour WHERE {{
              ?fact {PART} ?somebody , ?neighbour .
              ?somebody rdfs:label "Odette Yakité" .
              FILTER(?somebody != ?neighbour) }}""", "neighbour")
        answer = self.griot("neighbours", "yakite", "--depth", "1")
        self.assertGreater(len(answer), 3)
        self.assertEqual(found, sorted(row["entity"]["id"] for row in answer))

    def test_5_what_happened_around_somebody_in_order(self):
        rows = self.ask(f"""
            SELECT DISTINCT ?fact (STR(?when) AS ?day) WHERE {{
              ?fact {PART} ?somebody . ?somebody rdfs:label "{FLO}" .
              OPTIONAL {{ ?fact griot:time ?time }}
              OPTIONAL {{ ?fact griot:timeFrom ?from }}
              OPTIONAL {{ ?fact griot:timeTo ?to }}
              ?fact griot:firstSaid ?said .
              BIND(COALESCE(?time, ?from, ?to, ?said) AS ?when) }}
            ORDER BY STR(?when)""")
        answer = self.griot("timeline", "FLO")
        self.assertGreater(len(answer), 10)
        when = {row["id"]: row["time"] or row["first_said"] for row in answer}
        found = {bare(row["fact"]): row["day"] for row in rows}
        self.assertEqual(sorted(found), sorted(when))
        for fact, day in found.items():
            self.assertIn(day[:10], when[fact].split("/"))

    def test_6_who_stands_in_the_middle(self):
        # Linked are a subject or object and any participant; times and numbers
        # link nothing. griot counts by statement, and of a fact with several
        # one may lack a participant of another, so a few differ by one or two.
        rows = self.ask("""
            SELECT ?entity (COUNT(DISTINCT ?other) AS ?degree) WHERE {
              { ?fact rdf:subject|rdf:object ?entity .
                { ?fact rdf:subject|rdf:object ?other }
                UNION
                { ?fact griot:qualifier ?qualifier .
                  ?qualifier griot:role ?role ; rdf:value ?other .
                  FILTER(?role != griot:role_time) } }
              UNION
              { ?fact rdf:subject|rdf:object ?other ;
                      griot:qualifier ?qualifier .
                ?qualifier griot:role ?role ; rdf:value ?entity .
                FILTER(?role != griot:role_time) }
              FILTER(?entity != ?other)
              FILTER NOT EXISTS { ?entity a core:date }
              FILTER NOT EXISTS { ?entity a core:quantity }
              FILTER NOT EXISTS { ?other a core:date }
              FILTER NOT EXISTS { ?other a core:quantity } }
            GROUP BY ?entity""")
        answer = self.griot("central", "--everything")
        self.assertGreater(len(answer), 50)
        counted = {bare(row["entity"]): int(row["degree"]) for row in rows}
        degrees = {row["id"]: row["degree"] for row in answer}
        third = sorted(degrees.values())[-3]
        for entity in sorted(counted, key=lambda entity: -counted[entity])[:3]:
            self.assertGreaterEqual(degrees[entity], third - 2)
        for row in answer:
            self.assertAlmostEqual(counted.get(row["id"], 0), row["degree"],
                                   delta=2)

    def test_7_what_does_somebody_claim(self):
        rows = self.ask("""
            SELECT ?fact ?evidence WHERE {
              ?fact prov:wasDerivedFrom ?evidence ; a rdf:Statement .
              ?evidence (prov:wasAttributedTo|griot:reportedBy)/rdfs:label
                  "Zacharie" . }""")
        answer = self.griot("claims", "--by", "Zacharie")
        self.assertGreater(len(answer), 5)
        self.assertEqual(
            {(bare(row["fact"]), bare(row["evidence"])) for row in rows},
            {(row["fact"], said["statement"])
             for row in answer for said in row["evidence"]})

    def test_8_where_do_the_accounts_contradict_each_other(self):
        rows = self.ask("""
            SELECT ?conflict ?fact WHERE {
              ?conflict a griot:Conflict ; griot:side/griot:fact ?fact . }""")
        self.assertEqual(
            {(bare(row["conflict"]), bare(row["fact"])) for row in rows},
            {(row["conflict"], row["fact"])
             for row in self.griot("conflicts")})

    def test_9_what_does_one_document_alone_say(self):
        found = self.ids("""
            SELECT ?fact WHERE {
              ?document dcterms:identifier "radio-kotto-2025-02-07" .
              GRAPH ?document { ?fact prov:wasDerivedFrom ?evidence }
              ?fact griot:sources 1 ; griot:polarity griot:positive . }""")
        answer = self.griot("only", "--by", "Radio Kotto",
                            "--polarity", "positive")
        self.assertGreater(len(answer), 10)
        self.assertEqual(found, sorted(row["id"] for row in answer))

    def test_10_why_does_the_graph_say_so(self):
        rows = self.ask(f"""
            SELECT ?fact ?quote ?begin ?end ?document ?speaker WHERE {{
              ?fact rdf:predicate conflict:abducts ;
                    rdf:subject/rdfs:label "{FLO}" ;
                    rdf:object/rdfs:label "Odette Yakité" ;
                    prov:wasDerivedFrom ?evidence .
              ?evidence prov:value ?quote ; griot:begin ?begin ;
                        griot:end ?end ; prov:wasQuotedFrom
                            /dcterms:identifier ?document .
              OPTIONAL {{ ?evidence prov:wasAttributedTo
                              /rdfs:label ?speaker }} }}""")
        [answer] = self.griot("why", "FLO", "abducts", "yakite")
        self.assertEqual(
            {(bare(row["fact"]), row["quote"], int(row["begin"]),
              int(row["end"]), row["document"], row.get("speaker"))
             for row in rows},
            {(answer["id"], said["quote"], said["begin"], said["end"],
              said["document"],
              said["said_by"][0]["name"] if said["said_by"] else None)
             for said in answer["evidence"]})


if __name__ == "__main__":
    unittest.main()
