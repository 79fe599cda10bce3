#include "export/html/html_data.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/container/node_hash_map.h"
#include "absl/strings/str_cat.h"
#include "export/drawing/palette.h"
#include "export/events/events.h"
#include "graph/figure_text.h"
#include "graph/predicate_words.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"
#include "schemas/text_list.h"

namespace griot::exporter {
namespace {

using graph::Graph;
using Json = rapidjson::Writer<rapidjson::StringBuffer>;

// What a part of a quoted sentence is; the page marks it so.
enum class Mark { kPredicate, kSubject, kObject, kParticipant, kSource };

// Of confidence and salience; degrees have as many.
constexpr double kUnits = 10000;

constexpr size_t kMostText = size_t{64} << 20;  // bytes of all documents

int Units(double number) {
  return static_cast<int>(std::lround(number * kUnits));
}

Mark MarkOf(Role role) {
  if (role == Role::kSubject) return Mark::kSubject;
  if (role == Role::kObject) return Mark::kObject;
  return Mark::kParticipant;
}

// Writes the tables; each row is an array, each text in it the text's number.
class Tables {
 public:
  Tables(const Graph& graph, BufferedSink& out)
      : graph_(graph), out_(out), json_(buffer_) {
    Number("");
  }

  absl::Status Write(const WriterOptions& options) {
    GRIOT_RETURN_IF_ERROR(ReadTexts(options));
    out_.Append("{\"format\":\"griot/page/1\"");
    Table("documents", graph_.documents,
          [&](const graph::DocumentInfo& document) { Document(document); });
    Table("entities", graph_.entities,
          [&](const graph::Entity& entity) { Entity(entity); });
    Table("facts", graph_.facts, [&](const graph::Fact& fact) { Fact(fact); });
    Table("statements", graph_.statements,
          [&](const graph::StatementRecord& record) { StatementOf(record); });
    Table("conflicts", graph_.conflicts,
          [&](const graph::Conflict& conflict) { Conflict(conflict); });
    Table("merges", graph_.merges,
          [&](const graph::NameMerge& merge) { Merge(merge); });
    Table("events", EventsOf(options.ontology),
          [&](const Event& event) { EventRow(event); });
    Table("types", TypesInUse(), [&](const std::string& type) {
      Text(type);
      Text(HexOf(ColourOfType(type, options.ontology)));
    });
    // Last: now all of them are numbered.
    StringTable();
    out_.Append("}");
    return absl::OkStatus();
  }

 private:
  // Of all documents or of none.
  absl::Status ReadTexts(const WriterOptions& options) {
    if (options.text_of == nullptr) return absl::OkStatus();
    size_t bytes = 0;
    for (const graph::DocumentInfo& document : graph_.documents) {
      GRIOT_ASSIGN_OR_RETURN(
          texts_.emplace_back(),
          options.text_of(std::string(graph_.Text(document.id))));
      bytes += texts_.back().size();
      if (bytes > kMostText) {
        texts_.clear();
        break;
      }
    }
    return absl::OkStatus();
  }

  std::vector<Event> EventsOf(const Ontology* ontology) const {
    if (ontology == nullptr) return {};
    return FindEvents(graph_, *ontology);
  }

  int Number(absl::string_view text) {
    const auto [at, is_new] =
        numbers_.try_emplace(text, static_cast<int>(strings_.size()));
    if (is_new) strings_.push_back(&at->first);
    return at->second;
  }

  void Text(absl::string_view text) { json_.Int(Number(text)); }
  void Text(graph::StringId id) { Text(graph_.Text(id)); }

  template <typename Index>
  void Reference(Index index) {
    json_.Int(index.valid() ? static_cast<int>(index.value()) : -1);
  }

  template <typename List, typename Each>
  void Array(const List& list, const Each& each) {
    json_.StartArray();
    for (const auto& element : list) each(element);
    json_.EndArray();
  }

  template <typename List, typename Row>
  void Table(absl::string_view name, const List& list, const Row& row) {
    out_.Append(absl::StrCat(",\n\"", name, "\":["));
    bool first = true;
    for (const auto& element : list) {
      if (!first) out_.Append(",\n");
      first = false;
      buffer_.Clear();
      json_.Reset(buffer_);
      json_.StartArray();
      row(element);
      json_.EndArray();
      out_.Append({buffer_.GetString(), buffer_.GetSize()});
    }
    out_.Append("]");
  }

