#include "extract/statements/context/voices.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "extract/statements/context/introductions.h"
#include "extract/statements/context/quotations.h"
#include "extract/statements/context/reports.h"

namespace griot {
namespace {

constexpr int kNobody = -1;
constexpr int kLongestLabel = 8;    // words before a colon
constexpr int kMostInitials = 4;    // letters of "NG", "WSS"
constexpr int kFewestLabelled = 3;  // paragraphs of an interview

enum class LabelKind {
  kNone,
  kBlank,     // ": Why did you leave?"
  kQuestion,  // "Q:"
  kAnswer,    // "A:"
  kInitials,  // "NG:", "((WN))"
  kName,      // "Ann Bell, The Post:"
};

struct Paragraph {
  int begin = 0;  // sentences
  int end = 0;
  LabelKind label = LabelKind::kNone;
  bool bracketed = false;  // "((WN))"
  WordRange words;         // of the label, in the first sentence
  std::string text;        // of the label
  bool asks = false;       // ends with a question
};

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

class VoiceFinder {
 public:
  VoiceFinder(const DocumentView& view, const Quotations& quotations,
              std::vector<Report>* reports)
      : view_(view), quotations_(quotations), reports_(*reports) {
    voices_.of_sentence.assign(view.trees.size(), kNobody);
    voices_.listener.assign(view.trees.size(), kNobody);
  }

  Voices Find() {
    ReadParagraphs();
    ReadBareInitials();
    if (IsInterview()) {
      ReadInterview();
    } else {
      for (const Paragraph& paragraph : paragraphs_) ReadAlone(paragraph);
    }
    for (size_t p = 0; p + 1 < paragraphs_.size(); ++p) {
      ReadBlock(paragraphs_[p], paragraphs_[p + 1]);
    }
    return std::move(voices_);
  }

 private:
  const Tree& TreeAt(int sentence) const {
    return view_.trees[static_cast<size_t>(sentence)];
  }

  void ReadParagraphs() {
    const int sentences = static_cast<int>(view_.trees.size());
    for (int s = 0; s < sentences;) {
      Paragraph paragraph;
      paragraph.begin = s++;
      while (s < sentences && !TreeAt(s).sentence().starts_paragraph) ++s;
      paragraph.end = s;
      for (int k = paragraph.begin; k < paragraph.end; ++k) {
        const Tree& tree = TreeAt(k);
        paragraph.asks |= tree.size() > 0 && tree.lower(tree.size() - 1) == "?";
      }
      ReadLabel(&paragraph);
      paragraphs_.push_back(std::move(paragraph));
    }
  }

  void ReadLabel(Paragraph* paragraph) const {
    const Tree& tree = TreeAt(paragraph->begin);
    int begin = 0;
    int end = 0;
    if (tree.size() > 2 && tree.lower(0) == "(" && tree.lower(1) == "(") {
      begin = end = 2;
      while (end < tree.size() && tree.lower(end) != ")") ++end;
      if (end == tree.size() || end - begin > kLongestLabel) return;
      paragraph->bracketed = true;
    } else {
      while (end < tree.size() && end < kLongestLabel &&
             tree.lower(end) != ":") {
        const absl::string_view tag = tree.xpos(end);
        if (tag == "VBD" || tag == "VBZ" || tag == "MD" ||
            quotations_.At(paragraph->begin, end) >= 0) {
          return;
        }
        ++end;
      }
      if (end >= tree.size() || tree.lower(end) != ":") return;
      // Something must be said.
      if (end + 1 == tree.size() && paragraph->end == paragraph->begin + 1) {
        return;
      }
    }
    paragraph->words = {begin, end};
    for (int i = begin; i < end; ++i) {
      absl::StrAppend(&paragraph->text, i > begin ? " " : "",
                      tree.word(i).form);
    }
    paragraph->label = KindOf(*paragraph);
  }

