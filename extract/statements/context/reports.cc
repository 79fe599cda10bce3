#include "extract/statements/context/reports.h"

#include <utility>

#include "absl/strings/string_view.h"
#include "extract/statements/words/quotation_marks.h"

namespace griot {
namespace {

class SentenceReports {
 public:
  SentenceReports(int sentence, const Tree& tree, const Clauses& clauses,
                  const MentionTable& mentions, const Coreference& coreference,
                  const Ontology& ontology, const Lexicon& lexicon)
      : sentence_(sentence),
        tree_(tree),
        clauses_(clauses),
        mentions_(mentions),
        coreference_(coreference),
        ontology_(ontology),
        lexicon_(lexicon) {}

  std::vector<Report> Read() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (tree_.rel(i) == Rel::kObl || tree_.rel(i) == Rel::kNmod) {
        ReadAccordingTo(i);
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
  absl::string_view TypeAt(int word) const {
    const int at = mentions_.At(sentence_, word);
    return at < 0 ? absl::string_view("other") : mentions_[at].type;
  }

  // Whether the word can say something: people, bodies, documents. Evidence
  // shows and events mean, but they do not say.
  bool CanSpeak(int word, bool evidence) const {
    const absl::string_view type = TypeAt(word);
    if (type == "event" || type == "date" || type == "quantity" ||
        type == "vehicle" || type == "weapon") {
      return false;
    }
    if (tree_.pos(word) == Pos::kPron) {
      const absl::string_view form = tree_.lower(word);
      if (form == "it" && evidence) return false;
      if (form == "nobody" || form == "nothing") return false;
      if (form == "this" || form == "that" || form == "what" ||
          form == "which" || form == "there") {
        return false;
      }
    }
    return true;
  }

  // People, bodies and texts, known as such.
  bool IsSpeaker(int word) const {
    const int at = mentions_.At(sentence_, word);
    if (at < 0) return false;
    const absl::string_view type = coreference_[coreference_.EntityOf(at)].type;
    return type == "person" || type == "group" || type == "document" ||
           ontology_.IsA(type, "organization") ||
           ontology_.IsA(type, "country");
  }

  int MediumOf(int verb) const {
    for (const int child : tree_.children(verb)) {
      if (tree_.rel(child) != Rel::kObl) continue;
      const std::string marker = MarkerOf(tree_, child);
      if (marker != "on" && marker != "in" && marker != "via" &&
          marker != "through" && marker != "by") {
        continue;
      }
      const absl::string_view type = TypeAt(child);
      if (ontology_.IsA(type, "media") || type == "document" ||
          tree_.lemma(child) == "telephone" || tree_.lemma(child) == "phone" ||
          tree_.lemma(child) == "interview" ||
          tree_.lemma(child) == "statement" || tree_.lemma(child) == "app") {
        return child;
      }
    }
    return -1;
  }

  // "X did this, and Y did that, Z said": all that is coordinated.
  int WholeContent(int content, int cue) const {
    while (content >= 0 && tree_.rel(content) == Rel::kConj &&
           clauses_[content].is_clause && tree_.head(content) >= 0 &&
           (content < cue && SetOff(cue))) {
      content = tree_.head(content);
    }
    return content;
  }

  // Whether a comma or a quotation mark parts the word's phrase from before.
  bool SetOff(int word) const {
    for (int i = word; i > 0 && i > word - 12; --i) {
      if (tree_.rel(i) != Rel::kPunct) continue;
      return tree_.lower(i) == "," || IsClosing(tree_.lower(i)) ||
             IsStraight(tree_.lower(i));
    }
    return false;
  }

  void Add(int cue, int source, int content) {
    Report report;
    report.sentence = sentence_;
    report.source = source;
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
    report.medium = tree_.pos(cue) == Pos::kVerb ? MediumOf(cue) : -1;
    reports_.push_back(report);
  }

  void ReadVerb(int verb, uint32_t stance) {
    constexpr uint32_t kSays =
        kReport | kBelieve | kDeny | kVow | kOrder | kAccuse;
    if ((stance & kSays) == 0) return;
    const ClauseCore& core = clauses_[verb];
    const std::vector<int>& sources =
        core.passive ? core.agents : core.subjects;
    if (sources.empty()) return;
    const int source = sources.front();
    if (!CanSpeak(source, (stance & kEvidence) != 0)) return;
    if ((stance & kEvidence) != 0 && !IsSpeaker(source)) return;
    bool found = false;
    for (const int child : tree_.children(verb)) {
      const Rel rel = tree_.rel(child);
      const bool clause = clauses_[child].is_clause;
      if (rel == Rel::kCcomp && (stance & (kSays & ~kAccuse))) {
        Add(verb, source, child);
        found = true;
      } else if (clause && IsControlled(tree_, child, lexicon_) &&
                 ((stance & (kVow | kOrder | kDeny)) ||
                  ((stance & kReport) && !(stance & (kPlan | kRaise))))) {
        Add(verb, source, child);
        found = true;
      } else if (rel == Rel::kAdvcl && child > verb && clause &&
                 (((stance & (kDeny | kAccuse)) && core.agents.empty() &&
                   IsGerundComplement(tree_, child)) ||
                  QuotesAsSaying(verb, child))) {
        Add(verb, source, child);
        found = true;
      }
    }
    if (found || (stance & kReport) == 0) return;
    // "…, officials said" and "as officials said"
    const int head = tree_.head(verb);
    if (head >= 0 && (tree_.rel(verb) == Rel::kParataxis || IsAside(verb))) {
      Add(verb, source, WholeContent(head, verb));
      return;
    }
    if (core.objects.empty()) {
      for (const int child : tree_.children(verb)) {
        if (tree_.rel(child) == Rel::kParataxis && clauses_[child].is_clause) {
          Add(verb, source, child);
          return;
        }
      }
    }
    // Alone: it may tell the speaker of a quotation beside it.
    Add(verb, source, -1);
  }

  // "quotes a guard as saying that …"
  bool QuotesAsSaying(int verb, int clause) const {
    if (tree_.lemma(verb) != "quote" && tree_.lemma(verb) != "cite") {
      return false;
    }
    const int mark = tree_.Child(clause, Rel::kMark);
    return mark >= 0 && tree_.lower(mark) == "as" &&
           tree_.xpos(clause) == "VBG";
  }

  bool IsAside(int verb) const {
    if (tree_.rel(verb) != Rel::kAdvcl) return false;
    for (const int child : tree_.children(verb)) {
      if (tree_.rel(child) == Rel::kMark && tree_.lower(child) == "as") {
        return true;
      }
    }
    return false;
  }

  void ReadAccordingTo(int word) {
    for (const int child : tree_.children(word)) {
      if (tree_.rel(child) != Rel::kCase || tree_.lower(child) != "according") {
        continue;
      }
      if (tree_.head(word) < 0) return;
      Add(child, word, WholeContent(tree_.head(word), child));
      reports_.back().cue.end =
          child + 1 < tree_.size() && tree_.lower(child + 1) == "to"
              ? child + 2
              : child + 1;
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
        !tree_.IsNominal(source) || !IsSpeaker(source)) {
      return;
    }
    for (const Report& report : reports_) {
      if (report.content == content) return;
    }
    Add(colon, source, content);
  }

  // "a report by X that …", "claims that …"
  void ReadNoun(int noun, uint32_t stance) {
    if ((stance & (kReport | kBelieve | kVow)) == 0) return;
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
        Add(verb, clauses_[verb].subjects.front(), child);
        continue;
      }
      int source = noun;
      for (const int owner : tree_.children(noun)) {
        if (tree_.rel(owner) != Rel::kNmod) continue;
        if (tree_.sub(owner) == Sub::kPoss || MarkerOf(tree_, owner) == "by" ||
            MarkerOf(tree_, owner) == "from") {
          source = owner;
        }
      }
      Add(noun, source, child);
    }
  }

  const int sentence_;
  const Tree& tree_;
  const Clauses& clauses_;
  const MentionTable& mentions_;
  const Coreference& coreference_;
  const Ontology& ontology_;
  const Lexicon& lexicon_;
  std::vector<Report> reports_;
};

}  // namespace

std::vector<Report> ReadReports(int sentence, const Tree& tree,
                                const Clauses& clauses,
                                const MentionTable& mentions,
                                const Coreference& coreference,
                                const Ontology& ontology,
                                const Lexicon& lexicon) {
  return SentenceReports(sentence, tree, clauses, mentions, coreference,
                         ontology, lexicon)
      .Read();
}

}  // namespace griot
