#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "schemas/iso_time.h"
#include "schemas/json_fields.h"
#include "schemas/statement_json.h"
#include "schemas/statement_limits.h"
#include "schemas/statement_names.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using rapidjson::Value;
constexpr Need kRequired = Need::kRequired;
constexpr Need kOptional = Need::kOptional;

template <size_t N>
absl::Status Find(const Value& object, const JsonPlace& place,
                  const absl::string_view (&names)[N],
                  const Value* (&found)[N]) {
  return FindFields(object, place, names, absl::MakeSpan(found));
}

// As ReadName, into an enumeration.
template <typename Enum, size_t N>
absl::Status ReadEnum(const Value* value, const JsonPlace& place,
                      absl::string_view key, Need need,
                      const absl::string_view (&names)[N], Enum& out) {
  auto index = static_cast<size_t>(out);
  GRIOT_RETURN_IF_ERROR(ReadName(value, place, key, need, names, index));
  out = static_cast<Enum>(index);
  return absl::OkStatus();
}

absl::Status CheckSchema(const Value* value, absl::string_view expected) {
  std::string schema;
  GRIOT_RETURN_IF_ERROR(ReadString(value, JsonPlace(), "schema", kRequired,
                                   kMaxShortString, schema));
  if (schema == expected) return absl::OkStatus();
  return JsonPlace(JsonPlace(), "schema").Expected(Shown(expected), *value);
}

absl::Status Read(const Value* value, const JsonPlace& parent, Predicate& out) {
  if (IsNull(value)) return parent.Missing("predicate");
  const JsonPlace place(parent, "predicate");
  static constexpr absl::string_view kNames[] = {"lemma", "text", "begin",
                                                 "end", "relation"};
  const Value* field[std::size(kNames)];
  GRIOT_RETURN_IF_ERROR(Find(*value, place, kNames, field));
  GRIOT_RETURN_IF_ERROR(ReadString(field[0], place, "lemma", kRequired,
                                   kMaxShortString, out.lemma));
  GRIOT_RETURN_IF_ERROR(
      ReadString(field[1], place, "text", kRequired, kMaxLongString, out.text));
  GRIOT_RETURN_IF_ERROR(ReadSpan(field[2], field[3], place, out.span));
  return ReadString(field[4], place, "relation", kOptional, kMaxShortString,
                    out.relation);
}

absl::Status ReadQuantity(const Value* value, const JsonPlace& parent,
                          std::optional<Quantity>& out) {
  if (IsNull(value)) return absl::OkStatus();
  const JsonPlace place(parent, "quantity");
  static constexpr absl::string_view kNames[] = {"value", "bound", "most"};
  constexpr double kMost = 1e300;
  const Value* field[std::size(kNames)];
  GRIOT_RETURN_IF_ERROR(Find(*value, place, kNames, field));
  Quantity quantity;
  GRIOT_RETURN_IF_ERROR(ReadNumber(field[0], place, "value", kRequired, -kMost,
                                   kMost, quantity.value));
  GRIOT_RETURN_IF_ERROR(ReadEnum(field[1], place, "bound", kOptional,
                                 kBoundNames, quantity.bound));
  if (!IsNull(field[2])) {
    GRIOT_RETURN_IF_ERROR(ReadNumber(field[2], place, "most", kRequired,
                                     quantity.value, kMost,
                                     quantity.most.emplace()));
    if (quantity.bound != Quantity::Bound::kAtLeast) {
      return place.Expected("\"most\" only with the bound \"at least\"",
                            *value);
    }
  }
  out = quantity;
  return absl::OkStatus();
}

// [begin, end] within `whole`; all of it if missing.
absl::Status ReadHead(const Value* value, const JsonPlace& parent,
                      const Span& whole, Span& out) {
  out = whole;
  if (IsNull(value)) return absl::OkStatus();
  const JsonPlace place(parent, "head");
  if (value->IsArray() && value->Size() == 2 && (*value)[0].IsInt() &&
      (*value)[1].IsInt()) {
    out = Span{(*value)[0].GetInt(), (*value)[1].GetInt()};
    if (!out.empty() && whole.Contains(out)) return absl::OkStatus();
  }
  return place.Expected(
      absl::StrCat("[begin, end] within ", whole.begin, " to ", whole.end),
      *value);
}

