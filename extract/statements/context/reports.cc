#include "extract/statements/context/reports.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "extract/statements/context/clause_link.h"
#include "extract/statements/context/report_content.h"
#include "extract/statements/context/report_sources.h"
#include "extract/statements/context/sources.h"
#include "extract/statements/words/operators.h"

namespace griot {
namespace {

class SentenceReports {
 public:
  SentenceReports(const DocumentView& view, const Quotations& quotations,
                  int sentence)
      : view_(view),
        quotations_(quotations),
        sentence_(sentence),
        tree_(view.trees[static_cast<size_t>(sentence)]),
        clauses_(view.clauses[static_cast<size_t>(sentence)]),
        lexicon_(view.lexicon) {}

  std::vector<Report> Read() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (tree_.rel(i) == Rel::kObl || tree_.rel(i) == Rel::kNmod) {
        ReadAccordingTo(i);
      }
      if (const int noun = NounThatIs(tree_, i); noun >= 0) {
        ReadNounThatIs(noun, i);
      }
      const uint32_t stance = lexicon_.StanceOf(tree_.lemma(i));
      if (stance == 0) continue;
      if (tree_.pos(i) == Pos::kVerb && clauses_[i].is_clause) {
        ReadVerb(i, stance);
      } else if (tree_.pos(i) == Pos::kNoun) {
        ReadNoun(i, stance);
      }
    }
    ReadHeadlineSource();
    return std::move(reports_);
  }

 private:
  WordPosition At(int word) const { return {sentence_, word}; }

  int MediumOf(int verb) const {
    for (const int child : tree_.children(verb)) {
      if (tree_.rel(child) != Rel::kObl) continue;
      const std::string marker = MarkerOf(tree_, child);
      if (marker != "on" && marker != "in" && marker != "via" &&
          marker != "through" && marker != "by") {
        continue;
      }
      const absl::string_view type = MentionTypeAt(view_, At(child));
      if (view_.ontology.IsA(type, "media") || type == "document" ||
          lexicon_.IsUtterance(tree_.lemma(child))) {
        return child;
      }
    }
    return -1;
  }

  void Add(int cue, const std::vector<int>& sources, int content) {
    Report report;
    report.sentence = sentence_;
    report.cue_word = cue;
    report.cue = {cue, cue + 1};
    for (const int child : tree_.children(cue)) {
      if (child == cue + 1 && tree_.rel(child) == Rel::kCompound &&
          tree_.sub(child) == Sub::kParticle) {
        report.cue.end = child + 1;
      }
    }
    report.content = content;
    constexpr uint32_t kAsserts = kReport | kBelieve | kDeny | kAccuse;
    const uint32_t stance = lexicon_.StanceOf(tree_.lemma(cue));
    report.asserts = stance == 0 || (stance & kAsserts) != 0;
    report.accuses = (stance & kAccuse) != 0;
    report.medium = tree_.pos(cue) == Pos::kVerb ? MediumOf(cue) : -1;
    for (const int source : sources) {
      const WordPosition maker = MakerOf(view_, At(source));
      if (maker.word != source && report.medium < 0) report.medium = source;
      report.sources.push_back(maker);
    }
    reports_.push_back(std::move(report));
  }

