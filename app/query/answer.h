#ifndef GRIOT_APP_QUERY_ANSWER_H_
#define GRIOT_APP_QUERY_ANSWER_H_

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "app/query/answer_writer.h"
#include "app/query/query_options.h"

namespace griot {

// The answer to one query: rows in the form that was asked for, as many as were
// asked for.
class Answer {
 public:
  // Tables are at most `width` columns wide; `style` as for MakeTableWriter.
  Answer(const QueryOptions& options, int width, bool style, ByteSink sink)
      : options_(options),
        width_(width),
        style_(style),
        sink_(std::move(sink)) {}

  // Before the first row.
  void Begin(std::vector<AnswerColumn> columns);
  // `make` is called if the row is wanted.
  absl::Status Add(absl::FunctionRef<Row()> make);
  absl::Status Finish() { return writer_->Finish(); }
  // Rows that there are, where only the first are added.
  void SetFound(size_t rows) { found_ = rows; }

  size_t found() const { return found_; }
  size_t shown() const {
    return found_ < options_.limit ? found_ : options_.limit;
  }

 private:
  const QueryOptions& options_;
  int width_;
  bool style_;
  ByteSink sink_;
  std::unique_ptr<AnswerWriter> writer_;
  size_t found_ = 0;
};

}  // namespace griot

#endif  // GRIOT_APP_QUERY_ANSWER_H_
