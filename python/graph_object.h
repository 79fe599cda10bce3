#ifndef GRIOT_PYTHON_GRAPH_OBJECT_H_
#define GRIOT_PYTHON_GRAPH_OBJECT_H_

#include "python/loaded_graph.h"

namespace griot::python {

// What a Python object of class Graph holds.
struct GraphObject {
  GraphHandle handle;
};

}  // namespace griot::python

#endif  // GRIOT_PYTHON_GRAPH_OBJECT_H_
