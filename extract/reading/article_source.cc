#include "extract/reading/article_source.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extract/reading/bad_input.h"
#include "schemas/status_macros.h"

namespace griot {

ArticleSource::ArticleSource(OpenInput input, size_t most,
                             absl::string_view hint)
    : DocumentSource(input.name),
      input_(std::move(input)),
      most_(most),
      hint_(hint) {}

absl::StatusOr<std::optional<Document>> ArticleSource::Next() {
  if (std::exchange(read_, true)) return std::nullopt;
  GRIOT_ASSIGN_OR_RETURN(std::string all, ReadAll());
  GRIOT_ASSIGN_OR_RETURN(Document document, Read(std::move(all)));
  if (document.id.empty()) document.id = input_.id;
  return document;
}

absl::StatusOr<std::string> ArticleSource::ReadAll() {
  constexpr size_t kBlock = 1 << 16;
  std::string all;
  while (all.size() <= most_) {
    const size_t old_size = all.size();
    all.resize(old_size + kBlock);
    absl::StatusOr<size_t> got =
        input_.bytes->Read(all.data() + old_size, kBlock);
    all.resize(old_size + (got.ok() ? *got : 0));
    if (!got.ok()) return got.status();
    if (*got == 0) return all;
  }
  return BadInput(name(), 1 + std::count(all.begin(), all.end(), '\n'),
                  absl::StrCat("the text goes on past ", most_ >> 20,
                               " MiB, expected one article", hint_));
}

}  // namespace griot
