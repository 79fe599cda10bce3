#include "graph/resolution/ftm_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "graph/resolution/lines.h"
#include "rapidjson/document.h"
#include "schemas/json_fields.h"
#include "schemas/statement_limits.h"
#include "schemas/status_macros.h"
#include "schemas/wikidata_id.h"

namespace griot::graph {
namespace {

constexpr size_t kMaxLine = size_t{4} << 20;  // sanctioned banks have long ones
constexpr absl::string_view kTop[] = {"id", "schema", "properties"};
constexpr absl::string_view kNames[] = {"name", "alias", "previousName",
                                        "wikidataId"};
constexpr size_t kWikidata = 3;  // in kNames

// The texts of a property, of which there may be none.
absl::Status ReadTexts(const rapidjson::Value* values, const JsonPlace& place,
                       absl::string_view property,
                       std::vector<std::string>& texts) {
  if (IsNull(values)) return absl::OkStatus();
  const JsonPlace here(place, property);
  if (!values->IsArray()) return here.Expected("a list of texts", *values);
  for (const rapidjson::Value& value : values->GetArray()) {
    GRIOT_RETURN_IF_ERROR(ReadString(&value, place, property, Need::kRequired,
                                     kMaxShortString, texts.emplace_back()));
  }
  return absl::OkStatus();
}

absl::Status ReadEntity(absl::string_view line, std::vector<KnownName>& known) {
  rapidjson::Document json;
  GRIOT_RETURN_IF_ERROR(ParseObject(line, kMaxLine, json));
  const JsonPlace root;
  std::array<const rapidjson::Value*, std::size(kTop)> top;
  GRIOT_RETURN_IF_ERROR(FindFields(json, root, kTop, absl::MakeSpan(top)));
  std::string id;
  GRIOT_RETURN_IF_ERROR(
      ReadString(top[0], root, "id", Need::kRequired, kMaxShortString, id));
  if (IsNull(top[2])) return root.Missing("properties");
  const JsonPlace place(root, "properties");
  if (!top[2]->IsObject()) return place.Expected("an object", *top[2]);
  std::array<const rapidjson::Value*, std::size(kNames)> found;
  GRIOT_RETURN_IF_ERROR(
      FindFields(*top[2], place, kNames, absl::MakeSpan(found)));
  std::array<std::vector<std::string>, std::size(kNames)> texts;
  for (size_t i = 0; i < found.size(); ++i) {
    GRIOT_RETURN_IF_ERROR(ReadTexts(found[i], place, kNames[i], texts[i]));
  }
  if (!texts[kWikidata].empty() && IsWikidataId(texts[kWikidata].front())) {
    id = texts[kWikidata].front();
  }
  for (size_t i = 0; i < kWikidata; ++i) {
    for (std::string& name : texts[i]) {
      if (!name.empty()) known.push_back({std::move(name), id});
    }
  }
  return absl::OkStatus();
}

}  // namespace

bool IsFtm(absl::string_view content) {
  const absl::string_view line = absl::StripAsciiWhitespace(
      content.substr(0, std::min(content.find('\n'), kMaxLine)));
  rapidjson::Document json;
  return ParseObject(line, kMaxLine, json).ok() && json.HasMember("schema") &&
         json.HasMember("properties");
}

absl::StatusOr<std::vector<KnownName>> ParseFtmNames(
    absl::string_view file, absl::string_view content) {
  std::vector<KnownName> known;
  GRIOT_RETURN_IF_ERROR(
      ReadLines(file, content, [&](int64_t, absl::string_view line) {
        return ReadEntity(line, known);
      }));
  return known;
}

}  // namespace griot::graph
