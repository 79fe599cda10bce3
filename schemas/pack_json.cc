#include "schemas/pack_json.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "rapidjson/document.h"
#include "rapidjson/error/en.h"
#include "schemas/statement_json.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

using Json = rapidjson::Value;

constexpr absl::string_view kSchema = "griot/pack/1";

std::string Kind(const Json& value) {
  if (value.IsNull()) return "null";
  if (value.IsBool()) return value.GetBool() ? "true" : "false";
  if (value.IsNumber()) return "a number";
  if (value.IsArray()) return "an array";
  if (value.IsObject()) return "an object";
  const absl::string_view text(value.GetString(), value.GetStringLength());
  return absl::StrCat("\"", text.substr(0, 40), "\"");
}

// A JSON value with its pointer; reads members and notes what is wrong.
class Node {
 public:
  Node(const Json& value, std::string pointer, absl::string_view file,
       std::vector<std::string>* errors)
      : value_(value),
        pointer_(std::move(pointer)),
        file_(file),
        errors_(errors) {}

  void Expect(absl::string_view pointer, absl::string_view what,
              absl::string_view got) const {
    errors_->push_back(absl::StrCat(file_, ": ",
                                    pointer.empty() ? "/" : pointer,
                                    ": expected ", what, ", got ", got));
  }

  // False and an error unless this is an object with no keys but `keys`.
  bool IsObject(std::initializer_list<absl::string_view> keys) const {
    if (!value_.IsObject()) {
      Expect(pointer_, "an object", Kind(value_));
      return false;
    }
    for (const auto& member : value_.GetObject()) {
      const absl::string_view key(member.name.GetString(),
                                  member.name.GetStringLength());
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
        Expect(absl::StrCat(pointer_, "/", key),
               absl::StrCat("one of the keys ", absl::StrJoin(keys, ", ")),
               absl::StrCat("\"", key, "\""));
      }
    }
    return true;
  }

  const Json* Member(const char* key) const {
    const auto found = value_.FindMember(key);
    return found == value_.MemberEnd() ? nullptr : &found->value;
  }

  std::string String(const char* key, bool required = false) const {
    const Json* member = Member(key);
    const std::string at = absl::StrCat(pointer_, "/", key);
    if (member == nullptr) {
      if (required) Expect(at, "a string", "nothing");
      return "";
    }
    if (!member->IsString() || (required && member->GetStringLength() == 0)) {
      Expect(at, "a string that is not empty", Kind(*member));
      return "";
    }
    return {member->GetString(), member->GetStringLength()};
  }

  bool Bool(const char* key) const {
    const Json* member = Member(key);
    if (member == nullptr) return false;
    if (!member->IsBool()) {
      Expect(absl::StrCat(pointer_, "/", key), "true or false", Kind(*member));
      return false;
    }
    return member->GetBool();
  }

  double Fraction(const char* key, double otherwise) const {
    const Json* member = Member(key);
    if (member == nullptr) return otherwise;
    if (!member->IsNumber() || member->GetDouble() < 0 ||
        member->GetDouble() > 1) {
      Expect(absl::StrCat(pointer_, "/", key), "a number from 0 to 1",
             member->IsNumber() ? absl::StrCat(member->GetDouble())
                                : Kind(*member));
      return otherwise;
    }
    return member->GetDouble();
  }

  std::vector<Node> Items(const char* key) const {
    std::vector<Node> items;
    const Json* member = Member(key);
    if (member == nullptr) return items;
    const std::string at = absl::StrCat(pointer_, "/", key);
    if (!member->IsArray()) {
      Expect(at, "an array", Kind(*member));
      return items;
    }
    for (rapidjson::SizeType i = 0; i < member->Size(); ++i) {
      items.emplace_back((*member)[i], absl::StrCat(at, "/", i), file_,
                         errors_);
    }
    return items;
  }

  std::vector<std::string> Strings(const char* key,
                                   bool required = false) const {
    std::vector<std::string> strings;
    if (required && Member(key) == nullptr) {
      Expect(absl::StrCat(pointer_, "/", key), "an array of strings",
             "nothing");
    }
    for (const Node& item : Items(key)) {
      if (!item.value_.IsString() || item.value_.GetStringLength() == 0) {
        Expect(item.pointer_, "a string that is not empty", Kind(item.value_));
        continue;
      }
      strings.emplace_back(item.value_.GetString(),
                           item.value_.GetStringLength());
    }
    return strings;
  }

  Node At(const char* key) const {
    static const Json* const kEmpty = new Json(rapidjson::kObjectType);
    const Json* member = Member(key);
    if (member == nullptr) {
      Expect(absl::StrCat(pointer_, "/", key), "an object", "nothing");
    }
    return Node(member == nullptr ? *kEmpty : *member,
                absl::StrCat(pointer_, "/", key), file_, errors_);
  }

  const std::string& pointer() const { return pointer_; }

 private:
  const Json& value_;
  std::string pointer_;
  absl::string_view file_;
  std::vector<std::string>* errors_;
};

constexpr Role kFrameRoles[] = {Role::kObject, Role::kIndirectObject,
                                Role::kComplement, Role::kOblique,
                                Role::kPlace};

ArgumentPattern ReadPattern(const Node& node) {
  ArgumentPattern pattern;
  if (!node.IsObject({"role", "markers", "types"})) return pattern;
  const std::string role = node.String("role", /*required=*/true);
  const auto* found =
      std::find_if(std::begin(kFrameRoles), std::end(kFrameRoles),
                   [&](Role r) { return Name(r) == role; });
  if (found != std::end(kFrameRoles)) {
    pattern.role = *found;
  } else if (!role.empty()) {
    node.Expect(absl::StrCat(node.pointer(), "/role"),
                "object, indirect_object, complement, oblique or place",
                absl::StrCat("\"", role, "\""));
  }
  pattern.markers = node.Strings("markers");
  pattern.types = node.Strings("types");
  return pattern;
}

