#ifndef GRIOT_SCHEMAS_JSON_FIELDS_H_
#define GRIOT_SCHEMAS_JSON_FIELDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "rapidjson/document.h"
#include "schemas/span.h"

// Checked reading of one JSON value: each failure says at which JSON pointer
// (RFC 6901) what was expected and what was found.

namespace griot {

// Where a value stands, as a list from the value outwards; made on the stack
// and turned into a pointer only for an error.
class JsonPlace {
 public:
  JsonPlace() = default;
  JsonPlace(const JsonPlace& parent, absl::string_view key)
      : parent_(&parent), key_(key) {}
  JsonPlace(const JsonPlace& parent, size_t index)
      : parent_(&parent), index_(static_cast<int64_t>(index)) {}

  // Empty for the line as a whole.
  std::string Pointer() const;
  // The pointer, or words for the line as a whole.
  std::string Label() const;
  absl::Status Expected(absl::string_view what,
                        const rapidjson::Value& got) const;
  absl::Status Missing(absl::string_view key) const;

 private:
  const JsonPlace* parent_ = nullptr;
  absl::string_view key_;
  int64_t index_ = -1;
};

// Parses one line that holds one object. Nesting costs no stack. Refuses what
// is longer than `max_bytes`, malformed UTF-8 and anything after the object.
absl::Status ParseObject(absl::string_view line, size_t max_bytes,
                         rapidjson::Document& document);

// Fills `found` with the members of `object` named by `names`, null where
// there is none. Other members are ignored, a name given twice is refused.
absl::Status FindFields(const rapidjson::Value& object, const JsonPlace& place,
                        absl::Span<const absl::string_view> names,
                        absl::Span<const rapidjson::Value*> found);

inline bool IsNull(const rapidjson::Value* value) {
  return value == nullptr || value->IsNull();
}

// The Read functions leave `out` as it is where `value` is missing or null,
// unless they are told that it is required.
enum class Need { kRequired, kOptional };

// A string of at most `max_bytes`; not empty if required. U+0000 is refused.
absl::Status ReadString(const rapidjson::Value* value, const JsonPlace& parent,
                        absl::string_view key, Need need, size_t max_bytes,
                        std::string& out);
absl::Status ReadNumber(const rapidjson::Value* value, const JsonPlace& parent,
                        absl::string_view key, Need need, double least,
                        double most, double& out);
// Required, a code point offset.
absl::Status ReadOffset(const rapidjson::Value* value, const JsonPlace& parent,
                        absl::string_view key, int32_t& out);
// Required "begin" and "end" with begin < end.
absl::Status ReadSpan(const rapidjson::Value* begin,
                      const rapidjson::Value* end, const JsonPlace& parent,
                      Span& out);

// One of `names`, as its index.
absl::Status ReadName(const rapidjson::Value* value, const JsonPlace& parent,
                      absl::string_view key, Need need,
                      absl::Span<const absl::string_view> names, size_t& out);

// `text` between quotes, escaped and cut to a length fit for a message.
std::string Shown(absl::string_view text);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_JSON_FIELDS_H_
