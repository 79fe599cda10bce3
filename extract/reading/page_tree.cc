#include "extract/reading/page_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace griot {
namespace {

struct FreeContext {
  void operator()(htmlParserCtxt* context) const {
    htmlFreeParserCtxt(context);
  }
};

absl::string_view View(const xmlChar* text) {
  return text == nullptr ? absl::string_view()
                         : reinterpret_cast<const char*>(text);
}

PageNode ToNode(const xmlNode& from, int parent) {
  PageNode node;
  node.parent = parent;
  node.line = static_cast<int>(xmlGetLineNo(&from));
  if (from.type != XML_ELEMENT_NODE) {
    node.text = View(from.content);
    return node;
  }
  node.name = View(from.name);
  for (const xmlAttr* attribute = from.properties; attribute != nullptr;
       attribute = attribute->next) {
    const xmlNode* value = attribute->children;
    node.attributes.emplace_back(
        View(attribute->name),
        value == nullptr ? absl::string_view() : View(value->content));
  }
  return node;
}

bool IsKept(const xmlNode& node) {
  return node.type == XML_ELEMENT_NODE || node.type == XML_TEXT_NODE ||
         node.type == XML_CDATA_SECTION_NODE;
}

// Appends `first` and its later siblings with all below them.
void Append(const xmlNode* first, int parent, std::vector<PageNode>& nodes) {
  for (const xmlNode* from = first; from != nullptr; from = from->next) {
    if (!IsKept(*from)) continue;
    const int at = static_cast<int>(nodes.size());
    nodes.push_back(ToNode(*from, parent));
    // As deep as libxml2 goes: 256 levels.
    if (from->type == XML_ELEMENT_NODE) Append(from->children, at, nodes);
    nodes[at].end = static_cast<int>(nodes.size());
  }
}

}  // namespace

absl::string_view PageNode::Attribute(absl::string_view attribute) const {
  for (const auto& [key, value] : attributes) {
    if (key == attribute) return value;
  }
  return "";
}

bool PageNode::HasAttribute(absl::string_view attribute) const {
  return std::any_of(attributes.begin(), attributes.end(),
                     [&](const auto& a) { return a.first == attribute; });
}

absl::StatusOr<PageTree> PageTree::Parse(absl::string_view markup) {
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(
      htmlNewParserCtxt());
  if (context == nullptr) return absl::ResourceExhaustedError("no memory");
  PageTree tree;
  const std::shared_ptr<xmlDoc> document(
      htmlCtxtReadMemory(
          context.get(), markup.data(), static_cast<int>(markup.size()),
          /*URL=*/nullptr, "UTF-8",
          HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
              HTML_PARSE_NONET | HTML_PARSE_COMPACT),
      [](xmlDoc* read) { xmlFreeDoc(read); });
  // Nothing that SimplifyMarkup leaves can stop the parser but depth.
  tree.cut_short_ = context->lastError.code == XML_ERR_INTERNAL_ERROR;
  if (document == nullptr) return tree;  // an empty page
  tree.nodes_.emplace_back();
  tree.nodes_[0].name = "page";
  Append(document->children, 0, tree.nodes_);
  tree.document_ = document;
  tree.nodes_[0].end = tree.size();
  return tree;
}

std::string PageTree::TextOf(int node) const {
  std::string text;
  for (int i = node; i < nodes_[node].end; ++i)
    absl::StrAppend(&text, nodes_[i].text);
  return text;
}

}  // namespace griot
