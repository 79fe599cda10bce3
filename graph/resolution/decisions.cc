#include "graph/resolution/decisions.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "graph/resolution/ftm_names.h"
#include "graph/resolution/normalise.h"
#include "graph/resolution/table.h"
#include "schemas/json_fields.h"
#include "schemas/status_macros.h"
#include "schemas/wikidata_id.h"

namespace griot::graph {
namespace {

constexpr absl::string_view kKinds[] = {"same", "different", "rename", "type"};

// A selector as it is compared: written alike is alike.
using SelectorKey = std::tuple<std::string, std::string, std::string>;

SelectorKey KeyOf(const NameSelector& selector) {
  return {NormaliseName(selector.name), selector.type, selector.document};
}

// Sets of selectors that are the same by way of each other.
class SameSets {
 public:
  size_t Find(const SelectorKey& key) {
    const auto [it, inserted] = number_.emplace(key, parent_.size());
    if (inserted) parent_.push_back(parent_.size());
    size_t at = it->second;
    while (parent_[at] != at) at = parent_[at];
    return at;
  }
  void Join(const SelectorKey& a, const SelectorKey& b) {
    const size_t first = Find(a);
    const size_t second = Find(b);
    parent_[std::max(first, second)] = std::min(first, second);
  }

 private:
  std::map<SelectorKey, size_t> number_;
  std::vector<size_t> parent_;
};

absl::Status CheckDecisions(const std::vector<Decision>& decisions) {
  std::vector<std::string> errors;
  SameSets same;
  for (const Decision& decision : decisions) {
    if (decision.kind == Decision::Kind::kSame) {
      same.Join(KeyOf(decision.first), KeyOf(decision.second));
    }
  }
  // What each set is renamed to, and of which type it is.
  std::map<std::pair<Decision::Kind, size_t>, const Decision*> values;
  for (const Decision& decision : decisions) {
    const size_t set = same.Find(KeyOf(decision.first));
    if (decision.kind == Decision::Kind::kDifferent) {
      if (set == same.Find(KeyOf(decision.second))) {
        errors.push_back(absl::StrCat(
            decision.origin, ": ", Shown(decision.first.name), " and ",
            Shown(decision.second.name),
            " are different here and the same by another line, expected one "
            "of both"));
      }
      continue;
    }
    if (decision.kind == Decision::Kind::kSame) continue;
    const auto [it, inserted] =
        values.emplace(std::pair(decision.kind, set), &decision);
    if (!inserted && it->second->value != decision.value) {
      errors.push_back(absl::StrCat(
          decision.origin, ": ", Shown(decision.first.name), " is ",
          Shown(decision.value), " here and ", Shown(it->second->value), " at ",
          it->second->origin, ", expected one of both"));
    }
  }
  if (errors.empty()) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrJoin(errors, "\n"));
}

absl::Status CheckFields(const Decision& decision) {
  const bool pair = decision.kind == Decision::Kind::kSame ||
                    decision.kind == Decision::Kind::kDifferent;
  const absl::string_view kind = Name(decision.kind);
  if (pair && decision.second.name.empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat("no other, expected the second name of ", kind));
  }
  if (!pair && decision.value.empty()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "no value, expected the ", kind == "type" ? "type" : "new name"));
  }
  if (pair && !decision.value.empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat("a value, expected none for ", kind));
  }
  if (!pair && decision.second != NameSelector()) {
    return absl::InvalidArgumentError(
        absl::StrCat("an other, expected none for ", kind));
  }
  if (pair && KeyOf(decision.first) == KeyOf(decision.second) &&
      decision.kind == Decision::Kind::kDifferent) {
    return absl::InvalidArgumentError(
        "a name that differs from itself, expected two names, types or "
        "documents");
  }
  return absl::OkStatus();
}

}  // namespace

absl::string_view Name(Decision::Kind kind) {
  return kKinds[static_cast<size_t>(kind)];
}

absl::StatusOr<Decision::Kind> ParseDecisionKind(absl::string_view name) {
  for (size_t i = 0; i < std::size(kKinds); ++i) {
    if (kKinds[i] == name) return static_cast<Decision::Kind>(i);
  }
  return absl::NotFoundError(absl::StrCat("unknown decision ", Shown(name),
                                          ", expected ",
                                          absl::StrJoin(kKinds, ", ")));
}

absl::StatusOr<std::vector<Decision>> ParseDecisions(
    absl::string_view file, absl::string_view content) {
  static constexpr absl::string_view kColumns[] = {
      "decision",   "name",           "type",  "document", "other",
      "other_type", "other_document", "value", "reason"};
  std::vector<Decision> decisions;
  GRIOT_RETURN_IF_ERROR(
      ReadTable(file, content, {kColumns, /*required=*/2, /*others=*/false},
                [&](int64_t line, absl::Span<const std::string> values) {
                  GRIOT_ASSIGN_OR_RETURN(const Decision::Kind kind,
                                         ParseDecisionKind(values[0]));
                  Decision decision{kind,
                                    {values[1], values[2], values[3]},
                                    {values[4], values[5], values[6]},
                                    values[7],
                                    values[8],
                                    absl::StrCat(file, ":", line),
                                    /*is_new=*/true};
                  GRIOT_RETURN_IF_ERROR(CheckFields(decision));
                  decisions.push_back(std::move(decision));
                  return absl::OkStatus();
                }));
  GRIOT_RETURN_IF_ERROR(CheckDecisions(decisions));
  return decisions;
}

absl::StatusOr<std::vector<KnownName>> ParseKnownNames(
    absl::string_view file, absl::string_view content) {
  static constexpr absl::string_view kColumns[] = {"id", "name", "alias"};
  constexpr absl::string_view kEntityIri = "http://www.wikidata.org/entity/";
  std::vector<KnownName> known;
  if (IsFtm(content)) {
    GRIOT_ASSIGN_OR_RETURN(known, ParseFtmNames(file, content));
  } else {
    GRIOT_RETURN_IF_ERROR(ReadTable(
        file, content, {kColumns, /*required=*/2, /*others=*/true},
        [&](int64_t, absl::Span<const std::string> values) {
          const std::string id(absl::StripPrefix(values[0], kEntityIri));
          if (!IsWikidataId(id)) {
            return absl::InvalidArgumentError(
                absl::StrCat("the id ", Shown(values[0]),
                             ", expected one of Wikidata, as Q42"));
          }
          known.push_back({values[1], id});
          if (!values[2].empty()) known.push_back({values[2], id});
          return absl::OkStatus();
        }));
  }
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  return known;
}

}  // namespace griot::graph
