#include "extract/statements/distribution.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "extract/statements/mentions/coreference.h"
#include "extract/statements/mentions/mentions.h"

namespace griot {
namespace {

using Several = absl::flat_hash_map<int32_t, const Coreference::Entity*>;

// The entities of several that pronouns mean, by where these begin.
Several FindSeveral(const MentionTable& mentions,
                    const Coreference& coreference) {
  Several found;
  for (int m = 0; m < mentions.size(); ++m) {
    const Coreference::Entity& entity = coreference[coreference.EntityOf(m)];
    if (!entity.members.empty()) found[mentions[m].span.begin] = &entity;
  }
  return found;
}

class Distributor {
 public:
  Distributor(const Several& several, const Coreference& coreference)
      : several_(several), coreference_(coreference) {}

  std::vector<Statement> Of(Statement statement) const {
    std::vector<Statement> all = {std::move(statement)};
    for (size_t i = 0; i < all.front().arguments.size(); ++i) {
      ForEach(all, [i](Statement& one) -> Argument* {
        Argument& argument = one.arguments[i];
        return argument.mention == MentionKind::kPronoun ? &argument : nullptr;
      });
    }
    for (size_t i = 0; i < all.front().attribution.size(); ++i) {
      ForEach(all, [i](Statement& one) { return &one.attribution[i].source; });
    }
    std::erase_if(all, [&](const Statement& one) { return IsTwice(one); });
    return all;
  }

 private:
  // Puts each member where the part of a statement means several.
  template <typename Part>
  void ForEach(std::vector<Statement>& all, Part part) const {
    std::vector<Statement> each;
    for (Statement& statement : all) {
      const auto* place = part(statement);
      const auto found =
          place == nullptr ? several_.end() : several_.find(place->span.begin);
      if (found == several_.end()) {
        each.push_back(std::move(statement));
        continue;
      }
      for (const int member : found->second->members) {
        Statement one = statement;
        part(one)->entity = coreference_[member].name;
        part(one)->type = std::string(coreference_[member].type);
        each.push_back(std::move(one));
      }
    }
    all = std::move(each);
  }

  // Whether one of several is in two parts that mean all of them.
  bool IsTwice(const Statement& statement) const {
    const std::vector<Argument>& arguments = statement.arguments;
    for (size_t i = 0; i < arguments.size(); ++i) {
      for (size_t k = 0; k < i; ++k) {
        if (arguments[i].entity == arguments[k].entity &&
            several_.contains(arguments[i].span.begin) &&
            several_.contains(arguments[k].span.begin)) {
          return true;
        }
      }
    }
    return false;
  }

  const Several& several_;
  const Coreference& coreference_;
};

}  // namespace

void Distribute(const MentionTable& mentions, const Coreference& coreference,
                ExtractionResult& extraction) {
  const Several several = FindSeveral(mentions, coreference);
  if (several.empty()) return;
  const Distributor distributor(several, coreference);
  std::vector<Statement> statements;
  std::vector<Grounds> grounds;
  for (size_t i = 0; i < extraction.statements.size(); ++i) {
    for (Statement& one : distributor.Of(std::move(extraction.statements[i]))) {
      statements.push_back(std::move(one));
      grounds.push_back(extraction.grounds[i]);
    }
  }
  extraction.statements = std::move(statements);
  extraction.grounds = std::move(grounds);
}

}  // namespace griot
