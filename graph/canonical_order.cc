#include "graph/canonical_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "graph/parallel.h"

namespace griot::graph {
namespace {

// The statements of each document, sorted and without repeats.
struct ByDocument {
  std::vector<uint32_t> order;   // numbers of statements
  std::vector<uint32_t> begins;  // in `order`, of each document and of none
  std::vector<uint32_t> counts;  // without repeats, of each document
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
      statements.counts[document] =
          static_cast<uint32_t>(std::unique(first, last, equal) - first);
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

  std::vector<uint32_t> order;
  order.reserve(graph.statements.size());
  for (size_t i = 0; i < graph.documents.size(); ++i) {
    const auto first = by_document.order.begin() + by_document.begins[i];
    order.insert(order.end(), first, first + by_document.counts[i]);
  }
  by_document = {};

  std::vector<StatementRecord> statements(order.size());
  uint32_t argument_count = 0;
  uint32_t attribution_count = 0;
  // Where the copies of each statement's arguments begin: the statement itself
  // still says where they are now.
  std::vector<std::pair<uint32_t, uint32_t>> begins(order.size());
  for (size_t i = 0; i < order.size(); ++i) {
    const StatementRecord& statement = graph.statements[order[i]];
    begins[i] = {argument_count, attribution_count};
    argument_count += statement.argument_count;
    attribution_count += statement.attribution_count;
  }
  std::vector<ArgumentRecord> arguments(argument_count);
  std::vector<AttributionRecord> attributions(attribution_count);
  ForRanges(order.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      StatementRecord& statement = statements[i];
      statement = graph.statements[order[i]];
      const auto own_arguments = graph.ArgumentsOf(statement);
      const auto own_attributions = graph.AttributionsOf(statement);
      std::tie(statement.first_argument, statement.first_attribution) =
          begins[i];
      std::copy(own_arguments.begin(), own_arguments.end(),
                arguments.begin() + statement.first_argument);
      std::copy(own_attributions.begin(), own_attributions.end(),
                attributions.begin() + statement.first_attribution);
    }
  });
  graph.statements = std::move(statements);
  graph.arguments = std::move(arguments);
  graph.attributions = std::move(attributions);
}

}  // namespace griot::graph
