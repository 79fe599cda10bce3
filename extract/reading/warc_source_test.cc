#include "extract/reading/warc_source.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extract/reading/document_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

constexpr char kPage[] =
    "<html lang=en><h1>Ferry runs aground</h1><p>A ferry with 60 people aboard "
    "ran aground off Kell on Tuesday evening, the coast guard said.</p>";

std::string RecordOf(absl::string_view type, absl::string_view address,
                     absl::string_view content_type, absl::string_view block,
                     absl::string_view more = "") {
  return absl::StrCat(
      "WARC/1.0\r\nWARC-Type: ", type, "\r\nWARC-Target-URI: ", address,
      "\r\nWARC-Date: 2025-02-04T08:00:00Z\r\nContent-Type: ", content_type,
      "\r\n", more, "Content-Length: ", block.size(), "\r\n\r\n", block,
      "\r\n\r\n");
}

std::string Response(absl::string_view address, absl::string_view body,
                     absl::string_view content_type = "text/html",
                     absl::string_view status = "200 OK",
                     absl::string_view more = "") {
  return RecordOf("response", address, "application/http; msgtype=response",
                  absl::StrCat("HTTP/1.1 ", status, "\r\nContent-Type: ",
                               content_type, "\r\n\r\n", body),
                  more);
}

struct Everything {
  std::vector<Document> documents;
  std::vector<std::string> errors;
  std::vector<std::string> warnings;
  std::string omissions;
};

Everything Read(const std::string& bytes, ReadingOptions options = {}) {
  const std::string path =
      std::filesystem::path(::testing::TempDir()) /
      absl::StrCat(
          ::testing::UnitTest::GetInstance()->current_test_info()->name(),
          ".warc");
  std::ofstream(path, std::ios::binary) << bytes;
  DocumentReader reader(ListInputs({path}).inputs, std::move(options));
  Everything all;
  while (true) {
    absl::StatusOr<std::optional<Document>> document = reader.Next();
    if (!document.ok()) {
      all.errors.emplace_back(document.status().message());
    } else if (document->has_value()) {
      all.documents.push_back(**std::move(document));
    } else {
      break;
    }
  }
  all.warnings = reader.TakeWarnings();
  all.omissions = reader.omissions().Text();
  std::filesystem::remove(path);
  return all;
}

TEST(WarcSource, GivesPagesByTheirAddresses) {
  const Everything all = Read(absl::StrCat(
      RecordOf("warcinfo", "", "application/warc-fields", "software: x\r\n"),
      RecordOf("request", "http://post.example/1", "application/http",
               "GET /1 HTTP/1.1\r\n\r\n"),
      Response("http://post.example/1", kPage),
      RecordOf("resource", "http://post.example/2", "text/html", kPage)));
  EXPECT_THAT(all.errors, SizeIs(0));
  ASSERT_THAT(all.documents, SizeIs(2));
  EXPECT_EQ(all.documents[0].id, "http://post.example/1");
  EXPECT_EQ(all.documents[0].url, "http://post.example/1");
  EXPECT_EQ(all.documents[0].title, "Ferry runs aground");
  EXPECT_EQ(all.documents[1].id, "http://post.example/2");
  EXPECT_EQ(all.omissions, "");
}

TEST(WarcSource, APageNamesItself) {
  const Everything all =
      Read(Response("http://post.example/1?utm=x",
                    absl::StrCat("<link rel=canonical "
                                 "href='https://post.example/1'>",
                                 kPage)));
  ASSERT_THAT(all.documents, SizeIs(1));
  EXPECT_EQ(all.documents[0].id, "https://post.example/1");
  EXPECT_EQ(all.documents[0].url, "https://post.example/1");
}

TEST(WarcSource, DatesAPageByItselfThenByTheOptionThenByItsCapture) {
  const std::string dated = absl::StrCat(
      "<meta property=article:published_time content=2025-01-31>", kPage);
  const std::string file =
      absl::StrCat(Response("http://post.example/1", kPage),
                   Response("http://post.example/2", dated));
  Everything all = Read(file);
  ASSERT_THAT(all.documents, SizeIs(2));
  EXPECT_EQ(all.documents[0].published, "2025-02-04");
  EXPECT_EQ(all.documents[1].published, "2025-01-31");
  EXPECT_THAT(all.warnings,
              ElementsAre("1 page names no day of publication, dated by the "
                          "crawl, which came later"));
  all = Read(file, {.published = "2025-02-03"});
  EXPECT_EQ(all.documents[0].published, "2025-02-03");
  EXPECT_THAT(all.warnings, SizeIs(0));
}

TEST(WarcSource, DatesAPageByTheAddressThatItWasFetchedFrom) {
  const std::string dated = absl::StrCat(
      "<meta property=article:published_time content=2025-01-31>", kPage);
  const std::string named = absl::StrCat(
      "<link rel=canonical href='https://post.example/2025/02/01/ferry'>",
      kPage);
  const Everything all = Read(
      absl::StrCat(Response("http://www.post.example/2025/02/02/ferry", kPage),
                   Response("http://post.example/2025/02/02/2", dated),
                   Response("http://post.example/2025/02/02/3", named),
                   Response("http://post.example/4?when=2025-02-02", kPage)),
      {.published = "2025-02-03"});
  ASSERT_THAT(all.documents, SizeIs(4));
  EXPECT_EQ(all.documents[0].published, "2025-02-02");
  EXPECT_EQ(all.documents[0].publisher, "post.example");
  EXPECT_EQ(all.documents[1].published, "2025-01-31");
  EXPECT_EQ(all.documents[2].published, "2025-02-01");
  EXPECT_EQ(all.documents[3].published, "2025-02-03");
}

