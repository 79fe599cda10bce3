#include "extract/statements/syntax/draft_tree.h"

#include <cstdint>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace griot {

DraftTree::DraftTree(const Sentence& sentence) : tree_(sentence) {
  const int n = static_cast<int>(sentence.words.size());
  tree_.nodes_.resize(static_cast<size_t>(n));
  for (int i = 0; i < n; ++i) {
    const Word& word = tree_.word(i);
    Tree::Node& at = node(i);
    at.head =
        word.head >= 0 && word.head < n && word.head != i ? word.head : -1;
    const size_t colon = word.deprel.find(':');
    at.rel = RelNamed(word.deprel.substr(0, colon));
    at.sub = SubNamed(colon == absl::string_view::npos
                          ? absl::string_view()
                          : word.deprel.substr(colon + 1));
    at.pos = PosNamed(word.upos);
    at.form = Lower(word.form);
    const bool gerund = at.pos == Pos::kNoun && word.xpos == "NN" &&
                        absl::EndsWith(tree_.lower(i), "ing");
    at.lemma = gerund || word.lemma.empty() || word.lemma == "_"
                   ? at.form
                   : Lower(word.lemma);
  }
  BreakCircles();
  for (int i = n - 1; i >= 0; --i) {
    Tree::Node& at = node(i);
    if (at.head < 0) {
      at.rel = Rel::kRoot;
      at.sub = Sub::kNone;
    } else {
      at.next_sibling = node(at.head).first_child;
      node(at.head).first_child = i;
    }
  }
}

bool DraftTree::Attach(int word, int head, Rel rel, Sub sub) {
  if (word < 0 || word >= tree_.size() || head >= tree_.size() ||
      tree_.Below(head, word)) {
    return false;
  }
  if (head < 0) {
    rel = Rel::kRoot;
    sub = Sub::kNone;
  }
  Tree::Node& at = node(word);
  if (at.head == head && at.rel == rel && at.sub == sub) return false;
  Unlink(word);
  at.head = head;
  at.rel = rel;
  at.sub = sub;
  Link(word);
  return true;
}

bool DraftTree::Retag(int word, Pos pos) {
  if (word < 0 || word >= tree_.size() || node(word).pos == pos) return false;
  node(word).pos = pos;
  return true;
}

void DraftTree::Link(int word) {
  const int head = node(word).head;
  if (head < 0) return;
  int* at = &node(head).first_child;
  while (*at >= 0 && *at < word) at = &node(*at).next_sibling;
  node(word).next_sibling = *at;
  *at = word;
}

void DraftTree::Unlink(int word) {
  const int head = node(word).head;
  if (head < 0) return;
  int* at = &node(head).first_child;
  while (*at != word) at = &node(*at).next_sibling;
  *at = node(word).next_sibling;
  node(word).next_sibling = -1;
}

Tree::Text DraftTree::Lower(absl::string_view text) {
  const Tree::Text at{static_cast<uint32_t>(tree_.text_.size()),
                      static_cast<uint32_t>(text.size())};
  for (const char c : text) {
    tree_.text_.push_back(absl::ascii_tolower(static_cast<unsigned char>(c)));
  }
  return at;
}

void DraftTree::BreakCircles() {
  // 0 unseen, 1 on the path at hand, 2 known to end at a root.
  std::vector<uint8_t> state(tree_.nodes_.size(), 0);
  std::vector<int> path;
  for (int i = 0; i < tree_.size(); ++i) {
    path.clear();
    int at = i;
    while (at >= 0 && state[static_cast<size_t>(at)] == 0) {
      state[static_cast<size_t>(at)] = 1;
      path.push_back(at);
      at = node(at).head;
    }
    if (at >= 0 && state[static_cast<size_t>(at)] == 1) node(at).head = -1;
    for (const int step : path) state[static_cast<size_t>(step)] = 2;
  }
}

}  // namespace griot
