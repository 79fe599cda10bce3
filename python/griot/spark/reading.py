"""From files to documents."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from typing import Union

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F

from griot import _engine
from griot.errors import InputError, InputWarning
from griot.spark.rows import Row, in_chunks, map_rows

DOCUMENTS = (
    "id string, text string, published string, publisher string, url string,"
    " title string, language string, authors string"
)
# Of crawls the first capture of an address counts; `file` and `number` say
# where it stands, and are -1 in what is no crawl.
_PLACED = DOCUMENTS + ", file long, number long"
_NOWHERE = (-1, -1)
_LINES = (".jsonl", ".ndjson")

# Documents that a worker has in memory at once.
_AT_ONCE = 64

Paths = Union[str, Iterable[str]]


def read_documents(spark: SparkSession, paths: Paths) -> DataFrame:
    """The documents under ``paths``, files and folders that all workers see, as
    ``griot build --keep-going`` reads them. Lines of JSON are split among the
    workers, other files are read by one each, crawls (`read_warc`) in bounded
    memory. What cannot be read or holds no news is left out, with an
    `InputWarning` in the worker's log."""
    files = _listed(paths)
    lines = [path for path, _, _ in files if _is_lines(path)]
    crawls = [file[:2] for file in files if file[2]]
    others = [
        file[:2] for file in files if not file[2] and not _is_lines(file[0])
    ]
    documents = spark.createDataFrame([], _PLACED)
    if lines:
        documents = documents.union(
            _mapped(spark.read.text(lines), _read_lines)
        )
    if others:
        listed = spark.createDataFrame(others, "path string, id string")
        documents = documents.union(_mapped(listed, _read_files))
    if crawls:
        documents = _first_captures(documents.union(_crawled(spark, crawls)))
    return documents.drop("file", "number").dropDuplicates()


def read_warc(spark: SparkSession, paths: Paths) -> DataFrame:
    """The pages of crawls, as `read_documents`: WARC files, or folders of them,
    one task a file, in memory that does not grow with it. Broken records are
    left out, and counted in the worker's log."""
    files = _listed(paths)
    for path, _, is_crawl in files:
        if not is_crawl:
            raise InputError(f"{path}: not named as a crawl, expected .warc,"
                             " .warc.gz or .warc.zst")
    crawled = _crawled(spark, [file[:2] for file in files])
    return _first_captures(crawled).drop("file", "number")


def _listed(paths: Paths) -> list[tuple[str, str, bool]]:
    return _engine._list_inputs([paths] if isinstance(paths, str)
                                else list(paths))


def _mapped(frame: DataFrame, function) -> DataFrame:
    return map_rows(frame, function, _PLACED, _AT_ONCE)


def _crawled(spark: SparkSession, crawls: list[tuple[str, str]]) -> DataFrame:
    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for (file,) in rows:
            for number, document in enumerate(_documents_of(*crawls[file])):
                yield (*document, file, number)

    # As many tasks as files.
    return _mapped(spark.range(0, len(crawls), 1, max(len(crawls), 1)), work)


def _first_captures(documents: DataFrame) -> DataFrame:
    """Leaves the captures out of what other inputs or earlier captures have
    under the same id."""
    of_id = Window.partitionBy("id").orderBy("file", "number")
    return (
        documents.withColumn("rank", F.row_number().over(of_id))
        .where("file < 0 or rank = 1")
        .drop("rank")
    )


def _is_lines(path: str) -> bool:
    # Spark's own codecs read gzip alone.
    return path.endswith(_LINES) or path.endswith(
        tuple(ending + ".gz" for ending in _LINES)
    )


def _read_lines(rows: Iterator[Row]) -> Iterator[Row]:
    for chunk in in_chunks(rows, _AT_ONCE):
        lines = [line for (line,) in chunk if line and not line.isspace()]
        for document in _documents_in(lines):
            yield (*document, *_NOWHERE)


def _documents_in(lines: list[str]) -> list[Row]:
    try:
        return _engine._read_lines(lines)
    except InputError as error:
        if len(lines) == 1:
            _warn(f"left out the line {lines[0][:60]!r}: {error}")
            return []
    return [row for line in lines for row in _documents_in([line])]


def _read_files(rows: Iterator[Row]) -> Iterator[Row]:
    for path, id_ in rows:
        for document in _documents_of(path, id_):
            yield (*document, *_NOWHERE)


def _documents_of(path: str, id_: str) -> Iterator[Row]:
    """Those of a file, one after the other."""
    reader = _engine._FileReader(path, id_)
    while True:
        try:
            document = reader.next()
        except InputError as error:
            _warn(error)
            continue
        for warning in reader.take_warnings():
            _warn(warning)
        if document is None:
            break
        yield document
    omissions = reader.omissions()
    if omissions:
        _warn(f"{path}: left out {omissions}")


def _warn(message: object) -> None:
    warnings.warn(str(message), InputWarning, stacklevel=2)
