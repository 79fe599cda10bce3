#include "absl/strings/str_cat.h"
#include "schemas/json_fields.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

absl::Status CheckSurface(const Span& span, absl::string_view surface,
                          const JsonPlace& place, const CodePointIndex& text) {
  if (!text.Holds(span)) {
    return absl::InvalidArgumentError(absl::StrCat(
        place.Label(), ": expected a span in the document's ", text.size(),
        " code points, got ", span.begin, " to ", span.end));
  }
  if (text.Slice(span) != surface) {
    return absl::InvalidArgumentError(
        absl::StrCat(place.Label(), ": expected ", Shown(text.Slice(span)),
                     " as text ", span.begin, " to ", span.end,
                     " of the document, got ", Shown(surface)));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status CheckAgainstText(const Statement& statement,
                              const CodePointIndex& text) {
  const JsonPlace root;
  GRIOT_RETURN_IF_ERROR(CheckSurface(statement.evidence.span,
                                     statement.evidence.quote,
                                     JsonPlace(root, "evidence"), text));
  GRIOT_RETURN_IF_ERROR(CheckSurface(statement.predicate.span,
                                     statement.predicate.text,
                                     JsonPlace(root, "predicate"), text));
  const JsonPlace arguments(root, "arguments");
  for (size_t i = 0; i < statement.arguments.size(); ++i) {
    const Argument& argument = statement.arguments[i];
    const JsonPlace place(arguments, i);
    GRIOT_RETURN_IF_ERROR(
        CheckSurface(argument.span, argument.text, place, text));
    if (!argument.span.Contains(argument.head)) {
      return absl::InvalidArgumentError(
          absl::StrCat(JsonPlace(place, "head").Pointer(),
                       ": expected a span within the argument"));
    }
  }
  for (size_t i = 0; i < statement.attribution.size(); ++i) {
    const Attribution& link = statement.attribution[i];
    const JsonPlace place(root, "attribution");
    GRIOT_RETURN_IF_ERROR(CheckSurface(link.source.span, link.source.text,
                                       JsonPlace(place, "source"), text));
    GRIOT_RETURN_IF_ERROR(CheckSurface(link.span, link.cue, place, text));
  }
  if (statement.time && statement.time->span) {
    return CheckSurface(*statement.time->span, statement.time->text,
                        JsonPlace(root, "time"), text);
  }
  return absl::OkStatus();
}

absl::Status CheckAgainstText(const EntityMention& mention,
                              const CodePointIndex& text) {
  return CheckSurface(mention.span, mention.text, JsonPlace(), text);
}

}  // namespace griot
