#ifndef GRIOT_EXTRACT_READING_PAGE_TREE_H_
#define GRIOT_EXTRACT_READING_PAGE_TREE_H_

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace griot {

// An element or a text of a page.
struct PageNode {
  absl::string_view name;  // of an element, in small letters; empty for a text
  absl::string_view text;  // of a text, as it stands in the page
  std::vector<std::pair<absl::string_view, absl::string_view>> attributes;
  int parent = -1;  // -1 for the root
  int end = 0;      // one past the last node below it
  int line = 1;     // of the page

  bool is_text() const { return name.empty(); }
  // The value, or empty.
  absl::string_view Attribute(absl::string_view attribute) const;
  bool HasAttribute(absl::string_view attribute) const;
};

// The elements and texts of a page in the order of the page, so that what lies
// below node i are the nodes from i + 1 to end.
class PageTree {
 public:
  // `markup` is what SimplifyMarkup gives. Fails for want of memory only.
  static absl::StatusOr<PageTree> Parse(absl::string_view markup);

  const std::vector<PageNode>& nodes() const { return nodes_; }
  const PageNode& operator[](int node) const { return nodes_[node]; }
  int size() const { return static_cast<int>(nodes_.size()); }
  // Whether `node` is `above` or lies below it.
  bool IsWithin(int node, int above) const {
    return above <= node && node < nodes_[above].end;
  }
  // The texts below `node`, put together.
  std::string TextOf(int node) const;
  // Whether the page nests so deep that its end was not read.
  bool cut_short() const { return cut_short_; }

 private:
  std::shared_ptr<const void> document_;  // libxml2's; owns all strings
  std::vector<PageNode> nodes_;
  bool cut_short_ = false;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_TREE_H_
