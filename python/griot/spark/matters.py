"""What cannot be so together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Optional

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from griot import _engine
from griot.spark.merging import CONFLICTS, Facts
from griot.spark.rows import Row, by_key, map_rows, table_rows
from griot.spark.settings import Settings


def conflicts(found: Facts, settings: Optional[Settings] = None) -> DataFrame:
    """The table of conflicts: figures of single facts that do not agree, and
    facts that take different sides in one matter."""
    settings = settings or Settings()

    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for slice_ in matter_slices(rows, settings):
            yield from table_rows(slice_, "conflicts")

    return found.conflicts.union(map_rows(disputed(found), work, CONFLICTS))


def disputed(found: Facts) -> DataFrame:
    """The facts of each matter in which sides differ, sorted by it."""
    taken = found.facts.select(
        "id", F.explode(F.arrays_zip("matters", "sides")).alias("taken")
    ).select("id", "taken.matters", "taken.sides")
    matters = (
        taken.groupBy("matters")
        .agg(F.min("sides").alias("a"), F.max("sides").alias("b"))
        .where("a <> b")
        .select("matters")
    )
    empty = F.lit("")
    return (
        taken.join(matters, "matters", "left_semi")
        .join(found.facts.drop("matters", "sides"), "id")
        .select(
            "matters",
            "id",
            F.coalesce("subject_id", empty),
            F.coalesce("object_id", empty),
            "subject_kind",
            "object_kind",
            F.coalesce("relation", empty),
            F.coalesce("lemma", empty),
            "polarity_number",
            "modality_number",
            "standing",
            F.coalesce("time", empty),
            F.coalesce("first_said", empty),
            F.coalesce("last_said", empty),
            "voices",
            "quoted",
            "said",
        )
        .repartition("matters")
        .sortWithinPartitions("matters")
    )


def matter_slices(rows: Iterator[Row], settings: Settings):
    """Slices of a matter each."""
    for matter in by_key(rows):
        yield _engine._matter_slice(
            settings.rules(), [row[1:] for row in matter]
        )
