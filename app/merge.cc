#include <memory>
#include <string>
#include <utility>

#include "absl/container/node_hash_map.h"
#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "app/commands.h"
#include "app/interrupt.h"
#include "app/summary.h"
#include "app/terminal_observer.h"
#include "extract/reading/bad_input.h"
#include "extract/reading/line_reader.h"
#include "graph/store/store.h"
#include "pipeline/name_tables.h"
#include "pipeline/news.h"
#include "schemas/mention.h"
#include "schemas/ontology.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

// A document's text with its index, at one place in memory.
struct Text {
  explicit Text(std::string given) : text(std::move(given)), index(text) {}
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;

  std::string text;
  CodePointIndex index;
};
using Texts = absl::node_hash_map<std::string, std::unique_ptr<Text>>;

absl::Status PutDocuments(DocumentReader& reader, graph::Store& store,
                          Texts& texts, Failures& failures, Tally& tally,
                          TerminalObserver& observer) {
  while (true) {
    GRIOT_RETURN_IF_ERROR(CheckInterrupt());
    absl::StatusOr<std::optional<Document>> next = reader.Next();
    PassWarnings(reader, observer);
    if (!next.ok()) {
      GRIOT_RETURN_IF_ERROR(failures.Add(next.status()));
      continue;
    }
    if (!next->has_value()) return absl::OkStatus();
    Document document = **std::move(next);
    GRIOT_RETURN_IF_ERROR(
        store.PutDocument(document, /*extractor=*/"", reader.origin()));
    observer.Show(++tally.documents, "document");
    texts[document.id] = std::make_unique<Text>(std::move(document.text));
  }
}

// A line as a statement or a mention, whose offsets hold in its document.
template <typename Record>
absl::StatusOr<Record> ParseChecked(
    absl::string_view line, absl::StatusOr<Record> (*parse)(absl::string_view),
    const Texts& texts) {
  absl::StatusOr<Record> record = parse(line);
  if (!record.ok()) return record;
  const auto text = texts.find(record->document);
  if (text == texts.end()) {
    return absl::NotFoundError(
        absl::StrCat("/document: no document \"", record->document,
                     "\", expected one given by --documents"));
  }
  GRIOT_RETURN_IF_ERROR(CheckAgainstText(*record, text->second->index));
  return record;
}

// Puts each line of the file that is a record as it should be.
template <typename Record>
absl::Status PutLines(const std::string& path,
                      absl::StatusOr<Record> (*parse)(absl::string_view),
                      absl::FunctionRef<absl::Status(const Record&)> put,
                      const Texts& texts, Failures& failures,
                      TerminalObserver& observer) {
  absl::StatusOr<LineReader> lines = LineReader::Open(path);
  if (!lines.ok()) return failures.Add(lines.status());
  absl::string_view line;
  while (true) {
    GRIOT_RETURN_IF_ERROR(CheckInterrupt());
    absl::StatusOr<bool> more = lines->Next(line);
    if (!more.ok()) {
      GRIOT_RETURN_IF_ERROR(failures.Add(more.status()));
      continue;
    }
    if (!*more) return absl::OkStatus();
    observer.Show(lines->line_number(), "line");
    const absl::StatusOr<Record> record = ParseChecked(line, parse, texts);
    if (!record.ok()) {
      GRIOT_RETURN_IF_ERROR(failures.Add(BadInput(
          lines->name(), lines->line_number(), record.status().message())));
      continue;
    }
    GRIOT_RETURN_IF_ERROR(put(*record));
  }
}

}  // namespace

absl::Status RunMerge(const Options& options, Failures& failures) {
  const absl::Time start = absl::Now();
  GRIOT_ASSIGN_OR_RETURN(Ontology ontology,
                         LoadOntology(options.packs, options.no_default_packs));
  graph::MergeOptions merging;
  merging.ontology = &ontology;
  GRIOT_RETURN_IF_ERROR(
      LoadNameTables(options.decisions, options.known_names, merging));
  TerminalObserver observer;
  GRIOT_ASSIGN_OR_RETURN(
      DocumentReader reader,
      OpenNews(options.documents,
               {options.published, /*english_only=*/false, options.strict},
               failures, observer));
  GRIOT_ASSIGN_OR_RETURN(
      graph::Store store,
      graph::Store::Open(options.out, graph::Store::Mode::kCreate, merging));

  GRIOT_RETURN_IF_ERROR(store.Begin());
  Texts texts;
  Tally tally;
  GRIOT_RETURN_IF_ERROR(
      PutDocuments(reader, store, texts, failures, tally, observer));
  for (const std::string& path : options.inputs) {
    GRIOT_RETURN_IF_ERROR(PutLines<Statement>(
        path, &ParseStatement,
        [&](const Statement& one) { return store.PutStatement(one); }, texts,
        failures, observer));
  }
  if (!options.mentions.empty()) {
    GRIOT_RETURN_IF_ERROR(PutLines<EntityMention>(
        options.mentions, &ParseMention,
        [&](const EntityMention& one) { return store.PutMention(one); }, texts,
        failures, observer));
  }
  observer.Show("merging");
  GRIOT_ASSIGN_OR_RETURN(graph::StoreCounts counts, store.Finish());
  observer.Clear();
  return PrintSummary(options.out, tally, reader.omissions(), failures, counts,
                      absl::Now() - start, store);
}

}  // namespace griot
