#include "extract/statements/context/quotation_speakers.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/string_view.h"
#include "extract/statements/context/introductions.h"
#include "extract/statements/context/quotations.h"
#include "extract/statements/context/reports.h"
#include "extract/statements/context/sources.h"

namespace griot {
namespace {

constexpr int kNobody = -1;
constexpr int kCueReach = 6;  // words between a quotation and a cue behind it

class Finder {
 public:
  Finder(const DocumentView& view, const Quotations& quotations,
         std::vector<Report>& reports)
      : view_(view),
        quotations_(quotations),
        reports_(reports),
        told_(reports.size()),
        speakers_(static_cast<size_t>(quotations.size()), kNobody) {}

  std::vector<int> Find() {
    for (int q = 0; q < quotations_.size(); ++q) Speaker(q) = InSentence(q);
    for (int q = 0; q < quotations_.size(); ++q) {
      if (Speaker(q) == kNobody && quotations_[q].speech) {
        Speaker(q) = FromBefore(q);
      }
    }
    for (int q = quotations_.size() - 1; q >= 0; --q) {
      if (Speaker(q) == kNobody && quotations_[q].speech) {
        Speaker(q) = FromBehind(q);
      }
    }
    return std::move(speakers_);
  }

 private:
  int& Speaker(int quotation) {
    return speakers_[static_cast<size_t>(quotation)];
  }
  const Tree& TreeAt(int sentence) const {
    return view_.trees[static_cast<size_t>(sentence)];
  }
  bool StartsParagraph(int sentence) const {
    return TreeAt(sentence).sentence().starts_paragraph;
  }

  bool InSpeech(int sentence, int word) const {
    const int q = quotations_.At(sentence, word);
    return q >= 0 && quotations_[q].speech;
  }

  // The words outside of quotations that stand before the quotation's opening
  // mark in its sentence, back to the quotation before.
  WordRange Before(int q) const {
    const WordPosition first = quotations_[q].first;
    const int mark = first.word - 1;
    int begin = std::max(mark, 0);
    while (begin > 0 && !InSpeech(first.sentence, begin - 1)) --begin;
    return {begin, std::max(mark, 0)};
  }

  // Those behind the closing mark, in the sentence where that stands.
  std::pair<int, WordRange> Behind(int q) const {
    WordPosition last = quotations_[q].last;
    int begin = last.word + 2;
    if (last.word + 1 == TreeAt(last.sentence).size() &&
        last.sentence + 1 < static_cast<int>(view_.trees.size())) {
      ++last.sentence;  // the mark was cut off
      begin = 1;
    }
    const int size = TreeAt(last.sentence).size();
    begin = std::min(begin, size);
    int end = begin;
    while (end < size && !InSpeech(last.sentence, end)) ++end;
    return {last.sentence, {begin, end}};
  }

  int AddReport(std::optional<Report> report) {
    if (!report) return kNobody;
    reports_.push_back(*std::move(report));
    return static_cast<int>(reports_.size()) - 1;
  }

  int InSentence(int q) {
    const Quotation& quotation = quotations_[q];
    const WordRange before = Before(q);
    const auto [behind_sentence, behind] = Behind(q);
    int best = kNobody;
    int best_distance = 1 << 20;
    const auto consider = [&](int report, int distance) {
      if (distance >= best_distance) return;
      best = report;
      best_distance = distance;
    };
    for (size_t r = 0; r < told_; ++r) {
      const Report& report = reports_[r];
      if (report.sentence < quotation.first.sentence ||
          report.sentence > behind_sentence ||
          quotations_.At(report.sentence, report.cue_word) >= 0) {
        continue;
      }
      const int index = static_cast<int>(r);
      const int cue = report.cue_word;
      const bool in_front = report.sentence == quotation.first.sentence &&
                            cue < quotation.first.word;
      const int distance =
          in_front ? quotation.first.word - cue : cue - behind.begin;
      const bool holds = report.content >= 0 &&
                         quotations_.At(report.sentence, report.content) == q;
      if (in_front && before.Contains(cue)) {
        const absl::string_view end =
            TreeAt(report.sentence).lower(before.end - 1);
        if (holds || (quotation.speech && (end == "," || end == ":" ||
                                           report.cue.end == before.end))) {
          // A colon leads to the quotation from however far.
          consider(index, end == ":" ? 1 : distance);
        }
      } else if (report.sentence == behind_sentence && behind.Contains(cue)) {
        const int source = report.sources.front().word;
        const int nearest =
            std::min(cue, report.sources.front().sentence == behind_sentence &&
                                  behind.Contains(source)
                              ? source
                              : cue);
        if (holds ||
            (quotation.speech && nearest - behind.begin <= kCueReach)) {
          consider(index, distance);
        }
      } else if (holds) {
        consider(index, 100 + std::abs(distance));
      }
    }
    if (best != kNobody) return best;
    if (!quotation.speech) return Governing(q);
    return Introduced(q, before, behind_sentence, behind);
  }

