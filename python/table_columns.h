#ifndef GRIOT_PYTHON_TABLE_COLUMNS_H_
#define GRIOT_PYTHON_TABLE_COLUMNS_H_

#include <nanobind/nanobind.h>

#include "export/tables/tables.h"
#include "graph/graph.h"

namespace griot::python {

// A table of a graph as a list of (name, type, values), one for each column.
nanobind::list ColumnsOf(const exporter::Table& table,
                         const graph::Graph& graph);

}  // namespace griot::python

#endif  // GRIOT_PYTHON_TABLE_COLUMNS_H_
