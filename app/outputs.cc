#include "app/outputs.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extract/reading/inputs.h"
#include "graph/store/store.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

bool ChangesStore(const Options& options) {
  return options.command == Command::kBuild ||
         options.command == Command::kMerge;
}

// The files that the command reads, those in folders too.
std::vector<std::string> FilesRead(const Options& options) {
  std::vector<std::string> files;
  // Of remove these are ids, of why names.
  if (options.command != Command::kRemove && options.command != Command::kWhy) {
    files = options.inputs;
  }
  for (const Input& input : ListInputs(files).inputs) {
    files.push_back(input.path);
  }
  files.insert(files.end(), options.documents.begin(), options.documents.end());
  files.insert(files.end(), options.packs.begin(), options.packs.end());
  for (const std::string& file :
       {options.store, options.decisions, options.known_names, options.model}) {
    files.push_back(file);
  }
  if (options.command == Command::kMerge) files.push_back(options.mentions);
  return files;
}

absl::Status Refuse(const std::string& out, absl::string_view what) {
  return absl::InvalidArgumentError(
      absl::StrCat(out, ": ", what, ", expected another place to write to"));
}

absl::Status CheckOutput(const std::string& out, const Options& options) {
  if (out.empty() || out == "-") return absl::OkStatus();
  std::error_code error;
  const fs::file_status status = fs::status(out, error);
  if (!fs::exists(status)) {
    return ChangesStore(options) && fs::is_symlink(fs::symlink_status(out))
               ? Refuse(out, "a link to nothing")
               : absl::OkStatus();
  }
  if (fs::is_block_file(status)) return Refuse(out, "a disk");
  if (!fs::is_regular_file(status)) return absl::OkStatus();
  for (const std::string& file : FilesRead(options)) {
    if (fs::equivalent(out, file, error)) {
      return Refuse(out, "one of what this command reads");
    }
  }
  if (!ChangesStore(options) && graph::Store::IsAt(out)) {
    return Refuse(out, "a griot store");
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status CheckOutputs(const Options& options) {
  // What merge has there are inputs.
  if (options.command != Command::kMerge) {
    GRIOT_RETURN_IF_ERROR(CheckOutput(options.mentions, options));
  }
  return CheckOutput(options.out, options);
}

}  // namespace griot
