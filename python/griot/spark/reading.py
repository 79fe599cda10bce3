"""From files to documents."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from typing import Callable, Union

from pyspark.sql import DataFrame, SparkSession

from griot import _engine
from griot.errors import InputError, InputWarning
from griot.spark.rows import Row, in_chunks, map_rows

DOCUMENTS = (
    "id string, text string, published string, publisher string, url string,"
    " title string, language string"
)
_LINES = (".jsonl", ".ndjson")


def read_documents(
    spark: SparkSession, paths: Union[str, Iterable[str]]
) -> DataFrame:
    """The documents under ``paths``, files and folders that all workers see, as
    ``griot build`` reads them. Lines of JSON are split among the workers, other
    files are read whole by one each. What cannot be read or holds no news is
    left out, each with an `InputWarning` in the worker's log."""
    if isinstance(paths, str):
        paths = [paths]
    files = _engine._list_inputs(list(paths))
    lines = [path for path, _ in files if _is_lines(path)]
    others = [file for file in files if not _is_lines(file[0])]
    documents = spark.createDataFrame([], DOCUMENTS)
    if lines:
        documents = documents.union(
            map_rows(spark.read.text(lines), _read_lines, DOCUMENTS)
        )
    if others:
        listed = spark.createDataFrame(others, "path string, id string")
        documents = documents.union(map_rows(listed, _read_files, DOCUMENTS))
    return documents.dropDuplicates()


def _is_lines(path: str) -> bool:
    # Spark's own codecs read gzip alone.
    return path.endswith(_LINES) or path.endswith(
        tuple(ending + ".gz" for ending in _LINES)
    )


def _read_lines(rows: Iterator[Row]) -> Iterator[Row]:
    for chunk in in_chunks(rows, 64):
        lines = [line for (line,) in chunk if line and not line.isspace()]
        try:
            yield from _engine._read_lines(lines)
        except InputError:
            for line in lines:
                yield from _readable(_engine._read_lines, [line])


def _read_files(rows: Iterator[Row]) -> Iterator[Row]:
    for path, id_ in rows:
        yield from _readable(_engine._read_input, path, id_)


def _readable(read: Callable[..., list[Row]], *arguments) -> list[Row]:
    try:
        return list(read(*arguments))
    except InputError as error:
        warnings.warn(str(error), InputWarning, stacklevel=2)
        return []
