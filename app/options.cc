#include "app/options.h"

#include <algorithm>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "app/server_target.h"
#include "export/formats/formats.h"
#include "schemas/iso_time.h"

namespace griot {
namespace {

std::string FormatNames() {
  return absl::StrJoin(exporter::Formats(), ", ",
                       [](std::string* out, const exporter::Format& format) {
                         absl::StrAppend(out, format.name);
                       });
}

bool IsDay(const std::string& text) {
  const std::optional<IsoTime> time = ParseIsoTime(text);
  return time.has_value() && time->form == IsoTime::Form::kDay;
}

bool IsStore(Command command) {
  return command == Command::kBuild || command == Command::kMerge;
}

// Commands that make of each document what can be made of it.
bool ReadsNews(Command command) {
  return command == Command::kBuild || command == Command::kAnalyse ||
         command == Command::kExtract;
}

const exporter::Format* ResolveFormat(const Flags& flags,
                                      std::vector<std::string>& errors) {
  if (!flags.format.empty()) {
    const exporter::Format* format = exporter::FindFormat(flags.format);
    if (format == nullptr) {
      errors.push_back(absl::StrCat("--format ", flags.format,
                                    ": unknown format, expected one of ",
                                    FormatNames()));
    }
    return format;
  }
  const exporter::Format* format = exporter::FindFormatOfPath(flags.out);
  if (format == nullptr) {
    errors.push_back(
        absl::StrCat("--to ", flags.out,
                     ": the ending tells no format, expected --format with "
                     "one of ",
                     FormatNames()));
  }
  return format;
}

// Names of the formats of which `has` is true.
template <typename Predicate>
std::string FormatsThat(Predicate has) {
  std::vector<std::string> names;
  for (const exporter::Format& format : exporter::Formats()) {
    if (has(format)) names.push_back(format.name);
  }
  return absl::StrJoin(names, ", ");
}

// `format` is null for a server.
std::string NameOfTarget(const exporter::Format* format) {
  return format == nullptr ? "a server" : format->name;
}

void CheckStar(const exporter::Format* format,
               std::vector<std::string>& errors) {
  if (format != nullptr && format->has_triple_terms) return;
  errors.push_back(absl::StrCat("--star: ", NameOfTarget(format),
                                " has no triple terms, expected one of ",
                                FormatsThat([](const exporter::Format& other) {
                                  return other.has_triple_terms;
                                })));
}

void CheckFlavour(const std::string& flavour, const exporter::Format* format,
                  std::vector<std::string>& errors) {
  if (flavour.empty()) return;
  if (format == nullptr || format->flavours.empty()) {
    errors.push_back(
        absl::StrCat("--flavour ", flavour, ": ", NameOfTarget(format),
                     " has no flavours, expected ",
                     FormatsThat([](const exporter::Format& other) {
                       return !other.flavours.empty();
                     })));
  } else if (std::find(format->flavours.begin(), format->flavours.end(),
                       flavour) == format->flavours.end()) {
    errors.push_back(absl::StrCat(
        "--flavour ", flavour, ": unknown flavour of ", format->name,
        ", expected one of ", absl::StrJoin(format->flavours, ", ")));
  }
}

}  // namespace

ReadingOptions ReadingOf(const Options& options) {
  return {options.published, options.english_only, options.strict,
          options.columns};
}

ExtractionOptions ExtractionOf(const Options& options) {
  return {options.model, options.packs, options.no_default_packs,
          options.open ? ExtractionMode::kOpen : ExtractionMode::kStatements,
          options.least_confidence};
}

absl::StatusOr<Options> Resolve(const Flags& flags) {
  std::vector<std::string> errors;
  Options options;
  options.command = flags.command;
  options.inputs = flags.inputs;
  options.documents = flags.documents;
  options.store = flags.store;
  options.decisions = flags.decisions;
  options.known_names = flags.known_names;
  options.port = flags.port;
  options.by = flags.by;
  if (!flags.out.empty()) options.out = flags.out;
  options.mentions = flags.mentions;
  options.model = flags.model;
  options.published = flags.published;
  options.english_only = flags.language.empty();
  options.packs = flags.packs;
  options.roles = flags.roles;
  options.no_default_packs = flags.no_default_packs;
  options.least_confidence = flags.least_confidence;
  options.strict = flags.strict;
  options.keep_going =
      flags.keep_going || (ReadsNews(flags.command) && !flags.strict);
  options.open = flags.open;
  options.jobs =
      flags.jobs > 0
          ? flags.jobs
          : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));

  if (!flags.published.empty() && !IsDay(flags.published)) {
    errors.push_back(absl::StrCat("--published ", flags.published,
                                  ": not a day, expected one as 2024-09-17"));
  }
  if (!flags.language.empty() && flags.language != "en") {
    errors.push_back(absl::StrCat("--language ", flags.language,
                                  ": English is all that is read, expected "
                                  "en"));
  }
  for (const std::string& column : flags.columns) {
    const std::pair<std::string, std::string> named =
        absl::StrSplit(column, absl::MaxSplits('=', 1));
    if (!FindArticleField(named.first) || named.second.empty()) {
      errors.push_back(absl::StrCat(
          "--column ", column,
          ": no part of an article, expected one as "
          "text=body: id, text, title, published, publisher, url, language or "
          "authors"));
    }
    options.columns.insert(named);
  }
  if (flags.strict && flags.keep_going) {
    errors.push_back(
        "--strict: ends what --keep-going goes on with, expected "
        "one of them");
  }
  if (IsStore(flags.command) && options.out == "-") {
    errors.push_back("--out -: a graph is a file, expected its name");
  }
  if (options.mentions == options.out && !options.mentions.empty()) {
    errors.push_back(absl::StrCat("--mentions ", options.mentions,
                                  ": statements go there, expected another "
                                  "file"));
  }
  const auto standard_inputs =
      std::count(options.inputs.begin(), options.inputs.end(), "-") +
      std::count(options.documents.begin(), options.documents.end(), "-") +
      (flags.command == Command::kMerge && options.mentions == "-" ? 1 : 0);
  if (standard_inputs > 1) {
    errors.push_back("-: standard input can be read once only");
  }
  if (flags.command == Command::kExport) {
    options.server = ResolveServer(flags, errors);
    if (!options.server.has_value()) {
      options.format = ResolveFormat(flags, errors);
    }
    if (options.format != nullptr && options.format->is_folder() &&
        options.out == "-") {
      errors.push_back(absl::StrCat("--to -: ", options.format->name,
                                    " is a folder, expected its name"));
    }
    options.star = flags.star;
    options.flavour = flags.flavour;
    options.everything = flags.everything;
    options.force = flags.force;
    // A format that is not known is an error already.
    if (options.server.has_value() || options.format != nullptr) {
      if (flags.star) CheckStar(options.format, errors);
      CheckFlavour(options.flavour, options.format, errors);
    }
  }
  if (flags.command == Command::kDoctor && !flags.out.empty()) {
    options.server = ResolveServer(flags, errors);
    if (!options.server.has_value()) {
      errors.push_back(absl::StrCat("--to ", flags.out,
                                    ": no server, expected bolt://HOST, "
                                    "neo4j://HOST or http://HOST"));
    }
  }
  if (flags.command == Command::kQuery) {
    options.query = ResolveQuery(flags.query, flags.format, errors);
  }
  if (!errors.empty()) {
    return absl::InvalidArgumentError(absl::StrJoin(errors, "\n"));
  }
  return options;
}

}  // namespace griot
