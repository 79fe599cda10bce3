#include "extract/statements/distribution.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "extract/statements/mentions/coreference.h"
#include "extract/statements/mentions/mentions.h"

namespace griot {
namespace {

using Several = absl::flat_hash_map<int32_t, const Coreference::Entity*>;

// The entities of several that pronouns and descriptions mean, by where these
// begin.
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
      ForEach(all, [i](Statement& one) { return &one.arguments[i]; });
    }
    for (size_t i = 0; i < all.front().attribution.size(); ++i) {
      ForEach(all, [i](Statement& one) { return &one.attribution[i].source; });
    }
    std::erase_if(all, [&](const Statement& one) {
      return IsTwice(one) || IsOfAnother(one);
    });
    return all;
  }

 private:
  // Puts each member where the part of a statement means several.
  template <typename Part>
  void ForEach(std::vector<Statement>& all, Part part) const {
    std::vector<Statement> each;
    for (Statement& statement : all) {
      const Coreference::Entity* several = MeantBy(*part(statement));
      if (several == nullptr) {
        each.push_back(std::move(statement));
        continue;
      }
      for (const int member : several->members) {
        Statement one = statement;
        PutMember(coreference_[member], *part(one));
        each.push_back(std::move(one));
      }
    }
    all = std::move(each);
  }

  template <typename Part>
  static void PutMember(const Coreference::Entity& member, Part& part) {
    part.entity = member.name;
    part.type = std::string(member.type);
    // "Two airlines" is how many they are.
    if constexpr (requires { part.quantity; }) part.quantity.reset();
  }

  // Null for one. "Their forces" begins where "their" does, and is another.
  template <typename Part>
  const Coreference::Entity* MeantBy(const Part& part) const {
    const auto found = several_.find(part.span.begin);
    return found != several_.end() && part.entity == found->second->name
               ? found->second
               : nullptr;
  }

  // The entity of several of which a part now is one, null for none.
  template <typename Part>
  const Coreference::Entity* ListOf(const Part& part) const {
    const auto found = several_.find(part.span.begin);
    if (found == several_.end()) return nullptr;
    const std::vector<int>& members = found->second->members;
    const bool is_one = std::any_of(
        members.begin(), members.end(),
        [&](int member) { return coreference_[member].name == part.entity; });
    return is_one ? found->second : nullptr;
  }

  // "Ann and Ben said they had seen it": each says so of herself.
  bool IsOfAnother(const Statement& statement) const {
    for (const auto& said : statement.attribution) {
      const Coreference::Entity* list = ListOf(said.source);
      if (list == nullptr) continue;
      for (const Argument& argument : statement.arguments) {
        if (ListOf(argument) == list && argument.entity != said.source.entity) {
          return true;
        }
      }
    }
    return false;
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