  // By the clause that leads to the quotation, or follows it.
  int Introduced(int q, const WordRange& before, int behind_sentence,
                 const WordRange& behind) {
    const WordPosition first = quotations_[q].first;
    if (!before.empty()) {
      const Tree& tree = TreeAt(first.sentence);
      const absl::string_view end = tree.lower(before.end - 1);
      if (end == ":" || end == "," || tree.pos(before.end - 1) == Pos::kVerb) {
        const int found = AddReport(
            ReadIntroduction(view_, quotations_, first.sentence, before));
        if (found != kNobody) return found;
      }
    }
    if (!behind.empty() && EndsAsSpeech(q, behind_sentence, behind)) {
      // "“…”, Graham continued"
      const WordRange near = {behind.begin,
                              std::min(behind.end, behind.begin + kCueReach)};
      return AddReport(
          ReadIntroduction(view_, quotations_, behind_sentence, near));
    }
    return kNobody;
  }

  // Whether a comma or the like stands at the closing mark, as where a
  // sentence is said and not spoken of.
  bool EndsAsSpeech(int q, int behind_sentence, const WordRange& behind) const {
    const WordPosition last = quotations_[q].last;
    // A closing mark may be the first word of its sentence.
    const absl::string_view inside =
        last.word < 0 ? "" : TreeAt(last.sentence).lower(last.word);
    const absl::string_view outside =
        TreeAt(behind_sentence).lower(behind.begin);
    return inside == "," || inside == "?" || inside == "!" || outside == ",";
  }

  // Words set apart in a clause are its subject's: "apologised for “having an
  // idiot as minister”".
  int Governing(int q) {
    const Quotation& quotation = quotations_[q];
    const int s = quotation.first.sentence;
    const Tree& tree = TreeAt(s);
    bool verb = false;
    int top = kNobody;
    const int last =
        quotation.last.sentence == s ? quotation.last.word : tree.size() - 1;
    for (int i = quotation.first.word; i <= last; ++i) {
      verb |= tree.pos(i) == Pos::kVerb;
      if (top == kNobody &&
          quotations_.At(s, tree.head(i) < 0 ? i : tree.head(i)) != q) {
        top = tree.head(i);
      }
    }
    if (!verb || top < 0) return kNobody;
    // What somebody reports is his anyway.
    for (int i = top; i >= 0; i = tree.head(i)) {
      for (size_t r = 0; r < told_; ++r) {
        if (reports_[r].sentence == s && reports_[r].content == i) {
          return kNobody;
        }
      }
    }
    const Clauses& clauses = view_.clauses[static_cast<size_t>(s)];
    while (top >= 0 && !clauses[top].is_clause) top = tree.head(top);
    if (top < 0 || clauses[top].copular || quotations_.At(s, top) >= 0) {
      return kNobody;
    }
    return AddReport(ReadIntroduction(view_, quotations_, s, {top, top + 1}));
  }

