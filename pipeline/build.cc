#include "pipeline/build.h"

#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "graph/store/unfinished_build.h"
#include "pipeline/extraction_record.h"
#include "pipeline/name_tables.h"
#include "pipeline/news.h"
#include "pipeline/ordered_workers.h"
#include "pipeline/run_pipeline.h"
#include "schemas/caught.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr int kOnce = 500;  // that a store is waited for, milliseconds

absl::Status StatusOf(absl::Status status) { return status; }
template <typename T>
absl::Status StatusOf(const absl::StatusOr<T>& result) {
  return result.status();
}

// Acts again as long as another program is in the way, which is told once.
template <typename Act>
std::invoke_result_t<Act> Waiting(absl::Duration most, Observer& observer,
                                  Act act) {
  const absl::Time end = absl::Now() + most;
  for (bool is_told = false;; is_told = true) {
    std::invoke_result_t<Act> result = act();
    const absl::Status status = StatusOf(result);
    if (!absl::IsUnavailable(status)) return result;
    if (absl::Now() > end) {
      return absl::UnavailableError(absl::StrCat(status.message(),
                                                 ", and was not done after ",
                                                 absl::FormatDuration(most)));
    }
    if (!is_told) {
      observer.Warn(absl::StrCat(
          status.message(), ", this waits ",
          most == absl::InfiniteDuration()
              ? "until it is done"
              : absl::StrCat("for at most ", absl::FormatDuration(most))));
    }
    GRIOT_RETURN_IF_ERROR(observer.CheckInterrupt());
  }
}

// Reads news and extracts what is new from it. Each text is extracted once,
// in however many documents, stores or unfinished builds it was met.
class Intake {
 public:
  Intake(const Extraction& extraction, graph::Store& store,
         graph::UnfinishedBuild& unfinished, const BuildOptions& options,
         Observer& observer)
      : extraction_(extraction),
        store_(store),
        unfinished_(unfinished),
        options_(options),
        observer_(observer) {}

  absl::Status Run(DocumentReader& reader, Failures& failures, Tally& tally) {
    OrderedWorkers<Document, ExtractedDocument> workers(
        options_.jobs, [this] { return extraction_.NewWork(); });
    return RunPipeline<ExtractedDocument>(
        reader, workers,
        [&](Document& document) {
          return IsToExtract(document, reader.origin(), tally);
        },
        [&](ExtractedDocument extracted) {
          for (const absl::Status& fault : extracted.faults) {
            failures.Note(fault);
          }
          const std::string key = KeyOf(extracted.document);
          under_way_.erase(key);
          return unfinished_.SaveExtraction(
              key, ToText({std::move(extracted.statements),
                           std::move(extracted.mentions)}));
        },
        failures, tally, observer_);
  }

 private:
  std::string KeyOf(const Document& document) const {
    return ExtractionKey(document, extraction_.name());
  }

  absl::StatusOr<bool> IsToExtract(Document& document,
                                   const DocumentOrigin& origin, Tally& tally) {
    GRIOT_ASSIGN_OR_RETURN(
        document.id, FromStore([&] { return store_.IdOf(document, origin); }));
    GRIOT_ASSIGN_OR_RETURN(bool is_stored, FromStore([&] {
                             return store_.HasDocument(document,
                                                       extraction_.name());
                           }));
    if (is_stored) return false;
    const std::string key = KeyOf(document);
    GRIOT_RETURN_IF_ERROR(
        unfinished_.AddDocument(ToJson(document), origin, key));
    GRIOT_ASSIGN_OR_RETURN(const bool is_extracted, IsExtracted(document, key));
    if (is_extracted) {
      ++tally.documents;
      return false;
    }
    under_way_.insert(key);
    return true;
  }

  absl::StatusOr<bool> IsExtracted(const Document& document,
                                   const std::string& key) {
    if (under_way_.contains(key)) return true;
    absl::StatusOr<bool> is_saved = unfinished_.HasExtraction(key);
    if (!is_saved.ok() || *is_saved) return is_saved;
    ExtractionRecord record;
    absl::StatusOr<bool> is_stored = FromStore([&] {
      return store_.ReadExtraction(document, extraction_.name(),
                                   record.statements, record.mentions);
    });
    if (!is_stored.ok() || !*is_stored) return is_stored;
    GRIOT_RETURN_IF_ERROR(unfinished_.SaveExtraction(key, ToText(record)));
    return true;
  }

  template <typename Read>
  std::invoke_result_t<Read> FromStore(Read read) {
    return Waiting(options_.patience, observer_, read);
  }

