#include "app/summary.h"

#include <unistd.h>

#include <cstdio>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "app/findings.h"
#include "app/text/counted.h"
#include "app/text/terminal.h"
#include "graph/graph.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

// Above this many statements a look at the graph would cost more time than it
// is worth at the end of each run.
constexpr int64_t kMaxStatementsToLookAt = 100'000;

// Empty where all was read.
std::string NotReadText(const Omissions& omissions, const Failures& failures) {
  std::string text;
  if (!omissions.empty()) {
    absl::StrAppend(&text, "Left out: ", omissions.Text(), ".\n");
  }
  // A single one is named in full.
  if (failures.count() > 1) {
    absl::StrAppend(&text, "Failed: ", failures.Kinds(), ".\n");
  }
  return text;
}

}  // namespace

void PrintNotRead(const Omissions& omissions, const Failures& failures) {
  std::fputs(NotReadText(omissions, failures).c_str(), stderr);
}

absl::Status PrintSummary(const std::string& path, const Tally& tally,
                          const Omissions& omissions, const Failures& failures,
                          const graph::StoreCounts& counts,
                          absl::Duration elapsed, graph::Store& store) {
  std::string text =
      absl::StrCat("Read ", Counted(tally.documents, "document"));
  if (tally.sentences > 0) {
    absl::StrAppend(&text, ", ", Counted(tally.sentences, "sentence"), ", ",
                    Counted(tally.words, "word"));
  }
  absl::StrAppendFormat(&text, " in %.1f s.\n", absl::ToDoubleSeconds(elapsed));
  absl::StrAppend(&text, NotReadText(omissions, failures), Printable(path),
                  " holds ", Counted(counts.documents, "document"), ", ",
                  Counted(counts.statements, "statement"), ", ",
                  Counted(counts.entities, "entity"), ", ",
                  Counted(counts.facts, "fact"), ".\n");
  if (counts.statements <= kMaxStatementsToLookAt) {
    GRIOT_ASSIGN_OR_RETURN(const graph::Graph graph, store.LoadGraph());
    absl::StrAppend(&text, FindingsText(graph, ColumnsOf(STDERR_FILENO),
                                        HasStyle(STDERR_FILENO)));
  }
  std::fputs(text.c_str(), stderr);
  return absl::OkStatus();
}

}  // namespace griot
