#ifndef GRIOT_GRAPH_MERGING_GIVE_UP_H_
#define GRIOT_GRAPH_MERGING_GIVE_UP_H_

#include <vector>

namespace griot::graph {

// Frees what the table holds. To assign {} would empty it and keep its memory.
template <typename T>
void GiveUp(std::vector<T>& table) {
  std::vector<T>().swap(table);
}

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_GIVE_UP_H_
