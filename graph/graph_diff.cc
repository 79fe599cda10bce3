#include "graph/graph_diff.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "absl/strings/string_view.h"

namespace griot::graph {
namespace {

// Walks two tables in the order of id. `id_of(graph, i)` gives the id of a row,
// `are_equal(i, k)` says whether a row of the old and one of the new are alike.
template <typename Id, typename IdOf, typename AreEqual>
std::vector<Change<Id>> Compare(size_t old_count, size_t new_count, IdOf id_of,
                                AreEqual are_equal, const Graph& before,
                                const Graph& after) {
  std::vector<Change<Id>> changes;
  size_t i = 0;
  size_t k = 0;
  while (i < old_count || k < new_count) {
    int order = 0;
    if (i == old_count) {
      order = 1;
    } else if (k == new_count) {
      order = -1;
    } else {
      order = id_of(before, i).compare(id_of(after, k));
    }
    if (order < 0) {
      changes.push_back({ChangeKind::kWithdrawn, Id(i++), Id()});
    } else if (order > 0) {
      changes.push_back({ChangeKind::kAdded, Id(), Id(k++)});
    } else {
      if (!are_equal(i, k)) {
        changes.push_back({ChangeKind::kChanged, Id(i), Id(k)});
      }
      ++i;
      ++k;
    }
  }
  return changes;
}

// The statements of each document: those of one begin where those of the one
// before end.
std::vector<size_t> StatementBegins(const Graph& graph) {
  std::vector<size_t> begins(graph.documents.size() + 1, 0);
  for (const StatementRecord& statement : graph.statements) {
    ++begins[statement.document.value() + 1];
  }
  for (size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
  return begins;
}

// What is known of the publication of a document.
auto InfoOf(const Graph& graph, size_t i) {
  const DocumentInfo& info = graph.documents[i];
  return std::tuple(graph.Text(info.published), graph.Text(info.publisher),
                    graph.Text(info.url), graph.Text(info.title),
                    graph.Text(info.language), graph.Text(info.authors));
}

class Differ {
 public:
  Differ(const Graph& before, const Graph& after)
      : before_(before), after_(after) {}

  GraphDiff Run() const {
    const std::vector<size_t> old_begins = StatementBegins(before_);
    const std::vector<size_t> new_begins = StatementBegins(after_);
    GraphDiff diff;
    diff.documents = Compare<DocumentIndex>(
        before_.documents.size(), after_.documents.size(),
        [](const Graph& graph, size_t i) {
          return graph.Text(graph.documents[i].id);
        },
        [&](size_t i, size_t k) {
          return InfoOf(before_, i) == InfoOf(after_, k) &&
                 std::equal(before_.statements.begin() + old_begins[i],
                            before_.statements.begin() + old_begins[i + 1],
                            after_.statements.begin() + new_begins[k],
                            after_.statements.begin() + new_begins[k + 1],
                            [](const auto& a, const auto& b) {
                              return a.hash == b.hash;
                            });
        },
        before_, after_);
    diff.entities = Compare<EntityId>(
        before_.entities.size(), after_.entities.size(),
        [](const Graph& graph, size_t i) {
          return graph.Text(graph.entities[i].id);
        },
        [&](size_t i, size_t k) {
          return AreEqual(before_.entities[i], after_.entities[k]);
        },
        before_, after_);
    diff.facts = Compare<FactId>(
        before_.facts.size(), after_.facts.size(),
        [](const Graph& graph, size_t i) {
          return graph.Text(graph.facts[i].id);
        },
        [&](size_t i, size_t k) {
          return AreEqual(before_.facts[i], after_.facts[k]);
        },
        before_, after_);
    diff.conflicts = Compare<uint32_t>(
        before_.conflicts.size(), after_.conflicts.size(),
        [](const Graph& graph, size_t i) {
          return graph.Text(graph.conflicts[i].id);
        },
        [](size_t, size_t) { return true; }, before_, after_);
    return diff;
  }

 private:
  // The texts behind two lists.
  template <typename T, typename Text>
  bool AreEqual(absl::Span<const T> a, absl::Span<const T> b, Text text) const {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](const T& x, const T& y) {
                        return text(before_, x) == text(after_, y);
                      });
  }

  bool AreEqual(const Entity& a, const Entity& b) const {
    return before_.Text(a.name) == after_.Text(b.name) &&
           before_.Text(a.type) == after_.Text(b.type) &&
           AreEqual(a.aliases, b.aliases,
                    [](const Graph& graph, StringId id) {
                      return graph.Text(id);
                    }) &&
           AreEqual(a.mentions, b.mentions,
                    [](const Graph& graph, const Mention& mention) {
                      return std::tuple(
                          graph.Text(graph.At(mention.document).id),
                          mention.span, graph.Text(mention.text));
                    });
  }

  bool AreEqual(const Fact& a, const Fact& b) const {
    return a.confidence == b.confidence && a.sources == b.sources &&
           a.inferred == b.inferred &&
           before_.Text(a.time) == after_.Text(b.time) &&
           before_.Text(a.lemma) == after_.Text(b.lemma) &&
           AreEqual(a.statements, b.statements,
                    [](const Graph& graph, StatementIndex i) {
                      return graph.At(i).hash;
                    });
  }

  const Graph& before_;
  const Graph& after_;
};

}  // namespace

GraphDiff DiffOf(const Graph& before, const Graph& after) {
  return Differ(before, after).Run();
}

}  // namespace griot::graph