  const Extraction& extraction_;
  graph::Store& store_;
  graph::UnfinishedBuild& unfinished_;
  const BuildOptions& options_;
  Observer& observer_;
  absl::flat_hash_set<std::string> under_way_;  // keys
};

absl::Status PutAll(graph::UnfinishedBuild& unfinished,
                    const std::string& extractor, graph::Store& store,
                    Observer& observer) {
  return unfinished.ForEachDocument(
      [&](absl::string_view json, const DocumentOrigin& origin,
          absl::string_view text) -> absl::Status {
        GRIOT_RETURN_IF_ERROR(observer.CheckInterrupt());
        GRIOT_ASSIGN_OR_RETURN(const Document document, ParseDocument(json));
        GRIOT_ASSIGN_OR_RETURN(const ExtractionRecord record,
                               ParseRecord(text, document.id));
        GRIOT_RETURN_IF_ERROR(store.PutDocument(document, extractor, origin));
        for (const Statement& statement : record.statements) {
          GRIOT_RETURN_IF_ERROR(store.PutStatement(statement));
        }
        for (const EntityMention& mention : record.mentions) {
          GRIOT_RETURN_IF_ERROR(store.PutMention(mention));
        }
        return absl::OkStatus();
      });
}

// What ends a build of which no input could be read.
absl::Status NothingRead(const Omissions& omissions, const std::string& out,
                         Failures& failures) {
  if (std::optional<absl::Status> only = failures.TakeOnly()) return *only;
  const std::string what =
      absl::StrCat("nothing was read that ", out, " could hold");
  if (!failures.empty()) return {failures.list().front().code(), what};
  return absl::InvalidArgumentError(
      absl::StrCat(what, ", only ", omissions.Text()));
}

absl::StatusOr<BuildResult> Build(DocumentReader& reader,
                                  const Extraction& extraction,
                                  const BuildOptions& options,
                                  const graph::MergeOptions& merging,
                                  graph::UnfinishedBuild& unfinished,
                                  Failures& failures, Observer& observer) {
  GRIOT_ASSIGN_OR_RETURN(
      graph::Store store, Waiting(options.patience, observer, [&] {
        return graph::Store::Open(options.out, graph::Store::Mode::kCreate,
                                  merging);
      }));
  BuildResult result;
  Intake intake(extraction, store, unfinished, options, observer);
  GRIOT_RETURN_IF_ERROR(intake.Run(reader, failures, result.tally));
  result.omissions = reader.omissions();
  if (!reader.has_read() && !(failures.empty() && result.omissions.empty())) {
    return NothingRead(result.omissions, options.out, failures);
  }
  GRIOT_RETURN_IF_ERROR(
      Waiting(options.patience, observer, [&] { return store.Begin(kOnce); }));
  GRIOT_RETURN_IF_ERROR(PutAll(unfinished, extraction.name(), store, observer));
  GRIOT_ASSIGN_OR_RETURN(result.counts, store.Finish());
  unfinished.Finish();
  result.store = std::move(store);
  return result;
}

}  // namespace

std::string KeptWork(const std::string& store) {
  return absl::StrCat("What was extracted is kept in ",
                      graph::UnfinishedBuild::PathOf(store),
                      ": the same command goes on with it.");
}

absl::StatusOr<BuildResult> Build(const BuildOptions& options,
                                  Failures& failures, Observer& observer) {
  graph::MergeOptions merging;
  GRIOT_RETURN_IF_ERROR(
      LoadNameTables(options.decisions, options.known_names, merging));
  GRIOT_ASSIGN_OR_RETURN(
      DocumentReader reader,
      OpenNews(options.inputs, options.reading, failures, observer));
  GRIOT_ASSIGN_OR_RETURN(Extraction extraction,
                         Extraction::Load(options.extraction));
  merging.ontology = &extraction.ontology();
  GRIOT_ASSIGN_OR_RETURN(graph::UnfinishedBuild unfinished,
                         Waiting(absl::InfiniteDuration(), observer, [&] {
                           return graph::UnfinishedBuild::Open(options.out);
                         }));
  if (!unfinished.set_aside().empty()) {
    observer.Warn(absl::StrCat(graph::UnfinishedBuild::PathOf(options.out),
                               ": cannot be read and counts for nothing, it "
                               "lies now in ",
                               unfinished.set_aside()));
  }
  absl::StatusOr<BuildResult> result = Caught([&] {
    return Build(reader, extraction, options, merging, unfinished, failures,
                 observer);
  });
  if (result.ok() || !unfinished.has_extractions()) return result;
  return absl::Status(
      result.status().code(),
      absl::StrCat(result.status().message(), "\n", KeptWork(options.out)));
}

}  // namespace griot
