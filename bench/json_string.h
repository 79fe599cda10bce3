#ifndef GRIOT_BENCH_JSON_STRING_H_
#define GRIOT_BENCH_JSON_STRING_H_

#include <string>

#include "absl/strings/string_view.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"

namespace griot {

// `text`, which is UTF-8, as a string of JSON.
inline std::string Quoted(absl::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return std::string(buffer.GetString(), buffer.GetSize());
}

}  // namespace griot

#endif  // GRIOT_BENCH_JSON_STRING_H_
