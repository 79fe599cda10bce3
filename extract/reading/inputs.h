#ifndef GRIOT_EXTRACT_READING_INPUTS_H_
#define GRIOT_EXTRACT_READING_INPUTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "extract/reading/input_kinds.h"

namespace griot {

struct Input {
  std::string path;                 // "-" for standard input
  const InputKind* kind = nullptr;  // null: told by its content
  int64_t bytes = -1;               // on the disk; -1 where that is not known
  std::string folder = "";  // that was given, or in which the given file lies
  bool is_found = false;    // in a folder, rather than named itself
  std::string id = "";      // of its document, if it is one (input_ids.h)
};

struct InputList {
  std::vector<Input> inputs;
  // One for each argument, or file in a folder, that cannot be an input.
  std::vector<absl::Status> errors;
  // Files in folders that are of no kind that is read.
  std::vector<std::string> ignored;
};

// Arguments of a command line to files: a folder stands for the files in it
// and below it, sorted by path; hidden files are left alone. A file that two
// arguments name is one input.
InputList ListInputs(const std::vector<std::string>& paths);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_INPUTS_H_