  void ReadVerb(int verb, uint32_t stance) {
    if ((stance & (kSays | kDescribe | kPlan)) == 0) return;
    // "a man found crossing the border": he finds nothing.
    if (tree_.rel(verb) == Rel::kAcl && tree_.sub(verb) != Sub::kRelcl &&
        tree_.xpos(verb) == "VBD" && !tree_.Has(verb, Rel::kNsubj)) {
      return;
    }
    const std::vector<int> sources =
        SourcesOf(view_, quotations_, sentence_, verb, stance);
    if (sources.empty()) return;
    bool found = false;
    for (const ReportContent& content :
         ContentsOf(tree_, clauses_, verb, stance, lexicon_)) {
      Add(verb, sources, content.word);
      reports_.back().names_thing = content.names_thing;
      found = true;
    }
    if (!found && (stance & kTopic) != 0 && !clauses_[verb].passive) {
      // "announced plans to sell", "confirmed the death of"; a place has cases
      // and does not tell of them
      const int object = tree_.Child(verb, Rel::kObj);
      const absl::string_view type = EntityTypeAt(view_, At(sources.front()));
      if (object > verb && tree_.pos(object) == Pos::kNoun &&
          !lexicon_.IsUtterance(tree_.lemma(object)) && type != "place") {
        Add(verb, sources, object);
        reports_.back().names_thing = true;
        found = true;
      }
    }
    // "The mill, engineers think, broke in May."
    const bool parenthesis = tree_.rel(verb) == Rel::kParataxis &&
                             verb + 1 < tree_.size() &&
                             tree_.lower(verb + 1) == ",";
    if (found || (stance & (parenthesis ? kReport | kBelieve : kReport)) == 0) {
      return;
    }
    // "…, officials said" and "as officials said"
    const int head = tree_.head(verb);
    if (head >= 0 && IsAside(tree_, verb)) {
      Add(verb, sources, ConfirmedBy(tree_, clauses_, verb, lexicon_));
      return;
    }
    if (head >= 0 && tree_.rel(verb) == Rel::kParataxis) {
      Add(verb, sources,
          WholeContent(tree_, clauses_, head, verb,
                       HasBreakBefore(tree_, verb)));
      return;
    }
    if (clauses_[verb].objects.empty()) {
      for (const int child : tree_.children(verb)) {
        if (tree_.rel(child) == Rel::kParataxis && clauses_[child].is_clause) {
          Add(verb, sources, child);
          return;
        }
      }
    }
    // Alone: it may tell the speaker of a quotation beside it.
    Add(verb, sources, -1);
  }

  // "according to X", "per X", "in the view of X", "in X's words"
  void ReadAccordingTo(int word) {
    if (tree_.head(word) < 0) return;
    const int content = tree_.head(word);
    for (const int child : tree_.children(word)) {
      if (tree_.rel(child) != Rel::kCase) continue;
      const absl::string_view form = tree_.lower(child);
      if (form == "according") {
        Add(child, {word},
            WholeContent(tree_, clauses_,
                         LastBefore(tree_, clauses_, content, child), child,
                         IsSetOffAt(tree_, child)));
        reports_.back().cue.end =
            child + 1 < tree_.size() && tree_.lower(child + 1) == "to"
                ? child + 2
                : child + 1;
        return;
      }
      if (form == "per" && clauses_[content].is_clause &&
          IsSetOffAt(tree_, child) && !tree_.Has(word, Rel::kNummod)) {
        Add(child, {word},
            WholeContent(tree_, clauses_, content, child,
                         IsSetOffAt(tree_, child)));
        return;
      }
      if (form == "by" && clauses_[content].is_clause &&
          IsSetOffAt(tree_, child) && tree_.HasFeature(word, "Number=Plur") &&
          (lexicon_.StanceOf(tree_.lemma(word)) & (kReport | kEvidence)) != 0) {
        Add(word, {word},
            WholeContent(tree_, clauses_, content, child,
                         IsSetOffAt(tree_, child)));
        return;
      }
      if ((form == "in" || form == "from") && clauses_[content].is_clause &&
          (lexicon_.Is(tree_.lemma(word), WordClass::kView) ||
           lexicon_.Is(tree_.lower(word), WordClass::kView))) {
        for (const int owner : tree_.children(word)) {
          if (tree_.rel(owner) == Rel::kNmod &&
              (tree_.sub(owner) == Sub::kPoss ||
               MarkerOf(tree_, owner) == "of") &&
              (tree_.pos(owner) == Pos::kPron || IsSpeaker(view_, At(owner)))) {
            Add(word, {owner},
                WholeContent(tree_, clauses_, content, word,
                             IsSetOffAt(tree_, child)));
            return;
          }
        }
      }
    }
  }

  // "Gunmen kidnap six villagers: police"
  void ReadHeadlineSource() {
    const int last = tree_.size() - 1;
    int colon = last;
    while (colon > 0 && colon > last - 6 && tree_.lower(colon) != ":") {
      if (tree_.pos(colon) == Pos::kVerb || tree_.pos(colon) == Pos::kPunct) {
        return;
      }
      --colon;
    }
    if (colon <= 0 || colon == last || tree_.lower(colon) != ":") return;
    int source = last;
    while (tree_.head(source) > colon) source = tree_.head(source);
    int content = source;
    while (tree_.head(content) >= 0) content = tree_.head(content);
    if (content >= colon || !clauses_[content].is_clause ||
        !tree_.IsNominal(source) || !IsSpeaker(view_, At(source))) {
      return;
    }
    for (const Report& report : reports_) {
      if (report.content == content) return;
    }
    Add(colon, {source}, content);
  }

