"""What the tests of griot.spark share. To import it is to go on in the Python of
the environment that has the module and Spark."""

import csv
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]


def enter():
    """Goes on in the environment's Python, which has the module and Spark."""
    venv = pathlib.Path(os.environ["CONSUMERS"], "venv")
    if pathlib.Path(sys.prefix).resolve() != venv.resolve():
        python = str(venv / "bin/python")
        os.execv(python, [python, *sys.argv])


enter()

# pylint: disable=wrong-import-position
import pyarrow.parquet

TABLES = ["documents", "entities", "mentions", "facts", "statements",
          "arguments", "attributions", "conflicts"]


def run(*arguments):
    """Runs griot, which may say that single inputs failed."""
    done = subprocess.run([os.environ["GRIOT_BINARY"], *map(str, arguments)],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          text=True, check=False)
    if done.returncode > 1:
        raise AssertionError(done.stderr)


def exported(folder, name, columns):
    """The rows of a CSV table, numbers as ``columns`` has them."""
    with open(folder / f"{name}.csv", newline="", encoding="utf-8") as file:
        names, *rows = csv.reader(file)
    is_real = [pyarrow.types.is_floating(columns.field(name).type)
               for name in names]
    return names, sorted(
        [repr(float(value)) if real and value else value
         for real, value in zip(is_real, row)]
        for row in rows)


def written(table):
    """The rows of what `griot.spark.write` wrote, worded as CSV."""
    rows = zip(*(column.to_pylist() for column in table.columns))
    return table.column_names, sorted([text(value) for value in row]
                                      for row in rows)


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def records(text):
    """The records of a CSV text, quotes and all, sorted."""
    found, record = [], ""
    for line in text.splitlines(keepends=True):
        record += line
        if record.count('"') % 2 == 0:
            found.append(record.rstrip("\n"))
            record = ""
    return sorted(found)


def import_files(folder):
    """The files that `import.sh` gives to neo4j-admin for each table: those of
    which the last part of the path matches as a regular expression."""
    script = (folder / "import.sh").read_text(encoding="utf-8")
    given = re.findall(r"--(?:nodes|relationships)=(?:\w+=)?'?([^' ]+)", script)
    for names in given:
        paths = [folder / name for name in names.split(",")]
        yield names.split("/")[0].removesuffix(".csv"), [
            file for path in paths for file in sorted(path.parent.iterdir())
            if re.fullmatch(path.name, file.name)]


def imported(folder):
    """By table, the header and the records that a Neo4j would import."""
    tables = {}
    for name, files in import_files(folder):
        text = "".join(file.read_text(encoding="utf-8") for file in files)
        head, rest = text.split("\n", 1)
        tables[name] = head, records(rest)
    return tables


class Folder(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def build(self, *arguments):
        """What griot builds, as tables of CSV and for Neo4j."""
        run("build", "--keep-going", *arguments, "--out",
            self.folder / "news.griot")
        run("export", self.folder / "news.griot", "--format", "csv",
            "--to", self.folder / "csv")
        run("export", self.folder / "news.griot", "--format", "neo4j-csv",
            "--to", self.folder / "neo4j")

    def assert_tables(self, tables):
        """That ``tables`` hold the rows of what was built."""
        for name in TABLES:
            table = pyarrow.parquet.read_table(tables / name)
            self.assertEqual(
                written(table),
                exported(self.folder / "csv", name, table.schema), name)
        ours, expected = tables / "neo4j-csv", self.folder / "neo4j"
        self.assertEqual(imported(ours), imported(expected))
        for name, pattern in [("import.sh", r"--array-delimiter=\S+"),
                              ("schema.cypher", r"(?s).*")]:
            found = [re.search(pattern, (folder / name).read_text())[0]
                     for folder in (ours, expected)]
            self.assertEqual(*found)
