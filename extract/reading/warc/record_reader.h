#ifndef GRIOT_EXTRACT_READING_WARC_RECORD_READER_H_
#define GRIOT_EXTRACT_READING_WARC_RECORD_READER_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace griot::warc {

// The longest head and block of a record that is read: a page of the longest
// that is read, compressed ill, with its HTTP head.
inline constexpr size_t kMaxHeadBytes = size_t{64} << 10;
inline constexpr size_t kMaxBlockBytes = size_t{32} << 20;

// A record of a WARC file (ISO 28500); fields that it lacks are empty.
struct Record {
  std::string type;           // WARC-Type in small letters: "response"
  std::string target;         // WARC-Target-URI
  std::string date;           // WARC-Date
  std::string content_type;   // of the block, in small letters
  bool is_truncated = false;  // WARC-Truncated: the crawler cut it off
  std::string block;
  // What is wrong with a broken one, of which nothing else is known.
  std::string fault;
};

// The records of one file, in memory that is bounded by one block.
class RecordReader {
 public:
  // Puts up to so many bytes of the file there and says how many; 0 at the end.
  // OutOfRange where what is compressed ends early.
  using Read = std::function<absl::StatusOr<size_t>(char*, size_t)>;

  explicit RecordReader(Read read) : read_(std::move(read)) {}

  // The next record, or nullopt at the end. A broken one is cut off at the end
  // of the file, has no length, a length that lies, or is too long; what
  // follows is then what looks like the next record. Errors are those of
  // reading.
  absl::StatusOr<std::optional<Record>> Next();

  // Of the record that Next gave, counted from 1.
  int64_t number() const { return number_; }

 private:
  absl::string_view ahead() const {
    return absl::string_view(held_).substr(begin_);
  }
  // Reads on behind what is held; false at the end of the file, too where it
  // is cut off in the middle of what is compressed.
  absl::StatusOr<bool> Fill();
  // Fills until `size` bytes lie ahead; false if the file has fewer.
  absl::StatusOr<bool> FillTo(size_t size);
  // Takes blank lines; false at the end of the file.
  absl::StatusOr<bool> TakeBlankLines();
  // The head with its last line, without the blank one.
  absl::StatusOr<std::string> TakeHead();
  absl::StatusOr<std::string> TakeBlock(size_t size);
  absl::StatusOr<Record> ReadRecord();
  // That `what` is wrong with the record; reading will go on with the next one
  // that begins `from` bytes ahead or later.
  absl::Status Broken(absl::string_view what, size_t from);
  absl::Status FindNextRecord();

  Read read_;
  std::string held_;  // bytes read, from begin_ on not yet taken
  size_t begin_ = 0;
  int64_t number_ = 0;
  bool is_lost_ = false;     // no record is known to begin ahead
  bool at_end_ = false;      // of the file
  bool is_cut_off_ = false;  // what is compressed ended early
};

// Whether a file that begins with `start` holds WARC records.
bool LooksLikeWarc(absl::string_view start);

}  // namespace griot::warc

#endif  // GRIOT_EXTRACT_READING_WARC_RECORD_READER_H_
