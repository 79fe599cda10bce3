#include "graph/store/store.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "graph/store/sqlite.h"
#include "graph/store/testing/store_fixture.h"
#include "graph/testing/describe.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"
#include "schemas/content_hash.h"
#include "schemas/statement_json.h"
#include "schemas/testing/random_statements.h"

namespace griot::graph {
namespace {

using griot::testing::MakeRandomCorpus;
using griot::testing::RandomCorpus;
using ::testing::HasSubstr;
using ::testing::SizeIs;

using testing::StoreTest;

TEST_F(StoreTest, GivesBackTheGraphThatWasMerged) {
  const RandomCorpus corpus = MakeRandomCorpus(1, 5, 20);
  Store store = Create();
  ASSERT_TRUE(store.Begin().ok());
  ASSERT_TRUE(Put(store, corpus).ok());
  const StoreCounts counts = store.Finish().value();
  EXPECT_EQ(counts.documents, 5);
  EXPECT_EQ(counts.statements, 100);
  const std::string merged = Merged(corpus);
  EXPECT_EQ(testing::Describe(store.LoadGraph().value()), merged);
  EXPECT_EQ(testing::Describe(store.LoadGraph().value()), merged);
  EXPECT_EQ(Described(), merged);
}

TEST_F(StoreTest, AddsToWhatItHas) {
  RandomCorpus corpus = MakeRandomCorpus(2, 6, 15);
  for (const Document& document : corpus.documents) {
    RandomCorpus part;
    part.documents = {document};
    for (const Statement& statement : corpus.statements) {
      if (statement.document == document.id) {
        part.statements.push_back(statement);
      }
    }
    ASSERT_TRUE(Build(part).ok());
  }
  EXPECT_EQ(Described(), Merged(corpus));
}

TEST_F(StoreTest, GivesTheViewsOfAnOlderStoreTheColumnsTheyLack) {
  const RandomCorpus corpus = MakeRandomCorpus(2, 2, 5);
  ASSERT_TRUE(Build(corpus).ok());
  constexpr char kViews[] =
      "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master "
      "WHERE type = 'view' ORDER BY name)";
  const auto views = [&] {
    const auto sqlite = Sqlite::Open(path_, Sqlite::Mode::kRead).value();
    SqlStatement read = sqlite->Prepare(kViews).value();
    return read.Step().value() ? std::string(read.Text(0)) : std::string();
  };
  const std::string made = views();
  ASSERT_TRUE(Sqlite::Open(path_, Sqlite::Mode::kUpdate)
                  .value()
                  ->Run("DROP VIEW argument_list; DROP VIEW fact_list; "
                        "CREATE VIEW fact_list AS SELECT id FROM facts")
                  .ok());
  ASSERT_TRUE(Build(corpus).ok());
  EXPECT_EQ(views(), made);
}

// Format 2 had no columns for the upper ends of ranges, for salience and the
// backbone; format 3 no counts of mentions and no participants; format 4 no
// origins; format 5 no decisions on facts;
// format 6 no authors.
TEST_F(StoreTest, ReadsAndUpgradesStoresOfFormatsBefore) {
  constexpr char kToFormat6[] =
      "DROP VIEW document_list; "
      "ALTER TABLE documents DROP COLUMN authors; PRAGMA user_version = 6;";
  constexpr char kToFormat5[] =
      "ALTER TABLE decisions DROP COLUMN polarity; "
      "ALTER TABLE decisions DROP COLUMN modality; "
      "ALTER TABLE decisions DROP COLUMN time; "
      "ALTER TABLE decisions DROP COLUMN quote; "
      "ALTER TABLE decisions DROP COLUMN decided_by; "
      "PRAGMA user_version = 5;";
  constexpr char kToFormat4[] =
      "ALTER TABLE documents DROP COLUMN origin; "
      "ALTER TABLE documents DROP COLUMN metadata_hash; PRAGMA user_version = "
      "4;";
  constexpr char kToFormat3[] =
      "DROP VIEW entity_list; DROP TABLE participants; "
      "DROP INDEX claims_of_facts; "
      "ALTER TABLE entities DROP COLUMN mentions; "
      "ALTER TABLE entities DROP COLUMN sources; "
      "PRAGMA user_version = 3;";
  constexpr char kToFormat2[] =
      "DROP VIEW argument_list; DROP VIEW conflict_list; DROP VIEW fact_list; "
      "ALTER TABLE entities DROP COLUMN salience; "
      "ALTER TABLE entities DROP COLUMN backbone; "
      "ALTER TABLE facts DROP COLUMN salience; "
      "ALTER TABLE facts DROP COLUMN backbone; "
      "ALTER TABLE arguments DROP COLUMN most; "
      "ALTER TABLE conflicts DROP COLUMN most; "
      "PRAGMA user_version = 2;";
  std::vector<std::string> formats;
  std::string to_format;
  for (const char* one :
       {kToFormat6, kToFormat5, kToFormat4, kToFormat3, kToFormat2}) {
    to_format += one;
    formats.push_back(to_format);
  }
  RandomCorpus corpus = MakeRandomCorpus(5, 20, 40);
  for (Document& document : corpus.documents) document.authors.clear();
  RandomCorpus ranged = corpus;
  for (size_t i = 0; i < corpus.statements.size(); ++i) {
    if (corpus.statements[i].arguments.empty()) continue;
    Quantity quantity{12, Quantity::Bound::kAtLeast};
    corpus.statements[i].arguments.front().quantity = quantity;
    quantity.most = 17;
    ranged.statements[i].arguments.front().quantity = quantity;
  }
  ASSERT_NE(Merged(ranged), Merged(corpus));
  for (const std::string& downgrade : formats) {
    std::filesystem::remove(path_);
    ASSERT_TRUE(Build(corpus).ok());
    const absl::Status older =
        Sqlite::Open(path_, Sqlite::Mode::kUpdate).value()->Run(downgrade);
    ASSERT_TRUE(older.ok()) << older;
    EXPECT_EQ(Described(), Merged(corpus));
    EXPECT_TRUE(
        Store::Open(path_, Store::Mode::kRead)
            .value()
            .Verify([](absl::string_view fault) { ADD_FAILURE() << fault; })
            .ok());
    {
      Store unfinished = Create();
      ASSERT_TRUE(unfinished.Begin().ok());
    }
    EXPECT_EQ(Described(), Merged(corpus));

    ASSERT_TRUE(Build(ranged, "y").ok());
    EXPECT_EQ(Described(), Merged(ranged));
    EXPECT_TRUE(
        Store::Open(path_, Store::Mode::kRead)
            .value()
            .Verify([](absl::string_view fault) { ADD_FAILURE() << fault; })
            .ok());
    const auto upgraded = Sqlite::Open(path_, Sqlite::Mode::kRead).value();
    EXPECT_EQ(upgraded->Integer("PRAGMA user_version").value(), 7);
    EXPECT_GT(upgraded
                  ->Integer("SELECT count(*) FROM argument_list "
                            "WHERE most >= quantity AND bound = 'at least'")
                  .value(),
              0);
    EXPECT_GT(
        upgraded->Integer("SELECT sum(mentions) FROM entity_list").value(), 0);
  }
}

// Documents named by their files, put one a change, as builds do.
class DocumentIdTest : public testing::StoreTest {
 protected:
  absl::StatusOr<std::string> Put(Document document, const std::string& path,
                                  const std::string& name) {
    Store store = Create();
    const DocumentOrigin origin = {path, name};
    GRIOT_ASSIGN_OR_RETURN(document.id, store.IdOf(document, origin));
    GRIOT_RETURN_IF_ERROR(store.Begin());
    GRIOT_RETURN_IF_ERROR(store.PutDocument(document, "test", origin));
    GRIOT_RETURN_IF_ERROR(store.Finish().status());
    return document.id;
  }
  static Document Article(const std::string& id, const std::string& text,
                          const std::string& url = "") {
    Document document;
    document.id = id;
    document.text = text;
    document.url = url;
    return document;
  }
  absl::Status Change(const std::string& sql) {
    return Sqlite::Open(path_, Sqlite::Mode::kUpdate).value()->Run(sql);
  }
  std::string TextOf(const std::string& id) {
    return Store::Open(path_, Store::Mode::kRead)
        .value()
        .ReadText(id)
        .value_or("");
  }
};

TEST_F(DocumentIdTest, WhatIsReadFromOneFileAgainIsOneDocument) {
  ASSERT_EQ(Put(Article("raid", "One."), "a/raid.txt", "raid").value(), "raid");
  // As it is called where folders with files of one name are given together.
  EXPECT_EQ(Put(Article("a/raid", "Two."), "a/raid.txt", "a/raid").value(),
            "raid");
  EXPECT_EQ(TextOf("raid"), "Two.");
}

TEST_F(DocumentIdTest, AFileOfTheSameNameElsewhereReplacesNothing) {
  ASSERT_TRUE(Put(Article("raid", "One."), "a/raid.txt", "raid").ok());
  const auto other = Put(Article("raid", "Two."), "b/raid.txt", "raid");
  EXPECT_TRUE(absl::IsAlreadyExists(other.status()));
  EXPECT_THAT(std::string(other.status().message()),
              HasSubstr("document \"raid\" of b/raid.txt is another than the "
                        "one of that id that the store has from a/raid.txt"));
  EXPECT_FALSE(Put(Article("raid", "Two."), "", "").ok());  // a line of JSON
  EXPECT_EQ(TextOf("raid"), "One.");
  // The same text is the same document, wherever it lies.
  EXPECT_EQ(Put(Article("raid", "One."), "b/raid.txt", "raid").value(), "raid");
}

TEST_F(DocumentIdTest, WhatIsReadFromAPipeIsNeverWhatWasReadFromOneBefore) {
  ASSERT_TRUE(Put(Article("stdin", "One."), "-", "stdin").ok());
  EXPECT_TRUE(absl::IsAlreadyExists(
      Put(Article("stdin", "Two."), "-", "stdin").status()));
}

TEST_F(DocumentIdTest, APageIsWhatItsAddressSaysWhereverItLies) {
  const std::string url = "https://a.example/1";
  ASSERT_TRUE(Put(Article(url, "One.", url), "a/x.html", "x").ok());
  EXPECT_EQ(Put(Article(url, "Two.", url), "b/y.html", "y").value(), url);
  EXPECT_EQ(TextOf(url), "Two.");
  // Another article that is now in the same file.
  const std::string next = "https://a.example/2";
  EXPECT_EQ(Put(Article(next, "Three.", next), "b/y.html", "y").value(), next);
  EXPECT_EQ(TextOf(url), "Two.");
}

TEST_F(DocumentIdTest, DocumentsThatNameThemselvesAreReplaced) {
  ASSERT_TRUE(Put(Article("x", "One."), "", "").ok());
  EXPECT_EQ(Put(Article("x", "Two."), "", "").value(), "x");
  EXPECT_EQ(TextOf("x"), "Two.");
}

TEST_F(DocumentIdTest, StoresMadeBeforeKeepTheirIds) {
  const std::string url = "https://a.example/1";
  ASSERT_TRUE(Put(Article("raid", "One."), "", "").ok());
  ASSERT_TRUE(Put(Article("page", "Two.", url), "", "").ok());
  ASSERT_TRUE(Change("UPDATE documents SET origin = NULL").ok());
  // The same text, the same address.
  EXPECT_EQ(Put(Article("a/raid", "One."), "in/a/raid.txt", "a/raid").value(),
            "raid");
  EXPECT_EQ(Put(Article(url, "Three.", url), "in/page.html", "page").value(),
            "page");
  EXPECT_EQ(TextOf("page"), "Three.");
  // Neither.
  EXPECT_EQ(Put(Article("b/raid", "Four."), "in/b/raid.txt", "b/raid").value(),
            "b/raid");
}

TEST_F(StoreTest, ReplacesADocumentWhoseTextChanged) {
  RandomCorpus corpus = MakeRandomCorpus(3, 3, 10);
  ASSERT_TRUE(Build(corpus).ok());
  RandomCorpus changed = MakeRandomCorpus(4, 1, 10);
  ASSERT_EQ(changed.documents[0].id, corpus.documents[0].id);
  ASSERT_TRUE(Build(changed).ok());
  corpus.documents[0] = changed.documents[0];
  std::erase_if(corpus.statements, [&](const Statement& statement) {
    return statement.document == changed.documents[0].id;
  });
  corpus.statements.insert(corpus.statements.end(), changed.statements.begin(),
                           changed.statements.end());
  EXPECT_EQ(Described(), Merged(corpus));
}

TEST_F(StoreTest, KeepsStatementsOfAnUnchangedDocumentForOtherExtractors) {
  RandomCorpus corpus = MakeRandomCorpus(5, 1, 10);
  RandomCorpus first = corpus;
  RandomCorpus second = corpus;
  first.statements.resize(6);
  second.statements.erase(second.statements.begin(),
                          second.statements.begin() + 4);
  ASSERT_TRUE(Build(first, "").ok());
  ASSERT_TRUE(Build(second, "").ok());
  EXPECT_EQ(Described(), Merged(corpus));
  // Read anew by an extractor, it has only what that one finds.
  ASSERT_TRUE(Build(first, "model 2").ok());
  EXPECT_EQ(Described(), Merged(first));
}

TEST_F(StoreTest, KnowsWhatItHas) {
  const RandomCorpus corpus = MakeRandomCorpus(6, 2, 3);
  ASSERT_TRUE(Build(corpus, "model 1").ok());
  Store store = Create();
  ASSERT_TRUE(store.Begin().ok());
  Document document = corpus.documents[0];
  EXPECT_TRUE(store.HasDocument(document, "model 1").value());
  EXPECT_FALSE(store.HasDocument(document, "model 2").value());
  document.title = "Another title";
  EXPECT_FALSE(store.HasDocument(document, "model 1").value());
  document = corpus.documents[0];
  document.authors.push_back("Another author");
  EXPECT_FALSE(store.HasDocument(document, "model 1").value());
  document = corpus.documents[0];
  document.text += "!";
  EXPECT_FALSE(store.HasDocument(document, "model 1").value());
  document.id = "unheard of";
  EXPECT_FALSE(store.HasDocument(document, "model 1").value());
}

TEST_F(StoreTest, RemovesADocumentAsIfItHadNeverBeen) {
  RandomCorpus corpus = MakeRandomCorpus(7, 4, 12);
  ASSERT_TRUE(Build(corpus).ok());
  Store store = Create();
  ASSERT_TRUE(store.Begin().ok());
  const std::string gone = corpus.documents[2].id;
  ASSERT_TRUE(store.RemoveDocument(gone).ok());
  EXPECT_EQ(store.RemoveDocument(gone).code(), absl::StatusCode::kNotFound);
  ASSERT_TRUE(store.Finish().ok());
  corpus.documents.erase(corpus.documents.begin() + 2);
  std::erase_if(corpus.statements, [&](const Statement& statement) {
    return statement.document == gone;
  });
  EXPECT_EQ(Described(), Merged(corpus));
}

TEST_F(StoreTest, RefusesOneIdWithTwoTexts) {
  Store store = Create();
  ASSERT_TRUE(store.Begin().ok());
  Document document = testing::MakeDocument("a", "", "");
  document.text = "one";
  EXPECT_TRUE(store.PutDocument(document, "x").ok());
  EXPECT_TRUE(store.PutDocument(document, "x").ok());
  document.text = "two";
  const absl::Status status = store.PutDocument(document, "x");
  EXPECT_EQ(status.code(), absl::StatusCode::kAlreadyExists);
  EXPECT_THAT(std::string(status.message()), HasSubstr("document a is given"));
}

TEST_F(StoreTest, RefusesStatementsOfDocumentsNotPut) {
  Store store = Create();
  ASSERT_TRUE(store.Begin().ok());
  EXPECT_EQ(
      store.PutStatement(testing::Say("a", "Ana/person", "go", "")).code(),
      absl::StatusCode::kNotFound);
}

TEST_F(StoreTest, RefusesStatementsThatWouldNotReadBack) {
  Store store = Create();
  ASSERT_TRUE(store.Begin().ok());
  ASSERT_TRUE(store.PutDocument(testing::MakeDocument("a", "", ""), "x").ok());
  Statement statement = testing::Say("a", "Ana/person", "go", "");
  statement.time = Time{"yesterday", Granularity::kDay, std::nullopt, ""};
  EXPECT_EQ(store.PutStatement(statement).code(),
            absl::StatusCode::kInvalidArgument);
  statement.time.reset();
  statement.arguments.resize(65, statement.arguments[0]);
  EXPECT_EQ(store.PutStatement(statement).code(),
            absl::StatusCode::kInvalidArgument);
}

TEST_F(StoreTest, KeepsMentionsThatNoStatementHas) {
  RandomCorpus corpus = MakeRandomCorpus(8, 2, 4);
  const EntityMention mention{
      corpus.documents[0].id, {0, 2},       "Orr", "place",
      MentionKind::kName,     "Vale of Orr"};
  {
    Store store = Create();
    ASSERT_TRUE(store.Begin().ok());
    ASSERT_TRUE(Put(store, corpus).ok());
    ASSERT_TRUE(store.PutMention(mention).ok());
    ASSERT_TRUE(store.Finish().ok());
  }
  const std::string before = Described();
  EXPECT_THAT(before, HasSubstr("Vale of Orr"));
  RandomCorpus more = MakeRandomCorpus(9, 1, 2);
  more.documents[0].id = "more";
  for (Statement& statement : more.statements) statement.document = "more";
  ASSERT_TRUE(Build(more).ok());
  EXPECT_THAT(Described(), HasSubstr("Vale of Orr"));
}

TEST_F(StoreTest, WhatIsCalledWrongKeepsItsMentions) {
  MergeOptions options;
  options.decisions =
      ParseDecisions("d.csv",
                     "decision,name,value,other\nwrong,Ana Lee,hit,Bo Orr")
          .value();
  for (const char* document : {"a", "b"}) {
    Store store = Store::Open(path_, Store::Mode::kCreate, options).value();
    ASSERT_TRUE(store.Begin().ok());
    ASSERT_TRUE(
        store.PutDocument(testing::MakeDocument(document, "", document), "x")
            .ok());
    for (const char* who : {"Ana Lee/person", "Cy Moss/person"}) {
      ASSERT_TRUE(
          store
              .PutStatement(testing::Say(document, who, "hit", "Bo Orr/person"))
              .ok());
    }
    ASSERT_TRUE(store.Finish().ok());
    EXPECT_EQ(FaultsOfMentions(), 0);
    EXPECT_THAT(store.LoadGraph().value().facts, SizeIs(1));
  }
}

TEST_F(StoreTest, HasTablesThatReadersUnderstand) {
  const RandomCorpus corpus = MakeRandomCorpus(20, 3, 10);
  ASSERT_TRUE(Build(corpus).ok());
  auto database = Sqlite::Open(path_, Sqlite::Mode::kRead).value();
  const auto count = [&](absl::string_view sql) {
    return database->Integer(sql).value();
  };
  EXPECT_EQ(count("SELECT count(*) FROM documents"), 3);
  EXPECT_EQ(count("SELECT count(*) FROM statements"), 30);
  EXPECT_GT(count("SELECT count(*) FROM fact_list WHERE predicate IS NOT NULL"),
            0);
  EXPECT_EQ(count("SELECT count(DISTINCT statement) FROM claims"), 30);
  EXPECT_EQ(count("SELECT count(*) FROM arguments LEFT JOIN mentions "
                  "USING(mention) LEFT JOIN entities USING(entity) "
                  "WHERE entities.id IS NULL"),
            0);
  EXPECT_EQ(count("SELECT count(*) FROM argument_list"),
            count("SELECT count(*) FROM arguments"));
  EXPECT_EQ(count("SELECT count(*) FROM statement_list JOIN documents "
                  "ON documents.id = statement_list.document "
                  "WHERE instr(documents.text, statement_list.quote) > 0"),
            30);
  EXPECT_EQ(count("SELECT count(*) FROM mentions JOIN documents USING(document)"
                  " WHERE substr(documents.text, begin + 1, \"end\" - begin)"
                  " <> mentions.text"),
            0);
}

TEST_F(StoreTest, ListsWhatIsCountedAsTheGraphHasIt) {
  RandomCorpus corpus = MakeRandomCorpus(22, 3, 20);
  for (Statement& statement : corpus.statements) {
    for (Argument& argument : statement.arguments) {
      argument.span = {0, 8};
      argument.text = "3 people";
      argument.head = {2, 8};
      argument.mention = MentionKind::kNominal;
      argument.quantity = {3, Quantity::Bound::kExactly};
    }
  }
  ASSERT_TRUE(Build(corpus).ok());
  const Graph graph =
      Store::Open(path_, Store::Mode::kRead).value().LoadGraph().value();
  auto database = Sqlite::Open(path_, Sqlite::Mode::kRead).value();
  int counted = 0;
  for (const StatementRecord& statement : graph.statements) {
    int position = 0;
    for (const ArgumentRecord& argument : graph.ArgumentsOf(statement)) {
      const std::string text =
          absl::StrReplaceAll(graph.Text(argument.counted), {{"'", "''"}});
      EXPECT_EQ(
          database
              ->Integer(absl::StrCat(
                  "SELECT count(*) FROM argument_list WHERE statement = '",
                  ToHex(statement.hash), "' AND position = ", position++,
                  " AND coalesce(counted, '') = '", text, "'"))
              .value(),
          1)
          << text;
      counted += text.empty() ? 0 : 1;
    }
  }
  EXPECT_GT(counted, 0);
}

TEST_F(StoreTest, GivesDocumentsWithTheirStatements) {
  const RandomCorpus corpus = MakeRandomCorpus(21, 3, 5);
  ASSERT_TRUE(Build(corpus).ok());
  Store store = Store::Open(path_, Store::Mode::kRead).value();
  std::vector<Document> documents;
  ASSERT_TRUE(store
                  .ForEachDocument([&](const Document& document,
                                       absl::Span<const Statement> statements) {
                    documents.push_back(document);
                    EXPECT_THAT(statements, SizeIs(5));
                    const CodePointIndex text(document.text);
                    for (const Statement& statement : statements) {
                      EXPECT_TRUE(CheckAgainstText(statement, text).ok());
                    }
                    return absl::OkStatus();
                  })
                  .ok());
  EXPECT_EQ(documents, corpus.documents);
}

}  // namespace
}  // namespace griot::graph
