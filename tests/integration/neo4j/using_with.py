"""The section on Neo4j of docs/using-with.md: its commands are run as they
stand, its Cypher is asked, and what both give is put below them."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
DOCUMENT = ROOT / "docs" / "using-with.md"
sys.path.insert(0, str(ROOT / "tests" / "cli"))
import server  # noqa: E402
import tour  # noqa: E402

SECTION = re.compile(r"^## Neo4j\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```(console|cypher)\n(.*?)^```\n(?:\n```text\n.*?^```\n)?",
                   re.MULTILINE | re.DOTALL)


def table(rows):
    """Rows in columns, as text."""
    rows = [["" if value is None else str(value) for value in row]
            for row in rows]
    widths = [max(map(len, column)) for column in zip(*rows)]
    return "".join("  ".join(value.ljust(width) for value, width
                             in zip(row, widths)).rstrip() + "\n"
                   for row in rows)


def section():
    return SECTION.search(DOCUMENT.read_text(encoding="utf-8")).group()


def as_run(neo4j, spare_home):
    """The section with what its commands and queries give now. What it imports
    in bulk goes to a home of its own, as the server is running."""
    visit = tour.Tour()
    visit.environment.update(
        PATH=f"{neo4j.bin}:{visit.environment['PATH']}",
        NEO4J_HOME=str(spare_home), NEO4J_CONF=str(neo4j.home / "conf"),
        NEO4J_PASSWORD=server.PASSWORD)
    here = f"http://127.0.0.1:{neo4j.http_port}"

    def run(match):
        kind, body = match.groups()
        if kind == "console":
            printed = "".join(
                command + visit.run(command.replace("bolt://localhost", here))
                .replace(here, "http://localhost:7474")
                for command, _ in tour.commands(body))
            return f"```console\n{printed}```\n"
        return f"```cypher\n{body}```\n\n```text\n{table(neo4j.query(body))}```\n"

    try:
        return BLOCK.sub(run, section())
    finally:
        visit.close()


def rewrite(neo4j, spare_home):
    new = as_run(neo4j, spare_home)
    DOCUMENT.write_text(SECTION.sub(
        lambda _: new, DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
