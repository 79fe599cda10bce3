#include "graph/merging/fact_lists.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace griot::graph {
namespace {

template <typename T, typename Before>
void SortOnce(std::vector<T>& list, Before before) {
  if (list.size() < 2) return;
  std::sort(list.begin(), list.end(), before);
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

auto PlaceOf(const Figure& figure, const Graph& graph) {
  return std::tuple(figure.role, graph.Text(figure.marker),
                    graph.Text(figure.counted), figure.quantity.value,
                    figure.quantity.bound, figure.quantity.most);
}

bool AreEqual(const Figure& a, const Figure& b) {
  return a.role == b.role && a.marker == b.marker && a.counted == b.counted &&
         a.quantity == b.quantity;
}

}  // namespace

void FactListMaker::Fill(absl::Span<const StatementIndex> statements,
                         Fact& fact) {
  FillQualifiers(statements, fact);
  FillFigures(statements, fact);
  FillSources(statements, fact);
}

// All arguments but the subject and the object.
void FactListMaker::FillQualifiers(absl::Span<const StatementIndex> statements,
                                   Fact& fact) {
  qualifiers_.clear();
  for (const StatementIndex i : statements) {
    bool subject = false;
    bool object = false;
    for (const ArgumentRecord& argument : graph_.ArgumentsOf(graph_.At(i))) {
      if (argument.role == Role::kSubject && !std::exchange(subject, true)) {
        continue;
      }
      if (argument.role == Role::kObject && !std::exchange(object, true)) {
        continue;
      }
      qualifiers_.push_back({argument.role, argument.marker, argument.entity});
    }
  }
  SortOnce(qualifiers_, [&](const Qualifier& a, const Qualifier& b) {
    if (a.role != b.role) return a.role < b.role;
    if (a.marker != b.marker) {
      return graph_.Text(a.marker) < graph_.Text(b.marker);
    }
    return a.entity < b.entity;
  });
  fact.qualifiers = lists_.qualifiers.Add(qualifiers_);
}

void FactListMaker::FillFigures(absl::Span<const StatementIndex> statements,
                                Fact& fact) {
  given_.clear();
  for (const StatementIndex i : statements) {
    for (const ArgumentRecord& argument : graph_.ArgumentsOf(graph_.At(i))) {
      if (argument.counted == StringPool::kEmpty) continue;
      given_.push_back({{argument.role,
                         argument.marker,
                         argument.counted,
                         graph_.At(argument.quantity),
                         {}},
                        i});
    }
  }
  if (given_.empty()) return;
  std::sort(given_.begin(), given_.end(), [&](const Given& a, const Given& b) {
    const auto place_a = PlaceOf(a.first, graph_);
    const auto place_b = PlaceOf(b.first, graph_);
    return place_a != place_b ? place_a < place_b : a.second < b.second;
  });
  figures_.clear();
  for (size_t begin = 0, end = 0; begin < given_.size(); begin = end) {
    figure_statements_.clear();
    for (; end < given_.size() &&
           AreEqual(given_[end].first, given_[begin].first);
         ++end) {
      figure_statements_.push_back(given_[end].second);
    }
    figure_statements_.erase(
        std::unique(figure_statements_.begin(), figure_statements_.end()),
        figure_statements_.end());
    Figure& figure = figures_.emplace_back(given_[begin].first);
    figure.statements = lists_.figure_statements.Add(figure_statements_);
  }
  fact.figures = lists_.figures.Add(figures_);
}

void FactListMaker::FillSources(absl::Span<const StatementIndex> statements,
                                Fact& fact) {
  documents_.clear();
  publishers_.clear();
  speakers_.clear();
  for (const StatementIndex i : statements) {
    const StatementRecord& statement = graph_.At(i);
    const auto chain = graph_.AttributionsOf(statement);
    if (!chain.empty()) speakers_.push_back(chain.front().source);
    if (!documents_.empty() && documents_.back() == statement.document) {
      continue;
    }
    documents_.push_back(statement.document);
    const StringId publisher = graph_.At(statement.document).publisher;
    if (publisher != StringPool::kEmpty) publishers_.push_back(publisher);
  }
  SortOnce(documents_, std::less<>());
  SortOnce(speakers_, std::less<>());
  SortOnce(publishers_, [&](StringId a, StringId b) {
    return graph_.Text(a) < graph_.Text(b);
  });
  fact.documents = lists_.documents.Add(documents_);
  fact.publishers = lists_.publishers.Add(publishers_);
  fact.speakers = lists_.speakers.Add(speakers_);
}

}  // namespace griot::graph
