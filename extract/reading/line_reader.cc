#include "extract/reading/line_reader.h"

#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extract/reading/bad_input.h"
#include "schemas/status_macros.h"

namespace griot {

absl::StatusOr<LineReader> LineReader::Open(const std::string& path) {
  GRIOT_ASSIGN_OR_RETURN(std::unique_ptr<ByteReader> bytes,
                         ByteReader::Open(path));
  return LineReader(DisplayName(path), std::move(bytes));
}

LineReader::LineReader(std::string name, std::unique_ptr<ByteReader> bytes,
                       int64_t first_line)
    : name_(std::move(name)),
      bytes_(std::move(bytes)),
      line_number_(first_line - 1) {}

absl::StatusOr<bool> LineReader::Fill() {
  constexpr size_t kBlock = 1 << 16;
  held_.erase(0, begin_);
  begin_ = 0;
  const size_t old_size = held_.size();
  held_.resize(old_size + kBlock);
  absl::StatusOr<size_t> got = bytes_->Read(held_.data() + old_size, kBlock);
  held_.resize(old_size + (got.ok() ? *got : 0));
  if (!got.ok()) {
    at_end_ = true;
    held_.clear();
    return got.status();
  }
  if (*got == 0) at_end_ = true;
  return *got > 0;
}

absl::StatusOr<bool> LineReader::Next(absl::string_view& line) {
  size_t searched = 0;  // bytes behind begin_ that hold no line end
  bool too_long = false;
  while (true) {
    const size_t end = held_.find('\n', begin_ + searched);
    if (end == std::string::npos && !at_end_) {
      searched = held_.size() - begin_;
      if (searched > kMaxLineBytes) {
        too_long = true;
        offset_ += static_cast<int64_t>(searched);
        begin_ = held_.size();
        searched = 0;
      }
      GRIOT_RETURN_IF_ERROR(Fill().status());
      continue;
    }
    const bool last = end == std::string::npos;
    if (last && begin_ == held_.size() && !too_long) return false;

    const size_t next = last ? held_.size() : end + 1;
    absl::string_view found(held_.data() + begin_,
                            (last ? next : end) - begin_);
    const int64_t offset = offset_;
    offset_ += static_cast<int64_t>(next - begin_);
    begin_ = next;
    searched = 0;
    ++line_number_;
    if (too_long || found.size() > kMaxLineBytes) {
      return BadInput(name_, line_number_,
                      absl::StrCat("a line of more than ", kMaxLineBytes >> 20,
                                   " MiB, expected one JSON object a line"));
    }
    GRIOT_RETURN_IF_ERROR(CheckIsText(name_, line_number_, offset, found));
    if (offset == 0) absl::ConsumePrefix(&found, "\xEF\xBB\xBF");
    absl::ConsumeSuffix(&found, "\r");
    if (absl::StripAsciiWhitespace(found).empty()) continue;
    line = found;
    return true;
  }
}

}  // namespace griot
