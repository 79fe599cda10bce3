#ifndef GRIOT_EXPORT_DRAWING_TESTING_XML_READER_H_
#define GRIOT_EXPORT_DRAWING_TESTING_XML_READER_H_

#include <map>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "export/drawing/spells.h"

// GraphML and GEXF as libxml2 reads them; what is not well-formed, declared or
// told twice fails the test.

namespace griot::exporter {

using Attributes = std::map<std::string, std::string>;
using List = std::vector<std::string>;

// The text as XML holds it: U+FFFD for each character that it cannot.
std::string Held(absl::string_view text);
List Held(List texts);
// The same of texts in JSON, which escapes control characters, not U+FFFE.
List JsonHeld(List texts);

// What one node or edge says.
struct Element {
  Attributes xml;                         // its own attributes
  Attributes values;                      // its data or attvalues, by name
  std::vector<Spell> spells;              // GEXF
  std::map<std::string, Attributes> viz;  // GEXF, by local name
};

struct Read {
  std::map<std::string, Element> nodes;
  std::map<std::string, Element> edges;
};

Read ReadXml(const std::string& bytes);

// The strings of a JSON list, or those that its objects have as `key`.
List Strings(const std::string& json, const char* key = nullptr);

// The texts of a list of GEXF.
List GexfTexts(absl::string_view list);

// Each text where it comes first.
List Once(const List& texts);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_DRAWING_TESTING_XML_READER_H_
