#ifndef GRIOT_EXTRACT_STATEMENTS_MENTIONS_NAME_CLUSTERS_H_
#define GRIOT_EXTRACT_STATEMENTS_MENTIONS_NAME_CLUSTERS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/mentions/mentions.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// Which names of a document are one entity and what it is, told by the whole
// document: full names first, so that a short form finds what it is short for
// wherever that stands. Where a short form fits several, a person's is of whom
// the document names most, a body's of none.
class NameClusters {
 public:
  NameClusters(const std::vector<Tree>& trees, const MentionTable& mentions,
               const Lexicon& lexicon);

  // Cluster of a mention; -1 for what is no name.
  int Of(int mention) const { return of_[static_cast<size_t>(mention)]; }
  // The type that the labels of its mentions say most surely.
  absl::string_view TypeOf(int cluster) const {
    return types_[static_cast<size_t>(cluster)];
  }

 private:
  std::vector<absl::string_view> types_;  // by cluster; filled with of_
  std::vector<int> of_;                   // by mention
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_MENTIONS_NAME_CLUSTERS_H_
