"""From files to documents."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator
from typing import Union

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F

from griot import _engine
from griot.errors import InputError, InputWarning
from griot.spark.rows import Row, map_rows

DOCUMENTS = (
    "id string, text string, published string, publisher string, url string,"
    " title string, language string, authors string"
)
# Of several texts under one address the first counts; `file` and `number` say
# where such a one stands, and are -1 in what has an id of its own.
_PLACED = DOCUMENTS + ", file long, number long"
_NOWHERE = (-1, -1)
_LINES = (".jsonl", ".ndjson")

# Part of a file of lines: the bytes from `begin` to `end`, or all if that is
# -1, and the number of the line at `begin`.
_PARTS = (
    "path string, id string, file long, begin long, end long, line long"
)
_PART_BYTES = 16 << 20
_MOST_LINE_BYTES = 64 << 20

# Documents that a worker has in memory at once.
_AT_ONCE = 64
_MOST_TASKS = 10_000

Paths = Union[str, Iterable[str]]


def read_documents(spark: SparkSession, paths: Paths) -> DataFrame:
    """The documents under ``paths``, files and folders that all workers see, as
    ``griot build --keep-going`` reads them. Lines of JSON are split among the
    workers, other files are read by one each, crawls (`read_warc`) in bounded
    memory. What cannot be read or holds no news is left out, with an
    `InputWarning` in the worker's log."""
    files = _listed(paths)
    lines, crawls, others = [], [], []
    for number, (path, id_, is_crawl) in enumerate(files):
        kind = crawls if is_crawl else lines if _is_lines(path) else others
        kind.append((path, id_, number))
    documents = spark.createDataFrame([], _PLACED)
    if lines:
        documents = documents.union(_lines_of(spark, lines))
    if others:
        listed = spark.createDataFrame(
            others, "path string, id string, file long"
        )
        documents = documents.union(_mapped(listed, _read_files))
    if crawls:
        documents = documents.union(_crawled(spark, crawls))
    if lines or crawls:
        documents = _first_of_address(documents)
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
    crawls = [(path, id_, n) for n, (path, id_, _) in enumerate(files)]
    crawled = _first_of_address(_crawled(spark, crawls))
    return crawled.drop("file", "number")


def _listed(paths: Paths) -> list[tuple[str, str, bool]]:
    return _engine._list_inputs([paths] if isinstance(paths, str)
                                else list(paths))


def _mapped(frame: DataFrame, function) -> DataFrame:
    return map_rows(frame, function, _PLACED, _AT_ONCE)


def _spread(spark: SparkSession, inputs: list[Row], function) -> DataFrame:
    """What ``function`` makes of each of ``inputs``, as many tasks as these."""

    def work(rows: Iterator[Row]) -> Iterator[Row]:
        for (number,) in rows:
            yield from function(*inputs[number])

    tasks = min(max(len(inputs), 1), _MOST_TASKS)
    return _mapped(spark.range(0, len(inputs), 1, tasks), work)


def _crawled(spark: SparkSession, crawls: list[Row]) -> DataFrame:
    def pages_of(path: str, id_: str, file: int) -> Iterator[Row]:
        reader = _engine._FileReader(path, id_)
        for number, document in enumerate(_documents_of(path, reader)):
            yield (*document, file, number)

    return _spread(spark, crawls, pages_of)


def _lines_of(spark: SparkSession, files: list[Row]) -> DataFrame:
    """The documents of files of lines; large ones are read in parts."""
    parts, large = [], []
    for file in files:
        if os.path.getsize(file[0]) > _PART_BYTES:
            large.append(file)
        else:
            parts.append((*file, 0, -1, 1))
    if large:
        most = _PART_BYTES

        def cut(rows: Iterator[Row]) -> Iterator[Row]:
            for path, *file in rows:
                for part in parts_of(path, most):
                    yield (path, *file, *part)

        listed = spark.createDataFrame(
            large, "path string, id string, file long"
        )
        parts += map(tuple, map_rows(listed, cut, _PARTS).collect())
    return _spread(spark, parts, lines_in)


def parts_of(path: str, most: int) -> Iterator[tuple[int, int, int]]:
    """Cuts a file of lines behind a line's end after some ``most`` bytes each:
    where a part begins and ends and the number of its first line. What does
    not begin with an object may be compressed, and stays whole."""
    with open(path, "rb") as file:
        if file.peek(1)[:1] != b"{":
            yield 0, -1, 1
            return
        begin, line = 0, 1
        while part := file.read(most) + file.readline(_MOST_LINE_BYTES):
            yield begin, begin + len(part), line
            begin += len(part)
            line += part.count(b"\n")


def lines_in(
    path: str, id_: str, file: int, begin: int, end: int, line: int
) -> Iterator[Row]:
    """The documents of a part of a file of lines, and their places."""
    try:
        reader = _engine._LinesReader(path, id_, begin, end, line)
    except InputError as error:
        _warn(error)
        return
    for number, document in enumerate(_documents_of(path, reader), begin):
        yield (*document,
               *((file, number) if reader.first_counts() else _NOWHERE))


def _first_of_address(documents: DataFrame) -> DataFrame:
    """Leaves out the texts under an address of which another input or an
    earlier text has the id."""
    of_id = Window.partitionBy("id").orderBy("file", "number")
    return (
        documents.withColumn("rank", F.row_number().over(of_id))
        .where("file < 0 or rank = 1")
        .drop("rank")
    )


def _is_lines(path: str) -> bool:
    return path.removesuffix(".gz").removesuffix(".zst").endswith(_LINES)


def _read_files(rows: Iterator[Row]) -> Iterator[Row]:
    for path, id_, _ in rows:
        for document in _documents_of(path, _engine._FileReader(path, id_)):
            yield (*document, *_NOWHERE)


def _documents_of(path: str, reader) -> Iterator[Row]:
    """Those that a reader of the engine gives, one after the other."""
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
