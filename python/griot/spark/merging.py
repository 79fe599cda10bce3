"""From statements to facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Optional

from pyspark import StorageLevel
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from griot import _engine
from griot.spark.resolution import Resolved
from griot.spark.rows import Row, in_chunks, in_whole_keys, map_rows, table_rows
from griot.spark.settings import Settings

STATEMENTS = (
    "id string, document string, predicate string, predicate_begin long,"
    " predicate_end long, relation string, lemma string, polarity string,"
    " modality string, time string, granularity string, confidence double,"
    " rule string, `begin` long, `end` long, quote string, extractor string"
)
ARGUMENTS = (
    "statement string, position long, role string, marker string,"
    " entity_id string, entity string, `begin` long, `end` long, text string,"
    " type string, kind string, quantity double, bound string, most double,"
    " counted string"
)
ATTRIBUTIONS = (
    "statement string, level long, source_id string, source string,"
    " `begin` long, `end` long, text string, type string, cue string,"
    " medium string"
)
_SAID = (
    "key string, statement string, ids array<string>, names array<string>,"
    " kinds array<int>, counts_subject boolean, counted string, other string,"
    " anchor string, `begin` long, `end` long, salience double,"
    " published string, publisher string, copy_of string"
)
FACTS = (
    "id string, subject_id string, subject string, predicate string,"
    " object_id string, object string, relation string, lemma string,"
    " polarity string, modality string, time string, granularity string,"
    " confidence double, inferred boolean, sources long, statements long,"
    " documents long, publishers long, speakers long, first_said string,"
    " last_said string, salience double"
)
# What other steps look at.
_TRAITS = (
    "standing boolean, roles array<int>, parts array<string>,"
    " statement_ids array<string>, matters array<string>,"
    " sides array<string>, voices array<string>, quoted array<string>,"
    " said array<string>,"
    " subject_kind int, object_kind int, polarity_number int,"
    " modality_number int"
)
CONFLICTS = (
    "id string, side long, kind string, fact string, counted string,"
    " quantity double, bound string, most double, statements long"
)
_BACKBONE = "id string, backbone string, drawn array<string>"


class Testimonies(NamedTuple):
    """What documents say of entities."""

    statements: DataFrame  # the table, but for the fact of each
    arguments: DataFrame  # the table
    attributions: DataFrame  # the table
    said: DataFrame  # what `facts` merges
    documents: DataFrame  # with what is known of the entities in them


class Facts(NamedTuple):
    """What documents say together."""

    facts: DataFrame  # the columns of the table, then what other steps look at
    entities: DataFrame  # the table
    conflicts: DataFrame  # those of single facts
    said: DataFrame  # what was merged, sorted by the key of a fact


def testimonies(
    extracted: DataFrame,
    copies: DataFrame,
    resolved: Resolved,
    settings: Optional[Settings] = None,
) -> Testimonies:
    """Gives each statement its entities and all that makes it part of a fact."""
    settings = settings or Settings()
    known = (
        resolved.locals.join(
            resolved.entities.select(
                F.col("id").alias("entity"),
                F.coalesce("name", F.lit("")).alias("name"),
                F.coalesce("type", F.lit("")).alias("type"),
                "kind_number",
                "mentions",
            ),
            "entity",
        )
        .groupBy("document")
        .agg(
            F.sort_array(
                F.collect_list(
                    F.struct(
                        "number", "entity", "name", "type", "kind_number",
                        "mentions",
                    )
                )
            ).alias("known")
        )
    )
    documents = (
        extracted.join(copies, "id")
        .join(known, extracted["id"] == known["document"], "left")
        .select("id", "published", "publisher", "record", "copy_of", "known")
        .persist(StorageLevel.DISK_ONLY)
    )
    return Testimonies(
        map_rows(documents, _statements(settings), STATEMENTS),
        map_rows(documents, _table("arguments", settings), ARGUMENTS),
        map_rows(documents, _table("attributions", settings), ATTRIBUTIONS),
        map_rows(documents, _said(settings), _SAID),
        documents,
    )


def facts(
    said: DataFrame, resolved: Resolved, settings: Optional[Settings] = None
) -> Facts:
    """Merges what is said into facts; finds what belongs to the backbone."""
    settings = settings or Settings()
    sorted_ = (
        said.repartition("key")
        .sortWithinPartitions("key")
        .persist(StorageLevel.DISK_ONLY)
    )
    merged = map_rows(
        sorted_, _facts(settings), f"{FACTS}, {_TRAITS}"
    ).persist(StorageLevel.DISK_ONLY)
    entities = _with_saliences(resolved.entities, merged, settings)
    places = map_rows(
        _drawn(merged, entities), _backbone(settings), _BACKBONE
    ).persist(StorageLevel.DISK_ONLY)
    drawn = places.select(F.explode("drawn").alias("id")).distinct()
    return Facts(
        merged.join(places.select("id", "backbone"), "id"),
        entities.join(
            drawn.withColumn("backbone", F.lit(True)), "id", "left"
        ).select(
            *_names(resolved.entities)[:-2],
            "salience",
            F.coalesce("backbone", F.lit(False)).alias("backbone"),
        ),
        map_rows(sorted_, _figures(settings), CONFLICTS),
        sorted_,
    )


def _names(frame: DataFrame) -> list[str]:
    return list(frame.columns)


def document_slices(rows: Iterator[Row], settings: Settings):
    """Slices of documents with what is known of these, by id."""
    for chunk in in_chunks(rows, 64):
        entities = [
            [
                (entity["entity"], entity["name"], entity["type"],
                 entity["kind_number"], entity["mentions"])
                for entity in known or ()
            ]
            for *_, known in chunk
        ]
        slice_ = _engine._statement_slice(
            settings.rules(), [row[:4] for row in chunk], entities
        )
        yield slice_, {row[0]: row for row in chunk}


def _statements(settings: Settings):
    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for slice_, _ in document_slices(rows, settings):
            for id_, _, *row in table_rows(slice_, "statements"):
                yield (id_, *row)

    return work


def _table(name: str, settings: Settings):
    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for slice_, _ in document_slices(rows, settings):
            yield from table_rows(slice_, name)

    return work


def _said(settings: Settings):
    nothing = (None,) * 6

    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for slice_, documents in document_slices(rows, settings):
            ids = (row[2] for row in table_rows(slice_, "statements"))
            for document, row in zip(ids, slice_.said()):
                *said, counting, salience = row
                _, published, publisher, _, copy_of, _ = documents[document]
                yield (*said, *(counting or nothing), salience, published,
                       publisher, copy_of)

    return work


def fact_slices(rows: Iterator[Row], settings: Settings):
    for chunk in in_whole_keys(rows):
        yield _engine._fact_slice(
            settings.rules(),
            [
                (*said, None if counting[0] is None else counting, *rest)
                for _, *said, counting, rest in (
                    (*row[:5], row[5:11], row[11:]) for row in chunk
                )
            ],
        )


def _facts(settings: Settings):
    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for slice_ in fact_slices(rows, settings):
            traits = _engine._fact_traits(slice_, settings.rules())
            for row, trait in zip(table_rows(slice_, "facts"), traits):
                yield (*row[:-1], *trait)

    return work


def _figures(settings: Settings):
    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for slice_ in fact_slices(rows, settings):
            yield from table_rows(slice_, "conflicts")

    return work


def _with_saliences(
    entities: DataFrame, merged: DataFrame, settings: Settings
) -> DataFrame:
    """Entities with the salience that follows from their facts."""
    of_facts = (
        merged.select(
            F.round(F.col("salience") * 10000).cast("long").alias("salience"),
            F.explode("parts").alias("id"),
        )
        .groupBy("id")
        .agg(F.max("salience").alias("best"), F.sum("salience").alias("sum"))
    )
    columns = _names(entities)
    joined = entities.join(of_facts, "id", "left").select(
        *columns,
        F.coalesce("best", F.lit(0)).alias("best"),
        F.coalesce("sum", F.lit(0)).alias("sum"),
    )
    place = {name: i for i, name in enumerate(columns)}

    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for chunk in in_chunks(rows):
            saliences = _engine._entity_saliences(
                settings.rules(),
                [
                    (row[place["kind_number"]], row[place["type"]] or "",
                     row[place["mentions"]], row[place["first"]], *row[-2:])
                    for row in chunk
                ],
            )
            for row, salience in zip(chunk, saliences):
                yield (*row[:-2], salience)

    schema = ", ".join(
        f"`{name}` {kind}" for name, kind in entities.dtypes
    )
    return map_rows(joined, work, schema + ", salience double").persist(
        StorageLevel.DISK_ONLY
    )


def _drawn(merged: DataFrame, entities: DataFrame) -> DataFrame:
    """Facts with the entities that have a part in them."""
    parts = (
        merged.select("id", F.posexplode("parts").alias("position", "entity"))
        .join(
            entities.select(
                F.col("id").alias("entity"),
                F.coalesce("name", F.lit("")).alias("name"),
                F.coalesce("type", F.lit("")).alias("type"),
                "kind_number",
                F.col("salience").alias("of_entity"),
            ),
            "entity",
        )
        .groupBy("id")
        .agg(
            F.sort_array(
                F.collect_list(
                    F.struct(
                        "position", "entity", "name", "type", "kind_number",
                        "of_entity",
                    )
                )
            ).alias("entities")
        )
    )
    return merged.join(parts, "id", "left").select(
        "id",
        F.coalesce("relation", F.lit("")),
        "standing",
        "salience",
        F.col("subject_id").isNotNull(),
        F.col("object_id").isNotNull(),
        "roles",
        "entities",
    )


def _backbone(settings: Settings):
    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for chunk in in_chunks(rows):
            places, drawn = _engine._backbone(
                settings.rules(),
                [
                    (*fact, [
                        (part["entity"], part["name"], part["type"],
                         part["kind_number"], part["of_entity"])
                        for part in parts or ()
                    ])
                    for _, *fact, parts in chunk
                ],
            )
            # The entities stand with the first of the facts.
            for row, place in zip(chunk, places):
                yield row[0], place, drawn
                drawn = []

    return work
