#ifndef GRIOT_GRAPH_RESOLUTION_DECISIONS_H_
#define GRIOT_GRAPH_RESOLUTION_DECISIONS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace griot::graph {

// The names that a decision is about: all of this name, or only those of one
// type or in one document.
struct NameSelector {
  std::string name;
  std::string type;      // empty: any
  std::string document;  // id; empty: all

  bool operator==(const NameSelector&) const = default;
};

// How a statement says what a decision is about.
struct Saying {
  std::string polarity = "positive";
  std::string modality = "asserted";  // its class
  std::string time;                   // ISO 8601; empty: whenever it was
  std::string quote;                  // the sentence; empty: all of them

  bool operator==(const Saying&) const = default;
};

// What a person says of names or facts; stronger than every rule.
struct Decision {
  enum class Kind { kSame, kDifferent, kRename, kType, kRight, kWrong };
  Kind kind = Kind::kSame;
  NameSelector first;   // of a fact its subject; without name: it has none
  NameSelector second;  // same, different; of a fact its object
  std::string value;    // the new name, the type, or a fact's predicate
  std::string reason;   // for people; may be empty
  std::string origin;   // FILE:LINE
  // Given in this run, so that the names must be there; of a decision kept from
  // former builds the documents may be gone.
  bool is_new = false;
  Saying saying = {};   // right, wrong
  std::string by = {};  // who decided; may be empty

  bool operator==(const Decision&) const = default;
};

// Whether it is about facts; else it is about names.
bool IsOfFacts(const Decision& decision);

absl::string_view Name(Decision::Kind kind);
// NotFound if there is no kind of this name.
absl::StatusOr<Decision::Kind> ParseDecisionKind(absl::string_view name);

// A row of the user's table of known entities: this name is this entity's.
struct KnownName {
  std::string name;
  std::string id;  // of Wikidata, as Q42, or of FollowTheMoney's entity

  auto operator<=>(const KnownName&) const = default;
};

// Both take CSV with a row of column names, or JSON Lines; `file` names it in
// messages. All that is wrong is listed, "FILE:LINE: ..." a line, up to a
// bound. docs/graph.md describes the columns.

// Also refuses what contradicts itself: the same names both same (be it by way
// of others) and different, two new names or two types for one, a fact both
// right and wrong.
absl::StatusOr<std::vector<Decision>> ParseDecisions(absl::string_view file,
                                                     absl::string_view content);
// Takes FollowTheMoney's entities too (ftm_names.h).
absl::StatusOr<std::vector<KnownName>> ParseKnownNames(
    absl::string_view file, absl::string_view content);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_DECISIONS_H_
