#include "export/drawing/gexf_facts.h"

#include <algorithm>
#include <functional>

#include "absl/strings/str_cat.h"
#include "export/numbers.h"
#include "graph/source_confidence.h"
#include "schemas/statement_json.h"

namespace griot::exporter {
namespace {

using graph::Fact;
using graph::FactId;
using graph::Graph;
using graph::StringId;

// "place near: Bambari"
std::string QualifierText(const Graph& graph,
                          const graph::Qualifier& qualifier) {
  const absl::string_view marker = graph.Text(qualifier.marker);
  return absl::StrCat(Name(qualifier.role), marker.empty() ? "" : " ", marker,
                      ": ", graph.Text(graph.At(qualifier.entity).name));
}

// The sentence, then where it stands: "… [bangui-ledger-2025-02-06 120:163]".
std::string EvidenceText(const Graph& graph,
                         const graph::StatementRecord& statement) {
  return absl::StrCat(graph.Text(statement.quote), " [",
                      graph.Text(graph.At(statement.document).id), " ",
                      statement.evidence.begin, ":", statement.evidence.end,
                      "]");
}

// Facts as one.
class Together {
 public:
  Together(const Graph& graph, absl::Span<const FactId> facts)
      : graph_(graph), facts_(facts) {}

  const Fact& first() const { return graph_.At(facts_.front()); }

  // A list of what `add` adds of each fact.
  template <typename AddOf>
  std::string List(const AddOf& add) const {
    GexfList list;
    for (const FactId id : facts_) add(graph_.At(id), list);
    return list.Text();
  }

  // Of a part of the facts that is a text.
  std::string Texts(StringId Fact::*part) const {
    return List([&](const Fact& fact, GexfList& list) {
      if (fact.*part != graph::StringPool::kEmpty) {
        list.Add(graph_.Text(fact.*part));
      }
    });
  }

  // The first of `part`, in the order of `before`, that is a text.
  template <typename Before>
  absl::string_view First(StringId Fact::*part, const Before& before) const {
    absl::string_view first;
    for (const FactId id : facts_) {
      const absl::string_view text = graph_.Text(graph_.At(id).*part);
      if (!text.empty() && (first.empty() || before(text, first))) first = text;
    }
    return first;
  }

  double Most(double Fact::*share) const {
    double most = 0;
    for (const FactId id : facts_) {
      most = std::max(most, graph_.At(id).*share);
    }
    return most;
  }

  bool Inferred() const {
    return std::all_of(facts_.begin(), facts_.end(),
                       [&](FactId id) { return graph_.At(id).inferred; });
  }

  size_t Statements() const {
    size_t sum = 0;
    for (const FactId id : facts_) sum += graph_.At(id).statements.size();
    return sum;
  }

 private:
  const Graph& graph_;
  absl::Span<const FactId> facts_;
};

}  // namespace

void GexfList::Add(absl::string_view text) {
  if (!seen_.emplace(text).second) return;
  absl::StrAppend(&text_, text_.empty() ? "\"" : ", \"");
  for (const char c : text) {
    if (c == '"' || c == '\\') text_ += '\\';
    text_ += c;
  }
  text_ += '"';
}

std::string GexfList::Text() const {
  return text_.empty() ? "" : absl::StrCat("[", text_, "]");
}

std::vector<graph::DocumentIndex> DocumentsOf(const Graph& graph,
                                              absl::Span<const FactId> facts) {
  std::vector<graph::DocumentIndex> documents;
  for (const FactId id : facts) {
    const auto of = graph.At(id).documents;
    documents.insert(documents.end(), of.begin(), of.end());
  }
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()),
                  documents.end());
  return documents;
}

void ForEachGexfFactValue(
    const Graph& graph, absl::Span<const FactId> facts,
    absl::FunctionRef<void(const char* id, absl::string_view value)> value) {
  const Together all(graph, facts);
  const std::vector<graph::DocumentIndex> documents = DocumentsOf(graph, facts);
  value("facts", all.Texts(&Fact::id));
  value("relation", graph.Text(all.first().relation));
  value("lemmas", all.Texts(&Fact::lemma));
  value("polarity", griot::Name(all.first().polarity));
  value("modality", graph::Name(all.first().modality));
  value("times", all.Texts(&Fact::time));
  value("confidence", ShareText(all.Most(&Fact::confidence)));
  value("salience", ShareText(all.Most(&Fact::salience)));
  value("backbone", graph::Name(all.first().backbone));
  value("inferred", all.Inferred() ? "true" : "false");
  value("statements", absl::StrCat(all.Statements()));
  value("sources", absl::StrCat(IndependentSources(graph, documents)));
  GexfList ids;
  for (const graph::DocumentIndex document : documents) {
    ids.Add(graph.Text(graph.At(document).id));
  }
  value("documents", ids.Text());
  value("publishers", all.List([&](const Fact& fact, GexfList& list) {
    for (const StringId name : fact.publishers) list.Add(graph.Text(name));
  }));
  value("speakers", all.List([&](const Fact& fact, GexfList& list) {
    for (const graph::EntityId speaker : fact.speakers) {
      list.Add(graph.Text(graph.At(speaker).name));
    }
  }));
  value("first_said", all.First(&Fact::first_said, std::less<>()));
  value("last_said", all.First(&Fact::last_said, std::greater<>()));
  value("qualifiers", all.List([&](const Fact& fact, GexfList& list) {
    for (const graph::Qualifier& qualifier : fact.qualifiers) {
      list.Add(QualifierText(graph, qualifier));
    }
  }));
  value("evidence", all.List([&](const Fact& fact, GexfList& list) {
    for (const graph::StatementIndex index : fact.statements) {
      list.Add(EvidenceText(graph, graph.At(index)));
    }
  }));
}

}  // namespace griot::exporter
