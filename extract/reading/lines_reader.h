#ifndef GRIOT_EXTRACT_READING_LINES_READER_H_
#define GRIOT_EXTRACT_READING_LINES_READER_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/reading/omissions.h"
#include "extract/reading/source.h"
#include "schemas/document.h"

namespace griot {

// Some lines of a file of JSON Lines.
struct LinesPart {
  std::string path;
  std::string id;          // of the input
  int64_t begin = 0;       // in bytes, where a line begins
  int64_t end = -1;        // or -1: the whole file, which may be compressed
  int64_t first_line = 1;  // the number of the line at `begin`
};

// The documents of a part of a file of JSON Lines, each as DocumentReader gives
// it. Where others have its id, who has all parts must find that out.
class LinesReader {
 public:
  static absl::StatusOr<LinesReader> Open(const LinesPart& part);

  // The next document, or nullopt at the end. An error says where and what;
  // reading may go on behind it. What holds no news is left out.
  absl::StatusOr<std::optional<Document>> Next();
  // Whether of several documents of the id of that which Next gave the first
  // counts.
  bool first_counts() const { return source_->first_counts(); }

  // What is to be said of what was read since the last call, as
  // "FILE:LINE: what".
  std::vector<std::string> TakeWarnings();
  const Omissions& omissions() const { return omissions_; }

 private:
  explicit LinesReader(std::unique_ptr<DocumentSource> source)
      : source_(std::move(source)) {}

  std::unique_ptr<DocumentSource> source_;
  Omissions omissions_;
  std::vector<std::string> warnings_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_LINES_READER_H_
