#ifndef GRIOT_EXTRACT_READING_WARC_HEADER_FIELDS_H_
#define GRIOT_EXTRACT_READING_WARC_HEADER_FIELDS_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

namespace griot::warc {

// Where the head that `bytes` begin with ends, behind its blank line; npos if
// it goes on. No line end lies before `searched`, but for the last few bytes.
size_t FindHeadEnd(absl::string_view bytes, size_t searched = 0);

// "Name: value" lines below a first line, as WARC and HTTP have them; a line
// that begins with a blank goes on with the one before.
class HeaderFields {
 public:
  explicit HeaderFields(absl::string_view head);

  // The value of the first field of that name, given in small letters; empty
  // if there is none.
  std::string Get(absl::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

}  // namespace griot::warc

#endif  // GRIOT_EXTRACT_READING_WARC_HEADER_FIELDS_H_
