"""The tables of a graph as data frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from griot import _engine

if TYPE_CHECKING:
    import pandas


def to_pandas(graph: _engine.Graph) -> dict[str, pandas.DataFrame]:
    """A data frame for each table of ``graph``, under its name."""
    try:
        import pandas
    except ImportError as error:
        raise ImportError(
            "to_pandas needs pandas: pip install pandas"
        ) from error
    return {
        table: pandas.DataFrame(
            {
                name: _series(pandas, values, kind)
                for name, kind, values in graph._columns(table)
            }
        )
        for table in _engine.table_names()
    }


def _series(pandas, values: list, kind: str):
    """What is not there is None in a text, NaN in a number; whole numbers of
    which some are not there are of pandas' own type ``Int64``."""
    dtype = {"integer": "int64", "real": "float64", "boolean": "bool"}.get(
        kind, "object"
    )
    if kind == "integer" and None in values:
        dtype = "Int64"
    return pandas.Series(values, dtype=dtype)
