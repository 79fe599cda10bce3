#include "schemas/statement_bytes.h"
#include "schemas/statement_json.h"
#include "tests/fuzz/check.h"

// A line that is a statement, a mention or a document is the same when it is
// written and read again.
namespace {

template <typename Record>
void Try(absl::string_view line,
         absl::StatusOr<Record> (*parse)(absl::string_view)) {
  const absl::StatusOr<Record> record = parse(line);
  if (!record.ok()) return;
  const std::string json = griot::ToJson(*record);
  const absl::StatusOr<Record> again = parse(json);
  griot::fuzz::Check(again.ok(), json);
  griot::fuzz::Check(griot::ToJson(*again) == json, json);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view line = griot::fuzz::Text(data, size);
  Try<griot::Statement>(line, &griot::ParseStatement);
  Try<griot::EntityMention>(line, &griot::ParseMention);
  Try<griot::Document>(line, &griot::ParseDocument);

  const absl::StatusOr<griot::Statement> statement =
      griot::ParseStatement(line);
  if (!statement.ok()) return 0;
  std::string bytes;
  griot::ToBytes(*statement, bytes);
  griot::StatementView view;
  griot::ReadBytes(bytes, view);
  griot::fuzz::Check(view.predicate == statement->predicate.text &&
                         view.arguments.size() == statement->arguments.size(),
                     "bytes of a statement give its fields");
  return 0;
}
