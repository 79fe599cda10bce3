#include <utility>

#include "absl/status/status.h"
#include "absl/time/clock.h"
#include "app/commands.h"
#include "app/extraction.h"
#include "app/news.h"
#include "app/ordered_workers.h"
#include "app/pipeline.h"
#include "app/summary.h"
#include "graph/store.h"
#include "schemas/return_if_error.h"

namespace griot {
namespace {

absl::Status Put(const ExtractedDocument& extracted,
                 const std::string& extractor, graph::Store& store,
                 Failures* failures) {
  for (const absl::Status& fault : extracted.faults) failures->Note(fault);
  GRIOT_RETURN_IF_ERROR(store.PutDocument(extracted.document, extractor));
  for (const Statement& statement : extracted.statements) {
    GRIOT_RETURN_IF_ERROR(store.PutStatement(statement));
  }
  for (const EntityMention& mention : extracted.mentions) {
    GRIOT_RETURN_IF_ERROR(store.PutMention(mention));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status RunBuild(const Options& options, Failures* failures) {
  const absl::Time start = absl::Now();
  absl::StatusOr<DocumentReader> reader = OpenNews(
      options.inputs, {options.published, options.english_only}, failures);
  if (!reader.ok()) return reader.status();
  absl::StatusOr<Extraction> extraction = Extraction::Load(options);
  if (!extraction.ok()) return extraction.status();
  absl::StatusOr<graph::Store> store = graph::Store::Open(
      options.out, graph::Store::Mode::kCreate, {&extraction->ontology()});
  if (!store.ok()) return store.status();

  GRIOT_RETURN_IF_ERROR(store->Begin());
  OrderedWorkers<Document, ExtractedDocument> workers(
      options.jobs, [&extraction] { return extraction->NewWork(); });
  Tally tally;
  GRIOT_RETURN_IF_ERROR(RunPipeline<ExtractedDocument>(
      *reader, workers,
      [&](const Document& document) -> absl::StatusOr<bool> {
        const absl::StatusOr<bool> is_known =
            store->HasDocument(document, extraction->name());
        if (!is_known.ok()) return is_known.status();
        return !*is_known;
      },
      [&](const ExtractedDocument& extracted) {
        return Put(extracted, extraction->name(), *store, failures);
      },
      failures, &tally));
  absl::StatusOr<graph::StoreCounts> counts = store->Finish();
  if (!counts.ok()) return counts.status();
  return PrintSummary(options.out, tally, *counts, absl::Now() - start, *store);
}

}  // namespace griot
