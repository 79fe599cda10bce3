"""The published vocabulary and shapes against the packs and the exports.

`vocabulary_test.py --rewrite` puts the terms of the packs, as schemas/packs has
them, below the line of the packs in schemas/vocabulary.ttl.
"""

import csv
import json
import pathlib
import sys
import unittest

import rdflib
from rdflib.namespace import RDF, RDFS, SKOS

import news

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "schemas"
VOCABULARY = SCHEMAS / "vocabulary.ttl"
LINE = "# The packs\n"
GRIOT = "urn:griot:vocabulary:"


# Of each term of the packs, the first pack's that has it.
IRIS = {}


def literal(text):
    return json.dumps(text, ensure_ascii=False) + "@en"


def links_of_terms():
    with open(SCHEMAS / "vocabulary_links.tsv", encoding="utf-8") as file:
        return {(pack, name): links
                for pack, name, *links in csv.reader(file, delimiter="\t")}


def label_of(name):
    return literal(name.replace("_", " "))


def types_of(pack):
    """The terms that the pack adds; a type of an earlier one comes again
    without a parent to get more nouns."""
    for entity_type in pack["types"]:
        name = entity_type["name"]
        parent = entity_type.get("parent")
        if pack["name"] != "core" and not parent:
            continue
        words = entity_type.get("nouns", [])[:3]
        comment = (f"What is called {', '.join(words)} or the like."
                   if words else "What is called by no noun of the pack.")
        yield name, ["a rdfs:Class", f"rdfs:label {label_of(name)}",
                           f"rdfs:comment {literal(comment)}",
                           *([f"rdfs:subClassOf <{IRIS[parent]}>"]
                             if parent else [])]


def relations_of(pack, known):
    for relation in pack["relations"]:
        name = relation["name"]
        if name in known:
            continue
        comment = ("What the subject does to the object, or is to it: "
                   f"{relation['description']}.")
        lines = ["a rdf:Property", f"rdfs:label {label_of(name)}",
                 f"rdfs:comment {literal(comment)}"]
        if relation.get("parent"):
            lines.append(f"rdfs:subPropertyOf <{IRIS[relation['parent']]}>")
        if relation.get("inverse"):
            lines.append(f"owl:inverseOf <{IRIS[relation['inverse']]}>")
        if relation.get("symmetric"):
            lines.append("a owl:SymmetricProperty")
        yield name, lines


def packs():
    names = ["core", "conflict", "business"]
    found = {path.stem for path in (SCHEMAS / "packs").glob("*.json")
             if not path.name.endswith(".schema.json")}
    assert found == set(names), found
    read = [json.loads((SCHEMAS / "packs" / f"{name}.json").read_text("utf-8"))
            for name in names]
    for pack in read:
        for term in (*pack["types"], *pack["relations"]):
            IRIS.setdefault(term["name"],
                            term.get("iri", pack["iri"] + term["name"]))
    return read


def pack_terms():
    """The terms of the packs as Turtle."""
    links = links_of_terms()
    known = set()
    out = []
    for pack in packs():
        out.append(f"\n# {pack['name']}: {pack['description']}\n")
        terms = [*types_of(pack), *relations_of(pack, known)]
        known |= {name for name, _ in terms}
        for name, lines in terms:
            lines = list(lines)
            matches = links.pop((pack["name"], name), [])
            if matches:
                lines.append("skos:closeMatch " +
                             " , ".join(f"<{link}>" for link in matches))
            lines.append(f"rdfs:isDefinedBy <{pack['iri'].rstrip('#')}>")
            out.append(f"\n<{IRIS[name]}> " + " ;\n  ".join(lines) + " .\n")
    assert not links, f"links of no term: {links}"
    return "".join(out)


def published():
    own, line, terms = VOCABULARY.read_text("utf-8").partition(LINE)
    assert line, f"{VOCABULARY}: expected {LINE!r}"
    return own + line, terms


class VocabularyTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.vocabulary = rdflib.Graph().parse(VOCABULARY, format="turtle")

    def test_has_the_terms_of_the_packs(self):
        self.assertEqual(published()[1], pack_terms())

    def test_tells_each_term_of_ours_by_label_and_comment(self):
        for term in set(self.vocabulary.subjects()):
            for told in (RDFS.label, RDFS.comment, RDF.type):
                self.assertTrue(list(self.vocabulary.objects(term, told)),
                                (term, told))

    def test_names_only_terms_that_it_has(self):
        told = set(self.vocabulary.subjects())
        for value in set(self.vocabulary.objects()):
            if str(value).startswith((GRIOT, "https://griot.example/")):
                self.assertTrue(
                    value in told or "#" not in value and
                    not str(value).startswith(GRIOT), value)

    def test_links_to_others(self):
        links = {str(link) for link
                 in self.vocabulary.objects(None, SKOS.closeMatch)}
        self.assertTrue(all(link.startswith(("https://schema.org/",
                                             "http://www.wikidata.org/"))
                            for link in links))
        self.assertGreater(len(links), 40)

    def test_has_every_term_that_exports_use(self):
        told = set(self.vocabulary.subjects())
        for made in (news.sahel(), news.hostile(), news.conflicts()):
            exports = news.Exports(made)
            self.addCleanup(exports.close)
            graph = rdflib.Graph().parse(exports.path(".nt"), format="nt")
            used = {term for triple in graph for term in triple
                    if isinstance(term, rdflib.URIRef)
                    and (term.startswith(GRIOT)
                         or term.startswith("https://griot.example/"))}
            self.assertGreater(len(used), 20)
            self.assertEqual(used - told, set())


if __name__ == "__main__":
    if "--rewrite" in sys.argv:
        VOCABULARY.write_text(published()[0] + pack_terms(), "utf-8")
    else:
        unittest.main()
