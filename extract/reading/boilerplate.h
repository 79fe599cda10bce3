#ifndef GRIOT_EXTRACT_READING_BOILERPLATE_H_
#define GRIOT_EXTRACT_READING_BOILERPLATE_H_

#include "absl/strings/string_view.h"
#include "extract/reading/page_tree.h"

// What the markup and the words of a page say is no part of its article.

namespace griot {

enum class Role {
  kArticle,      // nothing speaks against it
  kBody,         // named as what holds an article and nothing else
  kPost,         // quoted from a social network, as its own code embeds it
  kHover,        // shown when something is pointed at, or what is pointed at
  kBoilerplate,  // navigation, advertising, captions, … by its name or class
  kComments,     // of readers
  kHidden,       // is not shown, at first
  kNoText,       // scripts, pictures, controls
};

// What an element is by its own tag and attributes. Classes are what a site
// makes of them: all roles but kNoText want to be weighed against how much of
// the page they would take away. The words are those of lexicon/.
Role RoleOf(const PageNode& element);

// Whether a line of text, cleaned, is what pages put between paragraphs
// ("Read more: …", "Photo: …"). Lines: lexicon/boilerplate_lines.txt.
bool IsBoilerplateLine(absl::string_view line);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_BOILERPLATE_H_
