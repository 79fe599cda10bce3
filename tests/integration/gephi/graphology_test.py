"""GraphML read by graphology with every attribute, compared with networkx."""

import json
import os
import pathlib
import subprocess
import sys
import unittest

import networkx

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests/consumers"))

import news  # noqa: E402

REPORT = pathlib.Path(__file__).with_name("graphology_report.js")


class GraphologyTest(unittest.TestCase):
    maxDiff = None

    def check(self, made):
        exports = news.Exports(made)
        self.addCleanup(exports.close)
        path = exports.path(".graphml")
        other = json.loads(subprocess.run(
            ["node", REPORT, path], capture_output=True, check=True,
            encoding="utf-8", env=os.environ).stdout)
        self.assertEqual(other["options"]["type"], "directed")
        graph = networkx.read_graphml(path, force_multigraph=True)
        self.assertEqual({n["key"]: n.get("attributes", {})
                          for n in other["nodes"]},
                         dict(graph.nodes(data=True)))
        self.assertEqual({e["key"]: (e["source"], e["target"],
                                     e.get("attributes", {}))
                          for e in other["edges"]},
                         {key: (s, t, data) for s, t, key, data
                          in graph.edges(keys=True, data=True)})
        self.assertGreater(len(other["edges"]), 0)

    def test_reads_every_attribute(self):
        self.check(news.sahel())

    def test_reads_what_is_hostile(self):
        self.check(news.hostile())


if __name__ == "__main__":
    unittest.main()
