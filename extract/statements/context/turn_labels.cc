#include "extract/statements/context/turn_labels.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/statements/context/page_lines.h"
#include "extract/statements/context/sources.h"

namespace griot {
namespace {

constexpr int kNoWord = -1;
constexpr int kLongestLabel = 8;    // words before a colon
constexpr int kLongestName = 4;     // words of a name without a colon
constexpr int kMostInitials = 4;    // letters of "NG", "WSS"
constexpr int kFewestLabelled = 3;  // paragraphs of an interview

bool IsInitials(absl::string_view form) {
  return form.size() > 1 && form.size() <= kMostInitials &&
         std::all_of(form.begin(), form.end(), [](char c) {
           return absl::ascii_isupper(static_cast<unsigned char>(c));
         });
}

std::string InitialsOf(absl::string_view name) {
  std::string initials;
  for (const absl::string_view word : absl::StrSplit(name, ' ')) {
    if (!word.empty() &&
        absl::ascii_isupper(static_cast<unsigned char>(word.front()))) {
      initials.push_back(word.front());
    }
  }
  return initials;
}

class LabelReader {
 public:
  LabelReader(const DocumentView& view, const Quotations& quotations)
      : view_(view), quotations_(quotations) {}

  std::vector<LabelledParagraph> Read() {
    const int sentences = static_cast<int>(view_.trees.size());
    for (int s = 0; s < sentences;) {
      LabelledParagraph paragraph;
      paragraph.begin = s++;
      while (s < sentences && !TreeAt(s).sentence().starts_paragraph) ++s;
      paragraph.end = s;
      for (int k = paragraph.begin; k < paragraph.end; ++k) {
        const Tree& tree = TreeAt(k);
        paragraph.asks |= tree.size() > 0 && tree.lower(tree.size() - 1) == "?";
      }
      if (!IsPageLine(view_.trees, paragraph.begin, paragraph.end)) {
        ReadMarked(paragraph);
      }
      paragraphs_.push_back(std::move(paragraph));
    }
    ReadBareInitials();
    ReadBareNames();
    DropForeign();
    return std::move(paragraphs_);
  }

 private:
  const Tree& TreeAt(int sentence) const {
    return view_.trees[static_cast<size_t>(sentence)];
  }

  // "((WN)) …", "Ann Bell: …"
  void ReadMarked(LabelledParagraph& paragraph) const {
    const Tree& tree = TreeAt(paragraph.begin);
    int begin = 0;
    int end = 0;
    if (tree.size() > 2 && tree.lower(0) == "(" && tree.lower(1) == "(") {
      begin = end = 2;
      while (end < tree.size() && !absl::StartsWith(tree.lower(end), ")")) {
        ++end;
      }
      if (end == tree.size() || end - begin > kLongestLabel) return;
      paragraph.bracketed = true;
    } else {
      while (end < tree.size() && end < kLongestLabel &&
             tree.lower(end) != ":") {
        const absl::string_view tag = tree.xpos(end);
        if (tag == "VBD" || tag == "VBZ" || tag == "MD" ||
            quotations_.At(paragraph.begin, end) >= 0) {
          return;
        }
        ++end;
      }
      if (end >= tree.size() || tree.lower(end) != ":") return;
      // Something must be said.
      if (end + 1 == tree.size() && paragraph.end == paragraph.begin + 1) {
        return;
      }
    }
    SetLabel({begin, end}, paragraph);
    paragraph.label = KindOf(paragraph);
  }

  void SetLabel(WordRange words, LabelledParagraph& paragraph) const {
    const Tree& tree = TreeAt(paragraph.begin);
    paragraph.words = words;
    paragraph.text.clear();
    for (int i = words.begin; i < words.end; ++i) {
      absl::StrAppend(&paragraph.text, i > words.begin ? " " : "",
                      tree.word(i).form);
    }
  }

  LabelKind KindOf(const LabelledParagraph& paragraph) const {
    const absl::string_view text = paragraph.text;
    if (text.empty()) {
      return paragraph.asks ? LabelKind::kBlank : LabelKind::kNone;
    }
    if (text == "Q" || text == "Question") return LabelKind::kQuestion;
    if (text == "A" || text == "Answer") return LabelKind::kAnswer;
    if (IsInitials(text)) return LabelKind::kInitials;
    return paragraph.bracketed || NamedIn(view_, paragraph) >= 0
               ? LabelKind::kName
               : LabelKind::kNone;
  }