  // The turn goes on, or the sentence before names who speaks.
  int FromBefore(int q) {
    const WordPosition first = quotations_[q].first;
    const bool opens = first.word <= 1;
    if (opens && StartsParagraph(first.sentence)) {
      if (first.sentence == 0) return kNobody;
      const int last = first.sentence - 1;
      const Tree& tree = TreeAt(last);
      if (q > 0 && quotations_[q - 1].last.sentence == last &&
          (quotations_[q - 1].unclosed || FillsParagraph(q))) {
        return Speaker(q - 1);
      }
      if (tree.size() > 0 && tree.lower(tree.size() - 1) == ":") {
        return AddReport(
            ReadIntroduction(view_, quotations_, last, {0, tree.size()}));
      }
      return kNobody;
    }
    // Within its own paragraph.
    const int before =
        StartsParagraph(first.sentence) ? first.sentence : first.sentence - 1;
    if (q > 0 && quotations_[q - 1].speech &&
        quotations_[q - 1].last.sentence >= before) {
      return Speaker(q - 1);
    }
    if (opens) return Speaks(before);
    // "The suit “is warm. I stay calm.”", with the speaker told before
    return quotations_[q].last.sentence > first.sentence &&
                   !StartsParagraph(first.sentence)
               ? Speaks(before)
               : kNobody;
  }

  // Whom the sentence, which holds no speech, lets speak: the last that it
  // reports of, else its subject.
  int Speaks(int sentence) {
    if (sentence < 0) return kNobody;
    for (size_t r = told_; r-- > 0;) {
      const Report& report = reports_[r];
      if (report.sentence == sentence &&
          quotations_.At(sentence, report.cue_word) < 0) {
        return static_cast<int>(r);
      }
    }
    std::optional<Report> report = ReadIntroduction(
        view_, quotations_, sentence, {0, TreeAt(sentence).size()});
    if (report && EntityTypeAt(view_, report->sources.front()) != "person" &&
        TreeAt(sentence).pos(report->sources.front().word) != Pos::kPron) {
      return kNobody;
    }
    return AddReport(std::move(report));
  }

  bool FillsParagraph(int q) const {
    const Quotation& quotation = quotations_[q];
    const auto last = static_cast<size_t>(quotation.last.sentence);
    return quotation.first.word <= 1 &&
           StartsParagraph(quotation.first.sentence) &&
           TreeAt(quotation.last.sentence).size() - quotation.last.word <= 3 &&
           (last + 1 == view_.trees.size() ||
            StartsParagraph(quotation.last.sentence + 1));
  }

  // "“…” “…,” X said.", and the name on a line of its own under a quotation.
  int FromBehind(int q) {
    const int next_sentence = quotations_[q].last.sentence + 1;
    if (next_sentence >= static_cast<int>(view_.trees.size())) return kNobody;
    const Tree& next = TreeAt(next_sentence);
    if (StartsParagraph(next_sentence)) {
      if (next.size() == 0) return kNobody;
      const absl::string_view dash = next.lower(0);
      if (dash != "—" && dash != "–" && dash != "-") return kNobody;
      for (int i = 1; i < next.size(); ++i) {
        if (!next.IsNominal(i) || !IsSpeaker(view_, {next_sentence, i})) {
          continue;
        }
        Report report;
        report.sentence = next_sentence;
        report.cue = {0, 1};
        report.cue_word = 0;
        report.sources = {{next_sentence, i}};
        return AddReport(std::move(report));
      }
      return kNobody;
    }
    if (q + 1 < quotations_.size() && quotations_[q + 1].speech &&
        quotations_[q + 1].first.sentence == next_sentence &&
        quotations_[q + 1].first.word <= 1) {
      return Speaker(q + 1);
    }
    return kNobody;
  }

  const DocumentView& view_;
  const Quotations& quotations_;
  std::vector<Report>& reports_;
  const size_t told_;  // reports that verbs of saying give
  std::vector<int> speakers_;
};

}  // namespace

std::vector<int> FindQuotationSpeakers(const DocumentView& view,
                                       const Quotations& quotations,
                                       std::vector<Report>& reports) {
  return Finder(view, quotations, reports).Find();
}

}  // namespace griot
