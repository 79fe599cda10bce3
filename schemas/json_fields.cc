#include "schemas/json_fields.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "rapidjson/error/en.h"
#include "schemas/status_macros.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

using rapidjson::Value;

constexpr size_t kShownBytes = 60;

absl::string_view View(const Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

std::string Describe(const Value& value) {
  switch (value.GetType()) {
    case rapidjson::kNullType:
      return "null";
    case rapidjson::kFalseType:
      return "false";
    case rapidjson::kTrueType:
      return "true";
    case rapidjson::kObjectType:
      return "an object";
    case rapidjson::kArrayType:
      return absl::StrCat("an array of ", value.Size());
    case rapidjson::kStringType:
      return Shown(View(value));
    case rapidjson::kNumberType:
      break;
  }
  return absl::StrCat(value.GetDouble());
}

}  // namespace

std::string Shown(absl::string_view text) {
  std::string shown(text.substr(0, kShownBytes));
  if (text.size() > kShownBytes) {
    while (!shown.empty() &&
           FindInvalidUtf8(shown) != absl::string_view::npos) {
      shown.pop_back();
    }
    shown += "…";
  }
  return absl::StrCat("\"", absl::Utf8SafeCEscape(shown), "\"");
}

std::string JsonPlace::Pointer() const {
  if (parent_ == nullptr) return "";
  const std::string step =
      index_ >= 0 ? absl::StrCat(index_)
                  : absl::StrReplaceAll(key_, {{"~", "~0"}, {"/", "~1"}});
  return absl::StrCat(parent_->Pointer(), "/", step);
}

std::string JsonPlace::Label() const {
  return parent_ == nullptr ? "the line" : Pointer();
}

absl::Status JsonPlace::Expected(absl::string_view what,
                                 const Value& got) const {
  return absl::InvalidArgumentError(
      absl::StrCat(Label(), ": expected ", what, ", got ", Describe(got)));
}

absl::Status JsonPlace::Missing(absl::string_view key) const {
  return absl::InvalidArgumentError(
      absl::StrCat(JsonPlace(*this, key).Pointer(), ": expected, but missing"));
}

absl::Status ParseObject(absl::string_view line, size_t max_bytes,
                         rapidjson::Document& document) {
  if (line.size() > max_bytes) {
    return absl::InvalidArgumentError(absl::StrCat(
        "expected at most ", max_bytes, " bytes of JSON, got ", line.size()));
  }
  const size_t invalid = FindInvalidUtf8(line);
  if (invalid != absl::string_view::npos) {
    return absl::InvalidArgumentError(
        absl::StrCat("byte ", invalid + 1, ": expected UTF-8"));
  }
  document.Parse<rapidjson::kParseIterativeFlag |
                 rapidjson::kParseFullPrecisionFlag>(line.data(), line.size());
  if (document.HasParseError()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "byte ", document.GetErrorOffset() + 1, ": expected JSON: ",
        rapidjson::GetParseError_En(document.GetParseError())));
  }
  if (!document.IsObject()) {
    return JsonPlace().Expected("an object", document);
  }
  return absl::OkStatus();
}

absl::Status FindFields(const Value& object, const JsonPlace& place,
                        absl::Span<const absl::string_view> names,
                        absl::Span<const Value*> found) {
  std::fill(found.begin(), found.end(), nullptr);
  if (!object.IsObject()) return place.Expected("an object", object);
  for (const auto& member : object.GetObject()) {
    const auto name = std::find(names.begin(), names.end(), View(member.name));
    if (name == names.end()) continue;
    const Value*& slot = found[static_cast<size_t>(name - names.begin())];
    if (slot != nullptr) {
      return absl::InvalidArgumentError(absl::StrCat(
          JsonPlace(place, *name).Pointer(), ": expected once, got twice"));
    }
    slot = &member.value;
  }
  return absl::OkStatus();
}

absl::Status ReadString(const Value* value, const JsonPlace& parent,
                        absl::string_view key, Need need, size_t max_bytes,
                        std::string& out) {
  if (IsNull(value)) {
    return need == Need::kRequired ? parent.Missing(key) : absl::OkStatus();
  }
  const JsonPlace place(parent, key);
  if (!value->IsString()) return place.Expected("a string", *value);
  const absl::string_view text = View(*value);
  if (text.size() > max_bytes) {
    return absl::InvalidArgumentError(
        absl::StrCat(place.Pointer(), ": expected at most ", max_bytes,
                     " bytes, got ", text.size()));
  }
  if (text.find('\0') != absl::string_view::npos) {
    return place.Expected("a string without U+0000", *value);
  }
  if (need == Need::kRequired && text.empty()) {
    return place.Expected("a string that is not empty", *value);
  }
  out.assign(text.data(), text.size());
  return absl::OkStatus();
}

absl::Status ReadNumber(const Value* value, const JsonPlace& parent,
                        absl::string_view key, Need need, double least,
                        double most, double& out) {
  if (IsNull(value)) {
    return need == Need::kRequired ? parent.Missing(key) : absl::OkStatus();
  }
  if (!value->IsNumber() || value->GetDouble() < least ||
      value->GetDouble() > most) {
    return JsonPlace(parent, key)
        .Expected(absl::StrCat("a number in [", least, ", ", most, "]"),
                  *value);
  }
  out = value->GetDouble();
  return absl::OkStatus();
}

absl::Status ReadOffset(const Value* value, const JsonPlace& parent,
                        absl::string_view key, int32_t& out) {
  if (value == nullptr) return parent.Missing(key);
  if (!value->IsInt() || value->GetInt() < 0) {
    return JsonPlace(parent, key)
        .Expected(absl::StrCat("an offset of 0 to ",
                               std::numeric_limits<int32_t>::max()),
                  *value);
  }
  out = value->GetInt();
  return absl::OkStatus();
}

absl::Status ReadSpan(const Value* begin, const Value* end,
                      const JsonPlace& parent, Span& out) {
  GRIOT_RETURN_IF_ERROR(ReadOffset(begin, parent, "begin", out.begin));
  GRIOT_RETURN_IF_ERROR(ReadOffset(end, parent, "end", out.end));
  if (out.empty()) {
    return JsonPlace(parent, "end")
        .Expected(absl::StrCat("an offset above ", out.begin), *end);
  }
  return absl::OkStatus();
}

absl::Status ReadName(const Value* value, const JsonPlace& parent,
                      absl::string_view key, Need need,
                      absl::Span<const absl::string_view> names, size_t& out) {
  if (IsNull(value)) {
    return need == Need::kRequired ? parent.Missing(key) : absl::OkStatus();
  }
  if (value->IsString()) {
    const auto name = std::find(names.begin(), names.end(), View(*value));
    if (name != names.end()) {
      out = static_cast<size_t>(name - names.begin());
      return absl::OkStatus();
    }
  }
  return JsonPlace(parent, key)
      .Expected(absl::StrCat("one of ", absl::StrJoin(names, ", ")), *value);
}

}  // namespace griot
