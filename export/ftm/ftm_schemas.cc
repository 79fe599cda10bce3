#include "export/ftm/ftm_schemas.h"

#include <utility>

namespace griot::exporter {
namespace {

// The first whose type it is counts.
constexpr std::pair<absl::string_view, absl::string_view> kThings[] = {
    {"person", "Person"},       {"company", "Company"},
    {"country", "PublicBody"},  {"government", "PublicBody"},
    {"military", "PublicBody"}, {"organization", "Organization"},
    {"group", "LegalEntity"},   {"place", "Address"},
    {"vehicle", "Vehicle"},
};

// Each schema with the one that it extends.
constexpr std::pair<absl::string_view, absl::string_view> kExtends[] = {
    {"Person", "LegalEntity"},   {"Organization", "LegalEntity"},
    {"Company", "Organization"}, {"PublicBody", "Organization"},
    {"LegalEntity", "Thing"},    {"Address", "Thing"},
    {"Vehicle", "Asset"},        {"Asset", "Thing"},
};

constexpr FtmLink kLinks[] = {
    {"leads", "Directorship", "director", "LegalEntity", "organization",
     "Organization"},
    {"founder_of", "Directorship", "director", "LegalEntity", "organization",
     "Organization"},
    {"works_for", "Employment", "employee", "Person", "employer",
     "Organization"},
    {"spokesperson_of", "Representation", "agent", "LegalEntity", "client",
     "LegalEntity"},
    {"member_of", "Membership", "member", "LegalEntity", "organization",
     "Organization"},
    {"part_of", "Membership", "member", "LegalEntity", "organization",
     "Organization"},
    {"owns", "Ownership", "owner", "LegalEntity", "asset", "Asset"},
    {"acquires", "Ownership", "owner", "LegalEntity", "asset", "Asset"},
    {"relative_of", "Family", "person", "Person", "relative", "Person"},
    {"friend_of", "Associate", "person", "Person", "associate", "Person"},
};

constexpr FtmLink kUnknown = {"",      "UnknownLink", "subject",
                              "Thing", "object",      "Thing"};

}  // namespace

absl::string_view FtmSchemaOf(absl::string_view type,
                              const Ontology& ontology) {
  for (const auto& [ancestor, schema] : kThings) {
    if (ontology.IsA(type, ancestor)) return schema;
  }
  return "";
}

bool IsFtm(absl::string_view schema, absl::string_view wanted) {
  if (schema == wanted) return true;
  // A company is an asset too.
  if (schema == "Company" && wanted == "Asset") return true;
  for (const auto& [kind, above] : kExtends) {
    if (kind == schema) return IsFtm(above, wanted);
  }
  return false;
}

FtmLink FtmLinkOf(absl::string_view relation, absl::string_view subject,
                  absl::string_view object) {
  for (const FtmLink& link : kLinks) {
    if (link.relation == relation && IsFtm(subject, link.subject_schema) &&
        IsFtm(object, link.object_schema)) {
      return link;
    }
  }
  return kUnknown;
}

}  // namespace griot::exporter
