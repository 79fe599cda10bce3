#ifndef GRIOT_GRAPH_STORE_TESTING_STORE_FIXTURE_H_
#define GRIOT_GRAPH_STORE_TESTING_STORE_FIXTURE_H_

#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "graph/merging/builder.h"
#include "graph/store/sqlite.h"
#include "graph/store/store.h"
#include "graph/testing/describe.h"
#include "gtest/gtest.h"
#include "schemas/status_macros.h"
#include "schemas/testing/random_statements.h"

namespace griot::graph::testing {

using griot::testing::RandomCorpus;

// A store in a folder of its own, and the graphs it should hold.
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
    return Describe(*graph);
  }

  static std::string Merged(const RandomCorpus& corpus) {
    GraphBuilder builder;
    for (const Document& document : corpus.documents) {
      EXPECT_TRUE(builder.AddDocument(document).ok());
    }
    for (const Statement& statement : corpus.statements) {
      EXPECT_TRUE(builder.Add(statement).ok());
    }
    return Describe(std::move(builder).Finish().value());
  }

  // Rows of mentions that are there twice, and arguments that have none.
  int64_t FaultsOfMentions() {
    const auto sqlite = Sqlite::Open(path_, Sqlite::Mode::kRead).value();
    return sqlite
               ->Integer(
                   "SELECT count(*) - (SELECT count(*) FROM (SELECT DISTINCT "
                   "document, begin, \"end\", text, type, kind, "
                   "representative FROM mentions)) FROM mentions")
               .value() +
           sqlite
               ->Integer(
                   "SELECT count(*) FROM arguments WHERE mention NOT IN "
                   "(SELECT mention FROM mentions)")
               .value();
  }

  void WriteFile(absl::string_view content) {
    std::ofstream(path_, std::ios::binary) << content;
  }

  std::string folder_;
  std::string path_;
};

}  // namespace griot::graph::testing

#endif  // GRIOT_GRAPH_STORE_TESTING_STORE_FIXTURE_H_
