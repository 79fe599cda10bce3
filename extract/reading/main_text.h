#ifndef GRIOT_EXTRACT_READING_MAIN_TEXT_H_
#define GRIOT_EXTRACT_READING_MAIN_TEXT_H_

#include <string>
#include <vector>

#include "extract/reading/article_scope.h"
#include "extract/reading/page_roles.h"
#include "extract/reading/page_tree.h"

namespace griot {

// What of a page is its article.
struct MainText {
  std::string headline;                 // as the page shows it, or empty
  std::vector<std::string> paragraphs;  // subheadings too; empty: no article
  // Lines from the headline to the first paragraph, bylines and dates too.
  std::vector<std::string> opening;
  std::string above;  // the line before the headline, in blogs the day
  // First and last node of the opening.
  int opening_begin = 0;
  int opening_end = 0;
  size_t prose = 0;  // bytes of it in the paragraphs
};

// Finds the article by the structure of the page (article_scope.h), and in it
// the blocks that are content, each judged by its words, links and place and,
// where that does not tell, by its neighbours: short lines and headings stay
// with prose that follows, as in jusText (Pomikálek 2011, "Removing Boilerplate
// and Duplicate Content from Web Corpora"). Left out are lines that link
// elsewhere, teasers of other articles, cells of tables without sentences,
// lines by which sites ask for something, and what the page says twice.
MainText FindMainText(const PageTree& tree, const PageLayout& layout,
                      const ArticleHints& hints, Noscript noscript);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_MAIN_TEXT_H_
