// Merges packs into an Ontology and checks what refers to what.

#include <fstream>
#include <iterator>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "schemas/embedded_packs.h"
#include "schemas/ontology.h"
#include "schemas/pack_json.h"

namespace griot {
namespace {

// Names become IRIs, GraphML keys and SQL filters: keep them plain.
bool IsName(absl::string_view name) {
  if (name.empty() || !absl::ascii_islower(static_cast<unsigned char>(name[0])))
    return false;
  for (const char c : name) {
    const auto u = static_cast<unsigned char>(c);
    if (!absl::ascii_islower(u) && !absl::ascii_isdigit(u) && c != '_') {
      return false;
    }
  }
  return true;
}

class Merger {
 public:
  void Add(RawPack pack) {
    file_ = pack.file;
    packs_.push_back(pack.version.empty()
                         ? pack.name
                         : absl::StrCat(pack.name, " ", pack.version));
    for (size_t i = 0; i < pack.types.size(); ++i) {
      AddType(std::move(pack.types[i]), absl::StrCat("/types/", i));
    }
    for (size_t i = 0; i < pack.relations.size(); ++i) {
      AddRelation(std::move(pack.relations[i]), absl::StrCat("/relations/", i));
    }
    for (size_t i = 0; i < pack.rules.size(); ++i) {
      AddRule(std::move(pack.rules[i]), absl::StrCat("/rules/", i));
    }
  }

  absl::StatusOr<Ontology> Finish(std::vector<std::string> errors) {
    CheckTypes();
    for (size_t i = 0; i < relations_.size(); ++i) CheckRelation(i);
    for (size_t i = 0; i < rules_.size(); ++i) CheckRule(i);
    errors.insert(errors.end(), errors_.begin(), errors_.end());
    if (!errors.empty()) {
      return absl::InvalidArgumentError(absl::StrJoin(errors, "\n"));
    }
    return Ontology(std::move(packs_), std::move(types_), std::move(relations_),
                    std::move(rules_));
  }

 private:
  struct Origin {
    std::string file;
    std::string pointer;
  };

  void Error(const Origin& at, absl::string_view below,
             absl::string_view expected, absl::string_view got) {
    errors_.push_back(absl::StrCat(at.file, ": ", at.pointer, below,
                                   ": expected ", expected, ", got \"", got,
                                   "\""));
  }

  bool CheckName(const std::string& name, const Origin& at) {
    if (name.empty()) return false;  // already said by the reader
    if (IsName(name)) return true;
    Error(at, "/name", "lower-case letters, digits and _", name);
    return false;
  }

  void AddType(EntityType type, std::string pointer) {
    Origin at{file_, std::move(pointer)};
    if (!CheckName(type.name, at)) return;
    for (size_t n = 0; n < type.nouns.size(); ++n) {
      const auto [known, is_new] =
          type_of_noun_.emplace(type.nouns[n], type.name);
      if (!is_new && known->second != type.name) {
        Error(at, absl::StrCat("/nouns/", n),
              absl::StrCat("a noun that does not stand for ", known->second),
              type.nouns[n]);
      }
    }
    const auto [found, is_new] = type_index_.emplace(type.name, types_.size());
    if (is_new) {
      types_.push_back(std::move(type));
      type_origins_.push_back(std::move(at));
      return;
    }
    EntityType& known = types_[found->second];
    if (!type.parent.empty() && type.parent != known.parent) {
      Error(at, "/parent", absl::StrCat("\"", known.parent, "\" as before"),
            type.parent);
    }
    known.nouns.insert(known.nouns.end(),
                       std::make_move_iterator(type.nouns.begin()),
                       std::make_move_iterator(type.nouns.end()));
  }

  void AddRelation(Relation relation, std::string pointer) {
    Origin at{file_, std::move(pointer)};
    if (!CheckName(relation.name, at)) return;
    const auto [found, is_new] =
        relation_index_.emplace(relation.name, relations_.size());
    if (is_new) {
      relations_.push_back(std::move(relation));
      relation_origins_.push_back(std::move(at));
      return;
    }
    Relation& known = relations_[found->second];
    if (!relation.inverse.empty() && relation.inverse != known.inverse) {
      Error(at, "/inverse", absl::StrCat("\"", known.inverse, "\" as before"),
            relation.inverse);
    }
    if (!relation.parent.empty() && relation.parent != known.parent) {
      Error(at, "/parent", absl::StrCat("\"", known.parent, "\" as before"),
            relation.parent);
    }
    known.frames.insert(known.frames.end(),
                        std::make_move_iterator(relation.frames.begin()),
                        std::make_move_iterator(relation.frames.end()));
    known.examples.insert(known.examples.end(),
                          std::make_move_iterator(relation.examples.begin()),
                          std::make_move_iterator(relation.examples.end()));
  }

