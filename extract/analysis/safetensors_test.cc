#include "extract/analysis/safetensors.h"

#include <zlib.h>

#include <cstdio>
#include <fstream>
#include <random>
#include <string>

#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr char kHeader[] =
    R"({"__metadata__":{"crc32":"00000000","format":"test"},)"
    R"("a":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},)"
    R"("b":{"dtype":"I8","shape":[3],"data_offsets":[8,11]}})";

// A whole file with a true checksum; the header is padded as the format asks.
std::string File(std::string header) {
  while (header.size() % 8 != 0) header += ' ';
  std::string file;
  for (int i = 0; i < 8; ++i) {
    file += static_cast<char>(header.size() >> (8 * i) & 0xFF);
  }
  file += header;
  const float floats[] = {1.5f, -2};
  file.append(reinterpret_cast<const char*>(floats), sizeof(floats));
  file += "\x01\x02\x03";
  const auto crc = crc32(0, reinterpret_cast<const Bytef*>(file.data()),
                         static_cast<uInt>(file.size()));
  return absl::StrReplaceAll(
      file,
      {{"\"crc32\":\"00000000\"", absl::StrFormat("\"crc32\":\"%08x\"", crc)}});
}

absl::StatusOr<std::unique_ptr<Safetensors>> Open(const std::string& bytes) {
  // Tests of this file run side by side.
  const std::string path =
      testing::TempDir() + "/" +
      testing::UnitTest::GetInstance()->current_test_info()->name() +
      ".safetensors";
  std::ofstream(path, std::ios::binary) << bytes;
  return Safetensors::Open(path);
}

TEST(Safetensors, GivesTensorsAndMetadata) {
  const auto file = Open(File(kHeader));
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ((*file)->Metadata("format"), "test");
  EXPECT_EQ((*file)->Metadata("none"), "");
  EXPECT_THAT(*(*file)->Floats("a", {2, 1}), ElementsAre(1.5f, -2));
  EXPECT_THAT(*(*file)->Bytes("b", {3}), ElementsAre(1, 2, 3));
}

TEST(Safetensors, RefusesAnotherShapeOrType) {
  const auto file = Open(File(kHeader));
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_THAT(std::string((*file)->Floats("a", {1, 2}).status().message()),
              HasSubstr("a is F32[2,1], expected F32[1,2]"));
  EXPECT_FALSE((*file)->Bytes("a", {2, 1}).ok());
  EXPECT_FALSE((*file)->Bytes("c", {1}).ok());
}

TEST(Safetensors, SaysWhichFileIsMissing) {
  const auto file = Safetensors::Open("/nowhere/model.safetensors");
  EXPECT_EQ(file.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(file.status().message()),
              HasSubstr("/nowhere/model.safetensors"));
}

TEST(Safetensors, EveryTruncationIsRefused) {
  const std::string whole = File(kHeader);
  for (size_t size = 0; size < whole.size(); ++size) {
    EXPECT_EQ(Open(whole.substr(0, size)).status().code(),
              absl::StatusCode::kDataLoss)
        << size << " bytes";
  }
}

TEST(Safetensors, EveryAlteredByteIsRefused) {
  const std::string whole = File(kHeader);
  std::mt19937 random(5);
  for (size_t at = 0; at < whole.size(); ++at) {
    std::string altered = whole;
    altered[at] = static_cast<char>(altered[at] ^ (1 + random() % 255));
    EXPECT_FALSE(Open(altered).ok()) << "byte " << at;
  }
}

TEST(Safetensors, RefusesTensorsOutsideTheFile) {
  EXPECT_FALSE(
      Open(File(absl::StrReplaceAll(kHeader, {{"[8,11]", "[8,99999999999]"}})))
          .ok());
  EXPECT_FALSE(
      Open(File(absl::StrReplaceAll(kHeader, {{"[0,8]", "[8,0]"}}))).ok());
  EXPECT_FALSE(
      Open(File(absl::StrReplaceAll(kHeader, {{"[0,8]", "[-1,8]"}}))).ok());
}

}  // namespace
}  // namespace griot
