#include "extract/reading/page_authors.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extract/reading/boilerplate.h"
#include "extract/reading/byline.h"
#include "extract/reading/page_text.h"

namespace griot {
namespace {

using Names = std::vector<std::string>;

constexpr int kMostNodes = 40;   // of an element that holds a byline
constexpr int kMostWords = 12;   // of a line that is one
constexpr int kMostAround = 12;  // nodes before the headline's

bool HasWord(absl::string_view words, absl::string_view word) {
  if (words.empty()) return false;
  for (absl::string_view one : absl::StrSplit(words, ' ')) {
    if (absl::EqualsIgnoreCase(one, word)) return true;
  }
  return false;
}

// Whether an element says that it holds the author, and not what is told of
// him.
bool IsMarked(const PageNode& node) {
  if (node.is_text()) return false;
  if (HasWord(node.Attribute("rel"), "author") ||
      HasWord(node.Attribute("itemprop"), "author")) {
    return true;
  }
  const absl::string_view classes = node.Attribute("class").substr(0, 512);
  if (!absl::StrContains(classes, "uthor") &&
      !absl::StrContains(classes, "yline")) {
    return false;  // as nearly all
  }
  const std::string names = absl::AsciiStrToLower(classes);
  for (absl::string_view name : absl::StrSplit(names, ' ', absl::SkipEmpty())) {
    if (absl::StrContains(name, "byline") || absl::EndsWith(name, "author") ||
        absl::EndsWith(name, "authors") ||
        absl::EndsWith(name, "author-name") ||
        absl::EndsWith(name, "author__name")) {
      return !absl::StrContains(name, "comment");
    }
  }
  return false;
}

// The texts below `node`, a line each, but for what sites ask their readers.
std::string LinesOf(const PageTree& tree, int node) {
  std::string lines;
  for (int i = node; i < tree[node].end; ++i) {
    if (!tree[i].is_text()) continue;
    const std::string line = CleanLine(tree[i].text);
    if (!IsBoilerplateLine(line)) absl::StrAppend(&lines, line, "\n");
  }
  return lines;
}

// The texts of the links below `node`, a line each.
std::string LinksOf(const PageTree& tree, int node) {
  std::string lines;
  for (int i = node; i < tree[node].end; ++i) {
    if (tree[i].name == "a") absl::StrAppend(&lines, LinesOf(tree, i));
  }
  return lines;
}

// Names in markup are whole: a single word is an outlet in capitals or
// something else.
void KeepWhole(Names& names) {
  std::erase_if(names, [](const std::string& name) {
    return !absl::StrContains(name, ' ') &&
           std::any_of(name.begin(), name.end(), absl::ascii_islower);
  });
}

class Finder {
 public:
  Finder(const PageTree& tree, const MainText& main, const PageMetadata& data)
      : tree_(tree), main_(main), data_(data) {}

  Names Find() const {
    if (!data_.authors.empty()) return data_.authors;
    Names names;
    const int begin = std::max(main_.opening_begin - kMostAround, 0);
    for (int i = begin; i < main_.opening_end; ++i) AddMarked(i, names);
    if (!names.empty()) return names;
    for (const std::string& line : main_.opening) {
      if (!absl::StartsWithIgnoreCase(line, "by ") ||
          CountWords(line) > kMostWords) {
        continue;
      }
      names = NamesIn(line);
      if (!names.empty()) return names;
    }
    return OnlyMarked();
  }

 private:
  Names NamesIn(absl::string_view byline) const {
    Names names = AuthorsIn(byline, Commas::kEndNames);
    KeepWhole(names);
    RemovePublisher(data_.publisher, names);
    return names;
  }

  // Goes behind what is marked.
  void AddMarked(int& node, Names& names) const {
    if (!IsMarked(tree_[node]) || tree_[node].end - node > kMostNodes) return;
    Names found = NamesIn(LinksOf(tree_, node));
    if (found.empty()) found = NamesIn(LinesOf(tree_, node));
    for (std::string& name : found) {
      if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(std::move(name));
      }
    }
    node = tree_[node].end - 1;
  }

  bool IsInComments(int node) const {
    while (node >= 0 && RoleOf(tree_[node]) != Role::kComments) {
      node = tree_[node].parent;
    }
    return node >= 0;
  }

  // Those of the whole page but for readers' comments, if they are the same
  // wherever they stand.
  Names OnlyMarked() const {
    Names only;
    for (int i = 0; i < tree_.size(); ++i) {
      if (!IsMarked(tree_[i]) || IsInComments(i)) continue;
      Names names;
      AddMarked(i, names);
      if (names.empty() || names == only) continue;
      if (!only.empty()) return {};
      only = std::move(names);
    }
    return only;
  }

  const PageTree& tree_;
  const MainText& main_;
  const PageMetadata& data_;
};

}  // namespace

Names FindAuthors(const PageTree& tree, const MainText& main,
                  const PageMetadata& data) {
  return Finder(tree, main, data).Find();
}

}  // namespace griot
