#include "extract/reading/document_reader.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extract/reading/page.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

// What a reader gives until its end, errors among the documents.
struct Everything {
  std::vector<Document> documents;
  std::vector<std::string> errors;
  std::vector<std::string> warnings;
  std::string omissions;
};

class DocumentReaderTest : public ::testing::Test {
 protected:
  DocumentReaderTest() {
    root_ = fs::path(::testing::TempDir()) /
            ::testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~DocumentReaderTest() override { fs::remove_all(root_); }

  std::string File(const std::string& name, const std::string& bytes) {
    const fs::path path = root_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  static Everything Read(const std::vector<std::string>& paths,
                         ReadingOptions options = {}) {
    DocumentReader reader(ListInputs(paths).inputs, std::move(options));
    Everything all;
    while (true) {
      absl::StatusOr<std::optional<Document>> document = reader.Next();
      if (!document.ok()) {
        all.errors.emplace_back(document.status().message());
      } else if (document->has_value()) {
        all.documents.push_back(**std::move(document));
      } else {
        all.warnings = reader.TakeWarnings();
        all.omissions = reader.omissions().Text();
        EXPECT_EQ(reader.bytes_read(), reader.bytes_total());
        return all;
      }
    }
  }

  fs::path root_;
};

TEST_F(DocumentReaderTest, KeepsATextUnchangedButForItsByteOrderMark) {
  const Everything all = Read({File("raid.txt",
                                    "\xEF\xBB\xBF"
                                    "Caf\xC3\xA9\r\n\r\nTwo.\r\n")});
  ASSERT_THAT(all.documents, SizeIs(1));
  EXPECT_EQ(all.documents[0].id, "raid");
  EXPECT_EQ(all.documents[0].text, "Caf\xC3\xA9\r\n\r\nTwo.\r\n");
  EXPECT_EQ(all.documents[0].published, "");
}

TEST_F(DocumentReaderTest, DatesATextByItsDateLineElseByTheOption) {
  const Everything all = Read({File("a.txt", "Published 12 May 2024\nText."),
                               File("b.txt", "No date here.")},
                              {.published = "2020-01-02"});
  ASSERT_THAT(all.documents, SizeIs(2));
  EXPECT_EQ(all.documents[0].published, "2024-05-12");
  EXPECT_EQ(all.documents[1].published, "2020-01-02");
}

constexpr char kPage[] =
    "<html lang=en><h1>Ferry runs aground</h1><p>A ferry with 60 people aboard "
    "ran aground off Kell on Tuesday evening, the coast guard said.</p>";
constexpr char kFrench[] =
    "Le pont a été fermé mardi après la crue, et personne ne sait quand il "
    "pourra rouvrir, a dit la maire.";

TEST_F(DocumentReaderTest, ReadsPages) {
  const Everything all =
      Read({File("ferry.v2.html", kPage)}, {.published = "2020-01-02"});
  ASSERT_THAT(all.documents, SizeIs(1));
  EXPECT_EQ(all.documents[0].id, "ferry.v2");
  EXPECT_EQ(all.documents[0].text,
            "Ferry runs aground\n\nA ferry with 60 people aboard ran aground "
            "off Kell on Tuesday evening, the coast guard said.\n");
  EXPECT_EQ(all.documents[0].published, "2020-01-02");
  EXPECT_EQ(all.documents[0].language, "en");
}

TEST_F(DocumentReaderTest, LeavesOutWhatHoldsNoNewsUnlessItIsToBeStrict) {
  const std::vector<std::string> paths = {
      File("a.html", kPage), File("index.html", "<a href=/1>Two fined</a>"),
      File("none.html", " \n"), File("none.txt", "\n")};
  Everything all = Read(paths);
  EXPECT_THAT(all.documents, SizeIs(1));
  EXPECT_THAT(all.errors, SizeIs(0));
  EXPECT_EQ(all.omissions,
            "1 page without an article, 2 documents without "
            "text");
  EXPECT_THAT(all.warnings,
              ElementsAre(HasSubstr("index.html:1: no article"),
                          HasSubstr("none.html:1: an empty file"),
                          HasSubstr("none.txt:1: an empty file")));
  all = Read(paths, {.published = "", .strict = true});
  EXPECT_THAT(all.documents, SizeIs(1));
  EXPECT_THAT(all.errors, SizeIs(3));
  EXPECT_EQ(all.omissions, "");
}

TEST_F(DocumentReaderTest, TellsOnlyTheFirstPagesWithoutAnArticle) {
  std::vector<std::string> paths;
  for (int i = 0; i < 40; ++i) {
    paths.push_back(File(absl::StrCat(i, ".html"), "<p>News</p>"));
  }
  const Everything all = Read(paths);
  EXPECT_EQ(all.omissions, "40 pages without an article");
  EXPECT_THAT(all.warnings, SizeIs(5));
}

TEST_F(DocumentReaderTest, TellsOnlyTheFirstHundredWarnings) {
  std::vector<std::string> paths;
  for (int i = 0; i < 103; ++i) {
    paths.push_back(File(absl::StrCat(i, ".html"),
                         absl::StrCat("<meta name=date content=soon>", kPage)));
  }
  const Everything all = Read(paths);
  ASSERT_THAT(all.warnings, SizeIs(101));
  EXPECT_EQ(all.warnings.back(), "3 further warnings of this kind");
}

TEST_F(DocumentReaderTest, NamesAPageByItsAddressIfThatIsAnArticles) {
  const auto id = [&](const std::string& url) {
    return Read({File("raid.html", absl::StrCat("<link rel=canonical href='",
                                                url, "'>", kPage))})
        .documents.at(0)
        .id;
  };
  EXPECT_EQ(id("https://post.example/news/1"), "https://post.example/news/1");
  EXPECT_EQ(id("https://post.example/?p=12"), "https://post.example/?p=12");
  EXPECT_EQ(id("https://post.example/"), "raid");
  EXPECT_EQ(id("https://post.example"), "raid");
  EXPECT_EQ(id("/news/1"), "raid");
}

TEST_F(DocumentReaderTest, SaysWhatADocumentWasReadFrom) {
  const std::string text = File("in/a/raid.txt", "One.");
  const std::string lines =
      File("in/b.jsonl",
           R"({"schema": "griot/document/1", "id": "x", "text": "One."})");
  DocumentReader reader(ListInputs({(root_ / "in/./").string()}).inputs, {});
  ASSERT_TRUE(reader.Next().value().has_value());
  EXPECT_EQ(reader.origin(), (DocumentOrigin{text, "a/raid"}));
  ASSERT_TRUE(reader.Next().value().has_value());
  EXPECT_EQ(reader.origin(), DocumentOrigin());
}

TEST_F(DocumentReaderTest, RefusesPagesThatAreEmptyOrGoOnForever) {
  const Everything all =
      Read({File("blank.html", " \n"), File("index.htm", "<a href=x>News</a>"),
            File("long.html", std::string(kMaxPageBytes + 1, 'x'))},
           {.published = "", .strict = true});
  EXPECT_THAT(all.documents, SizeIs(0));
  EXPECT_THAT(
      all.errors,
      ElementsAre(HasSubstr("blank.html:1: an empty file, expected a page"),
                  HasSubstr("index.htm:1: no article in this page"),
                  HasSubstr("long.html:1: the text goes on past 16 MiB")));
}

TEST_F(DocumentReaderTest, PassesOverTextsInOtherLanguages) {
  const std::string text = File("a.txt", kFrench);
  const std::string lines =
      File("b.jsonl",
           absl::StrCat(
               R"({"schema": "griot/document/1", "id": "x", "text": ")",
               kFrench, "\"}\n",
               R"({"schema": "griot/document/1", "id": "y", "text": "A."})"));
  Everything all = Read({text, lines});
  ASSERT_THAT(all.documents, SizeIs(1));
  EXPECT_EQ(all.documents[0].id, "y");
  EXPECT_THAT(all.errors, SizeIs(0));
  EXPECT_THAT(all.warnings,
              ElementsAre(HasSubstr(text + ":1: the text is in French, left "
                                           "out (--language en reads it"),
                          HasSubstr(lines + ":1: the text is in French")));
  all = Read({text, lines}, {.published = "", .english_only = false});
  EXPECT_THAT(all.documents, SizeIs(3));
  EXPECT_THAT(all.warnings, SizeIs(0));
}

TEST_F(DocumentReaderTest, ATextInAnotherLanguageDoesNotTakeAnId) {
  const std::string lines =
      File("b.jsonl",
           absl::StrCat(
               R"({"schema": "griot/document/1", "id": "x", "text": ")",
               kFrench, "\"}\n",
               R"({"schema": "griot/document/1", "id": "x", "text": "A."})"));
  const Everything all = Read({lines});
  ASSERT_THAT(all.documents, SizeIs(1));
  EXPECT_EQ(all.documents[0].text, "A.");
  EXPECT_THAT(all.errors, SizeIs(0));
}