  LabelKind KindOf(const Paragraph& paragraph) const {
    const absl::string_view text = paragraph.text;
    if (text.empty()) {
      return paragraph.asks ? LabelKind::kBlank : LabelKind::kNone;
    }
    if (text == "Q" || text == "Question") return LabelKind::kQuestion;
    if (text == "A" || text == "Answer") return LabelKind::kAnswer;
    if (IsInitials(text)) return LabelKind::kInitials;
    return paragraph.bracketed || NamedIn(paragraph) >= 0 ? LabelKind::kName
                                                          : LabelKind::kNone;
  }

  // The first word of a label that names who can speak, or -1.
  int NamedIn(const Paragraph& paragraph) const {
    const Tree& tree = TreeAt(paragraph.begin);
    for (int i = paragraph.words.begin; i < paragraph.words.end; ++i) {
      const int mention = view_.mentions.At(paragraph.begin, i);
      if (mention >= 0 && tree.IsNominal(i) &&
          IsSpeaker(view_, {paragraph.begin, i})) {
        return i;
      }
    }
    return kNobody;
  }

  // "MS We did not look for it": initials without a colon, which recur and are
  // those of somebody named.
  void ReadBareInitials() {
    absl::flat_hash_map<absl::string_view, int> count;
    const auto first = [&](const Paragraph& paragraph) {
      const Tree& tree = TreeAt(paragraph.begin);
      return paragraph.label == LabelKind::kNone && tree.size() > 2 &&
                     IsInitials(tree.word(0).form)
                 ? tree.word(0).form
                 : absl::string_view();
    };
    for (const Paragraph& paragraph : paragraphs_) {
      if (!first(paragraph).empty()) ++count[first(paragraph)];
    }
    for (Paragraph& paragraph : paragraphs_) {
      const absl::string_view initials = first(paragraph);
      if (initials.empty() || count[initials] < 2 || !Bearer(initials)) {
        continue;
      }
      paragraph.label = LabelKind::kInitials;
      paragraph.words = {0, 1};
      paragraph.text = std::string(initials);
    }
  }

  // The first mention of the person or body that the initials are of.
  std::optional<WordPosition> Bearer(absl::string_view initials) const {
    for (const Mention& mention : view_.mentions.mentions()) {
      const WordPosition at = {mention.sentence, mention.word};
      if (mention.kind != MentionKind::kName || !IsSpeaker(view_, at)) continue;
      absl::string_view name = mention.name_text;
      absl::ConsumePrefix(&name, "The ");
      if (InitialsOf(name) == initials) return at;
    }
    return std::nullopt;
  }

  // Whether labels of at least two parties, or questions, take turns.
  bool IsInterview() const {
    int labelled = 0;
    int asked = 0;
    absl::flat_hash_map<absl::string_view, int> count;
    for (const Paragraph& paragraph : paragraphs_) {
      if (paragraph.label == LabelKind::kNone) continue;
      ++labelled;
      asked += paragraph.asks ? 1 : 0;
      ++count[paragraph.text];
    }
    const bool recurs = std::any_of(count.begin(), count.end(),
                                    [](const auto& c) { return c.second > 1; });
    return asked > 0 && (labelled >= kFewestLabelled ? recurs : labelled == 2);
  }

  // Index of the report that a label makes, one for each party.
  int PartyOf(const Paragraph& paragraph) {
    const auto found = parties_.find(paragraph.text);
    if (found != parties_.end()) return found->second;
    Report report;
    report.sentence = paragraph.begin;
    report.cue = paragraph.words;
    report.cue_word = paragraph.words.begin;
    WordPosition source = {paragraph.begin, paragraph.words.begin};
    if (paragraph.label == LabelKind::kName) {
      const int named = NamedIn(paragraph);
      source.word = named >= 0 ? named : paragraph.words.begin;
    } else if (paragraph.label == LabelKind::kInitials) {
      source = Bearer(paragraph.text).value_or(source);
    } else if (paragraph.label == LabelKind::kAnswer) {
      source = MostNamed().value_or(source);
    }
    report.sources = {source};
    reports_.push_back(std::move(report));
    return parties_[paragraph.text] = static_cast<int>(reports_.size()) - 1;
  }

