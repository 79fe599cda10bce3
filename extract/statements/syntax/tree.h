#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_TREE_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_TREE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extract/analysis.h"
#include "extract/statements/syntax/universal_labels.h"

namespace griot {

class DraftTree;

// The dependency tree of one sentence: relations as enumerations, lower-case
// forms and lemmas. A view on the sentence, which must outlive it. Nothing
// changes it; DraftTree makes it. Every walk upwards ends at a root.
class Tree {
 public:
  class Children;

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

  Children children(int i) const;  // in sentence order
  // The first child with the relation (and subtype), or -1.
  int Child(int i, Rel rel) const;
  int Child(int i, Rel rel, Sub sub) const;
  bool Has(int i, Rel rel) const { return Child(i, rel) >= 0; }
  // Whether `i` is `ancestor` or below it.
  bool Below(int i, int ancestor) const;

  bool IsVerb(int i) const { return pos(i) == Pos::kVerb; }
  bool IsNominal(int i) const {
    const Pos p = pos(i);
    return p == Pos::kNoun || p == Pos::kPropn || p == Pos::kPron ||
           p == Pos::kNum || p == Pos::kSym;
  }
  bool HasFeature(int i, absl::string_view feature) const;

 private:
  friend class DraftTree;
  struct Text {
    uint32_t begin = 0;
    uint32_t size = 0;
  };
  struct Node {
    int head = -1;
    int first_child = -1;
    int next_sibling = -1;  // child of the same head, to the right
    Rel rel = Rel::kOther;
    Sub sub = Sub::kNone;
    Pos pos = Pos::kOther;
    Text lemma;
    Text form;
  };

  explicit Tree(const Sentence& sentence) : sentence_(&sentence) {}
  const Node& node(int i) const { return nodes_[static_cast<size_t>(i)]; }
  absl::string_view View(const Text& text) const {
    return absl::string_view(text_).substr(text.begin, text.size);
  }

  const Sentence* sentence_;
  std::vector<Node> nodes_;
  std::string text_;  // lower-case forms and lemmas, one after the other
};

// For range-based loops over the children of a word. Views the tree.
class Tree::Children {
 public:
  class Iterator {
   public:
    Iterator(const Tree* tree, int at) : tree_(tree), at_(at) {}
    int operator*() const { return at_; }
    Iterator& operator++() {
      at_ = tree_->node(at_).next_sibling;
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const Tree* tree_;
    int at_;
  };

  Children(const Tree* tree, int first) : tree_(tree), first_(first) {}
  Iterator begin() const { return {tree_, first_}; }
  Iterator end() const { return {tree_, -1}; }

 private:
  const Tree* tree_;
  int first_;
};

inline Tree::Children Tree::children(int i) const {
  return {this, node(i).first_child};
}

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_TREE_H_
