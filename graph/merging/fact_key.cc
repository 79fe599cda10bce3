#include "graph/merging/fact_key.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/parallel/parallel.h"
#include "schemas/statement_json.h"

namespace griot::graph {
namespace {

EntityId FirstOf(Role role, absl::Span<const ArgumentRecord> arguments) {
  for (const ArgumentRecord& argument : arguments) {
    if (argument.role == role) return argument.entity;
  }
  return EntityId();
}

}  // namespace

FactKeys::FactKeys(const MergeRules& rules, Graph& graph) : graph_(graph) {
  for (const std::string& relation : rules.symmetric) {
    symmetric_.insert(graph.strings.Find(relation));
  }
  for (const auto& [relation, kept] : rules.inverses) {
    const StringId said = graph.strings.Find(relation);
    if (said.valid()) inverses_.emplace(said, graph.strings.Intern(kept));
  }
}

FactKey FactKeys::Of(const StatementRecord& statement) const {
  const auto arguments = graph_.ArgumentsOf(statement);
  FactKey key;
  key.subject = FirstOf(Role::kSubject, arguments);
  key.object = FirstOf(Role::kObject, arguments);
  key.typed = statement.relation != StringPool::kEmpty;
  key.predicate = key.typed ? statement.relation : statement.lemma;
  key.polarity = statement.polarity;
  key.modality = ClassOf(statement.modality);
  // "Failed to pay" and "failed to come" are two.
  const bool is_told_by_a_clause =
      !key.typed && !key.object.valid() &&
      FirstOf(Role::kComplement, arguments).valid();
  if ((!key.subject.valid() && !key.object.valid()) || is_told_by_a_clause) {
    key.document = statement.document;
    key.sentence = statement.evidence;
    return key;
  }
  if (!key.typed) return key;
  if (const auto inverse = inverses_.find(key.predicate);
      inverse != inverses_.end()) {
    key.predicate = inverse->second;
    std::swap(key.subject, key.object);
  }
  if (key.subject.valid() && key.object.valid() && key.object < key.subject &&
      symmetric_.contains(key.predicate)) {
    std::swap(key.subject, key.object);
  }
  return key;
}

std::vector<FactKey> KeysOf(const FactKeys& keys, const Graph& graph) {
  std::vector<FactKey> result(graph.statements.size());
  ForRanges(result.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      result[i] = keys.Of(graph.statements[i]);
    }
  });
  return result;
}

FactTexts::FactTexts(const Graph& graph)
    : graph_(graph), ids_(graph.entities.size()) {
  ForRanges(ids_.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      const absl::string_view id = graph.Text(graph.entities[i].id);
      const bool fits = id.size() <= ids_[i].letters.size();
      ids_[i].size = fits ? static_cast<uint8_t>(id.size()) : 0;
      std::copy_n(id.begin(), ids_[i].size, ids_[i].letters.begin());
    }
  });
}

absl::string_view FactTexts::IdOf(EntityId entity) const {
  if (!entity.valid()) return "";
  const Id& id = ids_[entity.value()];
  return id.size > 0 ? absl::string_view(id.letters.data(), id.size)
                     : graph_.Text(graph_.At(entity).id);
}

void FactTexts::Write(const FactKey& key, const TimeRange& time,
                      std::string& out) const {
  out.clear();
  absl::StrAppend(&out, IdOf(key.subject), "\n",
                  key.typed ? "relation" : "lemma", "\n",
                  graph_.Text(key.predicate), "\n");
  absl::StrAppend(&out, IdOf(key.object), "\n", griot::Name(key.polarity), "\n",
                  Name(key.modality));
  absl::StrAppend(&out, "\n", time.begin, "\n", time.end);
  if (key.document.valid()) {
    absl::StrAppend(&out, "\n", key.sentence.begin, "\n", key.sentence.end,
                    "\n", graph_.Text(graph_.At(key.document).id));
  }
}

void FactTexts::Write(const EventKey& key, const TimeRange& time,
                      std::string& out) const {
  out.clear();
  absl::StrAppend(&out, "event\n", key.typed ? "relation" : "lemma", "\n",
                  graph_.Text(key.predicate), "\n",
                  key.counts_subject ? "subject" : "object", "\n",
                  graph_.Text(key.counted));
  absl::StrAppend(&out, "\n", IdOf(key.other), "\n", IdOf(key.anchor), "\n",
                  griot::Name(key.polarity), "\n", Name(key.modality));
  absl::StrAppend(&out, "\n", time.begin, "\n", time.end);
}

}  // namespace griot::graph
