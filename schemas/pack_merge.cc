// Merges packs into an Ontology.

#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "schemas/json_fields.h"
#include "schemas/ontology.h"
#include "schemas/pack_check.h"
#include "schemas/pack_json.h"

namespace griot {
namespace {

constexpr size_t kMostErrors = 1000;

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

template <typename T>
void Append(const std::vector<T>& from, std::vector<T>& to) {
  to.insert(to.end(), from.begin(), from.end());
}

class Merger {
 public:
  explicit Merger(std::vector<std::string>& errors) : errors_(errors) {}

  void Add(const RawPack& pack) {
    file_ = pack.file;
    ++pack_;
    packs_.push_back(pack.version.empty()
                         ? pack.name
                         : absl::StrCat(pack.name, " ", pack.version));
    for (size_t i = 0; i < pack.types.size(); ++i) {
      AddType(pack.types[i], absl::StrCat("/types/", i));
    }
    for (size_t i = 0; i < pack.relations.size(); ++i) {
      AddRelation(pack.relations[i], absl::StrCat("/relations/", i));
    }
    for (size_t i = 0; i < pack.rules.size(); ++i) {
      AddRule(pack.rules[i], absl::StrCat("/rules/", i));
    }
    Append(pack.violence, violence_);
  }

  Ontology Finish() {
    return Ontology(std::move(packs_), std::move(types_), std::move(relations_),
                    std::move(rules_), std::move(violence_));
  }

 private:
  // Where a name came first.
  struct Origin {
    size_t index = 0;
    int pack = 0;
  };
  using Index = absl::flat_hash_map<std::string, Origin>;

  void Expect(absl::string_view pointer, absl::string_view what,
              absl::string_view got) {
    errors_.push_back(absl::StrCat(file_, ": ", pointer, ": expected ", what,
                                   ", got ", Shown(got)));
  }

  // Whether `name` is a name and new; its place among `items` is then its own.
  // One that this pack names already is an error.
  enum class Name { kNew, kKnown, kBad };
  Name Enter(const std::string& name, size_t size, const std::string& at,
             Index& index, Origin& known) {
    if (name.empty()) return Name::kBad;  // already said by the reader
    if (!IsName(name)) {
      Expect(at + "/name", "lower-case letters, digits and _", name);
      return Name::kBad;
    }
    const auto [found, is_new] = index.try_emplace(name, Origin{size, pack_});
    known = found->second;
    if (!is_new && known.pack == pack_) {
      Expect(at + "/name", "a name that this pack gives once", name);
      return Name::kBad;
    }
    return is_new ? Name::kNew : Name::kKnown;
  }

  // A later pack says again what an earlier one says, or nothing.
  void Agree(const std::string& pointer, absl::string_view known,
             absl::string_view again) {
    if (again.empty() || again == known) return;
    Expect(pointer,
           known.empty() ? std::string("nothing, as before")
                         : absl::StrCat(Shown(known), " as before"),
           again);
  }
  void Agree(const std::string& pointer, const std::vector<std::string>& known,
             const std::vector<std::string>& again) {
    Agree(pointer, absl::StrJoin(known, " "), absl::StrJoin(again, " "));
  }
  void Agree(const std::string& pointer, bool known, bool again) {
    if (again && !known) {
      errors_.push_back(absl::StrCat(file_, ": ", pointer,
                                     ": expected false as before, got true"));
    }
  }

  static std::string ShownCodes(const std::vector<EventCodes>& events) {
    return absl::StrJoin(
        events, ", ", [](std::string* out, const EventCodes& codes) {
          absl::StrAppend(out, codes.type, " ", codes.mode, " ", codes.context,
                          " ", codes.cameo, " ", codes.toll,
                          codes.done ? "!" : "", codes.named ? "'" : "", " ",
                          absl::StrJoin(codes.lemmas, "|"), " ",
                          absl::StrJoin(codes.subject_types, "|"), " ",
                          absl::StrJoin(codes.object_types, "|"));
        });
  }

  void AddType(const EntityType& type, const std::string& at) {
    Origin origin;
    const Name name = Enter(type.name, types_.size(), at, type_index_, origin);
    if (name == Name::kBad) return;
    for (size_t n = 0; n < type.nouns.size(); ++n) {
      const auto [known, is_new] =
          type_of_noun_.emplace(type.nouns[n], type.name);
      if (!is_new && known->second != type.name) {
        Expect(absl::StrCat(at, "/nouns/", n),
               absl::StrCat("a noun that does not stand for ", known->second),
               type.nouns[n]);
      }
    }
    if (name == Name::kNew) {
      types_.push_back(type);
      return;
    }
    EntityType& known = types_[origin.index];
    Agree(at + "/parent", known.parent, type.parent);
    Agree(at + "/qualifies", known.qualifies, type.qualifies);
    Append(type.nouns, known.nouns);
  }

  void AddRelation(const Relation& relation, const std::string& at) {
    Origin origin;
    const Name name =
        Enter(relation.name, relations_.size(), at, relation_index_, origin);
    if (name == Name::kBad) return;
    if (name == Name::kNew) {
      relations_.push_back(relation);
      return;
    }
    Relation& known = relations_[origin.index];
    Agree(at + "/parent", known.parent, relation.parent);
    Agree(at + "/inverse", known.inverse, relation.inverse);
    Agree(at + "/symmetric", known.symmetric, relation.symmetric);
    Agree(at + "/functional", known.functional, relation.functional);
    Agree(at + "/standing", known.standing, relation.standing);
    Agree(at + "/events", ShownCodes(known.events),
          ShownCodes(relation.events));
    Agree(at + "/domain", known.domain, relation.domain);
    Agree(at + "/range", known.range, relation.range);
    Append(relation.frames, known.frames);
    Append(relation.examples, known.examples);
  }

  void AddRule(const InferenceRule& rule, const std::string& at) {
    if (rule.name.empty()) return;  // already said by the reader
    if (!rule_index_.try_emplace(rule.name, Origin{rules_.size(), pack_})
             .second) {
      Expect(at + "/name", "a rule's name used once", rule.name);
      return;
    }
    rules_.push_back(rule);
  }

  std::vector<std::string>& errors_;
  std::string file_;
  int pack_ = 0;
  std::vector<std::string> packs_;
  std::vector<EntityType> types_;
  std::vector<Relation> relations_;
  std::vector<InferenceRule> rules_;
  std::vector<std::string> violence_;
  Index type_index_;
  Index relation_index_;
  Index rule_index_;
  absl::flat_hash_map<std::string, std::string> type_of_noun_;
};

}  // namespace

absl::StatusOr<Ontology> ParsePacks(absl::Span<const PackSource> packs) {
  std::vector<std::string> errors;
  std::vector<RawPack> raw;
  raw.reserve(packs.size());
  Merger merger(errors);
  for (const PackSource& source : packs) {
    raw.push_back(ReadPackJson(source, errors));
    merger.Add(raw.back());
  }
  Ontology ontology = merger.Finish();
  for (const RawPack& pack : raw) CheckReferences(pack, ontology, errors);
  if (errors.empty()) return ontology;
  if (errors.size() > kMostErrors) {
    const size_t more = errors.size() - kMostErrors;
    errors.resize(kMostErrors);
    errors.push_back(absl::StrCat("and ", more, " more"));
  }
  return absl::InvalidArgumentError(absl::StrJoin(errors, "\n"));
}

}  // namespace griot
