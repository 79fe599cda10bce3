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
      "a",     "abbr",   "acronym", "b",      "bdi",     "bdo",      "big",
      "blink", "button", "cite",    "code",   "data",    "del",      "dfn",
      "em",    "font",   "i",       "ins",    "kbd",     "label",    "mark",
      "meter", "nobr",   "o:p",     "output", "picture", "progress", "q",
      "rp",    "rt",     "ruby",    "s",      "samp",    "slot",     "small",
      "span",  "strike", "strong",  "sub",    "sup",     "time",     "tt",
      "u",     "var"};
  return names->contains(name);
}

bool IsBlockElement(absl::string_view name) {
  static const Names* const names = new Names{
      "address",    "applet",   "article",   "aside",    "audio",    "base",
      "blockquote", "body",     "br",        "canvas",   "caption",  "center",
      "col",        "colgroup", "datalist",  "dd",       "details",  "dialog",
      "dir",        "div",      "dl",        "dt",       "embed",    "fieldset",
      "figcaption", "figure",   "footer",    "form",     "frame",    "frameset",
      "h1",         "h2",       "h3",        "h4",       "h5",       "h6",
      "head",       "header",   "hgroup",    "hr",       "html",     "iframe",
      "img",        "legend",   "li",        "link",     "listing",  "main",
      "map",        "marquee",  "menu",      "menuitem", "meta",     "nav",
      "noscript",   "object",   "ol",        "optgroup", "option",   "p",
      "page",       "param",    "plaintext", "pre",      "script",   "search",
      "section",    "select",   "source",    "style",    "summary",  "svg",
      "table",      "tbody",    "td",        "template", "textarea", "tfoot",
      "th",         "thead",    "title",     "tr",       "track",    "ul",
      "video",      "xmp"};
  return names->contains(name);
}

bool IsHeadingElement(absl::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

}  // namespace griot
