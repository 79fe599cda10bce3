#ifndef GRIOT_EXTRACT_READING_PAGE_BLOCKS_H_
#define GRIOT_EXTRACT_READING_PAGE_BLOCKS_H_

#include <string>
#include <vector>

#include "extract/reading/boilerplate.h"
#include "extract/reading/page_layout.h"
#include "extract/reading/page_tree.h"

namespace griot {

// A stretch of text that a page shows as one: a paragraph, a heading, a list
// item, a cell, or what two line breaks part from the rest.
struct Block {
  std::string text;  // one line, see CleanLine
  int element = 0;   // the innermost block-level one that it lies in
  int position = 0;  // its first text in the PageTree
  int heading = 0;   // 1 to 6 of a heading, else 0
  int words = 0;
  // Share of the characters that are in links; in headings those to a place
  // on the page itself are none.
  double links = 0;
  // Whether a link and words outside of it make one sentence with each other.
  bool woven = false;
  double marked = 0;  // the same for inline elements of a role (boilerplate.h)
  bool sentence = false;  // holds one
  bool post = false;      // of a post that the page quotes
};

// The blocks of `tree` in its order. `roles` are those of page_roles.h; what
// is kNoText is left out, and what is kHidden inside a line.
std::vector<Block> FindBlocks(const PageTree& tree, const PageLayout& layout,
                              const std::vector<Role>& roles);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_BLOCKS_H_
