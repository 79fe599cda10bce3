#include "extract/reading/article_rows.h"

#include <algorithm>
#include <array>
#include <climits>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "extract/reading/byline.h"
#include "extract/reading/omissions.h"
#include "extract/reading/written_date.h"
#include "schemas/json_fields.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr size_t kMostColumnsTold = 12;
constexpr size_t kMostColumnsCounted = 1000;

// The best value of each field, as they come.
class BestValues {
 public:
  void Offer(const ArticleFields::Place& place, const std::string& text) {
    const auto field = static_cast<size_t>(place.field);
    if (place.rank >= rank_[field]) return;
    if (absl::StripAsciiWhitespace(text).empty()) return;
    rank_[field] = place.rank;
    value_[field] = &text;
  }
  std::string Get(ArticleField field) const {
    const std::string* const value = value_[static_cast<size_t>(field)];
    return value == nullptr ? "" : *value;
  }
  std::string GetBare(ArticleField field) const {
    return std::string(absl::StripAsciiWhitespace(Get(field)));
  }

 private:
  std::array<const std::string*, kArticleFields> value_ = {};
  std::array<int, kArticleFields> rank_ = {INT_MAX, INT_MAX, INT_MAX, INT_MAX,
                                           INT_MAX, INT_MAX, INT_MAX, INT_MAX};
};

absl::Status NoTexts(absl::string_view what) {
  return LeftOut(Omission::kNoTexts, absl::InvalidArgumentError(what));
}

// A BCP 47 tag of what is one, or of the one language that is spelt out by
// those who write lists of English news; else empty.
std::string LanguageTag(const std::string& value) {
  if (absl::EqualsIgnoreCase(value, "English")) return "en";
  const size_t end = std::min(value.find_first_of("-_"), value.size());
  const bool is_tag =
      (end == 2 || end == 3) &&
      std::all_of(value.begin(), value.begin() + end, absl::ascii_isalpha);
  return is_tag && value.size() <= 35 ? value : "";
}

}  // namespace

std::string ArticleRows::IdOf(int64_t number, const std::string& own,
                              const std::string& url) {
  const bool is_number =
      std::all_of(own.begin(), own.end(), absl::ascii_isdigit);
  is_named_by_address_ = is_number && absl::StrContains(url, "://");
  if (is_named_by_address_) return url;
  if (!is_number) return own;
  return absl::StrCat(id_, ":", own.empty() ? absl::StrCat(number) : own);
}

absl::Status ArticleRows::CheckColumns(
    absl::Span<const std::string> columns) const {
  bool is_list_of_gdelt = false;
  for (const std::string& column : columns) {
    const auto place = fields_.Find(column);
    if (place && place->field == ArticleField::kText) return absl::OkStatus();
    is_list_of_gdelt = is_list_of_gdelt || column == "seendate";
  }
  if (is_list_of_gdelt) {
    return NoTexts(
        "GDELT's list of articles has their addresses and no texts, expected "
        "the pages, fetched from there");
  }
  const size_t told = std::min(columns.size(), kMostColumnsTold);
  return NoTexts(absl::StrCat(
      "no text among ", Shown(absl::StrJoin(columns.subspan(0, told), ", ")),
      ", expected a column \"text\", or --column text=NAME"));
}

absl::StatusOr<Document> ArticleRows::Read(int64_t number,
                                           absl::Span<const Value> row) {
  BestValues best;
  bool has_text = false;
  for (const Value& value : row) {
    const auto place = fields_.Find(value.column);
    if (place.has_value()) {
      has_text = has_text || place->field == ArticleField::kText;
      best.Offer(*place, value.text);
    }
  }
  if (!has_text) {
    std::vector<std::string> columns;
    for (const Value& value : row) columns.push_back(value.column);
    GRIOT_RETURN_IF_ERROR(CheckColumns(columns));
  }
  for (const Value& value : row) {
    if (fields_.Find(value.column).has_value()) continue;
    if (not_read_.size() < kMostColumnsCounted ||
        not_read_.contains(value.column)) {
      ++not_read_[value.column];
    }
  }
  Document document;
  document.text = best.Get(ArticleField::kText);
  if (document.text.empty()) {
    return LeftOut(Omission::kNoText,
                   absl::InvalidArgumentError("an empty text, expected news"));
  }
  document.title = best.GetBare(ArticleField::kTitle);
  document.publisher = best.GetBare(ArticleField::kPublisher);
  document.url = best.GetBare(ArticleField::kUrl);
  document.language = LanguageTag(best.GetBare(ArticleField::kLanguage));
  document.authors =
      AuthorsIn(best.Get(ArticleField::kAuthors), Commas::kPartNames);
  RemovePublisher(document.publisher, document.authors);
  const std::string date = best.GetBare(ArticleField::kPublished);
  document.published = ReadDay(date);
  if (document.published.empty() && !date.empty()) {
    warnings_.push_back(
        absl::StrCat(Shown(date),
                     " is no date that can be read, expected one as "
                     "2024-09-17"));
  }
  document.id = IdOf(number, best.GetBare(ArticleField::kId), document.url);
  return document;
}

std::vector<std::string> ArticleRows::TakeWarnings() {
  return std::exchange(warnings_, {});
}

std::string ArticleRows::NotRead() const {
  if (not_read_.empty()) return "";
  std::vector<std::string> told;
  for (const auto& [column, count] : not_read_) {
    if (told.size() == kMostColumnsTold) {
      told.push_back(
          absl::StrCat(not_read_.size() - kMostColumnsTold, " more"));
      break;
    }
    told.push_back(
        absl::StrCat(std::string(absl::string_view(column).substr(0, 40)), " (",
                     count, count == 1 ? " row)" : " rows)"));
  }
  return absl::StrCat("not read: ", absl::StrJoin(told, ", "));
}

}  // namespace griot
