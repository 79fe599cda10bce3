#!/usr/bin/env python3
"""Times GraphML written by griot beside networkx writing the same graph, in turns, best of three
each, and says how much more memory writing takes for a graph ten times as large.

    bench/graphml_speed.py --build build/release [--statements 30000]

Needs python3-networkx, for its faster writer with python3-lxml.
"""
import argparse
import pathlib
import subprocess
import tempfile
import time

import networkx

ROOT = pathlib.Path(__file__).resolve().parent.parent
RUNS = 3


def export(options, statements, file_format, path):
    """The figures of one run by name."""
    out = subprocess.run([options.build / "bench/export_speed", str(statements), file_format, path],
                         capture_output=True, text=True, check=True).stdout
    return {name: float(value) for name, value in (line.split() for line in out.splitlines())}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--statements", type=int, default=30_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = (pathlib.Path(folder, name) for name in ("griot.graphml", "nx.graphml"))
        export(options, options.statements, "graphml", ours)
        graph = networkx.read_graphml(ours, force_multigraph=True)
        griot, nx = [], []
        for _ in range(RUNS):
            griot.append(export(options, options.statements, "graphml", ours)["seconds"])
            start = time.perf_counter()
            networkx.write_graphml(graph, theirs)
            nx.append(time.perf_counter() - start)
        again = networkx.read_graphml(theirs, force_multigraph=True)
        if (dict(again.nodes(data=True)) != dict(graph.nodes(data=True))
                or again.number_of_edges() != graph.number_of_edges()):
            raise SystemExit("networkx wrote another graph")
        print(f"nodes {graph.number_of_nodes()}, edges {graph.number_of_edges()}")
        print(f"griot, seconds      {min(griot):10.3f}")
        print(f"networkx, seconds   {min(nx):10.3f}")
        print(f"times as fast       {min(nx) / min(griot):10.1f}  (at least 20)")
        for file_format in ("graphml", "gexf"):
            for size in (options.statements, 10 * options.statements):
                figures = export(options, size, file_format, ours)
                print(f"{file_format}, {size} statements: {figures['graph_bytes'] / 1e6:.0f} MB with"
                      f" the graph, {figures['growth_bytes'] / 1e6:.1f} MB more while it is written"
                      f" ({figures['growth_bytes'] / figures['statements']:.1f} bytes a statement)")


if __name__ == "__main__":
    main()
