#ifndef GRIOT_GRAPH_STRING_POOL_H_
#define GRIOT_GRAPH_STRING_POOL_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/ids.h"

namespace griot::graph {

// Each distinct string once, named by a dense id in order of insertion; the
// empty string has id kEmpty from the start. Views stay valid as long as the
// pool, moves included.
class StringPool {
  // A short string that was found lately: found again without a look at the
  // table and its texts, which rarely are in the processor's cache.
  struct Recent {
    uint64_t front = 0;  // the string's first and last eight bytes
    uint64_t back = 0;
    uint32_t size = 0;  // 0 where there is none
    StringId id;
  };

 public:
  static constexpr StringId kEmpty{0};

  // What one thread found lately in one pool.
  class Recents {
   public:
    Recents() : entries_(kMost) {}

   private:
    friend class StringPool;
    static constexpr size_t kMost = 2048;

    std::vector<Recent> entries_;
  };

  StringPool();
  StringPool(StringPool&&) = default;
  StringPool& operator=(StringPool&&) = default;

  StringId Intern(absl::string_view text);
  // The same for many, which is faster: the waits for memory overlap. `ids`
  // has the size of `texts`.
  void Intern(absl::Span<const absl::string_view> texts,
              absl::Span<StringId> ids);
  // None if `text` was never interned.
  StringId Find(absl::string_view text) const;
  // The same for many; threads may do so beside each other.
  void Find(absl::Span<const absl::string_view> texts, absl::Span<StringId> ids,
            Recents& recents) const;
  absl::string_view Text(StringId id) const { return texts_[id.value()]; }
  size_t size() const { return texts_.size(); }

 private:
  // A place of the hash table; it is free if it has no id. `tag` is the upper
  // half of the hash; its first bits tell the place, so that the table grows
  // without a look at the texts.
  struct Slot {
    uint32_t tag = 0;
    StringId id;
  };

  // The place among the recent ones for `text`, of 1 to 16 bytes, which are put
  // down in `out`.
  static size_t PlaceOfRecent(absl::string_view text, Recent& out);
  // Gives the id of each text; `id_of` is asked for those that `recents` lacks,
  // with their tags.
  template <typename IdOf>
  void ForEach(absl::Span<const absl::string_view> texts,
               absl::Span<StringId> ids, Recents& recents, IdOf id_of) const;
  size_t PlaceOf(uint32_t tag) const { return tag >> shift_; }
  // The id of `text`, whose hash has `tag`, or none.
  StringId Find(absl::string_view text, uint32_t tag) const;
  StringId Insert(absl::string_view text, uint32_t tag);
  void Put(Slot slot);
  void Grow();
  absl::string_view Copy(absl::string_view text);

  std::vector<std::unique_ptr<char[]>> blocks_;
  size_t left_ = 0;       // bytes free in the newest small block
  char* next_ = nullptr;  // where they start
  std::vector<absl::string_view> texts_;
  std::vector<Slot> slots_;  // a power of two of them, at most half in use
  int shift_;                // from a tag to its place
  Recents recents_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STRING_POOL_H_
