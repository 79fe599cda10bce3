#include <nanobind/stl/pair.h>
#include <nanobind/stl/tuple.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "graph/fact_parts.h"
#include "graph/merge_rules.h"
#include "graph/merging/near_copies.h"
#include "graph/merging/resolve.h"
#include "graph/merging/salience.h"
#include "graph/merging/text_signature.h"
#include "graph/resolution/telling_phrases.h"
#include "graph/resolution/world_gazetteer.h"
#include "graph/slices/documents.h"
#include "graph/slices/entities.h"
#include "graph/slices/facts.h"
#include "graph/slices/names.h"
#include "graph/slices/statements.h"
#include "graph/store/store.h"
#include "pipeline/extraction_record.h"
#include "pipeline/name_tables.h"
#include "python/objects.h"
#include "python/slice_object.h"
#include "python/status.h"
#include "schemas/content_hash.h"
#include "schemas/ontology.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

// The steps of merging on rows, for griot.spark: rows are tuples, enumerations
// are their numbers, what is not there is an empty text.

namespace griot::python {
namespace {

using graph::Graph;
using graph::MergeRules;

using Text = std::string;
using Number = uint32_t;
using Texts = std::vector<Text>;

// id, published, publisher, record (pipeline/extraction_record.h)
using ReadTuple = std::tuple<Text, Text, Text, Text>;
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
// kind, type, mentions, where the first begins, best and sum of its facts
using TraitsTuple = std::tuple<int, Text, Number, Number, int64_t, int64_t>;

struct Rules {
  MergeRules rules;
};

// With what people say of names, from files or none. What they say of facts
// would need all that documents say at once.
absl::StatusOr<MergeRules> LoadRules(const Texts& packs, bool no_default_packs,
                                     const Text& decisions,
                                     const Text& known_names) {
  GRIOT_ASSIGN_OR_RETURN(const Ontology ontology,
                         LoadOntology(packs, no_default_packs));
  MergeRules rules = graph::RulesOf(ontology);
  graph::MergeOptions given;
  GRIOT_RETURN_IF_ERROR(LoadNameTables(decisions, known_names, given));
  if (given.decisions) rules.decisions = *std::move(given.decisions);
  if (given.known_names) rules.known_names = *std::move(given.known_names);
  std::sort(rules.known_names.begin(), rules.known_names.end());
  for (const graph::Decision& decision : rules.decisions) {
    if (!graph::IsOfFacts(decision)) continue;
    return absl::InvalidArgumentError(
        absl::StrCat(decision.origin, ": ", graph::Name(decision.kind),
                     " is said of a fact, expected decisions on names; griot "
                     "build takes those on facts too"));
  }
  return rules;
}

template <typename T>
int NumberOf(T value) {
  return static_cast<int>(value);
}

MentionKind KindOf(int kind) { return static_cast<MentionKind>(kind); }

std::optional<Coordinates> CoordinatesOf(std::optional<double> latitude,
                                         std::optional<double> longitude) {
  if (!latitude || !longitude) return std::nullopt;
  return Coordinates{*latitude, *longitude};
}

absl::StatusOr<std::vector<graph::ReadDocument>> Parse(
    const std::vector<ReadTuple>& rows) {
  std::vector<graph::ReadDocument> documents;
  for (const auto& [id, published, publisher, text] : rows) {
    GRIOT_ASSIGN_OR_RETURN(ExtractionRecord record, ParseRecord(text, id));
    documents.push_back({{id, "", published, publisher, "", "", "", {}},
                         std::move(record.statements),
                         std::move(record.mentions)});
  }
  return documents;
}

absl::StatusOr<std::vector<LocalTuple>> LocalsOf(
    const MergeRules& rules, const std::vector<ReadTuple>& rows) {
  GRIOT_ASSIGN_OR_RETURN(const std::vector<graph::ReadDocument> documents,
                         Parse(rows));
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
                         Parse(rows));
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

// What the table of facts does not say of each.
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

graph::TextSignature SignatureIn(const nb::bytes& bytes) {
  graph::TextSignature signature;
  static_assert(sizeof(signature) == 4 + 2 * graph::TextSignature::kBins);
  if (bytes.size() != sizeof(signature)) {
    Raise(absl::InvalidArgumentError("no signature of a text"));
  }
  std::memcpy(&signature, bytes.c_str(), sizeof(signature));
  return signature;
}

nb::bytes SignatureOf(const std::string& text) {
  const graph::TextSignature signature = graph::SignatureOf(text);
  return nb::bytes(reinterpret_cast<const char*>(&signature),
                   sizeof(signature));
}

// The bands of a signature; none of a text that is too short to have copies.
std::vector<uint64_t> BandsOf(const nb::bytes& bytes) {
  const graph::TextSignature signature = SignatureIn(bytes);
  std::vector<uint64_t> bands;
  if (signature.shingles == 0) return bands;
  for (size_t band = 0; band < graph::BandCount(); ++band) {
    bands.push_back(graph::BandOf(signature, band));
  }
  return bands;
}

// Texts of which a band is equal, in the order of ids.
class EqualBands {
 public:
  // The id of the text that this one is a near-copy of, if any.
  std::optional<Text> Add(Text id, const nb::bytes& signature) {
    const auto number = static_cast<Number>(texts_.size());
    texts_.emplace_back(std::move(id), SignatureIn(signature));
    const std::optional<Number> copied =
        bands_.Add(number, [this](Number text) -> const graph::TextSignature& {
          return texts_[text].second;
        });
    if (!copied) return std::nullopt;
    return texts_[*copied].first;
  }

 private:
  graph::EqualBands bands_;
  std::vector<std::pair<Text, graph::TextSignature>> texts_;
};

// Calls `step` with the rules and a list of rows, beside other threads.
template <typename Step, typename... Rows>
auto Run(Step step, const Rules& rules, const Rows&... rows) {
  auto result = [&] {
    const nb::gil_scoped_release release;
    return step(rules.rules, rows...);
  }();
  return ValueOrRaise(std::move(result));
}

}  // namespace

void BindSlices(nb::module_& module) {
  nb::class_<Rules>(module, "_Rules")
      .def("__init__", [](Rules* self, const std::vector<Text>& packs,
                          bool no_default_packs, const Text& decisions,
                          const Text& known_names) {
        new (self) Rules{ValueOrRaise(
            LoadRules(packs, no_default_packs, decisions, known_names))};
      });
  nb::class_<Slice>(module, "_Slice").def("table", &Slice::Table);
  nb::class_<StatementSlice, Slice>(module, "_StatementSlice")
      .def("said", &StatementSlice::Said);
  nb::class_<NameTable>(module, "_NameTable")
      .def(nb::init<>())
      .def("add", &NameTable::Add)
      .def("resolve", &NameTable::Resolve)
      .def("rows", &NameTable::Rows);
  nb::class_<EqualBands>(module, "_EqualBands")
      .def(nb::init<>())
      .def("add", &EqualBands::Add);
  module.def("_signature", &SignatureOf);
  module.def("_bands", &BandsOf);
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
  module.def("_entity_saliences",
             [](const Rules& rules, const std::vector<TraitsTuple>& rows) {
               return EntitySaliences(rules.rules, rows);
             });
}

}  // namespace griot::python