absl::Status Read(const Value& value, const JsonPlace& place, Argument& out) {
  static constexpr absl::string_view kNames[] = {
      "role", "marker", "begin",   "end",    "text",
      "head", "type",   "mention", "entity", "quantity"};
  const Value* field[std::size(kNames)];
  GRIOT_RETURN_IF_ERROR(Find(value, place, kNames, field));
  GRIOT_RETURN_IF_ERROR(
      ReadEnum(field[0], place, "role", kRequired, kRoleNames, out.role));
  GRIOT_RETURN_IF_ERROR(ReadString(field[1], place, "marker", kOptional,
                                   kMaxShortString, out.marker));
  GRIOT_RETURN_IF_ERROR(ReadSpan(field[2], field[3], place, out.span));
  GRIOT_RETURN_IF_ERROR(
      ReadString(field[4], place, "text", kRequired, kMaxLongString, out.text));
  GRIOT_RETURN_IF_ERROR(ReadHead(field[5], place, out.span, out.head));
  GRIOT_RETURN_IF_ERROR(ReadString(field[6], place, "type", kOptional,
                                   kMaxShortString, out.type));
  if (out.type.empty()) out.type = "other";
  GRIOT_RETURN_IF_ERROR(ReadEnum(field[7], place, "mention", kRequired,
                                 kMentionNames, out.mention));
  GRIOT_RETURN_IF_ERROR(ReadString(field[8], place, "entity", kOptional,
                                   kMaxLongString, out.entity));
  if (out.entity.empty()) out.entity = out.text;
  return ReadQuantity(field[9], place, out.quantity);
}

absl::Status ReadArguments(const Value* value, const JsonPlace& parent,
                           std::vector<Argument>& out) {
  if (IsNull(value)) return parent.Missing("arguments");
  const JsonPlace place(parent, "arguments");
  if (!value->IsArray() || value->Size() > kMaxArguments) {
    return place.Expected(absl::StrCat("an array of at most ", kMaxArguments),
                          *value);
  }
  out.resize(value->Size());
  for (rapidjson::SizeType i = 0; i < value->Size(); ++i) {
    GRIOT_RETURN_IF_ERROR(
        Read((*value)[i], JsonPlace(place, size_t{i}), out[i]));
  }
  return absl::OkStatus();
}

absl::Status Read(const Value* value, const JsonPlace& parent, Source& out) {
  if (IsNull(value)) return parent.Missing("source");
  const JsonPlace place(parent, "source");
  static constexpr absl::string_view kNames[] = {"begin", "end", "text",
                                                 "entity", "type"};
  const Value* field[std::size(kNames)];
  GRIOT_RETURN_IF_ERROR(Find(*value, place, kNames, field));
  GRIOT_RETURN_IF_ERROR(ReadSpan(field[0], field[1], place, out.span));
  GRIOT_RETURN_IF_ERROR(
      ReadString(field[2], place, "text", kRequired, kMaxLongString, out.text));
  GRIOT_RETURN_IF_ERROR(ReadString(field[3], place, "entity", kOptional,
                                   kMaxLongString, out.entity));
  if (out.entity.empty()) out.entity = out.text;
  GRIOT_RETURN_IF_ERROR(ReadString(field[4], place, "type", kOptional,
                                   kMaxShortString, out.type));
  if (out.type.empty()) out.type = "other";
  return absl::OkStatus();
}

// Appends the attribution in `value` and those nested in it; the recursion is
// bounded by kMaxAttributions.
absl::Status ReadAttribution(const Value* value, const JsonPlace& parent,
                             std::vector<Attribution>& out) {
  if (IsNull(value)) return absl::OkStatus();
  const JsonPlace place(parent, "attribution");
  if (out.size() == kMaxAttributions) {
    return place.Expected(
        absl::StrCat("at most ", kMaxAttributions, " nested attributions"),
        *value);
  }
  static constexpr absl::string_view kNames[] = {
      "source", "cue", "begin", "end", "medium", "attribution"};
  const Value* field[std::size(kNames)];
  GRIOT_RETURN_IF_ERROR(Find(*value, place, kNames, field));
  Attribution& link = out.emplace_back();
  GRIOT_RETURN_IF_ERROR(Read(field[0], place, link.source));
  GRIOT_RETURN_IF_ERROR(
      ReadString(field[1], place, "cue", kRequired, kMaxShortString, link.cue));
  GRIOT_RETURN_IF_ERROR(ReadSpan(field[2], field[3], place, link.span));
  GRIOT_RETURN_IF_ERROR(ReadString(field[4], place, "medium", kOptional,
                                   kMaxLongString, link.medium));
  return ReadAttribution(field[5], place, out);
}

