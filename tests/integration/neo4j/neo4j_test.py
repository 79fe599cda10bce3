#!/usr/bin/env python3
"""Exports in a real Neo4j: each way in gives the graph that the store holds,
and Cypher answers an analyst's questions as griot query does."""

import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests" / "consumers"))
import news  # noqa: E402
import odd_news  # noqa: E402
import server  # noqa: E402
import using_with  # noqa: E402

GRIOT = os.environ["GRIOT_BINARY"]
# Puts into docs/using-with.md what is printed now, as tour.py does elsewhere.
REWRITE = "--rewrite" in sys.argv and (sys.argv.remove("--rewrite") or True)
NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"
# Who is linked: the first subject and object of a sentence that are no times or
# numbers, with each other and with all others in it (graph/questions/links.h).
LINKED = """
MATCH (s:Evidence)-[r:ARGUMENT]->(e:Entity)
WHERE r.role <> 'time' AND NOT e.type IN ['date', 'quantity']
WITH s, r, e ORDER BY r.position
WITH s, collect({role: r.role, id: e.id}) AS all
WITH all, [x IN all WHERE x.role = 'subject'][0] AS subject,
     [x IN all WHERE x.role = 'object'][0] AS object
UNWIND [x IN [subject, object] WHERE x IS NOT NULL] AS hub
UNWIND [x IN all WHERE x.id <> hub.id] AS other
UNWIND [[hub.id, other.id], [other.id, hub.id]] AS pair
WITH DISTINCT pair[0] AS a, pair[1] AS b
"""


def griot(*arguments, environment=None):
    result = subprocess.run([GRIOT, *map(str, arguments)], capture_output=True,
                            timeout=300, env=environment)
    if result.returncode:
        raise AssertionError(result.stderr.decode())
    return result.stdout.decode(), result.stderr.decode()


def row(*values):
    return json.dumps([sorted(value) if isinstance(value, list) else value
                       for value in values], sort_keys=True)


def make_store(folder):
    """The samples, with hand-made, hostile and made-up news beside them."""
    griot("extract", ROOT / "samples", "--out", folder / "s.jsonl",
          "--mentions", folder / "m.jsonl")
    together = news.News()
    for part in (news.sahel(), news.hostile(), odd_news.generated(1)):
        together.documents += part.documents
        together.statements += part.statements
    # griot refuses names of documents that no terminal can show.
    for row_, key in ([(d, "id") for d in together.documents] +
                      [(s, "document") for s in together.statements]):
        row_[key] = "".join(c for c in row_[key] if c.isprintable())
    documents, statements = together.write(folder)
    griot("merge", folder / "s.jsonl", statements, "--documents",
          ROOT / "samples", "--documents", documents, "--mentions",
          folder / "m.jsonl", "--out", folder / "all.griot")
    return folder / "all.griot"


