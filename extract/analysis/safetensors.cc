#include "extract/analysis/safetensors.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "rapidjson/document.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr size_t kPrefix = 8;  // little-endian length of the JSON header
constexpr size_t kChecksumDigits = 8;
constexpr absl::string_view kChecksumKey = "\"crc32\":\"";

absl::Status Damaged(absl::string_view path, absl::string_view what) {
  return absl::DataLossError(
      absl::StrCat(path, ": not a complete model file: ", what));
}

uint32_t Crc(uint32_t crc, absl::string_view bytes) {
  return static_cast<uint32_t>(
      crc32_z(crc, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

}  // namespace

absl::StatusOr<std::unique_ptr<Safetensors>> Safetensors::Open(
    const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return absl::NotFoundError(
        absl::StrCat(path, ": cannot open the model: ", std::strerror(errno)));
  }
  struct stat status = {};
  if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    close(descriptor);
    return Damaged(path, "it is not a regular file");
  }
  const auto size = static_cast<size_t>(status.st_size);
  if (size < kPrefix) {
    close(descriptor);
    return Damaged(path, absl::StrCat("it has ", size, " bytes"));
  }
  void* data = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  const int map_error = errno;
  close(descriptor);
  if (data == MAP_FAILED) {
    return absl::InternalError(
        absl::StrCat(path, ": cannot map: ", std::strerror(map_error)));
  }
  std::unique_ptr<Safetensors> file(
      new Safetensors(path, static_cast<const char*>(data), size));
  GRIOT_RETURN_IF_ERROR(file->ParseHeader());
  GRIOT_RETURN_IF_ERROR(file->VerifyChecksum());
  return file;
}

Safetensors::~Safetensors() { munmap(const_cast<char*>(data_), size_); }

absl::Status Safetensors::ParseHeader() {
  uint64_t length = 0;
  for (size_t i = kPrefix; i-- > 0;) {
    length = length << 8 | static_cast<uint8_t>(data_[i]);
  }
  if (length > size_ - kPrefix) {
    return Damaged(path_,
                   absl::StrCat("a header of ", length,
                                " bytes was announced in a file of ", size_));
  }
  const size_t base = kPrefix + length;
  rapidjson::Document header;
  header.Parse<rapidjson::kParseIterativeFlag>(data_ + kPrefix, length);
  if (header.HasParseError() || !header.IsObject()) {
    return Damaged(path_, "its header is not a JSON object");
  }
  for (const auto& entry : header.GetObject()) {
    const std::string name(entry.name.GetString(),
                           entry.name.GetStringLength());
    const auto& value = entry.value;
    if (!value.IsObject()) {
      return Damaged(path_, absl::StrCat("header entry ", name));
    }
    if (name == "__metadata__") {
      for (const auto& item : value.GetObject()) {
        if (!item.value.IsString()) {
          return Damaged(path_, "metadata that are not strings");
        }
        metadata_[item.name.GetString()] =
            std::string(item.value.GetString(), item.value.GetStringLength());
      }
      continue;
    }
    const auto type = value.FindMember("dtype");
    const auto shape = value.FindMember("shape");
    const auto range = value.FindMember("data_offsets");
    const auto missing = value.MemberEnd();
    if (type == missing || !type->value.IsString() || shape == missing ||
        !shape->value.IsArray() || range == missing ||
        !range->value.IsArray() || range->value.Size() != 2 ||
        !range->value[0].IsUint64() || !range->value[1].IsUint64()) {
      return Damaged(path_, absl::StrCat("header entry ", name));
    }
    Tensor tensor;
    tensor.type = type->value.GetString();
    for (const auto& extent : shape->value.GetArray()) {
      if (!extent.IsInt64()) {
        return Damaged(path_, absl::StrCat("shape of ", name));
      }
      tensor.shape.push_back(extent.GetInt64());
    }
    const uint64_t begin = range->value[0].GetUint64();
    const uint64_t end = range->value[1].GetUint64();
    if (begin > end || end > size_ - base) {
      return Damaged(path_, absl::StrCat("tensor ", name, " ends at byte ", end,
                                         " of ", size_ - base));
    }
    tensor.begin = base + begin;
    tensor.end = base + end;
    tensors_.emplace(name, std::move(tensor));
  }
  return absl::OkStatus();
}

absl::Status Safetensors::VerifyChecksum() const {
  const absl::string_view all = bytes();
  const size_t key = all.find(kChecksumKey);
  const size_t digits = key + kChecksumKey.size();
  if (key == absl::string_view::npos || digits + kChecksumDigits > size_) {
    return Damaged(path_, "it has no checksum");
  }
  uint32_t crc = Crc(0, all.substr(0, digits));
  crc = Crc(crc, std::string(kChecksumDigits, '0'));
  crc = Crc(crc, all.substr(digits + kChecksumDigits));
  const std::string expected = absl::StrFormat("%08x", crc);
  if (all.substr(digits, kChecksumDigits) != expected) {
    return Damaged(path_, "its checksum is wrong, so it was altered");
  }
  return absl::OkStatus();
}

absl::string_view Safetensors::Metadata(absl::string_view key) const {
  const auto found = metadata_.find(key);
  return found == metadata_.end() ? absl::string_view() : found->second;
}

absl::StatusOr<absl::string_view> Safetensors::Find(
    absl::string_view name, absl::string_view type, size_t element_size,
    absl::Span<const int64_t> shape) const {
  const auto found = tensors_.find(name);
  if (found == tensors_.end()) {
    return Damaged(path_, absl::StrCat("tensor ", name, " is missing"));
  }
  const Tensor& tensor = found->second;
  size_t elements = 1;
  for (const int64_t extent : shape) elements *= static_cast<size_t>(extent);
  if (tensor.type != type || absl::MakeConstSpan(tensor.shape) != shape ||
      tensor.end - tensor.begin != elements * element_size) {
    return Damaged(
        path_, absl::StrCat("tensor ", name, " is ", tensor.type, "[",
                            absl::StrJoin(tensor.shape, ","), "], expected ",
                            type, "[", absl::StrJoin(shape, ","), "]"));
  }
  return bytes().substr(tensor.begin, tensor.end - tensor.begin);
}

absl::StatusOr<absl::Span<const float>> Safetensors::Floats(
    absl::string_view name, absl::Span<const int64_t> shape) const {
  GRIOT_ASSIGN_OR_RETURN(absl::string_view raw,
                         Find(name, "F32", sizeof(float), shape));
  if (reinterpret_cast<uintptr_t>(raw.data()) % alignof(float) != 0) {
    return Damaged(path_, absl::StrCat("tensor ", name, " is not aligned"));
  }
  return absl::MakeConstSpan(reinterpret_cast<const float*>(raw.data()),
                             raw.size() / sizeof(float));
}

absl::StatusOr<absl::Span<const int8_t>> Safetensors::Bytes(
    absl::string_view name, absl::Span<const int64_t> shape) const {
  GRIOT_ASSIGN_OR_RETURN(absl::string_view raw, Find(name, "I8", 1, shape));
  return absl::MakeConstSpan(reinterpret_cast<const int8_t*>(raw.data()),
                             raw.size());
}

}  // namespace griot
