#ifndef GRIOT_EXTRACT_READING_FOREIGN_KINDS_H_
#define GRIOT_EXTRACT_READING_FOREIGN_KINDS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace griot {

// What holds articles and is not read, but that a converter makes readable.
struct ForeignKind {
  absl::string_view name;                  // "PDF"
  std::vector<absl::string_view> endings;  // of file names
  bool (*recognises)(absl::string_view start);
  // The command, with IN for the file and OUT for its name without its ending.
  std::string command;
  // The same from standard input to standard output.
  std::string pipe;
};

absl::Span<const ForeignKind> ForeignKinds();

// The kind of a file that begins with `start`; null if none is known.
const ForeignKind* FindForeignKind(absl::string_view start);
// The same of the file at `path`, by its start, else by its ending.
const ForeignKind* FindForeignKindOfFile(const std::string& path);

// The command for the file at `path`, as a shell takes it; "-" is standard
// input.
std::string CommandFor(const ForeignKind& kind, const std::string& path);
// "PDF, which is not read itself, expected what `pdftotext a.pdf a.txt` makes
// of it"
std::string AdviceFor(const ForeignKind& kind, const std::string& path);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_FOREIGN_KINDS_H_
