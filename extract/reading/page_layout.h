#ifndef GRIOT_EXTRACT_READING_PAGE_LAYOUT_H_
#define GRIOT_EXTRACT_READING_PAGE_LAYOUT_H_

#include <vector>

#include "extract/reading/page_tree.h"

namespace griot {

// How the nodes of a page lie in its lines, as a browser without style sheets
// would lay them out.
class PageLayout {
 public:
  explicit PageLayout(const PageTree& tree);

  // Whether an element parts the line that it stands in, as those do that HTML
  // lays out as blocks. Elements that HTML does not know (<x-person>) stand in
  // the line where there is one, beside text or within a paragraph or heading;
  // elsewhere sites use them as boxes.
  bool PartsLines(int node) const { return parts_lines_[node]; }

  // Whether an element lies in one line, with all that it holds.
  bool LiesInLine(int node) const { return lies_in_line_[node]; }

  // Whether text stands beside the node, directly in the same element; and
  // whether it stands on both sides.
  bool StandsInText(int node) const;
  bool StandsBetweenTexts(int node) const;

 private:
  const PageTree& tree_;
  std::vector<bool> parts_lines_;
  std::vector<bool> lies_in_line_;
  // Texts directly in each element, -1 where there are none.
  std::vector<int> first_text_;
  std::vector<int> last_text_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_LAYOUT_H_
