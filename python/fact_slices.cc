#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "graph/fact_parts.h"
#include "graph/merge_rules.h"
#include "graph/slices/documents.h"
#include "graph/slices/facts.h"
#include "graph/slices/statements.h"
#include "python/slice_rows.h"
#include "schemas/content_hash.h"
#include "schemas/status_macros.h"

// From statements to facts, and to what is between facts.

namespace griot::python {
namespace {

using graph::Graph;
using graph::MergeRules;

// id, name, type, kind, mentions
using EntityTuple = std::tuple<Text, Text, Text, int, Number>;
// counts subject, counted, other, anchor, begin, end
using CountingTuple = std::tuple<bool, Text, Text, Text, int64_t, int64_t>;
// key, statement, ids, names, kinds of its entities, counting, salience
using SaidTuple = std::tuple<Text, Text, Texts, Texts, std::vector<int>,
                             std::optional<CountingTuple>, double>;
// statement, ids, names, kinds, counting, salience, published, publisher, copy
using TestimonyTuple =
    std::tuple<Text, Texts, Texts, std::vector<int>,
               std::optional<CountingTuple>, double, Text, Text, Text>;
// standing, roles and entities of its parts, statements, matters, sides,
// documents and sources of its voices, what they say, kinds of its ends,
// polarity, modality
using FactTuple = std::tuple<bool, std::vector<int>, Texts, Texts, Texts, Texts,
                             Texts, Texts, Texts, int, int, int, int>;
// id, subject, object, their kinds, relation, lemma, polarity, modality,
// standing, time, first and last said, documents and sources of its voices,
// what they say
using SideTuple = std::tuple<Text, Text, Text, int, int, Text, Text, int, int,
                             bool, Text, Text, Text, Texts, Texts, Texts>;
// relation, standing, salience, has a subject, an object, roles, (id, name,
// type, kind, salience) of its parts
using DrawnTuple =
    std::tuple<Text, bool, double, bool, bool, std::vector<int>,
               std::vector<std::tuple<Text, Text, Text, int, double>>>;

struct StatementSlice : Slice {
  std::vector<graph::SaidRow> said;

