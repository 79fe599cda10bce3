#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_DRAFT_TREE_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_DRAFT_TREE_H_

#include <utility>

#include "extract/analysis.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/syntax/universal_labels.h"

namespace griot {

// A tree in the making: what the parser said, until it is mended. It is a tree
// after every change, children and all.
class DraftTree {
 public:
  // A head that is out of range or part of a circle is read as the root. A
  // noun in -ing is its own lemma, also where its verb's was found.
  explicit DraftTree(const Sentence& sentence);

  // As it stands now; lives as long as the draft, and changes with it.
  const Tree& tree() const { return tree_; }

  // Each tells whether anything changed.
  //
  // Hangs `word` on `head`, -1 for none, with all that hangs on it; the root's
  // relation is kRoot whatever is asked for. Changes nothing where the head is
  // the word itself or below it, nor where one of them is no word.
  bool Attach(int word, int head, Rel rel, Sub sub = Sub::kNone);
  bool Retag(int word, Pos pos);

  Tree Finish() && { return std::move(tree_); }

 private:
  Tree::Node& node(int i) { return tree_.nodes_[static_cast<size_t>(i)]; }
  Tree::Text Lower(absl::string_view text);
  void BreakCircles();
  void Link(int word);
  void Unlink(int word);

  Tree tree_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_DRAFT_TREE_H_
