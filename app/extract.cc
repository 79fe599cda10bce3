#include <optional>
#include <utility>

#include "app/atomic_file.h"
#include "app/commands.h"
#include "app/terminal_observer.h"
#include "pipeline/extraction.h"
#include "pipeline/news.h"
#include "pipeline/ordered_workers.h"
#include "pipeline/run_pipeline.h"
#include "schemas/return_if_error.h"
#include "schemas/statement_json.h"

namespace griot {
namespace {

template <typename Record>
absl::Status WriteLines(const std::vector<Record>& records, AtomicFile& file) {
  for (const Record& record : records) {
    GRIOT_RETURN_IF_ERROR(file.Write(ToJson(record) + "\n"));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status RunExtract(const Options& options, Failures* failures) {
  TerminalObserver observer;
  absl::StatusOr<DocumentReader> reader =
      OpenNews(options.inputs, ReadingOf(options), failures, observer);
  if (!reader.ok()) return reader.status();
  absl::StatusOr<Extraction> extraction =
      Extraction::Load(ExtractionOf(options));
  if (!extraction.ok()) return extraction.status();
  absl::StatusOr<AtomicFile> out = AtomicFile::Create(options.out);
  if (!out.ok()) return out.status();
  std::optional<AtomicFile> mentions;
  if (!options.mentions.empty()) {
    absl::StatusOr<AtomicFile> file = AtomicFile::Create(options.mentions);
    if (!file.ok()) return file.status();
    mentions = *std::move(file);
  }

  OrderedWorkers<Document, ExtractedDocument> workers(
      options.jobs, [&extraction] { return extraction->NewWork(); });
  const auto write = [&](const ExtractedDocument& extracted) -> absl::Status {
    for (const absl::Status& fault : extracted.faults) failures->Note(fault);
    GRIOT_RETURN_IF_ERROR(WriteLines(extracted.statements, *out));
    if (!mentions.has_value()) return absl::OkStatus();
    return WriteLines(extracted.mentions, *mentions);
  };
  Tally tally;
  GRIOT_RETURN_IF_ERROR(RunPipeline<ExtractedDocument>(
      *reader, workers, [](const Document&) { return true; }, write, failures,
      &tally, observer));
  GRIOT_RETURN_IF_ERROR(out->Commit());
  return mentions.has_value() ? mentions->Commit() : absl::OkStatus();
}

}  // namespace griot
