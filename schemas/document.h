#ifndef GRIOT_SCHEMAS_DOCUMENT_H_
#define GRIOT_SCHEMAS_DOCUMENT_H_

#include <string>
#include <vector>

namespace griot {

// One text and what is known of its publication. All fields but `id` and
// `text` may be empty, which stands for null in JSON.
struct Document {
  std::string id;
  std::string text;       // valid UTF-8; spans count its code points
  std::string published;  // ISO 8601 date, as 2024-09-17
  std::string publisher;
  std::string url;
  std::string title;
  std::string language;                   // BCP 47, as en
  std::vector<std::string> authors = {};  // names, in the order of the byline

  bool operator==(const Document&) const = default;
};

}  // namespace griot

#endif  // GRIOT_SCHEMAS_DOCUMENT_H_
