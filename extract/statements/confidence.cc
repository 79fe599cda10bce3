#include "extract/statements/confidence.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extract/statements/confidence_model.h"
#include "extract/statements/syntax/word_roles.h"

namespace griot {
namespace {

namespace model = confidence_model;

constexpr double kLeastProbability = 1e-6;

double Attachment(const Tree& tree, int word) {
  return std::clamp<double>(tree.word(word).attachment, kLeastProbability, 1);
}

// Adds the words whose edges upwards make the path between two words.
void AddPath(const Tree& tree, int from, int to, std::vector<int>& edges) {
  const auto climb = [&](int word, int other) {
    for (; word >= 0 && !tree.Below(other, word); word = tree.head(word)) {
      edges.push_back(word);
    }
  };
  climb(from, to);
  climb(to, from);
}

// Spreads the probabilities near 1, where most are.
double Doubt(double probability) {
  return std::sqrt(-std::log(std::clamp(probability, kLeastProbability, 1.0)));
}

double Logistic(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

double WeightOf(Proposition::Kind kind) {
  switch (kind) {
    case Proposition::Kind::kVerb:
      return 0;
    case Proposition::Kind::kCopula:
      return model::kCopula;
    case Proposition::Kind::kEventNoun:
      return model::kEventNoun;
    case Proposition::Kind::kDescription:
      return model::kDescription;
  }
  return 0;
}

// Whether PropBank's roles have something affected, ARG1, in which none of the
// slots stands, nor the noun of "open fire".
bool Lacks(const Tree& tree, const Proposition& proposition) {
  const absl::Span<const RoleSpan> roles = RolesOf(tree, proposition.word);
  const auto is_named = [&](const RoleSpan& span) {
    for (int i = span.begin; i < span.end; ++i) {
      if (absl::EndsWith(proposition.lemma, absl::StrCat(" ", tree.lemma(i)))) {
        return true;
      }
    }
    return false;
  };
  return std::any_of(roles.begin(), roles.end(), [&](const RoleSpan& span) {
    return span.role == "ARG1" && !is_named(span) &&
           std::none_of(
               proposition.slots.begin(), proposition.slots.end(),
               [&](const Slot& slot) { return Covers(span, slot.word); });
  });
}

double Many(int count) { return std::log(1.0 + count); }

}  // namespace

bool IsCore(const Slot& slot) {
  return slot.role == Role::kSubject || slot.role == Role::kObject;
}

Grounds GroundsOf(const Tree& tree, const Proposition& proposition) {
  Grounds grounds;
  grounds.kind = proposition.kind;
  grounds.words = tree.size();
  std::vector<int> edges;
  for (const Slot& slot : proposition.slots) {
    if (IsCore(slot)) AddPath(tree, slot.word, proposition.word, edges);
    if (slot.role == Role::kSubject && grounds.subject_distance == 0) {
      grounds.subject_distance = std::abs(slot.word - proposition.word);
      grounds.subject_behind = slot.word > proposition.word;
    }
  }
  grounds.arguments = static_cast<int>(proposition.slots.size());
  grounds.lacking = Lacks(tree, proposition);
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  for (const int word : edges) grounds.attachment *= Attachment(tree, word);
  const auto surround = [&](int word) {
    if (!std::binary_search(edges.begin(), edges.end(), word)) {
      grounds.surroundings *= Attachment(tree, word);
    }
  };
  surround(proposition.word);
  for (const int child : tree.children(proposition.word)) surround(child);
  grounds.reported = tree.word(proposition.word).content != "O";
  grounds.asked = tree.size() > 0 && tree.lower(tree.size() - 1) == "?";
  return grounds;
}

double TreeConfidence(const Grounds& grounds) {
  const double sum = model::kOne +
                     model::kAttachmentDoubt * Doubt(grounds.attachment) +
                     model::kSurroundingsDoubt * Doubt(grounds.surroundings) +
                     model::kLogWords * std::log(std::max(1, grounds.words)) +
                     WeightOf(grounds.kind);
  return Logistic(sum);
}

double Confidence(const Grounds& grounds) {
  const double tree =
      std::clamp(TreeConfidence(grounds), 1 - model::kMost, model::kMost);
  const bool said = grounds.sources > 0;
  double sum = model::kBase + model::kTree * std::log(tree / (1 - tree)) +
               model::kLong * std::log(std::max(1, grounds.words)) +
               model::kSubjectWords * Many(grounds.subject_words) +
               model::kObjectWords * Many(grounds.object_words) +
               model::kDistance * Many(grounds.subject_distance) +
               model::kArguments * grounds.arguments +
               model::kUntyped * grounds.untyped +
               model::kNames * grounds.names +
               model::kResolved * grounds.resolved +
               model::kUnresolved * grounds.unresolved +
               model::kRenamed * grounds.renamed;
  const auto add = [&sum](bool sign, double weight) {
    if (sign) sum += weight;
  };
  add(grounds.kind == Proposition::Kind::kCopula ||
          grounds.kind == Proposition::Kind::kEventNoun,
      model::kVerbless);
  add(grounds.kind == Proposition::Kind::kDescription, model::kDescribed);
  add(!grounds.plain, model::kMarked);
  add(grounds.subject_behind, model::kBehind);
  add(grounds.lacking, model::kLacking);
  add(grounds.possible, model::kPossible);
  add(grounds.dated, model::kDated);
  add(grounds.asked, model::kAsked);
  add(said, model::kSaid);
  add(grounds.sources > 1, model::kTold);
  add(grounds.reported && !said, model::kUnsaid);
  add(said && !grounds.reported, model::kUnheard);
  const double value = std::clamp(Logistic(sum), model::kLeast, model::kMost);
  return std::round(value * 1000) / 1000;
}

}  // namespace griot
