#include "names/gender.h"

#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"
#include "names/name_list.h"
#include "names/titles.h"

namespace griot {

Gender GenderOfNoun(absl::string_view lemma) {
  const std::string lower = absl::AsciiStrToLower(lemma);
  const Title* const title = FindTitle(absl::StripSuffix(lower, "."));
  if (title != nullptr && title->gender != Gender::kUnknown) {
    return title->gender;
  }
  if (absl::EndsWith(lower, "woman")) return Gender::kFemale;
  const bool is_name = lower != lemma;  // or a people's: "German"
  return absl::EndsWith(lower, "man") && !is_name && lower != "human"
             ? Gender::kMale
             : Gender::kUnknown;
}

Gender GenderOfGivenName(absl::string_view name) {
  static const auto* const kGenders = [] {
    constexpr absl::string_view kSexes[] = {"male", "female"};
    auto* const made = new absl::flat_hash_map<absl::string_view, Gender>();
    for (const NameRow& row : ReadNameList("given_names.txt", kSexes)) {
      made->emplace(row.word, row.flags == 1 ? Gender::kMale : Gender::kFemale);
    }
    return made;
  }();
  const size_t end = name.find(' ');
  if (end == absl::string_view::npos) return Gender::kUnknown;
  const auto found = kGenders->find(absl::AsciiStrToLower(name.substr(0, end)));
  return found == kGenders->end() ? Gender::kUnknown : found->second;
}

Gender GenderOfPronoun(absl::string_view pronoun) {
  if (pronoun == "he" || pronoun == "him" || pronoun == "his" ||
      pronoun == "himself") {
    return Gender::kMale;
  }
  if (pronoun == "she" || pronoun == "her" || pronoun == "hers" ||
      pronoun == "herself") {
    return Gender::kFemale;
  }
  return Gender::kUnknown;
}

}  // namespace griot
