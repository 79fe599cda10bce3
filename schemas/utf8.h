#ifndef GRIOT_SCHEMAS_UTF8_H_
#define GRIOT_SCHEMAS_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "schemas/span.h"

namespace griot {

// The byte offset of the first byte that is not part of well-formed UTF-8
// (surrogates and overlong forms count as malformed), or npos if there is none.
size_t FindInvalidUtf8(absl::string_view bytes);

// Number of code points in well-formed UTF-8.
int32_t CountCodePoints(absl::string_view text);

// Maps code point offsets of one text to byte offsets and back. Holds one
// 32-bit byte offset for each 64 code points (none for ASCII), so it is cheap
// to build and to keep. The text must be well-formed and outlive the index.
class CodePointIndex {
 public:
  explicit CodePointIndex(absl::string_view text);

  int32_t size() const { return size_; }  // code points
  absl::string_view text() const { return text_; }

  // The byte at which code point `offset` starts; 0 <= offset <= size().
  size_t ByteOf(int32_t offset) const;
  // The code point that starts at `byte`, which must be a boundary.
  int32_t CodePointOf(size_t byte) const;
  // The surface under `span`, which must lie in the text.
  absl::string_view Slice(const Span& span) const;
  // Whether `span` lies in the text and is not inverted.
  bool Holds(const Span& span) const {
    return 0 <= span.begin && span.begin <= span.end && span.end <= size_;
  }

 private:
  absl::string_view text_;
  int32_t size_ = 0;
  bool ascii_ = true;
  std::vector<uint32_t> checkpoints_;  // byte of each 64th code point
};

}  // namespace griot

#endif  // GRIOT_SCHEMAS_UTF8_H_
