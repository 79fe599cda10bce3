// usage: random_json COUNT|check
//
// Prints documents, statements and mentions made up by chance, a line each.
// With "check" it reads lines from standard input instead and prints "ok" or
// "refused" for each. The JSON Schemas are tested against both.

#include <iostream>
#include <random>
#include <string>

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"
#include "schemas/statement_json.h"
#include "schemas/testing/random_statements.h"

namespace {

void Print(int count) {
  std::mt19937 random(2024);
  for (int i = 0; i < count; ++i) {
    const auto text = [&] { return griot::testing::RandomText(random, 30); };
    std::cout << griot::ToJson(griot::testing::RandomStatement(random)) << "\n"
              << griot::ToJson(griot::Document{text(),
                                               text(),
                                               "2024-09",
                                               text(),
                                               "",
                                               text(),
                                               "en",
                                               {text(), text()}})
              << "\n"
              << griot::ToJson(griot::EntityMention{text(),
                                                    {1, 4},
                                                    text(),
                                                    text(),
                                                    griot::MentionKind::kName,
                                                    text()})
              << "\n";
  }
}

void Check() {
  for (std::string line; std::getline(std::cin, line);) {
    const bool ok = griot::ParseStatement(line).ok() ||
                    griot::ParseDocument(line).ok() ||
                    griot::ParseMention(line).ok();
    std::cout << (ok ? "ok\n" : "refused\n");
  }
}

}  // namespace

int main(int argc, char** argv) {
  int count = 0;
  if (argc == 2 && absl::string_view(argv[1]) == "check") {
    Check();
  } else if (argc == 2 && absl::SimpleAtoi(argv[1], &count)) {
    Print(count);
  } else {
    std::cerr << "usage: random_json COUNT|check\n";
    return 2;
  }
  return 0;
}
