#include "extract/statements/attribution.h"

#include <algorithm>
#include <utility>

#include "absl/strings/string_view.h"

namespace griot {
namespace {

constexpr size_t kMostSources = 4;  // one inside the other

bool IsOpening(absl::string_view form) {
  return form == "“" || form == "``" || form == "«" || form == "„";
}

bool IsClosing(absl::string_view form) {
  return form == "”" || form == "''" || form == "»";
}

bool IsStraight(absl::string_view form) { return form == "\""; }

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
      } else if (rel == Rel::kXcomp && clause &&
                 ((stance & (kVow | kOrder | kDeny)) ||
                  ((stance & kReport) && !(stance & (kPlan | kRaise))))) {
        Add(verb, source, child);
        found = true;
      } else if (rel == Rel::kAdvcl && child > verb && clause &&
                 (stance & (kDeny | kAccuse)) && core.agents.empty()) {
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

// Whether the clause of `word` is a relative clause on `source`.
bool IsAboutSource(const Tree& tree, int word, int source) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kNsubj && IsRelativizer(tree, child)) {
      return RelativeNoun(tree, child, AntecedentOf(tree, word)) == source;
    }
  }
  return false;
}

}  // namespace

Attributions::Attributions(const std::vector<Tree>& trees,
                           const std::vector<Clauses>& clauses,
                           const MentionTable& mentions,
                           const Coreference& coreference,
                           const Ontology& ontology, const Lexicon& lexicon)
    : trees_(trees) {
  FindQuotations(trees);
  reports_.reserve(trees.size());
  for (size_t s = 0; s < trees.size(); ++s) {
    reports_.push_back(SentenceReports(static_cast<int>(s), trees[s],
                                       clauses[s], mentions, coreference,
                                       ontology, lexicon)
                           .Read());
  }
  SpreadQuotations();
}

void Attributions::FindQuotations(const std::vector<Tree>& trees) {
  int count = 0;
  bool open = false;
  for (const Tree& tree : trees) {
    // A quotation ends with its paragraph at the latest.
    if (tree.sentence().starts_paragraph) open = false;
    std::vector<int> in(static_cast<size_t>(tree.size()), 0);
    for (int i = 0; i < tree.size(); ++i) {
      const absl::string_view form = tree.word(i).form;
      if (IsOpening(form) || (IsStraight(form) && !open)) {
        open = true;
        ++count;
        continue;
      }
      if (IsClosing(form) || (IsStraight(form) && open)) {
        open = false;
        continue;
      }
      if (open) in[static_cast<size_t>(i)] = count;
    }
    in_quote_.push_back(std::move(in));
  }
  speaker_.assign(static_cast<size_t>(count) + 1, nullptr);
}

void Attributions::SpreadQuotations() {
  for (size_t s = 0; s < reports_.size(); ++s) {
    for (Report& report : reports_[s]) {
      if (in_quote_[s][static_cast<size_t>(report.cue_word)] != 0) continue;
      if (report.content >= 0) {
        const int quote = in_quote_[s][static_cast<size_t>(report.content)];
        if (quote == 0) continue;
        report.quoted = true;
        if (speaker_[static_cast<size_t>(quote)] == nullptr) {
          speaker_[static_cast<size_t>(quote)] = &report;
        }
      }
    }
  }
  // A quotation without a speaker takes that of the sentence beside it.
  std::vector<std::pair<size_t, int>> open;
  for (size_t s = 0; s < reports_.size(); ++s) {
    for (const int quote : in_quote_[s]) {
      if (quote == 0 || speaker_[static_cast<size_t>(quote)] != nullptr) {
        continue;
      }
      const bool whole =
          std::all_of(in_quote_[s].begin(), in_quote_[s].end(),
                      [&](int q) { return q == quote || q == 0; });
      if (!whole) continue;
      const Report* speaker = nullptr;
      const auto consider = [&](size_t other) {
        for (const Report& report : reports_[other]) {
          if (speaker == nullptr && (report.quoted || report.content < 0)) {
            speaker = &report;
          }
        }
      };
      consider(s);
      if (speaker == nullptr && s > 0 &&
          !trees_[s].sentence().starts_paragraph) {
        consider(s - 1);
      }
      if (speaker == nullptr && s + 1 < reports_.size() &&
          !trees_[s + 1].sentence().starts_paragraph) {
        consider(s + 1);
      }
      speaker_[static_cast<size_t>(quote)] = speaker;
    }
  }
}

std::vector<const Report*> Attributions::Of(int sentence, int word) const {
  const auto s = static_cast<size_t>(sentence);
  const Tree& tree = trees_[s];
  std::vector<const Report*> chain;
  bool told_aside = false;
  for (int i = word; i >= 0; i = tree.head(i)) {
    for (const Report& report : reports_[s]) {
      if (report.content != i) continue;
      // What hangs on the source or the reporting word is not reported.
      if (tree.Below(word, report.source) && report.source != i &&
          !tree.Below(i, report.source)) {
        continue;
      }
      // What is told of a thing is not part of a vow or an order about it.
      if (told_aside && !report.asserts) continue;
      // Nor does the source's own relative clause.
      if (IsAboutSource(tree, word, report.source)) continue;
      if (tree.Below(word, report.cue_word) && tree.Below(report.cue_word, i)) {
        continue;
      }
      if (std::find(chain.begin(), chain.end(), &report) == chain.end()) {
        chain.push_back(&report);
      }
    }
    told_aside |= tree.rel(i) == Rel::kAppos ||
                  (tree.rel(i) == Rel::kAcl && tree.sub(i) == Sub::kRelcl);
  }
  if (chain.size() > kMostSources) chain.resize(kMostSources);
  const int quote = in_quote_[s][static_cast<size_t>(word)];
  if (quote > 0 && chain.size() < kMostSources) {
    const Report* speaker = speaker_[static_cast<size_t>(quote)];
    if (speaker != nullptr &&
        std::find(chain.begin(), chain.end(), speaker) == chain.end() &&
        speaker->sentence != sentence) {
      chain.push_back(speaker);
    }
  }
  return chain;
}

}  // namespace griot
