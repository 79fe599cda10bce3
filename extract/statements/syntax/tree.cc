#include "extract/statements/syntax/tree.h"

namespace griot {

int Tree::Child(int i, Rel rel) const {
  for (const int child : children(i)) {
    if (node(child).rel == rel) return child;
  }
  return -1;
}

int Tree::Child(int i, Rel rel, Sub sub) const {
  for (const int child : children(i)) {
    if (node(child).rel == rel && node(child).sub == sub) return child;
  }
  return -1;
}

bool Tree::Below(int i, int ancestor) const {
  for (; i >= 0; i = head(i)) {
    if (i == ancestor) return true;
  }
  return false;
}

bool Tree::HasFeature(int i, absl::string_view feature) const {
  const absl::string_view feats = word(i).feats;
  const size_t at = feats.find(feature);
  return at != absl::string_view::npos && (at == 0 || feats[at - 1] == '|') &&
         (at + feature.size() == feats.size() ||
          feats[at + feature.size()] == '|');
}

}  // namespace griot
