#ifndef GRIOT_EXTRACT_READING_INPUTS_H_
#define GRIOT_EXTRACT_READING_INPUTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace griot {

// What a file holds, told by its ending (.gz and .zst set aside), or by its
// start where there is no ending to go by: standard input and pipes.
enum class InputKind { kText, kHtml, kJsonLines, kByContent };

struct Input {
  std::string path;  // "-" for standard input
  InputKind kind = InputKind::kText;
  int64_t bytes = -1;  // on the disk; -1 where that cannot be known
};

struct InputList {
  std::vector<Input> inputs;
  // One for each argument, or file in a folder, that cannot be an input.
  std::vector<absl::Status> errors;
  // Files in folders that are of no kind that is read.
  std::vector<std::string> ignored;
};

// Arguments of a command line to files: a folder stands for the files in it
// and below it, sorted by path; hidden files are left alone.
InputList ListInputs(const std::vector<std::string>& paths);

// The name of `path` without folder and ending: the id of a text or a page.
absl::string_view TextId(absl::string_view path);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_INPUTS_H_