  // "a report by X that …", "claims that …"
  void ReadNoun(int noun, uint32_t stance) {
    if ((stance & (kReport | kBelieve | kVow | kAccuse)) == 0) return;
    const bool accuses = (stance & kAccuse) != 0;
    for (const int child : tree_.children(noun)) {
      const Rel rel = tree_.rel(child);
      if ((rel != Rel::kAcl && rel != Rel::kCcomp) || child < noun ||
          tree_.sub(child) == Sub::kRelcl) {
        continue;
      }
      bool that = false;
      for (const int mark : tree_.children(child)) {
        that |= tree_.rel(mark) == Rel::kMark && tree_.lower(mark) == "that";
      }
      if (!that) continue;
      // Who denies a report says the contrary himself.
      const int verb = tree_.head(noun);
      if (verb >= 0 && tree_.rel(noun) == Rel::kObj &&
          clauses_[verb].is_clause && !clauses_[verb].passive &&
          (lexicon_.StanceOf(tree_.lemma(verb)) & kDeny) != 0 &&
          !clauses_[verb].subjects.empty()) {
        Add(verb, {clauses_[verb].subjects.front()}, child);
        continue;
      }
      const int owner = OwnerOf(noun);
      if (owner >= 0) {
        Add(noun, {owner}, child);
      } else if ((stance & kReport) != 0) {
        if (!accuses) Add(noun, {noun}, child);
      } else if (const std::vector<int> holders = HoldersOf(noun);
                 !holders.empty()) {
        Add(noun, holders, child);
      }
    }
  }

  // Who has, or voices, a hope, doubt or fear: "expressed doubts that". Nobody
  // is said to where "there are fears that".
  std::vector<int> HoldersOf(int noun) const {
    static constexpr absl::string_view kVoices[] = {
        "cast",   "express",   "harbor", "harbour", "have",  "hold",
        "repeat", "reiterate", "retain", "share",   "state", "voice"};
    const int verb = tree_.head(noun);
    if (verb < 0 || tree_.rel(noun) != Rel::kObj || !clauses_[verb].is_clause ||
        clauses_[verb].passive || clauses_[verb].subjects.empty() ||
        std::find(std::begin(kVoices), std::end(kVoices), tree_.lemma(verb)) ==
            std::end(kVoices)) {
      return {};
    }
    return SourcesOf(view_, quotations_, sentence_, verb, kBelieve);
  }

  // Whose claim it is, or -1.
  int OwnerOf(int noun) const {
    int found = -1;
    for (const int owner : tree_.children(noun)) {
      if (tree_.rel(owner) != Rel::kNmod) continue;
      if (tree_.sub(owner) == Sub::kPoss || MarkerOf(tree_, owner) == "by" ||
          MarkerOf(tree_, owner) == "from") {
        found = owner;
      }
    }
    return found;
  }

  // "the claim is that …", "X's accusation against Y is that …"
  void ReadNounThatIs(int noun, int content) {
    const uint32_t stance = lexicon_.StanceOf(tree_.lemma(noun));
    const Operator* signature =
        Operators::Get().Find(tree_.lemma(noun), "that", true);
    const bool alleges =
        signature != nullptr && signature->affirmed == Effect::kPossible;
    const int owner = OwnerOf(noun);
    if ((stance & (kReport | kBelieve | kVow)) != 0) {
      Add(noun, {owner >= 0 ? owner : noun}, content);
    } else if (alleges && owner >= 0) {
      Add(noun, {owner}, content);
    }
  }

  const DocumentView& view_;
  const Quotations& quotations_;
  const int sentence_;
  const Tree& tree_;
  const Clauses& clauses_;
  const Lexicon& lexicon_;
  std::vector<Report> reports_;
};

}  // namespace

std::vector<Report> ReadReports(const DocumentView& view,
                                const Quotations& quotations, int sentence) {
  return SentenceReports(view, quotations, sentence).Read();
}

}  // namespace griot
