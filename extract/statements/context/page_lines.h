#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_PAGE_LINES_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_PAGE_LINES_H_

#include <vector>

#include "extract/statements/syntax/tree.h"

namespace griot {

// Whether the paragraph, sentences [begin, end), is a line of the page and no
// news: a picture's credit ("The bridge Image: Ann Bell"), a note on when the
// article was changed ("Last updated: 5 May").
bool IsPageLine(const std::vector<Tree>& trees, int begin, int end);

// By sentence whether it stands in such a paragraph.
std::vector<bool> FindPageLines(const std::vector<Tree>& trees);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_PAGE_LINES_H_
