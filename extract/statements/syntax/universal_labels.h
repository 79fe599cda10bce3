#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_UNIVERSAL_LABELS_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_UNIVERSAL_LABELS_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace griot {

// The labels of Universal Dependencies that the rules tell apart: relations,
// their subtypes and parts of speech.
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

// Of a label as UD writes it, the subtype without its colon; kOther for what
// the rules do not name.
Rel RelNamed(absl::string_view name);
Sub SubNamed(absl::string_view name);
Pos PosNamed(absl::string_view name);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_UNIVERSAL_LABELS_H_
