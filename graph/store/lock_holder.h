#ifndef GRIOT_GRAPH_STORE_LOCK_HOLDER_H_
#define GRIOT_GRAPH_STORE_LOCK_HOLDER_H_

#include <string>

namespace griot::graph {

// What keeps others from an SQLite file: "another program is writing to it",
// and which where the system tells, ", python3 (process 1234)".
std::string SomebodyWrites(const std::string& file);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_LOCK_HOLDER_H_
