#include "app/text/text_layout.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "app/text/terminal.h"

namespace griot {
namespace {

// What is drawn as one character: a letter with its accents, an emoji.
struct Cluster {
  size_t begin = 0;    // byte
  int code_point = 0;  // at which it begins
  int width = 0;
};

// The clusters of well-formed `text`, and one of no width for its end.
std::vector<Cluster> ClustersOf(absl::string_view text) {
  std::vector<Cluster> clusters;
  utf8proc_int32_t last = 0;
  utf8proc_int32_t state = 0;
  int count = 0;
  for (size_t at = 0; at < text.size(); ++count) {
    utf8proc_int32_t next = 0;
    const utf8proc_ssize_t size = utf8proc_iterate(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
        static_cast<utf8proc_ssize_t>(text.size() - at), &next);
    if (size <= 0) break;
    if (clusters.empty() ||
        utf8proc_grapheme_break_stateful(last, next, &state)) {
      clusters.push_back({at, count, 0});
    }
    int& width = clusters.back().width;
    width = std::min(width + utf8proc_charwidth(next), 2);
    last = next;
    at += static_cast<size_t>(size);
  }
  clusters.push_back({text.size(), count, 0});
  return clusters;
}

std::string OneLine(absl::string_view text) {
  return Printable(
      absl::StrReplaceAll(text, {{"\r\n", " "}, {"\n", " "}, {"\t", " "}}));
}

}  // namespace

int WidthOf(absl::string_view text) {
  int width = 0;
  for (const Cluster& cluster : ClustersOf(text)) width += cluster.width;
  return width;
}

std::string Fit(absl::string_view text, int width, int center) {
  std::string line = OneLine(text);
  const std::vector<Cluster> clusters = ClustersOf(line);
  std::vector<int> column = {0};  // at which each cluster begins
  for (const Cluster& cluster : clusters) {
    column.push_back(column.back() + cluster.width);
  }
  const int total = column.back();
  if (total <= width) return line;
  if (width <= 1) return width == 1 ? "…" : "";

  const auto middle = std::find_if(
      clusters.begin(), clusters.end() - 1,
      [&](const Cluster& cluster) { return cluster.code_point >= center; });
  const int first = std::clamp(
      column[static_cast<size_t>(middle - clusters.begin())] - width / 2, 0,
      total - width);
  const bool cut_before = first > 0;
  const bool cut_after = first + width < total;
  const auto begin = std::lower_bound(column.begin(), column.end(),
                                      first + (cut_before ? 1 : 0)) -
                     column.begin();
  const auto end = std::upper_bound(column.begin(), column.end(),
                                    first + width - (cut_after ? 1 : 0)) -
                   column.begin() - 1;
  const size_t from = clusters[static_cast<size_t>(begin)].begin;
  const size_t to =
      cut_after ? clusters[static_cast<size_t>(std::max(begin, end))].begin
                : line.size();
  return absl::StrCat(cut_before ? "…" : "",
                      absl::string_view(line).substr(from, to - from),
                      cut_after ? "…" : "");
}

std::string Pad(std::string text, int width, bool right) {
  const int size = WidthOf(text);
  if (size >= width) return text;
  const std::string spaces(static_cast<size_t>(width - size), ' ');
  return right ? spaces + text : std::move(text) + spaces;
}

std::vector<std::string> Wrap(absl::string_view text, int width) {
  std::vector<std::string> lines;
  std::string line;
  const std::string whole = OneLine(text);
  for (absl::string_view word : absl::StrSplit(whole, ' ', absl::SkipEmpty())) {
    if (!line.empty() && WidthOf(line) + 1 + WidthOf(word) > width) {
      lines.push_back(std::exchange(line, ""));
    }
    while (line.empty() && WidthOf(word) > width) {
      const std::vector<Cluster> clusters = ClustersOf(word);
      size_t count = 1;
      for (int used = clusters[0].width + clusters[1].width; used <= width;
           used += clusters[++count].width) {
      }
      lines.emplace_back(word.substr(0, clusters[count].begin));
      word.remove_prefix(clusters[count].begin);
    }
    if (word.empty()) continue;
    absl::StrAppend(&line, line.empty() ? "" : " ", word);
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

}  // namespace griot
