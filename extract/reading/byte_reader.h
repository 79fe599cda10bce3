#ifndef GRIOT_EXTRACT_READING_BYTE_READER_H_
#define GRIOT_EXTRACT_READING_BYTE_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/statusor.h"

namespace griot {

// The bytes of one file, decompressed on the way. Whether the file is gzip,
// zstd, with or without a dictionary of its own, or plain is told by its first
// bytes, not by its name.
class ByteReader {
 public:
  // `path` "-" is standard input. Errors name the file.
  static absl::StatusOr<std::unique_ptr<ByteReader>> Open(
      const std::string& path);

  virtual ~ByteReader() = default;

  // Puts up to `size` (> 0) bytes into `buffer` and returns how many; 0 at the
  // end. Fails with DataLoss on a damaged stream, with OutOfRange on a
  // truncated one, and with ResourceExhausted once a compressed one has grown
  // past kMaxDecompressedBytes.
  virtual absl::StatusOr<size_t> Read(char* buffer, size_t size) = 0;

  // Bytes taken from the file so far, as they lie on the disk.
  virtual int64_t bytes_consumed() const = 0;
};

// What messages call `path`: itself, or "standard input" for "-".
std::string DisplayName(const std::string& path);

// Texts and lines have bounds of their own and are read as a stream, so this
// only ends what would never end.
inline constexpr int64_t kMaxDecompressedBytes = int64_t{1} << 36;

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_BYTE_READER_H_
