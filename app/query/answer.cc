#include "app/query/answer.h"

namespace griot {

void Answer::Begin(std::vector<AnswerColumn> columns) {
  switch (options_.form) {
    case AnswerForm::kTable:
      writer_ = MakeTableWriter(std::move(columns), width_, style_, sink_);
      break;
    case AnswerForm::kJson:
      writer_ = MakeJsonWriter(std::move(columns), sink_);
      break;
    case AnswerForm::kCsv:
      writer_ = MakeCsvWriter(std::move(columns), sink_);
      break;
  }
}

absl::Status Answer::Add(absl::FunctionRef<Row()> make) {
  if (++found_ > options_.limit) return absl::OkStatus();
  return writer_->Write(make());
}

}  // namespace griot
