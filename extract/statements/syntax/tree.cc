#include "extract/statements/syntax/tree.h"

#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "extract/statements/syntax/tree_repair.h"

namespace griot {
namespace {

template <typename Value>
using Names = absl::flat_hash_map<absl::string_view, Value>;

Rel RelOf(absl::string_view name) {
  static const auto* const names = new Names<Rel>{
      {"root", Rel::kRoot},
      {"nsubj", Rel::kNsubj},
      {"csubj", Rel::kCsubj},
      {"obj", Rel::kObj},
      {"iobj", Rel::kIobj},
      {"obl", Rel::kObl},
      {"nmod", Rel::kNmod},
      {"appos", Rel::kAppos},
      {"nummod", Rel::kNummod},
      {"ccomp", Rel::kCcomp},
      {"xcomp", Rel::kXcomp},
      {"advcl", Rel::kAdvcl},
      {"acl", Rel::kAcl},
      {"parataxis", Rel::kParataxis},
      {"conj", Rel::kConj},
      {"cc", Rel::kCc},
      {"aux", Rel::kAux},
      {"cop", Rel::kCop},
      {"case", Rel::kCase},
      {"mark", Rel::kMark},
      {"det", Rel::kDet},
      {"amod", Rel::kAmod},
      {"advmod", Rel::kAdvmod},
      {"compound", Rel::kCompound},
      {"flat", Rel::kFlat},
      {"fixed", Rel::kFixed},
      {"expl", Rel::kExpl},
      {"punct", Rel::kPunct},
      {"list", Rel::kList},
      {"vocative", Rel::kVocative},
      {"discourse", Rel::kDiscourse},
  };
  const auto found = names->find(name);
  return found == names->end() ? Rel::kOther : found->second;
}

Sub SubOf(absl::string_view name) {
  static const auto* const names = new Names<Sub>{
      {"", Sub::kNone},
      {"pass", Sub::kPass},
      {"agent", Sub::kAgent},
      {"poss", Sub::kPoss},
      {"prt", Sub::kParticle},
      {"relcl", Sub::kRelcl},
      {"unmarked", Sub::kUnmarked},
      {"tmod", Sub::kUnmarked},
      {"npmod", Sub::kUnmarked},
      {"desc", Sub::kDesc},
      {"outer", Sub::kOuter},
      {"predet", Sub::kPredet},
  };
  const auto found = names->find(name);
  return found == names->end() ? Sub::kOther : found->second;
}

Pos PosOf(absl::string_view name) {
  static const auto* const names = new Names<Pos>{
      {"VERB", Pos::kVerb},   {"AUX", Pos::kAux},     {"NOUN", Pos::kNoun},
      {"PROPN", Pos::kPropn}, {"PRON", Pos::kPron},   {"ADJ", Pos::kAdj},
      {"ADV", Pos::kAdv},     {"ADP", Pos::kAdp},     {"NUM", Pos::kNum},
      {"DET", Pos::kDet},     {"PUNCT", Pos::kPunct}, {"SYM", Pos::kSym},
      {"PART", Pos::kPart},   {"SCONJ", Pos::kSconj}, {"CCONJ", Pos::kCconj},
  };
  const auto found = names->find(name);
  return found == names->end() ? Pos::kOther : found->second;
}

}  // namespace

Tree::Text Tree::Lower(absl::string_view text) {
  const Text at{static_cast<uint32_t>(text_.size()),
                static_cast<uint32_t>(text.size())};
  for (const char c : text) {
    text_.push_back(absl::ascii_tolower(static_cast<unsigned char>(c)));
  }
  return at;
}

Tree::Tree(const Sentence& sentence, const Lexicon& lexicon)
    : sentence_(&sentence) {
  const int n = static_cast<int>(sentence.words.size());
  nodes_.resize(static_cast<size_t>(n));
  for (int i = 0; i < n; ++i) {
    const Word& word = sentence.words[static_cast<size_t>(i)];
    Node& node = nodes_[static_cast<size_t>(i)];
    node.head =
        word.head >= 0 && word.head < n && word.head != i ? word.head : -1;
    const size_t colon = word.deprel.find(':');
    node.rel = RelOf(word.deprel.substr(0, colon));
    node.sub =
        SubOf(colon == absl::string_view::npos ? absl::string_view()
                                               : word.deprel.substr(colon + 1));
    node.pos = PosOf(word.upos);
    node.form = Lower(word.form);
    // A noun in -ing is its own lemma, also where its verb's was found.
    const bool gerund = node.pos == Pos::kNoun && word.xpos == "NN" &&
                        absl::EndsWith(View(node.form), "ing");
    node.lemma = gerund || word.lemma.empty() || word.lemma == "_"
                     ? node.form
                     : Lower(word.lemma);
  }
  BreakCircles();
  for (Node& node : nodes_) {
    if (node.head >= 0) continue;
    node.rel = Rel::kRoot;  // whatever it was called
    node.sub = Sub::kNone;
  }
  TreeRepair(lexicon, this).Run();
  LinkChildren();
}

void Tree::LinkChildren() {
  for (const Node& node : nodes_) {
    if (node.head >= 0) ++nodes_[static_cast<size_t>(node.head)].child_count;
  }
  int next = 0;
  for (Node& node : nodes_) {
    node.first_child = next;
    next += node.child_count;
    node.child_count = 0;
  }
  children_.resize(static_cast<size_t>(next));
  for (int i = 0; i < size(); ++i) {
    const int head = nodes_[static_cast<size_t>(i)].head;
    if (head < 0) continue;
    Node& parent = nodes_[static_cast<size_t>(head)];
    children_[static_cast<size_t>(parent.first_child + parent.child_count++)] =
        i;
  }
}

void Tree::BreakCircles() {
  // 0 unseen, 1 on the path at hand, 2 known to end at a root.
  std::vector<uint8_t> state(nodes_.size(), 0);
  std::vector<int> path;
  for (int i = 0; i < size(); ++i) {
    path.clear();
    int at = i;
    while (at >= 0 && state[static_cast<size_t>(at)] == 0) {
      state[static_cast<size_t>(at)] = 1;
      path.push_back(at);
      at = node(at).head;
    }
    if (at >= 0 && state[static_cast<size_t>(at)] == 1) {
      nodes_[static_cast<size_t>(at)].head = -1;
    }
    for (const int step : path) state[static_cast<size_t>(step)] = 2;
  }
}

int Tree::Child(int i, Rel rel) const {
  for (const int child : children(i)) {
    if (node(child).rel == rel) return child;
  }
  return -1;
}

int Tree::Child(int i, Rel rel, Sub sub) const {
  for (const int child : children(i)) {
    if (node(child).rel == rel && node(child).sub == sub) return child;
  }
  return -1;
}

bool Tree::Below(int i, int ancestor) const {
  for (; i >= 0; i = head(i)) {
    if (i == ancestor) return true;
  }
  return false;
}

bool Tree::HasFeature(int i, absl::string_view feature) const {
  const absl::string_view feats = word(i).feats;
  const size_t at = feats.find(feature);
  return at != absl::string_view::npos && (at == 0 || feats[at - 1] == '|') &&
         (at + feature.size() == feats.size() ||
          feats[at + feature.size()] == '|');
}

}  // namespace griot
