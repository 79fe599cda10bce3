#ifndef GRIOT_SCHEMAS_STATEMENT_BYTES_H_
#define GRIOT_SCHEMAS_STATEMENT_BYTES_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "schemas/span.h"
#include "schemas/statement.h"

// A statement as one run of bytes: for its hash, and on its way from one thread
// to another.

namespace griot {

// All fields in the order of the struct, strings and lists with their lengths
// before them, numbers as little-endian; the same statement always gives the
// same bytes. They take the place of what `out` held.
void ToBytes(const Statement& statement, std::string& out);

// What ToBytes wrote, read in place: the views look into the bytes. Fields are
// those of Statement.
struct StatementView {
  struct Argument {
    Role role;
    absl::string_view marker;
    Span span;
    absl::string_view text;
    Span head;
    absl::string_view type;
    MentionKind mention;
    absl::string_view entity;
    std::optional<Quantity> quantity;
  };
  struct Attribution {
    Span source_span;
    absl::string_view source_text;
    absl::string_view source_entity;
    absl::string_view source_type;
    absl::string_view cue;
    Span span;
    absl::string_view medium;
  };
  struct Time {
    absl::string_view value;
    Granularity granularity;
    std::optional<Span> span;
    absl::string_view text;
  };

  absl::string_view document;
  absl::string_view lemma;
  absl::string_view predicate;
  Span predicate_span;
  absl::string_view relation;
  std::vector<Argument> arguments;
  std::vector<Attribution> attribution;
  Polarity polarity;
  Modality modality;
  absl::string_view rule;
  std::optional<Time> time;
  double confidence;
  Span evidence;
  absl::string_view quote;
  absl::string_view extractor;
};

// `bytes` are what ToBytes made. Takes the place of what `out` held.
void ReadBytes(absl::string_view bytes, StatementView& out);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_STATEMENT_BYTES_H_
