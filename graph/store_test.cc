#include "graph/store.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/builder.h"
#include "graph/sqlite.h"
#include "graph/testing/describe.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"
#include "schemas/return_if_error.h"
#include "schemas/statement_json.h"
#include "schemas/testing/random_statements.h"

namespace griot::graph {
namespace {

using griot::testing::MakeRandomCorpus;
using griot::testing::RandomCorpus;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using ::testing::StartsWith;

class StoreTest : public ::testing::Test {
 protected:
  StoreTest()
      : folder_(absl::StrCat(
            ::testing::TempDir(), "/store_",
            ::testing::UnitTest::GetInstance()->current_test_info()->name(),
            "_", getpid())),
        path_(absl::StrCat(folder_, "/news.griot")) {
    std::filesystem::create_directories(folder_);
  }
  ~StoreTest() override { std::filesystem::remove_all(folder_); }

  Store Create() {
    absl::StatusOr<Store> store = Store::Open(path_, Store::Mode::kCreate);
    EXPECT_TRUE(store.ok()) << store.status();
    return *std::move(store);
  }

  static absl::Status Put(Store& store, const RandomCorpus& corpus,
                          absl::string_view extractor = "x") {
    for (const Document& document : corpus.documents) {
      GRIOT_RETURN_IF_ERROR(store.PutDocument(document, extractor));
    }
    for (const Statement& statement : corpus.statements) {
      GRIOT_RETURN_IF_ERROR(store.PutStatement(statement));
    }
    return absl::OkStatus();
  }

  // Opens, puts and finishes.
  absl::Status Build(const RandomCorpus& corpus,
                     absl::string_view extractor = "x") {
    absl::StatusOr<Store> store = Store::Open(path_, Store::Mode::kCreate);
    GRIOT_RETURN_IF_ERROR(store.status());
    GRIOT_RETURN_IF_ERROR(store->Begin());
    GRIOT_RETURN_IF_ERROR(Put(*store, corpus, extractor));
    return store->Finish().status();
  }

  std::string Described() {
    absl::StatusOr<Store> store = Store::Open(path_, Store::Mode::kRead);
    EXPECT_TRUE(store.ok()) << store.status();
    absl::StatusOr<Graph> graph = store->LoadGraph();
    EXPECT_TRUE(graph.ok()) << graph.status();
    return testing::Describe(*graph);
  }

  static std::string Merged(const RandomCorpus& corpus) {
    GraphBuilder builder;
    for (const Document& document : corpus.documents) {
      EXPECT_TRUE(builder.AddDocument(document).ok());
    }
    for (const Statement& statement : corpus.statements) {
      EXPECT_TRUE(builder.Add(statement).ok());
    }
    return testing::Describe(std::move(builder).Finish().value());
  }

  void WriteFile(absl::string_view content) {
    std::ofstream(path_, std::ios::binary) << content;
  }

  std::string folder_;
  std::string path_;
};

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

TEST_F(StoreTest, LeavesTheLastCompleteStateWhenItIsNotFinished) {
  const RandomCorpus corpus = MakeRandomCorpus(10, 2, 10);
  ASSERT_TRUE(Build(corpus).ok());
  {
    Store store = Create();
    ASSERT_TRUE(store.Begin().ok());
    RandomCorpus other = MakeRandomCorpus(11, 3, 10);
    ASSERT_TRUE(Put(store, other).ok());
  }
  EXPECT_EQ(Described(), Merged(corpus));
}

TEST_F(StoreTest, RemovesAFileInWhichNothingWasFinished) {
  {
    Store store = Create();
    ASSERT_TRUE(store.Begin().ok());
    ASSERT_TRUE(Put(store, MakeRandomCorpus(12, 2, 10)).ok());
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
}

TEST_F(StoreTest, SurvivesBeingKilled) {
  const RandomCorpus corpus = MakeRandomCorpus(13, 3, 30);
  const RandomCorpus other = MakeRandomCorpus(14, 40, 40);
  ASSERT_TRUE(Build(corpus).ok());
  const std::string before = Described();
  const std::string after = Merged(other);  // has all documents of `corpus`
  std::mt19937 random(1);
  int killed = 0;
  for (int round = 0; round < 20; ++round) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      _exit(Build(other).ok() ? 0 : 1);
    }
    usleep(static_cast<useconds_t>(random() % 60000));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) {
      ++killed;
    } else {
      ASSERT_EQ(WEXITSTATUS(status), 0);
    }
    const std::string now = Described();
    if (now == after) break;  // it was done before it was killed
    ASSERT_EQ(now, before);
  }
  EXPECT_GT(killed, 0);
  ASSERT_TRUE(Build(other).ok());
}

