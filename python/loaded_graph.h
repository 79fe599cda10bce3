#ifndef GRIOT_PYTHON_LOADED_GRAPH_H_
#define GRIOT_PYTHON_LOADED_GRAPH_H_

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::python {

// Gives the text of a document by its id.
using TextSource =
    std::function<absl::StatusOr<std::string>(const std::string&)>;

// A graph that Python objects refer to. Immutable to the eye, so that any
// number of threads may use it.
class LoadedGraph {
 public:
  LoadedGraph(graph::Graph graph, TextSource texts)
      : graph_(std::move(graph)), texts_(std::move(texts)) {}
  LoadedGraph(const LoadedGraph&) = delete;
  LoadedGraph& operator=(const LoadedGraph&) = delete;

  const graph::Graph& graph() const { return graph_; }
  absl::StatusOr<std::string> ReadText(
      const graph::DocumentInfo& document) const;
  // The facts that an entity takes part in: as subject, object or qualifier, in
  // the order of facts.
  std::vector<graph::FactId> FactsOf(graph::EntityId entity) const;

 private:
  using Part = std::pair<graph::EntityId, graph::FactId>;

  graph::Graph graph_;
  TextSource texts_;
  mutable std::mutex text_mutex_;  // a store is for one thread at a time
  mutable std::once_flag parts_made_;
  mutable std::vector<Part> parts_;  // sorted
};

using GraphHandle = std::shared_ptr<const LoadedGraph>;

// A record of a graph, which it keeps alive: what a Python object holds.
template <typename Record>
struct Ref {
  GraphHandle source;
  const Record* record = nullptr;

  const Record* operator->() const { return record; }
  const Record& operator*() const { return *record; }
  const graph::Graph& graph() const { return source->graph(); }
  std::string Text(graph::StringId id) const {
    return std::string(graph().Text(id));
  }
  // Another record of the same graph.
  template <typename Other>
  Ref<Other> To(const Other& other) const {
    return {source, &other};
  }
  bool operator==(const Ref& other) const { return record == other.record; }
};

}  // namespace griot::python

#endif  // GRIOT_PYTHON_LOADED_GRAPH_H_
