#ifndef GRIOT_GRAPH_MERGING_PARKED_STATEMENTS_H_
#define GRIOT_GRAPH_MERGING_PARKED_STATEMENTS_H_

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/graph.h"

namespace griot::graph {

// The statements of a graph, with their arguments and attributions, while they
// lie in a file. It has no name: whatever ends the program, nothing is left.
class ParkedStatements {
 public:
  // Takes them out of the graph, into a file of `folder`.
  static absl::StatusOr<ParkedStatements> Park(const std::string& folder,
                                               Graph& graph);

  // Puts them back.
  absl::Status Restore(Graph& graph) &&;

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  ParkedStatements() = default;

  std::string folder_;
  std::unique_ptr<std::FILE, Close> file_;
  size_t statements_ = 0;
  size_t arguments_ = 0;
  size_t attributions_ = 0;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_PARKED_STATEMENTS_H_
