#include "export/neo4j/rows.h"

#include <initializer_list>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/time/time.h"
#include "export/numbers.h"
#include "schemas/iso_time.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"
#include "schemas/text_list.h"

namespace griot::exporter::neo4j {
namespace {

using graph::Entity;
using graph::EntityId;
using graph::Fact;
using graph::Graph;

constexpr Value kNull = std::monostate();

Value TextOrNull(absl::string_view text) {
  return text.empty() ? kNull : Value(text);
}

Value Count(size_t count) { return static_cast<int64_t>(count); }

Value DayAt(int64_t second) {
  if (second == IsoTime::kOpenBegin || second == IsoTime::kOpenEnd) {
    return kNull;
  }
  const absl::CivilDay day(
      absl::ToCivilSecond(absl::FromUnixSeconds(second), absl::UTCTimeZone()));
  return day.year() < 0 || day.year() > 9999 ? kNull : Value(day);
}

class Rows {
 public:
  Rows(const Graph& graph, RowVisitor visit) : graph_(graph), visit_(visit) {}

  absl::Status Entities() {
    for (const Entity& entity : graph_.entities) {
      texts_.clear();
      for (const graph::StringId alias : entity.aliases) {
        texts_.push_back(Text(alias));
      }
      row_.label = Token(Text(entity.type));
      GRIOT_RETURN_IF_ERROR(
          Node(Text(entity.id),
               {Text(entity.name), TextOrNull(Text(entity.type)),
                Name(entity.kind), TextsOrNull(),
                TextOrNull(Text(entity.known_id)), TextOrNull(entity.country),
                entity.coordinates ? Value(*entity.coordinates) : kNull,
                Count(entity.mentions.size()), RoundedShare(entity.salience),
                entity.in_backbone}));
    }
    return absl::OkStatus();
  }

  absl::Status Documents() {
    for (const graph::DocumentInfo& document : graph_.documents) {
      const absl::string_view published = Text(document.published);
      const DayRange days = DaysOf(published);
      const std::vector<std::string> authors =
          TextsOfList(Text(document.authors));
      texts_.assign(authors.begin(), authors.end());
      GRIOT_RETURN_IF_ERROR(Node(
          Text(document.id),
          {TextOrNull(Text(document.title)), TextOrNull(published),
           days.earliest, days.latest, TextOrNull(Text(document.publisher)),
           TextOrNull(Text(document.url)), TextOrNull(Text(document.language)),
           TextsOrNull()}));
    }
    return absl::OkStatus();
  }

  absl::Status Facts() {
    for (const Fact& fact : graph_.facts) {
      texts_.clear();
      for (const graph::StringId publisher : fact.publishers) {
        texts_.push_back(Text(publisher));
      }
      const absl::string_view time = Text(fact.time);
      const DayRange days = DaysOf(time);
      row_.label = fact.is_edge() ? "" : "Event";
      GRIOT_RETURN_IF_ERROR(Node(
          Text(fact.id),
          {graph_.PredicateOf(fact), TextOrNull(Text(fact.relation)),
           TextOrNull(Text(fact.lemma)), griot::Name(fact.polarity),
           graph::Name(fact.modality), TextOrNull(time),
           time.empty() ? kNull : Value(griot::Name(fact.granularity)),
           days.earliest, days.latest, RoundedShare(fact.confidence),
           fact.inferred, Count(fact.sources), Count(fact.documents.size()),
           Count(fact.statements.size()), TextsOrNull(),
           TextOrNull(Text(fact.first_said)), TextOrNull(Text(fact.last_said)),
           RoundedShare(fact.salience), graph::Name(fact.backbone)}));
    }
    return absl::OkStatus();
  }

  absl::Status Evidence() {
    return ForEachStatement([&](const Fact&, const auto& statement) {
      const absl::string_view time = Text(statement.time);
      return Node(
          ToHex(statement.hash),
          {Text(statement.quote), int64_t{statement.evidence.begin},
           int64_t{statement.evidence.end},
           TextOrNull(Text(statement.predicate)),
           griot::Name(statement.polarity), griot::Name(statement.modality),
           TextOrNull(time),
           time.empty() ? kNull : Value(griot::Name(statement.granularity)),
           RoundedShare(double{statement.confidence}),
           TextOrNull(Text(statement.rule)),
           TextOrNull(Text(statement.extractor))});
    });
  }

  absl::Status Conflicts() {
    for (const graph::Conflict& conflict : graph_.conflicts) {
      GRIOT_RETURN_IF_ERROR(
          Node(Text(conflict.id), {graph::Name(conflict.kind)}));
    }
    return absl::OkStatus();
  }

