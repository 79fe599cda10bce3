#ifndef GRIOT_EXTRACT_READING_OMISSIONS_H_
#define GRIOT_EXTRACT_READING_OMISSIONS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace griot {

// Why something of an input is left out though nothing is wrong with it.
enum class Omission {
  kNoArticle,
  kNoText,
  kOtherLanguage,
  kNoTexts,    // of a table or an object of JSON; an error where it was named
  kNoPage,     // of a crawl
  kRevisit,    // the same
  kRecapture,  // the same
  kBrokenRecord,  // the same
};

// `why` ("FILE:LINE: what") as the reason for leaving something out: an error
// to those who want all or nothing, to others none.
absl::Status LeftOut(Omission omission, absl::Status why);
// Nullopt of a status that is a fault.
std::optional<Omission> OmissionOf(const absl::Status& status);

// How much was left out, by reason.
class Omissions {
 public:
  // Whether this is one of the first of its kind, which are told one by one.
  bool Add(Omission omission, int64_t count = 1);

  bool empty() const { return counts_.empty(); }
  // "2 pages without an article, 1 text in another language"
  std::string Text() const;

 private:
  std::map<Omission, int64_t> counts_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_OMISSIONS_H_
