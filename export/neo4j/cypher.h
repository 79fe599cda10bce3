#ifndef GRIOT_EXPORT_NEO4J_CYPHER_H_
#define GRIOT_EXPORT_NEO4J_CYPHER_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "export/neo4j/rows.h"
#include "export/neo4j/tables.h"

// Cypher for Neo4j 5.26 and later that may be run any number of times: what is
// there already is brought up to date, nothing is there twice.

namespace griot::exporter::neo4j {

// Constraints and indexes, one statement each; first of all the unique ids that
// Merge stands on.
const std::vector<std::string>& SchemaStatements();
// The same as a script.
std::string Schema();

// A statement that merges the rows of `table` that the expression `rows` gives:
// a list of maps with the names of columns as keys and, of nodes, id and
// labels, or of relationships from, to and type.
std::string Merge(const Table& table, absl::string_view rows);

// A row as such a map, as an expression of Cypher.
void AppendMap(const Table& table, const Row& row, std::string& out);

// A text as an expression of Cypher that holds no line break and that nothing
// in the text can end.
void AppendText(absl::string_view text, std::string& out);

}  // namespace griot::exporter::neo4j

#endif  // GRIOT_EXPORT_NEO4J_CYPHER_H_
