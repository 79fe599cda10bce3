#include <cstdio>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "app/commands.h"
#include "app/text/counted.h"
#include "app/text/terminal.h"
#include "graph/store/store.h"
#include "schemas/status_macros.h"

namespace griot {

absl::Status RunRemove(const Options& options, Failures& failures) {
  GRIOT_ASSIGN_OR_RETURN(
      graph::Store store,
      graph::Store::Open(options.store, graph::Store::Mode::kUpdate));
  GRIOT_RETURN_IF_ERROR(store.Begin());
  int64_t removed = 0;
  for (const std::string& id : options.inputs) {
    const absl::Status status = store.RemoveDocument(id);
    if (absl::IsNotFound(status)) {
      GRIOT_RETURN_IF_ERROR(failures.Add(status));
      continue;
    }
    GRIOT_RETURN_IF_ERROR(status);
    ++removed;
  }
  GRIOT_ASSIGN_OR_RETURN(const graph::StoreCounts counts, store.Finish());
  std::fputs(absl::StrCat("Removed ", Counted(removed, "document"), ". ",
                          Printable(options.store), " holds ",
                          Counted(counts.documents, "document"), ", ",
                          Counted(counts.statements, "statement"), ", ",
                          Counted(counts.entities, "entity"), ", ",
                          Counted(counts.facts, "fact"), ".\n")
                 .c_str(),
             stderr);
  return absl::OkStatus();
}

}  // namespace griot
