#ifndef GRIOT_EXTRACT_STATEMENTS_INFERENCE_H_
#define GRIOT_EXTRACT_STATEMENTS_INFERENCE_H_

#include <optional>
#include <vector>

#include "schemas/ontology.h"
#include "schemas/statement.h"

namespace griot {

// Adds what the ontology's rules conclude from the statements. `country` is
// the mention that stands for the country which the document is about, if
// it is about one.
void Infer(const Ontology& ontology, const std::optional<Argument>& country,
           std::vector<Statement>& statements);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_INFERENCE_H_