  void StringTable() {
    out_.Append(",\n\"strings\":[");
    for (size_t i = 0; i < strings_.size(); ++i) {
      if (i > 0) out_.Append(",\n");
      buffer_.Clear();
      json_.Reset(buffer_);
      json_.String(strings_[i]->data(),
                   static_cast<rapidjson::SizeType>(strings_[i]->size()));
      out_.Append(EscapedForScript({buffer_.GetString(), buffer_.GetSize()}));
    }
    out_.Append("]");
  }

  void Document(const graph::DocumentInfo& document) {
    for (const graph::StringId text :
         {document.id, document.title, document.publisher, document.published,
          document.url}) {
      Text(text);
    }
    Reference(document.copy_of);
    const auto index = static_cast<size_t>(&document - &graph_.documents[0]);
    Text(index < texts_.size() ? absl::string_view(texts_[index])
                               : absl::string_view());
    Array(TextsOfList(graph_.Text(document.authors)),
          [&](const std::string& author) { Text(author); });
  }

  void Bounds(const Toll& toll) {
    for (const std::optional<double>& bound : {toll.low, toll.high}) {
      json_.Int64(bound ? static_cast<int64_t>(*bound) : -1);
    }
  }

  void EventRow(const Event& event) {
    Text(IdOf(graph_, event));
    Text(event.time.first);
    Text(event.time.last);
    Text(event.codes->type);
    Text(event.codes->mode);
    Text(event.codes->context);
    Text(Name(event.status));
    Reference(event.actor1.entity);
    Reference(event.actor2.entity);
    Reference(event.place.entity);
    Bounds(event.killed);
    Bounds(event.injured);
    Array(event.facts, [&](graph::FactId fact) { Reference(fact); });
  }

  void Entity(const graph::Entity& entity) {
    Text(entity.id);
    Text(entity.name);
    Text(entity.type);
    Text(Name(entity.kind));
    Reference(entity.document);
    Array(entity.aliases, [&](graph::StringId alias) { Text(alias); });
    json_.Uint64(entity.mentions.size());
    Text(entity.known_id);
    json_.Int(Units(entity.salience));
    json_.Int(entity.in_backbone ? 1 : 0);
    json_.StartArray();
    if (const auto& point = entity.coordinates) {
      json_.Int(Units(point->latitude));
      json_.Int(Units(point->longitude));
    }
    json_.EndArray();
  }

  void Fact(const graph::Fact& fact) {
    Text(fact.id);
    Reference(fact.subject);
    Reference(fact.object);
    Text(fact.relation);
    Text(fact.lemma);
    Text(griot::Name(fact.polarity));
    Text(graph::Name(fact.modality));
    Text(fact.time);
    Text(fact.first_said);
    Text(fact.last_said);
    json_.Int(Units(fact.confidence));
    json_.Int(fact.inferred ? 1 : 0);
    json_.Uint(fact.sources);
    Array(fact.statements, [&](graph::StatementIndex i) { Reference(i); });
    Array(fact.qualifiers, [&](const graph::Qualifier& qualifier) {
      Text(Name(qualifier.role));
      Text(qualifier.marker);
      Reference(qualifier.entity);
    });
    Array(fact.figures, [&](const graph::Figure& figure) {
      Text(FigureText(graph_, figure));
    });
    json_.Int(Units(fact.salience));
    Text(graph::Name(fact.backbone));
    Text(graph::PredicateWords(graph_, fact));
    Text(graph::PassiveWords(graph_, fact));
    json_.Int(fact.standing ? 1 : 0);
  }

  void StatementOf(const graph::StatementRecord& statement) {
    Reference(statement.document);
    Text(statement.quote);
    json_.Int(statement.evidence.begin);
    json_.Int(statement.evidence.end);
    Text(griot::Name(statement.modality));
    json_.Int(Units(double{statement.confidence}));
    Text(statement.rule);
    Text(statement.extractor);
    Marks(statement);
    Array(graph_.AttributionsOf(statement),
          [&](const graph::AttributionRecord& link) {
            Reference(link.source);
            Text(link.cue);
            Text(link.medium);
          });
    OwnEnds(statement);
  }

