#ifndef GRIOT_APP_FLAGS_H_
#define GRIOT_APP_FLAGS_H_

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/query/query_options.h"
#include "pipeline/extraction.h"

namespace griot {

enum class Command {
  kBuild,
  kRemove,
  kAnalyse,
  kExtract,
  kMerge,
  kExport,
  kReview,
  kVerify,
  kDiff,
  kQuery,
  kWhy,
  kDoctor,
  kVersion
};

// The command line as it was typed; Resolve (options.h) checks and completes
// it. Empty strings and zero stand for options that were not given.
struct Flags {
  Command command = Command::kVersion;
  // Statement files for merge, ids for remove, stores for diff, names for why.
  std::vector<std::string> inputs;
  std::vector<std::string> documents;  // merge
  std::string store;                   // NEWS.griot that is read
  std::string decisions;               // build, merge, review
  std::string known_names;             // build, merge
  std::string out;
  std::string mentions;
  std::string format;
  std::string flavour;      // export
  bool everything = false;  // export
  bool force = false;       // export: into a folder that holds other things
  std::string user;         // export to a server
  std::string database;     // the same
  int http_port = 0;        // the same
  bool insecure = false;    // the same: the password may go as plain text
  std::string model;
  std::string published;
  std::string language;
  std::vector<std::string> columns;  // FIELD=NAME
  std::vector<std::string> packs;
  bool no_default_packs = false;
  double least_confidence = kLeastConfidence;
  int jobs = 0;
  int port = 0;        // review
  std::string by;      // review
  bool roles = false;  // analyse: senses and roles too
  bool keep_going = false;
  bool strict = false;
  bool open = false;
  bool star = false;
  QueryFlags query;
};

// The flags, or the status to exit with where help was asked for or the usage
// is wrong; what there is to say was then printed.
std::variant<Flags, int> ParseFlags(int argc, char** argv);

}  // namespace griot

#endif  // GRIOT_APP_FLAGS_H_
