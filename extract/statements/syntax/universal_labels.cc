#include "extract/statements/syntax/universal_labels.h"

#include "absl/container/flat_hash_map.h"

namespace griot {
namespace {

template <typename Value>
using Names = absl::flat_hash_map<absl::string_view, Value>;

}  // namespace

Rel RelNamed(absl::string_view name) {
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

Sub SubNamed(absl::string_view name) {
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

Pos PosNamed(absl::string_view name) {
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

}  // namespace griot
