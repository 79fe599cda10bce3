#include "pipeline/build.h"

#include <filesystem>
#include <string>
#include <system_error>

#include "absl/status/statusor.h"
#include "absl/time/clock.h"
#include "app/commands.h"
#include "app/interrupt.h"
#include "app/summary.h"
#include "app/terminal_observer.h"
#include "graph/store/unfinished_build.h"
#include "schemas/status_macros.h"

namespace griot {

absl::Status RunBuild(const Options& options, Failures& failures) {
  const absl::Time start = absl::Now();
  TerminalObserver observer;
  SetLastWords([store = options.out] {
    std::error_code ignored;
    const std::string kept = graph::UnfinishedBuild::PathOf(store);
    return std::filesystem::exists(kept, ignored) ? KeptWork(store) : "";
  });
  GRIOT_ASSIGN_OR_RETURN(BuildResult built,
                         Build({options.inputs, options.out, ReadingOf(options),
                                ExtractionOf(options), options.decisions,
                                options.known_names, options.jobs},
                               failures, observer));
  observer.Clear();
  return PrintSummary(options.out, built.tally, built.omissions, failures,
                      built.counts, absl::Now() - start, *built.store);
}

}  // namespace griot
