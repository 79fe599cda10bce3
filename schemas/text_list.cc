#include "schemas/text_list.h"

#include "rapidjson/document.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"

namespace griot {

std::string ToTextList(absl::Span<const std::string> texts) {
  if (texts.empty()) return "";
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartArray();
  for (const std::string& text : texts) {
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  json.EndArray();
  return std::string(buffer.GetString(), buffer.GetSize());
}

std::vector<std::string> TextsOfList(absl::string_view list) {
  std::vector<std::string> texts;
  if (list.empty() || list == "[]") return texts;
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(list.data(), list.size());
  if (json.HasParseError() || !json.IsArray()) return texts;
  for (const auto& text : json.GetArray()) {
    if (!text.IsString()) continue;
    texts.emplace_back(text.GetString(), text.GetStringLength());
  }
  return texts;
}

}  // namespace griot