absl::Status Read(const Value* value, const JsonPlace& parent,
                  std::optional<Time>& out) {
  if (IsNull(value)) return absl::OkStatus();
  const JsonPlace place(parent, "time");
  static constexpr absl::string_view kNames[] = {"value", "granularity",
                                                 "begin", "end", "text"};
  const Value* field[std::size(kNames)];
  GRIOT_RETURN_IF_ERROR(Find(*value, place, kNames, field));
  Time time;
  GRIOT_RETURN_IF_ERROR(ReadString(field[0], place, "value", kRequired,
                                   kMaxShortString, time.value));
  if (!ParseIsoTime(time.value)) {
    return JsonPlace(place, "value")
        .Expected("an ISO 8601 date, time or interval", *field[0]);
  }
  GRIOT_RETURN_IF_ERROR(ReadEnum(field[1], place, "granularity", kRequired,
                                 kGranularityNames, time.granularity));
  if (!IsNull(field[2]) || !IsNull(field[3]) || !IsNull(field[4])) {
    Span span;
    GRIOT_RETURN_IF_ERROR(ReadSpan(field[2], field[3], place, span));
    time.span = span;
    GRIOT_RETURN_IF_ERROR(ReadString(field[4], place, "text", kRequired,
                                     kMaxLongString, time.text));
  }
  out = std::move(time);
  return absl::OkStatus();
}

absl::Status Read(const Value* value, const JsonPlace& parent, Evidence& out) {
  if (IsNull(value)) return parent.Missing("evidence");
  const JsonPlace place(parent, "evidence");
  static constexpr absl::string_view kNames[] = {"begin", "end", "quote"};
  const Value* field[std::size(kNames)];
  GRIOT_RETURN_IF_ERROR(Find(*value, place, kNames, field));
  GRIOT_RETURN_IF_ERROR(ReadSpan(field[0], field[1], place, out.span));
  return ReadString(field[2], place, "quote", kRequired, kMaxLongString,
                    out.quote);
}

// An inferred statement names its rule, a stated one has none.
absl::Status ReadDerivation(const Value* derivation, const Value* rule,
                            const JsonPlace& place, std::string& out) {
  size_t index = 0;
  GRIOT_RETURN_IF_ERROR(ReadName(derivation, place, "derivation", kOptional,
                                 kDerivationNames, index));
  if (index == 1) {
    return ReadString(rule, place, "rule", kRequired, kMaxShortString, out);
  }
  if (IsNull(rule)) return absl::OkStatus();
  return JsonPlace(place, "rule").Expected("none, being stated", *rule);
}

absl::Status ReadPublished(const Value* value, const JsonPlace& place,
                           std::string& out) {
  GRIOT_RETURN_IF_ERROR(
      ReadString(value, place, "published", kOptional, kMaxShortString, out));
  if (out.empty()) return absl::OkStatus();
  const auto time = ParseIsoTime(out);
  if (time && time->form != IsoTime::Form::kInterval) return absl::OkStatus();
  return JsonPlace(place, "published").Expected("an ISO 8601 date", *value);
}

