#include "extract/reading/omissions.h"

#include <vector>

#include "absl/strings/cord.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/types/optional.h"

namespace griot {
namespace {

constexpr absl::string_view kPayload = "griot/omission";
constexpr int64_t kToldOneByOne = 5;

struct Noun {
  absl::string_view singular, plural;
};

Noun NounOf(Omission omission) {
  switch (omission) {
    case Omission::kNoArticle:
      return {"page without an article", "pages without an article"};
    case Omission::kNoText:
      return {"document without text", "documents without text"};
    case Omission::kOtherLanguage:
      return {"text in another language", "texts in other languages"};
    case Omission::kNoTexts:
      return {"table or object without texts",
              "tables or objects without texts"};
    case Omission::kNoPage:
      return {"record that is no page", "records that are no pages"};
    case Omission::kRevisit:
      return {"revisit record", "revisit records"};
    case Omission::kRecapture:
      return {"later capture of a page", "later captures of pages"};
    case Omission::kBrokenRecord:
      return {"broken record", "broken records"};
  }
  return {};
}

}  // namespace

absl::Status LeftOut(Omission omission, absl::Status why) {
  why.SetPayload(kPayload,
                 absl::Cord(absl::StrCat(static_cast<int>(omission))));
  return why;
}

std::optional<Omission> OmissionOf(const absl::Status& status) {
  const absl::optional<absl::Cord> payload = status.GetPayload(kPayload);
  int number = 0;
  if (!payload || !absl::SimpleAtoi(std::string(*payload), &number)) {
    return std::nullopt;
  }
  return static_cast<Omission>(number);
}

bool Omissions::Add(Omission omission, int64_t count) {
  int64_t& all = counts_[omission];
  all += count;
  return all <= kToldOneByOne;
}

std::string Omissions::Text() const {
  return absl::StrJoin(counts_, ", ", [](std::string* out, const auto& count) {
    const Noun noun = NounOf(count.first);
    absl::StrAppend(out, count.second, " ",
                    count.second == 1 ? noun.singular : noun.plural);
  });
}

}  // namespace griot
