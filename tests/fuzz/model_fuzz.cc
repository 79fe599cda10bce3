#include <zlib.h>

#include <cstdint>
#include <string>

#include "absl/strings/str_format.h"
#include "extract/analysis/analyser.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/file.h"

// Any bytes as the header of a model file, whose checksum is then made right,
// are refused, or give a model that analyses a text.
namespace {

constexpr size_t kTensorBytes = 1 << 19;  // zeros that all tensors share

std::string ModelOf(absl::string_view bytes) {
  std::string header(bytes);
  header.append(7 - (header.size() + 7) % 8, ' ');  // tensors are aligned
  std::string file;
  for (int shift = 0; shift < 64; shift += 8) {
    file += static_cast<char>(header.size() >> shift);
  }
  file += header;
  file.resize(file.size() + kTensorBytes);
  const std::string key = "\"crc32\":\"";
  const size_t digits = file.find(key) + key.size();
  if (file.find(key) == std::string::npos || digits + 8 > file.size()) {
    return file;
  }
  file.replace(digits, 8, "00000000");
  const auto crc = static_cast<uint32_t>(
      crc32_z(0, reinterpret_cast<const Bytef*>(file.data()), file.size()));
  return file.replace(digits, 8, absl::StrFormat("%08x", crc));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const griot::fuzz::File file(".safetensors",
                               ModelOf(griot::fuzz::Text(data, size)));
  const auto analyser = griot::Analyser::Load(file.path());
  if (!analyser.ok()) {
    griot::fuzz::Check(!analyser.status().message().empty(),
                       "an error says what is wrong");
    return 0;
  }
  const griot::CodePointIndex text(
      "Ada Roe said on Monday that rebels attacked Dorna. She fled.");
  griot::Analyser::Worker(**analyser).Analyse(text);
  return 0;
}
