#ifndef GRIOT_GRAPH_TESTING_STATEMENTS_H_
#define GRIOT_GRAPH_TESTING_STATEMENTS_H_

#include "absl/strings/string_view.h"
#include "schemas/document.h"
#include "schemas/statement.h"

namespace griot::graph::testing {

Document MakeDocument(absl::string_view id, absl::string_view published,
                      absl::string_view publisher);

// A statement of a sentence made of these words, with confidence 0.8.
// Participants are written "text/type", with a "*" behind for a nominal and a
// "~" for a pronoun; an empty one is left out.
Statement Say(absl::string_view document, absl::string_view subject,
              absl::string_view lemma, absl::string_view object);

void AddArgument(Statement& statement, Role role, absl::string_view marker,
                 absl::string_view participant);
// Makes `speaker` the outermost source.
void Attribute(Statement& statement, absl::string_view speaker);

}  // namespace griot::graph::testing

#endif  // GRIOT_GRAPH_TESTING_STATEMENTS_H_