  std::vector<SaidTuple> Said() const {
    std::vector<SaidTuple> rows;
    for (const graph::SaidRow& row : said) {
      Texts ids;
      Texts names;
      std::vector<int> kinds;
      for (const graph::EntityRow& entity : row.entities) {
        ids.push_back(entity.id);
        names.push_back(entity.name);
        kinds.push_back(NumberOf(entity.kind));
      }
      std::optional<CountingTuple> counting;
      if (row.counting) {
        counting.emplace(row.counting->counts_subject, row.counting->counted,
                         row.counting->other, row.counting->anchor,
                         row.counting->time.begin, row.counting->time.end);
      }
      rows.emplace_back(row.key, row.statement, std::move(ids),
                        std::move(names), std::move(kinds), std::move(counting),
                        row.salience);
    }
    return rows;
  }
};

absl::StatusOr<StatementSlice> MakeStatementSlice(
    const MergeRules& rules, const std::vector<ReadTuple>& rows,
    const std::vector<std::vector<EntityTuple>>& known) {
  if (rows.size() != known.size()) {
    return absl::InvalidArgumentError("entities are not those of documents");
  }
  GRIOT_ASSIGN_OR_RETURN(const std::vector<graph::ReadDocument> documents,
                         ParseRows(rows));
  std::vector<std::vector<graph::EntityRow>> entities;
  for (const std::vector<EntityTuple>& of_document : known) {
    std::vector<graph::EntityRow>& row = entities.emplace_back();
    for (const auto& [id, name, type, kind, mentions] : of_document) {
      row.push_back({id, name, type, KindOf(kind), mentions});
    }
  }
  GRIOT_ASSIGN_OR_RETURN(
      graph::StatementSlice made,
      graph::StatementSlice::Make(documents, entities, rules));
  StatementSlice slice;
  slice.said = made.said();
  slice.graph = std::move(made).TakeGraph();
  return slice;
}

absl::StatusOr<Slice> FactSlice(const MergeRules& rules,
                                const std::vector<TestimonyTuple>& rows) {
  std::vector<graph::TestimonyRow> testimonies;
  for (const auto& [statement, ids, names, kinds, counting, salience, published,
                    publisher, copy_of] : rows) {
    graph::TestimonyRow& row = testimonies.emplace_back();
    row.said.statement = statement;
    if (ids.size() != names.size() || ids.size() != kinds.size()) {
      return absl::InvalidArgumentError("entities without name or kind");
    }
    for (size_t i = 0; i < ids.size(); ++i) {
      row.said.entities.push_back({ids[i], names[i], "", KindOf(kinds[i]), 0});
    }
    if (counting) {
      const auto& [counts_subject, counted, other, anchor, begin, end] =
          *counting;
      row.said.counting = {
          counts_subject, counted, other, anchor, {begin, end}};
    }
    row.said.salience = salience;
    row.published = published;
    row.publisher = publisher;
    row.copy_of = copy_of;
  }
  Slice slice;
  GRIOT_ASSIGN_OR_RETURN(slice.graph, graph::FactSlice(testimonies, rules));
  return slice;
}

// How a voice says it, in one text: the modality, then role, marker and what it
// is called of each part, all of them without a space.
Text SaidText(const graph::VoiceRow& voice) {
  Text text = absl::StrCat(NumberOf(voice.modality));
  for (const graph::VoiceRow::Part& part : voice.parts) {
    absl::StrAppend(&text, " ", NumberOf(part.role), " ", part.marker, " ",
                    part.called);
  }
  return text;
}

void SetSaid(const Text& text, graph::VoiceRow& voice) {
  const std::vector<absl::string_view> words = absl::StrSplit(text, ' ');
  int number = 0;
  if (absl::SimpleAtoi(words[0], &number)) {
    voice.modality = static_cast<Modality>(number);
  }
  for (size_t i = 1; i + 2 < words.size(); i += 3) {
    if (!absl::SimpleAtoi(words[i], &number)) continue;
    voice.parts.push_back(
        {static_cast<Role>(number), Text(words[i + 1]), Text(words[i + 2])});
  }
}

// What the table of facts does not say of each.
std::vector<FactTuple> FactTraits(const Slice& slice, const Rules& rules) {
  const Graph& g = slice.graph;
  const std::vector<std::vector<graph::Side>> sides =
      graph::SidesOf(rules.rules, g);
  std::vector<FactTuple> rows;
  for (size_t i = 0; i < g.facts.size(); ++i) {
    const graph::Fact& fact = g.facts[i];
    std::vector<int> roles;
    Texts parts;
    for (size_t k = 0; k < graph::PartCount(fact); ++k) {
      const graph::Qualifier part = graph::PartOf(fact, k);
      roles.push_back(NumberOf(part.role));
      parts.emplace_back(g.Text(g.At(part.entity).id));
    }
    Texts statements;
    for (const graph::StatementIndex statement : fact.statements) {
      statements.push_back(ToHex(g.At(statement).hash));
    }
    Texts matters;
    Texts taken;
    for (const graph::Side& side : sides[i]) {
      matters.push_back(ToHex(HashContent(side.matter)));
      taken.push_back(side.side);
    }
    const graph::SideRow row = graph::RowOf(fact, g);
    Texts documents;
    Texts sources;
    Texts said;
    for (const graph::VoiceRow& voice : row.voices) {
      documents.push_back(voice.document);
      sources.push_back(voice.source);
      said.push_back(SaidText(voice));
    }
    rows.emplace_back(fact.standing, std::move(roles), std::move(parts),
                      std::move(statements), std::move(matters),
                      std::move(taken), std::move(documents),
                      std::move(sources), std::move(said),
                      NumberOf(row.subject.kind), NumberOf(row.object.kind),
                      NumberOf(row.polarity), NumberOf(row.modality));
  }
  return rows;
}

absl::StatusOr<Slice> MatterSlice(const MergeRules& rules,
                                  const std::vector<SideTuple>& rows) {
  std::vector<graph::SideRow> facts;
  for (const auto& [id, subject, object, subject_kind, object_kind, relation,
                    lemma, polarity, modality, standing, time, first_said,
                    last_said, documents, sources, said] : rows) {
    graph::SideRow& row = facts.emplace_back();
    row.id = id;
    row.subject = {subject, "", "", KindOf(subject_kind), 0};
    row.object = {object, "", "", KindOf(object_kind), 0};
    row.relation = relation;
    row.lemma = lemma;
    row.polarity = static_cast<Polarity>(polarity);
    row.modality = static_cast<graph::ModalityClass>(modality);
    row.standing = standing;
    row.time = time;
    row.first_said = first_said;
    row.last_said = last_said;
    if (documents.size() != sources.size() || documents.size() != said.size()) {
      return absl::InvalidArgumentError(
          "voices of which a part is missing, expected a document, a source "
          "and what is said for each");
    }
    for (size_t i = 0; i < documents.size(); ++i) {
      row.voices.push_back({documents[i], sources[i]});
      SetSaid(said[i], row.voices.back());
    }
  }
  Slice slice;
  GRIOT_ASSIGN_OR_RETURN(slice.graph,
                         graph::MatterSlice(std::move(facts), rules));
  return slice;
}

// The place of each fact, and the entities that are drawn.
std::pair<Texts, Texts> BackboneOf(const MergeRules& rules,
                                   const std::vector<DrawnTuple>& rows) {
  std::vector<graph::DrawnRow> facts;
  for (const auto& [relation, standing, salience, has_subject, has_object,
                    roles, entities] : rows) {
    graph::DrawnRow& row = facts.emplace_back();
    row.relation = relation;
    row.standing = standing;
    row.salience = salience;
    row.has_subject = has_subject;
    row.has_object = has_object;
    for (size_t i = 0; i < std::min(roles.size(), entities.size()); ++i) {
      const auto& [id, name, type, kind, of_entity] = entities[i];
      row.parts.push_back({static_cast<Role>(roles[i]),
                           {id, name, type, KindOf(kind), 0},
                           of_entity});
    }
  }
  const Graph slice = graph::BackboneSlice(facts, rules);
  Texts places;
  for (const graph::Fact& fact : slice.facts) {
    places.emplace_back(graph::Name(fact.backbone));
  }
  Texts drawn;
  for (const graph::Entity& entity : slice.entities) {
    if (entity.in_backbone) drawn.emplace_back(slice.Text(entity.id));
  }
  return {places, drawn};
}

}  // namespace

void BindFactSlices(nb::module_& module) {
  nb::class_<StatementSlice, Slice>(module, "_StatementSlice")
      .def("said", &StatementSlice::Said);
  module.def("_statement_slice",
             [](const Rules& rules, const std::vector<ReadTuple>& rows,
                const std::vector<std::vector<EntityTuple>>& entities) {
               return Run(&MakeStatementSlice, rules, rows, entities);
             });
  module.def("_fact_slice",
             [](const Rules& rules, const std::vector<TestimonyTuple>& rows) {
               return Run(&FactSlice, rules, rows);
             });
  module.def("_fact_traits", &FactTraits);
  module.def("_matter_slice",
             [](const Rules& rules, const std::vector<SideTuple>& rows) {
               return Run(&MatterSlice, rules, rows);
             });
  module.def("_backbone",
             [](const Rules& rules, const std::vector<DrawnTuple>& rows) {
               return BackboneOf(rules.rules, rows);
             });
}

}  // namespace griot::python
