#include "extract/reading/line_reader.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// Gives `bytes` out in small pieces.
class Pieces : public ByteReader {
 public:
  Pieces(std::string bytes, size_t piece)
      : bytes_(std::move(bytes)), piece_(piece) {}
  absl::StatusOr<size_t> Read(char* buffer, size_t size) override {
    size = std::min({size, piece_, bytes_.size() - begin_});
    std::memcpy(buffer, bytes_.data() + begin_, size);
    begin_ += size;
    return size;
  }
  int64_t bytes_consumed() const override {
    return static_cast<int64_t>(begin_);
  }

 private:
  std::string bytes_;
  size_t piece_;
  size_t begin_ = 0;
};

LineReader Reader(std::string bytes, size_t piece = 1 << 16) {
  return LineReader("f", std::make_unique<Pieces>(std::move(bytes), piece));
}

std::vector<std::string> Lines(LineReader reader) {
  std::vector<std::string> lines;
  absl::string_view line;
  while (*reader.Next(line)) {
    lines.push_back(std::to_string(reader.line_number()) + ":" +
                    std::string(line));
  }
  return lines;
}

TEST(LineReaderTest, GivesLinesWithTheirNumbersHoweverTheBytesCome) {
  const std::string text =
      "\xEF\xBB\xBF"
      "a\n\n b \r\n  \nlast";
  for (size_t piece : {1, 2, 3, 100}) {
    EXPECT_THAT(Lines(Reader(text, piece)),
                ElementsAre("1:a", "3: b ", "5:last"));
  }
  EXPECT_THAT(Lines(Reader("")), ElementsAre());
  EXPECT_THAT(Lines(Reader("a\n")), ElementsAre("1:a"));
}

TEST(LineReaderTest, NamesLineAndByteOfBadUtf8AndGoesOn) {
  LineReader reader = Reader("one\nt\xE9x\nthree\n", 2);
  absl::string_view line;
  ASSERT_TRUE(*reader.Next(line));
  absl::Status status = reader.Next(line).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(status.message()),
              HasSubstr("f:2: byte 0xE9 at offset 5 is not UTF-8"));
  ASSERT_TRUE(*reader.Next(line));
  EXPECT_EQ(line, "three");
  EXPECT_EQ(reader.line_number(), 3);
}

TEST(LineReaderTest, RefusesALineThatIsTooLongAndGoesOn) {
  LineReader reader =
      Reader("a\n" + std::string(kMaxLineBytes + 100'000, 'x') + "\nnext\n");
  absl::string_view line;
  ASSERT_TRUE(*reader.Next(line));
  EXPECT_THAT(std::string(reader.Next(line).status().message()),
              HasSubstr("f:2: a line of more than 64 MiB"));
  ASSERT_TRUE(*reader.Next(line));
  EXPECT_EQ(line, "next");
}

}  // namespace
}  // namespace griot
