#include "extract/reading/json_rows.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "schemas/json_fields.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr size_t kMaxObjectBytes = size_t{64} << 20;

std::string StringOf(const rapidjson::Value& value) {
  return std::string(value.GetString(), value.GetStringLength());
}

// Of an object with a name that name: an author, a source.
const rapidjson::Value* NameOrSelf(const rapidjson::Value& value) {
  if (!value.IsObject()) return &value;
  const auto name = value.FindMember("name");
  return name == value.MemberEnd() ? &value : &name->value;
}

std::string Paragraphs(const rapidjson::Value& list) {
  std::string text;
  for (const rapidjson::Value& item : list.GetArray()) {
    const rapidjson::Value* const said = NameOrSelf(item);
    if (!said->IsString()) continue;
    absl::StrAppend(&text, text.empty() ? "" : "\n\n", StringOf(*said));
  }
  return text;
}

// What a member says as text; nullopt of one that says nothing.
std::optional<std::string> TextOf(const rapidjson::Value& value) {
  if (value.IsString()) return StringOf(value);
  if (value.IsInt64()) return absl::StrCat(value.GetInt64());
  if (value.IsDouble()) {
    return absl::StrCat(
        static_cast<int64_t>(std::clamp(value.GetDouble(), -9.0e18, 9.0e18)));
  }
  if (value.IsArray()) return Paragraphs(value);
  if (value.IsObject()) {
    const rapidjson::Value* const name = NameOrSelf(value);
    return name->IsString() ? StringOf(*name) : "";
  }
  if (value.IsNull()) return "";
  return std::nullopt;
}

}  // namespace

absl::StatusOr<Document> ReadJsonObject(absl::string_view json, int64_t number,
                                        ArticleRows& rows) {
  rapidjson::Document object;
  GRIOT_RETURN_IF_ERROR(ParseObject(json, kMaxObjectBytes, object));
  if (object.HasMember("schema")) return ParseDocument(json);
  std::vector<ArticleRows::Value> row;
  for (const auto& member : object.GetObject()) {
    std::optional<std::string> text = TextOf(member.value);
    if (!text.has_value()) continue;
    row.push_back({StringOf(member.name), *std::move(text)});
  }
  return rows.Read(number, row);
}

}  // namespace griot
