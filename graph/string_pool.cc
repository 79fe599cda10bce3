#include "graph/string_pool.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "absl/hash/hash.h"

namespace griot::graph {
namespace {

constexpr size_t kBlockBytes = size_t{64} << 10;
constexpr size_t kLargeBytes = kBlockBytes / 4;  // gets a block of its own
constexpr size_t kFirstSlots = 64;
constexpr size_t kAtOnce = 32;  // strings whose waits for memory overlap

uint32_t TagOf(absl::string_view text) {
  return static_cast<uint32_t>(absl::Hash<absl::string_view>()(text) >> 32);
}

}  // namespace

StringPool::StringPool()
    : slots_(kFirstSlots), shift_(32 - std::countr_zero(kFirstSlots)) {
  Intern("");
}

StringId StringPool::Intern(absl::string_view text) {
  const uint32_t tag = TagOf(text);
  const StringId found = Find(text, tag);
  return found.valid() ? found : Insert(text, tag);
}

void StringPool::Intern(absl::Span<const absl::string_view> texts,
                        absl::Span<StringId> ids) {
  std::array<uint32_t, kAtOnce> tags;
  for (size_t begin = 0; begin < texts.size(); begin += kAtOnce) {
    const size_t count = std::min(kAtOnce, texts.size() - begin);
    for (size_t i = 0; i < count; ++i) {
      if (texts[begin + i].empty()) continue;
      tags[i] = TagOf(texts[begin + i]);
      __builtin_prefetch(&slots_[PlaceOf(tags[i])]);
    }
    for (size_t i = 0; i < count; ++i) {
      if (texts[begin + i].empty()) continue;
      const Slot& slot = slots_[PlaceOf(tags[i])];
      if (slot.id.valid()) __builtin_prefetch(&texts_[slot.id.value()]);
    }
    for (size_t i = 0; i < count; ++i) {
      if (texts[begin + i].empty()) {
        ids[begin + i] = kEmpty;
        continue;
      }
      const StringId found = Find(texts[begin + i], tags[i]);
      ids[begin + i] =
          found.valid() ? found : Insert(texts[begin + i], tags[i]);
    }
  }
}

StringId StringPool::Find(absl::string_view text) const {
  return Find(text, TagOf(text));
}

StringId StringPool::Find(absl::string_view text, uint32_t tag) const {
  const size_t mask = slots_.size() - 1;
  for (size_t place = PlaceOf(tag);; place = (place + 1) & mask) {
    const Slot& slot = slots_[place];
    if (!slot.id.valid()) return StringId();
    if (slot.tag == tag && Text(slot.id) == text) return slot.id;
  }
}

StringId StringPool::Insert(absl::string_view text, uint32_t tag) {
  if (2 * texts_.size() >= slots_.size()) Grow();
  const StringId id(texts_.size());
  texts_.push_back(Copy(text));
  Put({tag, id});
  return id;
}

void StringPool::Put(Slot slot) {
  const size_t mask = slots_.size() - 1;
  size_t place = PlaceOf(slot.tag);
  while (slots_[place].id.valid()) place = (place + 1) & mask;
  slots_[place] = slot;
}

void StringPool::Grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  --shift_;
  for (const Slot& slot : old) {
    if (slot.id.valid()) Put(slot);
  }
}

absl::string_view StringPool::Copy(absl::string_view text) {
  if (text.empty()) return "";
  if (text.size() >= kLargeBytes) {
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(text.size()));
    std::memcpy(blocks_.back().get(), text.data(), text.size());
    return {blocks_.back().get(), text.size()};
  }
  if (text.size() > left_) {
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(kBlockBytes));
    next_ = blocks_.back().get();
    left_ = kBlockBytes;
  }
  char* const start = next_;
  std::memcpy(start, text.data(), text.size());
  next_ += text.size();
  left_ -= text.size();
  return {start, text.size()};
}

}  // namespace griot::graph
