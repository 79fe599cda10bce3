#include "graph/string_pool.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "absl/hash/hash.h"

namespace griot::graph {
namespace {

constexpr size_t kBlockBytes = size_t{64} << 10;
constexpr size_t kLargeBytes = kBlockBytes / 4;  // gets a block of its own
constexpr size_t kFirstSlots = 64;
constexpr size_t kAtOnce = 32;  // strings whose waits for memory overlap

uint64_t HashOf(absl::string_view text) {
  return absl::Hash<absl::string_view>()(text);
}

uint32_t TagOf(uint64_t hash) { return static_cast<uint32_t>(hash >> 32); }

}  // namespace

StringPool::StringPool() : slots_(kFirstSlots) { Intern(""); }

StringId StringPool::Intern(absl::string_view text) {
  const uint64_t hash = HashOf(text);
  const StringId found = Find(text, hash);
  return found.valid() ? found : Insert(text, hash);
}

void StringPool::Intern(absl::Span<const absl::string_view> texts,
                        absl::Span<StringId> ids) {
  std::array<uint64_t, kAtOnce> hashes;
  for (size_t begin = 0; begin < texts.size(); begin += kAtOnce) {
    const size_t count = std::min(kAtOnce, texts.size() - begin);
    const size_t mask = slots_.size() - 1;
    for (size_t i = 0; i < count; ++i) {
      hashes[i] = HashOf(texts[begin + i]);
      __builtin_prefetch(&slots_[hashes[i] & mask]);
    }
    for (size_t i = 0; i < count; ++i) {
      const Slot& slot = slots_[hashes[i] & mask];
      if (slot.id.valid()) __builtin_prefetch(&texts_[slot.id.value()]);
    }
    for (size_t i = 0; i < count; ++i) {
      if (texts[begin + i].empty()) {
        ids[begin + i] = kEmpty;
        continue;
      }
      const StringId found = Find(texts[begin + i], hashes[i]);
      ids[begin + i] =
          found.valid() ? found : Insert(texts[begin + i], hashes[i]);
    }
  }
}

StringId StringPool::Find(absl::string_view text) const {
  return Find(text, HashOf(text));
}

StringId StringPool::Find(absl::string_view text, uint64_t hash) const {
  const size_t mask = slots_.size() - 1;
  for (size_t place = hash & mask;; place = (place + 1) & mask) {
    const Slot& slot = slots_[place];
    if (!slot.id.valid()) return StringId();
    if (slot.tag == TagOf(hash) && Text(slot.id) == text) return slot.id;
  }
}

StringId StringPool::Insert(absl::string_view text, uint64_t hash) {
  if (2 * texts_.size() >= slots_.size()) Grow();
  const size_t mask = slots_.size() - 1;
  size_t place = hash & mask;
  while (slots_[place].id.valid()) place = (place + 1) & mask;
  const StringId id(texts_.size());
  texts_.push_back(Copy(text));
  slots_[place] = {TagOf(hash), id};
  return id;
}

void StringPool::Grow() {
  std::vector<Slot> grown(2 * slots_.size());
  const size_t mask = grown.size() - 1;
  for (size_t i = 0; i < texts_.size(); ++i) {
    const uint64_t hash = HashOf(texts_[i]);
    size_t place = hash & mask;
    while (grown[place].id.valid()) place = (place + 1) & mask;
    grown[place] = {TagOf(hash), StringId(i)};
  }
  slots_ = std::move(grown);
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
