#include "extract/analysis/lemma_script.h"

#include <vector>

#include "absl/status/status.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/analysis/typography.h"
#include "schemas/utf8.h"

namespace griot {

absl::StatusOr<LemmaScript> LemmaScript::Parse(absl::string_view script) {
  LemmaScript parsed;
  if (absl::ConsumePrefix(&script, "=|")) {
    parsed.head_ = std::string(script);
    return parsed;
  }
  const std::vector<absl::string_view> fields = absl::StrSplit(script, '|');
  if (fields.size() != 5 || fields[0].size() != 1 ||
      absl::string_view("lktu").find(fields[0]) == absl::string_view::npos ||
      !absl::SimpleAtoi(fields[1], &parsed.cut_) ||
      !absl::SimpleAtoi(fields[3], &parsed.crop_) || parsed.cut_ < 0 ||
      parsed.crop_ < 0) {
    return absl::InvalidArgumentError(
        absl::StrCat("no lemma script: ", script));
  }
  parsed.case_ = fields[0][0];
  parsed.head_ = std::string(fields[2]);
  parsed.tail_ = std::string(fields[4]);
  return parsed;
}

std::string LemmaScript::Apply(absl::string_view form,
                               absl::string_view upos) const {
  if (case_ == '=') return head_;
  const std::string plain = PlainTypography(form);
  std::string changed;
  switch (case_) {
    case 'l':
      changed = LowerCase(plain);
      break;
    case 'u':
      changed = UpperCase(plain);
      break;
    case 't': {
      const size_t first = CodePointIndex(plain).ByteOf(plain.empty() ? 0 : 1);
      changed = absl::StrCat(UpperCase(plain.substr(0, first)),
                             LowerCase(plain.substr(first)));
      break;
    }
    default:
      changed = plain;
  }
  const CodePointIndex index(changed);
  if (cut_ + crop_ >= index.size()) {
    return upos == "PROPN" ? plain : LowerCase(plain);
  }
  return absl::StrCat(head_, index.Slice({cut_, index.size() - crop_}), tail_);
}

}  // namespace griot
