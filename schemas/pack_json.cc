#include "schemas/pack_json.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "rapidjson/document.h"
#include "rapidjson/error/en.h"
#include "schemas/json_fields.h"
#include "schemas/pack_node.h"
#include "schemas/statement_json.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

constexpr absl::string_view kSchema = "griot/pack/1";

constexpr Role kFrameRoles[] = {Role::kObject, Role::kIndirectObject,
                                Role::kComplement, Role::kOblique,
                                Role::kPlace};

// The member "iri": an absolute IRI, written as it is wherever one may stand.
std::string ReadIri(const PackNode& node, bool required = false) {
  std::string iri = node.String("iri", required);
  const auto bad = [](unsigned char c) {
    return c <= ' ' || absl::StrContains("<>\"{}|\\^`", static_cast<char>(c));
  };
  if (!iri.empty() &&
      (!absl::ascii_isalpha(static_cast<unsigned char>(iri[0])) ||
       !absl::StrContains(iri, ':') ||
       std::any_of(iri.begin(), iri.end(), bad))) {
    node.Expect(node.Pointer("iri"), "an absolute IRI", Shown(iri));
    iri.clear();
  }
  return iri;
}

// "ARG1", "ARGM-LOC": a role by PropBank's name.
bool IsPropbankRole(absl::string_view name) {
  if (!absl::ConsumePrefix(&name, "ARG")) return false;
  if (absl::ConsumePrefix(&name, "M-")) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return absl::ascii_isupper(static_cast<unsigned char>(c));
    });
  }
  return name.size() == 1 && name[0] >= '0' && name[0] <= '5';
}

// "attack.01", "carry_out.03": a sense by PropBank's name.
bool IsSense(absl::string_view name) {
  const size_t dot = name.rfind('.');
  if (dot == absl::string_view::npos || dot == 0) return false;
  const absl::string_view number = name.substr(dot + 1);
  return number.size() == 2 &&
         std::all_of(number.begin(), number.end(), [](char c) {
           return absl::ascii_isdigit(static_cast<unsigned char>(c));
         });
}

ArgumentPattern ReadPattern(const PackNode& node) {
  ArgumentPattern pattern;
  if (!node.IsObject({"role", "markers", "types", "nouns"})) return pattern;
  const std::string role = node.String("role", /*required=*/true);
  const auto* found =
      std::find_if(std::begin(kFrameRoles), std::end(kFrameRoles),
                   [&](Role r) { return Name(r) == role; });
  if (found != std::end(kFrameRoles)) {
    pattern.role = *found;
  } else if (IsPropbankRole(role)) {
    pattern.propbank = role;
  } else if (!role.empty()) {
    node.Expect(node.Pointer("role"),
                "object, indirect_object, complement, oblique, place or a role "
                "of PropBank's, as ARG1",
                Shown(role));
  }
  pattern.markers = node.Strings("markers");
  pattern.types = node.Strings("types");
  pattern.nouns = node.Strings("nouns");
  return pattern;
}

Frame ReadFrame(const PackNode& node) {
  Frame frame;
  if (!node.IsObject({"lemmas", "senses", "subject", "needs_subject",
                      "needs_object", "passive", "object", "with",
                      "without"})) {
    return frame;
  }
  frame.lemmas = node.Strings("lemmas");
  frame.senses = node.Strings("senses");
  if (node.Items("lemmas").empty() && node.Items("senses").empty()) {
    node.Expect(node.Pointer("lemmas"), "a lemma or a sense at least",
                "neither");
  }
  for (size_t i = 0; i < frame.senses.size(); ++i) {
    if (!IsSense(frame.senses[i])) {
      node.Expect(absl::StrCat(node.Pointer("senses"), "/", i),
                  "a sense of PropBank's, as attack.01",
                  Shown(frame.senses[i]));
    }
  }
  frame.subject_types = node.Strings("subject");
  frame.needs_subject = node.Bool("needs_subject");
  frame.needs_object = node.Bool("needs_object");
  frame.passive = node.Bool("passive");
  for (const PackNode& pattern : node.Items("object")) {
    frame.object.push_back(ReadPattern(pattern));
  }
  for (const PackNode& pattern : node.Items("with")) {
    frame.with.push_back(ReadPattern(pattern));
  }
  for (const PackNode& pattern : node.Items("without")) {
    frame.without.push_back(ReadPattern(pattern));
  }
  return frame;
}

Example ReadExample(const PackNode& node) {
  Example example;
  if (!node.IsObject({"text", "subject", "object"})) return example;
  example.text = node.String("text", /*required=*/true);
  example.subject = node.String("subject");
  example.object = node.String("object");
  if (!node.Has("subject") && !node.Has("object")) {
    node.Expect(node.Pointer("subject"), "a subject or an object", "neither");
  }
  const auto check = [&](const char* key, const std::string& words) {
    if (!example.text.empty() && !absl::StrContains(example.text, words)) {
      node.Expect(node.Pointer(key), "words of the text", Shown(words));
    }
  };
  check("subject", example.subject);
  check("object", example.object);
  return example;
}

