#ifndef GRIOT_GRAPH_STRING_POOL_H_
#define GRIOT_GRAPH_STRING_POOL_H_

#include <cstddef>
#include <memory>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "graph/ids.h"

namespace griot::graph {

// Each distinct string once, named by a dense id in order of insertion; the
// empty string has id kEmpty from the start. Views stay valid as long as the
// pool, moves included.
class StringPool {
 public:
  static constexpr StringId kEmpty{0};

  StringPool();
  StringPool(StringPool&&) = default;
  StringPool& operator=(StringPool&&) = default;

  StringId Intern(absl::string_view text);
  // None if `text` was never interned.
  StringId Find(absl::string_view text) const;
  absl::string_view Text(StringId id) const { return texts_[id.value()]; }
  size_t size() const { return texts_.size(); }

 private:
  absl::string_view Copy(absl::string_view text);

  std::vector<std::unique_ptr<char[]>> blocks_;
  size_t left_ = 0;       // bytes free in the newest small block
  char* next_ = nullptr;  // where they start
  std::vector<absl::string_view> texts_;
  absl::flat_hash_map<absl::string_view, StringId> ids_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STRING_POOL_H_
