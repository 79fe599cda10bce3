#include "graph/testing/statements.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "schemas/utf8.h"

namespace griot::graph::testing {
namespace {

// Appends a word to the sentence and returns where it stands.
Span Append(Statement& statement, absl::string_view text) {
  std::string& quote = statement.evidence.quote;
  if (!quote.empty()) quote += ' ';
  const int32_t begin = CountCodePoints(quote);
  absl::StrAppend(&quote, text);
  const Span span{begin, CountCodePoints(quote)};
  statement.evidence.span.end = span.end;
  return span;
}

struct Participant {
  std::string text;
  std::string type;
  MentionKind mention = MentionKind::kName;
};

Participant Parse(absl::string_view written) {
  Participant result;
  if (absl::ConsumeSuffix(&written, "*")) {
    result.mention = MentionKind::kNominal;
  } else if (absl::ConsumeSuffix(&written, "~")) {
    result.mention = MentionKind::kPronoun;
  }
  const size_t slash = written.rfind('/');
  result.text = std::string(written.substr(0, slash));
  result.type = std::string(written.substr(slash + 1));
  return result;
}

}  // namespace

Document MakeDocument(absl::string_view id, absl::string_view published,
                      absl::string_view publisher) {
  Document document;
  document.id = std::string(id);
  document.published = std::string(published);
  document.publisher = std::string(publisher);
  return document;
}

void AddArgument(Statement& statement, Role role, absl::string_view marker,
                 absl::string_view participant) {
  if (participant.empty()) return;
  const Participant parsed = Parse(participant);
  Argument argument;
  argument.role = role;
  argument.marker = std::string(marker);
  argument.span = Append(statement, parsed.text);
  argument.head = argument.span;
  argument.text = parsed.text;
  argument.entity = parsed.text;
  argument.type = parsed.type;
  argument.mention = parsed.mention;
  statement.arguments.push_back(argument);
}

Statement Say(absl::string_view document, absl::string_view subject,
              absl::string_view lemma, absl::string_view object) {
  Statement statement;
  statement.document = std::string(document);
  statement.confidence = 0.8;
  AddArgument(statement, Role::kSubject, "", subject);
  statement.predicate.lemma = std::string(lemma);
  statement.predicate.text = std::string(lemma);
  statement.predicate.span = Append(statement, lemma);
  AddArgument(statement, Role::kObject, "", object);
  return statement;
}

void Attribute(Statement& statement, absl::string_view speaker) {
  const Participant parsed = Parse(speaker);
  Attribution link;
  link.source.span = Append(statement, parsed.text);
  link.source.text = parsed.text;
  link.source.entity = parsed.text;
  link.source.type = parsed.type;
  link.cue = "said";
  link.span = Append(statement, "said");
  statement.attribution.push_back(link);
}

}  // namespace griot::graph::testing
