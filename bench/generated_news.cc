#include <charconv>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>

#include "bench/news_generator.h"
#include "schemas/statement_json.h"

// Generated news as `griot merge` takes it:
//
//   generated_news DOCUMENTS FOLDER
//
// writes FOLDER/documents.jsonl and FOLDER/statements.jsonl.

int main(int argc, char** argv) {
  size_t documents = 0;
  if (argc == 3) {
    std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), documents);
  }
  if (documents == 0) {
    std::fprintf(stderr, "usage: generated_news DOCUMENTS FOLDER\n");
    return 2;
  }
  constexpr uint64_t kSeed = 20260101;
  constexpr size_t kStatementsADocument = 15;  // about
  const std::string folder = argv[2];
  std::ofstream texts(folder + "/documents.jsonl");
  std::ofstream statements(folder + "/statements.jsonl");
  griot::bench::NewsGenerator generator(kSeed,
                                        documents * kStatementsADocument);
  for (size_t i = 0; i < documents; ++i) {
    const griot::bench::NewsItem item = generator.Next();
    texts << griot::ToJson(item.document) << '\n';
    for (const griot::Statement& statement : item.statements) {
      statements << griot::ToJson(statement) << '\n';
    }
  }
  texts.close();
  statements.close();
  if (!texts || !statements) {
    std::fprintf(stderr, "generated_news: %s cannot be written\n",
                 folder.c_str());
    return 1;
  }
  return 0;
}