TEST(WarcSource, LeavesOutAndCountsWhatIsNoPage) {
  const Everything all = Read(absl::StrCat(
      Response("http://post.example/1", kPage),
      Response("http://post.example/2", "Gone", "text/html", "404 Not Found"),
      Response("http://post.example/3", "\x89PNG", "image/png"),
      RecordOf("revisit", "http://post.example/1", "application/http", ""),
      RecordOf("response", "dns:post.example", "text/dns", "1.2.3.4"),
      Response("http://post.example/", "<a href=/1>Ferry</a>")));
  EXPECT_THAT(all.errors, SizeIs(0));
  EXPECT_THAT(all.documents, SizeIs(1));
  EXPECT_EQ(all.omissions,
            "1 page without an article, 3 records that are no pages, 1 revisit "
            "record");
  EXPECT_THAT(all.warnings,
              Contains(HasSubstr(".warc:6:1: no article in this page")));
}

TEST(WarcSource, TellsAPageWithoutATypeByItsStart) {
  const Everything all =
      Read(absl::StrCat(Response("http://post.example/1", kPage, ""),
                        Response("http://post.example/2", "{}", "")));
  EXPECT_THAT(all.documents, SizeIs(1));
  EXPECT_EQ(all.omissions, "1 record that is no page");
}

TEST(WarcSource, TheFirstCaptureOfAPageCounts) {
  const Everything all = Read(absl::StrCat(
      Response("http://post.example/1", kPage),
      Response("http://post.example/1",
               absl::StrCat(kPage, "<p>Nobody was hurt, she said later.</p>")),
      Response("http://post.example/1", kPage)));
  EXPECT_THAT(all.errors, SizeIs(0));
  ASSERT_THAT(all.documents, SizeIs(1));
  EXPECT_THAT(all.documents[0].text, Not(HasSubstr("Nobody")));
  EXPECT_EQ(all.omissions, "1 later capture of a page");
}

TEST(WarcSource, ReadsTheCharsetThatTheServerNames) {
  const Everything all = Read(
      Response("http://post.example/1",
               absl::StrCat(kPage,
                            "<p>She comes from Gda\xF1sk, in the north of the "
                            "country.</p>"),
               "text/html; charset=iso-8859-2"));
  ASSERT_THAT(all.documents, SizeIs(1));
  EXPECT_THAT(all.documents[0].text, HasSubstr("Gda\xC5\x84sk"));
}

TEST(WarcSource, ReadsThePagesOwnCharsetWhereTheServerNamesNone) {
  for (const char* type :
       {"text/html", "text/html; charset=", "text/html; charset=klingon-7"}) {
    const Everything all =
        Read(Response("http://post.example/1",
                      absl::StrCat("<meta charset=iso-8859-2>", kPage,
                                   "<p>She comes from Gda\xF1sk, in the north "
                                   "of the country.</p>"),
                      type));
    ASSERT_THAT(all.documents, SizeIs(1));
    EXPECT_THAT(all.documents[0].text, HasSubstr("Gda\xC5\x84sk")) << type;
    EXPECT_THAT(all.warnings, SizeIs(1)) << type;  // on the day
  }
}

TEST(WarcSource, BrokenRecordsAreLeftOutUnlessItIsToBeStrict) {
  const std::string file =
      absl::StrCat(Response("http://post.example/1", kPage),
                   RecordOf("response", "http://post.example/2",
                            "application/http", "<p>no response"),
                   Response("http://post.example/3", kPage, "text/html",
                            "200 OK", "WARC-Truncated: length\r\n"),
                   Response("http://post.example/4", kPage).substr(0, 300));
  Everything all = Read(file);
  EXPECT_THAT(all.documents, SizeIs(1));
  EXPECT_THAT(all.errors, SizeIs(0));
  EXPECT_EQ(all.omissions, "3 broken records");
  EXPECT_THAT(all.warnings,
              ElementsAre(HasSubstr(".warc:2: no HTTP response, expected"),
                          HasSubstr(".warc:3: a page that the crawler cut off"),
                          HasSubstr(".warc:4: the file ends in a record"),
                          HasSubstr("dated by the crawl")));
  all = Read(file, {.published = "", .strict = true});
  EXPECT_THAT(all.errors, SizeIs(3));
}

TEST(WarcSource, AFileThatIsNoneIsBroken) {
  EXPECT_EQ(Read("").omissions, "1 document without text");
  EXPECT_THAT(Read("<p>News").warnings,
              ElementsAre(HasSubstr(".warc:1: no WARC record, expected one "
                                    "that begins with WARC/1.0")));
}

}  // namespace
}  // namespace griot
