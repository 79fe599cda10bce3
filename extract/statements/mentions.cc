#include "extract/statements/mentions.h"

#include <utility>

#include "extract/statements/typing.h"

namespace griot {
namespace {

bool IsRelativePronoun(const Tree& tree, int i) {
  if (tree.pos(i) != Pos::kPron && tree.pos(i) != Pos::kDet) return false;
  return tree.HasFeature(i, "PronType=Rel") ||
         tree.HasFeature(i, "PronType=Int");
}

bool IsNounSlot(const Tree& tree, int i) {
  switch (tree.rel(i)) {
    case Rel::kNsubj:
    case Rel::kObj:
    case Rel::kIobj:
    case Rel::kObl:
    case Rel::kNmod:
    case Rel::kAppos:
    case Rel::kRoot:
    case Rel::kConj:
    case Rel::kCcomp:
    case Rel::kXcomp:
    case Rel::kAdvcl:
    case Rel::kAcl:
    case Rel::kParataxis:
    case Rel::kList:
    case Rel::kVocative:
    case Rel::kOther:
      return true;
    default:
      return false;
  }
}

bool HeadsMention(const Tree& tree, int i) {
  const Pos pos = tree.pos(i);
  const Rel rel = tree.rel(i);
  if (IsRelativePronoun(tree, i) || rel == Rel::kExpl) return false;
  if (tree.sub(i) == Sub::kDesc) return false;
  if (pos == Pos::kNoun || pos == Pos::kPropn || pos == Pos::kNum ||
      pos == Pos::kSym) {
    if (IsNounSlot(tree, i)) return true;
    return rel == Rel::kCompound && pos == Pos::kPropn;
  }
  if (pos == Pos::kPron) return true;
  // "the wounded", "some", "many"
  if (pos == Pos::kAdj || pos == Pos::kDet) {
    return rel == Rel::kNsubj || rel == Rel::kObj || rel == Rel::kIobj ||
           (rel == Rel::kObl && tree.Has(i, Rel::kCase)) ||
           (rel == Rel::kNmod && tree.Has(i, Rel::kCase));
  }
  return false;
}

}  // namespace

class MentionFinder {
 public:
  MentionFinder(const CodePointIndex& text, const Ontology& ontology,
                const Lexicon& lexicon)
      : text_(text), ontology_(ontology), lexicon_(lexicon) {}

  void AddSentence(int sentence, const Tree& tree,
                   const std::vector<TimeExpression>& times) {
    std::vector<int> at(static_cast<size_t>(tree.size()), -1);
    std::vector<char> in_name(static_cast<size_t>(tree.size()), 0);
    std::vector<char> in_time(static_cast<size_t>(tree.size()), 0);
    for (const TimeExpression& time : times) {
      for (int i = time.range.begin; i < time.range.end; ++i) {
        in_time[static_cast<size_t>(i)] = 1;
      }
    }
    // Names of outer heads first, so that their parts are no mentions.
    for (int i = 0; i < tree.size(); ++i) {
      if (tree.rel(i) == Rel::kCompound || tree.rel(i) == Rel::kFlat) continue;
      if (tree.pos(i) != Pos::kPropn && tree.pos(i) != Pos::kNoun) continue;
      const WordRange name = Name(tree, i, lexicon_);
      for (int j = name.begin; j < name.end; ++j) {
        if (j != i) in_name[static_cast<size_t>(j)] = 1;
      }
    }
    for (int i = 0; i < tree.size(); ++i) {
      if (!HeadsMention(tree, i)) continue;
      const bool is_time = in_time[static_cast<size_t>(i)] != 0;
      if (in_name[static_cast<size_t>(i)] && !is_time &&
          tree.rel(i) != Rel::kNsubj && tree.rel(i) != Rel::kObj) {
        continue;
      }
      Mention mention = Read(tree, i, is_time);
      mention.sentence = sentence;
      at[static_cast<size_t>(i)] = table_.size();
      table_.mentions_.push_back(std::move(mention));
    }
    table_.at_.push_back(std::move(at));
  }

  MentionTable Finish() { return std::move(table_); }

 private:
  Mention Read(const Tree& tree, int head, bool is_time) const {
    Mention m;
    m.word = head;
    m.phrase = NounPhrase(tree, head);
    m.plural = tree.xpos(head) == "NNS" || tree.xpos(head) == "NNPS" ||
               tree.HasFeature(head, "Number=Plur");
    if (is_time) {
      m.type = "date";
    } else if (tree.pos(head) == Pos::kPron) {
      m.kind = MentionKind::kPronoun;
      m.type = TypeOfPronoun(tree, head);
      if (tree.HasFeature(head, "PronType=Ind") ||
          tree.HasFeature(head, "PronType=Neg") ||
          tree.HasFeature(head, "PronType=Tot")) {
        m.kind = MentionKind::kNominal;
      }
    } else {
      m.name = Name(tree, head, lexicon_);
      if (!m.name.empty()) {
        m.kind = MentionKind::kName;
        m.name_text = text_.Slice(SpanOf(tree, m.name));
        m.type =
            TypeOfName(tree, head, m.name, m.name_text, ontology_, lexicon_);
        m.phrase.begin = std::min(m.phrase.begin, m.name.begin);
        m.phrase.end = std::max(m.phrase.end, m.name.end);
      } else {
        m.type = TypeOfNominal(tree, head, ontology_, lexicon_);
        m.quantity = CountOf(tree, head, lexicon_);
      }
    }
    m.firm_type = is_time || IsTypeFirm(tree, head, ontology_, lexicon_);
    // "Holdings", "Airways": a name is one thing.
    if (m.kind == MentionKind::kName && m.type != "group") m.plural = false;
    m.span = SpanOf(tree, m.phrase);
    m.text = text_.Slice(m.span);
    return m;
  }

  const CodePointIndex& text_;
  const Ontology& ontology_;
  const Lexicon& lexicon_;
  MentionTable table_;
};

MentionTable FindMentions(const std::vector<Tree>& trees,
                          const std::vector<std::vector<TimeExpression>>& times,
                          const CodePointIndex& text, const Ontology& ontology,
                          const Lexicon& lexicon) {
  MentionFinder finder(text, ontology, lexicon);
  for (size_t s = 0; s < trees.size(); ++s) {
    finder.AddSentence(static_cast<int>(s), trees[s], times[s]);
  }
  return finder.Finish();
}

}  // namespace griot
