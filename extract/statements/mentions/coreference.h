#ifndef GRIOT_EXTRACT_STATEMENTS_MENTIONS_COREFERENCE_H_
#define GRIOT_EXTRACT_STATEMENTS_MENTIONS_COREFERENCE_H_

#include <string>
#include <vector>

#include "absl/types/span.h"
#include "extract/analysis.h"
#include "extract/statements/mentions/antecedent_features.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/ontology.h"
#include "schemas/utf8.h"

namespace griot {

class Clauses;
class MentionTable;
class Tree;

// A document, sentence by sentence, before it is known whom its mentions mean.
struct UnresolvedView {
  const CodePointIndex& text;
  const std::vector<Tree>& trees;
  const std::vector<Clauses>& clauses;
  const MentionTable& mentions;
  const Ontology& ontology;
  const Lexicon& lexicon;
};

// Which mentions of a document speak of the same thing.
class Coreference {
 public:
  struct Entity {
    std::string name;        // representative: longest name, fullest nominal
    absl::string_view type;  // the most specific that its mentions tell
    bool named = false;
    std::vector<int> mentions;
    // The entities that it is made of, if it is several that the text lists:
    // "they" after "Ann and Ben". None of their mentions is one of it.
    std::vector<int> members;
  };

  // Entity of a mention; every mention has one.
  int EntityOf(int mention) const {
    return entity_of_[static_cast<size_t>(mention)];
  }
  const Entity& operator[](int entity) const {
    return entities_[static_cast<size_t>(entity)];
  }
  const std::vector<Entity>& entities() const { return entities_; }
  // Whether a pronoun or a definite phrase found nothing to stand for.
  bool IsResolved(int mention) const {
    const Entity& entity = entities_[static_cast<size_t>(EntityOf(mention))];
    return entity.named || entity.mentions.size() > 1 ||
           !entity.members.empty();
  }
  // Makes `mention` speak of the entity of `of` ("we" in a speaker's quote).
  void Link(int mention, int of);
  // Makes `mention` speak of something of its own, called `name`.
  void Part(int mention, std::string name);

 private:
  friend class CoreferenceResolver;
  std::vector<Entity> entities_;
  std::vector<int> entity_of_;
};

// Links names with their short forms and acronyms, appositions, descriptions
// and pronouns; where in doubt it does not link. `links` are the analyser's.
// What descriptions and pronouns were chosen from is added to `choices` unless
// that is null.
Coreference ResolveCoreference(
    const UnresolvedView& view, absl::Span<const CoreferenceLink> links,
    std::vector<AntecedentChoice>* choices = nullptr);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_MENTIONS_COREFERENCE_H_
