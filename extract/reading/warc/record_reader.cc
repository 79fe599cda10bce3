#include "extract/reading/warc/record_reader.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extract/reading/warc/header_fields.h"
#include "schemas/status_macros.h"

namespace griot::warc {
namespace {

constexpr absl::string_view kVersion = "WARC/";
// How a record begins behind another.
constexpr absl::string_view kBoundary = "\r\n\r\nWARC/";

}  // namespace

absl::StatusOr<bool> RecordReader::Fill() {
  constexpr size_t kBlock = 1 << 16;
  if (at_end_) return false;
  held_.erase(0, begin_);
  begin_ = 0;
  const size_t old_size = held_.size();
  held_.resize(old_size + kBlock);
  absl::StatusOr<size_t> got = read_(held_.data() + old_size, kBlock);
  held_.resize(old_size + (got.ok() ? *got : 0));
  at_end_ = !got.ok() || *got == 0;
  if (absl::IsOutOfRange(got.status())) {
    is_cut_off_ = true;
    return false;
  }
  if (!got.ok()) return got.status();
  return *got > 0;
}

absl::StatusOr<bool> RecordReader::FillTo(size_t size) {
  while (held_.size() - begin_ < size) {
    absl::StatusOr<bool> more = Fill();
    if (!more.ok() || !*more) return more;
  }
  return true;
}

absl::StatusOr<bool> RecordReader::TakeBlankLines() {
  while (true) {
    const size_t end = held_.find_first_not_of("\r\n", begin_);
    begin_ = end == std::string::npos ? held_.size() : end;
    if (end != std::string::npos) return true;
    absl::StatusOr<bool> more = Fill();
    if (!more.ok() || !*more) return more;
  }
}

absl::Status RecordReader::FindNextRecord() {
  while (is_lost_) {
    const size_t at = held_.find(kBoundary.data(), begin_, kBoundary.size());
    if (at != std::string::npos) {
      begin_ = at;
      is_lost_ = false;
      break;
    }
    // The boundary may lie across what is held and what follows.
    if (held_.size() - begin_ > kBoundary.size()) {
      begin_ = held_.size() - kBoundary.size();
    }
    GRIOT_ASSIGN_OR_RETURN(const bool more, Fill());
    if (!more) {
      begin_ = held_.size();
      is_lost_ = false;
    }
  }
  return absl::OkStatus();
}

absl::Status RecordReader::Broken(absl::string_view what, size_t from) {
  begin_ += std::min(from, held_.size() - begin_);
  is_lost_ = true;
  if (at_end_) is_cut_off_ = false;  // this is what was cut off
  return absl::InvalidArgumentError(what);
}

absl::StatusOr<std::string> RecordReader::TakeHead() {
  size_t searched = 0;
  while (true) {
    const size_t end = FindHeadEnd(ahead().substr(0, kMaxHeadBytes), searched);
    if (end != absl::string_view::npos) {
      std::string head(ahead().substr(0, end));
      begin_ += end;
      return head;
    }
    if (ahead().size() >= kMaxHeadBytes) {
      return Broken(absl::StrCat("a record with a head of more than ",
                                 kMaxHeadBytes >> 10, " KiB, expected less"),
                    kVersion.size());
    }
    searched = ahead().size();
    GRIOT_ASSIGN_OR_RETURN(const bool more, Fill());
    if (!more) return Broken("the file ends in the head of a record", searched);
  }
}

absl::StatusOr<std::string> RecordReader::TakeBlock(size_t size) {
  GRIOT_ASSIGN_OR_RETURN(const bool is_there, FillTo(size));
  if (!is_there) {
    return Broken("the file ends in a record", 0);
  }
  // Two line ends follow, or the end of the file where a tool forgot them.
  GRIOT_RETURN_IF_ERROR(FillTo(size + kBoundary.size()).status());
  absl::string_view tail = ahead().substr(size);
  while (absl::ConsumePrefix(&tail, "\r") || absl::ConsumePrefix(&tail, "\n")) {
  }
  if (!absl::StartsWith(kVersion, tail.substr(0, kVersion.size()))) {
    return Broken(
        absl::StrCat("no record follows behind the ", size,
                     " bytes that this one says it has, expected WARC/"),
        0);
  }
  std::string block(ahead().substr(0, size));
  begin_ += size;
  return block;
}

absl::StatusOr<std::optional<Record>> RecordReader::Next() {
  GRIOT_RETURN_IF_ERROR(FindNextRecord());
  GRIOT_ASSIGN_OR_RETURN(const bool more, TakeBlankLines());
  if (!more && !std::exchange(is_cut_off_, false)) return std::nullopt;
  ++number_;
  absl::StatusOr<Record> record =
      more ? ReadRecord() : Broken("the file ends in a record", 0);
  if (record.ok() || !is_lost_) return record;
  Record broken;
  broken.fault = std::string(record.status().message());
  return broken;
}

absl::StatusOr<Record> RecordReader::ReadRecord() {
  GRIOT_RETURN_IF_ERROR(FillTo(kVersion.size()).status());
  if (!absl::StartsWith(ahead(), kVersion)) {
    return Broken("no WARC record, expected one that begins with WARC/1.0", 0);
  }
  GRIOT_ASSIGN_OR_RETURN(const std::string head, TakeHead());
  const HeaderFields fields(head);
  const std::string length = fields.Get("content-length");
  uint64_t size = 0;
  if (!absl::SimpleAtoi(length, &size)) {
    return Broken(absl::StrCat("a record whose Content-Length is \"",
                               absl::string_view(length).substr(0, 40),
                               "\", expected a number of bytes"),
                  0);
  }
  if (size > kMaxBlockBytes) {
    return Broken(
        absl::StrCat("a record of ", size, " bytes, expected at most ",
                     kMaxBlockBytes >> 20, " MiB"),
        0);
  }
  Record record;
  GRIOT_ASSIGN_OR_RETURN(record.block, TakeBlock(size));
  record.type = absl::AsciiStrToLower(fields.Get("warc-type"));
  record.target = fields.Get("warc-target-uri");
  // WARC 1.0 wrote it in angle brackets.
  if (absl::StartsWith(record.target, "<") &&
      absl::EndsWith(record.target, ">")) {
    record.target = record.target.substr(1, record.target.size() - 2);
  }
  record.date = fields.Get("warc-date");
  record.content_type = absl::AsciiStrToLower(fields.Get("content-type"));
  record.is_truncated = !fields.Get("warc-truncated").empty();
  return record;
}

bool LooksLikeWarc(absl::string_view start) {
  return absl::StartsWith(start, "WARC/");
}

}  // namespace griot::warc
