#!/usr/bin/env python3
"""PageRank and shortest paths of a generated graph, by griot, networkx and igraph.

usage: graph_questions.py [--build DIR] [--statements N]

Needs networkx with scipy, and igraph (`pip install networkx scipy igraph`). All
three are asked the same of the same graph in one run, and their answers are
compared before any time is told. A path is timed from the list of links in
memory to the answer, as griot makes its graph of links for each question; what
the others take on a graph that they have made already stands beside it.
"""

import argparse
import pathlib
import subprocess
import tempfile
import time

import igraph
import networkx

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOLERANCE = 1e-12  # of a rank, as in graph/questions/centrality.cc


def pairs(path):
    with open(path, encoding="ascii") as lines:
        return [tuple(map(int, line.split())) for line in lines]


def timed(work):
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def compare(name, ranks, others):
    worst = max(abs(a - b) for a, b in zip(ranks, others, strict=True))
    if worst > 1e-7:
        raise SystemExit(f"{name}: a rank differs by {worst}")


def networkx_ranks(actions, entities):
    graph = networkx.MultiDiGraph()
    graph.add_nodes_from(range(entities))
    graph.add_edges_from(actions)
    ranks = networkx.pagerank(graph, tol=TOLERANCE, max_iter=1000)
    return [ranks[entity] for entity in range(entities)]


def networkx_graph(links, entities):
    graph = networkx.Graph()
    graph.add_nodes_from(range(entities))
    graph.add_edges_from(links)
    return graph


def networkx_steps(graph, source, target):
    try:
        return networkx.shortest_path_length(graph, source, target)
    except networkx.NetworkXNoPath:
        return 0


def igraph_steps(graph, source, target):
    return max(0, len(graph.get_shortest_path(source, target)) - 1)


def paths(name, make, steps, asked):
    graph, building = timed(make)
    seconds = 0.0
    for source, target, expected in asked:
        found, taken = timed(lambda: steps(graph, source, target))
        seconds += taken
        if found != expected:
            raise SystemExit(f"{name}: {source} to {target} is {found} steps, not {expected}")
    each = seconds / len(asked)
    print(f"path, {name}: {building + each:.3f} s, on a graph that is made {each:.3f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--statements", type=int, default=1_000_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        printed = subprocess.run(
            [options.build / "bench/graph_questions", str(options.statements), folder],
            check=True, capture_output=True, text=True).stdout
        ours = {name: float(value) for name, value in map(str.split, printed.splitlines())}
        ranks = [float(line) for line in (folder / "ranks.txt").read_text().split()]
        actions, links = pairs(folder / "actions.txt"), pairs(folder / "links.txt")
        asked = pairs(folder / "paths.txt")
    entities = len(ranks)
    print(f"{entities} entities, {len(actions)} facts, {len(links)} links, {len(asked)} paths")
    others, seconds = timed(lambda: networkx_ranks(actions, entities))
    compare("networkx", ranks, others)
    print(f"PageRank, griot: {ours['pagerank_seconds']:.3f} s")
    print(f"PageRank, networkx: {seconds:.3f} s")
    others, seconds = timed(
        lambda: igraph.Graph(n=entities, edges=actions, directed=True).pagerank())
    compare("igraph", ranks, others)
    print(f"PageRank, igraph: {seconds:.3f} s")
    print(f"path, griot: {ours['path_seconds']:.3f} s, of it the links {ours['links_seconds']:.3f} s")
    paths("networkx", lambda: networkx_graph(links, entities), networkx_steps, asked)
    paths("igraph", lambda: igraph.Graph(n=entities, edges=links), igraph_steps, asked)


if __name__ == "__main__":
    main()
