#include "extract/statements/confidence.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "extract/statements/confidence_model.h"

namespace griot {
namespace {

namespace model = confidence_model;

constexpr double kLeastProbability = 1e-6;

double Attachment(const Tree& tree, int word) {
  return std::clamp<double>(tree.word(word).attachment, kLeastProbability, 1);
}

// Adds the words whose edges upwards make the path between two words.
void AddPath(const Tree& tree, int from, int to, std::vector<int>* edges) {
  const auto climb = [&](int word, int other) {
    for (; word >= 0 && !tree.Below(other, word); word = tree.head(word)) {
      edges->push_back(word);
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

double FactorOf(Proposition::Kind kind) {
  switch (kind) {
    case Proposition::Kind::kVerb:
      return model::kVerbFactor;
    case Proposition::Kind::kCopula:
      return model::kCopulaFactor;
    case Proposition::Kind::kEventNoun:
      return model::kEventNounFactor;
    case Proposition::Kind::kDescription:
      return model::kDescriptionFactor;
  }
  return 1;
}

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
    if (IsCore(slot)) AddPath(tree, slot.word, proposition.word, &edges);
  }
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
  double value = TreeConfidence(grounds) * FactorOf(grounds.kind);
  if (!grounds.plain) value *= model::kMarked;
  value *= std::pow(model::kResolved, grounds.resolved);
  value *= std::pow(model::kUnresolved, grounds.unresolved);
  value *= std::pow(model::kRenamed, grounds.renamed);
  value = std::clamp(value, 0.01, 0.99);
  const double log_odds = std::log(value / (1 - value));
  value = Logistic(model::kShift + model::kScale * log_odds);
  return std::round(std::clamp(value, 0.05, 0.99) * 1000) / 1000;
}

}  // namespace griot
