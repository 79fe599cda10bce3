#include "app/findings.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/functional/function_ref.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/span.h"
#include "app/text/fact_text.h"
#include "app/text/text_layout.h"
#include "graph/fact_parts.h"
#include "graph/figure_text.h"
#include "graph/questions/order.h"
#include "graph/questions/support.h"

namespace griot {
namespace {

using graph::Conflict;
using graph::ConflictSide;
using graph::Fact;
using graph::FactId;
using graph::Graph;
using graph::StatementRecord;

constexpr size_t kEvents = 8;
constexpr size_t kRoles = 4;
constexpr size_t kConflicts = 3;
constexpr size_t kSides = 3;  // of a conflict
constexpr int kMinColumns = 60;
constexpr int kDay = 10;     // columns of a date
constexpr int kSources = 9;  // and of the number before each row
constexpr int kBetween = 2;

bool IsNamed(const Graph& graph, graph::EntityId entity) {
  return entity.valid() && graph.At(entity).kind == MentionKind::kName;
}

class Findings {
 public:
  Findings(const Graph& graph, int columns, bool style)
      : graph_(graph),
        columns_(std::max(columns, kMinColumns)),
        style_(style),
        name_((columns_ - kSources - kDay - 3 * kBetween) * 3 / 8),
        relation_(columns_ - kSources - kDay - 3 * kBetween - 2 * name_) {}

  std::string Text() && {
    AddFacts("What happened:", "whom, where", kEvents, [&](const Fact& fact) {
      return !fact.standing && !fact.inferred && fact.object.valid() &&
             fact.object != fact.subject && HasNamedNode(fact);
    });
    AddFacts("Roles and ties:", "whom", kRoles, [](const Fact& fact) {
      return fact.standing && fact.backbone != graph::Backbone::kNone;
    });
    AddConflicts();
    return std::move(text_);
  }

 private:
  void AddHead(absl::string_view head) {
    absl::StrAppend(&text_, "\n", style_ ? "\033[1m" : "", head,
                    style_ ? "\033[0m" : "", "\n");
  }

  void AddFacts(absl::string_view head, absl::string_view whom, size_t limit,
                absl::FunctionRef<bool(const Fact&)> wanted) {
    std::vector<FactId> facts;
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      const Fact& fact = graph_.facts[i];
      if (fact.relation != graph::StringPool::kEmpty &&
          !fact.statements.empty() && wanted(fact)) {
        facts.emplace_back(i);
      }
    }
    if (facts.empty()) return;
    graph::SortBySalience(graph_, facts);
    facts = Spread(facts, limit);
    AddHead(head);
    AddRow("sources", "who", "what", whom, "when");
    for (const FactId id : facts) {
      const Fact& fact = graph_.At(id);
      AddRow(absl::StrCat(fact.sources), NameText(graph_, fact.subject),
             RelationText(graph_, fact), WhomAndWhere(fact),
             graph_.Text(fact.time));
      AddSentence(fact.statements);
    }
  }

  // At an end or where it happened.
  bool HasNamedNode(const Fact& fact) const {
    for (size_t i = 0; i < graph::PartCount(fact); ++i) {
      const graph::Qualifier part = graph::PartOf(fact, i);
      const bool counts = part.role == Role::kSubject ||
                          part.role == Role::kObject ||
                          part.role == Role::kPlace;
      if (counts && graph_.At(part.entity).in_backbone &&
          IsNamed(graph_, part.entity)) {
        return true;
      }
    }
    return false;
  }

  // Of a year before all reports.
  bool IsOld(const Fact& fact) const {
    constexpr size_t kYear = 4;  // digits
    const absl::string_view time = graph_.Text(fact.time);
    const absl::string_view said = graph_.Text(fact.first_said);
    return time.size() >= kYear && said.size() >= kYear &&
           absl::ascii_isdigit(time.front()) &&
           time.substr(0, kYear) < said.substr(0, kYear);
  }

