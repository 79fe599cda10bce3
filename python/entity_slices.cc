#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/merge_rules.h"
#include "graph/merging/resolve.h"
#include "graph/merging/salience.h"
#include "graph/resolution/telling_phrases.h"
#include "graph/resolution/world_gazetteer.h"
#include "graph/slices/documents.h"
#include "graph/slices/entities.h"
#include "graph/slices/names.h"
#include "python/slice_rows.h"
#include "schemas/content_hash.h"
#include "schemas/status_macros.h"

// From what documents name to entities.

namespace griot::python {
namespace {

using graph::MergeRules;

// begin, end, text, type, representative, kind
using MentionTuple = std::tuple<int, int, Text, Text, Text, int>;
// document, number, key, name, family, kind, entity by itself, mentions
using LocalTuple = std::tuple<Text, Number, Text, Text, int, int, Text,
                              std::vector<MentionTuple>>;
// document, number, key, name, family, kind, (text, kind) of its mentions
using NameTuple = std::tuple<Text, Number, Text, Text, int, int,
                             std::vector<std::pair<Text, int>>>;
// key, how it is written, whether it is a name
using KeyTuple = std::tuple<Text, Text, bool>;
// document, number, entity, known id, decided name and type, country, latitude,
// longitude
using NamedTuple = std::tuple<Text, Number, Text, Text, Text, Text, Text,
                              std::optional<double>, std::optional<double>>;
// entity, document, number, kind, is named, known id, decided name and type,
// country, latitude, longitude, mentions
using MemberTuple =
    std::tuple<Text, Text, Number, int, bool, Text, Text, Text, Text,
               std::optional<double>, std::optional<double>,
               std::vector<MentionTuple>>;
// kind, type, mentions, where the first begins, best and sum of its facts
using TraitsTuple = std::tuple<int, Text, Number, Number, int64_t, int64_t>;

std::optional<Coordinates> CoordinatesOf(std::optional<double> latitude,
                                         std::optional<double> longitude) {
  if (!latitude || !longitude) return std::nullopt;
  return Coordinates{*latitude, *longitude};
}

absl::StatusOr<std::vector<LocalTuple>> LocalsOf(
    const MergeRules& rules, const std::vector<ReadTuple>& rows) {
  GRIOT_ASSIGN_OR_RETURN(const std::vector<graph::ReadDocument> documents,
                         ParseRows(rows));
  GRIOT_ASSIGN_OR_RETURN(const graph::DocumentSlice slice,
                         graph::SliceOf(documents, rules));
  const auto text = [&](graph::StringId id) {
    return Text(slice.graph.Text(id));
  };
  std::vector<LocalTuple> locals;
  for (size_t i = 0; i < slice.locals.entities.size(); ++i) {
    const graph::LocalEntity& local = slice.locals.entities[i];
    std::vector<MentionTuple> mentions;
    for (const graph::Mention& mention :
         graph::MentionsOf(local, slice.locals)) {
      mentions.emplace_back(mention.span.begin, mention.span.end,
                            text(mention.text), text(mention.type),
                            text(mention.representative),
                            NumberOf(mention.kind));
    }
    locals.emplace_back(
        text(slice.graph.At(local.document).id),
        static_cast<Number>(i - slice.first_local[local.document.value()]),
        text(local.key), text(local.name), NumberOf(local.family),
        NumberOf(local.kind),
        ToHex(HashContent(graph::KeyOf(local, slice.graph))),
        std::move(mentions));
  }
  return locals;
}

class NameTable {
 public:
  void Add(const std::vector<NameTuple>& rows) {
    for (const auto& [document, number, key, name, family, kind, forms] :
         rows) {
      graph::NameRow row;
      row.document = document;
      row.number = number;
      row.key = key;
      row.name = name;
      row.family = static_cast<graph::TypeFamily>(family);
      row.kind = KindOf(kind);
      for (const auto& [form, form_kind] : forms) {
        row.forms.emplace_back(form, KindOf(form_kind));
      }
      table_.Add(row);
    }
  }

  // Gives how many rows there are.
  size_t Resolve(const Rules& rules) {
    absl::Status status;
    {
      const nb::gil_scoped_release release;
      status = table_.Resolve(rules.rules);
    }
    RaiseIfError(status);
    return table_.size();
  }

