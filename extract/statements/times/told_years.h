#ifndef GRIOT_EXTRACT_STATEMENTS_TIMES_TOLD_YEARS_H_
#define GRIOT_EXTRACT_STATEMENTS_TIMES_TOLD_YEARS_H_

#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "extract/analysis.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/times/time_expression.h"

namespace griot {

// Gives dates without a year the one that the text has just told, instead of
// the one nearest to its publication: "In the 2016 election, she won in July",
// "The army moved on November 15, 2017. He resigned on November 21." All have
// an element for each sentence.
void GiveToldYears(absl::Span<const Tree> trees,
                   absl::Span<const Sentence> sentences,
                   std::optional<Day> published,
                   std::vector<std::vector<TimeExpression>>& times);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_TIMES_TOLD_YEARS_H_
