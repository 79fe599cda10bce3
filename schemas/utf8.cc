#include "schemas/utf8.h"

#include <algorithm>
#include <cassert>

namespace griot {
namespace {

constexpr int32_t kStride = 64;

bool IsContinuation(char byte) { return (byte & 0xC0) == 0x80; }

// Length of the well-formed sequence at `bytes`, or 0.
size_t SequenceLength(absl::string_view bytes) {
  const auto at = [&](size_t i) { return static_cast<uint8_t>(bytes[i]); };
  const uint8_t lead = at(0);
  if (lead < 0x80) return 1;
  size_t length = 0;
  uint8_t lowest = 0x80;  // bounds of the second byte, Unicode table 3-7
  uint8_t highest = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) lowest = 0xA0;
    if (lead == 0xED) highest = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) lowest = 0x90;
    if (lead == 0xF4) highest = 0x8F;
  } else {
    return 0;
  }
  if (bytes.size() < length) return 0;
  if (at(1) < lowest || at(1) > highest) return 0;
  for (size_t i = 2; i < length; ++i) {
    if (!IsContinuation(bytes[i])) return 0;
  }
  return length;
}

}  // namespace

size_t FindInvalidUtf8(absl::string_view bytes) {
  size_t i = 0;
  while (i < bytes.size()) {
    const size_t length = SequenceLength(bytes.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return absl::string_view::npos;
}

int32_t CountCodePoints(absl::string_view text) {
  return static_cast<int32_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return !IsContinuation(c); }));
}

CodePointIndex::CodePointIndex(absl::string_view text)
    : text_(text), size_(CountCodePoints(text)) {
  ascii_ = static_cast<size_t>(size_) == text.size();
  if (ascii_) return;
  checkpoints_.reserve(static_cast<size_t>(size_ / kStride + 1));
  int32_t offset = 0;
  for (size_t byte = 0; byte < text.size(); ++byte) {
    if (IsContinuation(text[byte])) continue;
    if (offset % kStride == 0) {
      checkpoints_.push_back(static_cast<uint32_t>(byte));
    }
    ++offset;
  }
}

size_t CodePointIndex::ByteOf(int32_t offset) const {
  assert(0 <= offset && offset <= size_);
  if (ascii_) return static_cast<size_t>(offset);
  if (offset == size_) return text_.size();
  size_t byte = checkpoints_[static_cast<size_t>(offset / kStride)];
  for (int32_t rest = offset % kStride; rest > 0; --rest) {
    ++byte;
    while (byte < text_.size() && IsContinuation(text_[byte])) ++byte;
  }
  return byte;
}

int32_t CodePointIndex::CodePointOf(size_t byte) const {
  assert(byte <= text_.size());
  if (ascii_) return static_cast<int32_t>(byte);
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(),
                                      static_cast<uint32_t>(byte));
  const auto block = static_cast<int32_t>(after - checkpoints_.begin()) - 1;
  const size_t start = checkpoints_[static_cast<size_t>(block)];
  return block * kStride + CountCodePoints(text_.substr(start, byte - start));
}

absl::string_view CodePointIndex::Slice(const Span& span) const {
  const size_t begin = ByteOf(span.begin);
  return text_.substr(begin, ByteOf(span.end) - begin);
}

}  // namespace griot
