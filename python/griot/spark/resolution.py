"""From names to entities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Optional

from pyspark import StorageLevel
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from griot import _engine
from griot.spark.rows import Row, in_chunks, in_whole_keys, map_rows, table_rows
from griot.spark.settings import Settings

_NAME, _PHRASE, _PRONOUN = 0, 1, 2

# Rows that are taken from the engine at once.
_AT_ONCE = 4096

_MENTIONS = (
    "begins array<int>, ends array<int>, texts array<string>,"
    " types array<string>, representatives array<string>, kinds array<int>"
)
_LOCALS = (
    "document string, number int, key string, name string, family int,"
    f" kind int, alone string, {_MENTIONS}"
)
_NAMED = (
    "document string, number int, named string, known_id string,"
    " decided_name string, decided_type string, country string, latitude double, longitude double"
)
ENTITIES = (
    "id string, name string, type string, kind string, document string,"
    " aliases string, known_id string, country string, latitude double,"
    " longitude double, mentions long"
)
MENTIONS = (
    "entity_id string, entity string, document string, `begin` long,"
    " `end` long, text string, type string, kind string,"
    " representative string"
)


class Resolved(NamedTuple):
    """What documents speak of, as entities."""

    # The columns of the table of entities, but for those that follow from facts
    # (salience, backbone), then `kind_number` and `first`, where the first
    # mention begins.
    entities: DataFrame
    mentions: DataFrame  # the table
    locals: DataFrame  # the entity of what a document has under a number
    members: DataFrame  # the same with its mentions, sorted by entity


def resolve(
    extracted: DataFrame, settings: Optional[Settings] = None
) -> Resolved:
    """Which names of all documents are one entity. Workers gather names, and
    the few phrases that tell of names; one task resolves these (docs/spark.md
    says how large)."""
    settings = settings or Settings()
    locals_ = map_rows(
        extracted.select("id", "published", "publisher", "record"),
        _locals(settings),
        _LOCALS,
    ).persist(StorageLevel.DISK_ONLY)
    names = _names(locals_, settings)
    named = map_rows(names.repartition(1), _resolve(settings), _NAMED)
    digest = F.coalesce("named", "alone")
    members = (
        locals_.join(named, ["document", "number"], "left")
        .select(
            F.concat(F.lit("e"), F.substring(digest, 1, 16)).alias("entity"),
            digest.alias("digest"),
            "document",
            "number",
            "kind",
            F.col("named").isNotNull().alias("is_named"),
            "known_id",
            "decided_name",
            "decided_type",
            "country",
            "latitude",
            "longitude",
            "begins",
            "ends",
            "texts",
            "types",
            "representatives",
            "kinds",
        )
        .repartition("entity")
        .sortWithinPartitions("entity")
        .persist(StorageLevel.DISK_ONLY)
    )
    return Resolved(
        map_rows(
            members,
            _entities(settings),
            ENTITIES + ", kind_number int, first int",
        ).persist(StorageLevel.DISK_ONLY),
        map_rows(members, _mentions(settings), MENTIONS),
        members.select("document", "number", "entity"),
        members,
    )


def _locals(settings: Settings):
    def work(rows: Iterator[Row]) -> Iterator[Row]:
        rules = settings.rules()
        for chunk in in_chunks(rows, 64):
            for *local, mentions in _engine._locals(rules, chunk):
                yield (*local, *map(list, zip(*mentions)))

    return work


def _names(locals_: DataFrame, settings: Settings) -> DataFrame:
    """What resolution looks at. A phrase's key is settled by all documents."""
    columns = ("document", "number", "key", "name", "family", "kind", "texts",
               "kinds")
    names = locals_.where(F.col("kind") == _NAME).select(*columns)
    phrases = locals_.where(F.col("kind") == _PHRASE).select(*columns)
    keys = (
        locals_.where(F.col("kind") != _PRONOUN)
        .groupBy("key")
        .agg(
            F.min("name").alias("written"),
            F.min("kind").alias("first"),
            F.max("kind").alias("last"),
        )
        .where(F.col("last") == _PHRASE)
        .select("key", "written", F.col("first") == _NAME)
    )
    telling = map_rows(keys, _telling(settings), "key string")
    return names.union(
        phrases.join(telling, "key", "left_semi").select(*columns)
    )


def _telling(settings: Settings):
    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for chunk in in_chunks(rows):
            for key in _engine._telling_keys(settings.rules(), chunk):
                yield (key,)

    return work


def _resolve(settings: Settings):
    def work(rows: Iterator[Row]) -> Iterator[Row]:
        table = _engine._NameTable()
        for chunk in in_chunks(rows):
            table.add(
                [(*row, list(zip(texts, kinds)))
                 for *row, texts, kinds in chunk]
            )
        count = table.resolve(settings.rules())
        for begin in range(0, count, _AT_ONCE):
            yield from table.rows(begin, begin + _AT_ONCE)

    return work


def entity_slices(rows: Iterator[Row], settings: Settings):
    """Slices of whole entities."""
    for chunk in in_whole_keys(rows):
        digests: dict[str, str] = {}
        members = []
        for entity, digest, *local, begins, ends, texts, types, names, kinds in (
            chunk
        ):
            if digests.setdefault(entity, digest) != digest:
                raise ValueError(f"two entities have the id {entity}")
            document, number, kind, is_named, *known, latitude, longitude = local
            members.append(
                (entity, document, number, kind, is_named,
                 *(text or "" for text in known), latitude, longitude,
                 list(zip(begins, ends, texts, types, names, kinds)))
            )
        yield _engine._entity_slice(settings.rules(), members)


def _entities(settings: Settings):
    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for slice_ in entity_slices(rows, settings):
            traits = _engine._entity_traits(slice_)
            for row, trait in zip(table_rows(slice_, "entities"), traits):
                yield (*row[:-2], *trait)

    return work


def _mentions(settings: Settings):
    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for slice_ in entity_slices(rows, settings):
            yield from table_rows(slice_, "mentions")

    return work
