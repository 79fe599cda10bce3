"""Data frames as rows that the engine takes and gives."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyarrow
from pyspark.sql import DataFrame
from pyspark.sql.pandas.types import to_arrow_schema
from pyspark.sql.types import _parse_datatype_string

Row = tuple[Any, ...]

# Rows that the engine is given at once, where it need not have all of a kind.
_AT_ONCE = 4096


def map_rows(
    frame: DataFrame,
    function: Callable[[Iterator[Row]], Iterable[Row]],
    schema: str,
    at_once: int = _AT_ONCE,
) -> DataFrame:
    """Maps each partition's rows, in their order, to rows of ``schema``, of
    which a worker gathers ``at_once``."""
    arrow = to_arrow_schema(_parse_datatype_string(schema))

    def work(batches: Iterator[pyarrow.RecordBatch]):
        rows = itertools.chain.from_iterable(map(_rows_of, batches))
        results = iter(function(rows))
        while chunk := list(itertools.islice(results, at_once)):
            yield pyarrow.RecordBatch.from_arrays(
                [
                    pyarrow.array(column, field.type)
                    for column, field in zip(zip(*chunk), arrow)
                ],
                schema=arrow,
            )

    return frame.mapInArrow(work, schema)


def in_chunks(rows: Iterator[Row], size: int = _AT_ONCE) -> Iterator[list[Row]]:
    """The rows in lists of ``size``."""
    while chunk := list(itertools.islice(rows, size)):
        yield chunk


def by_key(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """Rows that are sorted by their first value, in lists of equal ones."""
    for _, group in itertools.groupby(rows, key=lambda row: row[0]):
        yield list(group)


def in_whole_keys(
    rows: Iterator[Row], size: int = _AT_ONCE
) -> Iterator[list[Row]]:
    """The same lists put together to some ``size`` rows or more."""
    chunk: list[Row] = []
    for group in by_key(rows):
        chunk += group
        if len(chunk) >= size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def table_rows(slice_, table: str) -> Iterator[Row]:
    """A table of the engine, row by row."""
    return zip(*(values for _, _, values in slice_.table(table)))


def _rows_of(batch: pyarrow.RecordBatch) -> Iterator[Row]:
    return zip(*(column.to_pylist() for column in batch.columns))
