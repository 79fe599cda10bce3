#include <algorithm>
#include <cmath>
#include <vector>

#include "extract/statements/mentions/coreference_resolver.h"
#include "extract/statements/mentions/feature_writer.h"

namespace griot {
namespace {

using Feature = AntecedentFeature;

constexpr float kLeastLink = 0.01f;

float LinkOdds(float probability) {
  return std::log(std::max(probability, kLeastLink) / kLeastLink) /
         std::log(1 / kLeastLink);
}

Feature DistanceOf(int sentences) {
  switch (sentences) {
    case 0:
      return Feature::kSameSentence;
    case 1:
      return Feature::kSentenceBefore;
    case 2:
      return Feature::kTwoBefore;
    case 3:
    case 4:
      return Feature::kFewBefore;
    default:
      return sentences <= 10 ? Feature::kFarBefore : Feature::kVeryFarBefore;
  }
}

}  // namespace

void CoreferenceResolver::Describe(const Phrase& phrase,
                                   const std::vector<int>& entities,
                                   AntecedentChoice* choice) {
  const Mention& mention = mentions_[phrase.m];
  float best_link = 0;
  for (const int e : entities) {
    best_link = std::max(best_link, LinkToAny(phrase.m, e));
  }
  int order = 0;
  bool subject_seen = false;
  bool type_seen = false;
  bool noun_seen = false;
  for (const int e : entities) {
    AntecedentCandidate& candidate = choice->candidates.emplace_back();
    candidate.entity = e;
    FeatureWriter write(&candidate.features);
    const float link = LinkToAny(phrase.m, e);
    if (link > 0) {
      write(Feature::kLink, link);
      write(Feature::kLinkOdds, LinkOdds(link));
      write.If(link == best_link, Feature::kLinkBest);
    }
    const Coreference::Entity& entity = Entity(e);
    const Mention& last = mentions_[StateOf(e).last];
    write(DistanceOf(mention.sentence - last.sentence));
    if (Agrees(phrase, e)) {
      write.If(order == 0, Feature::kNearest);
      write(Feature::kOrder, std::log2(1.0 + order));
      ++order;
      if (!subject_seen && IsSubject(last)) {
        write(Feature::kTopSubject);
        subject_seen = true;
      }
    }
    DescribePlace(phrase, e, &candidate.features);
    DescribeKind(e, &candidate.features);
    write.If(
        phrase.gender != Gender::kUnknown && StateOf(e).gender == phrase.gender,
        Feature::kGenderAgrees);
    if (phrase.anaphor == Anaphor::kDescription) {
      DescribeAgreement(phrase, e, &candidate.features);
      if (entity.named && IsOfDefiniteType(phrase.lemma, entity.type)) {
        write.If(!type_seen, Feature::kNearestOfType);
        type_seen = true;
      }
      if (IsCalled(phrase.lemma, StateOf(e))) {
        write.If(!noun_seen, Feature::kNearestNoun);
        noun_seen = true;
      }
    }
  }
  DescribeNew(phrase, entities, &choice->candidates.emplace_back().features);
}

void CoreferenceResolver::DescribePlace(const Phrase& phrase, int e,
                                        AntecedentFeatures* features) {
  const Mention& mention = mentions_[phrase.m];
  const Coreference::Entity& entity = Entity(e);
  const Mention& last = mentions_[StateOf(e).last];
  const Tree& tree = TreeOf(last);
  FeatureWriter write(features);
  write(Feature::kMentions,
        std::log2(static_cast<double>(entity.mentions.size())));
  write.If(mentions_[entity.mentions.front()].sentence == 0,
           Feature::kFirstSentence);
  write.If(entity.named, Feature::kNamed);
  write.If(std::all_of(entity.mentions.begin(), entity.mentions.end(),
                       [&](int m) {
                         return mentions_[m].kind == MentionKind::kPronoun;
                       }),
           Feature::kOnlyPronouns);
  const Rel rel = tree.rel(last.word);
  const bool owner = tree.sub(last.word) == Sub::kPoss;
  write.If(rel == Rel::kNsubj, Feature::kSubject);
  write.If(rel == Rel::kObj, Feature::kObject);
  write.If(owner, Feature::kOwner);
  write.If(rel == Rel::kNmod && !owner, Feature::kInPhrase);
  write.If(last.kind == MentionKind::kPronoun, Feature::kLastIsPronoun);
  const Tree& own = TreeOf(mention);
  write.If(rel == own.rel(mention.word) &&
               tree.sub(last.word) == own.sub(mention.word),
           Feature::kParallel);
  for (auto it = entity.mentions.rbegin(); it != entity.mentions.rend(); ++it) {
    const Mention& before = mentions_[*it];
    if (before.sentence != mention.sentence) break;
    if (IsSubject(before) && own.Below(mention.word, own.head(before.word))) {
      write(Feature::kAbove);
    }
  }
  if (last.sentence == mention.sentence) {
    for (const int other : MentionsOf(mention.sentence, phrase.m)) {
      const Mention& subject = mentions_[other];
      write.If(subject.word != last.word && IsSubject(subject) &&
                   subject.phrase.Contains(last.word) &&
                   own.Below(mention.word, own.head(subject.word)),
               Feature::kInsideAbove);
    }
  }
  if (std::find(phrase.sayers.begin(), phrase.sayers.end(), e) !=
      phrase.sayers.end()) {
    write(Feature::kSayer);
    write.If(phrase.quote > 0, Feature::kSayerQuoted);
  }
  write.If(phrase.says && IsSayer(last), Feature::kSaidBefore);
  const int quote = QuoteOf(last);
  write.If(phrase.quote > 0 && quote == phrase.quote, Feature::kSameQuote);
  write.If((quote > 0) != (phrase.quote > 0), Feature::kOtherVoice);
}

void CoreferenceResolver::DescribeKind(int e, AntecedentFeatures* features) {
  const absl::string_view type = Entity(e).type;
  FeatureWriter write(features);
  if (type == "person") {
    write(Feature::kTypePerson);
  } else if (type == "group") {
    write(Feature::kTypePeople);
  } else if (type == "armed_group" || type == "military") {
    write(Feature::kTypeArmed);
  } else if (ontology_.IsA(type, "organization")) {
    write(Feature::kTypeOrganization);
  } else if (type == "country") {
    write(Feature::kTypeCountry);
  } else if (ontology_.IsA(type, "place")) {
    write(Feature::kTypePlace);
  } else if (type == "event") {
    write(Feature::kTypeEvent);
  } else {
    write(Feature::kTypeOther);
  }
  write.If(StateOf(e).plural, Feature::kPlural);
  write.If(!Entity(e).members.empty(), Feature::kSeveral);
  write.If(Entity(e).members.empty() && in_list_.contains(StateOf(e).last),
           Feature::kOneOfSeveral);
}

void CoreferenceResolver::DescribeNew(const Phrase& phrase,
                                      const std::vector<int>& entities,
                                      AntecedentFeatures* features) {
  const Mention& mention = mentions_[phrase.m];
  const Tree& tree = TreeOf(mention);
  FeatureWriter write(features);
  write(Feature::kNew);
  float links = 0;
  for (const int e : entities) links += LinkTo(phrase.m, e);
  write(Feature::kNewLinked, links);
  write.If(IsSubject(mention), Feature::kNewSubject);
  write.If(phrase.quote > 0, Feature::kNewQuoted);
  write.If(mention.sentence == 0, Feature::kNewFirstSentence);
  if (phrase.anaphor == Anaphor::kThing) {
    write.If(IsLikeExpletive(mention), Feature::kNewExpletive);
    const int clause = tree.head(mention.word);
    write.If(clause >= 0 && IsSubject(mention) && tree.Has(clause, Rel::kCop),
             Feature::kNewCopular);
  }
  if (phrase.anaphor != Anaphor::kDescription) return;
  write.If(std::any_of(entities.begin(), entities.end(),
                       [&](int e) {
                         const auto& nouns = StateOf(e).nouns;
                         return std::find(nouns.begin(), nouns.end(),
                                          phrase.lemma) != nouns.end();
                       }),
           Feature::kNewNounBefore);
  const int det = tree.Child(mention.word, Rel::kDet);
  const bool owned = tree.Child(mention.word, Rel::kNmod, Sub::kPoss) >= 0;
  write.If(owned, Feature::kNewOwned);
  for (int i = mention.phrase.begin; i < mention.word; ++i) {
    write.If(lexicon_.Is(tree.lower(i), WordClass::kNovel), Feature::kNewNovel);
  }
  write.If(det >= 0 && tree.lower(det) != "the", Feature::kNewThis);
  write.If(det < 0 && !owned, Feature::kNewBare);
  write.If(mention.plural, Feature::kNewPlural);
  write.If(!phrase.modifiers.empty(), Feature::kNewWords);
  write.If(Restricts(mention), Feature::kNewRestricted);
  for (const int child : tree.children(mention.word)) {
    if (child < mention.word) continue;
    write.If(tree.rel(child) == Rel::kNmod, Feature::kNewOf);
    write.If(tree.rel(child) == Rel::kAcl, Feature::kNewClause);
  }
  write.If(!lexicon_.TypesOfDefinite(phrase.lemma).empty(),
           Feature::kNewGeneral);
  write.If(lexicon_.IsAbstract(phrase.lemma), Feature::kNewAbstract);
  write.If(mention.type == "person", Feature::kNewPerson);
}

bool CoreferenceResolver::Agrees(const Phrase& phrase, int e) {
  const Coreference::Entity& entity = Entity(e);
  const bool plural = StateOf(e).plural;
  switch (phrase.anaphor) {
    case Anaphor::kPerson:
      return entity.type == "person" && !plural;
    case Anaphor::kThing:
      return entity.type != "person" && !plural;
    case Anaphor::kMany:
      return plural || entity.type == "group" ||
             ontology_.IsA(entity.type, "organization");
    case Anaphor::kDescription:
      return Compatible(mentions_[phrase.m].type, entity.type) &&
             (entity.named || plural == mentions_[phrase.m].plural);
  }
  return false;
}

bool CoreferenceResolver::IsLikeExpletive(const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  const int clause = tree.head(mention.word);
  if (clause < 0 || !IsSubject(mention)) return false;
  const bool copular =
      tree.Has(clause, Rel::kCop) || tree.lemma(clause) == "take" ||
      tree.lemma(clause) == "seem" || tree.lemma(clause) == "appear";
  return copular &&
         (tree.Has(clause, Rel::kCcomp) || tree.Has(clause, Rel::kXcomp) ||
          tree.Has(clause, Rel::kCsubj) || tree.Has(clause, Rel::kAdvcl) ||
          tree.Has(clause, Rel::kAcl));
}

}  // namespace griot
