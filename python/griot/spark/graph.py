"""From documents to all tables, and to files."""

from __future__ import annotations

from typing import NamedTuple, Optional

from pyspark import StorageLevel
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from griot.errors import InputError
from griot.spark.matters import conflicts
from griot.spark.copies import near_copies
from griot.spark.extraction import extract
from griot.spark.merging import FACTS, Facts, Testimonies, facts, testimonies
from griot.spark.neo4j_folder import write_neo4j
from griot.spark.resolution import Resolved, resolve
from griot.spark.settings import Settings

# Rows that a worker has in memory at once: a document's may be some 200 KB.
BATCH = "spark.sql.execution.arrow.maxRecordsPerBatch"
ROWS_A_BATCH = 256

_DOCUMENTS = ("published", "publisher", "url", "title", "language",
              "authors")


class Graph(NamedTuple):
    """What news say together."""

    tables: dict[str, DataFrame]  # those of ``griot export --format csv``
    # What they were made of:
    resolved: Resolved
    told: Testimonies
    found: Facts
    settings: Settings


def build(
    documents: DataFrame, settings: Optional[Settings] = None
) -> Graph:
    """All steps from documents to the tables."""
    documents.sparkSession.conf.set(BATCH, ROWS_A_BATCH)
    extracted = extract(documents, settings).persist(StorageLevel.DISK_ONLY)
    return merge(extracted, settings)


def merge(extracted: DataFrame, settings: Optional[Settings] = None) -> Graph:
    """All steps from what `extract` gives, which is read several times and so
    should be kept, to the tables."""
    settings = settings or Settings()
    extracted.sparkSession.conf.set(BATCH, ROWS_A_BATCH)
    _check_ids(extracted, "document")
    copies = near_copies(extracted).persist(StorageLevel.DISK_ONLY)
    resolved = resolve(extracted, settings)
    told = testimonies(extracted, copies, resolved, settings)
    found = facts(told.said, resolved, settings)
    _check_ids(found.facts, "fact")
    fact_of = found.facts.select(
        F.col("id").alias("fact"), F.explode("statement_ids").alias("id")
    )
    statements = told.statements.join(fact_of, "id").select(
        "id", "fact", *told.statements.columns[1:]
    )
    known = len(FACTS.split(","))
    tables = {
        "documents": extracted.join(copies, "id").select(
            "id", *(F.when(F.col(name) != "", F.col(name)).alias(name)
                    for name in _DOCUMENTS), "copy_of"
        ),
        "entities": found.entities,
        "mentions": resolved.mentions,
        "facts": found.facts.select(*found.facts.columns[:known], "backbone"),
        "statements": statements,
        "arguments": told.arguments,
        "attributions": told.attributions,
        "conflicts": conflicts(found, settings),
    }
    return Graph(tables, resolved, told, found, settings)


def write(graph: Graph, out: str) -> None:
    """A folder of Parquet for each table, and ``neo4j-csv``, what ``griot
    export --format neo4j-csv`` gives, in parts. What is there is replaced."""
    for name, table in graph.tables.items():
        table.write.mode("overwrite").parquet(f"{out}/{name}")
    write_neo4j(graph.tables["documents"], graph.resolved, graph.told,
                graph.found, graph.settings, f"{out}/neo4j-csv")


def _check_ids(frame: DataFrame, what: str) -> None:
    """Two things of one id would be taken for one."""
    shared = frame.groupBy("id").count().where("count > 1").first()
    if shared is not None:
        raise InputError(
            f"two {what}s have the id {shared['id']}, expected one each"
        )
