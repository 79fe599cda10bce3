#ifndef GRIOT_SCHEMAS_STATEMENT_JSON_H_
#define GRIOT_SCHEMAS_STATEMENT_JSON_H_

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "schemas/document.h"
#include "schemas/mention.h"
#include "schemas/statement.h"
#include "schemas/utf8.h"

namespace griot {

// Names of the enumerations as they stand in JSON ("indirect_object").
absl::string_view Name(Role role);
absl::string_view Name(MentionKind mention);
absl::string_view Name(Polarity polarity);
absl::string_view Name(Modality modality);
absl::string_view Name(Granularity granularity);
absl::string_view Name(Quantity::Bound bound);

// One line of JSON without its newline; keys in the contract's order, equal
// values give equal bytes.
std::string ToJson(const Statement& statement);
std::string ToJson(const Document& document);
std::string ToJson(const EntityMention& mention);

// Errors are InvalidArgument and say which JSON pointer holds what and what
// was expected; the caller adds file and line. A "schema" of another kind or
// version is refused; unknown keys are ignored, so that extractors may add
// their own.
absl::StatusOr<Statement> ParseStatement(absl::string_view line);
absl::StatusOr<Document> ParseDocument(absl::string_view line);
absl::StatusOr<EntityMention> ParseMention(absl::string_view line);

// Whether ParseStatement would read back what ToJson writes: nothing required
// is empty, nothing too long, no span inverted.
absl::Status CheckForm(const Statement& statement);

// Whether every span lies in the document's text and gives its surface there.
absl::Status CheckAgainstText(const Statement& statement,
                              const CodePointIndex& text);
absl::Status CheckAgainstText(const EntityMention& mention,
                              const CodePointIndex& text);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_STATEMENT_JSON_H_