TEST_F(DocumentReaderTest, BelievesTheTextMoreThanThePageAboutItsLanguage) {
  std::string page = kPage;
  page.replace(page.find("en"), 2, "fr");
  const Everything all = Read({File("a.html", page)});
  ASSERT_THAT(all.documents, SizeIs(1));
  EXPECT_EQ(all.documents[0].language, "en");
  EXPECT_THAT(all.warnings,
              ElementsAre(HasSubstr("the language is \"fr\" by the page")));
}

TEST_F(DocumentReaderTest, ReadsDocumentsFromJsonLines) {
  const Everything all = Read({File(
      "d.jsonl",
      R"({"schema": "griot/document/1", "id": "a", "text": "One."})"
      "\n\n"
      R"({"schema": "griot/document/1", "id": "b", "text": "Two.", "published": "2024-05-12", "publisher": "Delta Post"})"
      "\n")});
  ASSERT_THAT(all.errors, SizeIs(0));
  ASSERT_THAT(all.documents, SizeIs(2));
  EXPECT_EQ(all.documents[0].text, "One.");
  EXPECT_EQ(all.documents[1].publisher, "Delta Post");
  EXPECT_EQ(all.documents[1].published, "2024-05-12");
}

TEST_F(DocumentReaderTest, GivesADayToLinesOfJsonWithoutOne) {
  const Everything all = Read(
      {File(
          "d.jsonl",
          R"({"schema": "griot/document/1", "id": "a", "text": "One."})"
          "\n"
          R"({"schema": "griot/document/1", "id": "b", "text": "Two.", "published": null})"
          "\n"
          R"({"schema": "griot/document/1", "id": "c", "text": "Three.", "published": "2024-05-12"})"
          "\n")},
      {.published = "2020-01-02"});
  ASSERT_THAT(all.documents, SizeIs(3));
  EXPECT_EQ(all.documents[0].published, "2020-01-02");
  EXPECT_EQ(all.documents[1].published, "2020-01-02");
  EXPECT_EQ(all.documents[2].published, "2024-05-12");
}

