"""``spark-submit job.py INPUT... OUT``: news in, the tables of the graph out."""

from __future__ import annotations

import argparse
import re
import sys

from pyspark.errors import PythonException
from pyspark.sql import SparkSession

from griot.errors import Error, InputError
from griot.spark.graph import build, write
from griot.spark.reading import read_documents
from griot.spark.settings import Settings


def run(
    session: SparkSession, inputs: list[str], out: str, settings: Settings
) -> None:
    """Reads ``inputs``, merges what they say, writes the tables to ``out``.
    Without any document there is an `InputError`, and ``out`` as it was."""
    settings.rules()  # what is wrong there is told now
    graph = build(read_documents(session, inputs), settings)
    if graph.tables["documents"].isEmpty():
        raise InputError(f"nothing was read that {out} could hold; the logs of"
                         " the workers say what was left out")
    write(graph, out)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="+", metavar="INPUT",
                        help="files and folders that all workers see")
    parser.add_argument("out", metavar="OUT",
                        help="folder of the tables, as Parquet and for Neo4j")
    parser.add_argument("--model", help="the model file of the workers")
    parser.add_argument("--pack", action="append", default=[],
                        help="a further ontology pack, by name or path")
    parser.add_argument("--decisions",
                        help="a file that says which names are one entity"
                             " and which not")
    parser.add_argument("--known-names", help="a table of known entities")
    arguments = parser.parse_args()
    session = SparkSession.builder.appName("griot").getOrCreate()
    settings = Settings(
        packs=tuple(arguments.pack), model=arguments.model,
        decisions=arguments.decisions, known_names=arguments.known_names)
    try:
        run(session, arguments.inputs, arguments.out, settings)
    except Error as error:
        return _failed(error)
    except PythonException as error:
        # What a worker raised ends the traceback that it sent.
        told = re.search(r"^griot\.errors\.\w+: (.+)", str(error), re.MULTILINE)
        if told is None:
            raise
        return _failed(told[1])
    finally:
        session.stop()
    return 0


def _failed(why: object) -> int:
    print(f"griot: {why}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
