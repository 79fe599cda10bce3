#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_TREE_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_TREE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extract/analysis.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// Universal relations that the rules tell apart.
enum class Rel : uint8_t {
  kOther,
  kRoot,
  kNsubj,
  kCsubj,
  kObj,
  kIobj,
  kObl,
  kNmod,
  kAppos,
  kNummod,
  kCcomp,
  kXcomp,
  kAdvcl,
  kAcl,
  kParataxis,
  kConj,
  kCc,
  kAux,
  kCop,
  kCase,
  kMark,
  kDet,
  kAmod,
  kAdvmod,
  kCompound,
  kFlat,
  kFixed,
  kExpl,
  kPunct,
  kList,
  kVocative,
  kDiscourse,
};

enum class Sub : uint8_t {
  kNone,
  kOther,
  kPass,
  kAgent,
  kPoss,
  kParticle,
  kRelcl,
  kUnmarked,
  kDesc,
  kOuter,
  kPredet,
};

enum class Pos : uint8_t {
  kOther,
  kVerb,
  kAux,
  kNoun,
  kPropn,
  kPron,
  kAdj,
  kAdv,
  kAdp,
  kNum,
  kDet,
  kPunct,
  kSym,
  kPart,
  kSconj,
  kCconj,
};

// The dependency tree of one sentence, ready for the rules: relations as
// enumerations, children in sentence order, lower-case forms and lemmas. A
// view on the sentence, which must outlive it. A head that is out of range or
// part of a circle is read as the root, so every walk upwards ends.
class Tree {
 public:
  Tree(const Sentence& sentence, const Lexicon& lexicon);
  Tree(Tree&&) = default;
  Tree& operator=(Tree&&) = default;

  const Sentence& sentence() const { return *sentence_; }
  int size() const { return static_cast<int>(nodes_.size()); }
  const Word& word(int i) const {
    return sentence_->words[static_cast<size_t>(i)];
  }
  int head(int i) const { return node(i).head; }  // -1 for the root
  Rel rel(int i) const { return node(i).rel; }
  Sub sub(int i) const { return node(i).sub; }
  Pos pos(int i) const { return node(i).pos; }
  absl::string_view lemma(int i) const { return View(node(i).lemma); }
  absl::string_view lower(int i) const { return View(node(i).form); }
  absl::string_view xpos(int i) const { return word(i).xpos; }

  absl::Span<const int> children(int i) const {
    const Node& n = node(i);
    return absl::MakeConstSpan(children_).subspan(
        static_cast<size_t>(n.first_child), static_cast<size_t>(n.child_count));
  }
  // The first child with the relation (and subtype), or -1.
  int Child(int i, Rel rel) const;
  int Child(int i, Rel rel, Sub sub) const;
  bool Has(int i, Rel rel) const { return Child(i, rel) >= 0; }
  // Whether `i` is `ancestor` or below it.
  bool Below(int i, int ancestor) const;

  bool IsNominal(int i) const {
    const Pos p = pos(i);
    return p == Pos::kNoun || p == Pos::kPropn || p == Pos::kPron ||
           p == Pos::kNum || p == Pos::kSym;
  }
  bool HasFeature(int i, absl::string_view feature) const;

 private:
  friend class TreeRepair;
  struct Text {
    uint32_t begin = 0;
    uint32_t size = 0;
  };
  struct Node {
    int head = -1;
    Rel rel = Rel::kOther;
    Sub sub = Sub::kNone;
    Pos pos = Pos::kOther;
    Text lemma;
    Text form;
    int first_child = 0;
    int child_count = 0;
  };
  const Node& node(int i) const { return nodes_[static_cast<size_t>(i)]; }
  absl::string_view View(const Text& text) const {
    return absl::string_view(text_).substr(text.begin, text.size);
  }
  Text Lower(absl::string_view text);
  void BreakCircles();
  void LinkChildren();

  const Sentence* sentence_;
  std::vector<Node> nodes_;
  std::vector<int> children_;
  std::string text_;  // lower-case forms and lemmas, one after the other
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_TREE_H_
