#include "schemas/pack_node.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "schemas/json_fields.h"

namespace griot {
namespace {

using Json = PackNode::Json;

absl::string_view View(const Json& value) {
  return {value.GetString(), value.GetStringLength()};
}

std::string Kind(const Json& value) {
  if (value.IsNull()) return "null";
  if (value.IsBool()) return value.GetBool() ? "true" : "false";
  if (value.IsNumber()) return absl::StrCat(value.GetDouble());
  if (value.IsArray()) return "an array";
  if (value.IsObject()) return "an object";
  return Shown(View(value));
}

}  // namespace

PackNode::PackNode(const Json& value, std::string pointer,
                   absl::string_view file, std::vector<std::string>& errors)
    : value_(&value),
      pointer_(std::move(pointer)),
      file_(file),
      errors_(errors) {}

std::string PackNode::Pointer(absl::string_view key) const {
  return absl::StrCat(pointer_, "/",
                      absl::StrReplaceAll(key, {{"~", "~0"}, {"/", "~1"}}));
}

void PackNode::Expect(absl::string_view pointer, absl::string_view what,
                      absl::string_view got) const {
  errors_.push_back(absl::StrCat(file_, ": ", pointer.empty() ? "/" : pointer,
                                 ": expected ", what, ", got ", got));
}

bool PackNode::IsObject(std::initializer_list<absl::string_view> keys) const {
  if (!value_->IsObject()) {
    Expect(pointer_, "an object", Kind(*value_));
    return false;
  }
  std::vector<absl::string_view> seen;
  for (const auto& member : value_->GetObject()) {
    const absl::string_view key = View(member.name);
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
      Expect(Pointer(key),
             absl::StrCat("one of the keys ", absl::StrJoin(keys, ", ")),
             Shown(key));
    } else if (std::find(seen.begin(), seen.end(), key) != seen.end()) {
      Expect(Pointer(key), "each key once", "it again");
    } else {
      seen.push_back(key);
    }
  }
  return true;
}

const Json* PackNode::Member(const char* key) const {
  const auto found = value_->FindMember(key);
  return found == value_->MemberEnd() ? nullptr : &found->value;
}

std::string PackNode::String(const char* key, bool required) const {
  const Json* member = Member(key);
  if (member == nullptr) {
    if (required) Expect(Pointer(key), "a string", "nothing");
    return "";
  }
  if (!member->IsString() || member->GetStringLength() == 0) {
    Expect(Pointer(key), "a string that is not empty", Kind(*member));
    return "";
  }
  return std::string(View(*member));
}

bool PackNode::Bool(const char* key) const {
  const Json* member = Member(key);
  if (member == nullptr) return false;
  if (!member->IsBool()) {
    Expect(Pointer(key), "true or false", Kind(*member));
    return false;
  }
  return member->GetBool();
}

double PackNode::Fraction(const char* key, double otherwise) const {
  const Json* member = Member(key);
  if (member == nullptr) return otherwise;
  if (!member->IsNumber() || member->GetDouble() < 0 ||
      member->GetDouble() > 1) {
    Expect(Pointer(key), "a number from 0 to 1", Kind(*member));
    return otherwise;
  }
  return member->GetDouble();
}

std::vector<PackNode> PackNode::Items(const char* key) const {
  std::vector<PackNode> items;
  const Json* member = Member(key);
  if (member == nullptr) return items;
  if (!member->IsArray()) {
    Expect(Pointer(key), "an array", Kind(*member));
    return items;
  }
  for (rapidjson::SizeType i = 0; i < member->Size(); ++i) {
    items.emplace_back((*member)[i], absl::StrCat(Pointer(key), "/", i), file_,
                       errors_);
  }
  return items;
}

std::vector<std::string> PackNode::Strings(const char* key) const {
  std::vector<std::string> strings;
  for (const PackNode& item : Items(key)) {
    strings.emplace_back();
    if (item.value_->IsString() && item.value_->GetStringLength() > 0) {
      strings.back() = std::string(View(*item.value_));
    } else {
      item.Expect(item.pointer_, "a string that is not empty",
                  Kind(*item.value_));
    }
  }
  return strings;
}

PackNode PackNode::At(const char* key) const {
  static const Json* const kEmpty = new Json(rapidjson::kObjectType);
  const Json* member = Member(key);
  if (member == nullptr) Expect(Pointer(key), "an object", "nothing");
  return PackNode(member == nullptr ? *kEmpty : *member, Pointer(key), file_,
                  errors_);
}

}  // namespace griot
