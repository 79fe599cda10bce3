#include "extract/analysis/wordpiece.h"

#include <utf8proc.h>

#include <cstdlib>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extract/analysis/typography.h"
#include "schemas/status_macros.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

constexpr int kLongestPiece = 100;  // code points; longer ones are unknown

bool IsPunctuationOrIdeograph(int32_t code) {
  if (code < 128) {
    const bool alphanumeric = (code >= '0' && code <= '9') ||
                              (code >= 'a' && code <= 'z') ||
                              (code >= 'A' && code <= 'Z');
    return !alphanumeric && code > 32;
  }
  const utf8proc_category_t category = utf8proc_category(code);
  if (category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO) {
    return true;
  }
  static constexpr int32_t kIdeographs[][2] = {
      {0x4E00, 0x9FFF},   {0x3400, 0x4DBF},   {0x20000, 0x2A6DF},
      {0x2A700, 0x2B73F}, {0x2B740, 0x2B81F}, {0x2B820, 0x2CEAF},
      {0xF900, 0xFAFF},   {0x2F800, 0x2FA1F}};
  for (const auto& range : kIdeographs) {
    if (range[0] <= code && code <= range[1]) return true;
  }
  return false;
}

// Lower case character by character, then canonical decomposition without
// non-spacing marks, control and format characters.
std::vector<int32_t> Normalise(absl::string_view word) {
  const std::string lower = LowerCase(PlainTypography(word));
  utf8proc_uint8_t* decomposed = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(lower.data()),
      static_cast<utf8proc_ssize_t>(lower.size()), &decomposed,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE));
  std::vector<int32_t> codes;
  if (size > 0) {
    codes = Decode(
        {reinterpret_cast<const char*>(decomposed), static_cast<size_t>(size)});
  }
  std::free(decomposed);
  std::erase_if(codes, [](int32_t code) {
    const utf8proc_category_t category = utf8proc_category(code);
    return category == UTF8PROC_CATEGORY_MN ||
           category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF;
  });
  return codes;
}

}  // namespace

absl::StatusOr<WordPiece> WordPiece::Parse(absl::string_view vocabulary) {
  WordPiece wordpiece;
  for (const absl::string_view token : absl::StrSplit(vocabulary, '\n')) {
    wordpiece.ids_.emplace(token, static_cast<int32_t>(wordpiece.ids_.size()));
  }
  const auto find = [&](absl::string_view token, int32_t& id) -> absl::Status {
    const auto found = wordpiece.ids_.find(token);
    if (found == wordpiece.ids_.end()) {
      return absl::InvalidArgumentError(
          absl::StrCat("the vocabulary has no ", token));
    }
    id = found->second;
    return absl::OkStatus();
  };
  absl::Status status = find("[UNK]", wordpiece.unknown_);
  status.Update(find("[CLS]", wordpiece.block_start_));
  status.Update(find("[SEP]", wordpiece.separator_));
  GRIOT_RETURN_IF_ERROR(status);
  return wordpiece;
}

void WordPiece::Encode(absl::string_view word,
                       std::vector<int32_t>& ids) const {
  const size_t before = ids.size();
  std::string piece;
  const auto finish = [&] {
    if (!piece.empty()) Match(piece, ids);
    piece.clear();
  };
  for (const int32_t code : Normalise(word)) {
    const utf8proc_category_t category = utf8proc_category(code);
    if (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP) {
      finish();
    } else if (IsPunctuationOrIdeograph(code)) {
      finish();
      AppendCodePoint(code, piece);
      finish();
    } else {
      AppendCodePoint(code, piece);
    }
  }
  finish();
  if (ids.size() == before) ids.push_back(unknown_);
  if (ids.size() > before + kMostSubwords) ids.resize(before + kMostSubwords);
}

void WordPiece::Match(absl::string_view piece,
                      std::vector<int32_t>& ids) const {
  if (CountCodePoints(piece) > kLongestPiece) {
    ids.push_back(unknown_);
    return;
  }
  const size_t before = ids.size();
  std::string candidate;
  size_t start = 0;
  while (start < piece.size()) {
    const size_t prefix = start > 0 ? 2 : 0;
    candidate.assign(start > 0 ? "##" : "");
    candidate.append(piece.data() + start, piece.size() - start);
    // Ends inside a character never match, as the vocabulary is UTF-8.
    auto found = ids_.find(candidate);
    while (found == ids_.end() && candidate.size() > prefix + 1) {
      candidate.pop_back();
      found = ids_.find(candidate);
    }
    if (found == ids_.end()) {
      ids.resize(before);
      ids.push_back(unknown_);
      return;
    }
    ids.push_back(found->second);
    start += candidate.size() - prefix;
  }
}

}  // namespace griot
