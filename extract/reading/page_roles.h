#ifndef GRIOT_EXTRACT_READING_PAGE_ROLES_H_
#define GRIOT_EXTRACT_READING_PAGE_ROLES_H_

#include <vector>

#include "extract/reading/boilerplate.h"
#include "extract/reading/page_layout.h"
#include "extract/reading/page_tree.h"

namespace griot {

// Whether <noscript> counts: it repeats what scripts show, or on some sites is
// all there is.
enum class Noscript { kLeftOut, kRead };

// The role of each node by RoleOf and by what stands around and below it:
//  - of boxes that hover over a line, the box is kHidden and what it belongs
//    to a part of the line; several links in a line with nothing between them
//    are such a box whatever they are called;
//  - what holds a post and nothing else is what the post is;
//  - a button between words is one of them.
// Texts are kArticle.
std::vector<Role> FindRoles(const PageTree& tree, const PageLayout& layout,
                            Noscript noscript);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_ROLES_H_
