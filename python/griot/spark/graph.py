"""From documents to all tables, and to files."""

from __future__ import annotations

from typing import Optional

from pyspark import StorageLevel
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from griot.spark.matters import conflicts
from griot.spark.copies import near_copies
from griot.spark.extraction import extract
from griot.spark.merging import FACTS, facts, testimonies
from griot.spark.resolution import resolve
from griot.spark.settings import Settings

# Rows that a worker has in memory at once: a document's may be some 200 KB.
BATCH = "spark.sql.execution.arrow.maxRecordsPerBatch"
ROWS_A_BATCH = 256

_DOCUMENTS = ("published", "publisher", "url", "title", "language")


def build(
    documents: DataFrame, settings: Optional[Settings] = None
) -> dict[str, DataFrame]:
    """The tables of ``griot export --format csv``, by name."""
    settings = settings or Settings()
    documents.sparkSession.conf.set(BATCH, ROWS_A_BATCH)
    extracted = extract(documents, settings).persist(StorageLevel.DISK_ONLY)
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
    return {
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


def write(tables: dict[str, DataFrame], out: str) -> None:
    """A folder of Parquet for each table. What is there is replaced."""
    for name, table in tables.items():
        table.write.mode("overwrite").parquet(f"{out}/{name}")


def _check_ids(frame: DataFrame, what: str) -> None:
    """Two things of one id would be taken for one."""
    shared = frame.groupBy("id").count().where("count > 1").first()
    if shared is not None:
        raise ValueError(
            f"two {what}s have the id {shared['id']}, expected one each"
        )