  // What some of these are, if it is an entity across documents.
  std::vector<NamedTuple> Rows(size_t begin, size_t end) const {
    std::vector<NamedTuple> rows;
    for (size_t i = begin; i < std::min(end, table_.size()); ++i) {
      const std::optional<graph::NamedRow> row = table_.RowOf(i);
      if (!row) continue;
      std::optional<double> latitude;
      std::optional<double> longitude;
      if (row->coordinates) {
        latitude = row->coordinates->latitude;
        longitude = row->coordinates->longitude;
      }
      rows.emplace_back(row->document, row->number, ToHex(row->entity),
                        row->known_id, row->name, row->type, row->country,
                        latitude, longitude);
    }
    return rows;
  }

 private:
  graph::NameTable table_;
};

// Those of `rows` that are keys of phrases of which resolution is to know.
std::vector<Text> TellingKeys(const Rules& rules,
                              const std::vector<KeyTuple>& rows) {
  const graph::TellingPhrases phrases(graph::WorldGazetteer(),
                                      rules.rules.decisions);
  std::vector<Text> keys;
  for (const auto& [key, written, is_name] : rows) {
    if (phrases.Has({key, written, is_name})) keys.push_back(key);
  }
  return keys;
}

absl::StatusOr<Slice> EntitySlice(const MergeRules& rules,
                                  const std::vector<MemberTuple>& rows) {
  std::vector<graph::LocalRow> locals;
  for (const auto& [entity, document, number, kind, is_named, known_id, name,
                    type, country, latitude, longitude, mentions] : rows) {
    graph::LocalRow& row = locals.emplace_back();
    row.entity = entity;
    row.document = document;
    row.number = number;
    row.kind = KindOf(kind);
    row.is_named = is_named;
    row.known_id = known_id;
    row.name = name;
    row.type = type;
    row.country = country;
    row.coordinates = CoordinatesOf(latitude, longitude);
    for (const auto& [begin, end, text, mention_type, representative,
                      mention_kind] : mentions) {
      row.mentions.push_back({{begin, end},
                              text,
                              mention_type,
                              representative,
                              KindOf(mention_kind)});
    }
  }
  Slice slice;
  GRIOT_ASSIGN_OR_RETURN(slice.graph,
                         graph::EntitySlice(std::move(locals), rules));
  return slice;
}

// Of each entity: its kind, and where its first mention begins.
std::vector<std::pair<int, Number>> EntityTraits(const Slice& slice) {
  std::vector<std::pair<int, Number>> traits;
  for (const graph::Entity& entity : slice.graph.entities) {
    traits.emplace_back(
        NumberOf(entity.kind),
        entity.mentions.empty() ? 0 : entity.mentions.front().span.begin);
  }
  return traits;
}

std::vector<double> EntitySaliences(const MergeRules& rules,
                                    const std::vector<TraitsTuple>& rows) {
  std::vector<double> saliences;
  saliences.reserve(rows.size());
  for (const auto& [kind, type, mentions, first, best, sum] : rows) {
    saliences.push_back(graph::SalienceOf(
        {KindOf(kind), graph::FamilyOf(type, rules), mentions, first},
        {best, sum}));
  }
  return saliences;
}

}  // namespace

void BindEntitySlices(nb::module_& module) {
  nb::class_<NameTable>(module, "_NameTable")
      .def(nb::init<>())
      .def("add", &NameTable::Add)
      .def("resolve", &NameTable::Resolve)
      .def("rows", &NameTable::Rows);
  module.def("_locals",
             [](const Rules& rules, const std::vector<ReadTuple>& rows) {
               return Run(&LocalsOf, rules, rows);
             });
  module.def("_telling_keys", &TellingKeys);
  module.def("_entity_slice",
             [](const Rules& rules, const std::vector<MemberTuple>& rows) {
               return Run(&EntitySlice, rules, rows);
             });
  module.def("_entity_traits", &EntityTraits);
  module.def("_entity_saliences",
             [](const Rules& rules, const std::vector<TraitsTuple>& rows) {
               return EntitySaliences(rules.rules, rows);
             });
}

}  // namespace griot::python
