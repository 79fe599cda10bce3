#include <algorithm>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "extract/statements/mentions/coreference_resolver.h"
#include "extract/statements/mentions/feature_writer.h"

namespace griot {
namespace {

using Feature = AntecedentFeature;

bool Includes(const std::vector<absl::string_view>& all,
              const std::vector<absl::string_view>& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

}  // namespace

void CoreferenceResolver::DescribeAgreement(const Phrase& phrase, int e,
                                            AntecedentFeatures* features) {
  const Mention& mention = mentions_[phrase.m];
  const Coreference::Entity& entity = Entity(e);
  const State& state = StateOf(e);
  FeatureWriter write(features);
  write.If(state.plural != mention.plural, Feature::kNumberDiffers);
  if (mention.type == entity.type) {
    write(Feature::kSameType);
  } else if (ontology_.IsA(mention.type, entity.type) ||
             ontology_.IsA(entity.type, mention.type)) {
    write(Feature::kSubtype);
  } else {
    write.If(!Compatible(mention.type, entity.type), Feature::kTypesDiffer);
  }
  // The mention by the same noun that has most in common with it.
  bool same_noun = false;
  bool same = false;
  bool fewer = false;
  bool other = true;
  for (const int m : entity.mentions) {
    const Mention& before = mentions_[m];
    if (before.kind != MentionKind::kNominal ||
        TreeOf(before).lemma(before.word) != phrase.lemma) {
      continue;
    }
    same_noun = true;
    const std::vector<absl::string_view> known = Modifiers(before);
    same = same || known == phrase.modifiers;
    fewer = fewer || Includes(known, phrase.modifiers);
    other = other && !Includes(known, phrase.modifiers) &&
            !Includes(phrase.modifiers, known);
  }
  if (same_noun) {
    write(Feature::kSameNoun);
    write.If(same, Feature::kSameWords);
    write.If(fewer, Feature::kFewerWords);
    write.If(other, Feature::kOtherWords);
    CompareWords(phrase, e, features);
  }
  const bool name_ends =
      state.words.size() > 1 && (state.words.back() == phrase.lemma ||
                                 state.words.front() == phrase.lemma);
  const bool titled =
      std::find(state.descriptions.begin(), state.descriptions.end(),
                phrase.lemma) != state.descriptions.end();
  const bool definite =
      entity.named && IsOfDefiniteType(phrase.lemma, entity.type);
  write.If(name_ends, Feature::kNameEnds);
  write.If(titled, Feature::kTitled);
  write.If(definite, Feature::kDefiniteType);
  if (same_noun || name_ends || titled || definite) return;
  write(Feature::kOtherNoun);
  write.If(entity.named, Feature::kOtherNounNamed);
  write(Feature::kOtherNounLink, LinkTo(phrase.m, e));
  const bool event = !entity.named && entity.type == "event";
  write.If(event, Feature::kOtherEvent);
  write.If(event && mention.type == "event", Feature::kTwoEvents);
  const Mention& last = mentions_[state.last];
  write.If(!phrase.modifiers.empty(), Feature::kOtherNounWords);
  write.If(TreeOf(mention).Child(mention.word, Rel::kNmod, Sub::kPoss) >= 0,
           Feature::kOtherNounOwned);
  write.If(mention.sentence - last.sentence > 1, Feature::kOtherNounFar);
  write.If(std::find(phrase.sayers.begin(), phrase.sayers.end(), e) !=
               phrase.sayers.end(),
           Feature::kOtherNounSayer);
  write.If(mention.type == "other" && entity.type == "other",
           Feature::kOtherNounVague);
  const int det = TreeOf(mention).Child(mention.word, Rel::kDet);
  write.If(det >= 0 && TreeOf(mention).lower(det) != "the" &&
               mention.sentence - last.sentence <= 1,
           Feature::kOtherNounThis);
}

void CoreferenceResolver::CompareWords(const Phrase& phrase, int e,
                                       AntecedentFeatures* features) {
  const Mention& mention = mentions_[phrase.m];
  const Tree& tree = TreeOf(mention);
  FeatureWriter write(features);
  absl::flat_hash_set<absl::string_view> here;
  for (int i = mention.phrase.begin; i < mention.phrase.end; ++i) {
    here.insert(tree.lower(i));
  }
  absl::flat_hash_set<absl::string_view> there;
  bool lacks = false;
  bool same_owner = false;
  bool other_owner = false;
  const Owner owner = OwnerOf(mention);
  for (const int m : Entity(e).mentions) {
    const Mention& before = mentions_[m];
    const Tree& other = TreeOf(before);
    for (int i = before.phrase.begin; i < before.phrase.end; ++i) {
      there.insert(other.lower(i));
    }
    if (before.kind != MentionKind::kNominal ||
        other.lemma(before.word) != phrase.lemma) {
      continue;
    }
    for (const absl::string_view word : WordsBefore(before)) {
      lacks = lacks || !here.contains(word);
    }
    if (const Owner known = OwnerOf(before); !known.lemma.empty()) {
      const bool same = known.entity >= 0 && owner.entity >= 0
                            ? known.entity == owner.entity
                            : known.lemma == owner.lemma;
      (same ? same_owner : other_owner) = true;
    }
  }
  bool adds = false;
  for (const absl::string_view word : WordsBefore(mention)) {
    if (there.contains(word)) continue;
    adds = true;
  }
  for (int i = mention.phrase.begin; i < mention.word; ++i) {
    write.If(tree.pos(i) == Pos::kPropn && !there.contains(tree.lower(i)),
             Feature::kAddsName);
  }
  if (adds) {
    const Coreference::Entity& entity = Entity(e);
    const int distance = mention.sentence - mentions_[StateOf(e).last].sentence;
    write(Feature::kAddsWords);
    write.If(lacks, Feature::kWordsClash);
    write.If(entity.named, Feature::kAddsNamed);
    write.If(distance == 0, Feature::kAddsAtOnce);
    write.If(distance > 2, Feature::kAddsFar);
    write.If((*features)[static_cast<size_t>(Feature::kTypeOther)] > 0,
             Feature::kAddsVague);
  }
  if (owner.lemma.empty()) return;
  if (same_owner) {
    write(Feature::kSameOwner);
  } else {
    write(other_owner ? Feature::kOtherOwner : Feature::kNewOwner);
  }
}

}  // namespace griot
