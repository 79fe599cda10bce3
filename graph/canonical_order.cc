#include "graph/canonical_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "absl/algorithm/container.h"
#include "absl/types/span.h"
#include "graph/parallel.h"

namespace griot::graph {
namespace {

// How much there is, or where it begins.
struct Counts {
  uint32_t statements = 0;
  uint32_t arguments = 0;
  uint32_t attributions = 0;
};

// The statements of each document, sorted and without repeats.
struct ByDocument {
  std::vector<uint32_t> order;   // numbers of statements
  std::vector<uint32_t> begins;  // in `order`, of each document and of none
  std::vector<Counts> counts;    // without repeats, of each document
};

ByDocument Distribute(const Graph& graph) {
  ByDocument result;
  result.begins.assign(graph.documents.size() + 1, 0);
  for (const StatementRecord& statement : graph.statements) {
    ++result.begins[statement.document.value() + 1];
  }
  std::partial_sum(result.begins.begin(), result.begins.end(),
                   result.begins.begin());
  result.order.resize(graph.statements.size());
  std::vector<uint32_t> next = result.begins;
  for (size_t i = 0; i < graph.statements.size(); ++i) {
    const uint32_t document = graph.statements[i].document.value();
    result.order[next[document]++] = static_cast<uint32_t>(i);
  }
  return result;
}

void SortWithinDocuments(const Graph& graph, ByDocument& statements) {
  const auto at = [&](uint32_t i) -> const StatementRecord& {
    return graph.statements[i];
  };
  const auto before = [&](uint32_t i, uint32_t k) {
    const StatementRecord& a = at(i);
    const StatementRecord& b = at(k);
    return std::tie(a.evidence, a.predicate_span, a.hash) <
           std::tie(b.evidence, b.predicate_span, b.hash);
  };
  const auto equal = [&](uint32_t i, uint32_t k) {
    return at(i).hash == at(k).hash;
  };
  statements.counts.resize(graph.documents.size());
  ForRanges(graph.documents.size(), [&](size_t begin, size_t end) {
    for (size_t document = begin; document < end; ++document) {
      const auto first = statements.order.begin() + statements.begins[document];
      const auto last =
          statements.order.begin() + statements.begins[document + 1];
      std::sort(first, last, before);
      Counts& counts = statements.counts[document];
      counts.statements =
          static_cast<uint32_t>(std::unique(first, last, equal) - first);
      std::for_each(first, first + counts.statements, [&](uint32_t i) {
        counts.arguments += at(i).argument_count;
        counts.attributions += at(i).attribution_count;
      });
    }
  });
}

}  // namespace

std::vector<uint32_t> SortDocuments(Graph& graph,
                                    std::vector<Mention>& mentions) {
  std::vector<uint32_t> order(graph.documents.size());
  std::iota(order.begin(), order.end(), uint32_t{0});
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return graph.Text(graph.documents[a].id) <
           graph.Text(graph.documents[b].id);
  });
  std::vector<DocumentInfo> sorted;
  std::vector<DocumentIndex> renamed(order.size());
  sorted.reserve(order.size());
  for (size_t i = 0; i < order.size(); ++i) {
    renamed[order[i]] = DocumentIndex(i);
    sorted.push_back(graph.documents[order[i]]);
  }
  graph.documents = std::move(sorted);
  ForRanges(graph.statements.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      DocumentIndex& document = graph.statements[i].document;
      document = renamed[document.value()];
    }
  });
  for (Mention& mention : mentions) {
    mention.document = renamed[mention.document.value()];
  }
  return order;
}

void SortStatements(Graph& graph) {
  ByDocument by_document = Distribute(graph);
  SortWithinDocuments(graph, by_document);

  Counts total;
  std::vector<Counts> begins;  // of what each document has
  begins.reserve(by_document.counts.size());
  for (const Counts& counts : by_document.counts) {
    begins.push_back(total);
    total.statements += counts.statements;
    total.arguments += counts.arguments;
    total.attributions += counts.attributions;
  }

  std::vector<StatementRecord> statements;
  std::vector<ArgumentRecord> arguments;
  std::vector<AttributionRecord> attributions;
  // Large enough that to have the memory is work for more than one core.
  RunTasks(3, [&](size_t task) {
    if (task == 0) arguments.resize(total.arguments);
    if (task == 1) statements.resize(total.statements);
    if (task == 2) attributions.resize(total.attributions);
  });
  ForRanges(begins.size(), [&](size_t begin, size_t end) {
    for (size_t document = begin; document < end; ++document) {
      Counts to = begins[document];
      const auto own = absl::MakeConstSpan(by_document.order)
                           .subspan(by_document.begins[document],
                                    by_document.counts[document].statements);
      for (const uint32_t i : own) {
        StatementRecord& statement = statements[to.statements++];
        statement = graph.statements[i];
        absl::c_copy(graph.ArgumentsOf(statement),
                     arguments.begin() + to.arguments);
        absl::c_copy(graph.AttributionsOf(statement),
                     attributions.begin() + to.attributions);
        statement.first_argument = to.arguments;
        statement.first_attribution = to.attributions;
        to.arguments += statement.argument_count;
        to.attributions += statement.attribution_count;
      }
    }
  });
  graph.statements = std::move(statements);
  graph.arguments = std::move(arguments);
  graph.attributions = std::move(attributions);
}

}  // namespace griot::graph