// A limit on the size of files stands for a full disk.
TEST_F(StoreTest, LeavesTheStoreAsItWasWhenTheDiskIsFull) {
  const RandomCorpus corpus = MakeRandomCorpus(15, 2, 10);
  ASSERT_TRUE(Build(corpus).ok());
  const std::string before = Described();
  const auto size = std::filesystem::file_size(path_);
  signal(SIGXFSZ, SIG_IGN);
  rlimit old_limit;
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old_limit), 0);
  rlimit limit = old_limit;
  limit.rlim_cur = size + 20000;
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
  const absl::Status status = Build(MakeRandomCorpus(16, 50, 50));
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &old_limit), 0);
  EXPECT_FALSE(status.ok());
  EXPECT_THAT(std::string(status.message()), StartsWith(path_));
  EXPECT_EQ(Described(), before);
}

TEST_F(StoreTest, TellsASecondWriter) {
  const RandomCorpus corpus = MakeRandomCorpus(17, 1, 2);
  ASSERT_TRUE(Build(corpus).ok());
  Store first = Create();
  ASSERT_TRUE(first.Begin().ok());
  Store second = Create();
  const absl::Status status = second.Begin();
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable) << status;
}

TEST_F(StoreTest, RefusesWhatIsNoStore) {
  const auto open = [&](Store::Mode mode) {
    return Store::Open(path_, mode).status();
  };
  EXPECT_EQ(open(Store::Mode::kRead).code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(open(Store::Mode::kUpdate).code(), absl::StatusCode::kNotFound);
  WriteFile("");
  EXPECT_EQ(open(Store::Mode::kRead).code(),
            absl::StatusCode::kFailedPrecondition);
  WriteFile(std::string(5000, 'x'));
  for (const Store::Mode mode : {Store::Mode::kRead, Store::Mode::kCreate}) {
    const absl::Status status = open(mode);
    EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_THAT(std::string(status.message()),
                StartsWith(absl::StrCat(path_, ": expected a griot store")));
  }
  std::filesystem::remove(path_);
  ASSERT_TRUE(Sqlite::Open(path_, Sqlite::Mode::kCreate)
                  .value()
                  ->Run("CREATE TABLE t(a)")
                  .ok());
  EXPECT_THAT(std::string(open(Store::Mode::kCreate).message()),
              HasSubstr("got another database"));
}

TEST_F(StoreTest, RefusesANewerFormat) {
  ASSERT_TRUE(Build(MakeRandomCorpus(18, 1, 2)).ok());
  ASSERT_TRUE(Sqlite::Open(path_, Sqlite::Mode::kUpdate)
                  .value()
                  ->Run("PRAGMA user_version = 99")
                  .ok());
  const absl::Status status = Store::Open(path_, Store::Mode::kRead).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(std::string(status.message()),
              HasSubstr("got format 99, which a newer griot wrote"));
}

TEST_F(StoreTest, SaysThatAStoreIsDamaged) {
  ASSERT_TRUE(Build(MakeRandomCorpus(19, 2, 20)).ok());
  ASSERT_TRUE(Sqlite::Open(path_, Sqlite::Mode::kUpdate)
                  .value()
                  ->Run("UPDATE statements SET json = '{}' WHERE statement = 3")
                  .ok());
  Store store = Store::Open(path_, Store::Mode::kRead).value();
  const absl::Status status = store.LoadGraph().status();
  EXPECT_EQ(status.code(), absl::StatusCode::kDataLoss);
  EXPECT_THAT(std::string(status.message()),
              HasSubstr("the store is damaged: statement 3"));
}

TEST_F(StoreTest, NamesTheFileThatItCannotMake) {
  const absl::Status status =
      Store::Open(absl::StrCat(folder_, "/no/such/news.griot"),
                  Store::Mode::kCreate)
          .status();
  EXPECT_THAT(std::string(status.message()),
              HasSubstr("/no/such/news.griot: "));
  EXPECT_FALSE(Store::Open(folder_, Store::Mode::kCreate).ok());
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
  EXPECT_EQ(count("SELECT count(*) FROM arguments LEFT JOIN entities "
                  "USING(entity) WHERE entities.id IS NULL"),
            0);
  EXPECT_EQ(count("SELECT count(*) FROM mentions JOIN documents USING(document)"
                  " WHERE substr(documents.text, begin + 1, \"end\" - begin)"
                  " <> mentions.text"),
            0);
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
