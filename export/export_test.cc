#include <string>

#include "absl/strings/str_cat.h"
#include "export/buffered_sink.h"
#include "export/iris.h"
#include "export/numbers.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

TEST(NumbersTest, WriteConfidencesWithFourDigits) {
  EXPECT_EQ(ShareText(0), "0.0000");
  EXPECT_EQ(ShareText(1), "1.0000");
  EXPECT_EQ(ShareText(0.9), "0.9000");
  EXPECT_EQ(ShareText(0.00014), "0.0001");
  EXPECT_EQ(ShareText(0.99996), "1.0000");
}

TEST(IrisTest, PercentEncodeNames) {
  EXPECT_EQ(PercentEncode("set off/é%"), "set%20off%2F%C3%A9%25");
  EXPECT_EQ(Iris::Entity("a b"), "urn:griot:entity:a%20b");
}

TEST(IrisTest, TakeOnlyWebAddressesForUrls) {
  EXPECT_EQ(IriOfUrl("https://x.example/a b?c=%20%zz{1}#d"),
            "https://x.example/a%20b?c=%20%25zz%7B1%7D#d");
  EXPECT_EQ(IriOfUrl("javascript:alert(1)"), "");
  EXPECT_EQ(IriOfUrl("/relative"), "");
  EXPECT_EQ(IriOfUrl("HTTP://x.example:80/#a#b"), "http://x.example:80/#a%23b");
  for (const char* const place : {"", "/x", "?x", "x y", "x:port", "x:", ":80",
                                  "[::1", "me@x", "x%20y"}) {
    EXPECT_EQ(IriOfUrl(absl::StrCat("http://", place)), "") << place;
  }
}

TEST(BufferedSinkTest, HandsOnEverythingInOrder) {
  std::string received;
  BufferedSink sink([&](absl::string_view bytes) {
    absl::StrAppend(&received, bytes);
    return absl::OkStatus();
  });
  std::string sent;
  for (int i = 0; i < 100000; ++i) {
    const std::string piece = absl::StrCat(i, ",");
    sent += piece;
    sink.Append(piece);
  }
  EXPECT_TRUE(sink.Flush().ok());
  EXPECT_EQ(received, sent);
}

}  // namespace
}  // namespace griot::exporter
