#include "extract/reading/warc/http_response.h"

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::warc {
namespace {

constexpr size_t kMost = 1 << 20;

std::string BodyOf(absl::string_view block) {
  absl::StatusOr<HttpResponse> response = ParseHttpResponse(block, kMost);
  return response.ok() ? response->body
                       : absl::StrCat("error: ", response.status().message());
}

TEST(ParseHttpResponse, ReadsHeadAndBody) {
  const absl::StatusOr<HttpResponse> response = ParseHttpResponse(
      "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; Charset=\"ISO-8859-2\"\r\n"
      "Content-Length: 4\r\n\r\nOne.",
      kMost);
  ASSERT_TRUE(response.ok()) << response.status();
  EXPECT_EQ(response->status, 200);
  EXPECT_EQ(response->media_type, "text/html");
  EXPECT_EQ(response->charset, "ISO-8859-2");
  EXPECT_EQ(response->body, "One.");
  EXPECT_EQ(ParseHttpResponse("HTTP/2 404\r\n\r\n", kMost)->status, 404);
}

TEST(ParseHttpResponse, JoinsChunks) {
  constexpr char kHead[] =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(BodyOf(absl::StrCat(kHead, "4\r\nOne.\r\nA;x=y\r\n Two three\r\n",
                                "0\r\n\r\n")),
            "One. Two three");
  EXPECT_EQ(BodyOf(absl::StrCat(kHead, "<p>One.")), "<p>One.")
      << "kept without chunks, but with the header";
  EXPECT_EQ(BodyOf(absl::StrCat(kHead, "4\r\nOn")),
            "error: an HTTP body that breaks off in a chunk, expected all of "
            "it");
  EXPECT_EQ(BodyOf(absl::StrCat(kHead, "4\r\nOne.\r\n")),
            "error: an HTTP body that breaks off between chunks, expected all "
            "of it");
  EXPECT_THAT(BodyOf(absl::StrCat(kHead, "FFFFFFFFFFFFFF\r\nOne.")),
              ::testing::HasSubstr("breaks off in a chunk"));
}

TEST(ParseHttpResponse, RefusesWhatIsNone) {
  EXPECT_EQ(BodyOf("<p>One."),
            "error: no HTTP response, expected one that begins with HTTP/1.1 "
            "200");
  EXPECT_EQ(BodyOf("HTTP/1.1 200 OK\r\nX: y"),
            "error: an HTTP response that ends in its head, expected a body");
  EXPECT_EQ(BodyOf(absl::StrCat("HTTP/1.1 200 OK\r\n\r\n",
                                std::string(kMost + 1, 'x'))),
            "error: a page of more than 1 MiB, expected one article");
}

}  // namespace
}  // namespace griot::warc
