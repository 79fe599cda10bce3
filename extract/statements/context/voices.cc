#include "extract/statements/context/voices.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "extract/statements/context/introductions.h"
#include "extract/statements/context/quotations.h"
#include "extract/statements/context/reports.h"
#include "extract/statements/context/sources.h"
#include "extract/statements/context/turn_labels.h"
#include "extract/statements/syntax/word_kinds.h"

namespace griot {
namespace {

constexpr int kNobody = -1;

bool IsFirstPersonForm(absl::string_view form) {
  for (const absl::string_view first :
       {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours"}) {
    if (form == first) return true;
  }
  return false;
}

// What a paragraph of an interview is.
struct Turn {
  int speaker = kNobody;  // index of a report
  bool asks = false;
  int questioned = kNobody;  // whoever answers without a label
};

class VoiceFinder {
 public:
  VoiceFinder(const DocumentView& view, const Quotations& quotations,
              std::vector<Report>& reports)
      : view_(view),
        quotations_(quotations),
        reports_(reports),
        paragraphs_(ReadTurnLabels(view, quotations)) {
    voices_.of_sentence.assign(view.trees.size(), kNobody);
    voices_.listener.assign(view.trees.size(), kNobody);
    voices_.asks.assign(view.trees.size(), false);
    voices_.labels.resize(view.trees.size());
  }

  Voices Find() {
    if (IsInterview(paragraphs_)) {
      ReadInterview();
    } else {
      for (const LabelledParagraph& paragraph : paragraphs_) {
        ReadAlone(paragraph);
      }
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

  // Index of the report that a label makes, one for each party.
  int PartyOf(const LabelledParagraph& paragraph) {
    const auto found = parties_.find(paragraph.text);
    if (found != parties_.end()) return found->second;
    WordPosition source = {paragraph.begin, paragraph.words.begin};
    if (paragraph.label == LabelKind::kName) {
      const int named = NamedIn(view_, paragraph);
      source.word = named >= 0 ? named : paragraph.words.begin;
    } else if (paragraph.label == LabelKind::kInitials) {
      source = BearerOf(view_, paragraph.text).value_or(source);
    } else if (paragraph.label == LabelKind::kAnswer) {
      source = MostNamed().value_or(source);
    }
    return parties_[paragraph.text] =
               AddParty(paragraph.begin, paragraph.words, source);
  }

  int AddParty(int sentence, WordRange cue, WordPosition source) {
    Report report;
    report.sentence = sentence;
    report.cue = cue;
    report.cue_word = cue.begin;
    report.sources = {source};
    reports_.push_back(std::move(report));
    return static_cast<int>(reports_.size()) - 1;
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

  // Labels whose turns are mostly questions are the asker's.
  void FindAskers() {
    absl::flat_hash_map<std::string, std::pair<int, int>> turns;  // asks, all
    for (const LabelledParagraph& paragraph : paragraphs_) {
      if (paragraph.label == LabelKind::kNone) continue;
      auto& [asks, all] = turns[paragraph.text];
      asks += paragraph.asks ? 1 : 0;
      ++all;
    }
    for (const LabelledParagraph& paragraph : paragraphs_) {
      bool asks = false;
      switch (paragraph.label) {
        case LabelKind::kNone:
        case LabelKind::kAnswer:
          break;
        case LabelKind::kBlank:
        case LabelKind::kQuestion:
          asks = true;
          break;
        case LabelKind::kInitials:
        case LabelKind::kName: {
          const auto& [asked, all] = turns[paragraph.text];
          asks = 2 * asked > all;
          break;
        }
      }
      is_asker_.push_back(asks);
      if (paragraph.label == LabelKind::kNone) continue;
      if (!asks) {
        const int party = PartyOf(paragraph);
        only_answerer_ =
            !answers_labelled_ || party == only_answerer_ ? party : kNobody;
      }
      answers_labelled_ |= !asks;
      if (asks && asker_ == kNobody && paragraph.label != LabelKind::kBlank) {
        asker_ = PartyOf(paragraph);
      }
    }
  }

  void ReadInterview() {
    FindAskers();
    std::vector<Turn> turns(paragraphs_.size());
    Turn now;
    bool reporter = true;        // has the word
    size_t lead = turns.size();  // the reporter's last paragraph
    for (size_t p = 0; p < turns.size(); ++p) {
      const LabelledParagraph& paragraph = paragraphs_[p];
      if (paragraph.label != LabelKind::kNone) {
        voices_.labels[static_cast<size_t>(paragraph.begin)] = paragraph.words;
        if (reporter && !answers_labelled_) now.questioned = Questioned(lead);
        now.asks = is_asker_[p];
        now.speaker =
            paragraph.label == LabelKind::kBlank ? asker_ : PartyOf(paragraph);
        reporter = false;
      } else if (!SaysSomething(paragraph)) {
        continue;  // a caption, a name below a quotation
      } else if (LeadsIn(p) && now.speaker == kNobody) {
        turns[p] = {asker_, true, kNobody};
        continue;
      } else if (!reporter && now.asks && !answers_labelled_ &&
                 OpensAsAnswer(paragraph)) {
        now.asks = false;
        now.speaker = now.questioned;
      } else if (!reporter && now.asks && paragraphs_[p - 1].asks &&
                 only_answerer_ != kNobody && OpensAsAnswer(paragraph)) {
        now.asks = false;
        now.speaker = only_answerer_;
      } else if (now.speaker == kNobody || !GoesOn(paragraph, now, reporter)) {
        reporter = true;
        lead = p;
        continue;
      } else {
        reporter = false;
      }
      turns[p] = now;
    }
    for (size_t p = 0; p < turns.size(); ++p) {
      Speak(paragraphs_[p], turns[p].speaker, Listener(turns, p));
      for (int s = paragraphs_[p].begin; s < paragraphs_[p].end; ++s) {
        voices_.asks[static_cast<size_t>(s)] = turns[p].asks;
      }
    }
  }

  // A question right before the first labelled answer.
  bool LeadsIn(size_t p) const {
    return paragraphs_[p].asks && p + 1 < paragraphs_.size() &&
           paragraphs_[p + 1].label != LabelKind::kNone && !is_asker_[p + 1];
  }

  // Whether the paragraph goes on with the turn: not where the reporter tells
  // of the speaker, nor what he tells then.
  bool GoesOn(const LabelledParagraph& paragraph, const Turn& turn,
              bool reporter) const {
    if (HasFirstPerson(paragraph)) return true;
    if (turn.asks && !answers_labelled_) return false;
    return !reporter && !Names(paragraph, turn.speaker);
  }

  // Whom "you" means.
  int Listener(const std::vector<Turn>& turns, size_t p) const {
    if (turns[p].speaker == kNobody) return kNobody;
    if (!turns[p].asks) return asker_;
    if (!answers_labelled_) return turns[p].questioned;
    int only = kNobody;
    for (size_t k = p + 1; k < turns.size(); ++k) {
      if (turns[k].speaker == kNobody) continue;
      if (turns[k].asks) {
        if (only != kNobody) break;
        continue;
      }
      if (only != kNobody && only != turns[k].speaker) return kNobody;
      only = turns[k].speaker;
    }
    return only;
  }

  // Whom the questions are put to that follow the reporter's paragraph: the
  // first person who does something there, the first whom it names, else whom
  // the document names most often.
  int Questioned(size_t lead) {
    std::optional<WordPosition> named;
    if (lead < paragraphs_.size()) named = FirstPersonNamed(paragraphs_[lead]);
    if (!named) named = MostNamed();
    return named ? AddParty(named->sentence, {named->word, named->word + 1},
                            *named)
                 : kNobody;
  }

  std::optional<WordPosition> FirstPersonNamed(
      const LabelledParagraph& paragraph) const {
    for (const bool subject : {true, false}) {
      for (int s = paragraph.begin; s < paragraph.end; ++s) {
        const Tree& tree = TreeAt(s);
        for (int i = 0; i < tree.size(); ++i) {
          const int mention = view_.mentions.At(s, i);
          if (mention >= 0 && (!subject || tree.rel(i) == Rel::kNsubj) &&
              view_.mentions[mention].kind == MentionKind::kName &&
              EntityTypeAt(view_, {s, i}) == "person") {
            return WordPosition{s, view_.mentions[mention].word};
          }
        }
      }
    }
    return std::nullopt;
  }

  bool SaysSomething(const LabelledParagraph& paragraph) const {
    for (int s = paragraph.begin; s < paragraph.end; ++s) {
      const Tree& tree = TreeAt(s);
      for (int i = 0; i < tree.size(); ++i) {
        if (IsFiniteVerb(tree, i)) return true;
      }
    }
    return false;
  }

  bool HasFirstPerson(const LabelledParagraph& paragraph) const {
    for (int s = paragraph.begin; s < paragraph.end; ++s) {
      const Tree& tree = TreeAt(s);
      for (int i = 0; i < tree.size(); ++i) {
        if (tree.pos(i) == Pos::kPron && quotations_.At(s, i) < 0 &&
            IsFirstPersonForm(tree.lower(i))) {
          return true;
        }
      }
    }
    return false;
  }

  // Without a label: it speaks of itself, or takes up the question.
  bool OpensAsAnswer(const LabelledParagraph& paragraph) const {
    if (HasFirstPerson(paragraph)) return true;
    const absl::string_view first = TreeAt(paragraph.begin).lower(0);
    return first == "yes" || first == "no" || first == "well" ||
           first == "but" || first == "because";
  }

  // Whether the paragraph names the party.
  bool Names(const LabelledParagraph& paragraph, int party) const {
    const WordPosition source =
        reports_[static_cast<size_t>(party)].sources.front();
    const int speaker = view_.mentions.At(source.sentence, source.word);
    if (speaker < 0) return false;
    const int entity = view_.coreference.EntityOf(speaker);
    for (int s = paragraph.begin; s < paragraph.end; ++s) {
      for (int i = 0; i < TreeAt(s).size(); ++i) {
        const int mention = view_.mentions.At(s, i);
        if (mention >= 0 &&
            view_.mentions[mention].kind == MentionKind::kName &&
            view_.coreference.EntityOf(mention) == entity) {
          return true;
        }
      }
    }
    return false;
  }

  void Speak(const LabelledParagraph& paragraph, int speaker, int listener) {
    for (int s = paragraph.begin; s < paragraph.end; ++s) {
      voices_.of_sentence[static_cast<size_t>(s)] = speaker;
      voices_.listener[static_cast<size_t>(s)] = listener;
    }
  }

  // "Ann Bell, baker: I lost my shop.", "Study: people …" as a headline.
  void ReadAlone(const LabelledParagraph& paragraph) {
    if (paragraph.label != LabelKind::kName || paragraph.bracketed) return;
    const int named = NamedIn(view_, paragraph);
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
    LabelledParagraph said = paragraph;
    // Somebody's own words, not the text of a picture.
    if (!person || !HasFirstPerson(paragraph)) said.end = said.begin + 1;
    Speak(said, PartyOf(paragraph), kNobody);
  }

  // "It issued the following statement:" and the paragraph below.
  void ReadBlock(const LabelledParagraph& above,
                 const LabelledParagraph& below) {
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
  const std::vector<LabelledParagraph> paragraphs_;
  std::vector<bool> is_asker_;  // by paragraph
  bool answers_labelled_ = false;
  int only_answerer_ = kNobody;  // if all answers' labels are one party's
  int asker_ = kNobody;          // the first
  absl::flat_hash_map<std::string, int> parties_;  // by label
  Voices voices_;
};

}  // namespace

Voices FindVoices(const DocumentView& view, const Quotations& quotations,
                  std::vector<Report>& reports) {
  return VoiceFinder(view, quotations, reports).Find();
}

}  // namespace griot
