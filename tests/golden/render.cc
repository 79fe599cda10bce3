#include "tests/golden/render.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "schemas/statement_json.h"

namespace griot {
namespace {

absl::string_view WithoutArticle(absl::string_view text) {
  for (const absl::string_view article : {"the ", "a ", "an "}) {
    if (absl::StartsWithIgnoreCase(text, article)) {
      return text.substr(article.size());
    }
  }
  return text;
}

void AppendEntity(absl::string_view text, absl::string_view entity,
                  std::string& out) {
  if (WithoutArticle(text) != entity) absl::StrAppend(&out, " = ", entity);
}

}  // namespace

std::string Render(const Statement& statement) {
  std::string out = statement.predicate.lemma;
  if (!statement.predicate.relation.empty()) {
    absl::StrAppend(&out, " (", statement.predicate.relation, ")");
  }
  for (const Argument& argument : statement.arguments) {
    absl::StrAppend(&out, " | ", Name(argument.role));
    if (!argument.marker.empty()) {
      absl::StrAppend(&out, " ", argument.marker);
    }
    absl::StrAppend(&out, ": ", argument.text, " <", argument.type, ">");
    AppendEntity(argument.text, argument.entity, out);
    if (argument.quantity) {
      absl::StrAppendFormat(&out, " %s %.12g", Name(argument.quantity->bound),
                            argument.quantity->value);
      if (argument.quantity->most) {
        absl::StrAppendFormat(&out, " to %.12g", *argument.quantity->most);
      }
    }
  }
  if (statement.polarity == Polarity::kNegative) out += " | negative";
  if (statement.modality != Modality::kAsserted) {
    absl::StrAppend(&out, " | ", Name(statement.modality));
  }
  if (statement.time) absl::StrAppend(&out, " | time: ", statement.time->value);
  for (const Attribution& attribution : statement.attribution) {
    absl::StrAppend(&out, " | source: ", attribution.source.text, " <",
                    attribution.source.type, ">");
    AppendEntity(attribution.source.text, attribution.source.entity, out);
    if (!attribution.medium.empty()) {
      absl::StrAppend(&out, " @ ", attribution.medium);
    }
  }
  if (!statement.rule.empty()) {
    absl::StrAppend(&out, " | inferred: ", statement.rule);
  }
  return out;
}

}  // namespace griot
