#ifndef GRIOT_APP_QUERY_ANSWER_WRITER_H_
#define GRIOT_APP_QUERY_ANSWER_WRITER_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

// Rows that answer a question, and the forms in which they are given.

namespace griot {

struct Value;
using List = std::vector<Value>;
using Object = std::vector<std::pair<std::string, Value>>;  // in its order

// What JSON can hold.
struct Value {
  Value() = default;                                    // null
  Value(bool boolean) : data(boolean) {}                // NOLINT
  Value(int64_t number) : data(number) {}               // NOLINT
  Value(double number) : data(number) {}                // NOLINT
  Value(std::string text) : data(std::move(text)) {}    // NOLINT
  Value(const char* text) : data(std::string(text)) {}  // NOLINT
  Value(List list) : data(std::move(list)) {}           // NOLINT
  Value(Object object) : data(std::move(object)) {}     // NOLINT

  bool is_null() const { return std::holds_alternative<std::monostate>(data); }

  std::variant<std::monostate, bool, int64_t, double, std::string, List, Object>
      data;
};
// google-explicit-constructor is off above so that rows read as what they hold.

// What is at one place of each row.
struct AnswerColumn {
  std::string key;   // in JSON and CSV; empty: for tables only
  std::string head;  // of tables; empty: for programs only
  // Objects with "name" and "id" (or null), which take two columns of CSV.
  bool entity = false;
};

// A sentence below the row of a table.
struct Note {
  std::string text;
  int center = 0;      // code point that must be seen if it is cut
  std::string source;  // stands behind it in brackets
  bool whole = false;  // shown in full, on as many lines as it takes
};

struct Row {
  std::vector<Value> cells;  // one for each column
  std::vector<Note> notes;
};

// Writes rows as they come. Nothing is complete before Finish.
class AnswerWriter {
 public:
  virtual ~AnswerWriter() = default;
  virtual absl::Status Write(const Row& row) = 0;
  virtual absl::Status Finish() = 0;
};

using ByteSink = std::function<absl::Status(absl::string_view bytes)>;

// Text columns wide enough for what they hold, within `width` in all; the rows
// are kept until Finish. With `style` the heads are set in bold.
std::unique_ptr<AnswerWriter> MakeTableWriter(std::vector<AnswerColumn> columns,
                                              int width, bool style,
                                              ByteSink sink);
// An array with an object for each row.
std::unique_ptr<AnswerWriter> MakeJsonWriter(std::vector<AnswerColumn> columns,
                                             ByteSink sink);
// RFC 4180 with a line of names: lines end in CR LF. Lists of texts are joined
// by "; ", other lists and objects are JSON. A text that a spreadsheet would
// take for a formula has a ' before it.
std::unique_ptr<AnswerWriter> MakeCsvWriter(std::vector<AnswerColumn> columns,
                                            ByteSink sink);

// The JSON of a value; doubles with six digits, the same on every machine.
std::string ToJson(const Value& value);
// A value as people read it: the name of an entity, lists joined by ", ".
std::string ToText(const Value& value);

}  // namespace griot

#endif  // GRIOT_APP_QUERY_ANSWER_WRITER_H_
