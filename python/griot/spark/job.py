"""``spark-submit job.py INPUT... OUT``: news in, the tables of the graph out."""

from __future__ import annotations

import argparse

from pyspark.sql import SparkSession

from griot.spark.graph import build, write
from griot.spark.reading import read_documents
from griot.spark.settings import Settings


def run(
    session: SparkSession, inputs: list[str], out: str, settings: Settings
) -> None:
    """Reads ``inputs``, merges what they say, writes the tables to ``out``."""
    write(build(read_documents(session, inputs), settings), out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="+", metavar="INPUT",
                        help="files and folders that all workers see")
    parser.add_argument("out", metavar="OUT",
                        help="folder of the tables, as Parquet")
    parser.add_argument("--model", help="the model file of the workers")
    parser.add_argument("--pack", action="append", default=[],
                        help="a further ontology pack, by name or path")
    arguments = parser.parse_args()
    session = SparkSession.builder.appName("griot").getOrCreate()
    settings = Settings(packs=tuple(arguments.pack), model=arguments.model)
    run(session, arguments.inputs, arguments.out, settings)
    session.stop()


if __name__ == "__main__":
    main()
