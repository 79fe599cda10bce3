"""The folder for `neo4j-admin database import`, in parts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from griot import _engine
from griot.spark.matters import disputed, matter_slices
from griot.spark.merging import (
    Facts,
    Testimonies,
    document_slices,
    fact_slices,
)
from griot.spark.resolution import Resolved, entity_slices
from griot.spark.rows import Row, in_chunks, map_rows
from griot.spark.settings import Settings

_FIELDS = "`table` string, id string, fields array<string>"
_LINES = "`table` string, line string"

_OF_DOCUMENTS = ["evidence", "quoted_from", "arguments", "attributed_to"]
_OF_ENTITIES = ["entities", "mentioned_in"]
_OF_FACTS = ["facts", "relations", "subjects", "objects", "qualifiers",
             "derived_from"]
_OF_CONFLICTS = ["conflicts", "sides"]


def write_neo4j(
    documents: DataFrame,
    resolved: Resolved,
    told: Testimonies,
    found: Facts,
    settings: Settings,
    out: str,
) -> None:
    """The rows of ``griot export --format neo4j-csv``, for each table a folder
    with its header and its parts, and ``import.sh`` that names them all."""
    spark = documents.sparkSession
    delimiter = _delimiter(documents, resolved.mentions)

    def rows(frame: DataFrame, slices, names: list[str]) -> DataFrame:
        def work(rows: Iterator[Row]) -> Iterator[Row]:
            for slice_ in slices(rows, settings):
                yield from _engine._neo4j_rows(slice_, names, delimiter)

        return map_rows(frame, work, _FIELDS)

    of_entities = rows(resolved.members, entity_slices, _OF_ENTITIES)
    of_facts = rows(found.said, fact_slices, _OF_FACTS)
    lines = [
        _lines(rows(documents, _documents, ["documents"])),
        _lines(rows(documents.where("copy_of <> id"), _documents, ["copy_of"])),
        _lines(rows(told.documents, _statements, _OF_DOCUMENTS)),
        _lines(rows(found.said, fact_slices, _OF_CONFLICTS)),
        _lines(rows(disputed(found), matter_slices, _OF_CONFLICTS)),
        # What follows from all facts is put in at last.
        _lines(of_entities.where(F.col("table") != "entities")),
        _with_last(
            of_entities.where(F.col("table") == "entities").join(
                found.entities.select("id", "salience", "backbone"), "id"
            )
        ),
        _lines(of_facts.where(F.col("table") != "facts")),
        _with_last(
            of_facts.where(F.col("table") == "facts").join(
                found.facts.select("id", "backbone"), "id"
            )
        ),
    ]
    reduce(DataFrame.union, lines).write.partitionBy("table").mode(
        "overwrite"
    ).text(out)
    files = _Files(spark, out)
    for name, head in _engine._neo4j_heads():
        files.rename(f"table={name}", name)
        files.write(f"{name}/header.csv", head + "\n")
    files.write("import.sh", _engine._neo4j_script(delimiter))
    files.write("schema.cypher", _engine._neo4j_schema())


def _delimiter(documents: DataFrame, mentions: DataFrame) -> str:
    """What stands in no element of a list (export/neo4j/csv_lines.h)."""
    delimiters = _engine._NEO4J_DELIMITERS
    in_lists = (
        documents.select(F.col("publisher").alias("text"))
        .union(documents.select(
            F.explode(F.from_json("authors", "array<string>"))))
        .union(mentions.select("text"))
    )
    used = in_lists.agg(
        *(F.max(F.col("text").contains(each)) for each in delimiters)
    ).first()
    return next(
        (each for each, is_used in zip(delimiters, used) if not is_used),
        delimiters[0],
    )


def _documents(rows: Iterator[Row], _: Settings):
    for chunk in in_chunks(rows):
        yield _engine._document_slice(
            [tuple(value or "" for value in row) for row in chunk]
        )


def _statements(rows: Iterator[Row], settings: Settings):
    for slice_, _ in document_slices(rows, settings):
        yield slice_


def _lines(rows: DataFrame) -> DataFrame:
    return rows.select("table", F.concat_ws(",", "fields").alias("line"))


def _with_last(rows: DataFrame) -> DataFrame:
    """Lines of nodes, of which the last properties, those in front of the
    label, stand behind the fields."""

    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for _, table, fields, *last in rows:
            fields[-1 - len(last):-1] = map(_field, last)
            yield table, ",".join(fields)

    return map_rows(rows, work, _LINES)


def _field(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return _engine._real_text(value)
    return f'"{value}"'


class _Files:
    """A folder in one of the file systems that Spark writes to."""

    def __init__(self, spark: SparkSession, folder: str):
        self._path = spark._jvm.org.apache.hadoop.fs.Path
        self._folder = folder
        self._system = self._path(folder).getFileSystem(
            spark.sparkContext._jsc.hadoopConfiguration()
        )

    def rename(self, old: str, new: str) -> None:
        """What is not there becomes an empty part."""
        if self._system.exists(self._at(old)):
            self._system.rename(self._at(old), self._at(new))
        else:
            self.write(f"{new}/part-00000.txt", "")

    def write(self, name: str, text: str) -> None:
        stream = self._system.create(self._at(name), True)
        stream.write(bytearray(text.encode("utf-8")))
        stream.close()

    def _at(self, name: str):
        return self._path(f"{self._folder}/{name}")
