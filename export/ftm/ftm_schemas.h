#ifndef GRIOT_EXPORT_FTM_FTM_SCHEMAS_H_
#define GRIOT_EXPORT_FTM_FTM_SCHEMAS_H_

#include "absl/strings/string_view.h"
#include "schemas/ontology.h"

// Which of FollowTheMoney's schemata (version 4) is which of griot's types and
// relations.

namespace griot::exporter {

// The schema of a named entity of `type`, "Person"; empty if it has none.
absl::string_view FtmSchemaOf(absl::string_view type, const Ontology& ontology);

// Whether a thing of `schema` may stand where `wanted` is asked for.
bool IsFtm(absl::string_view schema, absl::string_view wanted);

// A schema that ties two things, and its properties for subject and object.
struct FtmLink {
  absl::string_view relation;
  absl::string_view schema;
  absl::string_view subject;
  absl::string_view subject_schema;
  absl::string_view object;
  absl::string_view object_schema;
};

// How a fact of `relation` between things of these schemata is written:
// UnknownLink where nothing closer fits.
FtmLink FtmLinkOf(absl::string_view relation, absl::string_view subject,
                  absl::string_view object);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_FTM_FTM_SCHEMAS_H_
