#include "export/events/tellings.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"

namespace griot::exporter {

void Sort(std::vector<Telling>& tellings) {
  absl::c_sort(tellings, [](const Telling& a, const Telling& b) {
    return std::tuple(a.document, a.span.begin, a.entity, a.span.end) <
           std::tuple(b.document, b.span.begin, b.entity, b.span.end);
  });
}

absl::Span<const Telling> From(absl::Span<const Telling> sorted,
                               graph::DocumentIndex document, int32_t begin) {
  const auto first = absl::c_partition_point(sorted, [&](const Telling& told) {
    return std::pair(told.document, told.span.begin) <
           std::pair(document, begin);
  });
  const auto last = std::partition_point(
      first, sorted.end(),
      [&](const Telling& told) { return told.document == document; });
  return absl::MakeConstSpan(first, last);
}

}  // namespace griot::exporter
