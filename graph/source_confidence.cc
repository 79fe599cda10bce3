#include "graph/source_confidence.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "graph/disjoint_sets.h"

namespace griot::graph {
namespace {

// Two papers do not word so much alike by chance. In bytes.
constexpr size_t kLongSentence = 60;

// What a document has in common with others that are the same source.
enum class Sign : uint8_t { kPublisher, kText, kSentence };

struct Shared {
  Sign sign;
  uint32_t what;      // string or document
  uint32_t document;  // position among those of the fact

  auto operator<=>(const Shared&) const = default;
};

// Joins the documents, given by statement, that are one source.
DisjointSets JoinSources(absl::Span<const StatementIndex> statements,
                         absl::Span<const uint32_t> document_of, size_t count,
                         const Graph& graph) {
  std::vector<Shared> shared;
  for (size_t i = 0; i < statements.size(); ++i) {
    const StatementRecord& statement = graph.At(statements[i]);
    const DocumentInfo& document = graph.At(statement.document);
    if (graph.Text(statement.quote).size() >= kLongSentence) {
      shared.push_back(
          {Sign::kSentence, statement.quote.value(), document_of[i]});
    }
    if (i > 0 && document_of[i] == document_of[i - 1]) continue;
    if (document.publisher != StringPool::kEmpty) {
      shared.push_back(
          {Sign::kPublisher, document.publisher.value(), document_of[i]});
    }
    shared.push_back({Sign::kText, document.copy_of.value(), document_of[i]});
  }
  std::sort(shared.begin(), shared.end());
  DisjointSets sources(count);
  for (size_t i = 1; i < shared.size(); ++i) {
    if (shared[i].sign == shared[i - 1].sign &&
        shared[i].what == shared[i - 1].what) {
      sources.Join(shared[i].document, shared[i - 1].document);
    }
  }
  return sources;
}

}  // namespace

Support SupportOf(absl::Span<const StatementIndex> statements,
                  const Graph& graph) {
  const auto confidence = [&](StatementIndex i) {
    return double{graph.At(i).confidence};
  };
  if (statements.size() == 1) return {1, confidence(statements.front())};
  std::vector<uint32_t> document_of(statements.size());
  for (size_t i = 1; i < statements.size(); ++i) {
    document_of[i] =
        document_of[i - 1] + (graph.At(statements[i]).document !=
                              graph.At(statements[i - 1]).document);
  }
  const size_t count = document_of.back() + size_t{1};
  DisjointSets sources = JoinSources(statements, document_of, count, graph);
  // By the first document of each source, so that the order of multiplication
  // is always the same.
  std::vector<double> best(count, -1);
  for (size_t i = 0; i < statements.size(); ++i) {
    double& most = best[sources.Find(document_of[i])];
    most = std::max(most, confidence(statements[i]));
  }
  Support support;
  double doubt = 1;
  for (const double most : best) {
    if (most < 0) continue;
    ++support.sources;
    doubt *= 1 - most;
    support.confidence = most;
  }
  if (support.sources > 1) {
    support.confidence = std::min(1 - doubt, kMostConfidence);
  }
  return support;
}

size_t IndependentSources(const Graph& graph,
                          absl::Span<const DocumentIndex> documents) {
  absl::flat_hash_map<StringId, uint32_t> of_publisher;
  absl::flat_hash_map<DocumentIndex, uint32_t> of_text;
  DisjointSets sets(documents.size());
  size_t sources = documents.size();
  const auto join = [&](uint32_t a, uint32_t b) {
    if (sets.Find(a) == sets.Find(b)) return;
    sets.Join(a, b);
    --sources;
  };
  for (uint32_t i = 0; i < documents.size(); ++i) {
    const DocumentInfo& document = graph.At(documents[i]);
    if (document.publisher != StringPool::kEmpty) {
      join(of_publisher.try_emplace(document.publisher, i).first->second, i);
    }
    join(of_text.try_emplace(document.copy_of, i).first->second, i);
  }
  return sources;
}

std::vector<DocumentIndex> DocumentsOf(const Entity& entity) {
  std::vector<DocumentIndex> documents;
  for (const Mention& mention : entity.mentions) {
    documents.push_back(mention.document);
  }
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()),
                  documents.end());
  return documents;
}

}  // namespace griot::graph