TEST_F(DocumentReaderTest, NamesTheLineOfMalformedJsonAndGoesOn) {
  const std::string path =
      File("d.jsonl",
           R"({"schema": "griot/document/1", "id": "a", "text": "One."})"
           "\n{\"id\": \n"
           R"({"schema": "griot/document/1", "id": "b", "text": "Two."})");
  const Everything all = Read({path});
  EXPECT_THAT(all.documents, SizeIs(2));
  EXPECT_THAT(all.errors, ElementsAre(HasSubstr(path + ":2: ")));
}

TEST_F(DocumentReaderTest, RefusesWhatIsNoText) {
  const Everything all = Read(
      {File("binary.txt", std::string("\x7F"
                                      "ELF\0\0\1",
                                      7)),
       File("blank.txt", " \n\n"), File("empty.jsonl", ""),
       File("empty.txt", ""), File("latin.txt", "one\ntwo caf\xE9\n"),
       File("utf16.txt", std::string("\xFF\xFE"
                                     "a\0",
                                     4)),
       File("nul.jsonl",
            R"({"schema": "griot/document/1", "id": "a", "text": "x\u0000"})"),
       File("id.jsonl",
            R"({"schema": "griot/document/1", "id": "a\nb", "text": "x"})")},
      {.published = "", .strict = true});
  EXPECT_THAT(all.documents, SizeIs(0));
  EXPECT_THAT(
      all.errors,
      ElementsAre(
          HasSubstr("binary.txt:1: a binary file: NUL byte at offset 4"),
          HasSubstr("blank.txt:1: an empty file"),
          HasSubstr("empty.jsonl:1: an empty file"),
          HasSubstr("empty.txt:1: an empty file"),
          HasSubstr("latin.txt:2: byte 0xE9 at offset 11 is not UTF-8"),
          HasSubstr("utf16.txt:1: UTF-16 text"), HasSubstr("nul.jsonl:1: "),
          HasSubstr("id.jsonl:1: ")));
}

TEST_F(DocumentReaderTest, RefusesATextThatGoesOnForever) {
  const Everything all =
      Read({File("long.txt", std::string(kMaxTextBytes + 1, 'x'))});
  EXPECT_THAT(
      all.errors,
      ElementsAre(HasSubstr("long.txt:1: the text goes on past 16 MiB")));
}

TEST_F(DocumentReaderTest, PassesOverARepeatAndRefusesADifferentTextOfOneId) {
  const std::string first = File("raid.txt", "One.");
  const std::string same = File("raid.txt.gz", "One.");
  const std::string other = File("raid.html", kPage);
  const Everything all = Read({first, same, other});
  EXPECT_THAT(all.documents, SizeIs(1));
  EXPECT_THAT(all.errors,
              ElementsAre(AllOf(HasSubstr(other + ":1: document \"raid\""),
                                HasSubstr(first + ":1"))));
}

}  // namespace
}  // namespace griot
