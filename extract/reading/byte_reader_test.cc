#include "extract/reading/byte_reader.h"

#include <zlib.h>
#include <zstd.h>

#include <fstream>
#include <memory>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using ::testing::HasSubstr;

std::string TempFile(const std::string& name, const std::string& bytes) {
  const std::string path =
      ::testing::TempDir() +
      ::testing::UnitTest::GetInstance()->current_test_info()->name() + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string Gzip(const std::string& bytes) {
  const std::string path = TempFile("made.gz", "");
  gzFile file = gzopen(path.c_str(), "wb");
  gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
  gzclose(file);
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string Zstd(const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(
      ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

absl::StatusOr<std::string> ReadAll(const std::string& path) {
  GRIOT_ASSIGN_OR_RETURN(std::unique_ptr<ByteReader> reader,
                         ByteReader::Open(path));
  std::string all;
  while (true) {
    char block[1000];
    GRIOT_ASSIGN_OR_RETURN(size_t got, reader->Read(block, sizeof(block)));
    if (got == 0) return all;
    all.append(block, got);
  }
}

std::string LongText() {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "line " + std::to_string(i) + "\n";
  return text;
}

TEST(ByteReaderTest, ReadsPlainGzipAndZstdAlike) {
  const std::string text = LongText();
  EXPECT_EQ(*ReadAll(TempFile("plain", text)), text);
  EXPECT_EQ(*ReadAll(TempFile("gzip", Gzip(text))), text);
  EXPECT_EQ(*ReadAll(TempFile("zstd", Zstd(text))), text);
}

TEST(ByteReaderTest, ReadsEmptyFiles) {
  EXPECT_EQ(*ReadAll(TempFile("empty", "")), "");
  EXPECT_EQ(*ReadAll(TempFile("empty_gzip", Gzip(""))), "");
  EXPECT_EQ(*ReadAll(TempFile("empty_zstd", Zstd(""))), "");
}

TEST(ByteReaderTest, JoinsMembersAndFrames) {
  EXPECT_EQ(*ReadAll(TempFile("members", Gzip("one ") + Gzip("two"))),
            "one two");
  EXPECT_EQ(*ReadAll(TempFile("frames", Zstd("one ") + Zstd("two"))),
            "one two");
}

TEST(ByteReaderTest, RefusesTruncatedStreams) {
  std::string gzip = Gzip(LongText());
  gzip.resize(gzip.size() / 2);
  absl::Status status = ReadAll(TempFile("cut.gz", gzip)).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kDataLoss);
  EXPECT_THAT(std::string(status.message()), HasSubstr("ends early"));

  std::string zstd = Zstd(LongText());
  zstd.resize(zstd.size() / 2);
  status = ReadAll(TempFile("cut.zst", zstd)).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kDataLoss);
  EXPECT_THAT(std::string(status.message()), HasSubstr("ends early"));
}

TEST(ByteReaderTest, RefusesDamagedStreams) {
  std::string gzip = Gzip(LongText());
  for (size_t i = gzip.size() / 2; i < gzip.size() / 2 + 200; ++i) gzip[i] = 7;
  EXPECT_EQ(ReadAll(TempFile("bad.gz", gzip)).status().code(),
            absl::StatusCode::kDataLoss);
  std::string zstd = Zstd(LongText());
  zstd[5] = static_cast<char>(~zstd[5]);
  EXPECT_EQ(ReadAll(TempFile("bad.zst", zstd)).status().code(),
            absl::StatusCode::kDataLoss);
}

TEST(ByteReaderTest, NamesAFileThatIsNotThere) {
  absl::Status status = ReadAll("/nonexistent/file.txt").status();
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(status.message()),
              HasSubstr("/nonexistent/file.txt: cannot open"));
}

TEST(ByteReaderTest, RefusesAFolder) {
  EXPECT_FALSE(ReadAll(::testing::TempDir()).ok());
}

}  // namespace
}  // namespace griot
