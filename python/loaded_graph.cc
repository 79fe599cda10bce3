#include "python/loaded_graph.h"

#include <algorithm>

namespace griot::python {

absl::StatusOr<std::string> LoadedGraph::ReadText(
    const graph::DocumentInfo& document) const {
  const std::string id(graph_.Text(document.id));
  const std::lock_guard lock(text_mutex_);
  return texts_(id);
}

std::vector<graph::FactId> LoadedGraph::FactsOf(graph::EntityId entity) const {
  std::call_once(parts_made_, [this] {
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      const graph::Fact& fact = graph_.facts[i];
      const graph::FactId id(i);
      if (fact.subject.valid()) parts_.push_back({fact.subject, id});
      if (fact.object.valid()) parts_.push_back({fact.object, id});
      for (const graph::Qualifier& qualifier : fact.qualifiers) {
        parts_.push_back({qualifier.entity, id});
      }
    }
    std::sort(parts_.begin(), parts_.end());
    parts_.erase(std::unique(parts_.begin(), parts_.end()), parts_.end());
  });
  std::vector<graph::FactId> facts;
  for (auto part = std::lower_bound(parts_.begin(), parts_.end(),
                                    Part(entity, graph::FactId(0)));
       part != parts_.end() && part->first == entity; ++part) {
    facts.push_back(part->second);
  }
  return facts;
}

}  // namespace griot::python