  // The person whom the document names most often.
  std::optional<WordPosition> MostNamed() const {
    const Coreference::Entity* best = nullptr;
    for (const Coreference::Entity& entity : view_.coreference.entities()) {
      if (entity.named && entity.type == "person" &&
          (best == nullptr || entity.mentions.size() > best->mentions.size())) {
        best = &entity;
      }
    }
    if (best == nullptr) return std::nullopt;
    for (const int m : best->mentions) {
      const Mention& mention = view_.mentions[m];
      if (mention.kind == MentionKind::kName) {
        return WordPosition{mention.sentence, mention.word};
      }
    }
    return std::nullopt;
  }

  void ReadInterview() {
    absl::flat_hash_map<std::string, std::pair<int, int>> turns;  // asks, all
    for (const Paragraph& paragraph : paragraphs_) {
      if (paragraph.label == LabelKind::kNone ||
          paragraph.label == LabelKind::kBlank) {
        continue;
      }
      auto& [asks, all] = turns[paragraph.text];
      asks += paragraph.asks ? 1 : 0;
      ++all;
    }
    const auto is_asker = [&](const Paragraph& paragraph) {
      if (paragraph.label == LabelKind::kBlank ||
          paragraph.label == LabelKind::kQuestion) {
        return true;
      }
      const auto& [asks, all] = turns[paragraph.text];
      return paragraph.label != LabelKind::kAnswer && 2 * asks > all;
    };
    int asker = kNobody;
    int answerer = kNobody;
    for (const Paragraph& paragraph : paragraphs_) {
      if (paragraph.label == LabelKind::kNone ||
          paragraph.label == LabelKind::kBlank) {
        continue;
      }
      int& party = is_asker(paragraph) ? asker : answerer;
      if (party == kNobody) party = PartyOf(paragraph);
    }
    if (answerer == kNobody) answerer = Unlabelled();
    int speaking = kNobody;
    for (size_t p = 0; p < paragraphs_.size(); ++p) {
      const Paragraph& paragraph = paragraphs_[p];
      if (paragraph.label == LabelKind::kNone) {
        const bool led_in = p + 1 < paragraphs_.size() && speaking == kNobody &&
                            paragraph.asks &&
                            paragraphs_[p + 1].label != LabelKind::kNone &&
                            !is_asker(paragraphs_[p + 1]);
        if (led_in) {
          Speak(paragraph, asker, answerer);
        } else if (speaking != kNobody && GoesOn(paragraph, answerer)) {
          Speak(paragraph, answerer, asker);
        }
        continue;
      }
      const bool asks = is_asker(paragraph);
      speaking =
          paragraph.label == LabelKind::kBlank ? asker : PartyOf(paragraph);
      Speak(paragraph, speaking, asks ? answerer : asker);
    }
  }

  // Whoever is questioned without a label.
  int Unlabelled() {
    const std::optional<WordPosition> named = MostNamed();
    if (!named) return kNobody;
    Report report;
    report.sentence = named->sentence;
    report.cue_word = named->word;
    report.cue = {named->word, named->word + 1};
    report.sources = {*named};
    reports_.push_back(std::move(report));
    return static_cast<int>(reports_.size()) - 1;
  }

  // An answer's next paragraph, not the caption of a picture or a passage of
  // the reporter: it says something and does not name who speaks.
  bool GoesOn(const Paragraph& paragraph, int answerer) const {
    if (answerer == kNobody) return false;
    const WordPosition source =
        reports_[static_cast<size_t>(answerer)].sources.front();
    const int speaker = view_.mentions.At(source.sentence, source.word);
    bool finite = false;
    for (int s = paragraph.begin; s < paragraph.end; ++s) {
      const Tree& tree = TreeAt(s);
      for (int i = 0; i < tree.size(); ++i) {
        const absl::string_view tag = tree.xpos(i);
        finite |= tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD";
        const int mention = view_.mentions.At(s, i);
        if (mention < 0 || speaker < 0 ||
            view_.mentions[mention].kind != MentionKind::kName) {
          continue;
        }
        if (view_.coreference.EntityOf(mention) ==
            view_.coreference.EntityOf(speaker)) {
          return false;
        }
      }
    }
    return finite;
  }

