#include "app/query/answer_writer.h"

#include <type_traits>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "app/text/terminal.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

std::string NumberText(double number) {
  return absl::StrFormat("%.6g", number);
}

void Put(const Value& value, Json& json) {
  std::visit(
      [&](const auto& data) {
        using T = std::decay_t<decltype(data)>;
        if constexpr (std::is_same_v<T, std::monostate>) {
          json.Null();
        } else if constexpr (std::is_same_v<T, bool>) {
          json.Bool(data);
        } else if constexpr (std::is_same_v<T, int64_t>) {
          json.Int64(data);
        } else if constexpr (std::is_same_v<T, double>) {
          const std::string text = NumberText(data);
          json.RawValue(text.data(), text.size(), rapidjson::kNumberType);
        } else if constexpr (std::is_same_v<T, std::string>) {
          json.String(data.data(),
                      static_cast<rapidjson::SizeType>(data.size()));
        } else if constexpr (std::is_same_v<T, List>) {
          json.StartArray();
          for (const Value& item : data) Put(item, json);
          json.EndArray();
        } else {
          json.StartObject();
          for (const auto& [key, item] : data) {
            json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
            Put(item, json);
          }
          json.EndObject();
        }
      },
      value.data);
}

class JsonAnswer : public AnswerWriter {
 public:
  JsonAnswer(std::vector<AnswerColumn> columns, ByteSink sink)
      : columns_(std::move(columns)), sink_(std::move(sink)) {}

  absl::Status Write(const Row& row) override {
    Object object;
    for (size_t i = 0; i < columns_.size(); ++i) {
      if (!columns_[i].key.empty()) {
        object.emplace_back(columns_[i].key, row.cells[i]);
      }
    }
    const char* before = any_ ? ",\n" : "[\n";
    any_ = true;
    return sink_(absl::StrCat(before, ToJson(Value(std::move(object)))));
  }

  absl::Status Finish() override { return sink_(any_ ? "\n]\n" : "[]\n"); }

 private:
  std::vector<AnswerColumn> columns_;
  ByteSink sink_;
  bool any_ = false;
};

}  // namespace

std::string ToJson(const Value& value) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  Put(value, json);
  return PrintableJson({buffer.GetString(), buffer.GetSize()});
}

std::string ToText(const Value& value) {
  if (value.is_null()) return "";
  if (const auto* text = std::get_if<std::string>(&value.data)) return *text;
  if (const auto* number = std::get_if<double>(&value.data)) {
    return absl::StrFormat("%.3g", *number);
  }
  if (const auto* object = std::get_if<Object>(&value.data)) {
    for (const auto& [key, item] : *object) {
      if (key == "name") return ToText(item);
    }
  }
  if (const auto* list = std::get_if<List>(&value.data)) {
    std::string joined;
    for (const Value& item : *list) {
      absl::StrAppend(&joined, joined.empty() ? "" : ", ", ToText(item));
    }
    return joined;
  }
  return ToJson(value);
}

std::unique_ptr<AnswerWriter> MakeJsonWriter(std::vector<AnswerColumn> columns,
                                             ByteSink sink) {
  return std::make_unique<JsonAnswer>(std::move(columns), std::move(sink));
}

}  // namespace griot
