#include "extract/statements/context/report_sources.h"

#include <algorithm>

#include "absl/strings/string_view.h"
#include "extract/statements/context/sources.h"
#include "extract/statements/mentions/mentions.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"
#include "names/titles.h"

namespace griot {
namespace {

constexpr int kSourceReach = 8;  // words between a cue and a source beside it

class Sources {
 public:
  Sources(const DocumentView& view, const Quotations& quotations, int sentence)
      : view_(view),
        quotations_(quotations),
        sentence_(sentence),
        tree_(view.trees[static_cast<size_t>(sentence)]),
        clauses_(view.clauses[static_cast<size_t>(sentence)]),
        lexicon_(view.lexicon) {}

  std::vector<int> Of(int verb, uint32_t stance) const {
    std::vector<int> sources = ByVerb(verb, stance);
    return sources.empty() ? HoldersOf(verb) : sources;
  }

 private:
  WordPosition At(int word) const { return {sentence_, word}; }

  // By the mention alone.
  absl::string_view TypeAt(int word) const {
    const int at = view_.mentions.At(sentence_, word);
    return at < 0 ? absl::string_view("other") : view_.mentions[at].type;
  }

  bool SameSide(int a, int b) const {
    return quotations_.At(sentence_, a) == quotations_.At(sentence_, b);
  }

  // Whether the word can say something: people, bodies, documents. Evidence
  // shows and events mean, but they do not say; and what people in general
  // know nobody says.
  bool CanSpeak(int word, uint32_t stance) const {
    const absl::string_view type = MentionTypeAt(view_, At(word));
    if (type == "date" || type == "quantity") return false;
    if ((stance & kUtter) == 0 &&
        (type == "event" || type == "vehicle" || type == "weapon") &&
        !Shows(word)) {
      return false;
    }
    if ((stance & (kEvidence | kKnow)) != 0 && !IsSpeaker(view_, At(word)) &&
        !((stance & kEvidence) != 0 && Shows(word))) {
      return false;
    }
    const absl::string_view form = tree_.lower(word);
    if ((stance & kKnow) != 0 &&
        (form == "people" || form == "you" || form == "we" || form == "one")) {
      return false;
    }
    if (tree_.pos(word) != Pos::kPron) return true;
    if (form == "it" && (stance & kEvidence) != 0) return false;
    for (const absl::string_view other :
         {"nobody", "nothing", "everybody", "everyone", "anybody", "anyone",
          "this", "that", "what", "which", "there"}) {
      if (form == other) return false;
    }
    return true;
  }

  // "a study", "the figures"
  bool Shows(int word) const {
    return tree_.pos(word) == Pos::kNoun &&
           (lexicon_.StanceOf(tree_.lemma(word)) & kEvidence) != 0;
  }

  // Whether each of several coordinated subjects names somebody of its own:
  // "the police and the ministry", not "the author and former judge".
  bool IsOneOfSeveral(int word) const {
    return IsSpeaker(view_, At(word)) &&
           (tree_.pos(word) == Pos::kPropn || tree_.Has(word, Rel::kDet) ||
            tree_.HasFeature(word, "Number=Plur"));
  }

  // Who says it, by the verb's subjects on its side of quotation marks; where
  // there is none, by the phrase beside the verb.
  std::vector<int> ByVerb(int verb, uint32_t stance) const {
    const ClauseCore& core = clauses_[verb];
    std::vector<int> sources;
    for (const int word : core.passive ? core.agents : core.subjects) {
      if (SameSide(word, verb)) sources.push_back(word);
    }
    if (sources.empty() && !core.passive) {
      const int beside = Beside(verb);
      if (beside >= 0) sources.push_back(beside);
    }
    if (sources.empty() || !CanSpeak(sources.front(), stance)) return {};
    const int named = NamedBeside(sources.front(), verb);
    if (named >= 0) return {named};
    const bool several = std::all_of(sources.begin(), sources.end(),
                                     [&](int w) { return IsOneOfSeveral(w); });
    if (!several) return {sources.front()};
    return sources;
  }

  // "The mayor held a press conference claiming that": the mayor claims it.
  std::vector<int> HoldersOf(int verb) const {
    const int noun = tree_.head(verb);
    if (noun < 0 || tree_.rel(verb) != Rel::kAcl || tree_.xpos(verb) != "VBG" ||
        tree_.lemma(noun) != "conference") {
      return {};
    }
    const int above = tree_.head(noun);
    if (above < 0 || !clauses_[above].is_clause || clauses_[above].passive ||
        clauses_[above].subjects.empty()) {
      return {};
    }
    return {clauses_[above].subjects.front()};
  }