  void AddRule(InferenceRule rule, std::string pointer) {
    Origin at{file_, std::move(pointer)};
    const auto [found, is_new] = rule_index_.emplace(rule.name, rules_.size());
    if (!is_new) {
      Error(at, "/name", "a rule's name used once", rule.name);
      return;
    }
    rules_.push_back(std::move(rule));
    rule_origins_.push_back(std::move(at));
  }

  void CheckTypes() {
    for (size_t i = 0; i < types_.size(); ++i) {
      size_t steps = 0;
      const EntityType* at = &types_[i];
      while (!at->parent.empty()) {
        const auto parent = type_index_.find(at->parent);
        if (parent == type_index_.end()) {
          if (at == &types_[i]) {
            Error(type_origins_[i], "/parent", "a type's name", at->parent);
          }
          break;
        }
        at = &types_[parent->second];
        if (++steps > types_.size()) {
          Error(type_origins_[i], "/parent", "no circle of parents",
                types_[i].parent);
          break;
        }
      }
    }
  }

  void CheckTypeNames(const std::vector<std::string>& names, const Origin& at,
                      absl::string_view below) {
    for (size_t i = 0; i < names.size(); ++i) {
      if (!type_index_.contains(names[i])) {
        Error(at, absl::StrCat(below, "/", i), "a type's name", names[i]);
      }
    }
  }

  void CheckRelationName(const std::string& name, const Origin& at,
                         absl::string_view below) {
    if (!name.empty() && !relation_index_.contains(name)) {
      Error(at, below, "a relation's name", name);
    }
  }

  void CheckRelation(size_t i) {
    const Relation& relation = relations_[i];
    const Origin& at = relation_origins_[i];
    CheckRelationName(relation.parent, at, "/parent");
    CheckRelationName(relation.inverse, at, "/inverse");
    if (const auto inverse = relation_index_.find(relation.inverse);
        inverse != relation_index_.end() &&
        relations_[inverse->second].inverse != relation.name) {
      Error(at, "/inverse", "a relation whose inverse is this one",
            relation.inverse);
    }
    CheckTypeNames(relation.domain, at, "/domain");
    CheckTypeNames(relation.range, at, "/range");
    for (size_t f = 0; f < relation.frames.size(); ++f) {
      const Frame& frame = relation.frames[f];
      const std::string below = absl::StrCat("/frames/", f);
      CheckTypeNames(frame.subject_types, at, below + "/subject");
      for (size_t o = 0; o < frame.object.size(); ++o) {
        CheckTypeNames(frame.object[o].types, at,
                       absl::StrCat(below, "/object/", o, "/types"));
      }
    }
  }

  void CheckRule(size_t i) {
    const InferenceRule& rule = rules_[i];
    const Origin& at = rule_origins_[i];
    CheckRelationName(rule.relation, at, "/conclusion/relation");
    CheckTypeNames(rule.object_types, at, "/conclusion/types");
    CheckTypeNames(rule.subject_types, at, "/premise/subject");
    for (size_t r = 0; r < rule.relations.size(); ++r) {
      CheckRelationName(rule.relations[r], at,
                        absl::StrCat("/premise/relations/", r));
    }
  }

  std::string file_;
  std::vector<std::string> packs_;
  std::vector<EntityType> types_;
  std::vector<Relation> relations_;
  std::vector<InferenceRule> rules_;
  std::vector<Origin> type_origins_;
  std::vector<Origin> relation_origins_;
  std::vector<Origin> rule_origins_;
  absl::flat_hash_map<std::string, size_t> type_index_;
  absl::flat_hash_map<std::string, size_t> relation_index_;
  absl::flat_hash_map<std::string, size_t> rule_index_;
  absl::flat_hash_map<std::string, std::string> type_of_noun_;
  std::vector<std::string> errors_;
};

}  // namespace

absl::StatusOr<Ontology> ParsePacks(absl::Span<const PackSource> packs) {
  std::vector<std::string> errors;
  Merger merger;
  for (const PackSource& source : packs) {
    merger.Add(ReadPackJson(source, &errors));
  }
  return merger.Finish(std::move(errors));
}

std::vector<PackSource> DefaultPacks() {
  std::vector<PackSource> packs;
  for (const EmbeddedText& text : EmbeddedPacks()) {
    packs.push_back({std::string(text.name), std::string(text.text)});
  }
  return packs;
}

absl::StatusOr<Ontology> LoadOntology(absl::Span<const std::string> files,
                                      bool without_conflict) {
  std::vector<PackSource> packs = DefaultPacks();
  if (without_conflict) packs.resize(1);  // "core" is the first
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    std::string json((std::istreambuf_iterator<char>(in)),
                     std::istreambuf_iterator<char>());
    if (!in || in.bad()) {
      return absl::NotFoundError(
          absl::StrCat(file, ": cannot be read, expected an ontology pack"));
    }
    packs.push_back({file, std::move(json)});
  }
  return ParsePacks(packs);
}

}  // namespace griot
