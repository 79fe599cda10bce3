#include "extract/reading/article_fields.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "extract/reading/embedded_page_words.h"

namespace griot {
namespace {

constexpr absl::string_view kNames[kArticleFields] = {
    "id",        "text", "title",    "published",
    "publisher", "url",  "language", "authors"};

std::string BareLetters(absl::string_view column) {
  std::string bare;
  for (const char c : column) {
    if (absl::ascii_isalnum(c)) bare += absl::ascii_tolower(c);
  }
  return bare;
}

absl::string_view Words() {
  for (const EmbeddedText& file : EmbeddedPageWords()) {
    if (file.name == "article_fields.txt") return file.text;
  }
  return "";
}

}  // namespace

absl::string_view NameOf(ArticleField field) {
  return kNames[static_cast<size_t>(field)];
}

std::optional<ArticleField> FindArticleField(absl::string_view name) {
  const auto* const found =
      std::find(std::begin(kNames), std::end(kNames), name);
  if (found == std::end(kNames)) return std::nullopt;
  return static_cast<ArticleField>(found - std::begin(kNames));
}

ArticleFields::ArticleFields(const ColumnNames& own) {
  for (const auto& [name, column] : own) {
    if (const auto field = FindArticleField(name)) own_[column] = {*field, 0};
  }
  bool is_head = true;  // whether the next line names a field
  Place next;
  for (absl::string_view line : absl::StrSplit(Words(), '\n')) {
    line = absl::StripAsciiWhitespace(line);
    if (line.empty() || line.front() == '#') {
      is_head = true;
    } else if (std::exchange(is_head, false)) {
      next = {FindArticleField(line).value_or(ArticleField::kId), 0};
    } else if (!own.contains(std::string(NameOf(next.field)))) {
      known_.try_emplace(std::string(line), next);
      ++next.rank;
    }
  }
}

std::optional<ArticleFields::Place> ArticleFields::Find(
    absl::string_view column) const {
  if (const auto own = own_.find(column); own != own_.end()) return own->second;
  const auto known = known_.find(BareLetters(column));
  if (known == known_.end()) return std::nullopt;
  return known->second;
}

}  // namespace griot
