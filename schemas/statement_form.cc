#include "absl/strings/str_cat.h"
#include "schemas/iso_time.h"
#include "schemas/json_fields.h"
#include "schemas/statement_json.h"
#include "schemas/statement_limits.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

absl::Status Wrong(const JsonPlace& parent, absl::string_view key,
                   absl::string_view expected) {
  return absl::InvalidArgumentError(
      absl::StrCat(JsonPlace(parent, key).Pointer(), ": expected ", expected));
}

absl::Status CheckString(absl::string_view text, const JsonPlace& parent,
                         absl::string_view key, Need need, size_t max_bytes) {
  if (need == Need::kRequired && text.empty()) {
    return Wrong(parent, key, "a string that is not empty");
  }
  if (text.size() > max_bytes) {
    return Wrong(parent, key, absl::StrCat("at most ", max_bytes, " bytes"));
  }
  if (text.find('\0') != absl::string_view::npos ||
      FindInvalidUtf8(text) != absl::string_view::npos) {
    return Wrong(parent, key, "UTF-8 without U+0000");
  }
  return absl::OkStatus();
}

absl::Status CheckSpan(const Span& span, const JsonPlace& parent) {
  return 0 <= span.begin && !span.empty()
             ? absl::OkStatus()
             : Wrong(parent, "end", "an offset above that of the begin");
}

absl::Status Check(const Argument& argument, const JsonPlace& place) {
  GRIOT_RETURN_IF_ERROR(CheckString(argument.marker, place, "marker",
                                    Need::kOptional, kMaxShortString));
  GRIOT_RETURN_IF_ERROR(CheckSpan(argument.span, place));
  GRIOT_RETURN_IF_ERROR(CheckString(argument.text, place, "text",
                                    Need::kRequired, kMaxLongString));
  if (argument.head.empty() || !argument.span.Contains(argument.head)) {
    return Wrong(place, "head", "a span within the argument");
  }
  GRIOT_RETURN_IF_ERROR(CheckString(argument.type, place, "type",
                                    Need::kRequired, kMaxShortString));
  return CheckString(argument.entity, place, "entity", Need::kRequired,
                     kMaxLongString);
}

absl::Status Check(const Attribution& link, const JsonPlace& place) {
  const JsonPlace source(place, "source");
  GRIOT_RETURN_IF_ERROR(CheckSpan(link.source.span, source));
  GRIOT_RETURN_IF_ERROR(CheckString(link.source.text, source, "text",
                                    Need::kRequired, kMaxLongString));
  GRIOT_RETURN_IF_ERROR(CheckString(link.source.entity, source, "entity",
                                    Need::kRequired, kMaxLongString));
  GRIOT_RETURN_IF_ERROR(CheckString(link.source.type, source, "type",
                                    Need::kRequired, kMaxShortString));
  GRIOT_RETURN_IF_ERROR(
      CheckString(link.cue, place, "cue", Need::kRequired, kMaxShortString));
  GRIOT_RETURN_IF_ERROR(CheckSpan(link.span, place));
  return CheckString(link.medium, place, "medium", Need::kOptional,
                     kMaxLongString);
}

absl::Status Check(const Time& time, const JsonPlace& place) {
  if (!ParseIsoTime(time.value)) {
    return Wrong(place, "value", "an ISO 8601 date, time or interval");
  }
  if (!time.span) return absl::OkStatus();
  GRIOT_RETURN_IF_ERROR(CheckSpan(*time.span, place));
  return CheckString(time.text, place, "text", Need::kRequired, kMaxLongString);
}

}  // namespace

absl::Status CheckForm(const Statement& statement) {
  const JsonPlace root;
  GRIOT_RETURN_IF_ERROR(CheckString(statement.document, root, "document",
                                    Need::kRequired, kMaxShortString));
  const JsonPlace predicate(root, "predicate");
  GRIOT_RETURN_IF_ERROR(CheckString(statement.predicate.lemma, predicate,
                                    "lemma", Need::kRequired, kMaxShortString));
  GRIOT_RETURN_IF_ERROR(CheckString(statement.predicate.text, predicate, "text",
                                    Need::kRequired, kMaxLongString));
  GRIOT_RETURN_IF_ERROR(CheckSpan(statement.predicate.span, predicate));
  GRIOT_RETURN_IF_ERROR(CheckString(statement.predicate.relation, predicate,
                                    "relation", Need::kOptional,
                                    kMaxShortString));
  if (statement.arguments.size() > kMaxArguments) {
    return Wrong(root, "arguments", absl::StrCat("at most ", kMaxArguments));
  }
  const JsonPlace arguments(root, "arguments");
  for (size_t i = 0; i < statement.arguments.size(); ++i) {
    GRIOT_RETURN_IF_ERROR(
        Check(statement.arguments[i], JsonPlace(arguments, i)));
  }
  if (statement.attribution.size() > kMaxAttributions) {
    return Wrong(root, "attribution",
                 absl::StrCat("at most ", kMaxAttributions, " levels"));
  }
  for (const Attribution& link : statement.attribution) {
    GRIOT_RETURN_IF_ERROR(Check(link, JsonPlace(root, "attribution")));
  }
  GRIOT_RETURN_IF_ERROR(CheckString(statement.rule, root, "rule",
                                    Need::kOptional, kMaxShortString));
  if (statement.time) {
    GRIOT_RETURN_IF_ERROR(Check(*statement.time, JsonPlace(root, "time")));
  }
  if (!(statement.confidence >= 0 && statement.confidence <= 1)) {
    return Wrong(root, "confidence", "a number in [0, 1]");
  }
  const JsonPlace evidence(root, "evidence");
  GRIOT_RETURN_IF_ERROR(CheckSpan(statement.evidence.span, evidence));
  GRIOT_RETURN_IF_ERROR(CheckString(statement.evidence.quote, evidence, "quote",
                                    Need::kRequired, kMaxLongString));
  return CheckString(statement.extractor, root, "extractor", Need::kOptional,
                     kMaxShortString);
}

}  // namespace griot
