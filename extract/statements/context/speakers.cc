#include "extract/statements/context/speakers.h"

#include <algorithm>
#include <utility>

#include "absl/strings/string_view.h"
#include "extract/statements/context/quotation_speakers.h"
#include "extract/statements/context/report_reach.h"
#include "extract/statements/syntax/relative_clauses.h"

namespace griot {
namespace {

constexpr size_t kMostSources = 4;  // one inside the other
constexpr size_t kMostTogether = 4;

// Whether the clause of `word` is a relative clause on `source`.
bool IsAboutSource(const Tree& tree, int word, int source) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kNsubj && IsRelativizer(tree, child)) {
      return RelativeNoun(tree, child, AntecedentOf(tree, word)) == source;
    }
  }
  return false;
}

// "a coalition, which Chad joined", "the minister, who left", "attacks, in
// which two died": not "that"
bool TellsMore(const Tree& tree, int clause) {
  for (const int child : tree.children(clause)) {
    if (tree.rel(child) != Rel::kNsubj && tree.rel(child) != Rel::kObj &&
        tree.rel(child) != Rel::kObl) {
      continue;
    }
    if (tree.lower(child) == "which" || tree.lower(child) == "who") return true;
  }
  return false;
}

// "as prices rose", "since the war began"
bool TellsWhatHappened(const Tree& tree, int clause) {
  if (tree.rel(clause) != Rel::kAdvcl || tree.xpos(clause) != "VBD") {
    return false;
  }
  const int mark = tree.Child(clause, Rel::kMark);
  return mark >= 0 &&
         (tree.lower(mark) == "as" || tree.lower(mark) == "since" ||
          tree.lower(mark) == "while" || tree.lower(mark) == "after" ||
          tree.lower(mark) == "although" || tree.lower(mark) == "though");
}

bool StandsBetween(int word, int a, int b) {
  return std::min(a, b) < word && word < std::max(a, b);
}

// "said “it is over” and that he would go"
bool IsFurtherContent(const Tree& tree, int word, int content) {
  for (int i = word; i >= 0 && i != content; i = tree.head(i)) {
    if (tree.rel(i) != Rel::kConj || tree.head(i) != content) continue;
    const int mark = tree.Child(i, Rel::kMark);
    return mark >= 0 && tree.lower(mark) == "that";
  }
  return false;
}

}  // namespace

Speakers::Speakers(const DocumentView& view)
    : view_(view), quotations_(view.trees) {
  for (size_t s = 0; s < view.trees.size(); ++s) {
    of_sentence_.emplace_back();
    for (Report& report : ReadReports(view, quotations_, static_cast<int>(s))) {
      of_sentence_.back().push_back(static_cast<int>(reports_.size()));
      reports_.push_back(std::move(report));
    }
  }
  of_quotation_ = FindQuotationSpeakers(view, quotations_, reports_);
  voices_ = FindVoices(view, quotations_, reports_);
}

const Report* Speakers::SpeakerAt(int sentence, int word) const {
  const int quotation = quotations_.At(sentence, word);
  if (quotation < 0 || !quotations_[quotation].speech) return nullptr;
  return ReportAt(of_quotation_[static_cast<size_t>(quotation)]);
}

const Report* Speakers::VoiceAt(int sentence, int word) const {
  const int quotation = quotations_.At(sentence, word);
  if (quotation >= 0) {
    const int speaker = of_quotation_[static_cast<size_t>(quotation)];
    if (speaker >= 0) return ReportAt(speaker);
    // Somebody else's words within a turn.
    if (quotations_[quotation].speech && OpensWithinParagraph(quotation)) {
      return nullptr;
    }
  }
  return ReportAt(voices_.of_sentence[static_cast<size_t>(sentence)]);
}

bool Speakers::OpensWithinParagraph(int quotation) const {
  const WordPosition first = quotations_[quotation].first;
  const Tree& tree = view_.trees[static_cast<size_t>(first.sentence)];
  return first.word > 1 || !tree.sentence().starts_paragraph;
}

const Report* Speakers::ListenerAt(int sentence, int word) const {
  const int quotation = quotations_.At(sentence, word);
  if (quotation >= 0 && quotations_[quotation].speech &&
      OpensWithinParagraph(quotation)) {
    return nullptr;
  }
  return ReportAt(voices_.listener[static_cast<size_t>(sentence)]);
}

bool Speakers::Asks(int sentence) const {
  return voices_.asks[static_cast<size_t>(sentence)];
}

bool Speakers::IsOwnVoice(const Report& report) const {
  const WordPosition at = report.sources.front();
  if (VoiceAt(report.sentence, report.cue_word) == nullptr) return false;
  const absl::string_view form =
      view_.trees[static_cast<size_t>(at.sentence)].lower(at.word);
  return form == "i" || form == "we" || form == "you";
}

