#ifndef GRIOT_GRAPH_MERGING_GIVE_UP_H_
#define GRIOT_GRAPH_MERGING_GIVE_UP_H_

#include <cstdlib>  // and whether it is glibc
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace griot::graph {

// Frees what the table holds. To assign {} would empty it and keep its memory.
template <typename T>
void GiveUp(std::vector<T>& table) {
  std::vector<T>().swap(table);
}

// Gives back to the system what was freed in small pieces, which the C library
// may keep for what comes next.
inline void ReturnFreedMemory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_GIVE_UP_H_
