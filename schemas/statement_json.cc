#include "schemas/statement_json.h"

#include <cmath>

#include "absl/strings/str_cat.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/statement_names.h"

namespace griot {
namespace {

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

void String(Json& json, absl::string_view text) {
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void Field(Json& json, const char* key, absl::string_view text) {
  json.Key(key);
  String(json, text);
}

void OptionalField(Json& json, const char* key, absl::string_view text) {
  if (!text.empty()) Field(json, key, text);
}

void FieldOrNull(Json& json, const char* key, absl::string_view text) {
  json.Key(key);
  if (text.empty()) {
    json.Null();
  } else {
    String(json, text);
  }
}

void SpanFields(Json& json, const Span& span) {
  json.Key("begin");
  json.Int(span.begin);
  json.Key("end");
  json.Int(span.end);
}

void NumberField(Json& json, const char* key, double value) {
  constexpr double kExactIntegers = 9007199254740992;  // 2^53
  json.Key(key);
  if (std::trunc(value) == value && std::abs(value) < kExactIntegers) {
    json.Int64(static_cast<int64_t>(value));
  } else {
    json.Double(value);
  }
}

void Write(Json& json, const Predicate& predicate) {
  json.StartObject();
  Field(json, "lemma", predicate.lemma);
  Field(json, "text", predicate.text);
  SpanFields(json, predicate.span);
  FieldOrNull(json, "relation", predicate.relation);
  json.EndObject();
}

void Write(Json& json, const Argument& argument) {
  json.StartObject();
  Field(json, "role", Name(argument.role));
  OptionalField(json, "marker", argument.marker);
  SpanFields(json, argument.span);
  Field(json, "text", argument.text);
  json.Key("head");
  json.StartArray();
  json.Int(argument.head.begin);
  json.Int(argument.head.end);
  json.EndArray();
  Field(json, "type", argument.type);
  Field(json, "mention", Name(argument.mention));
  Field(json, "entity", argument.entity);
  if (argument.quantity) {
    json.Key("quantity");
    json.StartObject();
    NumberField(json, "value", argument.quantity->value);
    Field(json, "bound", Name(argument.quantity->bound));
    if (argument.quantity->most) {
      NumberField(json, "most", *argument.quantity->most);
    }
    json.EndObject();
  }
  json.EndObject();
}

// Each attribution holds the next one out as its member "attribution".
void Write(Json& json, const std::vector<Attribution>& chain) {
  for (const Attribution& link : chain) {
    json.StartObject();
    json.Key("source");
    json.StartObject();
    SpanFields(json, link.source.span);
    Field(json, "text", link.source.text);
    Field(json, "entity", link.source.entity);
    Field(json, "type", link.source.type);
    json.EndObject();
    Field(json, "cue", link.cue);
    SpanFields(json, link.span);
    OptionalField(json, "medium", link.medium);
    json.Key("attribution");
  }
  json.Null();
  for (size_t i = 0; i < chain.size(); ++i) json.EndObject();
}

void Write(Json& json, const std::optional<Time>& time) {
  if (!time) {
    json.Null();
    return;
  }
  json.StartObject();
  Field(json, "value", time->value);
  Field(json, "granularity", Name(time->granularity));
  if (time->span) {
    SpanFields(json, *time->span);
    Field(json, "text", time->text);
  }
  json.EndObject();
}

std::string Take(const rapidjson::StringBuffer& buffer) {
  return std::string(buffer.GetString(), buffer.GetSize());
}

}  // namespace

absl::string_view Name(Role role) {
  return kRoleNames[static_cast<size_t>(role)];
}
absl::string_view Name(MentionKind mention) {
  return kMentionNames[static_cast<size_t>(mention)];
}
absl::string_view Name(Polarity polarity) {
  return kPolarityNames[static_cast<size_t>(polarity)];
}
absl::string_view Name(Modality modality) {
  return kModalityNames[static_cast<size_t>(modality)];
}
absl::string_view Name(Granularity granularity) {
  return kGranularityNames[static_cast<size_t>(granularity)];
}
absl::string_view Name(Quantity::Bound bound) {
  return kBoundNames[static_cast<size_t>(bound)];
}

std::string ToJson(const Statement& statement) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  json.StartObject();
  Field(json, "schema", "griot/statement/1");
  Field(json, "document", statement.document);
  json.Key("predicate");
  Write(json, statement.predicate);
  json.Key("arguments");
  json.StartArray();
  for (const Argument& argument : statement.arguments) Write(json, argument);
  json.EndArray();
  json.Key("attribution");
  Write(json, statement.attribution);
  Field(json, "polarity", Name(statement.polarity));
  Field(json, "modality", Name(statement.modality));
  Field(json, "derivation", kDerivationNames[statement.rule.empty() ? 0 : 1]);
  OptionalField(json, "rule", statement.rule);
  json.Key("time");
  Write(json, statement.time);
  NumberField(json, "confidence", statement.confidence);
  json.Key("evidence");
  json.StartObject();
  SpanFields(json, statement.evidence.span);
  Field(json, "quote", statement.evidence.quote);
  json.EndObject();
  Field(json, "extractor", statement.extractor);
  json.EndObject();
  return Take(buffer);
}

std::string ToJson(const Document& document) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  json.StartObject();
  Field(json, "schema", "griot/document/1");
  Field(json, "id", document.id);
  Field(json, "text", document.text);
  FieldOrNull(json, "published", document.published);
  FieldOrNull(json, "publisher", document.publisher);
  FieldOrNull(json, "url", document.url);
  FieldOrNull(json, "title", document.title);
  FieldOrNull(json, "language", document.language);
  // Left out rather than empty: stores know documents by the hash of this, also
  // those from before there were authors.
  if (!document.authors.empty()) {
    json.Key("authors");
    json.StartArray();
    for (const std::string& author : document.authors) String(json, author);
    json.EndArray();
  }
  json.EndObject();
  return Take(buffer);
}

std::string ToJson(const EntityMention& mention) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  json.StartObject();
  Field(json, "schema", "griot/mention/1");
  Field(json, "document", mention.document);
  SpanFields(json, mention.span);
  Field(json, "text", mention.text);
  Field(json, "type", mention.type);
  Field(json, "mention", Name(mention.mention));
  Field(json, "entity", mention.entity);
  json.EndObject();
  return Take(buffer);
}

}  // namespace griot
