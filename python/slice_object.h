#ifndef GRIOT_PYTHON_SLICE_OBJECT_H_
#define GRIOT_PYTHON_SLICE_OBJECT_H_

#include <string>

#include "export/tables/tables.h"
#include "graph/graph.h"
#include "python/objects.h"
#include "python/table_columns.h"

namespace griot::python {

// A slice (graph/slices/) whose tables are asked for.
struct Slice {
  graph::Graph graph;

  nb::list Table(const std::string& name) const {
    const exporter::Table* const table = exporter::FindTable(name);
    if (table == nullptr) throw nb::key_error(name.c_str());
    return ColumnsOf(*table, graph);
  }
};

}  // namespace griot::python

#endif  // GRIOT_PYTHON_SLICE_OBJECT_H_
