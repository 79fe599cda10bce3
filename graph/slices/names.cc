#include "graph/slices/names.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "graph/merging/resolve.h"
#include "schemas/status_macros.h"

namespace griot::graph {

void NameTable::Add(const NameRow& row) {
  const StringId id = strings_.Intern(row.document);
  const auto [document, is_new] =
      document_of_.emplace(id, static_cast<uint32_t>(documents_.size()));
  if (is_new) documents_.push_back(id);
  names_.uses.push_back({document->second, strings_.Intern(row.key).value(),
                         strings_.Intern(row.name).value(), row.family,
                         row.kind, static_cast<uint32_t>(names_.forms.size()),
                         static_cast<uint32_t>(row.forms.size())});
  for (const auto& [text, kind] : row.forms) {
    names_.forms.push_back({strings_.Intern(text).value(), kind});
  }
  numbers_.push_back(row.number);
}

absl::Status NameTable::Resolve(const MergeRules& rules) {
  document_of_ = {};
  std::vector<uint32_t> order(documents_.size());
  std::iota(order.begin(), order.end(), uint32_t{0});
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return strings_.Text(documents_[a]) < strings_.Text(documents_[b]);
  });
  std::vector<uint32_t> place(order.size());
  std::vector<StringId> sorted(order.size());
  for (uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted[i] = documents_[order[i]];
  }
  documents_ = std::move(sorted);
  for (NameUse& use : names_.uses) use.document = place[use.document];
  names_.document_count = documents_.size();
  names_.text_count = strings_.size();
  names_.text = [this](uint32_t id) { return strings_.Text(StringId(id)); };
  names_.document_id = [this](uint32_t document) {
    return strings_.Text(documents_[document]);
  };
  GRIOT_ASSIGN_OR_RETURN(resolution_, graph::Resolve(names_, rules));
  resolution_.steps = {};
  names_.forms = {};
  return absl::OkStatus();
}

std::optional<NamedRow> NameTable::RowOf(size_t i) const {
  const uint32_t number = resolution_.cluster_of[i];
  if (number == kNoIndex) return std::nullopt;
  const NameCluster& cluster = resolution_.clusters[number];
  NamedRow row;
  row.document = strings_.Text(documents_[names_.uses[i].document]);
  row.number = numbers_[i];
  row.entity = HashContent(cluster.key);
  row.known_id = cluster.known_id;
  row.name = cluster.name;
  row.type = cluster.type;
  if (cluster.place.has_value()) {
    row.country = CountryLetters(cluster.place->country);
    row.coordinates = cluster.place->coordinates;
  }
  return row;
}

}  // namespace griot::graph
