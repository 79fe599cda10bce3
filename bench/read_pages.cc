// What is read of pages, for comparing it with what others read:
//   read_pages PAGE...
// Prints a line of JSON for each: the document, or {"error": TEXT}.

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "bench/json_string.h"
#include "extract/reading/page.h"
#include "schemas/statement_json.h"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: read_pages PAGE...\n", stderr);
    return 2;
  }
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)),
                            std::istreambuf_iterator<char>());
    absl::StatusOr<griot::Page> page = griot::ReadPage(argv[i], bytes);
    if (page.ok()) {
      std::cout << griot::ToJson(page->document) << "\n";
    } else {
      std::cout << absl::StrCat(
                       R"({"error":)",
                       griot::Quoted(std::string(page.status().message())), "}")
                << "\n";
    }
  }
  return std::cout.flush() ? 0 : 1;
}
