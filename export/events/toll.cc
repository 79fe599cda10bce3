#include "export/events/toll.h"

#include <algorithm>
#include <cmath>

namespace griot::exporter {
namespace {

using graph::EntityId;
using graph::Fact;
using graph::Figure;
using graph::Graph;

// What each fact says of one count; several of one event are no sum.
class Counting {
 public:
  void Add(double least, std::optional<double> most) {
    low_ = std::max(low_.value_or(least), least);
    if (!most) {
      open_ = true;
    } else {
      high_ = std::max(high_.value_or(*most), *most);
    }
  }
  Toll Total() const {
    Toll toll{low_, high_};
    // "At least 15", and no greater number.
    if (open_ && (!high_ || *high_ < *low_)) toll.high.reset();
    return toll;
  }

 private:
  std::optional<double> low_;
  std::optional<double> high_;
  bool open_ = false;
};

}  // namespace

Toll TollOf(const Graph& graph, const Ontology& ontology,
            absl::Span<const graph::FactId> facts, absl::string_view toll) {
  Counting counting;
  for (const graph::FactId id : facts) {
    const Fact& fact = graph.At(id);
    const Relation* relation = ontology.FindRelation(graph.Text(fact.relation));
    if (relation == nullptr || !relation->event ||
        relation->event->toll != toll) {
      continue;
    }
    // Who is hit: whom it is done to, or who suffers it.
    const bool by_subject = relation->event->type.empty();
    const Role role = by_subject ? Role::kSubject : Role::kObject;
    const EntityId hit = by_subject ? fact.subject : fact.object;
    std::optional<double> low;
    std::optional<double> high;
    bool open = false;
    for (const Figure& figure : fact.figures) {
      if (figure.role != role || figure.counted == graph::StringPool::kEmpty) {
        continue;
      }
      const Quantity& quantity = figure.quantity;
      low = std::min(low.value_or(quantity.value), quantity.value);
      const double most = quantity.most.value_or(quantity.value);
      if (quantity.bound == Quantity::Bound::kAtLeast && !quantity.most) {
        open = true;
      }
      high = std::max(high.value_or(most), most);
    }
    if (low) {
      counting.Add(*low, open && *low == *high ? std::nullopt : high);
    } else if (hit.valid() && graph.At(hit).kind != MentionKind::kPronoun &&
               ontology.IsA(graph.Text(graph.At(hit).type), "person")) {
      counting.Add(1, 1);
    }
  }
  return counting.Total();
}

}  // namespace griot::exporter
