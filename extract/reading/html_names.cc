#include "extract/reading/html_names.h"

#include "absl/container/flat_hash_set.h"

namespace griot {
namespace {

using Names = absl::flat_hash_set<absl::string_view>;

}  // namespace

bool IsReadAttribute(absl::string_view attribute) {
  static const Names* const names = new Names{
      "aria-hidden", "class",   "content", "datetime", "hidden", "href",
      "http-equiv",  "id",      "itemid",  "itemprop", "lang",   "name",
      "property",    "pubdate", "rel",     "role",     "style",  "type"};
  return names->contains(attribute);
}

bool HoldsRawText(absl::string_view name) {
  static const Names* const names =
      new Names{"iframe", "noembed",  "noframes", "script",
                "style",  "textarea", "title",    "xmp"};
  return names->contains(name);
}

bool IsVoidElement(absl::string_view name) {
  static const Names* const names =
      new Names{"area",  "base",  "basefont", "bgsound", "br",    "col",
                "embed", "frame", "hr",       "img",     "input", "keygen",
                "link",  "meta",  "param",    "source",  "track", "wbr"};
  return names->contains(name);
}

bool IsReadVoidElement(absl::string_view name) {
  return name == "br" || name == "hr" || name == "meta" || name == "link";
}

bool MayLackEndTag(absl::string_view name) {
  static const Names* const names = new Names{
      "body", "dd",    "dt", "head",  "html", "li",    "optgroup", "option",
      "p",    "tbody", "td", "tfoot", "th",   "thead", "tr"};
  return names->contains(name);
}

bool IsFormattingElement(absl::string_view name) {
  static const Names* const names =
      new Names{"abbr",   "acronym", "b",    "bdi", "bdo",  "big",   "blink",
                "cite",   "code",    "dfn",  "em",  "font", "i",     "ins",
                "kbd",    "mark",    "nobr", "s",   "samp", "small", "strike",
                "strong", "tt",      "u",    "var"};
  return names->contains(name);
}

bool IsInlineElement(absl::string_view name) {
  static const Names* const names = new Names{
      "a",    "abbr", "acronym", "b",    "bdi",    "bdo",    "big", "blink",
      "cite", "code", "data",    "dfn",  "em",     "font",   "i",   "ins",
      "kbd",  "mark", "nobr",    "o:p",  "q",      "rp",     "rt",  "ruby",
      "s",    "samp", "small",   "span", "strike", "strong", "sub", "sup",
      "time", "tt",   "u",       "var"};
  return names->contains(name);
}

}  // namespace griot
