#include <cstdint>
#include <cstdio>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "app/commands.h"
#include "app/progress.h"
#include "app/text/counted.h"
#include "app/text/terminal.h"
#include "graph/store/store.h"
#include "schemas/status_macros.h"

namespace griot {

absl::Status RunVerify(const Options& options) {
  GRIOT_ASSIGN_OR_RETURN(
      graph::Store store,
      graph::Store::Open(options.store, graph::Store::Mode::kRead));
  Progress progress;
  progress.Show("checking every page, hash, offset and quote");
  int64_t faults = 0;
  GRIOT_RETURN_IF_ERROR(store.Verify([&](absl::string_view fault) {
    ++faults;
    progress.Clear();
    std::puts(Printable(fault).c_str());
  }));
  progress.Clear();
  if (faults > 0) {
    return absl::DataLossError(
        absl::StrCat(options.store, ": ", Counted(faults, "fault")));
  }
  GRIOT_ASSIGN_OR_RETURN(const graph::StoreCounts counts, store.Counts());
  std::puts(absl::StrCat(Printable(options.store), ": ",
                         Counted(counts.documents, "document"), ", ",
                         Counted(counts.statements, "statement"), ", ",
                         Counted(counts.entities, "entity"), " and ",
                         Counted(counts.facts, "fact"), " are right.")
                .c_str());
  return absl::OkStatus();
}

}  // namespace griot
