#include "graph/merge_rules.h"

#include <utility>

#include "rapidjson/document.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/json_fields.h"
#include "schemas/ontology.h"
#include "schemas/statement_limits.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

using Json = rapidjson::Writer<rapidjson::StringBuffer>;
using Names = std::set<std::string, std::less<>>;
using Pairs = std::map<std::string, std::string, std::less<>>;

constexpr size_t kMaxBytes = size_t{16} << 20;

void String(Json& json, const std::string& text) {
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void Write(Json& json, const Names& names) {
  json.StartArray();
  for (const std::string& name : names) String(json, name);
  json.EndArray();
}

void Write(Json& json, const Pairs& pairs) {
  json.StartObject();
  for (const auto& [from, to] : pairs) {
    String(json, from);
    String(json, to);
  }
  json.EndObject();
}

absl::Status Read(const rapidjson::Value* value, absl::string_view key,
                  Pairs& out) {
  const JsonPlace root;
  if (value == nullptr) return root.Missing(key);
  const JsonPlace place(root, key);
  if (!value->IsObject()) return place.Expected("an object", *value);
  for (const auto& member : value->GetObject()) {
    const std::string from(member.name.GetString(),
                           member.name.GetStringLength());
    GRIOT_RETURN_IF_ERROR(ReadString(&member.value, place, from,
                                     Need::kRequired, kMaxShortString,
                                     out[from]));
  }
  return absl::OkStatus();
}

absl::Status Read(const rapidjson::Value* value, absl::string_view key,
                  Names& out) {
  const JsonPlace root;
  if (value == nullptr) return root.Missing(key);
  const JsonPlace place(root, key);
  if (!value->IsArray()) return place.Expected("an array", *value);
  for (const rapidjson::Value& element : value->GetArray()) {
    std::string name;
    GRIOT_RETURN_IF_ERROR(ReadString(&element, root, key, Need::kRequired,
                                     kMaxShortString, name));
    out.insert(std::move(name));
  }
  return absl::OkStatus();
}

}  // namespace

MergeRules RulesOf(const Ontology& ontology) {
  MergeRules rules;
  for (const EntityType& type : ontology.types()) {
    if (!type.parent.empty()) rules.parents[type.name] = type.parent;
  }
  std::set<absl::string_view> seen;
  for (const Relation& relation : ontology.relations()) {
    seen.insert(relation.name);
    if (relation.standing) rules.standing.insert(relation.name);
    if (relation.symmetric) rules.symmetric.insert(relation.name);
    const bool inverted =
        relation.inverse != relation.name && seen.contains(relation.inverse);
    if (inverted) rules.inverses[relation.name] = relation.inverse;
    if (!relation.functional) continue;
    if (inverted) {
      rules.inverse_functional.insert(relation.inverse);
    } else {
      rules.functional.insert(relation.name);
    }
  }
  return rules;
}

std::string ToJson(const MergeRules& rules) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  json.StartObject();
  json.Key("parents");
  Write(json, rules.parents);
  json.Key("symmetric");
  Write(json, rules.symmetric);
  json.Key("inverses");
  Write(json, rules.inverses);
  json.Key("functional");
  Write(json, rules.functional);
  json.Key("inverse_functional");
  Write(json, rules.inverse_functional);
  json.Key("standing");
  Write(json, rules.standing);
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize());
}

absl::StatusOr<MergeRules> ParseMergeRules(absl::string_view text) {
  rapidjson::Document json;
  GRIOT_RETURN_IF_ERROR(ParseObject(text, kMaxBytes, json));
  const JsonPlace root;
  static constexpr absl::string_view kNames[] = {
      "parents",    "symmetric",          "inverses",
      "functional", "inverse_functional", "standing"};
  const rapidjson::Value* field[std::size(kNames)];
  GRIOT_RETURN_IF_ERROR(FindFields(json, root, kNames, absl::MakeSpan(field)));
  MergeRules rules;
  GRIOT_RETURN_IF_ERROR(Read(field[0], "parents", rules.parents));
  GRIOT_RETURN_IF_ERROR(Read(field[2], "inverses", rules.inverses));
  GRIOT_RETURN_IF_ERROR(Read(field[1], "symmetric", rules.symmetric));
  GRIOT_RETURN_IF_ERROR(Read(field[3], "functional", rules.functional));
  GRIOT_RETURN_IF_ERROR(
      Read(field[4], "inverse_functional", rules.inverse_functional));
  // Stores before salience have none.
  if (field[5] != nullptr) {
    GRIOT_RETURN_IF_ERROR(Read(field[5], "standing", rules.standing));
  }
  return rules;
}

TypeFamily FamilyOf(absl::string_view type, const MergeRules& rules) {
  static constexpr std::pair<absl::string_view, TypeFamily> kFamilies[] = {
      {"person", TypeFamily::kPerson},
      {"place", TypeFamily::kPlace},
      {"country", TypeFamily::kCountry},
      {"facility", TypeFamily::kPlace},
      {"organization", TypeFamily::kOrganization},
      {"armed_group", TypeFamily::kOrganization},
      {"government", TypeFamily::kGovernment},
      {"military", TypeFamily::kOrganization},
      {"media", TypeFamily::kOrganization},
      {"group", TypeFamily::kOrganization},
      {"vehicle", TypeFamily::kVehicle},
      {"weapon", TypeFamily::kWeapon},
      {"event", TypeFamily::kEvent},
      {"document", TypeFamily::kDocument},
      {"quantity", TypeFamily::kQuantity},
      {"date", TypeFamily::kDate},
  };
  constexpr int kMaxParents = 16;  // packs are trees, a file may not be
  for (int i = 0; i < kMaxParents; ++i) {
    for (const auto& [name, family] : kFamilies) {
      if (name == type) return family;
    }
    const auto parent = rules.parents.find(type);
    if (parent == rules.parents.end()) break;
    type = parent->second;
  }
  return TypeFamily::kUnknown;
}

}  // namespace griot::graph
