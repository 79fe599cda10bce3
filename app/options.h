#ifndef GRIOT_APP_OPTIONS_H_
#define GRIOT_APP_OPTIONS_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "app/flags.h"
#include "app/query/query_options.h"
#include "export/formats/formats.h"
#include "export/neo4j/query_api.h"
#include "export/writer.h"
#include "extract/reading/document_reader.h"
#include "pipeline/extraction.h"

namespace griot {

// Flags checked and completed: what a command works with.
struct Options {
  Command command = Command::kVersion;
  std::vector<std::string> inputs;
  std::vector<std::string> documents;
  std::string store;
  std::string decisions;    // empty: as the store has them
  std::string known_names;  // the same
  std::string out = "-";
  std::string mentions;      // empty: none
  std::string model;         // as given; empty: to be found (model_path.h)
  std::string published;     // ISO 8601 day or empty
  ColumnNames columns;       // of tables
  bool english_only = true;  // texts in other languages are left out
  std::vector<std::string> packs;              // names or files
  bool no_default_packs = false;               // "core" alone beneath `packs`
  double least_confidence = kLeastConfidence;  // of statements that are kept
  const exporter::Format* format = nullptr;    // export to a file or folder
  std::optional<exporter::neo4j::Server> server;  // export to a server
  bool star = false;                              // export: triple terms
  std::string flavour;  // of `format`; empty: its first
  bool everything = false;
  bool force = false;  // write among what a folder holds
  QueryOptions query;
  int jobs = 1;
  int port = 0;             // review: where it listens; 0: where it is free
  std::string by;           // review: who decides
  bool roles = false;       // analyse: senses and roles too
  bool keep_going = false;  // past what cannot be read
  bool strict = false;      // what holds no news is an error too
  bool open = false;        // extract: clauses as they stand, untyped
};

// What of the options the parts of the pipeline take.
ReadingOptions ReadingOf(const Options& options);
ExtractionOptions ExtractionOf(const Options& options);

// InvalidArgument says all that is wrong with the usage, one a line.
absl::StatusOr<Options> Resolve(const Flags& flags);

}  // namespace griot

#endif  // GRIOT_APP_OPTIONS_H_
