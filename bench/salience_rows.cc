// What salience is learnt from, for bench/salience.py:
//   salience_rows STORE
// Prints JSON Lines: {"features": NAMES, "entity_features": NAMES}, then each
// statement as {"document": ID, "fact": ID, "predicate": [BEGIN, END],
// "arguments": [[BEGIN, END], ...], "features": NUMBERS}, then each
// entity as {"entity": ID, "name": NAME, "documents": IDS, "features":
// NUMBERS}. The store must have been built with the default packs.

#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "bench/json_string.h"
#include "graph/graph.h"
#include "graph/merging/salience_features.h"
#include "graph/source_confidence.h"
#include "graph/store/store.h"
#include "schemas/ontology.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

std::string ToJson(const Span& span) {
  return absl::StrCat("[", span.begin, ",", span.end, "]");
}

template <typename Names>
std::string List(const Names& names) {
  return absl::StrCat("[\"", absl::StrJoin(names, "\",\""), "\"]");
}

template <typename Features>
std::string Numbers(const Features& features) {
  return absl::StrCat("[", absl::StrJoin(features, ","), "]");
}

absl::Status Run(const std::string& path) {
  GRIOT_ASSIGN_OR_RETURN(const Ontology ontology, LoadOntology({}));
  GRIOT_ASSIGN_OR_RETURN(graph::Store store,
                         graph::Store::Open(path, graph::Store::Mode::kRead));
  GRIOT_ASSIGN_OR_RETURN(const graph::Graph graph, store.LoadGraph());
  const graph::MergeRules rules = graph::RulesOf(ontology);
  const graph::SalienceFeatures features(rules, graph);
  std::cout << R"({"features":)" << List(graph::kStatementFeatures)
            << R"(,"entity_features":)" << List(graph::kEntityFeatures)
            << "}\n";
  for (size_t i = 0; i < graph.statements.size(); ++i) {
    const graph::StatementRecord& statement = graph.statements[i];
    std::cout << R"({"document":)"
              << Quoted(graph.Text(graph.At(statement.document).id))
              << R"(,"fact":)"
              << Quoted(graph.Text(graph.At(statement.fact).id))
              << R"(,"predicate":)" << ToJson(statement.predicate_span)
              << R"(,"arguments":[)"
              << absl::StrJoin(graph.ArgumentsOf(statement), ",",
                               [](std::string* out,
                                  const graph::ArgumentRecord& argument) {
                                 *out += ToJson(argument.span);
                               })
              << "]"
              << R"(,"features":)"
              << Numbers(features.Of(graph::StatementIndex(i),
                                     graph.At(statement.fact).relation))
              << "}\n";
  }
  std::vector<graph::FactSaliences> facts(graph.entities.size());
  graph::AddFactSaliences(graph.facts, absl::MakeSpan(facts));
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    const graph::Entity& entity = graph.entities[i];
    std::cout
        << R"({"entity":)" << Quoted(graph.Text(entity.id)) << R"(,"name":)"
        << Quoted(graph.Text(entity.name)) << R"(,"documents":[)"
        << absl::StrJoin(graph::DocumentsOf(entity), ",",
                         [&](std::string* out, graph::DocumentIndex document) {
                           *out += Quoted(graph.Text(graph.At(document).id));
                         })
        << "]"
        << R"(,"features":)"
        << Numbers(graph::FeaturesOf(
               graph::TraitsOf(graph.entities[i], rules, graph), facts[i]))
        << "}\n";
  }
  return std::cout.flush() ? absl::OkStatus()
                           : absl::UnavailableError("cannot be written");
}

}  // namespace
}  // namespace griot

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: salience_rows STORE\n", stderr);
    return 2;
  }
  const absl::Status status = griot::Run(argv[1]);
  if (status.ok()) return 0;
  std::fprintf(stderr, "salience_rows: %s\n", status.ToString().c_str());
  return 1;
}
