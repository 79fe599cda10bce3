#ifndef GRIOT_EXTRACT_ANALYSIS_SAFETENSORS_H_
#define GRIOT_EXTRACT_ANALYSIS_SAFETENSORS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace griot {

// A safetensors file (github.com/huggingface/safetensors, "Format"), mapped
// read-only. Views that it hands out live as long as it does.
class Safetensors {
 public:
  // NotFound, or DataLoss where the file is not a complete one: its header
  // does not parse, a tensor lies outside, or its checksum is wrong. The
  // checksum is `crc32` in the metadata: of the whole file, with its own eight
  // hexadecimal digits taken as zeros.
  static absl::StatusOr<std::unique_ptr<Safetensors>> Open(
      const std::string& path);
  ~Safetensors();
  Safetensors(const Safetensors&) = delete;
  Safetensors& operator=(const Safetensors&) = delete;

  const std::string& path() const { return path_; }
  absl::string_view bytes() const { return {data_, size_}; }

  // The value of `__metadata__`; empty if it is not there.
  absl::string_view Metadata(absl::string_view key) const;

  // The elements of a tensor, row-major. DataLoss unless it has that type and
  // exactly that shape.
  absl::StatusOr<absl::Span<const float>> Floats(
      absl::string_view name, absl::Span<const int64_t> shape) const;
  absl::StatusOr<absl::Span<const int8_t>> Bytes(
      absl::string_view name, absl::Span<const int64_t> shape) const;

 private:
  struct Tensor {
    std::string type;
    std::vector<int64_t> shape;
    size_t begin = 0;  // in the file
    size_t end = 0;
  };

  Safetensors(std::string path, const char* data, size_t size)
      : path_(std::move(path)), data_(data), size_(size) {}
  absl::Status ParseHeader();
  absl::Status VerifyChecksum() const;
  absl::StatusOr<absl::string_view> Find(absl::string_view name,
                                         absl::string_view type,
                                         size_t element_size,
                                         absl::Span<const int64_t> shape) const;

  std::string path_;
  const char* data_;
  size_t size_;
  absl::flat_hash_map<std::string, std::string> metadata_;
  absl::flat_hash_map<std::string, Tensor> tensors_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_SAFETENSORS_H_
