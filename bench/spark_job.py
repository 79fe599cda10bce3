#!/usr/bin/env python3
"""spark_job.py FOLDER [--cores N] [--memory 2g] [--csv FOLDER]

Merges the news that `bench/generated_news` wrote to FOLDER by a local Spark and
writes the tables to FOLDER/tables. Prints the seconds of the processor that Spark
and its workers took, and the most memory that each had, and, given what `griot
merge` and `griot export --format csv` made of the same, whether the tables have as
many rows. Needs the Python module griot and PySpark (docs/spark.md)."""

import argparse
import csv
import itertools
import json
import os
import pathlib
import sys
import threading
import time

import pyarrow
import pyarrow.parquet

from griot import _engine
from griot import spark as griot_spark
from griot.spark.extraction import EXTRACTED

# Documents in a file that a task reads.
_A_FILE = 2000
_COLUMNS = [column.split()[0] for column in EXTRACTED.split(",")]


def extracted(folder):
    """Rows as `griot.spark.extract` gives them."""
    with open(folder / "documents.jsonl", encoding="utf-8") as documents, \
            open(folder / "statements.jsonl", encoding="utf-8") as statements:
        said = itertools.groupby(
            statements, key=lambda line: line.split('"', 8)[7])
        own, lines = next(said, (None, ()))
        for line in documents:
            document = json.loads(line)
            record = "E\n"
            if own == document["id"]:
                record = "".join("S" + line for line in lines)
                own, lines = next(said, (None, ()))
            yield {**{name: document.get(name) or "" for name in _COLUMNS},
                   "record": record,
                   "signature": _engine._signature(document["text"])}


def write_extracted(folder):
    """The same as Parquet."""
    out = folder / "extracted"
    out.mkdir(exist_ok=True)
    rows = extracted(folder)
    for number in itertools.count():
        part = list(itertools.islice(rows, _A_FILE))
        if not part:
            return out
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(part),
                                    out / f"{number:05}.parquet")


class Processes(threading.Thread):
    """What the processes below this one take, looked at twice a second."""

    def __init__(self):
        super().__init__(daemon=True)
        self.seconds = {}  # of the processor, by process
        self.memory = {}  # at most, in MB, by what runs

    def run(self):
        while True:
            self.look()
            time.sleep(0.5)

    def look(self):
        below = {os.getpid()}
        for process in sorted(map(int, filter(str.isdigit, os.listdir("/proc")))):
            try:
                stat = pathlib.Path(f"/proc/{process}/stat").read_text()
                status = pathlib.Path(f"/proc/{process}/status").read_text()
            except OSError:
                continue
            name, _, rest = stat.partition("(")[2].rpartition(")")
            fields = rest.split()
            if process != os.getpid() and int(fields[1]) not in below:
                continue
            below.add(process)
            ticks = sum(map(int, fields[11:13]))
            self.seconds[process] = ticks / os.sysconf("SC_CLK_TCK")
            for line in status.splitlines():
                if line.startswith("VmHWM:"):
                    memory = int(line.split()[1]) // 1024
                    self.memory[name] = max(self.memory.get(name, 0), memory)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--memory", default="2g")
    parser.add_argument("--csv", type=pathlib.Path)
    arguments = parser.parse_args()
    os.environ["PYSPARK_PYTHON"] = sys.executable
    made = write_extracted(arguments.folder)
    from pyspark.sql import SparkSession
    processes = Processes()
    processes.start()
    began = time.monotonic()
    spark = (SparkSession.builder.master(f"local[{arguments.cores}]")
             .config("spark.driver.memory", arguments.memory)
             .config("spark.ui.enabled", "false")
             .config("spark.ui.showConsoleProgress", "false")
             .config("spark.sql.shuffle.partitions", 8)
             .getOrCreate())
    graph = griot_spark.merge(spark.read.parquet(str(made)))
    tables = arguments.folder / "tables"
    griot_spark.write(graph, str(tables))
    processes.look()
    seconds = sum(processes.seconds.values())
    print(f"{arguments.cores} cores: {seconds:.0f} s of the processor in"
          f" {time.monotonic() - began:.0f} s; at most, in MB:"
          f" {processes.memory}", flush=True)
    spark.stop()
    for name in graph.tables if arguments.csv else ():
        with open(arguments.csv / f"{name}.csv", newline="",
                  encoding="utf-8") as file:
            want = sum(1 for _ in csv.reader(file)) - 1
        rows = pyarrow.parquet.read_table(tables / name).num_rows
        print(f"{name}: {rows} rows, {want} of griot merge")


if __name__ == "__main__":
    main()
