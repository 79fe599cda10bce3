#ifndef GRIOT_PIPELINE_BUILD_H_
#define GRIOT_PIPELINE_BUILD_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "extract/reading/document_reader.h"
#include "graph/store/store.h"
#include "pipeline/extraction.h"
#include "pipeline/failures.h"
#include "pipeline/observer.h"
#include "pipeline/tally.h"

namespace griot {

struct BuildOptions {
  std::vector<std::string> inputs;  // files, folders, or "-"
  std::string out;                  // the store
  ReadingOptions reading;
  ExtractionOptions extraction;
  std::string decisions;    // a file; empty: as the store has them
  std::string known_names;  // the same
  int jobs = 1;             // threads that extract
  // With other programs that write to the store; builds are waited for.
  absl::Duration patience = absl::Seconds(30);
};

struct BuildResult {
  Tally tally;          // of what this run read
  Omissions omissions;  // and what it left out
  graph::StoreCounts counts;
  std::optional<graph::Store> store;  // in its new state
};

// Reads news, extracts what is new in them and merges it into the store. What
// single inputs did wrongly goes to `failures`; the result is not OK if the
// store is as it was, as where nothing could be read. What was extracted until
// then is kept beside the store for the next run, whatever ended this one.
// Waits while another build of the store is under way.
absl::StatusOr<BuildResult> Build(const BuildOptions& options,
                                  Failures& failures, Observer& observer);

// What is to be said where a build of a store ends early.
std::string KeptWork(const std::string& store);

}  // namespace griot

#endif  // GRIOT_PIPELINE_BUILD_H_