  void Speak(const Paragraph& paragraph, int speaker, int listener) {
    for (int s = paragraph.begin; s < paragraph.end; ++s) {
      voices_.of_sentence[static_cast<size_t>(s)] = speaker;
      voices_.listener[static_cast<size_t>(s)] = listener;
    }
  }

  // "Ann Bell, baker: I lost my shop.", "Study: people …" as a headline.
  void ReadAlone(const Paragraph& paragraph) {
    if (paragraph.label != LabelKind::kName || paragraph.bracketed) return;
    const int named = NamedIn(paragraph);
    const Tree& tree = TreeAt(paragraph.begin);
    const int next = paragraph.words.end + 1;
    if (named < 0 || next >= tree.size() ||
        quotations_.At(paragraph.begin, std::min(next + 1, tree.size() - 1)) >=
            0) {
      return;
    }
    const absl::string_view type =
        EntityTypeAt(view_, {paragraph.begin, named});
    const bool person = type == "person" && tree.pos(named) == Pos::kPropn;
    if (!person && type != "document") return;
    bool clause = false;
    for (int i = next; i < tree.size(); ++i) {
      clause |=
          view_.clauses[static_cast<size_t>(paragraph.begin)][i].is_clause &&
          tree.pos(i) == Pos::kVerb;
    }
    if (!clause) return;
    Paragraph said = paragraph;
    if (!person || !SaysI(paragraph)) said.end = said.begin + 1;
    Speak(said, PartyOf(paragraph), kNobody);
  }

  // Whether the paragraph is somebody's own words, not the text of a picture.
  bool SaysI(const Paragraph& paragraph) const {
    for (int s = paragraph.begin; s < paragraph.end; ++s) {
      const Tree& tree = TreeAt(s);
      for (int i = 0; i < tree.size(); ++i) {
        if (tree.HasFeature(i, "Person=1")) return true;
      }
    }
    return false;
  }

  // "It issued the following statement:" and the paragraph below.
  void ReadBlock(const Paragraph& above, const Paragraph& below) {
    const int s = above.end - 1;
    const Tree& tree = TreeAt(s);
    const int end = tree.size();
    if (end < 3 || tree.lower(end - 1) != ":" ||
        below.label != LabelKind::kNone || quotations_.At(s, end - 2) >= 0 ||
        voices_.of_sentence[static_cast<size_t>(s)] != kNobody) {
      return;
    }
    const Tree& first = TreeAt(below.begin);
    if (first.size() > 1 && quotations_.At(below.begin, 1) >= 0) return;
    bool says = false;
    for (int i = 0; i < end; ++i) {
      const uint32_t stance = view_.lexicon.StanceOf(tree.lemma(i));
      says |= (tree.pos(i) == Pos::kVerb && (stance & (kReport | kUtter))) ||
              (tree.pos(i) == Pos::kNoun &&
               view_.lexicon.IsUtterance(tree.lemma(i)));
    }
    if (!says) return;
    std::optional<Report> report =
        ReadIntroduction(view_, quotations_, s, {0, end});
    if (!report) return;
    reports_.push_back(*std::move(report));
    Speak(below, static_cast<int>(reports_.size()) - 1, kNobody);
  }

  const DocumentView& view_;
  const Quotations& quotations_;
  std::vector<Report>& reports_;
  std::vector<Paragraph> paragraphs_;
  absl::flat_hash_map<std::string, int> parties_;  // by label
  Voices voices_;
};

}  // namespace

Voices FindVoices(const DocumentView& view, const Quotations& quotations,
                  std::vector<Report>* reports) {
  return VoiceFinder(view, quotations, reports).Find();
}

}  // namespace griot
