#include "graph/facts.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/canonical_ids.h"
#include "graph/fact_groups.h"
#include "graph/source_confidence.h"
#include "schemas/statement_json.h"

namespace griot::graph {
namespace {

std::string KeyText(const FactGroup& group, const Graph& graph) {
  const FactKey& key = group.key;
  const auto id = [&](EntityId entity) {
    return entity.valid() ? graph.Text(graph.At(entity).id)
                          : absl::string_view();
  };
  std::string text =
      absl::StrCat(id(key.subject), "\n", key.typed ? "relation" : "lemma",
                   "\n", graph.Text(key.predicate), "\n", id(key.object), "\n",
                   griot::Name(key.polarity), "\n", Name(key.modality));
  absl::StrAppend(&text, "\n", group.time.begin, "\n", group.time.end);
  if (key.document.valid()) {
    absl::StrAppend(&text, "\n", key.sentence.begin, "\n", key.sentence.end,
                    "\n", graph.Text(graph.At(key.document).id));
  }
  return text;
}

// The lemma that most of the statements have, then the first by text.
StringId CommonLemma(const FactGroup& group, const Graph& graph) {
  std::map<absl::string_view, std::pair<int, StringId>> uses;
  for (const StatementIndex i : group.statements) {
    const StringId lemma = graph.At(i).lemma;
    auto& [count, id] = uses[graph.Text(lemma)];
    ++count;
    id = lemma;
  }
  return std::max_element(uses.begin(), uses.end(),
                          [](const auto& a, const auto& b) {
                            return a.second.first < b.second.first;
                          })
      ->second.second;
}

// Appends what `group` has of each list to `backing`.
class FactTables {
 public:
  explicit FactTables(Graph& graph) : graph_(graph) {}

  void Append(const FactGroup& group) {
    auto& backing = graph_.backing;
    ends_.push_back({});
    backing.statements.insert(backing.statements.end(),
                              group.statements.begin(), group.statements.end());
    AppendQualifiers(group);
    AppendSources(group);
    ends_.back() = {backing.statements.size(), backing.qualifiers.size(),
                    backing.documents.size(), backing.publishers.size(),
                    backing.speakers.size()};
  }

  // Gives the facts their views, now that no table moves any more.
  void Finish() && {
    const auto& backing = graph_.backing;
    Ends begin;
    for (size_t i = 0; i < ends_.size(); ++i) {
      const Ends& end = ends_[i];
      Fact& fact = graph_.facts[i];
      fact.statements =
          Part(backing.statements, begin.statements, end.statements);
      fact.qualifiers =
          Part(backing.qualifiers, begin.qualifiers, end.qualifiers);
      fact.documents = Part(backing.documents, begin.documents, end.documents);
      fact.publishers =
          Part(backing.publishers, begin.publishers, end.publishers);
      fact.speakers = Part(backing.speakers, begin.speakers, end.speakers);
      begin = end;
    }
  }

 private:
  struct Ends {
    size_t statements = 0;
    size_t qualifiers = 0;
    size_t documents = 0;
    size_t publishers = 0;
    size_t speakers = 0;
  };

  template <typename T>
  static absl::Span<const T> Part(const std::vector<T>& table, size_t begin,
                                  size_t end) {
    return absl::MakeSpan(table).subspan(begin, end - begin);
  }

  // All arguments but the subject and the object.
  void AppendQualifiers(const FactGroup& group) {
    auto& out = graph_.backing.qualifiers;
    const auto begin = static_cast<std::ptrdiff_t>(out.size());
    for (const StatementIndex i : group.statements) {
      bool subject = false;
      bool object = false;
      for (const ArgumentRecord& argument : graph_.ArgumentsOf(graph_.At(i))) {
        if (argument.role == Role::kSubject && !std::exchange(subject, true)) {
          continue;
        }
        if (argument.role == Role::kObject && !std::exchange(object, true)) {
          continue;
        }
        out.push_back({argument.role, argument.marker, argument.entity});
      }
    }
    std::sort(out.begin() + begin, out.end(),
              [&](const Qualifier& a, const Qualifier& b) {
                if (a.role != b.role) return a.role < b.role;
                if (a.marker != b.marker) {
                  return graph_.Text(a.marker) < graph_.Text(b.marker);
                }
                return a.entity < b.entity;
              });
    out.erase(std::unique(out.begin() + begin, out.end()), out.end());
  }

