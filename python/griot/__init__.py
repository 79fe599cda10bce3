"""News into a knowledge graph that shows its evidence.

    >>> import griot
    >>> graph = griot.build(["samples/"], out="bambari.griot")
    >>> for fact in graph.facts:
    ...     print(fact, fact.statements[0].quote)

`build` reads news into a store, `open` opens one, `extract` reads a single text
in memory; all give a `Graph`. The engine is that of the command line: equal
inputs give equal graphs.
"""

from griot._engine import (
    Argument,
    Attribution,
    Conflict,
    ConflictSide,
    ConflictTable,
    Document,
    DocumentTable,
    Entity,
    EntityTable,
    Fact,
    FactTable,
    Figure,
    Graph,
    Mention,
    Qualifier,
    Statement,
    StatementTable,
)
from griot.errors import (
    BusyError,
    DamagedError,
    Error,
    InputError,
    InputWarning,
    MissingFileError,
)
from griot.reading import Progress, build, extract, open

__all__ = [
    "Argument",
    "Attribution",
    "BusyError",
    "Conflict",
    "ConflictSide",
    "ConflictTable",
    "DamagedError",
    "Document",
    "DocumentTable",
    "Entity",
    "EntityTable",
    "Error",
    "Fact",
    "FactTable",
    "Figure",
    "Graph",
    "InputError",
    "InputWarning",
    "Mention",
    "MissingFileError",
    "Progress",
    "Qualifier",
    "Statement",
    "StatementTable",
    "build",
    "extract",
    "open",
]
