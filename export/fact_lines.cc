#include "export/fact_lines.h"

#include <string>
#include <utility>

#include "export/buffered_sink.h"
#include "export/numbers.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/content_hash.h"
#include "schemas/statement_json.h"
#include "schemas/text_list.h"

namespace griot::exporter {
namespace {

using graph::Fact;
using graph::Graph;
using graph::StatementRecord;
using graph::StringId;

// One line of the graph.
class FactLine {
 public:
  explicit FactLine(const Graph& graph) : graph_(graph), json_(buffer_) {}

  std::string Of(const Fact& fact) {
    json_.StartObject();
    Field("schema", absl::string_view("griot/fact/1"));
    WriteContent(fact);
    WriteSupport(fact);
    json_.EndObject();
    return std::string(buffer_.GetString(), buffer_.GetSize());
  }

 private:
  void String(absl::string_view text) {
    json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void Field(const char* key, absl::string_view text) {
    json_.Key(key);
    String(text);
  }
  // Null for the empty text.
  void FieldOrNull(const char* key, absl::string_view text) {
    json_.Key(key);
    if (text.empty()) {
      json_.Null();
    } else {
      String(text);
    }
  }
  void FieldOrNull(const char* key, StringId text) {
    FieldOrNull(key, graph_.Text(text));
  }
  void Number(const char* key, int64_t number) {
    json_.Key(key);
    json_.Int64(number);
  }
  void Digits(const char* key, const std::string& digits) {
    json_.Key(key);
    json_.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
  }

  // An array with what `write` makes of each of `items`.
  template <typename Items, typename Write>
  void Array(const char* key, const Items& items, const Write& write) {
    json_.Key(key);
    json_.StartArray();
    for (const auto& item : items) write(item);
    json_.EndArray();
  }

  void WriteEntity(graph::EntityId id) {
    if (!id.valid()) {
      json_.Null();
      return;
    }
    const graph::Entity& entity = graph_.At(id);
    json_.StartObject();
    Field("id", graph_.Text(entity.id));
    Field("name", graph_.Text(entity.name));
    Field("type", graph_.Text(entity.type));
    json_.EndObject();
  }

  void WriteQuantity(const Quantity& quantity) {
    json_.Key("quantity");
    json_.StartObject();
    Digits("value", RealText(quantity.value));
    Field("bound", Name(quantity.bound));
    if (quantity.most) Digits("most", RealText(*quantity.most));
    json_.EndObject();
  }

  void WriteContent(const Fact& fact) {
    Field("id", graph_.Text(fact.id));
    json_.Key("subject");
    WriteEntity(fact.subject);
    FieldOrNull("relation", fact.relation);
    Field("lemma", graph_.Text(fact.lemma));
    json_.Key("object");
    WriteEntity(fact.object);
    Field("polarity", Name(fact.polarity));
    Field("modality", graph::Name(fact.modality));
    FieldOrNull("time", fact.time);
    FieldOrNull("granularity", graph_.Text(fact.time).empty()
                                   ? absl::string_view()
                                   : Name(fact.granularity));
    Array("qualifiers", fact.qualifiers, [&](const graph::Qualifier& part) {
      json_.StartObject();
      Field("role", Name(part.role));
      FieldOrNull("marker", part.marker);
      json_.Key("entity");
      WriteEntity(part.entity);
      json_.EndObject();
    });
    Array("figures", fact.figures, [&](const graph::Figure& figure) {
      json_.StartObject();
      Field("role", Name(figure.role));
      FieldOrNull("marker", figure.marker);
      FieldOrNull("counted", figure.counted);
      WriteQuantity(figure.quantity);
      Array("statements", figure.statements,
            [&](graph::StatementIndex i) { String(ToHex(graph_.At(i).hash)); });
      json_.EndObject();
    });
  }

  void WriteSupport(const Fact& fact) {
    Number("sources", fact.sources);
    Array("documents", fact.documents, [&](graph::DocumentIndex i) {
      String(graph_.Text(graph_.At(i).id));
    });
    Array("publishers", fact.publishers,
          [&](StringId id) { String(graph_.Text(id)); });
    Array("speakers", fact.speakers,
          [&](graph::EntityId id) { WriteEntity(id); });
    FieldOrNull("first_said", fact.first_said);
    FieldOrNull("last_said", fact.last_said);
    Digits("confidence", ShareText(fact.confidence));
    Digits("salience", ShareText(fact.salience));
    Field("backbone", graph::Name(fact.backbone));
    json_.Key("inferred");
    json_.Bool(fact.inferred);
    Array("evidence", fact.statements,
          [&](graph::StatementIndex i) { WriteStatement(graph_.At(i)); });
  }

  void WriteStatement(const StatementRecord& statement) {
    const graph::DocumentInfo& document = graph_.At(statement.document);
    json_.StartObject();
    Field("statement", ToHex(statement.hash));
    Field("document", graph_.Text(document.id));
    FieldOrNull("published", document.published);
    FieldOrNull("publisher", document.publisher);
    Array("authors", TextsOfList(graph_.Text(document.authors)),
          [&](const std::string& author) { String(author); });
    Number("begin", statement.evidence.begin);
    Number("end", statement.evidence.end);
    Field("quote", graph_.Text(statement.quote));
    Field("predicate", graph_.Text(statement.predicate));
    Number("predicate_begin", statement.predicate_span.begin);
    Number("predicate_end", statement.predicate_span.end);
    Array("arguments", graph_.ArgumentsOf(statement),
          [&](const graph::ArgumentRecord& argument) {
            WriteArgument(argument);
          });
    Array("said_by", graph_.AttributionsOf(statement),
          [&](const graph::AttributionRecord& link) { WriteSpeaker(link); });
    Field("modality", Name(statement.modality));
    FieldOrNull("time", statement.time);
    Digits("confidence", ShareText(double{statement.confidence}));
    FieldOrNull("rule", statement.rule);
    Field("extractor", graph_.Text(statement.extractor));
    json_.EndObject();
  }

  void WriteArgument(const graph::ArgumentRecord& argument) {
    json_.StartObject();
    Field("role", Name(argument.role));
    FieldOrNull("marker", argument.marker);
    Number("begin", argument.span.begin);
    Number("end", argument.span.end);
    Field("text", graph_.Text(argument.text));
    json_.Key("entity");
    WriteEntity(argument.entity);
    if (argument.quantity.valid()) {
      WriteQuantity(graph_.At(argument.quantity));
    }
    json_.EndObject();
  }

  void WriteSpeaker(const graph::AttributionRecord& link) {
    json_.StartObject();
    json_.Key("source");
    WriteEntity(link.source);
    Number("begin", link.span.begin);
    Number("end", link.span.end);
    Field("text", graph_.Text(link.text));
    Field("cue", graph_.Text(link.cue));
    FieldOrNull("medium", link.medium);
    json_.EndObject();
  }

  const Graph& graph_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_;
};

class FactLinesWriter : public Writer {
 public:
  explicit FactLinesWriter(ByteSink sink) : out_(std::move(sink)) {}

  absl::Status Write(const Graph& graph) override {
    for (const Fact& fact : graph.facts) {
      out_.Append(FactLine(graph).Of(fact));
      out_.Append("\n");
      if (!out_.status().ok()) break;
    }
    return out_.status();
  }

  absl::Status Finish() override { return out_.Flush(); }

 private:
  BufferedSink out_;
};

}  // namespace

std::unique_ptr<Writer> MakeFactLinesWriter(ByteSink sink,
                                            const WriterOptions& /*options*/) {
  return std::make_unique<FactLinesWriter>(std::move(sink));
}

}  // namespace griot::exporter