bool Speakers::Holds(const Report& report, int word, int ancestor,
                     const Aside& aside) const {
  if (report.content != ancestor || IsOwnVoice(report)) return false;
  const Tree& tree = view_.trees[static_cast<size_t>(report.sentence)];
  const int quotation = quotations_.At(report.sentence, word);
  const int cue = quotations_.At(report.sentence, report.cue_word);
  const int content = quotations_.At(report.sentence, ancestor);
  // A verb inside a quotation takes nothing outside of it.
  if (cue >= 0 && cue != quotation) return false;
  // Of what stands outside of speech in marks, only what leads to it from the
  // cue is said too: "said that, while it rained, “the roof held”".
  if (content >= 0 && content != quotation && quotations_[content].speech &&
      !StandsBetween(word, report.cue_word, ancestor) &&
      !IsFurtherContent(tree, word, ancestor)) {
    return false;
  }
  for (const WordPosition& at : report.sources) {
    if (at.sentence != report.sentence) continue;
    const int source = at.word;
    // What hangs on the source or the reporting word is not reported.
    if (tree.Below(word, source) && source != ancestor &&
        !tree.Below(ancestor, source)) {
      return false;
    }
    // Nor does the source's own relative clause.
    if (IsAboutSource(tree, word, source)) return false;
  }
  // Nor what is told of the text in which it is said: "a letter sent in May".
  if (report.medium >= 0 && tree.Below(word, report.medium) &&
      !tree.Below(ancestor, report.medium) && word != ancestor) {
    return false;
  }
  if (EndsBefore(view_, quotations_, report, word)) return false;
  // What is told of a thing is not part of a vow or an order about it, nor of
  // its announcement if it only tells more.
  if (aside.told && !report.asserts) return false;
  const bool thing = report.names_thing || report.accuses;
  if (aside.happened && (!report.asserts || thing)) return false;
  if (aside.by_which && thing) return false;
  return !tree.Below(word, report.cue_word) ||
         !tree.Below(report.cue_word, ancestor);
}

const Report* Speakers::Speaking(
    int sentence, int word, const std::vector<const Report*>& known) const {
  const int quotation = quotations_.At(sentence, word);
  for (const int index :
       {quotation < 0 ? -1 : of_quotation_[static_cast<size_t>(quotation)],
        voices_.of_sentence[static_cast<size_t>(sentence)]}) {
    const Report* report = ReportAt(index);
    if (report != nullptr &&
        std::find(known.begin(), known.end(), report) == known.end()) {
      return report;
    }
  }
  return nullptr;
}

const Report* Speakers::Nearest(int sentence, int word,
                                const std::vector<const Report*>& known) const {
  const auto s = static_cast<size_t>(sentence);
  const Tree& tree = view_.trees[s];
  const int quotation = quotations_.At(sentence, word);
  const bool spoken =
      quotation >= 0 && of_quotation_[static_cast<size_t>(quotation)] >= 0;
  Aside aside;
  for (int i = word; i >= 0; i = tree.head(i)) {
    for (const int index : of_sentence_[s]) {
      const Report* report = ReportAt(index);
      const bool inside =
          !spoken || quotations_.At(sentence, report->cue_word) == quotation;
      if (inside && Holds(*report, word, i, aside) &&
          std::find(known.begin(), known.end(), report) == known.end()) {
        return report;
      }
    }
    const bool relative =
        tree.rel(i) == Rel::kAcl && tree.sub(i) == Sub::kRelcl;
    aside.told |= tree.rel(i) == Rel::kAppos || relative;
    aside.by_which |= relative && TellsMore(tree, i);
    aside.happened |= TellsWhatHappened(tree, i);
  }
  return Speaking(sentence, word, known);
}

std::vector<std::vector<Saying>> Speakers::Of(int sentence, int word) const {
  return Chains({Nearest(sentence, word, {})});
}

std::vector<std::vector<Saying>> Speakers::OfName(int sentence,
                                                  int word) const {
  return Chains({Speaking(sentence, word, {})});
}

std::vector<std::vector<Saying>> Speakers::Chains(
    std::vector<const Report*> reports) const {
  // What is around a report is around what it reports.
  while (reports.back() != nullptr && reports.size() < kMostSources) {
    const Report* last = reports.back();
    reports.push_back(Nearest(last->sentence, last->cue_word, reports));
  }
  if (reports.back() == nullptr) reports.pop_back();
  std::vector<std::vector<Saying>> chains(1);
  for (const Report* report : reports) {
    std::vector<std::vector<Saying>> longer;
    for (const std::vector<Saying>& chain : chains) {
      for (const WordPosition& at : report->sources) {
        if (longer.size() == kMostTogether) break;
        longer.push_back(chain);
        longer.back().push_back({report, at});
      }
    }
    chains = std::move(longer);
  }
  return chains;
}

}  // namespace griot
