#include "extract/statements/confidence.h"

#include <algorithm>
#include <cmath>

namespace griot {
namespace {

// Share of right statements among those whose tree is certain, by kind.
double Prior(Proposition::Kind kind) {
  switch (kind) {
    case Proposition::Kind::kVerb:
      return 0.90;
    case Proposition::Kind::kCopula:
      return 0.88;
    case Proposition::Kind::kEventNoun:
      return 0.75;
    case Proposition::Kind::kDescription:
      return 0.85;
  }
  return 0.8;
}

}  // namespace

double AttachmentOf(const Tree& tree, const Proposition& proposition) {
  double product = 1;
  const auto edge = [&](int word) {
    product *= std::clamp<double>(tree.word(word).attachment, 0.01, 1);
  };
  edge(proposition.word);
  for (const Slot& slot : proposition.slots) {
    if (slot.role == Role::kSubject || slot.role == Role::kObject) {
      edge(slot.word);
    }
  }
  return product;
}

double Confidence(const Grounds& grounds) {
  double value = Prior(grounds.kind) * std::sqrt(grounds.attachment);
  value *= std::pow(0.75, grounds.unresolved);
  value *= std::pow(0.93, grounds.resolved);
  if (grounds.typed) value = value + (1 - value) * 0.15;
  value = std::clamp(value, 0.05, 0.99);
  return std::round(value * 1000) / 1000;
}

}  // namespace griot
