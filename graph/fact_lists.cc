#include "graph/fact_lists.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace griot::graph {
namespace {

// Sorts what `table` has from `begin` on, without repeats; the number left.
template <typename T, typename Before>
uint32_t SortOnce(std::vector<T>& table, size_t begin, Before before) {
  const auto first = table.begin() + static_cast<std::ptrdiff_t>(begin);
  if (table.size() - begin > 1) {
    std::sort(first, table.end(), before);
    table.erase(std::unique(first, table.end()), table.end());
  }
  return static_cast<uint32_t>(table.size() - begin);
}

// A figure with one statement that gives it.
using Given = std::pair<Figure, StatementIndex>;

auto PlaceOf(const Figure& figure, const Graph& graph) {
  return std::tuple(figure.role, graph.Text(figure.marker),
                    graph.Text(figure.counted), figure.quantity.value,
                    figure.quantity.bound);
}

bool AreEqual(const Figure& a, const Figure& b) {
  return a.role == b.role && a.marker == b.marker && a.counted == b.counted &&
         a.quantity == b.quantity;
}

template <typename T>
void MoveTo(std::vector<T>& from, std::vector<T>& to) {
  to.insert(to.end(), from.begin(), from.end());
  from = {};
}

// The next `count` of a table, one after the other.
template <typename T>
class Cursor {
 public:
  explicit Cursor(const std::vector<T>& table) : rest_(table) {}
  absl::Span<const T> Take(size_t count) {
    const auto taken = rest_.first(count);
    rest_.remove_prefix(count);
    return taken;
  }

 private:
  absl::Span<const T> rest_;
};

}  // namespace

void FactLists::Append(absl::Span<const StatementIndex> statements,
                       const Graph& graph) {
  Counts& counts = counts_.emplace_back();
  counts.statements = static_cast<uint32_t>(statements.size());
  statements_.insert(statements_.end(), statements.begin(), statements.end());
  AppendQualifiers(statements, graph);
  AppendFigures(statements, graph);
  AppendSources(statements, graph);
}

// All arguments but the subject and the object.
void FactLists::AppendQualifiers(absl::Span<const StatementIndex> statements,
                                 const Graph& graph) {
  const size_t begin = qualifiers_.size();
  for (const StatementIndex i : statements) {
    bool subject = false;
    bool object = false;
    for (const ArgumentRecord& argument : graph.ArgumentsOf(graph.At(i))) {
      if (argument.role == Role::kSubject && !std::exchange(subject, true)) {
        continue;
      }
      if (argument.role == Role::kObject && !std::exchange(object, true)) {
        continue;
      }
      qualifiers_.push_back({argument.role, argument.marker, argument.entity});
    }
  }
  counts_.back().qualifiers =
      SortOnce(qualifiers_, begin, [&](const Qualifier& a, const Qualifier& b) {
        if (a.role != b.role) return a.role < b.role;
        if (a.marker != b.marker) {
          return graph.Text(a.marker) < graph.Text(b.marker);
        }
        return a.entity < b.entity;
      });
}

void FactLists::AppendFigures(absl::Span<const StatementIndex> statements,
                              const Graph& graph) {
  std::vector<Given> given;
  for (const StatementIndex i : statements) {
    for (const ArgumentRecord& argument : graph.ArgumentsOf(graph.At(i))) {
      if (argument.counted == StringPool::kEmpty) continue;
      given.push_back({{argument.role,
                        argument.marker,
                        argument.counted,
                        *argument.quantity,
                        {}},
                       i});
    }
  }
  if (given.empty()) return;
  std::sort(given.begin(), given.end(), [&](const Given& a, const Given& b) {
    const auto place_a = PlaceOf(a.first, graph);
    const auto place_b = PlaceOf(b.first, graph);
    return place_a != place_b ? place_a < place_b : a.second < b.second;
  });
  for (size_t i = 0; i < given.size(); ++i) {
    const bool known = i > 0 && AreEqual(given[i].first, given[i - 1].first);
    if (!known) {
      figures_.push_back({given[i].first, 0});
      ++counts_.back().figures;
    } else if (given[i].second == given[i - 1].second) {
      continue;
    }
    ++figures_.back().statements;
    figure_statements_.push_back(given[i].second);
  }
}

void FactLists::AppendSources(absl::Span<const StatementIndex> statements,
                              const Graph& graph) {
  const size_t documents = documents_.size();
  const size_t publishers = publishers_.size();
  const size_t speakers = speakers_.size();
  for (const StatementIndex i : statements) {
    const StatementRecord& statement = graph.At(i);
    documents_.push_back(statement.document);
    const StringId publisher = graph.At(statement.document).publisher;
    if (publisher != StringPool::kEmpty) publishers_.push_back(publisher);
    const auto chain = graph.AttributionsOf(statement);
    if (!chain.empty()) speakers_.push_back(chain.front().source);
  }
  Counts& counts = counts_.back();
  counts.documents = SortOnce(documents_, documents, std::less<>());
  counts.speakers = SortOnce(speakers_, speakers, std::less<>());
  counts.publishers = SortOnce(
      publishers_, publishers,
      [&](StringId a, StringId b) { return graph.Text(a) < graph.Text(b); });
}

void JoinLists(std::vector<FactLists>& lists, Graph& graph) {
  auto& backing = graph.backing;
  std::vector<uint32_t> statements_of_figures;
  for (FactLists& part : lists) {
    MoveTo(part.statements_, backing.statements);
    MoveTo(part.qualifiers_, backing.qualifiers);
    MoveTo(part.figure_statements_, backing.figure_statements);
    MoveTo(part.documents_, backing.documents);
    MoveTo(part.publishers_, backing.publishers);
    MoveTo(part.speakers_, backing.speakers);
    for (const auto& [figure, statements] : part.figures_) {
      backing.figures.push_back(figure);
      statements_of_figures.push_back(statements);
    }
  }
  Cursor figure_statements(backing.figure_statements);
  for (size_t i = 0; i < backing.figures.size(); ++i) {
    backing.figures[i].statements =
        figure_statements.Take(statements_of_figures[i]);
  }
  // No table moves any more.
  Cursor statements(backing.statements);
  Cursor qualifiers(backing.qualifiers);
  Cursor figures(backing.figures);
  Cursor documents(backing.documents);
  Cursor publishers(backing.publishers);
  Cursor speakers(backing.speakers);
  size_t next = 0;
  for (const FactLists& part : lists) {
    for (const FactLists::Counts& counts : part.counts_) {
      Fact& fact = graph.facts[next++];
      fact.statements = statements.Take(counts.statements);
      fact.qualifiers = qualifiers.Take(counts.qualifiers);
      fact.figures = figures.Take(counts.figures);
      fact.documents = documents.Take(counts.documents);
      fact.publishers = publishers.Take(counts.publishers);
      fact.speakers = speakers.Take(counts.speakers);
    }
  }
}

}  // namespace griot::graph