  // The name that stands beside what its bearer is, wherever the tree hangs it:
  // "the delegate to the House, Ann Bell, said", "said Mayor of Oslo Ann Bell";
  // or -1.
  int NamedBeside(int word, int verb) const {
    if (tree_.pos(word) != Pos::kNoun && !IsAddress(tree_.lower(word)) &&
        !IsOffice(tree_.lemma(word))) {
      return -1;
    }
    const int end = word < verb ? verb : tree_.size();
    for (int i = word + 1; i < end; ++i) {
      if (tree_.pos(i) == Pos::kVerb && tree_.lemma(i) != "name") return -1;
      if (!tree_.Below(i, word)) {
        if (tree_.rel(i) == Rel::kPunct) continue;
        return -1;
      }
      const int mention = view_.mentions.At(sentence_, i);
      if (tree_.rel(i) == Rel::kConj && tree_.Has(i, Rel::kCc)) return -1;
      if (mention < 0 || view_.mentions[mention].kind != MentionKind::kName ||
          view_.mentions[mention].type != "person" ||
          tree_.Has(i, Rel::kCase)) {
        continue;
      }
      return i;
    }
    return -1;
  }

  // "…”, said X" and "…”, X said", where the tree has it otherwise; or -1.
  int Beside(int verb) const {
    if (tree_.xpos(verb) != "VBD" && tree_.xpos(verb) != "VBZ" &&
        tree_.xpos(verb) != "VBP") {
      return -1;
    }
    const int mark = verb - 1;
    const bool after_quotation =
        mark > 0 && quotations_.At(sentence_, verb) < 0 &&
        (quotations_.At(sentence_, mark - 1) >= 0 ||
         (mark > 1 && quotations_.At(sentence_, mark - 2) >= 0));
    if (after_quotation) {
      for (int i = verb + 1; i < tree_.size() && i < verb + kSourceReach; ++i) {
        if (tree_.rel(i) == Rel::kPunct || tree_.pos(i) == Pos::kAdp ||
            tree_.pos(i) == Pos::kVerb) {
          return -1;
        }
        if (tree_.IsNominal(i) && !IsInsidePhrase(i, verb)) return i;
      }
      return -1;
    }
    int i = verb - 1;
    while (i >= 0 && (tree_.pos(i) == Pos::kAux || tree_.pos(i) == Pos::kAdv)) {
      --i;
    }
    if (i < 0 || !tree_.IsNominal(i) || !SameSide(i, verb)) return -1;
    const bool quotes = quotations_.At(sentence_, 0) >= 0 ||
                        (verb + 2 < tree_.size() &&
                         (quotations_.At(sentence_, verb + 2) >= 0 ||
                          (verb + 3 < tree_.size() &&
                           quotations_.At(sentence_, verb + 3) >= 0)));
    while (IsInsidePhrase(i, verb)) i = tree_.head(i);
    // "reported that the ministry said", with the ministry on the wrong verb
    const bool late =
        tree_.rel(i) == Rel::kNsubj && tree_.head(i) >= 0 && tree_.head(i) < i;
    if (!quotes && !late) return -1;
    return tree_.pos(i) == Pos::kPron || IsSpeaker(view_, At(i)) ? i : -1;
  }

  // Whether the word only helps to name what its head, on the same side of
  // the verb, does.
  bool IsInsidePhrase(int word, int verb) const {
    const int head = tree_.head(word);
    if (head < 0 || !tree_.IsNominal(head) || (head < verb) != (word < verb)) {
      return false;
    }
    const Rel rel = tree_.rel(word);
    return rel == Rel::kCompound || rel == Rel::kFlat || rel == Rel::kNmod ||
           rel == Rel::kAmod || rel == Rel::kNummod;
  }

  const DocumentView& view_;
  const Quotations& quotations_;
  const int sentence_;
  const Tree& tree_;
  const Clauses& clauses_;
  const Lexicon& lexicon_;
};

}  // namespace

std::vector<int> SourcesOf(const DocumentView& view,
                           const Quotations& quotations, int sentence, int verb,
                           uint32_t stance) {
  return Sources(view, quotations, sentence).Of(verb, stance);
}

}  // namespace griot
