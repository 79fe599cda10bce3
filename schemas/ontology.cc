#include "schemas/ontology.h"

#include <algorithm>

namespace griot {

Ontology::Ontology(std::vector<std::string> packs,
                   std::vector<EntityType> types,
                   std::vector<Relation> relations,
                   std::vector<InferenceRule> rules,
                   std::vector<std::string> violence)
    : packs_(std::move(packs)),
      types_(std::move(types)),
      relations_(std::move(relations)),
      rules_(std::move(rules)),
      violence_(violence.begin(), violence.end()) {
  for (uint32_t i = 0; i < types_.size(); ++i) {
    type_of_name_.emplace(types_[i].name, i);
    for (const std::string& noun : types_[i].nouns) {
      type_of_noun_.emplace(noun, i);
    }
  }
  for (uint32_t i = 0; i < relations_.size(); ++i) {
    const Relation& relation = relations_[i];
    relation_of_name_.emplace(relation.name, i);
    for (const Frame& frame : relation.frames) {
      for (const std::string& lemma : frame.lemmas) {
        of_lemma_[lemma].push_back({&relation, &frame});
      }
      for (const std::string& sense : frame.senses) {
        of_sense_[sense].push_back({&relation, &frame});
      }
    }
  }
}

bool Ontology::IsViolence(absl::string_view noun) const {
  return violence_.contains(noun);
}

const EntityType* Ontology::FindType(absl::string_view name) const {
  const auto found = type_of_name_.find(name);
  return found == type_of_name_.end() ? nullptr : &types_[found->second];
}

const Relation* Ontology::FindRelation(absl::string_view name) const {
  const auto found = relation_of_name_.find(name);
  return found == relation_of_name_.end() ? nullptr
                                          : &relations_[found->second];
}

bool Ontology::IsA(absl::string_view type, absl::string_view ancestor) const {
  // Parents are free of cycles: ParsePacks refuses them.
  for (const EntityType* at = FindType(type); at != nullptr;
       at = FindType(at->parent)) {
    if (at->name == ancestor) return true;
  }
  return type == ancestor;
}

bool Ontology::IsAny(absl::string_view type,
                     absl::Span<const std::string> types) const {
  return types.empty() ||
         std::any_of(types.begin(), types.end(),
                     [&](const std::string& t) { return IsA(type, t); });
}

absl::Span<const Ontology::Wording> Ontology::Wordings(
    absl::string_view lemma) const {
  const auto found = of_lemma_.find(lemma);
  if (found == of_lemma_.end()) return {};
  return found->second;
}

absl::Span<const Ontology::Wording> Ontology::WordingsOfSense(
    absl::string_view sense) const {
  const auto found = of_sense_.find(sense);
  if (found == of_sense_.end()) return {};
  return found->second;
}

absl::string_view Ontology::TypeOfNoun(absl::string_view noun) const {
  const auto found = type_of_noun_.find(noun);
  return found == type_of_noun_.end() ? absl::string_view()
                                      : types_[found->second].name;
}

}  // namespace griot
