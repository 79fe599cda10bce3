#include "schemas/pack_check.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "schemas/json_fields.h"

namespace griot {
namespace {

class Checker {
 public:
  Checker(const RawPack& pack, const Ontology& all,
          std::vector<std::string>& errors)
      : pack_(pack), all_(all), errors_(errors) {}

  void Check() {
    for (size_t i = 0; i < pack_.types.size(); ++i) {
      CheckType(pack_.types[i], absl::StrCat("/types/", i));
    }
    for (size_t i = 0; i < pack_.relations.size(); ++i) {
      CheckRelation(pack_.relations[i], absl::StrCat("/relations/", i));
    }
    for (size_t i = 0; i < pack_.rules.size(); ++i) {
      CheckRule(pack_.rules[i], absl::StrCat("/rules/", i));
    }
  }

 private:
  void Expect(absl::string_view pointer, absl::string_view what,
              absl::string_view got) {
    errors_.push_back(absl::StrCat(pack_.file, ": ", pointer, ": expected ",
                                   what, ", got ", Shown(got)));
  }

  // Whether walking up from `item` by `parent_of` never ends.
  template <typename Item, typename ParentOf>
  static bool IsCircular(const Item* item, size_t most,
                         const ParentOf& parent_of) {
    for (size_t steps = 0; item != nullptr; ++steps) {
      if (steps > most) return true;
      item = parent_of(*item);
    }
    return false;
  }

  void CheckType(const EntityType& type, const std::string& at) {
    if (type.parent.empty()) return;
    if (all_.FindType(type.parent) == nullptr) {
      Expect(at + "/parent", "a type's name", type.parent);
    } else if (IsCircular(all_.FindType(type.name), all_.types().size(),
                          [&](const EntityType& t) {
                            return all_.FindType(t.parent);
                          })) {
      Expect(at + "/parent", "no circle of parents", type.parent);
    }
  }

  void CheckTypeNames(const std::vector<std::string>& names,
                      const std::string& at) {
    for (size_t i = 0; i < names.size(); ++i) {
      if (!names[i].empty() && all_.FindType(names[i]) == nullptr) {
        Expect(absl::StrCat(at, "/", i), "a type's name", names[i]);
      }
    }
  }

  bool CheckRelationName(const std::string& name, const std::string& at) {
    if (name.empty() || all_.FindRelation(name) != nullptr) return true;
    Expect(at, "a relation's name", name);
    return false;
  }

  void CheckInverse(const Relation& relation, const std::string& at) {
    if (relation.inverse.empty()) return;
    if (!CheckRelationName(relation.inverse, at)) return;
    if (relation.symmetric && relation.inverse != relation.name) {
      Expect(at, "no inverse of a symmetric relation but itself",
             relation.inverse);
      return;
    }
    const std::string& back = all_.FindRelation(relation.inverse)->inverse;
    if (back != relation.name) {
      Expect(at,
             absl::StrCat("a relation whose inverse is ", Shown(relation.name),
                          ", not ", Shown(back)),
             relation.inverse);
    }
  }

  void CheckPatterns(const std::vector<ArgumentPattern>& patterns,
                     const std::string& at) {
    for (size_t i = 0; i < patterns.size(); ++i) {
      CheckTypeNames(patterns[i].types, absl::StrCat(at, "/", i, "/types"));
    }
  }

  void CheckRelation(const Relation& relation, const std::string& at) {
    if (CheckRelationName(relation.parent, at + "/parent") &&
        !relation.parent.empty() &&
        IsCircular(
            all_.FindRelation(relation.name), all_.relations().size(),
            [&](const Relation& r) { return all_.FindRelation(r.parent); })) {
      Expect(at + "/parent", "no circle of parents", relation.parent);
    }
    CheckInverse(relation, at + "/inverse");
    CheckTypeNames(relation.domain, at + "/domain");
    CheckTypeNames(relation.range, at + "/range");
    for (size_t e = 0; e < relation.events.size(); ++e) {
      const std::string below = absl::StrCat(at, "/events/", e);
      CheckTypeNames(relation.events[e].subject_types, below + "/subject");
      CheckTypeNames(relation.events[e].object_types, below + "/object");
    }
    for (size_t f = 0; f < relation.frames.size(); ++f) {
      const Frame& frame = relation.frames[f];
      const std::string below = absl::StrCat(at, "/frames/", f);
      CheckTypeNames(frame.subject_types, below + "/subject");
      CheckPatterns(frame.object, below + "/object");
      CheckPatterns(frame.with, below + "/with");
      CheckPatterns(frame.without, below + "/without");
    }
  }

  void CheckRule(const InferenceRule& rule, const std::string& at) {
    for (size_t r = 0; r < rule.relations.size(); ++r) {
      CheckRelationName(rule.relations[r],
                        absl::StrCat(at, "/premise/relations/", r));
    }
    CheckTypeNames(rule.subject_types, at + "/premise/subject");
    CheckRelationName(rule.relation, at + "/conclusion/relation");
    CheckTypeNames(rule.object_types, at + "/conclusion/types");
  }

  const RawPack& pack_;
  const Ontology& all_;
  std::vector<std::string>& errors_;
};

}  // namespace

void CheckReferences(const RawPack& pack, const Ontology& all,
                     std::vector<std::string>& errors) {
  Checker(pack, all, errors).Check();
}

}  // namespace griot
