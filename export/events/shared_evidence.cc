#include "export/events/shared_evidence.h"

#include "absl/algorithm/container.h"

namespace griot::exporter {

using graph::Fact;
using graph::Graph;
using graph::StatementIndex;

bool ShareADocument(const Fact& a, const Fact& b) {
  return absl::c_any_of(a.documents, [&](graph::DocumentIndex document) {
    return absl::c_linear_search(b.documents, document);
  });
}

bool ShareASentence(const Graph& graph, const Fact& a, const Fact& b) {
  return absl::c_any_of(a.statements, [&](StatementIndex i) {
    return absl::c_any_of(b.statements, [&](StatementIndex k) {
      return graph.At(i).quote == graph.At(k).quote;
    });
  });
}

bool ShareAPredicate(const Graph& graph, const Fact& a, const Fact& b) {
  return a.relation == b.relation &&
         absl::c_any_of(a.statements, [&](StatementIndex i) {
           return absl::c_any_of(b.statements, [&](StatementIndex k) {
             return graph.At(i).document == graph.At(k).document &&
                    graph.At(i).predicate_span == graph.At(k).predicate_span;
           });
         });
}

bool CountsWhomItHits(const Fact& fact) {
  return absl::c_any_of(fact.figures, [](const graph::Figure& figure) {
    return figure.role == Role::kObject || figure.role == Role::kSubject;
  });
}

}  // namespace griot::exporter
