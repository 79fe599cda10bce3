"""Holds the arrows between the folders, by reading what files include."""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]

# The stages of a sentence's way through extract/statements/, in order. Each is
# built on those before it; the folder itself puts all of them together.
STATEMENTS = "extract/statements"
STAGES = {}
for stage in ("words", "syntax", "times", "mentions", "propositions",
              "context"):
    STAGES[f"{STATEMENTS}/{stage}"] = {"extract", "gazetteer", "names",
                                       "schemas", *STAGES}
STAGES[STATEMENTS] = {"extract", "gazetteer", "names", "schemas", *STAGES}

# What a folder may include besides itself. A folder that is not named here may
# not hold C++ at all.
ALLOWED = {
    "schemas": set(),
    "gazetteer": {"schemas"},
    "names": {"schemas"},
    "graph": {"graph/parallel", "graph/resolution", "schemas"},
    "graph/parallel": set(),
    "graph/resolution": {"gazetteer", "graph/parallel", "names", "schemas"},
    "graph/merging": {"graph", "graph/parallel", "graph/resolution", "names",
                      "schemas"},
    "graph/store": {"graph", "graph/merging", "graph/resolution", "schemas"},
    "graph/questions": {"graph", "graph/resolution", "schemas"},
    "graph/selection": {"graph", "graph/merging", "graph/questions",
                        "graph/store", "schemas"},
    "graph/slices": {"graph", "graph/merging", "graph/resolution", "schemas"},
    "export": {"graph", "schemas"},
    "export/rdf": {"export", "graph", "schemas"},
    "export/tables": {"export", "graph", "schemas"},
    "export/events": {"export", "export/tables", "gazetteer", "graph",
                      "graph/questions", "schemas"},
    "export/ftm": {"export", "export/events", "graph", "schemas"},
    "export/drawing": {"export", "graph", "graph/questions", "schemas"},
    "export/html": {"export", "export/drawing", "export/events", "graph",
                    "graph/questions", "schemas"},
    "export/neo4j": {"export", "graph", "schemas"},
    "export/formats": {"export", "export/drawing", "export/events", "export/ftm",
                       "export/html", "export/neo4j", "export/rdf", "export/tables", "graph",
                       "schemas"},
    "export/testing": {"export", "export/formats", "graph", "schemas"},
    "extract": {"schemas"},
    "extract/reading": {"extract/reading/warc", "schemas"},
    "extract/reading/warc": {"schemas"},
    "extract/analysis": {"extract", "names", "schemas"},
    **STAGES,
    "pipeline": {"extract", "extract/analysis", "extract/reading",
                 "extract/statements", "graph", "graph/resolution",
                 "graph/store", "schemas"},
    "app": {"app/query", "app/text", "export", "export/events", "export/formats",
            "export/html", "export/neo4j", "extract", "extract/analysis", "extract/reading",
            "extract/statements", "graph", "graph/merging", "graph/questions",
            "graph/resolution", "graph/store", "pipeline", "schemas"},
    "app/query": {"app/text", "export", "graph", "graph/questions",
                  "graph/selection", "graph/store", "schemas"},
    "app/text": {"graph", "graph/questions", "schemas"},
    "python": {"export", "export/events", "export/neo4j", "export/tables",
               "extract/reading", "graph",
               "graph/merging", "graph/questions", "graph/resolution",
               "graph/slices", "graph/store", "pipeline", "schemas"},
    "bench": {"export", "export/events", "export/formats", "extract", "extract/analysis",
              "extract/reading", "extract/statements", "graph",
              "graph/merging", "graph/questions", "graph/store", "schemas",
              "tests"},
    "tests": {"extract", "extract/reading", "extract/statements", "schemas"},
    "tests/fuzz": {"export", "extract/analysis", "extract/reading", "extract/reading/warc",
                   "graph/merging", "graph/questions", "graph/resolution",
                   "graph/selection", "graph/store", "schemas"},
}
# Graphs for tests are merged of statements made by hand; trees are read from
# CoNLL-U.
TESTS_MAY_INCLUDE = {"graph/merging", "graph/store", "tests"}
ONLY_IN_GRAPH = re.compile(r"boost/(graph|property_map)/")
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)
TOP = {name.split("/")[0] for name in ALLOWED}


def part_of(path):
    """The part of ALLOWED that the file at `path` belongs to, or None."""
    folders = path.split("/")[:-1]
    while folders:
        if "/".join(folders) in ALLOWED:
            return "/".join(folders)
        folders.pop()
    return None


def is_of_tests(path):
    return path.endswith("_test.cc") or "/testing/" in path


