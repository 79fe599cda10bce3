"""A program that uses griot; mypy checks it, nothing runs it."""

import pathlib
from typing import Optional

import griot
from typing_extensions import assert_type


def report(progress: griot.Progress) -> None:
    print(progress.documents, progress.bytes_read / progress.bytes_total)


def sentences(graph: griot.Graph, name: str) -> list[str]:
    """What is said of somebody."""
    found: list[str] = []
    for entity in graph.find(name):
        for fact in entity.facts:
            assert_type(fact.subject, Optional[griot.Entity])
            found += [statement.quote for statement in fact.statements]
    return found


def main() -> None:
    try:
        graph = griot.build([pathlib.Path("samples"), b"more"],
                            out="news.griot", jobs=2, progress=report)
    except griot.InputError as error:
        print(error)
        graph = griot.open("news.griot")
    assert_type(graph, griot.Graph)
    assert_type(graph.documents[0], griot.Document)
    assert_type(graph.facts["f"].confidence, float)
    assert_type([c.sides[0].fact for c in graph.conflicts], list[griot.Fact])
    print(sentences(graph, "FLO"), graph.to_networkx(), graph.to_pandas())
    assert_type(griot.extract("Rebels fled.", published=None), griot.Graph)
