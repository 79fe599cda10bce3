#include "graph/resolve.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"

namespace griot::graph {
namespace {

using Uses = std::array<uint32_t, kTypeFamilies>;
using Families = std::array<TypeFamily, kTypeFamilies>;

size_t Index(TypeFamily family) { return static_cast<size_t>(family); }

// The family that each family of one name goes with, given how many documents
// use the name in each. A country is a place; what some document calls a
// country is one where others make it a government or an organization.
Families MergeFamilies(const Uses& uses) {
  Families merged;
  for (size_t i = 0; i < kTypeFamilies; ++i) {
    merged[i] = static_cast<TypeFamily>(i);
  }
  const bool country = uses[Index(TypeFamily::kCountry)] > 0;
  merged[Index(TypeFamily::kCountry)] = TypeFamily::kPlace;
  merged[Index(TypeFamily::kGovernment)] =
      country ? TypeFamily::kPlace : TypeFamily::kOrganization;
  if (country) merged[Index(TypeFamily::kOrganization)] = TypeFamily::kPlace;
  Uses total = {};
  for (size_t i = 0; i < Index(TypeFamily::kUnknown); ++i) {
    total[Index(merged[i])] += uses[i];
  }
  const auto most = std::max_element(total.begin(), total.end());
  if (*most > 0) {
    merged[Index(TypeFamily::kUnknown)] =
        static_cast<TypeFamily>(most - total.begin());
  }
  return merged;
}

class Resolver {
 public:
  Resolver(absl::Span<const LocalEntity> locals,
           absl::Span<const DocumentInfo> documents, const StringPool& strings)
      : locals_(locals), documents_(documents), strings_(strings) {}

  Resolution Run() && {
    result_.cluster_of.resize(locals_.size());
    for (const LocalEntity& local : locals_) {
      if (local.kind == MentionKind::kName) {
        ++uses_[local.key][Index(local.family)];
      }
    }
    for (size_t i = 0; i < locals_.size(); ++i) {
      result_.cluster_of[i] = locals_[i].kind == MentionKind::kName
                                  ? ClusterOfName(locals_[i])
                                  : NewCluster(LocalKey(locals_[i]));
    }
    return std::move(result_);
  }

 private:
  uint32_t NewCluster(std::string key) {
    result_.keys.push_back(std::move(key));
    return static_cast<uint32_t>(result_.keys.size() - 1);
  }

  uint32_t ClusterOfName(const LocalEntity& local) {
    const TypeFamily family =
        MergeFamilies(uses_[local.key])[Index(local.family)];
    const auto [it, inserted] =
        cluster_of_name_.emplace(std::make_pair(local.key, family), 0);
    if (inserted) {
      it->second = NewCluster(
          absl::StrCat("name\n", Name(family), "\n", strings_.Text(local.key)));
    }
    return it->second;
  }

  std::string LocalKey(const LocalEntity& local) const {
    const absl::string_view document =
        strings_.Text(documents_[local.document.value()].id);
    if (local.kind == MentionKind::kPronoun) {
      return absl::StrCat("pronoun\n", local.span.begin, "\n", local.span.end,
                          "\n", document);
    }
    return absl::StrCat("nominal\n", document, "\n", strings_.Text(local.key));
  }

  absl::Span<const LocalEntity> locals_;
  absl::Span<const DocumentInfo> documents_;
  const StringPool& strings_;
  absl::flat_hash_map<StringId, Uses> uses_;
  absl::flat_hash_map<std::pair<StringId, TypeFamily>, uint32_t>
      cluster_of_name_;
  Resolution result_;
};

}  // namespace

Resolution Resolve(absl::Span<const LocalEntity> locals,
                   absl::Span<const DocumentInfo> documents,
                   const StringPool& strings) {
  return Resolver(locals, documents, strings).Run();
}

}  // namespace griot::graph
