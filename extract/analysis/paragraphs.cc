#include "extract/analysis/paragraphs.h"

#include <algorithm>
#include <cstdint>

#include "absl/strings/ascii.h"

namespace griot {
namespace {

constexpr size_t kLongestWrapped = 120;  // bytes of a wrapped line
constexpr size_t kShortestWrapped = 40;

// Bytes of the white space character at the front of `text`, or 0.
size_t SpaceLength(absl::string_view text) {
  const auto at = [&](size_t i) {
    return i < text.size() ? static_cast<uint8_t>(text[i]) : 0;
  };
  const uint8_t lead = static_cast<uint8_t>(at(0));
  if (lead <= 0x20 || lead == 0x7F) return 1;
  if (lead == 0xC2 && (at(1) == 0xA0 || at(1) == 0x85)) return 2;
  if (lead == 0xE1 && at(1) == 0x9A && at(2) == 0x80) return 3;
  if (lead == 0xE2 && at(1) == 0x80 &&
      (at(2) <= 0x8B || at(2) == 0xA8 || at(2) == 0xA9 || at(2) == 0xAF)) {
    return 3;
  }
  if (lead == 0xE2 && at(1) == 0x81 && at(2) == 0x9F) return 3;
  if (lead == 0xE3 && at(1) == 0x80 && at(2) == 0x80) return 3;
  if (lead == 0xEF && at(1) == 0xBB && at(2) == 0xBF) return 3;
  return 0;
}

struct Line {
  size_t begin = 0;  // of its first chunk
  size_t end = 0;    // of its last chunk
  size_t first_chunk = 0;
};

// Whether the sentence of a line, which ends with `last`, goes on in one that
// begins with `first`.
bool GoesOn(absl::string_view last, absl::string_view first) {
  static constexpr absl::string_view kNeverLast[] = {
      "a", "an", "and", "its", "of", "or", "that", "the", "their"};
  if (std::find(std::begin(kNeverLast), std::end(kNeverLast), last) !=
      std::end(kNeverLast)) {
    return true;
  }
  const bool open = absl::ascii_isalnum(last.back()) || last.back() == ',';
  return open && absl::ascii_islower(first.front());
}

bool LooksWrapped(const std::vector<Line>& lines) {
  size_t longest = 0;
  for (const Line& line : lines) {
    longest = std::max(longest, line.end - line.begin);
  }
  if (longest > kLongestWrapped) return false;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    const size_t size = lines[i].end - lines[i].begin;
    if (size < kShortestWrapped || 4 * size < 3 * longest) return false;
  }
  return true;
}

}  // namespace

std::vector<Chunk> SplitChunks(absl::string_view text) {
  std::vector<Chunk> chunks;
  std::vector<Line> lines;  // of the paragraph at hand
  int newlines = 0;         // since the last chunk
  const auto surface = [&](size_t chunk) {
    return text.substr(chunks[chunk].begin,
                       chunks[chunk].end - chunks[chunk].begin);
  };
  const auto finish_paragraph = [&] {
    const bool wrapped = LooksWrapped(lines);
    for (size_t i = 0; i < lines.size(); ++i) {
      const size_t first = lines[i].first_chunk;
      chunks[first].starts_paragraph =
          i == 0 || (!wrapped && !GoesOn(surface(first - 1), surface(first)));
    }
    lines.clear();
  };
  size_t at = 0;
  while (at < text.size()) {
    if (const size_t space = SpaceLength(text.substr(at)); space > 0) {
      const char c = text[at];
      const bool line_end =
          c == '\n' || c == '\f' || c == '\v' ||
          (c == '\r' && (at + 1 >= text.size() || text[at + 1] != '\n')) ||
          (space == 3 && c == '\xE2' && text[at + 1] == '\x80' &&
           (text[at + 2] == '\xA8' || text[at + 2] == '\xA9'));
      newlines += line_end ? 1 : 0;
      at += space;
      continue;
    }
    const size_t begin = at;
    while (at < text.size() && SpaceLength(text.substr(at)) == 0) ++at;
    if (newlines > 1) finish_paragraph();
    if (newlines > 0 || lines.empty()) {
      lines.push_back({begin, at, chunks.size()});
    }
    lines.back().end = at;
    chunks.push_back({begin, at, false});
    newlines = 0;
  }
  finish_paragraph();
  return chunks;
}

}  // namespace griot
