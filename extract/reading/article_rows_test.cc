#include "extract/reading/article_rows.h"

#include "extract/reading/omissions.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using Row = std::vector<ArticleRows::Value>;

Document Read(const Row& row, const ColumnNames& own = {}) {
  ArticleRows rows("day", own);
  absl::StatusOr<Document> document = rows.Read(7, row);
  EXPECT_TRUE(document.ok()) << document.status();
  return document.ok() ? *std::move(document) : Document();
}

TEST(ArticleRows, KnowsWhatNewsPleaseWrites) {
  const Document document = Read({{"authors", "Ada Roe"},
                                  {"date_publish", "2024-05-12 10:00:00"},
                                  {"language", "en"},
                                  {"maintext", "Rebels fled."},
                                  {"source_domain", "post.example"},
                                  {"title", "Rebels flee"},
                                  {"url", "https://post.example/1"}});
  EXPECT_EQ(document.id, "https://post.example/1");
  EXPECT_EQ(document.text, "Rebels fled.");
  EXPECT_EQ(document.title, "Rebels flee");
  EXPECT_EQ(document.published, "2024-05-12");
  EXPECT_EQ(document.publisher, "post.example");
  EXPECT_EQ(document.url, "https://post.example/1");
  EXPECT_EQ(document.language, "en");
  EXPECT_THAT(document.authors, ElementsAre("Ada Roe"));
}

TEST(ArticleRows, KnowsWhatOthersWrite) {
  for (const Row& row :
       std::vector<Row>{// fundus
                        {{"plaintext", "Rebels fled."},
                         {"publishing_date", "2024-05-12T10:00:00+02:00"},
                         {"publisher", "Post"}},
                        // trafilatura
                        {{"text", "Rebels fled."},
                         {"raw_text", "Menu Rebels fled."},
                         {"date", "2024-05-12"},
                         {"hostname", "post.example"},
                         {"sitename", "Post"}},
                        // newspaper
                        {{"text", "Rebels fled."},
                         {"publish_date", "2024-05-12 00:00:00"},
                         {"source_url", "https://post.example"},
                         {"source", "Post"}},
                        // NewsAPI
                        {{"content", "Rebels fled."},
                         {"publishedAt", "2024-05-12T10:00:00Z"},
                         {"source", "Post"}},
                        // Nexis
                        {{"Publication", "Post"},
                         {"Publication Date", "May 12, 2024 Sunday"},
                         {"Full Text", "Rebels fled."}}}) {
    const Document document = Read(row);
    EXPECT_EQ(document.text, "Rebels fled.");
    EXPECT_EQ(document.published, "2024-05-12") << row[0].column;
    EXPECT_EQ(document.publisher, "Post") << row[0].column;
  }
}

TEST(ArticleRows, KnowsAuthorsHoweverTheyAreWritten) {
  for (const ArticleRows::Value& value :
       Row{{"authors", "['Ada Roe', 'Bo Dé']"},  // newspaper's, in tables
           {"authors", R"(["Ada Roe", "Bo Dé"])"},
           {"authors", "Ada Roe\n\nBo Dé"},                 // a list in JSON
           {"author", "Ada Roe; Bo Dé"},                    // trafilatura
           {"author", "Ada Roe, Bo Dé"},                    // NewsAPI
           {"Byline", "By Ada Roe and Bo Dé; Post Staff"},  // Nexis
           {"Authors", "Roe, Ada; Dé, Bo"}}) {              // ProQuest
    EXPECT_THAT(Read({{"text", "One."}, value}).authors,
                ElementsAre("Ada Roe", "Bo Dé"))
        << value.text;
  }
  EXPECT_THAT(Read({{"text", "One."}, {"author", ""}}).authors, IsEmpty());
  EXPECT_THAT(
      Read({{"text", "One."}, {"author", "Post"}, {"publisher", "Post"}})
          .authors,
      IsEmpty());
}

TEST(ArticleRows, TakesTheNextColumnWhereTheBestIsEmpty) {
  EXPECT_EQ(Read({{"text", " "}, {"body", "Rebels fled."}}).text,
            "Rebels fled.");
}

TEST(ArticleRows, ColumnsOfOnesOwnGoBeforeThoseKnown) {
  EXPECT_EQ(Read({{"text", "Teaser"}, {"Artikel", "Rebels fled."}},
                 {{"text", "Artikel"}})
                .text,
            "Rebels fled.");
}

TEST(ArticleRows, NamesRowsThatNameThemselvesByNumbersOrNotAtAll) {
  EXPECT_EQ(Read({{"text", "One."}, {"id", "post-1"}}).id, "post-1");
  EXPECT_EQ(Read({{"text", "One."}, {"id", "12"}}).id, "day:12");
  EXPECT_EQ(Read({{"text", "One."}}).id, "day:7");
  EXPECT_EQ(
      Read({{"text", "One."}, {"id", "1"}, {"url", "https://p.example/1"}}).id,
      "https://p.example/1");
}

TEST(ArticleRows, SaysWhatItDidNotRead) {
  ArticleRows rows("day", {});
  EXPECT_EQ(rows.NotRead(), "");
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(rows.Read(i, Row{{"text", "One."},
                                 {"section", "World"},
                                 {i == 0 ? "image" : "text", ""}})
                    .ok());
  }
  EXPECT_EQ(rows.NotRead(), "not read: image (1 row), section (3 rows)");
}

TEST(ArticleRows, SaysWhatDayItCannotRead) {
  ArticleRows rows("day", {});
  EXPECT_EQ(
      rows.Read(1, Row{{"text", "One."}, {"date", "05/06/2024"}})->published,
      "");
  EXPECT_THAT(rows.TakeWarnings(),
              ElementsAre(HasSubstr("\"05/06/2024\" is no date that can be "
                                    "read")));
}

TEST(ArticleRows, ARowWithoutTextIsLeftOut) {
  ArticleRows rows("day", {});
  EXPECT_EQ(OmissionOf(rows.Read(1, Row{{"text", " "}}).status()),
            Omission::kNoText);
}

TEST(ArticleRows, SaysWhereThereIsNoColumnOfText) {
  const ArticleRows rows("day", {});
  EXPECT_TRUE(rows.CheckColumns({"title", "Main Text"}).ok());
  EXPECT_EQ(rows.CheckColumns({"title", "summary"}).message(),
            "no text among \"title, summary\", expected a column \"text\", or "
            "--column text=NAME");
  EXPECT_THAT(
      std::string(rows.CheckColumns({"url", "title", "seendate"}).message()),
      HasSubstr("GDELT's list of articles has their addresses and no texts"));
}

}  // namespace
}  // namespace griot
