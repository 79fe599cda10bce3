#include "extract/statements/context/attribution.h"

#include <algorithm>
#include <utility>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/relative_clauses.h"
#include "extract/statements/words/quotation_marks.h"

namespace griot {
namespace {

constexpr size_t kMostSources = 4;  // one inside the other

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
    reports_.push_back(ReadReports(static_cast<int>(s), trees[s], clauses[s],
                                   mentions, coreference, ontology, lexicon));
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
