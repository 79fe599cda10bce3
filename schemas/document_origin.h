#ifndef GRIOT_SCHEMAS_DOCUMENT_ORIGIN_H_
#define GRIOT_SCHEMAS_DOCUMENT_ORIGIN_H_

#include <string>

namespace griot {

// Which input a document was read from, where the input is the document. What
// names itself, as a line of JSON does, has none.
struct DocumentOrigin {
  // Of what can be read once only, pipes and standard input.
  static constexpr char kStream[] = "-";

  std::string path;  // as given, in normal form; kStream; or empty
  std::string name;  // below the folder that was given, without endings

  bool operator==(const DocumentOrigin&) const = default;
};

}  // namespace griot

#endif  // GRIOT_SCHEMAS_DOCUMENT_ORIGIN_H_
