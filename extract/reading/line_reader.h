#ifndef GRIOT_EXTRACT_READING_LINE_READER_H_
#define GRIOT_EXTRACT_READING_LINE_READER_H_

#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extract/reading/byte_reader.h"

namespace griot {

// The longest line that a JSON Lines file may hold.
inline constexpr size_t kMaxLineBytes = size_t{64} << 20;

// The lines of a JSON Lines file that hold anything, checked to be UTF-8.
class LineReader {
 public:
  // `path` as for ByteReader::Open.
  static absl::StatusOr<LineReader> Open(const std::string& path);
  // `name` stands for the file in messages, of which `bytes` may be a part that
  // begins with its line `first_line`.
  LineReader(std::string name, std::unique_ptr<ByteReader> bytes,
             int64_t first_line = 1);

  // Sets `line`, valid until the next call, to the next line that is not
  // blank, without its end ("\n" or "\r\n") and without a byte-order mark;
  // false at the end. After an error Next gives the line behind the bad one;
  // where the file itself could not be read that is the end.
  absl::StatusOr<bool> Next(absl::string_view& line);

  const std::string& name() const { return name_; }
  // Of the line that Next gave, counted from 1.
  int64_t line_number() const { return line_number_; }
  int64_t bytes_consumed() const { return bytes_->bytes_consumed(); }

 private:
  // Reads on behind what is held; false at the end of the file.
  absl::StatusOr<bool> Fill();

  std::string name_;
  std::unique_ptr<ByteReader> bytes_;
  std::string held_;    // bytes read, from begin_ on not yet given out
  size_t begin_ = 0;    // of the next line in held_
  int64_t offset_ = 0;  // of held_[begin_] in the file
  int64_t line_number_;
  bool at_end_ = false;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_LINE_READER_H_
