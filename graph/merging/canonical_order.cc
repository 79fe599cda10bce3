#include "graph/merging/canonical_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "absl/algorithm/container.h"
#include "absl/types/span.h"
#include "graph/merging/give_up.h"
#include "graph/parallel/parallel.h"

namespace griot::graph {
namespace {

// How much there is, or where it begins.
struct Counts {
  uint32_t statements = 0;
  uint32_t arguments = 0;
  uint32_t attributions = 0;
};

// Where a statement is.
struct Place {
  uint32_t block;
  uint32_t statement;
};

// The statements of each document, sorted and without repeats.
struct ByDocument {
  std::vector<Place> order;
  std::vector<uint32_t> begins;  // in `order`, of each document and of none
  std::vector<Counts> counts;    // without repeats, of each document
};

ByDocument Distribute(absl::Span<const StatementBlock> blocks,
                      size_t documents) {
  ByDocument result;
  result.begins.assign(documents + 1, 0);
  for (const StatementBlock& block : blocks) {
    for (const StatementRecord& statement : block.statements) {
      ++result.begins[statement.document.value() + 1];
    }
  }
  std::partial_sum(result.begins.begin(), result.begins.end(),
                   result.begins.begin());
  result.order.resize(result.begins.back());
  std::vector<uint32_t> next = result.begins;
  for (uint32_t b = 0; b < blocks.size(); ++b) {
    for (uint32_t i = 0; i < blocks[b].statements.size(); ++i) {
      const uint32_t document = blocks[b].statements[i].document.value();
      result.order[next[document]++] = {b, i};
    }
  }
  return result;
}

void SortWithinDocuments(absl::Span<const StatementBlock> blocks,
                         ByDocument& statements) {
  const auto at = [&](Place place) -> const StatementRecord& {
    return blocks[place.block].statements[place.statement];
  };
  const auto before = [&](Place i, Place k) {
    const StatementRecord& a = at(i);
    const StatementRecord& b = at(k);
    return std::tie(a.evidence, a.predicate_span, a.hash) <
           std::tie(b.evidence, b.predicate_span, b.hash);
  };
  const auto equal = [&](Place i, Place k) { return at(i).hash == at(k).hash; };
  statements.counts.resize(statements.begins.size() - 1);
  ForRanges(statements.counts.size(), [&](size_t begin, size_t end) {
    for (size_t document = begin; document < end; ++document) {
      const auto first = statements.order.begin() + statements.begins[document];
      const auto last =
          statements.order.begin() + statements.begins[document + 1];
      std::sort(first, last, before);
      Counts& counts = statements.counts[document];
      counts.statements =
          static_cast<uint32_t>(std::unique(first, last, equal) - first);
      std::for_each(first, first + counts.statements, [&](Place i) {
        counts.arguments += at(i).argument_count;
        counts.attributions += at(i).attribution_count;
      });
    }
  });
}

}  // namespace

std::vector<uint32_t> SortDocuments(Graph& graph,
                                    absl::Span<StatementBlock> statements,
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
  RunTasks(statements.size(), [&](size_t block) {
    for (StatementRecord& statement : statements[block].statements) {
      statement.document = renamed[statement.document.value()];
    }
  });
  for (Mention& mention : mentions) {
    mention.document = renamed[mention.document.value()];
  }
  return order;
}

void SortStatements(absl::Span<StatementBlock> statements, Graph& graph) {
  ByDocument by_document = Distribute(statements, graph.documents.size());
  SortWithinDocuments(statements, by_document);

  Counts total;
  std::vector<Counts> begins;  // of what each document has
  begins.reserve(by_document.counts.size());
  for (const Counts& counts : by_document.counts) {
    begins.push_back(total);
    total.statements += counts.statements;
    total.arguments += counts.arguments;
    total.attributions += counts.attributions;
  }
  // Calls for each document with its statements, and where its tables begin.
  const auto for_documents = [&](auto copy) {
    ForRanges(begins.size(), [&](size_t begin, size_t end) {
      for (size_t document = begin; document < end; ++document) {
        copy(absl::MakeConstSpan(by_document.order)
                 .subspan(by_document.begins[document],
                          by_document.counts[document].statements),
             begins[document]);
      }
    });
  };
  const auto give_up = [&](auto table) {
    RunTasks(statements.size(),
             [&](size_t block) { GiveUp(statements[block].*table); });
  };
  graph.arguments.resize(total.arguments);
  for_documents([&](absl::Span<const Place> own, Counts to) {
    for (const Place place : own) {
      const StatementBlock& block = statements[place.block];
      const auto arguments =
          block.ArgumentsOf(block.statements[place.statement]);
      absl::c_copy(arguments, graph.arguments.begin() + to.arguments);
      to.arguments += static_cast<uint32_t>(arguments.size());
    }
  });
  give_up(&StatementBlock::arguments);
  graph.attributions.resize(total.attributions);
  for_documents([&](absl::Span<const Place> own, Counts to) {
    for (const Place place : own) {
      const StatementBlock& block = statements[place.block];
      const auto links =
          block.AttributionsOf(block.statements[place.statement]);
      absl::c_copy(links, graph.attributions.begin() + to.attributions);
      to.attributions += static_cast<uint32_t>(links.size());
    }
  });
  give_up(&StatementBlock::attributions);
  graph.statements.resize(total.statements);
  for_documents([&](absl::Span<const Place> own, Counts to) {
    for (const Place place : own) {
      StatementRecord& statement = graph.statements[to.statements++];
      statement = statements[place.block].statements[place.statement];
      statement.first_argument = to.arguments;
      statement.first_attribution = to.attributions;
      to.arguments += statement.argument_count;
      to.attributions += statement.attribution_count;
    }
  });
  give_up(&StatementBlock::statements);
}

}  // namespace griot::graph
