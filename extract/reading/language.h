#ifndef GRIOT_EXTRACT_READING_LANGUAGE_H_
#define GRIOT_EXTRACT_READING_LANGUAGE_H_

#include <string>

#include "absl/strings/string_view.h"

namespace griot {

// What can be told of the language of a text.
struct TextLanguage {
  enum class Verdict {
    kEnglish,  // or in part
    kOther,    // surely not English
    kUnknown,  // too little to tell by
  };
  Verdict verdict = Verdict::kUnknown;
  std::string name;  // of another language, as "French", where it is known
};

// Judges by words in small letters only, because names tell no language: where
// some of every hundred are English function words that other languages do not
// have, the text is English, or English that quotes others. A text without them
// is another's if the Compact Language Detector (CLD2) is sure of that, or if
// it is long. `hint`, a BCP 47 tag or empty, makes CLD2's word count for more
// where it says the same.
TextLanguage FindLanguage(absl::string_view text, absl::string_view hint);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_LANGUAGE_H_