  absl::Status Relations() {
    for (const Fact& fact : graph_.facts) {
      if (!fact.is_edge() || fact.polarity != Polarity::kPositive ||
          fact.modality != graph::ModalityClass::kAsserted) {
        continue;
      }
      const absl::string_view time = Text(fact.time);
      const DayRange days = DaysOf(time);
      row_.label = Token(graph_.PredicateOf(fact));
      GRIOT_RETURN_IF_ERROR(Relationship(
          IdOf(fact.subject), IdOf(fact.object),
          {Text(fact.id), TextOrNull(Text(fact.relation)), TextOrNull(time),
           time.empty() ? kNull : Value(griot::Name(fact.granularity)),
           days.earliest, days.latest, RoundedShare(fact.confidence),
           Count(fact.sources), TextOrNull(Text(fact.first_said)),
           TextOrNull(Text(fact.last_said)), RoundedShare(fact.salience)}));
    }
    return absl::OkStatus();
  }

  absl::Status Participants(EntityId Fact::*participant) {
    for (const Fact& fact : graph_.facts) {
      const EntityId entity = fact.*participant;
      if (!entity.valid()) continue;
      GRIOT_RETURN_IF_ERROR(Relationship(Text(fact.id), IdOf(entity), {}));
    }
    return absl::OkStatus();
  }

  absl::Status Qualifiers() {
    for (const Fact& fact : graph_.facts) {
      for (const graph::Qualifier& qualifier : fact.qualifiers) {
        GRIOT_RETURN_IF_ERROR(
            Relationship(Text(fact.id), IdOf(qualifier.entity),
                         {Name(qualifier.role), Text(qualifier.marker)}));
      }
    }
    return absl::OkStatus();
  }

  absl::Status DerivedFrom() {
    return ForEachStatement([&](const Fact& fact, const auto& statement) {
      return Relationship(Text(fact.id), ToHex(statement.hash), {});
    });
  }

  absl::Status QuotedFrom() {
    return ForEachStatement([&](const Fact&, const auto& statement) {
      return Relationship(ToHex(statement.hash),
                          Text(graph_.At(statement.document).id), {});
    });
  }

  absl::Status Arguments() {
    return ForEachStatement([&](const Fact&, const auto& statement) {
      const auto arguments = graph_.ArgumentsOf(statement);
      for (size_t i = 0; i < arguments.size(); ++i) {
        const graph::ArgumentRecord& argument = arguments[i];
        const Quantity* const quantity =
            argument.quantity.valid() ? &graph_.At(argument.quantity) : nullptr;
        GRIOT_RETURN_IF_ERROR(Relationship(
            ToHex(statement.hash), IdOf(argument.entity),
            {Count(i), Name(argument.role), TextOrNull(Text(argument.marker)),
             Text(argument.text), int64_t{argument.span.begin},
             int64_t{argument.span.end}, TextOrNull(Text(argument.type)),
             Name(argument.mention), quantity ? Value(quantity->value) : kNull,
             quantity ? Value(Name(quantity->bound)) : kNull,
             quantity && quantity->most ? Value(double{*quantity->most})
                                        : kNull}));
      }
      return absl::OkStatus();
    });
  }

  absl::Status AttributedTo() {
    return ForEachStatement([&](const Fact&, const auto& statement) {
      const auto chain = graph_.AttributionsOf(statement);
      for (size_t level = 0; level < chain.size(); ++level) {
        GRIOT_RETURN_IF_ERROR(
            Relationship(ToHex(statement.hash), IdOf(chain[level].source),
                         {Count(level), TextOrNull(Text(chain[level].cue)),
                          TextOrNull(Text(chain[level].medium))}));
      }
      return absl::OkStatus();
    });
  }

  absl::Status MentionedIn() {
    for (const Entity& entity : graph_.entities) {
      // Mentions are sorted, those in one document stand together.
      for (auto first = entity.mentions.begin();
           first != entity.mentions.end();) {
        texts_.clear();
        begins_.clear();
        ends_.clear();
        auto last = first;
        for (;
             last != entity.mentions.end() && last->document == first->document;
             ++last) {
          begins_.push_back(last->span.begin);
          ends_.push_back(last->span.end);
          texts_.push_back(Text(last->text));
        }
        GRIOT_RETURN_IF_ERROR(
            Relationship(Text(entity.id), Text(graph_.At(first->document).id),
                         {Count(texts_.size()), Integers(begins_),
                          Integers(ends_), Strings(texts_)}));
        first = last;
      }
    }
    return absl::OkStatus();
  }

