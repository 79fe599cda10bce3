"""griot on many machines, by Spark.

    >>> from griot import spark as griot_spark
    >>> documents = griot_spark.read_documents(session, "news/")
    >>> graph = griot_spark.build(documents)
    >>> griot_spark.write(graph, "graph/")

What comes out are the tables of ``griot build`` and ``griot export --format csv``,
row for row, however the work is cut (docs/spark.md). Each step is a function from
data frames to data frames; all that decides anything is the engine's.
"""

from griot.spark.matters import conflicts
from griot.spark.copies import near_copies
from griot.spark.extraction import extract, statements
from griot.spark.merging import facts, testimonies
from griot.spark.graph import Graph, build, merge, write
from griot.spark.reading import read_documents, read_warc
from griot.spark.resolution import resolve
from griot.spark.settings import Settings

__all__ = [
    "Graph",
    "Settings",
    "build",
    "conflicts",
    "extract",
    "facts",
    "merge",
    "near_copies",
    "read_documents",
    "read_warc",
    "resolve",
    "statements",
    "testimonies",
    "write",
]
