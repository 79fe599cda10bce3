"""From documents to statements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Optional

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from griot import _engine
from griot.errors import InputError
from griot.spark.rows import Row, in_chunks, map_rows
from griot.spark.settings import Settings

_METADATA = (
    "id string, published string, publisher string, url string, title string,"
    " language string, authors string"
)
# `record` holds the statements and mentions of a document, a line of JSON each;
# `signature` is what near-copies are told by.
EXTRACTED = _METADATA + ", record string, signature binary"

_ARGUMENT = (
    "role string, marker string, `begin` int, `end` int, text string,"
    " type string, mention string, entity string, quantity double,"
    " bound string"
)
_SOURCE = (
    "`begin` int, `end` int, text string, type string, entity string,"
    " cue string, medium string"
)
STATEMENTS = (
    "document string, lemma string, predicate string, relation string,"
    " predicate_begin int, predicate_end int,"
    f" arguments array<struct<{_ARGUMENT}>>,"
    f" attribution array<struct<{_SOURCE}>>, polarity string,"
    " modality string, time string, granularity string, confidence double,"
    " rule string, `begin` int, `end` int, quote string, extractor string"
)

# What a document must have, and what it may.
_REQUIRED = ("id", "text")
_OPTIONAL = ("published", "publisher", "url", "title", "language", "authors")

# Documents that a worker reads with one set of buffers.
_AT_ONCE = 16


def extract(
    documents: DataFrame, settings: Optional[Settings] = None
) -> DataFrame:
    """What is said in each of ``documents``, one row each. They have the columns
    of `read_documents`, texts all: ``id`` and ``text`` must be there; the others
    (``published``, ``publisher``, ``url``, ``title``, ``language`` and
    ``authors``, a JSON list) count as null where they are not."""
    settings = settings or Settings()

    def work(rows: Iterator[Row]) -> Iterator[Row]:
        extractor = settings.extractor()
        for chunk in in_chunks(rows, _AT_ONCE):
            chunk = [tuple(value or "" for value in row) for row in chunk]
            records = extractor._read([row[:3] for row in chunk])
            for row, record in zip(chunk, records):
                id_, text, *metadata = row
                yield (id_, *metadata, record, _engine._signature(text))

    return map_rows(
        documents.select(*_columns(documents)),
        work,
        EXTRACTED,
        _AT_ONCE,
    )


def _columns(documents: DataFrame) -> list[Column]:
    there = documents.columns
    for name in _REQUIRED:
        if name not in there:
            raise InputError(f"documents without a column {name!r}, expected"
                             f" {' and '.join(_REQUIRED)}")
    return [
        F.col(name) if name in there
        else F.lit(None).cast("string").alias(name)
        for name in _REQUIRED + _OPTIONAL
    ]


def statements(extracted: DataFrame) -> DataFrame:
    """The statements of what `extract` gives, one row each, in typed columns
    named as in docs/statement.md."""
    return map_rows(extracted.select("record"), _statements, STATEMENTS)


def _statements(rows: Iterator[Row]) -> Iterator[Row]:
    for (record,) in rows:
        for line in record.split("\n"):
            if line.startswith("S"):
                yield _row_of(json.loads(line[1:]))


def _row_of(said: dict) -> Row:
    predicate = said["predicate"]
    time = said["time"] or {}
    evidence = said["evidence"]
    return (
        said["document"],
        predicate["lemma"],
        predicate["text"],
        predicate.get("relation"),
        predicate["begin"],
        predicate["end"],
        [_argument(argument) for argument in said["arguments"]],
        _chain(said["attribution"]),
        said["polarity"],
        said["modality"],
        time.get("value"),
        time.get("granularity"),
        float(said["confidence"]),
        said.get("rule"),
        evidence["begin"],
        evidence["end"],
        evidence["quote"],
        said["extractor"],
    )


def _argument(argument: dict) -> dict:
    quantity = argument.get("quantity") or {}
    value = quantity.get("value")
    return {
        **{key: argument.get(key)
           for key in ("role", "marker", "begin", "end", "text", "type",
                       "mention", "entity")},
        "quantity": None if value is None else float(value),
        "bound": quantity.get("bound"),
    }


def _chain(link: Optional[dict]) -> list[dict]:
    """Who says so, the nearest first."""
    chain = []
    while link:
        chain.append(_link(link))
        link = link["attribution"]
    return chain


def _link(link: dict) -> dict:
    source = link["source"]
    return {
        **{key: source[key] for key in ("begin", "end", "text", "type", "entity")},
        "cue": link.get("cue"),
        "medium": link.get("medium"),
    }