def violations(files):
    """What is wrong with `files`, a dict of path from the root to text."""
    found = []
    for path, text in sorted(files.items()):
        part = part_of(path)
        if part is None:
            found.append(f"{path}: lies in no part that is known")
            continue
        for quote, included in INCLUDE.findall(text):
            if quote == "<" or included.split("/")[0] not in TOP:
                if (ONLY_IN_GRAPH.match(included) and
                        part.split("/")[0] != "graph"):
                    found.append(f"{path}: only graph/ includes {included}")
                elif path.rpartition("/")[0] + "/" + included in files:
                    found.append(f"{path}: {included} is not named from the "
                                 "repository root")
                continue
            target = part_of(included)
            allowed = {part} | ALLOWED[part]
            if is_of_tests(path):
                allowed |= TESTS_MAY_INCLUDE
            if target not in allowed:
                found.append(f"{path}: {part} may not include {included}")
            if included not in files:
                found.append(f"{path}: includes {included}, which is not there")
    return found



def folder_cycle(files):
    """Folders that include each other in a ring, or None; tests set aside."""
    edges = {}
    for path, text in files.items():
        if path.endswith("_test.cc"):
            continue
        folder = path.rpartition("/")[0]
        for _, included in INCLUDE.findall(text):
            if included in files and included.rpartition("/")[0] != folder:
                edges.setdefault(folder, set()).add(
                    included.rpartition("/")[0])
    done = set()

    def visit(folder, above):
        if folder in above:
            return above[above.index(folder):] + [folder]
        if folder in done:
            return None
        for target in sorted(edges.get(folder, ())):
            ring = visit(target, above + [folder])
            if ring:
                return ring
        done.add(folder)
        return None

    for folder in sorted(edges):
        ring = visit(folder, [])
        if ring:
            return ring
    return None


def source_files():
    files = {}
    for top in sorted(TOP):
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in (".h", ".cc"):
                files[path.relative_to(ROOT).as_posix()] = path.read_text()
    return files


class Sources(unittest.TestCase):
    def test_arrows_hold(self):
        self.assertEqual(violations(source_files()), [])

    def test_no_folders_form_a_ring(self):
        self.assertIsNone(folder_cycle(source_files()))

    def test_headers_are_guarded_by_their_path(self):
        for path, text in source_files().items():
            if path.endswith(".h"):
                guard = "GRIOT_" + re.sub(r"[/.]", "_", path).upper() + "_"
                self.assertIn(f"#ifndef {guard}\n#define {guard}\n", text, path)


class Check(unittest.TestCase):
    """That the check sees what it is there for."""

    def test_sees_an_arrow_the_wrong_way(self):
        files = {"graph/a.cc": '#include "export/b.h"\n', "export/b.h": ""}
        self.assertEqual(violations(files),
                         ["graph/a.cc: graph may not include export/b.h"])

    def test_keeps_extract_and_graph_apart(self):
        files = {"graph/a.h": "", "extract/analysis/b.h": "",
                 "extract/b.cc": '#include "graph/a.h"\n',
                 "graph/c.cc": '#include "extract/analysis/b.h"\n'}
        self.assertEqual(len(violations(files)), 2)

    def test_lets_tests_alone_merge_what_they_ask(self):
        files = {"graph/merging/a.h": ""}
        text = '#include "graph/merging/a.h"\n'
        for path in ("graph/b_test.cc", "graph/questions/testing/b.h"):
            self.assertEqual(violations({**files, path: text}), [])
        self.assertEqual(len(violations({**files, "graph/b.cc": text})), 1)

    def test_only_tests_and_benchmarks_see_tests(self):
        text = '#include "tests/a.h"\n'
        files = {"tests/a.h": "", "graph/b_test.cc": text, "bench/c.cc": text}
        self.assertEqual(violations(files), [])
        self.assertEqual(violations({**files, "graph/d.cc": text}),
                         ["graph/d.cc: graph may not include tests/a.h"])

    def test_keeps_boost_graph_in_graph(self):
        text = "#include <boost/graph/adjacency_list.hpp>\n"
        self.assertEqual(violations({"graph/a.cc": text}), [])
        self.assertEqual(len(violations({"app/a.cc": text})), 1)

    def test_sees_a_ring_of_folders(self):
        files = {"schemas/x/a.h": '#include "schemas/y/b.h"\n',
                 "schemas/y/b.h": '#include "schemas/z/c.h"\n',
                 "schemas/z/c.h": '#include "schemas/x/a.h"\n'}
        self.assertEqual(folder_cycle(files), ["schemas/x", "schemas/y",
                                               "schemas/z", "schemas/x"])


if __name__ == "__main__":
    unittest.main()
