#include "graph/resolution/judgements.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "graph/resolution/entity_id.h"
#include "graph/resolution/lines.h"
#include "rapidjson/document.h"
#include "schemas/json_fields.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

constexpr size_t kMaxLine = size_t{1} << 16;

struct Judgement {
  std::string first;
  std::string second;
  bool same = false;
  std::string by;
  std::string origin;
};

// Nothing for one that leaves it open.
absl::StatusOr<std::vector<Judgement>> ParseLine(absl::string_view line) {
  const absl::Status expected = absl::InvalidArgumentError(
      "expected [ID, ID, \"positive\", score, user, time], as nomenklatura "
      "writes it");
  if (line.size() > kMaxLine) return expected;
  rapidjson::Document json;
  json.Parse<rapidjson::kParseValidateEncodingFlag |
             rapidjson::kParseIterativeFlag>(line.data(), line.size());
  if (json.HasParseError() || !json.IsArray() || json.Size() < 3) {
    return expected;
  }
  for (rapidjson::SizeType i = 0; i < 3; ++i) {
    if (!json[i].IsString()) return expected;
  }
  const auto text = [&](rapidjson::SizeType i) {
    return std::string(json[i].GetString(), json[i].GetStringLength());
  };
  const std::string judgement = text(2);
  if (judgement == "unsure" || judgement == "no_judgement") {
    return std::vector<Judgement>();
  }
  if (judgement != "positive" && judgement != "negative") {
    return absl::InvalidArgumentError(
        absl::StrCat("unknown judgement ", Shown(judgement),
                     ", expected positive, negative, unsure or no_judgement"));
  }
  Judgement parsed{text(0), text(1), judgement == "positive", "", ""};
  if (json.Size() > 4 && json[4].IsString()) parsed.by = text(4);
  return std::vector<Judgement>{parsed};
}

// Ids that are one by way of each other, each with the first of griot's.
class Sets {
 public:
  void Join(const std::string& a, const std::string& b) {
    const std::string first = Root(a);
    const std::string second = Root(b);
    // griot's own stand for the others.
    if (IsEntityId(second) && !IsEntityId(first)) {
      parent_[first] = second;
    } else if (first != second) {
      parent_[second] = first;
    }
  }
  std::string Root(const std::string& id) {
    std::string root = id;
    for (auto at = parent_.find(root); at != parent_.end();
         at = parent_.find(root)) {
      root = at->second;
    }
    // So that the way is short next time.
    std::string step = id;
    for (auto at = parent_.find(step); at != parent_.end();
         at = parent_.find(step)) {
      step = std::exchange(at->second, root);
    }
    return root;
  }

 private:
  std::map<std::string, std::string> parent_;
};

Decision DecisionOf(const Judgement& judgement, std::string first,
                    std::string second) {
  Decision decision;
  decision.kind =
      judgement.same ? Decision::Kind::kSame : Decision::Kind::kDifferent;
  decision.first.name = std::move(first);
  decision.second.name = std::move(second);
  decision.origin = judgement.origin;
  decision.by = judgement.by;
  decision.is_new = true;
  return decision;
}

}  // namespace

bool IsJudgements(absl::string_view content) {
  absl::ConsumePrefix(&content, "\xEF\xBB\xBF");
  return absl::StartsWith(absl::StripLeadingAsciiWhitespace(content), "[");
}

absl::StatusOr<std::vector<Decision>> ParseJudgements(
    absl::string_view file, absl::string_view content) {
  absl::ConsumePrefix(&content, "\xEF\xBB\xBF");
  std::vector<Judgement> judgements;
  GRIOT_RETURN_IF_ERROR(ReadLines(
      file, content,
      [&](int64_t number, absl::string_view line) -> absl::Status {
        GRIOT_ASSIGN_OR_RETURN(std::vector<Judgement> parsed, ParseLine(line));
        for (Judgement& judgement : parsed) {
          judgement.origin = absl::StrCat(file, ":", number);
          judgements.push_back(std::move(judgement));
        }
        return absl::OkStatus();
      }));
  Sets sets;
  for (const Judgement& judgement : judgements) {
    if (judgement.same) sets.Join(judgement.first, judgement.second);
  }
  std::vector<Decision> decisions;
  for (const Judgement& judgement : judgements) {
    if (!judgement.same) {
      const auto own = [&](const std::string& id) {
        return IsEntityId(id) ? id : sets.Root(id);
      };
      const std::string first = own(judgement.first);
      const std::string second = own(judgement.second);
      if (IsEntityId(first) && IsEntityId(second)) {
        decisions.push_back(DecisionOf(judgement, first, second));
      }
      continue;
    }
    for (const std::string* id : {&judgement.first, &judgement.second}) {
      const std::string root = sets.Root(*id);
      if (IsEntityId(*id) && *id != root) {
        decisions.push_back(DecisionOf(judgement, root, *id));
      }
    }
  }
  return decisions;
}

}  // namespace griot::graph
