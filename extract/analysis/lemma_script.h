#ifndef GRIOT_EXTRACT_ANALYSIS_LEMMA_SCRIPT_H_
#define GRIOT_EXTRACT_ANALYSIS_LEMMA_SCRIPT_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace griot {

// An edit that turns a form into its lemma (UDPipe 2, Straka 2018); the
// grammar is that of training/lemmas.py:
//   =|LEMMA                   the lemma itself
//   CASE|CUT|HEAD|CROP|TAIL   in the case CASE (l, k, t, u), CUT characters off
//                             the front, CROP off the end, HEAD before, TAIL
//                             after
class LemmaScript {
 public:
  static absl::StatusOr<LemmaScript> Parse(absl::string_view script);

  // Where the script does not fit the form, the form itself, in lower case
  // unless `upos` is PROPN.
  std::string Apply(absl::string_view form, absl::string_view upos) const;

 private:
  char case_ = '=';
  int cut_ = 0;
  int crop_ = 0;
  std::string head_;  // or the lemma itself, if case_ is '='
  std::string tail_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_LEMMA_SCRIPT_H_
