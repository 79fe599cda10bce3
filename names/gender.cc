#include "names/gender.h"

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"
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