  absl::Status CopyOf() {
    for (size_t i = 0; i < graph_.documents.size(); ++i) {
      const graph::DocumentInfo& document = graph_.documents[i];
      if (document.copy_of.value() == i) continue;
      GRIOT_RETURN_IF_ERROR(Relationship(
          Text(document.id), Text(graph_.At(document.copy_of).id), {}));
    }
    return absl::OkStatus();
  }

  absl::Status Sides() {
    for (const graph::Conflict& conflict : graph_.conflicts) {
      for (size_t i = 0; i < conflict.sides.size(); ++i) {
        const graph::Figure* figure = conflict.sides[i].figure;
        GRIOT_RETURN_IF_ERROR(Relationship(
            Text(conflict.id), Text(graph_.At(conflict.sides[i].fact).id),
            {Count(i), figure ? TextOrNull(Text(figure->counted)) : kNull,
             figure ? Value(double{figure->quantity.value}) : kNull,
             figure ? Value(Name(figure->quantity.bound)) : kNull,
             figure && figure->quantity.most
                 ? Value(double{*figure->quantity.most})
                 : kNull}));
      }
    }
    return absl::OkStatus();
  }

 private:
  absl::string_view Text(graph::StringId id) const { return graph_.Text(id); }
  absl::string_view IdOf(EntityId id) const { return Text(graph_.At(id).id); }

  Value TextsOrNull() const {
    return texts_.empty() ? kNull : Value(Strings(texts_));
  }

  // Texts repeat, and few are no tokens as they stand.
  absl::string_view Token(absl::string_view text) {
    const auto [token, is_new] = tokens_.try_emplace(text);
    if (is_new) token->second = TokenOf(text);
    return token->second;
  }

  template <typename Visit>
  absl::Status ForEachStatement(Visit visit) {
    for (const Fact& fact : graph_.facts) {
      for (const graph::StatementIndex index : fact.statements) {
        GRIOT_RETURN_IF_ERROR(visit(fact, graph_.At(index)));
      }
    }
    return absl::OkStatus();
  }

  absl::Status Node(absl::string_view id, std::initializer_list<Value> values) {
    row_.id = id;
    row_.values = absl::MakeSpan(values.begin(), values.size());
    return visit_(row_);
  }

  absl::Status Relationship(absl::string_view from, absl::string_view to,
                            std::initializer_list<Value> values) {
    row_.from = from;
    row_.to = to;
    row_.values = absl::MakeSpan(values.begin(), values.size());
    return visit_(row_);
  }

  const Graph& graph_;
  RowVisitor visit_;
  Row row_;
  std::vector<absl::string_view> texts_;  // what lists of the row look into
  std::vector<int64_t> begins_;
  std::vector<int64_t> ends_;
  absl::flat_hash_map<absl::string_view, std::string> tokens_;
};

}  // namespace

absl::Status ForEachRow(const Graph& graph, const Table& table,
                        RowVisitor visit) {
  Rows rows(graph, visit);
  if (&table == &kEntities) return rows.Entities();
  if (&table == &kDocuments) return rows.Documents();
  if (&table == &kFacts) return rows.Facts();
  if (&table == &kEvidence) return rows.Evidence();
  if (&table == &kConflicts) return rows.Conflicts();
  if (&table == &kRelations) return rows.Relations();
  if (&table == &kSubjects) return rows.Participants(&Fact::subject);
  if (&table == &kObjects) return rows.Participants(&Fact::object);
  if (&table == &kQualifiers) return rows.Qualifiers();
  if (&table == &kDerivedFrom) return rows.DerivedFrom();
  if (&table == &kQuotedFrom) return rows.QuotedFrom();
  if (&table == &kArguments) return rows.Arguments();
  if (&table == &kAttributedTo) return rows.AttributedTo();
  if (&table == &kMentionedIn) return rows.MentionedIn();
  if (&table == &kCopyOf) return rows.CopyOf();
  return rows.Sides();
}

std::string TokenOf(absl::string_view text) {
  std::string token(text);
  for (char& c : token) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '_';
  }
  if (token.empty()) return "other";
  for (const Table* table : Tables()) {
    if (table->is_nodes() && token == table->label) return token + "_";
  }
  return token == "Event" ? "Event_" : token;
}

DayRange DaysOf(absl::string_view iso) {
  const std::optional<IsoTime> time = ParseIsoTime(iso);
  if (!time) return {kNull, kNull};
  return {DayAt(time->begin),
          DayAt(time->end == IsoTime::kOpenEnd ? time->end : time->end - 1)};
}

}  // namespace griot::exporter::neo4j
