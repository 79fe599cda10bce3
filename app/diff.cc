#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "app/atomic_file.h"
#include "app/commands.h"
#include "app/text/fact_text.h"
#include "app/text/terminal.h"
#include "graph/figure_text.h"
#include "graph/graph_diff.h"
#include "graph/store/store.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::ChangeKind;
using graph::Graph;

absl::StatusOr<Graph> Load(const std::string& path) {
  GRIOT_ASSIGN_OR_RETURN(graph::Store store,
                         graph::Store::Open(path, graph::Store::Mode::kRead));
  return store.LoadGraph();
}

char SignOf(ChangeKind kind) {
  return kind == ChangeKind::kAdded       ? '+'
         : kind == ChangeKind::kWithdrawn ? '-'
                                          : '~';
}

std::string EntityText(const Graph& graph, graph::EntityId id) {
  const graph::Entity& entity = graph.At(id);
  return absl::StrCat(graph.Text(entity.name), " (", graph.Text(entity.type),
                      ")");
}

std::string ConflictText(const Graph& graph, uint32_t index) {
  const graph::Conflict& conflict = graph.conflicts[index];
  return absl::StrCat(
      Name(conflict.kind), ": ",
      absl::StrJoin(
          conflict.sides, " | ",
          [&](std::string* out, const graph::ConflictSide& side) {
            absl::StrAppend(out, FactText(graph, graph.At(side.fact)));
            if (side.figure == nullptr) return;
            absl::StrAppend(out, " [", FigureText(graph, *side.figure), "]");
          }));
}

// "N sources, confidence 0.95" of both, where they differ.
std::string FactChange(const graph::Fact& before, const graph::Fact& after) {
  std::vector<std::string> changes;
  const auto add = [&](absl::string_view what, auto old_value, auto new_value) {
    if (old_value == new_value) return;
    changes.push_back(absl::StrCat(what, " ", old_value, " -> ", new_value));
  };
  add("statements", before.statements.size(), after.statements.size());
  add("sources", before.sources, after.sources);
  add("confidence", before.confidence, after.confidence);
  return changes.empty() ? ""
                         : absl::StrCat(": ", absl::StrJoin(changes, ", "));
}

// The lines of one table, `text` gives what stands in one.
template <typename Id, typename Text>
std::string Lines(absl::string_view noun,
                  const std::vector<graph::Change<Id>>& changes, Text text) {
  std::string lines;
  for (const graph::Change<Id>& change : changes) {
    absl::StrAppend(&lines, std::string(1, SignOf(change.kind)), " ", noun, " ",
                    Printable(text(change)), "\n");
  }
  return lines;
}

std::string TextOf(const graph::GraphDiff& diff, const Graph& before,
                   const Graph& after) {
  // The graph that has what changed, the new one if both have.
  const auto side = [&](const auto& change) -> const Graph& {
    return change.kind == ChangeKind::kWithdrawn ? before : after;
  };
  const auto id = [](const auto& change) {
    return change.kind == ChangeKind::kWithdrawn ? change.old_id
                                                 : change.new_id;
  };
  std::string text = Lines("document", diff.documents, [&](const auto& change) {
    return std::string(side(change).Text(side(change).At(id(change)).id));
  });
  text += Lines("entity", diff.entities, [&](const auto& change) {
    return EntityText(side(change), id(change));
  });
  text += Lines("fact", diff.facts, [&](const auto& change) {
    std::string line = FactText(side(change), side(change).At(id(change)));
    if (change.kind == ChangeKind::kChanged) {
      line += FactChange(before.At(change.old_id), after.At(change.new_id));
    }
    return line;
  });
  text += Lines("conflict", diff.conflicts, [&](const auto& change) {
    return ConflictText(side(change), id(change));
  });
  return text;
}

}  // namespace

absl::Status RunDiff(const Options& options) {
  GRIOT_ASSIGN_OR_RETURN(const Graph before, Load(options.inputs[0]));
  GRIOT_ASSIGN_OR_RETURN(const Graph after, Load(options.inputs[1]));
  GRIOT_ASSIGN_OR_RETURN(AtomicFile out, AtomicFile::Create(options.out));
  GRIOT_RETURN_IF_ERROR(
      out.Write(TextOf(DiffOf(before, after), before, after)));
  return out.Commit();
}

}  // namespace griot