absl::Status ReadAuthors(const Value* value, const JsonPlace& parent,
                         std::vector<std::string>& out) {
  if (IsNull(value)) return absl::OkStatus();
  const JsonPlace place(parent, "authors");
  if (!value->IsArray() || value->Size() > kMaxAuthors) {
    return place.Expected(absl::StrCat("an array of at most ", kMaxAuthors),
                          *value);
  }
  for (const Value& author : value->GetArray()) {
    const std::string index = absl::StrCat(out.size());
    GRIOT_RETURN_IF_ERROR(ReadString(&author, place, index, kRequired,
                                     kMaxShortString, out.emplace_back()));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Statement> ParseStatement(absl::string_view line) {
  rapidjson::Document json;
  GRIOT_RETURN_IF_ERROR(ParseObject(line, kMaxStatementLine, json));
  static constexpr absl::string_view kNames[] = {
      "schema",     "document", "predicate",  "arguments", "attribution",
      "polarity",   "modality", "derivation", "rule",      "time",
      "confidence", "evidence", "extractor"};
  const JsonPlace place;
  const Value* field[std::size(kNames)];
  GRIOT_RETURN_IF_ERROR(Find(json, place, kNames, field));
  GRIOT_RETURN_IF_ERROR(CheckSchema(field[0], "griot/statement/1"));
  Statement out;
  GRIOT_RETURN_IF_ERROR(ReadString(field[1], place, "document", kRequired,
                                   kMaxShortString, out.document));
  GRIOT_RETURN_IF_ERROR(Read(field[2], place, out.predicate));
  GRIOT_RETURN_IF_ERROR(ReadArguments(field[3], place, out.arguments));
  GRIOT_RETURN_IF_ERROR(ReadAttribution(field[4], place, out.attribution));
  GRIOT_RETURN_IF_ERROR(ReadEnum(field[5], place, "polarity", kOptional,
                                 kPolarityNames, out.polarity));
  GRIOT_RETURN_IF_ERROR(ReadEnum(field[6], place, "modality", kOptional,
                                 kModalityNames, out.modality));
  GRIOT_RETURN_IF_ERROR(ReadDerivation(field[7], field[8], place, out.rule));
  GRIOT_RETURN_IF_ERROR(Read(field[9], place, out.time));
  GRIOT_RETURN_IF_ERROR(ReadNumber(field[10], place, "confidence", kOptional, 0,
                                   1, out.confidence));
  GRIOT_RETURN_IF_ERROR(Read(field[11], place, out.evidence));
  GRIOT_RETURN_IF_ERROR(ReadString(field[12], place, "extractor", kOptional,
                                   kMaxShortString, out.extractor));
  return out;
}

absl::StatusOr<Document> ParseDocument(absl::string_view line) {
  rapidjson::Document json;
  GRIOT_RETURN_IF_ERROR(ParseObject(line, kMaxDocumentLine, json));
  static constexpr absl::string_view kNames[] = {
      "schema", "id",    "text",     "published", "publisher",
      "url",    "title", "language", "authors"};
  const JsonPlace place;
  const Value* field[std::size(kNames)];
  GRIOT_RETURN_IF_ERROR(Find(json, place, kNames, field));
  GRIOT_RETURN_IF_ERROR(CheckSchema(field[0], "griot/document/1"));
  Document out;
  GRIOT_RETURN_IF_ERROR(
      ReadString(field[1], place, "id", kRequired, kMaxShortString, out.id));
  if (field[2] == nullptr) return place.Missing("text");
  if (field[2]->IsNull()) {
    return JsonPlace(place, "text").Expected("a string", *field[2]);
  }
  GRIOT_RETURN_IF_ERROR(ReadString(field[2], place, "text", kOptional,
                                   kMaxDocumentText, out.text));
  GRIOT_RETURN_IF_ERROR(ReadPublished(field[3], place, out.published));
  GRIOT_RETURN_IF_ERROR(ReadString(field[4], place, "publisher", kOptional,
                                   kMaxShortString, out.publisher));
  GRIOT_RETURN_IF_ERROR(
      ReadString(field[5], place, "url", kOptional, kMaxShortString, out.url));
  GRIOT_RETURN_IF_ERROR(ReadString(field[6], place, "title", kOptional,
                                   kMaxLongString, out.title));
  GRIOT_RETURN_IF_ERROR(ReadString(field[7], place, "language", kOptional,
                                   kMaxShortString, out.language));
  GRIOT_RETURN_IF_ERROR(ReadAuthors(field[8], place, out.authors));
  return out;
}

absl::StatusOr<EntityMention> ParseMention(absl::string_view line) {
  rapidjson::Document json;
  GRIOT_RETURN_IF_ERROR(ParseObject(line, kMaxStatementLine, json));
  static constexpr absl::string_view kNames[] = {"schema",  "document", "begin",
                                                 "end",     "text",     "type",
                                                 "mention", "entity"};
  const JsonPlace place;
  const Value* field[std::size(kNames)];
  GRIOT_RETURN_IF_ERROR(Find(json, place, kNames, field));
  if (field[0] != nullptr) {
    GRIOT_RETURN_IF_ERROR(CheckSchema(field[0], "griot/mention/1"));
  }
  EntityMention out;
  GRIOT_RETURN_IF_ERROR(ReadString(field[1], place, "document", kRequired,
                                   kMaxShortString, out.document));
  GRIOT_RETURN_IF_ERROR(ReadSpan(field[2], field[3], place, out.span));
  GRIOT_RETURN_IF_ERROR(
      ReadString(field[4], place, "text", kRequired, kMaxLongString, out.text));
  GRIOT_RETURN_IF_ERROR(ReadString(field[5], place, "type", kOptional,
                                   kMaxShortString, out.type));
  if (out.type.empty()) out.type = "other";
  GRIOT_RETURN_IF_ERROR(ReadEnum(field[6], place, "mention", kRequired,
                                 kMentionNames, out.mention));
  GRIOT_RETURN_IF_ERROR(ReadString(field[7], place, "entity", kOptional,
                                   kMaxLongString, out.entity));
  if (out.entity.empty()) out.entity = out.text;
  return out;
}

}  // namespace griot