Frame ReadFrame(const Node& node) {
  Frame frame;
  if (!node.IsObject({"lemmas", "subject", "needs_subject", "object"})) {
    return frame;
  }
  frame.lemmas = node.Strings("lemmas", /*required=*/true);
  frame.subject_types = node.Strings("subject");
  frame.needs_subject = node.Bool("needs_subject");
  for (const Node& pattern : node.Items("object")) {
    frame.object.push_back(ReadPattern(pattern));
  }
  return frame;
}

Relation ReadRelation(const Node& node, const std::string& base) {
  Relation relation;
  if (!node.IsObject({"name", "iri", "description", "parent", "inverse",
                      "symmetric", "functional", "standing", "domain", "range",
                      "frames", "examples"})) {
    return relation;
  }
  relation.name = node.String("name", /*required=*/true);
  relation.iri = node.String("iri");
  if (relation.iri.empty()) relation.iri = base + relation.name;
  relation.description = node.String("description");
  relation.parent = node.String("parent");
  relation.inverse = node.String("inverse");
  relation.symmetric = node.Bool("symmetric");
  relation.functional = node.Bool("functional");
  relation.standing = node.Bool("standing");
  relation.domain = node.Strings("domain");
  relation.range = node.Strings("range");
  for (const Node& frame : node.Items("frames")) {
    relation.frames.push_back(ReadFrame(frame));
  }
  relation.examples = node.Strings("examples");
  return relation;
}

InferenceRule ReadRule(const Node& node) {
  InferenceRule rule;
  if (!node.IsObject(
          {"name", "description", "premise", "conclusion", "confidence"})) {
    return rule;
  }
  rule.name = node.String("name", /*required=*/true);
  rule.description = node.String("description");
  rule.confidence = node.Fraction("confidence", rule.confidence);
  const Node premise = node.At("premise");
  if (premise.IsObject({"lemmas", "relations", "subject"})) {
    rule.lemmas = premise.Strings("lemmas");
    rule.relations = premise.Strings("relations");
    rule.subject_types = premise.Strings("subject");
    if (rule.lemmas.empty() && rule.relations.empty()) {
      node.Expect(premise.pointer(), "lemmas or relations", "neither");
    }
  }
  const Node conclusion = node.At("conclusion");
  if (conclusion.IsObject({"relation", "lemma", "object", "types"})) {
    rule.relation = conclusion.String("relation", /*required=*/true);
    rule.lemma = conclusion.String("lemma", /*required=*/true);
    rule.object_types = conclusion.Strings("types");
    const std::string object = conclusion.String("object", /*required=*/true);
    if (object == "object") {
      rule.object = InferenceRule::Object::kObject;
    } else if (object == "place") {
      rule.object = InferenceRule::Object::kPlace;
    } else if (object == "document_country") {
      rule.object = InferenceRule::Object::kDocumentCountry;
    } else {
      node.Expect(absl::StrCat(conclusion.pointer(), "/object"),
                  "object, place or document_country",
                  absl::StrCat("\"", object, "\""));
    }
  }
  return rule;
}

std::string LineAndColumn(absl::string_view text, size_t offset) {
  offset = std::min(offset, text.size());
  const absl::string_view before = text.substr(0, offset);
  const size_t newline = before.rfind('\n');
  const size_t column =
      newline == absl::string_view::npos ? offset : offset - newline - 1;
  return absl::StrCat(1 + std::count(before.begin(), before.end(), '\n'), ":",
                      column + 1);
}

}  // namespace

RawPack ReadPackJson(const PackSource& source,
                     std::vector<std::string>* errors) {
  RawPack pack;
  pack.file = source.file;
  if (const size_t bad = FindInvalidUtf8(source.json);
      bad != absl::string_view::npos) {
    errors->push_back(absl::StrCat(source.file, ":",
                                   LineAndColumn(source.json, bad),
                                   ": expected UTF-8, got another byte"));
    return pack;
  }
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(source.json.data(),
                                             source.json.size());
  if (json.HasParseError()) {
    errors->push_back(absl::StrCat(
        source.file, ":", LineAndColumn(source.json, json.GetErrorOffset()),
        ": expected JSON: ",
        rapidjson::GetParseError_En(json.GetParseError())));
    return pack;
  }
  const Node root(json, "", source.file, errors);
  if (!root.IsObject({"schema", "name", "version", "iri", "description",
                      "types", "relations", "rules"})) {
    return pack;
  }
  const std::string schema = root.String("schema", /*required=*/true);
  if (!schema.empty() && schema != kSchema) {
    root.Expect("/schema", absl::StrCat("\"", kSchema, "\""),
                absl::StrCat("\"", schema, "\""));
  }
  pack.name = root.String("name", /*required=*/true);
  pack.version = root.String("version");
  pack.iri = root.String("iri", /*required=*/true);
  for (const Node& node : root.Items("types")) {
    EntityType type;
    if (node.IsObject({"name", "iri", "parent", "nouns"})) {
      type.name = node.String("name", /*required=*/true);
      type.iri = node.String("iri");
      if (type.iri.empty()) type.iri = pack.iri + type.name;
      type.parent = node.String("parent");
      type.nouns = node.Strings("nouns");
    }
    pack.types.push_back(std::move(type));
  }
  for (const Node& node : root.Items("relations")) {
    pack.relations.push_back(ReadRelation(node, pack.iri));
  }
  for (const Node& node : root.Items("rules")) {
    pack.rules.push_back(ReadRule(node));
  }
  return pack;
}

}  // namespace griot
