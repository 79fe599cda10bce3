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

// A file that begins with a dictionary, plain or compressed, as its standard
// has it, and what is to be decompressed by it.
std::string WithDictionary(const std::string& dictionary,
                           const std::string& frames) {
  std::string file = "\x5D\x2A\x4D\x18";
  for (int shift = 0; shift < 32; shift += 8) {
    file += static_cast<char>(dictionary.size() >> shift);
  }
  return file + dictionary + frames;
}

std::string ZstdBy(const std::string& dictionary, const std::string& text) {
  ZSTD_CCtx* const context = ZSTD_createCCtx();
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress_usingDict(context, out.data(), out.size(),
                                     text.data(), text.size(),
                                     dictionary.data(), dictionary.size(), 3));
  ZSTD_freeCCtx(context);
  return out;
}

TEST(ByteReaderTest, TakesTheDictionaryThatAFileBeginsWith) {
  const std::string words = LongText().substr(0, 5000);
  const std::string frames =
      ZstdBy(words, words) + ZstdBy(words, "two " + words);
  ASSERT_LT(frames.size(), 600) << "of no use without the dictionary";
  const std::string text = words + "two " + words;
  EXPECT_EQ(*ReadAll(TempFile("a.zst", WithDictionary(words, frames))), text);
  EXPECT_EQ(*ReadAll(TempFile("b.zst", WithDictionary(Zstd(words), frames))),
            text);
}

TEST(ByteReaderTest, RefusesDictionariesThatAreNone) {
  const std::string frames = Zstd("two");
  std::string cut = WithDictionary(std::string(5000, 'x'), "");
  cut.resize(1000);
  EXPECT_EQ(ReadAll(TempFile("cut.zst", cut)).status().code(),
            absl::StatusCode::kOutOfRange);
  std::string bad = Zstd(LongText());
  bad[6] = static_cast<char>(~bad[6]);
  EXPECT_EQ(
      ReadAll(TempFile("bad.zst", WithDictionary(bad, frames))).status().code(),
      absl::StatusCode::kDataLoss);
  std::string huge = WithDictionary("", frames);
  huge[7] = '\x7F';
  EXPECT_EQ(ReadAll(TempFile("huge.zst", huge)).status().code(),
            absl::StatusCode::kResourceExhausted);
  const std::string bomb = Zstd(std::string(64 << 20, '\0'));
  EXPECT_FALSE(
      ReadAll(TempFile("bomb.zst", WithDictionary(bomb, frames))).ok());
}

TEST(ByteReaderTest, RefusesTruncatedStreams) {
  std::string gzip = Gzip(LongText());
  gzip.resize(gzip.size() / 2);
  absl::Status status = ReadAll(TempFile("cut.gz", gzip)).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kOutOfRange);
  EXPECT_THAT(std::string(status.message()), HasSubstr("ends early"));

  std::string zstd = Zstd(LongText());
  zstd.resize(zstd.size() / 2);
  status = ReadAll(TempFile("cut.zst", zstd)).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kOutOfRange);
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
