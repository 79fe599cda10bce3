#include "extract/analysis/lemmatiser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extract/analysis/typography.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr int kCandidates = 4;  // scripts that are tried
constexpr absl::string_view kProper = "NNP";
// A script this much less likely than the best (in log odds) is none.
constexpr float kFarBehind = 6;

// A lemma and its part of speech: tags differ after two letters by inflection.
std::string Known(absl::string_view lemma, absl::string_view xpos) {
  return absl::StrCat(lemma, "\t", xpos.substr(0, 2));
}

// "open" of "re-open": what has the forms; the whole without a hyphen.
absl::string_view LastPart(absl::string_view lemma) {
  const size_t hyphen = lemma.rfind('-');
  return hyphen == absl::string_view::npos ? lemma : lemma.substr(hyphen + 1);
}

bool HasForms(absl::string_view upos) {
  return upos == "VERB" || upos == "NOUN" || upos == "ADJ" || upos == "ADV";
}

// Tags of forms that all but never are their own lemma.
bool HasEnding(absl::string_view xpos) {
  return xpos == "NNS" || xpos == "VBZ" || xpos == "VBG";
}

}  // namespace

absl::StatusOr<Lemmatiser> Lemmatiser::Parse(
    absl::Span<const absl::string_view> scripts, absl::string_view lexicon,
    const WordPiece& vocabulary) {
  Lemmatiser lemmatiser(vocabulary);
  for (const absl::string_view script : scripts) {
    GRIOT_ASSIGN_OR_RETURN(LemmaScript parsed, LemmaScript::Parse(script));
    lemmatiser.scripts_.push_back(std::move(parsed));
  }
  for (const absl::string_view line : absl::StrSplit(lexicon, '\n')) {
    const std::vector<absl::string_view> fields = absl::StrSplit(line, '\t');
    if (fields.size() != 3) {
      return absl::InvalidArgumentError(
          absl::StrCat("no entry of a lemma lexicon: ", line));
    }
    lemmatiser.lexicon_.emplace(line.substr(0, line.rfind('\t')), fields[2]);
    if (!absl::StartsWith(fields[1], kProper)) {
      lemmatiser.known_.insert(Known(fields[2], fields[1]));
    }
  }
  return lemmatiser;
}

bool Lemmatiser::IsVerb(absl::string_view lemma) const {
  return known_.contains(Known(lemma, "VB"));
}

std::string Lemmatiser::Lemma(absl::string_view form, absl::string_view upos,
                              absl::string_view xpos,
                              const float* scores) const {
  const std::string plain = PlainTypography(form);
  const auto seen = lexicon_.find(absl::StrCat(plain, "\t", xpos));
  if (seen != lexicon_.end()) return std::string(seen->second);
  // The likeliest scripts, best first; of equals the first.
  std::array<int, kCandidates> best;
  const int count = std::min(kCandidates, static_cast<int>(scripts_.size()));
  int kept = 0;
  for (int i = 0; i < static_cast<int>(scripts_.size()); ++i) {
    if (kept == count &&
        scores[i] <= scores[best[static_cast<size_t>(kept - 1)]]) {
      continue;
    }
    int at = kept < count ? kept++ : kept - 1;
    while (at > 0 && scores[best[static_cast<size_t>(at - 1)]] < scores[i]) {
      best[static_cast<size_t>(at)] = best[static_cast<size_t>(at - 1)];
      --at;
    }
    best[static_cast<size_t>(at)] = i;
  }
  std::string likeliest;
  std::string word;  // of the vocabulary
  for (int k = 0; k < kept; ++k) {
    const int script = best[static_cast<size_t>(k)];
    if (scores[script] < scores[best[0]] - kFarBehind) break;
    std::string lemma =
        scripts_[static_cast<size_t>(script)].Apply(plain, upos);
    if (!HasForms(upos) || known_.contains(Known(lemma, xpos)) ||
        known_.contains(Known(LastPart(lemma), xpos))) {
      return lemma;
    }
    const bool bare = HasEnding(xpos) && lemma == LowerCase(plain);
    if (word.empty() && !bare && vocabulary_->Contains(lemma)) word = lemma;
    if (k == 0) likeliest = std::move(lemma);
  }
  return word.empty() ? likeliest : word;
}

}  // namespace griot