  // The first news of each document before the second of any, and before what
  // is long past: what a long report says must not hide what others do.
  std::vector<FactId> Spread(absl::Span<const FactId> facts,
                             size_t limit) const {
    std::vector<FactId> chosen;
    std::vector<FactId> others;
    absl::flat_hash_set<graph::DocumentIndex> seen;
    absl::flat_hash_set<std::string> told;  // two reports may tell one event
    for (const FactId id : facts) {
      const Fact& fact = graph_.At(id);
      if (!told.insert(absl::AsciiStrToLower(
                           absl::StrCat(NameText(graph_, fact.subject), "\n",
                                        RelationText(graph_, fact), "\n",
                                        NameText(graph_, fact.object))))
               .second) {
        continue;
      }
      const bool is_first =
          !IsOld(fact) && seen.insert(fact.documents.front()).second;
      (is_first ? chosen : others).push_back(id);
      if (chosen.size() == limit) return chosen;
    }
    others.resize(std::min(limit - chosen.size(), others.size()));
    chosen.insert(chosen.end(), others.begin(), others.end());
    return chosen;
  }

  // "12 people", and where reports count otherwise "3 or at least 9 soldiers".
  std::string Whom(const Fact& fact) const {
    std::string name = NameText(graph_, fact.object);
    if (fact.figures.empty() || IsNamed(graph_, fact.object)) return name;
    if (fact.figures.size() == 1) {
      const std::string figure = FigureText(graph_, fact.figures.front());
      return absl::EndsWith(figure, absl::StrCat(" ", name)) ? figure : name;
    }
    const std::string first = FigureText(graph_, fact.figures.front());
    const std::string last = FigureText(graph_, fact.figures.back());
    const absl::string_view counted =
        absl::string_view(last).substr(std::min(last.rfind(' '), last.size()));
    return absl::StrCat(absl::StripSuffix(first, counted), " or ", last);
  }

  // "the convoy, Dori"
  std::string WhomAndWhere(const Fact& fact) const {
    std::string text = Whom(fact);
    for (const graph::Qualifier& part : fact.qualifiers) {
      if (part.role != Role::kPlace || !IsNamed(graph_, part.entity)) continue;
      absl::StrAppend(&text, text.empty() ? "" : ", ",
                      NameText(graph_, part.entity));
      break;
    }
    return text;
  }

  void AddRow(absl::string_view sources, absl::string_view who,
              absl::string_view what, absl::string_view whom,
              absl::string_view when) {
    const std::string row = absl::StrCat(
        absl::StrFormat("%7s  ", sources), Pad(Fit(who, name_), name_), "  ",
        Pad(Fit(what, relation_), relation_), "  ",
        Pad(Fit(whom, name_), name_), "  ", Fit(when, kDay));
    absl::StrAppend(&text_, absl::StripTrailingAsciiWhitespace(row), "\n");
  }

  // The surest of the statements.
  void AddSentence(absl::Span<const graph::StatementIndex> statements) {
    const StatementRecord& statement =
        graph::SurestStatement(graph_, statements);
    const std::string source = absl::StrCat(
        " [", Fit(graph_.Text(graph_.At(statement.document).id), 24), "]");
    const int center =
        statement.predicate_span.begin - statement.evidence.begin;
    absl::StrAppend(&text_, std::string(kSources, ' '),
                    Fit(graph_.Text(statement.quote),
                        columns_ - kSources - WidthOf(source), center),
                    source, "\n");
  }

  void AddConflicts() {
    std::vector<const Conflict*> conflicts;
    for (const Conflict* conflict : graph::ConflictsBySalience(graph_)) {
      if (conflict->kind != graph::ConflictKind::kDevelopment) {
        conflicts.push_back(conflict);
      }
    }
    if (conflicts.empty()) return;
    conflicts.resize(std::min(kConflicts, conflicts.size()));
    AddHead("Disputed:");
    for (const Conflict* conflict : conflicts) {
      for (size_t i = 0; i < std::min(kSides, conflict->sides.size()); ++i) {
        AddSide(conflict->sides[i]);
      }
    }
  }

  void AddSide(const ConflictSide& side) {
    std::string told = FactText(graph_, graph_.At(side.fact));
    if (side.figure != nullptr) {
      absl::StrAppend(&told, ": ", FigureText(graph_, *side.figure));
    }
    const size_t sources = graph::SourcesOf(
        graph_, {side.statements.begin(), side.statements.end()});
    absl::StrAppend(&text_, absl::StrFormat("%7d  ", sources),
                    Fit(told, columns_ - kSources), "\n");
    AddSentence(side.statements);
  }

  const Graph& graph_;
  const int columns_;
  const bool style_;
  const int name_;      // columns of a name
  const int relation_;  // columns of a relation
  std::string text_;
};

}  // namespace

std::string FindingsText(const Graph& graph, int columns, bool style) {
  return Findings(graph, columns, style).Text();
}

}  // namespace griot
