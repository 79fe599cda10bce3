#include "extract/reading/page_layout.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "extract/reading/html_names.h"

namespace griot {
namespace {

bool HasInk(absl::string_view text) {
  return !std::all_of(text.begin(), text.end(), absl::ascii_isspace);
}

// Elements that hold lines and nothing else.
bool HoldsLines(absl::string_view name) {
  return name == "p" || name == "dt" || name == "pre" || name == "summary" ||
         IsHeadingElement(name);
}

}  // namespace

PageLayout::PageLayout(const PageTree& tree)
    : tree_(tree),
      parts_lines_(tree.size()),
      lies_in_line_(tree.size(), true),
      first_text_(tree.size(), -1),
      last_text_(tree.size(), -1) {
  for (int i = 1; i < tree.size(); ++i) {
    if (!tree[i].is_text() || !HasInk(tree[i].text)) continue;
    const int above = tree[i].parent;
    if (first_text_[above] < 0) first_text_[above] = i;
    last_text_[above] = i;
  }
  for (int i = 0; i < tree.size(); ++i) {
    const PageNode& node = tree[i];
    if (node.is_text() || IsInlineElement(node.name)) continue;
    const int above = node.parent;
    parts_lines_[i] = IsBlockElement(node.name) || above < 0 ||
                      (parts_lines_[above] && !HoldsLines(tree[above].name) &&
                       first_text_[above] < 0);
  }
  for (int i = tree.size() - 1; i > 0; --i) {
    // A line break is the line's own.
    if (parts_lines_[i] && tree[i].name != "br") lies_in_line_[i] = false;
    if (!lies_in_line_[i]) lies_in_line_[tree[i].parent] = false;
  }
}

bool PageLayout::StandsInText(int node) const {
  const int above = tree_[node].parent;
  return above >= 0 && first_text_[above] >= 0;
}

bool PageLayout::StandsBetweenTexts(int node) const {
  return StandsInText(node) && first_text_[tree_[node].parent] < node &&
         node < last_text_[tree_[node].parent];
}

}  // namespace griot