class Imported:
    """One store, in bulk in one server, for all tests."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="griot-neo4j-"))
        self.store = make_store(self.folder)
        self.database = sqlite3.connect(self.store)
        self.bulk = self.folder / "it's a folder"
        said = griot("export", self.store, "--to", self.bulk, "--format",
                     "neo4j-csv")[1]
        self.neo4j = server.Server()
        try:
            self.report = self.neo4j.run("sh", "-c", said.split("\n", 1)[1])
            self.neo4j.start()
            self.neo4j.run_script(self.bulk / "schema.cypher")
            self.nodes, self.edges = self.neo4j.dump()
        except BaseException:
            self.close()
            raise

    def close(self):
        self.neo4j.stop()
        self.database.close()
        shutil.rmtree(self.folder)


def setUpModule():
    global IMPORTED
    IMPORTED = Imported()
    unittest.addModuleCleanup(IMPORTED.close)


class Neo4jTest(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        self.folder = IMPORTED.folder
        self.store = IMPORTED.store
        self.neo4j = IMPORTED.neo4j
        self.nodes = IMPORTED.nodes
        self.edges = IMPORTED.edges

    def sql(self, query):
        return IMPORTED.database.execute(query).fetchall()

    def ask(self, *question):
        return json.loads(griot("query", self.store, *question, "--format",
                                "json", "--limit", "0")[0])

    def name(self, name):
        """The id of an entity of the samples."""
        (found, *_), = self.neo4j.query(
            "MATCH (e:Entity {kind: 'name', name: $name}) RETURN e.id, "
            "e.mentions ORDER BY e.mentions DESC LIMIT 1", name=name)
        return found


class BulkTest(Neo4jTest):
    """What there is after the import in bulk."""

    def test_bulk_import_takes_every_row(self):
        self.assertRegex(IMPORTED.report,
                         rf"(?s){len(self.nodes)} nodes.*"
                         rf"{len(self.edges)} relationships")

    def test_holds_the_entities_of_the_store(self):
        expected = []
        for (name, kind, type_, known_id, aliases, country, latitude,
             mentions) in self.sql("""
                SELECT name, kind, type, known_id, aliases, country, latitude,
                       (SELECT count(*) FROM mentions
                        WHERE mentions.entity = entities.entity)
                FROM entities"""):
            expected.append(row(name, kind, type_, known_id,
                                json.loads(aliases), country,
                                latitude is not None, mentions))
        found = [row(*values) for values in self.neo4j.query("""
            MATCH (e:Entity)
            RETURN e.name, e.kind, e.type, e.known_id, coalesce(e.aliases, []),
                   e.country, e.location IS NOT NULL, e.mentions""")]
        self.assertEqual(sorted(found), sorted(expected))
        self.assertIn(news.HOSTILE, [json.loads(line)[2] for line in found])

    def test_labels_entities_by_type(self):
        for labels, type_ in self.neo4j.query(
                "MATCH (e:Entity) RETURN labels(e), e.type"):
            if re.fullmatch("[a-z_]+", type_):
                self.assertEqual(sorted(labels), ["Entity", type_])
            self.assertEqual(len(labels), 2)
        (count,), = self.neo4j.query(
            "MATCH (e:Entity:place {name: 'Bangui'}) WHERE "
            "point.distance(e.location, point({latitude: 4.37, "
            "longitude: 18.56})) < 50000 RETURN count(e)")
        self.assertEqual(count, 1)

    def test_holds_the_facts_of_the_store(self):
        expected = [row(*values) for values in self.sql("""
            SELECT facts.id, subjects.id, objects.id, relation, lemma, polarity,
                   modality, time, granularity, round(confidence, 4),
                   facts.sources, statements, documents, first_said, last_said
            FROM facts
            LEFT JOIN entities AS subjects ON subjects.entity = subject
            LEFT JOIN entities AS objects ON objects.entity = object""")]
        found = [row(*values) for values in self.neo4j.query("""
            MATCH (f:Fact)
            OPTIONAL MATCH (f)-[:SUBJECT]->(s)
            OPTIONAL MATCH (f)-[:OBJECT]->(o)
            RETURN f.id, s.id, o.id, f.relation, f.lemma, f.polarity,
                   f.modality, f.time, f.granularity, f.confidence, f.sources,
                   f.statements, f.documents, f.first_said, f.last_said""")]
        self.assertEqual(sorted(found), sorted(expected))

    def test_relates_entities_by_what_is_asserted_alone(self):
        expected = [row(fact, subject, target,
                        re.sub("[\x00-\x1f\x7f]", "_", predicate))
                    for fact, subject, target, predicate in self.sql("""
            SELECT facts.id, subjects.id, objects.id, coalesce(relation, lemma)
            FROM facts
            JOIN entities AS subjects ON subjects.entity = subject
            JOIN entities AS objects ON objects.entity = object
            WHERE polarity = 'positive' AND modality = 'asserted'""")]
        found = self.neo4j.query("""
            MATCH (a:Entity)-[r]->(b:Entity)
            RETURN r.fact, a.id, b.id, type(r)""")
        self.assertEqual(sorted(row(*values) for values in found),
                         sorted(expected))

    def test_holds_the_sentences_with_their_places(self):
        expected = [row(*values) for values in self.sql("""
            SELECT statements.id, facts.id, documents.id, statements.begin,
                   statements."end",
                   coalesce(quote, substr(text, begin + 1, "end" - begin)),
                   statements.polarity, statements.modality, statements.time,
                   predicate, rule,
                   coalesce(statements.extractor, documents.extractor)
            FROM statements JOIN documents USING(document)
            JOIN (SELECT DISTINCT fact, statement FROM claims) USING(statement)
            JOIN facts USING(fact)""")]
        found = [row(*values) for values in self.neo4j.query("""
            MATCH (f:Fact)-[:DERIVED_FROM]->(e:Evidence)-[:QUOTED_FROM]->(d)
            RETURN e.id, f.id, d.id, e.begin, e.end, e.quote, e.polarity,
                   e.modality, e.time, e.predicate, e.rule, e.extractor""")]
        self.assertEqual(sorted(found), sorted(expected))

    def test_holds_the_participants_of_the_sentences(self):
        expected = [row(*values) for values in self.sql("""
            SELECT statements.id, entities.id, role, marker, mentions.text,
                   mentions.begin, mentions."end", quantity, bound, most
            FROM arguments JOIN statements USING(statement)
            JOIN mentions USING(mention) JOIN entities USING(entity)""")]
        found = [row(*values) for values in self.neo4j.query("""
            MATCH (s:Evidence)-[a:ARGUMENT]->(e:Entity)
            RETURN s.id, e.id, a.role, a.marker, a.text, a.begin, a.end,
                   a.quantity, a.bound, a.most""")]
        self.assertEqual(sorted(found), sorted(expected))

    def test_holds_the_documents(self):
        expected = [row(*values, *json.loads(authors or "[]"))
                    for *values, authors in self.sql("""
            SELECT id, published, publisher, url, title, language, authors
            FROM documents""")]
        found = [row(*values, *(authors or []))
                 for *values, authors in self.neo4j.query("""
            MATCH (d:Document) RETURN d.id, d.published, d.publisher, d.url,
                   d.title, d.language, d.authors""")]
        self.assertEqual(sorted(found), sorted(expected))

    def test_gives_dates_their_first_and_last_day(self):
        found = {time: (first, last) for time, first, last in self.neo4j.query(
            "MATCH (f:Fact) WHERE f.time IS NOT NULL "
            "RETURN f.time, toString(f.earliest), toString(f.latest)")}
        for time, days in {
                "2024": ("2024-01-01", "2024-12-31"),
                "2024-02": ("2024-02-01", "2024-02-29"),
                "2024-W09": ("2024-02-26", "2024-03-03"),
                "2024-02-29T23:30": ("2024-02-29", "2024-02-29"),
                "2019/2023-05": ("2019-01-01", "2023-05-31"),
                "2012/..": ("2012-01-01", None),
                "../0999-12": (None, "0999-12-31")}.items():
            self.assertEqual(found.get(time), days, time)

    # Ten questions (docs/analyst.md)

    def test_1_who_and_what_is_spoken_of(self):
        expected = [row(e["id"], e["name"], e["type"], len(e["mentions"]),
                        len(e["documents"]))
                    for e in self.ask("entities", "--kind", "name")]
        found = [row(*values) for values in self.neo4j.query("""
            MATCH (e:Entity {kind: 'name'})
            OPTIONAL MATCH (e)-[m:MENTIONED_IN]->(d:Document)
            RETURN e.id, e.name, e.type, coalesce(sum(m.mentions), 0),
                   count(d)""")]
        self.assertEqual(sorted(found), sorted(expected))

    def test_2_who_did_what_to_whom(self):
        chad = self.name("Chad")
        expected = [row(d["subject"]["id"], d["relation"], d["polarity"],
                        d["modality"], d["facts"])
                    for d in self.ask("who", "--object", chad)]
        self.assertGreater(len(expected), 2)
        found = [row(*values) for values in self.neo4j.query("""
            MATCH (s:Entity)<-[:SUBJECT]-(f:Fact)-[:OBJECT]->({id: $id})
            RETURN s.id, f.predicate, f.polarity, f.modality, collect(f.id)""",
            id=chad)]
        self.assertEqual(sorted(found), sorted(expected))

    def test_3_how_two_are_connected(self):
        ends = {"a": self.name("Chad"), "b": self.name("Vakaga Patriots")}
        steps = self.ask("path", ends["a"], ends["b"], "--paths", "1",
                         "--everything")
        (length, between), = self.neo4j.query("""
            MATCH p = shortestPath((a:Entity {id: $a})-[:ARGUMENT*..12]-
                                   (b:Entity {id: $b}))
            RETURN length(p) / 2, [n IN nodes(p) WHERE n:Entity | n.id]""",
            **ends)
        self.assertEqual(length, len(steps))
        self.assertEqual(length, 2)
        self.assertEqual(between[1:], [step["to"]["id"] for step in steps])

    def test_4_what_surrounds_somebody(self):
        one = self.name("Odette Yakité")
        expected = {e["entity"]["id"]: e["distance"]
                    for e in self.ask("neighbours", one, "--depth", "2")}
        self.assertGreater(len(expected), 10)
        near = {b for (b,) in self.neo4j.query(
            LINKED + "WHERE a = $id RETURN b", id=one)}
        far = {b for (b,) in self.neo4j.query(
            LINKED + "WHERE a IN $near RETURN DISTINCT b",
            near=sorted(near))} - near - {one}
        self.assertEqual({**dict.fromkeys(near, 1), **dict.fromkeys(far, 2)},
                         expected)

    def test_5_what_happened_in_order(self):
        one = self.name("Ouaka Liberation Front")
        facts = self.ask("timeline", one)
        found = self.neo4j.query("""
            MATCH (f:Fact)-[:DERIVED_FROM]->(:Evidence)
                  -[:ARGUMENT]->({id: $id})
            WITH DISTINCT f
            RETURN f.id, f.time ORDER BY f.earliest, f.first_said""", id=one)
        self.assertEqual({fact for fact, _ in found},
                         {fact["id"] for fact in facts})
        self.assertEqual([time for _, time in found if time],
                         [fact["time"] for fact in facts if fact["time"]])

    def test_6_who_stands_in_the_middle(self):
        expected = {e["id"]: e["degree"] for e in self.ask("central", "--everything")}
        found = dict(self.neo4j.query(LINKED + "RETURN a, count(b)"))
        self.assertEqual(found, expected)

    def test_7_what_somebody_claims(self):
        one = self.name("Zacharie")
        expected = [row(c["fact"],
                        [s["id"] for s in said["said_by"]].index(one),
                        said["statement"])
                    for c in self.ask("claims", "--by", one)
                    for said in c["evidence"]]
        self.assertGreater(len(expected), 5)
        found = [row(*values) for values in self.neo4j.query("""
            MATCH (f:Fact)-[:DERIVED_FROM]->(s:Evidence)
                  -[a:ATTRIBUTED_TO]->({id: $id})
            RETURN f.id, a.level, s.id""", id=one)]
        self.assertEqual(sorted(found), sorted(expected))

    def test_8_where_accounts_contradict(self):
        expected = [row(c["conflict"], c["kind"], c["fact"],
                        c["figure"] and float(c["figure"]["value"]))
                    for c in self.ask("conflicts")]
        found = [row(*values) for values in self.neo4j.query("""
            MATCH (c:Conflict)-[s:SIDE]->(f:Fact)
            RETURN c.id, c.kind, f.id, s.quantity""")]
        self.assertEqual(sorted(found), sorted(expected))
        self.assertGreater(len(found), 1)

    def test_9_what_one_outlet_alone_says(self):
        outlet = "radio-kotto-2025-02-07"
        expected = {fact["id"] for fact in self.ask("only", "--by", outlet)}
        self.assertGreater(len(expected), 10)
        found = {fact for (fact,) in self.neo4j.query("""
            MATCH (f:Fact)-[:DERIVED_FROM]->()-[:QUOTED_FROM]->(d:Document)
            WITH f, collect(DISTINCT d.id) AS documents
            WHERE documents = [$outlet]
            RETURN f.id""", outlet=outlet)}
        self.assertEqual(found, expected)

    def test_10_why_a_fact_is_there(self):
        (fact,), = self.neo4j.query("""
            MATCH ({id: $a})-[r:abducts]->({id: $b}) RETURN r.fact LIMIT 1""",
            a=self.name("Ouaka Liberation Front"), b=self.name("Odette Yakité"))
        (why,) = self.ask("why", fact)
        expected = [row(e["statement"], e["document"], e["begin"], e["end"],
                        e["quote"], [s["id"] for s in e["said_by"]])
                    for e in why["evidence"]]
        found = [row(*values) for values in self.neo4j.query("""
            MATCH (:Fact {id: $id})-[:DERIVED_FROM]->(e)-[:QUOTED_FROM]->(d)
            OPTIONAL MATCH (e)-[a:ATTRIBUTED_TO]->(who)
            WITH e, d, a, who ORDER BY a.level
            RETURN e.id, d.id, e.begin, e.end, e.quote, collect(who.id)""",
            id=fact)]
        self.assertEqual(sorted(found), sorted(expected))


class DocumentTest(Neo4jTest):
    """docs/using-with.md, in an emptied database."""

    def spare_home(self):
        home = pathlib.Path(tempfile.mkdtemp(prefix="griot-neo4j-home-"))
        self.addCleanup(shutil.rmtree, home)
        return home

    def test_section_gives_what_it_says(self):
        self.neo4j.clear()
        if REWRITE:
            using_with.rewrite(self.neo4j, self.spare_home())
            return
        printed = using_with.as_run(self.neo4j, self.spare_home())
        self.assertEqual(printed, using_with.section())
        self.assertGreater(printed.count("```text"), 2)


class OtherWaysTest(Neo4jTest):
    """The other ways in, each into an emptied database."""

    def test_script_gives_the_same_and_nothing_twice(self):
        script = self.folder / "all.cypher"
        griot("export", self.store, "--to", script)
        self.neo4j.clear()
        for run in range(2):
            self.neo4j.run_script(script)
            nodes, edges = self.neo4j.dump()
            self.assertEqual(nodes, self.nodes, run)
            self.assertEqual(edges, self.edges, run)

    def export_to_server(self, *options, password=server.PASSWORD):
        environment = dict(os.environ, NEO4J_PASSWORD=password)
        return subprocess.run(
            [GRIOT, "export", str(self.store), *options], capture_output=True,
            text=True, timeout=300, env=environment)

    def test_stream_gives_the_same_and_nothing_twice(self):
        self.neo4j.clear()
        for target in (["--to", f"bolt://127.0.0.1:{self.neo4j.bolt_port}",
                        "--http-port", str(self.neo4j.http_port)],
                       ["--to", f"http://127.0.0.1:{self.neo4j.http_port}"]):
            result = self.export_to_server(*target)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertRegex(result.stderr, r"holds [\d,]+ rows of it in neo4j")
            nodes, edges = self.neo4j.dump()
            self.assertEqual(nodes, self.nodes)
            self.assertEqual(edges, self.edges)

    def test_stream_says_what_is_wrong(self):
        here = f"http://127.0.0.1:{self.neo4j.http_port}"
        for options, password, expected in (
                (["--to", here], "wrong", "refuses the user or the password"),
                (["--to", here], "", "NEO4J_PASSWORD"),
                (["--to", here, "--database", "nosuch"], server.PASSWORD,
                 "nosuch"),
                (["--to", f"http://127.0.0.1:{server.free_port()}"],
                 server.PASSWORD, "cannot connect")):
            result = self.export_to_server(*options, password=password)
            self.assertEqual(result.returncode, 1, result.stderr)
            self.assertIn(expected, result.stderr)

    def test_apoc_takes_graphml(self):
        for flavour in ("strict", "gephi"):
            with self.subTest(flavour):
                self.take_graphml(flavour)

    def take_graphml(self, flavour):
        path = self.neo4j.home / "import" / "news.graphml"
        griot("export", self.store, "--to", path, "--flavour", flavour,
              "--everything")
        self.neo4j.clear()
        self.neo4j.query(
            "CALL apoc.import.graphml('news.graphml', {readLabels: true})")
        root = ElementTree.parse(path).getroot()
        nodes = root.findall(f".//{NAMESPACE}node")
        edges = root.findall(f".//{NAMESPACE}edge")
        counts = self.neo4j.query(
            "RETURN COUNT {()} AS nodes, COUNT {()-->()} AS edges")
        self.assertEqual(counts, [[len(nodes), len(edges)]])

        def shown(text):  # what XML cannot hold
            return text and re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]",
                                   "\ufffd", text)

        expected = [row(f"urn:griot:entity:{id_}", shown(type_), kind)
                    for id_, type_, kind in self.sql(
                        "SELECT id, type, kind FROM entities")]
        found = [row(*values) for values in self.neo4j.query(
            "MATCH (e:Entity) RETURN e.uri, e.type, e.mention")]
        self.assertEqual(sorted(found), sorted(expected))

        def edge_type(predicate, polarity, modality):
            if flavour == "gephi":  # says what is not so
                predicate = (("not " if polarity == "negative" else "") +
                             predicate +
                             (f" ({modality})" if modality != "asserted"
                              else ""))
            return shown(predicate)

        expected = [row(f"urn:griot:fact:{fact}", subject,
                        edge_type(type_, polarity, modality), polarity,
                        modality, time, statements)
                    for fact, subject, type_, polarity, modality, time,
                    statements in self.sql("""
            SELECT facts.id, 'urn:griot:entity:' || subjects.id,
                   coalesce(relation, lemma), polarity, modality, time,
                   statements
            FROM facts JOIN entities AS subjects ON subjects.entity = subject
            WHERE object IS NOT NULL""")]
        found = [row(*values) for values in self.neo4j.query("""
            MATCH (a:Entity)-[r]->(:Entity)
            RETURN r.uri, a.uri, type(r), r.polarity, r.modality, r.time,
                   r.statements""")]
        self.assertEqual(sorted(found), sorted(expected))


if __name__ == "__main__":
    unittest.main()