  // Subject and object, if they are not those of the fact: reports of one event
  // may count others.
  void OwnEnds(const graph::StatementRecord& statement) {
    graph::EntityId ends[2];
    for (const graph::ArgumentRecord& argument :
         graph_.ArgumentsOf(statement)) {
      if (argument.role != Role::kSubject && argument.role != Role::kObject) {
        continue;
      }
      graph::EntityId& end = ends[argument.role == Role::kObject];
      if (!end.valid()) end = argument.entity;
    }
    const graph::Fact& fact = graph_.At(statement.fact);
    const bool same =
        (ends[0] == fact.subject && ends[1] == fact.object) ||
        (ends[1] == fact.subject && ends[0] == fact.object);  // an inverse
    json_.StartArray();
    if (!same) {
      Reference(ends[0]);
      Reference(ends[1]);
    }
    json_.EndArray();
  }

  void Merge(const graph::NameMerge& merge) {
    Reference(merge.entity);
    Text(graph::Name(merge.rule));
    Text(graph::Describe(merge.rule));
    for (const graph::Mention* mention : {&merge.first, &merge.second}) {
      Text(mention->text);
      Reference(mention->document);
    }
    Array(merge.evidence,
          [&](const graph::Mention& mention) { Text(mention.text); });
    Text(merge.note);
  }

  // Kind, begin and end of each, counted in code points of the quote.
  void Marks(const graph::StatementRecord& statement) {
    const Span evidence = statement.evidence;
    const auto mark = [&](Mark kind, Span span) {
      if (span.begin < evidence.begin || span.end > evidence.end ||
          span.begin >= span.end) {
        return;
      }
      json_.Int(static_cast<int>(kind));
      json_.Int(span.begin - evidence.begin);
      json_.Int(span.end - evidence.begin);
    };
    json_.StartArray();
    mark(Mark::kPredicate, statement.predicate_span);
    for (const graph::ArgumentRecord& argument :
         graph_.ArgumentsOf(statement)) {
      mark(MarkOf(argument.role), argument.span);
    }
    for (const graph::AttributionRecord& link :
         graph_.AttributionsOf(statement)) {
      mark(Mark::kSource, link.span);
    }
    json_.EndArray();
  }

  void Conflict(const graph::Conflict& conflict) {
    Text(conflict.id);
    Text(graph::Name(conflict.kind));
    Array(conflict.sides, [&](const graph::ConflictSide& side) {
      json_.StartArray();
      Reference(side.fact);
      Text(side.figure == nullptr ? "" : FigureText(graph_, *side.figure));
      Array(side.statements, [&](graph::StatementIndex i) { Reference(i); });
      json_.EndArray();
    });
  }

  // Sorted, each once.
  std::vector<std::string> TypesInUse() const {
    absl::btree_set<absl::string_view> types;
    for (const graph::Entity& entity : graph_.entities) {
      types.insert(graph_.Text(entity.type));
    }
    return {types.begin(), types.end()};
  }

  const Graph& graph_;
  BufferedSink& out_;
  std::vector<std::string> texts_;  // by document, or none
  rapidjson::StringBuffer buffer_;  // of one row
  Json json_;
  absl::node_hash_map<std::string, int> numbers_;
  std::vector<const std::string*> strings_;
};

}  // namespace

absl::Status WriteHtmlData(const Graph& graph, const WriterOptions& options,
                           BufferedSink& out) {
  return Tables(graph, out).Write(options);
}

std::string EscapedForScript(absl::string_view json) {
  std::string escaped;
  escaped.reserve(json.size());
  for (size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '<' || c == '>' || c == '&') {
      absl::StrAppend(&escaped, "\\u00", absl::Hex(c, absl::kZeroPad2));
    } else if (json.substr(i, 3) == "\u2028" || json.substr(i, 3) == "\u2029") {
      absl::StrAppend(&escaped, json[i + 2] == '\xA8' ? "\\u2028" : "\\u2029");
      i += 2;
    } else {
      escaped += c;
    }
  }
  return escaped;
}

}  // namespace griot::exporter
