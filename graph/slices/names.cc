#include "graph/slices/names.h"

#include <algorithm>
#include <numeric>

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

absl::StatusOr<std::vector<NamedRow>> NameTable::Resolve(
    const MergeRules& rules) {
  document_of_ = {};
  std::vector<uint32_t> order(documents_.size());
  std::iota(order.begin(), order.end(), uint32_t{0});
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return strings_.Text(documents_[a]) < strings_.Text(documents_[b]);
  });
  std::vector<uint32_t> place(order.size());
  for (uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (NameUse& use : names_.uses) use.document = place[use.document];
  names_.document_count = documents_.size();
  names_.text_count = strings_.size();
  names_.text = [this](uint32_t id) { return strings_.Text(StringId(id)); };
  const auto id_of = [&](uint32_t document) {
    return strings_.Text(documents_[order[document]]);
  };
  names_.document_id = id_of;
  GRIOT_ASSIGN_OR_RETURN(const Resolution resolution,
                         graph::Resolve(names_, rules));
  std::vector<ContentHash> hashes;
  hashes.reserve(resolution.clusters.size());
  for (const NameCluster& cluster : resolution.clusters) {
    hashes.push_back(HashContent(cluster.key));
  }
  std::vector<NamedRow> rows;
  for (size_t i = 0; i < names_.uses.size(); ++i) {
    const uint32_t number = resolution.cluster_of[i];
    if (number == kNoIndex) continue;
    const NameCluster& cluster = resolution.clusters[number];
    NamedRow& row = rows.emplace_back();
    row.document = id_of(names_.uses[i].document);
    row.number = numbers_[i];
    row.entity = hashes[number];
    row.known_id = cluster.known_id;
    row.name = cluster.name;
    row.type = cluster.type;
    if (cluster.place.has_value()) {
      row.country = CountryLetters(cluster.place->country);
      row.coordinates = cluster.place->coordinates;
    }
  }
  names_.document_id = nullptr;
  return rows;
}

}  // namespace griot::graph
