#include "extract/reading/warc/content_coding.h"

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

#include <functional>
#include <string>

#include "gtest/gtest.h"

namespace griot::warc {
namespace {

constexpr size_t kMost = 1 << 20;

std::string Deflate(const std::string& plain, int window_bits) {
  z_stream stream = {};
  EXPECT_EQ(
      deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 9, Z_DEFAULT_STRATEGY),
      Z_OK);
  std::string out(plain.size() + 1000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string Brotli(const std::string& plain) {
  size_t size = BrotliEncoderMaxCompressedSize(plain.size()) + 1000;
  std::string out(size, '\0');
  EXPECT_TRUE(BrotliEncoderCompress(
      5, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, plain.size(),
      reinterpret_cast<const uint8_t*>(plain.data()), &size,
      reinterpret_cast<uint8_t*>(out.data())));
  out.resize(size);
  return out;
}

std::string Zstd(const std::string& plain) {
  std::string out(ZSTD_compressBound(plain.size()), '\0');
  out.resize(
      ZSTD_compress(out.data(), out.size(), plain.data(), plain.size(), 3));
  return out;
}

struct Coder {
  const char* coding;
  std::function<std::string(const std::string&)> encode;
};
const Coder kCoders[] = {
    {"gzip", [](const std::string& plain) { return Deflate(plain, 31); }},
    {"x-gzip", [](const std::string& plain) { return Deflate(plain, 31); }},
    {"deflate", [](const std::string& plain) { return Deflate(plain, 15); }},
    {"deflate", [](const std::string& plain) { return Deflate(plain, -15); }},
    {"br", Brotli},
    {"zstd", Zstd},
};

// Some 200 KB that do not come down to nothing.
std::string News() {
  std::string text = "<html>";
  for (uint32_t i = 1; i < 40000; ++i) {
    text += std::to_string(i * 2654435761U % 99991) + " ";
  }
  return text;
}

TEST(Decode, UndoesEachCoding) {
  const std::string news = News();
  for (const Coder& coder : kCoders) {
    const auto decoded = Decode(coder.coding, coder.encode(news), kMost);
    ASSERT_TRUE(decoded.ok()) << coder.coding << decoded.status();
    EXPECT_EQ(*decoded, news) << coder.coding;
  }
}

TEST(Decode, TakesABodyThatIsNotEncodedAsItIs) {
  const std::string page = "<!DOCTYPE html><p>One.";
  for (const Coder& coder : kCoders) {
    EXPECT_EQ(*Decode(coder.coding, page, kMost), page) << coder.coding;
  }
  EXPECT_EQ(*Decode("identity", page, kMost), page);
  EXPECT_EQ(*Decode("gzip", "", kMost), "");
}

TEST(Decode, SaysWhatBreaksOff) {
  for (const Coder& coder : kCoders) {
    std::string encoded = coder.encode(News());
    encoded.resize(encoded.size() / 2);
    const auto decoded = Decode(coder.coding, encoded, kMost);
    EXPECT_EQ(decoded.status().code(), absl::StatusCode::kInvalidArgument)
        << coder.coding;
  }
}

TEST(Decode, StopsBombs) {
  const std::string zeros(8 << 20, '\0');
  for (const Coder& coder : kCoders) {
    EXPECT_EQ(Decode(coder.coding, coder.encode(zeros), kMost).status(),
              absl::ResourceExhaustedError(
                  "a page of more than 1 MiB, expected one article"))
        << coder.coding;
  }
}

}  // namespace
}  // namespace griot::warc
