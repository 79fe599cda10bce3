#include "export/drawing/testing/xml_reader.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <memory>
#include <set>

#include "gtest/gtest.h"
#include "rapidjson/document.h"

namespace griot::exporter {
namespace {

std::string Name(const xmlNode* node) {
  return reinterpret_cast<const char*>(node->name);
}

Attributes AttributesOf(const xmlNode* node) {
  Attributes attributes;
  for (const xmlAttr* at = node->properties; at != nullptr; at = at->next) {
    xmlChar* value = xmlNodeListGetString(node->doc, at->children, 1);
    attributes[reinterpret_cast<const char*>(at->name)] =
        value == nullptr ? "" : reinterpret_cast<const char*>(value);
    xmlFree(value);
  }
  return attributes;
}

std::string ContentOf(const xmlNode* node) {
  xmlChar* text = xmlNodeGetContent(node);
  std::string content = reinterpret_cast<const char*>(text);
  xmlFree(text);
  return content;
}

class Reader {
 public:
  explicit Reader(const std::string& bytes) {
    const std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> parsed(
        xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr,
                      nullptr, XML_PARSE_NONET | XML_PARSE_HUGE),
        xmlFreeDoc);
    EXPECT_NE(parsed, nullptr);
    if (parsed != nullptr) Visit(xmlDocGetRootElement(parsed.get()), nullptr);
  }

  Read read;

 private:
  void Visit(const xmlNode* node, Element* element) {
    const std::string name = Name(node);
    const Attributes attributes = AttributesOf(node);
    const auto of = [&](const char* key) { return attributes.at(key); };
    if (name == "node" || name == "edge") {
      auto& all = name == "node" ? read.nodes : read.edges;
      const auto [place, is_new] = all.try_emplace(of("id"));
      EXPECT_TRUE(is_new) << of("id");
      element = &place->second;
      element->xml = attributes;
    } else if (name == "key") {
      EXPECT_TRUE(names_.emplace(of("id"), of("attr.name")).second);
    } else if (name == "attribute") {
      EXPECT_EQ(of("id"), of("title"));
      declared_.insert(of("id"));
    } else if (name == "data") {
      EXPECT_TRUE(element->values.emplace(names_.at(of("key")), ContentOf(node))
                      .second);
      return;
    } else if (name == "attvalue") {
      EXPECT_TRUE(declared_.contains(of("for")));
      EXPECT_TRUE(element->values.emplace(of("for"), of("value")).second);
    } else if (name == "spell") {
      const auto maybe = [&](const char* key) {
        const auto found = attributes.find(key);
        return found == attributes.end() ? "" : found->second;
      };
      element->spells.push_back({maybe("start"), maybe("end")});
    } else if (node->ns != nullptr && node->ns->prefix != nullptr) {
      element->viz[name] = attributes;
    }
    for (const xmlNode* child = node->children; child != nullptr;
         child = child->next) {
      if (child->type == XML_ELEMENT_NODE) Visit(child, element);
    }
  }

  std::map<std::string, std::string> names_;  // of keys, by id
  std::set<std::string> declared_;
};

}  // namespace

Read ReadXml(const std::string& bytes) { return Reader(bytes).read; }

std::string Held(absl::string_view text) {
  std::string held;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool control = byte < 0x20 && byte != 9 && byte != 10 && byte != 13;
    const bool none = byte == 0xEF && i + 2 < text.size() &&
                      text[i + 1] == '\xBF' && text[i + 2] >= '\xBE';
    if (control || none) {
      held += "\xEF\xBF\xBD";
      if (none) i += 2;
    } else {
      held += text[i];
    }
  }
  return held;
}

List Held(List texts) {
  for (std::string& text : texts) text = Held(text);
  return texts;
}

List Strings(const std::string& json, const char* key) {
  List strings;
  if (json.empty()) return strings;
  rapidjson::Document list;
  list.Parse(json.c_str());
  EXPECT_FALSE(list.HasParseError()) << json;
  for (const auto& each : list.GetArray()) {
    const auto& value = key == nullptr ? each : each[key];
    strings.emplace_back(value.GetString(), value.GetStringLength());
  }
  return strings;
}

List JsonHeld(List texts) {
  for (std::string& text : texts) {
    for (size_t at; (at = text.find("\xEF\xBF\xBE")) != std::string::npos;) {
      text.replace(at, 3, "\xEF\xBF\xBD");
    }
  }
  return texts;
}

List GexfTexts(absl::string_view list) {
  List texts;
  if (list.empty()) return texts;
  EXPECT_EQ(list.front(), '[');
  EXPECT_EQ(list.back(), ']');
  bool inside = false;
  for (size_t i = 1; i + 1 < list.size(); ++i) {
    if (list[i] == '"') {
      inside = !inside;
      if (inside) texts.emplace_back();
    } else if (inside) {
      if (list[i] == '\\') ++i;
      texts.back() += list[i];
    } else {
      EXPECT_TRUE(list[i] == ',' || list[i] == ' ') << list;
    }
  }
  EXPECT_FALSE(inside) << list;
  return texts;
}

List Once(const List& texts) {
  List once;
  for (const std::string& text : texts) {
    if (std::find(once.begin(), once.end(), text) == once.end()) {
      once.push_back(text);
    }
  }
  return once;
}

}  // namespace griot::exporter
