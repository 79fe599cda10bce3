#ifndef GRIOT_GRAPH_STORE_STORE_VIEWS_H_
#define GRIOT_GRAPH_STORE_STORE_VIEWS_H_

#include "absl/status/status.h"
#include "graph/store/sqlite.h"

namespace griot::graph {

// Makes the views of a store for people: ids and names in place of the numbers
// of rows, quotes in full. They have the columns of the CSV export's tables.
// griot itself reads none of them. Those that an older griot of this format
// made otherwise are made anew.
absl::Status MakeViews(Sqlite& database);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STORE_VIEWS_H_
