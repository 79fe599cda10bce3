#ifndef GRIOT_EXTRACT_READING_WARC_CONTENT_CODING_H_
#define GRIOT_EXTRACT_READING_WARC_CONTENT_CODING_H_

#include <cstddef>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace griot::warc {

// The body that was sent in chunks (RFC 9112, 7.1); one that does not begin
// with a chunk as it is. InvalidArgument if it breaks off.
absl::StatusOr<std::string> JoinChunks(std::string body);

// What a Content-Encoding in small letters ("gzip", "deflate", "br", "zstd"
// with what browsers take for them) made of `body`, undone; a body that does
// not begin so, and another coding, as it is. InvalidArgument if it breaks off
// or is damaged, ResourceExhausted if it grows past `most` bytes.
absl::StatusOr<std::string> Decode(absl::string_view coding, std::string body,
                                   size_t most);

absl::Status TooLarge(size_t most);

}  // namespace griot::warc

#endif  // GRIOT_EXTRACT_READING_WARC_CONTENT_CODING_H_
