#ifndef GRIOT_PYTHON_SLICE_ROWS_H_
#define GRIOT_PYTHON_SLICE_ROWS_H_

#include <nanobind/stl/pair.h>
#include <nanobind/stl/tuple.h>

#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/merge_rules.h"
#include "graph/slices/documents.h"
#include "python/objects.h"
#include "python/slice_object.h"
#include "python/status.h"
#include "schemas/statement.h"

// The steps of merging on rows, for griot.spark: rows are tuples, enumerations
// are their numbers, what is not there is an empty text.

namespace griot::python {

using Text = std::string;
using Number = uint32_t;
using Texts = std::vector<Text>;

// id, published, publisher, record (pipeline/extraction_record.h)
using ReadTuple = std::tuple<Text, Text, Text, Text>;

struct Rules {
  graph::MergeRules rules;
};

// What the rows say of documents.
absl::StatusOr<std::vector<graph::ReadDocument>> ParseRows(
    const std::vector<ReadTuple>& rows);

// An enumeration as rows have it.
template <typename T>
int NumberOf(T value) {
  return static_cast<int>(value);
}

inline MentionKind KindOf(int kind) { return static_cast<MentionKind>(kind); }

// The parts of BindSlices.
void BindNearCopies(nb::module_& module);
void BindEntitySlices(nb::module_& module);
void BindFactSlices(nb::module_& module);

// Calls `step` with the rules and a list of rows, beside other threads.
template <typename Step, typename... Rows>
auto Run(Step step, const Rules& rules, const Rows&... rows) {
  auto result = [&] {
    const nb::gil_scoped_release release;
    return step(rules.rules, rows...);
  }();
  return ValueOrRaise(std::move(result));
}

}  // namespace griot::python

#endif  // GRIOT_PYTHON_SLICE_ROWS_H_
