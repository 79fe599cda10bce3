#include "extract/analysis/word_likeness.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace griot {

std::vector<float> WordVector(const Model& model, absl::string_view word) {
  if (!model.wordpiece->Contains(word)) return {};
  std::vector<int32_t> ids;
  model.wordpiece->Encode(word, ids);
  if (ids.size() != 1) return {};
  const auto width = static_cast<int64_t>(model.shape.hidden);
  const int8_t* row = model.embedding.word + ids.front() * width;
  std::vector<float> vector(row, row + width);
  const float length = std::sqrt(
      std::inner_product(vector.begin(), vector.end(), vector.begin(), 0.0F));
  if (length == 0) return {};
  for (float& value : vector) value /= length;
  return vector;
}

float Likeness(const std::vector<float>& a, const std::vector<float>& b) {
  if (a.size() != b.size()) return 0;
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

}  // namespace griot
