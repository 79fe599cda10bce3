#include <optional>
#include <utility>

#include "app/atomic_file.h"
#include "app/commands.h"
#include "app/summary.h"
#include "app/terminal_observer.h"
#include "pipeline/extraction.h"
#include "pipeline/news.h"
#include "pipeline/ordered_workers.h"
#include "pipeline/run_pipeline.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

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

absl::Status RunExtract(const Options& options, Failures& failures) {
  TerminalObserver observer;
  GRIOT_ASSIGN_OR_RETURN(
      DocumentReader reader,
      OpenNews(options.inputs, ReadingOf(options), failures, observer));
  GRIOT_ASSIGN_OR_RETURN(Extraction extraction,
                         Extraction::Load(ExtractionOf(options)));
  GRIOT_ASSIGN_OR_RETURN(AtomicFile out, AtomicFile::Create(options.out));
  std::optional<AtomicFile> mentions;
  if (!options.mentions.empty()) {
    GRIOT_ASSIGN_OR_RETURN(mentions, AtomicFile::Create(options.mentions));
  }

  OrderedWorkers<Document, ExtractedDocument> workers(
      options.jobs, [&extraction] { return extraction.NewWork(); });
  const auto write = [&](const ExtractedDocument& extracted) -> absl::Status {
    for (const absl::Status& fault : extracted.faults) failures.Note(fault);
    GRIOT_RETURN_IF_ERROR(WriteLines(extracted.statements, out));
    if (!mentions.has_value()) return absl::OkStatus();
    return WriteLines(extracted.mentions, *mentions);
  };
  Tally tally;
  GRIOT_RETURN_IF_ERROR(RunPipeline<ExtractedDocument>(
      reader, workers, [](const Document&) { return true; }, write, failures,
      tally, observer));
  observer.Clear();
  PrintNotRead(reader.omissions(), failures);
  GRIOT_RETURN_IF_ERROR(out.Commit());
  return mentions.has_value() ? mentions->Commit() : absl::OkStatus();
}

}  // namespace griot
