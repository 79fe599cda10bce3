"""Which documents print one text."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from griot import _engine
from griot.spark.rows import Row, map_rows


def near_copies(extracted: DataFrame) -> DataFrame:
    """For each document (``id``) the first of the near-copies that it belongs to
    (``copy_of``), itself if nobody else printed its text."""
    signatures = extracted.select("id", "signature")
    bands = map_rows(signatures, _bands, "band int, value long, id string")
    shared = (
        bands.groupBy("band", "value").count().where("count > 1").drop("count")
    )
    crowded = (
        bands.join(shared, ["band", "value"], "left_semi")
        .join(signatures, "id")
        .select("band", "value", "id", "signature")
        .repartition("band", "value")
        .sortWithinPartitions("band", "value", "id")
    )
    pairs = map_rows(crowded, _pairs, "a string, b string")
    firsts = components(pairs)
    return extracted.select("id").join(firsts, "id", "left").select(
        "id", F.coalesce("first", "id").alias("copy_of")
    )


def components(pairs: DataFrame) -> DataFrame:
    """Of each ``id`` in ``pairs`` (a, b) the ``first`` that it is connected
    with. Each turn hangs what a text is connected with on the first of these
    (Kiveris et al., Connected Components in MapReduce and Beyond, 2014)."""
    edges = _kept(_downwards(pairs))
    before = edges.agg(*_digest()).first()
    while before[0] > 0:
        edges = _kept(_hung(_hung(edges, large=True), large=False))
        now = edges.agg(*_digest()).first()
        if now == before:
            break
        before = now
    return edges.select(F.col("a").alias("id"), F.col("b").alias("first"))


def _digest():
    """What two sets of edges differ in."""
    return F.count("*"), F.sum(F.xxhash64("a", "b").cast("decimal(38,0)"))


def _kept(edges: DataFrame) -> DataFrame:
    """Ends the plan, which would grow threefold with each star. Where Spark has
    a folder for checkpoints, the loss of a worker costs nothing."""
    edges = edges.distinct()
    if edges.sparkSession.sparkContext.getCheckpointDir() is None:
        return edges.localCheckpoint()
    return edges.checkpoint()


def _downwards(pairs: DataFrame) -> DataFrame:
    """From the later to the earlier."""
    return pairs.where("a <> b").select(
        F.greatest("a", "b").alias("a"), F.least("a", "b").alias("b")
    )


def _hung(edges: DataFrame, large: bool) -> DataFrame:
    """The star operations of the paper, on edges from ``a`` down to ``b``."""
    if large:
        edges = edges.union(edges.select("b", "a"))
    least = edges.groupBy("a").agg(F.min("b").alias("least")).select(
        "a", F.least("a", "least").alias("least")
    )
    joined = edges.join(least, "a")
    if large:
        hung = joined.where("b > a").select(F.col("b").alias("a"), "least")
    else:
        hung = joined.select(F.col("b").alias("a"), "least").union(least)
    return _downwards(hung.withColumnRenamed("least", "b"))


def _bands(rows: Iterator[Row]) -> Iterator[Row]:
    for id_, signature in rows:
        for band, value in enumerate(_engine._bands(signature)):
            yield band, value, id_


def _pairs(rows: Iterator[Row]) -> Iterator[Row]:
    for _, equal in itertools.groupby(rows, key=lambda row: row[:2]):
        texts = _engine._EqualBands()
        for _, _, id_, signature in equal:
            copied = texts.add(id_, bytes(signature))
            if copied is not None:
                yield copied, id_