  void AppendSources(const FactGroup& group) {
    auto& backing = graph_.backing;
    const auto documents =
        static_cast<std::ptrdiff_t>(backing.documents.size());
    const auto publishers =
        static_cast<std::ptrdiff_t>(backing.publishers.size());
    const auto speakers = static_cast<std::ptrdiff_t>(backing.speakers.size());
    for (const StatementIndex i : group.statements) {
      const StatementRecord& statement = graph_.At(i);
      backing.documents.push_back(statement.document);
      const StringId publisher = graph_.At(statement.document).publisher;
      if (publisher != StringPool::kEmpty) {
        backing.publishers.push_back(publisher);
      }
      const auto chain = graph_.AttributionsOf(statement);
      if (!chain.empty()) backing.speakers.push_back(chain.front().source);
    }
    const auto once = [](auto& table, std::ptrdiff_t from, auto before) {
      std::sort(table.begin() + from, table.end(), before);
      table.erase(std::unique(table.begin() + from, table.end()), table.end());
    };
    once(backing.documents, documents, std::less<>());
    once(backing.speakers, speakers, std::less<>());
    once(backing.publishers, publishers, [&](StringId a, StringId b) {
      return graph_.Text(a) < graph_.Text(b);
    });
  }

  Graph& graph_;
  std::vector<Ends> ends_;
};

void SetPublicationDates(const FactGroup& group, const Graph& graph,
                         Fact& fact) {
  for (const StatementIndex i : group.statements) {
    const StringId said = graph.At(graph.At(i).document).published;
    if (said == StringPool::kEmpty) continue;
    if (fact.first_said == StringPool::kEmpty ||
        graph.Text(said) < graph.Text(fact.first_said)) {
      fact.first_said = said;
    }
    if (graph.Text(said) > graph.Text(fact.last_said)) fact.last_said = said;
  }
}

Fact MakeFact(const FactGroup& group, const Graph& graph) {
  Fact fact;
  fact.subject = group.key.subject;
  fact.object = group.key.object;
  fact.relation = group.key.typed ? group.key.predicate : StringPool::kEmpty;
  fact.lemma = CommonLemma(group, graph);
  fact.polarity = group.key.polarity;
  fact.modality = group.key.modality;
  if (group.timed.valid()) {
    fact.time = graph.At(group.timed).time;
    fact.granularity = graph.At(group.timed).granularity;
  }
  SetPublicationDates(group, graph, fact);
  fact.confidence = CombinedConfidence(group.statements, graph);
  fact.inferred = std::all_of(
      group.statements.begin(), group.statements.end(),
      [&](StatementIndex i) { return graph.At(i).rule != StringPool::kEmpty; });
  return fact;
}

}  // namespace

absl::Status MakeFacts(const MergeRules& rules, Graph& graph) {
  const std::vector<FactGroup> groups = GroupStatements(rules, graph);
  std::vector<ContentHash> hashes;
  hashes.reserve(groups.size());
  for (const FactGroup& group : groups) {
    hashes.push_back(HashContent(KeyText(group, graph)));
  }
  const absl::StatusOr<CanonicalIds> ids = MakeCanonicalIds('f', hashes);
  if (!ids.ok()) return ids.status();
  graph.facts.reserve(groups.size());
  FactTables tables(graph);
  for (size_t i = 0; i < ids->order.size(); ++i) {
    const FactGroup& group = groups[ids->order[i]];
    Fact& fact = graph.facts.emplace_back(MakeFact(group, graph));
    fact.id = graph.strings.Intern(ids->ids[i]);
    tables.Append(group);
    for (const StatementIndex statement : group.statements) {
      graph.statements[statement.value()].fact = FactId(i);
    }
  }
  std::move(tables).Finish();
  return absl::OkStatus();
}

}  // namespace griot::graph
