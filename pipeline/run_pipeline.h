#ifndef GRIOT_PIPELINE_RUN_PIPELINE_H_
#define GRIOT_PIPELINE_RUN_PIPELINE_H_

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extract/reading/document_reader.h"
#include "pipeline/failures.h"
#include "pipeline/news.h"
#include "pipeline/observer.h"
#include "pipeline/ordered_workers.h"
#include "pipeline/tally.h"
#include "schemas/document.h"
#include "schemas/status_macros.h"

namespace griot {

// The way of all news: read a document, let a worker analyse it, write what
// came of it, in the order of reading. `wanted` may give a document another id;
// AlreadyExists of it is that document's fault. `Result` has a Tally `tally`.
// After an input that ends the work, what workers have already is still
// written.
template <typename Result>
absl::Status RunPipeline(
    DocumentReader& reader, OrderedWorkers<Document, Result>& workers,
    const std::function<absl::StatusOr<bool>(Document&)>& wanted,
    const std::function<absl::Status(Result)>& write, Failures& failures,
    Tally& tally, Observer& observer) {
  std::deque<int64_t> bytes_read;  // up to each document that is with workers
  bool more = true;
  absl::Status stopped;
  while (more || !workers.empty()) {
    GRIOT_RETURN_IF_ERROR(observer.CheckInterrupt());
    if (more && !workers.full()) {
      absl::StatusOr<std::optional<Document>> document = reader.Next();
      PassWarnings(reader, observer);
      if (!document.ok()) {
        // A read that a signal has broken off.
        GRIOT_RETURN_IF_ERROR(observer.CheckInterrupt());
        stopped = failures.Add(document.status());
        more = stopped.ok();
        continue;
      }
      more = document->has_value();
      if (!more) continue;
      const absl::StatusOr<bool> is_wanted = wanted(**document);
      if (absl::IsAlreadyExists(is_wanted.status())) {
        stopped = failures.Add(is_wanted.status());
        more = stopped.ok();
        continue;
      }
      GRIOT_RETURN_IF_ERROR(is_wanted.status());
      if (*is_wanted) {
        workers.Push(**std::move(document));
        bytes_read.push_back(reader.bytes_read());
      }
      continue;
    }
    Result result = workers.Pop();
    tally.Add(result.tally);
    GRIOT_RETURN_IF_ERROR(write(std::move(result)));
    observer.Update(tally, bytes_read.front(), reader.bytes_total());
    bytes_read.pop_front();
  }
  return stopped;
}

}  // namespace griot

#endif  // GRIOT_PIPELINE_RUN_PIPELINE_H_
