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
#include "graph/resolution/decision_columns.h"
#include "graph/resolution/ftm_names.h"
#include "graph/resolution/judgements.h"
#include "graph/resolution/normalise.h"
#include "graph/resolution/table.h"
#include "schemas/iso_time.h"
#include "schemas/json_fields.h"
#include "schemas/statement_names.h"
#include "schemas/status_macros.h"
#include "schemas/wikidata_id.h"

namespace griot::graph {
namespace {

constexpr absl::string_view kKinds[] = {"same", "different", "rename",
                                        "type", "right",     "wrong"};
constexpr absl::string_view kModalities[] = {
    "asserted", "attempted", "intended", "possible", "generic"};  // classes

// A selector as it is compared: written alike is alike.
using SelectorKey = std::tuple<std::string, std::string, std::string>;

SelectorKey KeyOf(const NameSelector& selector) {
  return {NormaliseName(selector.name), selector.type, selector.document};
}

// For messages: "Ana" kill "Bo".
std::string Described(const Decision& decision) {
  std::vector<std::string> parts;
  if (!decision.first.name.empty()) parts.push_back(Shown(decision.first.name));
  parts.push_back(decision.value);
  if (!decision.second.name.empty()) {
    parts.push_back(Shown(decision.second.name));
  }
  return absl::StrJoin(parts, " ");
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

bool IsOfPairs(Decision::Kind kind) {
  return kind == Decision::Kind::kSame || kind == Decision::Kind::kDifferent;
}

// The fact that a decision names, as it is compared.
using FactKey = std::tuple<size_t, size_t, std::string, std::string,
                           std::string, std::string, std::string>;

// A fact that is right by one line and wrong by another.
void CheckFacts(const std::vector<Decision>& decisions, SameSets& same,
                std::vector<std::string>& errors) {
  std::map<FactKey, const Decision*> judged;
  for (const Decision& decision : decisions) {
    if (!IsOfFacts(decision)) continue;
    const Saying& saying = decision.saying;
    const auto [it, inserted] = judged.emplace(
        FactKey{same.Find(KeyOf(decision.first)),
                same.Find(KeyOf(decision.second)), decision.value,
                saying.polarity, saying.modality, saying.time, saying.quote},
        &decision);
    if (!inserted && it->second->kind != decision.kind) {
      errors.push_back(absl::StrCat(
          decision.origin, ": ", Described(decision), " is ",
          Name(decision.kind), " here and ", Name(it->second->kind), " at ",
          it->second->origin, ", expected one of both"));
    }
  }
}

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
    if (decision.kind == Decision::Kind::kSame || IsOfFacts(decision)) continue;
    const auto [it, inserted] =
        values.emplace(std::pair(decision.kind, set), &decision);
    if (!inserted && it->second->value != decision.value) {
      errors.push_back(absl::StrCat(
          decision.origin, ": ", Shown(decision.first.name), " is ",
          Shown(decision.value), " here and ", Shown(it->second->value), " at ",
          it->second->origin, ", expected one of both"));
    }
  }
  CheckFacts(decisions, same, errors);
  if (errors.empty()) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrJoin(errors, "\n"));
}

absl::Status CheckOneOf(absl::Span<const absl::string_view> names,
                        absl::string_view column, const std::string& value) {
  if (std::find(names.begin(), names.end(), value) != names.end()) {
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError(
      absl::StrCat("unknown ", column, " ", Shown(value), ", expected one of ",
                   absl::StrJoin(names, ", ")));
}

absl::Status CheckFact(const Decision& decision) {
  const Saying& saying = decision.saying;
  if (decision.value.empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat("no value, expected the relation or the verb of what is ",
                     Name(decision.kind)));
  }
  if (decision.first.name.empty() && decision.second.name.empty() &&
      saying.quote.empty()) {
    return absl::InvalidArgumentError(
        "neither name nor other, expected one, or the quote that says it");
  }
  if (!decision.second.document.empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat("an other_document, expected document alone for ",
                     Name(decision.kind)));
  }
  GRIOT_RETURN_IF_ERROR(
      CheckOneOf(kPolarityNames, "polarity", saying.polarity));
  GRIOT_RETURN_IF_ERROR(CheckOneOf(kModalities, "modality", saying.modality));
  if (!saying.time.empty() && !ParseIsoTime(saying.time)) {
    return absl::InvalidArgumentError(
        absl::StrCat("the time ", Shown(saying.time),
                     ", expected one as 2024, 2024-09 or 2024-09-17"));
  }
  return absl::OkStatus();
}

absl::Status CheckFields(const Decision& decision) {
  if (IsOfFacts(decision)) return CheckFact(decision);
  const bool pair = IsOfPairs(decision.kind);
  const absl::string_view kind = Name(decision.kind);
  if (decision.first.name.empty()) {
    return absl::InvalidArgumentError("no name, expected one in every row");
  }
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
  if (decision.saying != Saying()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "a polarity, modality, time or quote, expected none for ", kind));
  }
  if (pair && KeyOf(decision.first) == KeyOf(decision.second) &&
      decision.kind == Decision::Kind::kDifferent) {
    return absl::InvalidArgumentError(
        "a name that differs from itself, expected two names, types or "
        "documents");
  }
  return absl::OkStatus();
}

std::string OrElse(const std::string& value, const std::string& otherwise) {
  return value.empty() ? otherwise : value;
}

}  // namespace

bool IsOfFacts(const Decision& decision) {
  return decision.kind == Decision::Kind::kRight ||
         decision.kind == Decision::Kind::kWrong;
}

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
  std::vector<Decision> decisions;
  if (IsJudgements(content)) {
    GRIOT_ASSIGN_OR_RETURN(decisions, ParseJudgements(file, content));
    GRIOT_RETURN_IF_ERROR(CheckDecisions(decisions));
    return decisions;
  }
  GRIOT_RETURN_IF_ERROR(ReadTable(
      file, content, {kDecisionColumns, /*required=*/1, /*others=*/false},
      [&](int64_t line, absl::Span<const std::string> values) {
        GRIOT_ASSIGN_OR_RETURN(const Decision::Kind kind,
                               ParseDecisionKind(values[0]));
        Decision decision{kind,
                          {values[1], values[2], values[3]},
                          {values[4], values[5], values[6]},
                          values[7],
                          values[8],
                          absl::StrCat(file, ":", line),
                          /*is_new=*/true,
                          {},
                          values[13]};
        const Saying usual;
        decision.saying = {OrElse(values[9], usual.polarity),
                           OrElse(values[10], usual.modality), values[11],
                           values[12]};
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