  // "MS We did not look for it": initials without a colon, which recur and are
  // those of somebody named.
  void ReadBareInitials() {
    absl::flat_hash_map<absl::string_view, int> count;
    const auto first = [&](const LabelledParagraph& paragraph) {
      const Tree& tree = TreeAt(paragraph.begin);
      return paragraph.label == LabelKind::kNone && tree.size() > 2 &&
                     IsInitials(tree.word(0).form)
                 ? tree.word(0).form
                 : absl::string_view();
    };
    for (const LabelledParagraph& paragraph : paragraphs_) {
      if (!first(paragraph).empty()) ++count[first(paragraph)];
    }
    for (LabelledParagraph& paragraph : paragraphs_) {
      const absl::string_view initials = first(paragraph);
      if (initials.empty() || count[initials] < 2 ||
          !BearerOf(view_, initials)) {
        continue;
      }
      paragraph.label = LabelKind::kInitials;
      SetLabel({0, 1}, paragraph);
      bare_ = true;
    }
  }

  // "Ann Bell We did not look for it", whose initials follow as labels: the
  // name without a colon, right before who says "I" or begins a sentence.
  void ReadBareNames() {
    if (!bare_) return;
    for (LabelledParagraph& paragraph : paragraphs_) {
      if (paragraph.label != LabelKind::kNone) continue;
      const Tree& tree = TreeAt(paragraph.begin);
      std::string initials;
      for (int end = 0; end + 1 < tree.size() && end < kLongestName; ++end) {
        if (tree.xpos(end) != "NNP") break;
        initials.push_back(tree.word(end).form.front());
        const char next = tree.word(end + 1).form.front();
        if (tree.pos(end + 1) != Pos::kPropn &&
            absl::ascii_isupper(static_cast<unsigned char>(next)) &&
            IsLabel(initials)) {
          paragraph.label = LabelKind::kName;
          SetLabel({0, end + 1}, paragraph);
          break;
        }
      }
    }
  }

  bool IsLabel(absl::string_view text) const {
    return std::any_of(paragraphs_.begin(), paragraphs_.end(),
                       [&](const LabelledParagraph& p) {
                         return p.label == LabelKind::kInitials &&
                                p.text == text;
                       });
  }

  // What is no label of the transcript's is part of what is said: in one whose
  // labels recur, a name that does not, unless all labels are in its brackets.
  void DropForeign() {
    absl::flat_hash_map<std::string, int> count;
    bool bracketed = false;
    bool recurs = false;
    for (const LabelledParagraph& paragraph : paragraphs_) {
      if (paragraph.label == LabelKind::kNone ||
          paragraph.label == LabelKind::kBlank) {
        continue;
      }
      if (++count[paragraph.text] < 2) continue;
      recurs = true;
      bracketed |= paragraph.bracketed;
    }
    if (!recurs) return;
    for (LabelledParagraph& paragraph : paragraphs_) {
      const bool name = paragraph.label == LabelKind::kName;
      if ((!name && paragraph.label != LabelKind::kInitials) ||
          (paragraph.bracketed && bracketed) || count[paragraph.text] > 1 ||
          (name && IsLabel(InitialsOf(paragraph.text)))) {
        continue;
      }
      paragraph.label = LabelKind::kNone;
    }
  }

  const DocumentView& view_;
  const Quotations& quotations_;
  std::vector<LabelledParagraph> paragraphs_;
  bool bare_ = false;  // there are labels without a colon
};

}  // namespace

std::vector<LabelledParagraph> ReadTurnLabels(const DocumentView& view,
                                              const Quotations& quotations) {
  return LabelReader(view, quotations).Read();
}

bool IsInterview(const std::vector<LabelledParagraph>& paragraphs) {
  int labelled = 0;
  int asked = 0;
  absl::flat_hash_map<absl::string_view, int> count;
  for (const LabelledParagraph& paragraph : paragraphs) {
    if (paragraph.label == LabelKind::kNone) continue;
    ++labelled;
    asked += paragraph.asks ? 1 : 0;
    ++count[paragraph.text];
  }
  const bool recurs = std::any_of(count.begin(), count.end(),
                                  [](const auto& c) { return c.second > 1; });
  return asked > 0 && (labelled >= kFewestLabelled ? recurs : labelled == 2);
}

int NamedIn(const DocumentView& view, const LabelledParagraph& paragraph) {
  const Tree& tree = view.trees[static_cast<size_t>(paragraph.begin)];
  for (int i = paragraph.words.begin; i < paragraph.words.end; ++i) {
    const int mention = view.mentions.At(paragraph.begin, i);
    if (mention >= 0 && tree.IsNominal(i) &&
        IsSpeaker(view, {paragraph.begin, i})) {
      return i;
    }
  }
  return kNoWord;
}

std::optional<WordPosition> BearerOf(const DocumentView& view,
                                     absl::string_view initials) {
  for (const Mention& mention : view.mentions.mentions()) {
    const WordPosition at = {mention.sentence, mention.word};
    if (mention.kind != MentionKind::kName || !IsSpeaker(view, at)) continue;
    absl::string_view name = mention.name_text;
    absl::ConsumePrefix(&name, "The ");
    if (InitialsOf(name) == initials) return at;
  }
  return std::nullopt;
}

}  // namespace griot
