#!/usr/bin/env python3
"""Draws the typed facts between named entities of a GraphML export as SVG.

    griot export news.griot --to news.graphml
    docs/draw_graph.py news.graphml docs/graph.svg

Needs python3-networkx and graphviz. The README's picture is made by it.
"""

import argparse
import subprocess

import networkx

COLOURS = {
    "person": "#fde2b3", "armed_group": "#f4b8ae", "military": "#d7c4e8",
    "government": "#bcd4ee", "organization": "#cfe8cf", "country": "#dfe9b8",
    "place": "#eeeed8", "media": "#e0e0e0",
}


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def facts(graph, limit):
    """(subject, object, data) of the best supported facts, best first."""
    found = []
    for subject, object_, data in graph.edges(data=True):
        nodes = (graph.nodes[subject], graph.nodes[object_])
        if (data.get("relation") and data.get("polarity") == "positive"
                and data.get("modality") == "asserted" and subject != object_
                and all(node.get("mention") == "name" for node in nodes)):
            found.append((subject, object_, data))
    found.sort(key=lambda fact: (-fact[2]["sources"], -fact[2]["confidence"],
                                 fact[2]["fact"]))
    return found[:limit]


def dot(graph, chosen):
    lines = [
        "digraph {",
        '  graph [layout=dot, rankdir=LR, nodesep=0.18, ranksep=0.9];',
        '  node [shape=box, style="rounded,filled", fontname="Helvetica",'
        ' fontsize=12, height=0.3, margin="0.12,0.04", color="#888888"];',
        '  edge [fontname="Helvetica", fontsize=10, color="#666666",'
        ' fontcolor="#333333", arrowsize=0.7];',
    ]
    for node in sorted({end for fact in chosen for end in fact[:2]}):
        data = graph.nodes[node]
        colour = COLOURS.get(data.get("type"), "#ffffff")
        lines.append(f"  {node} [label={quoted(data['label'])},"
                     f' fillcolor="{colour}", tooltip={quoted(data["type"])}];')
    for subject, object_, data in chosen:
        label = data["relation"].replace("_", " ")
        if data["sources"] > 1:
            label += f" ({data['sources']} sources)"
        width = 1 + 0.6 * (data["sources"] - 1)
        lines.append(f"  {subject} -> {object_} [label={quoted(label)},"
                     f" penwidth={width:.1f}];")
    return "\n".join(lines + ["}"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("graphml")
    parser.add_argument("svg")
    parser.add_argument("--facts", type=int, default=24)
    arguments = parser.parse_args()
    graph = networkx.read_graphml(arguments.graphml)
    text = dot(graph, facts(graph, arguments.facts))
    subprocess.run(["dot", "-Tsvg", "-o", arguments.svg],
                   input=text.encode(), check=True)


if __name__ == "__main__":
    main()
