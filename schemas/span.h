#ifndef GRIOT_SCHEMAS_SPAN_H_
#define GRIOT_SCHEMAS_SPAN_H_

#include <compare>
#include <cstdint>

namespace griot {

// A half-open range of Unicode code points of one document's text, so that
// Python's text[begin:end] is the surface it stands for.
struct Span {
  int32_t begin = 0;
  int32_t end = 0;

  int32_t size() const { return end - begin; }
  bool empty() const { return end <= begin; }
  bool Contains(const Span& other) const {
    return begin <= other.begin && other.end <= end;
  }
  auto operator<=>(const Span&) const = default;
};

}  // namespace griot

#endif  // GRIOT_SCHEMAS_SPAN_H_
