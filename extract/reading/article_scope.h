#ifndef GRIOT_EXTRACT_READING_ARTICLE_SCOPE_H_
#define GRIOT_EXTRACT_READING_ARTICLE_SCOPE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extract/reading/page_blocks.h"
#include "extract/reading/page_tree.h"

namespace griot {

// What a page says about its article elsewhere than in its body.
struct ArticleHints {
  std::vector<std::string> titles;
  std::vector<std::string> descriptions;  // often the lead
  std::string publisher;
  bool is_article = false;  // it says that it is one
};

// Which part of a page is its article.
struct ArticleScope {
  int headline = -1;           // a block, or -1
  std::vector<bool> inside;    // of each block
  std::vector<bool> is_prose;  // see IsProse, and not left out
};

// Whether a block is a sentence that has links within it, be they most of it.
bool IsWovenSentence(const Block& block);

// Whether a block is running text by its own looks: long enough, ended as a
// sentence, and with few of its characters in links or these within it. The two
// features that tell most of all shallow ones (Kohlschütter, Fankhauser and
// Nejdl 2010, "Boilerplate Detection using Shallow Text Features", WSDM).
bool IsProse(const Block& block);

// By structure. First the elements whose role is none of an article's are left
// out, unless the headline and prose, the element named as the article's body
// or, where none is, most of the page's prose would go with them; what the page
// describes its article with stays. Then the article is the deepest element
// that holds nearly all prose that is left, as in the Readability algorithm
// (arc90 2009), with siblings that look alike and what stands between the
// headline and it.
ArticleScope FindArticleScope(const PageTree& tree, const PageLayout& layout,
                              const std::vector<Role>& roles,
                              const std::vector<Block>& blocks,
                              const ArticleHints& hints);

// How much two titles have in common, from 0 to 1: Dice's coefficient of their
// sets of words.
double TitleLikeness(absl::string_view a, absl::string_view b);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_ARTICLE_SCOPE_H_