EventCodes ReadEventCodes(const PackNode& node) {
  static constexpr absl::string_view kTypes[] = {
      "AGREE",    "CONSULT",  "SUPPORT", "CONCEDE", "COOPERATE", "AID",
      "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",  "THREATEN",  "PROTEST",
      "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT"};
  EventCodes codes;
  if (!node.IsObject({"type", "mode", "context", "cameo", "toll", "lemmas",
                      "subject", "object", "done", "named"})) {
    return codes;
  }
  codes.toll = node.String("toll");
  if (!codes.toll.empty() && codes.toll != "killed" &&
      codes.toll != "injured") {
    node.Expect(node.Pointer("toll"), "killed or injured", Shown(codes.toll));
  }
  codes.type = node.String("type", /*required=*/codes.toll.empty());
  codes.mode = node.String("mode");
  codes.context = node.String("context");
  codes.cameo = node.String("cameo", /*required=*/!codes.type.empty());
  if (!codes.type.empty() && std::find(std::begin(kTypes), std::end(kTypes),
                                       codes.type) == std::end(kTypes)) {
    node.Expect(node.Pointer("type"), "an event type of PLOVER",
                Shown(codes.type));
  }
  int root = 0;
  if (!codes.cameo.empty() &&
      (codes.cameo.size() != 2 || !absl::SimpleAtoi(codes.cameo, &root) ||
       root < 1 || root > 20)) {
    node.Expect(node.Pointer("cameo"), "a root code of CAMEO, 01 to 20",
                Shown(codes.cameo));
  }
  codes.lemmas = node.Strings("lemmas");
  codes.subject_types = node.Strings("subject");
  codes.object_types = node.Strings("object");
  codes.done = node.Bool("done");
  codes.named = node.Bool("named");
  return codes;
}

Relation ReadRelation(const PackNode& node, const std::string& base) {
  Relation relation;
  if (!node.IsObject({"name", "iri", "description", "parent", "inverse",
                      "symmetric", "functional", "standing", "events", "domain",
                      "range", "frames", "examples"})) {
    return relation;
  }
  relation.name = node.String("name", /*required=*/true);
  relation.iri = ReadIri(node);
  if (relation.iri.empty()) relation.iri = base + relation.name;
  relation.description = node.String("description");
  relation.parent = node.String("parent");
  relation.inverse = node.String("inverse");
  relation.symmetric = node.Bool("symmetric");
  relation.functional = node.Bool("functional");
  relation.standing = node.Bool("standing");
  for (const PackNode& codes : node.Items("events")) {
    relation.events.push_back(ReadEventCodes(codes));
  }
  relation.domain = node.Strings("domain");
  relation.range = node.Strings("range");
  for (const PackNode& frame : node.Items("frames")) {
    relation.frames.push_back(ReadFrame(frame));
  }
  for (const PackNode& example : node.Items("examples")) {
    relation.examples.push_back(ReadExample(example));
  }
  if (!relation.frames.empty() && relation.examples.empty()) {
    node.Expect(node.Pointer("examples"),
                "an example at least of a relation that has frames", "none");
  }
  return relation;
}

InferenceRule ReadRule(const PackNode& node) {
  InferenceRule rule;
  if (!node.IsObject(
          {"name", "description", "premise", "conclusion", "confidence"})) {
    return rule;
  }
  rule.name = node.String("name", /*required=*/true);
  rule.description = node.String("description");
  rule.confidence = node.Fraction("confidence", rule.confidence);
  const PackNode premise = node.At("premise");
  if (node.Has("premise") &&
      premise.IsObject({"lemmas", "relations", "subject"})) {
    rule.lemmas = premise.Strings("lemmas");
    rule.relations = premise.Strings("relations");
    rule.subject_types = premise.Strings("subject");
    if (rule.lemmas.empty() && rule.relations.empty()) {
      premise.Expect(premise.pointer(), "lemmas or relations", "neither");
    }
  }
  const PackNode conclusion = node.At("conclusion");
  if (node.Has("conclusion") &&
      conclusion.IsObject({"relation", "lemma", "object", "types"})) {
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
    } else if (!object.empty()) {
      node.Expect(conclusion.Pointer("object"),
                  "object, place or document_country", Shown(object));
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
                     std::vector<std::string>& errors) {
  RawPack pack;
  pack.file = source.file;
  if (const size_t bad = FindInvalidUtf8(source.json);
      bad != absl::string_view::npos) {
    errors.push_back(absl::StrCat(source.file, ":",
                                  LineAndColumn(source.json, bad),
                                  ": expected UTF-8, got another byte"));
    return pack;
  }
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(source.json.data(),
                                             source.json.size());
  if (json.HasParseError()) {
    errors.push_back(absl::StrCat(
        source.file, ":", LineAndColumn(source.json, json.GetErrorOffset()),
        ": expected JSON: ",
        rapidjson::GetParseError_En(json.GetParseError())));
    return pack;
  }
  const PackNode root(json, "", source.file, errors);
  if (!root.IsObject({"schema", "name", "version", "iri", "description",
                      "types", "relations", "rules", "violence"})) {
    return pack;
  }
  const std::string schema = root.String("schema", /*required=*/true);
  if (!schema.empty() && schema != kSchema) {
    root.Expect("/schema", Shown(kSchema), Shown(schema));
  }
  pack.name = root.String("name", /*required=*/true);
  pack.version = root.String("version");
  pack.iri = ReadIri(root, /*required=*/true);
  for (const PackNode& node : root.Items("types")) {
    EntityType type;
    if (node.IsObject({"name", "iri", "parent", "nouns", "qualifies"})) {
      type.name = node.String("name", /*required=*/true);
      type.iri = ReadIri(node);
      if (type.iri.empty()) type.iri = pack.iri + type.name;
      type.parent = node.String("parent");
      type.nouns = node.Strings("nouns");
      type.qualifies = node.Bool("qualifies");
    }
    pack.types.push_back(std::move(type));
  }
  for (const PackNode& node : root.Items("relations")) {
    pack.relations.push_back(ReadRelation(node, pack.iri));
  }
  for (const PackNode& node : root.Items("rules")) {
    pack.rules.push_back(ReadRule(node));
  }
  pack.violence = root.Strings("violence");
  return pack;
}

}  // namespace griot
