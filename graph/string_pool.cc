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
constexpr size_t kShortBytes = 16;               // of which Recent holds all
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

template <typename IdOf>
void StringPool::ForEach(absl::Span<const absl::string_view> texts,
                         absl::Span<StringId> ids, Recents& recents,
                         IdOf id_of) const {
  // What is not found at once, by its place in `texts`.
  struct Sought {
    size_t at;
    uint32_t tag;
    Recent* recent;  // to be filled, if it is short
    Recent text;
  };
  std::array<Sought, kAtOnce> sought;
  size_t count = 0;
  const auto find_all = [&] {
    for (const Sought& one : absl::MakeSpan(sought).first(count)) {
      const Slot& slot = slots_[PlaceOf(one.tag)];
      if (slot.id.valid()) __builtin_prefetch(&texts_[slot.id.value()]);
    }
    for (const Sought& one : absl::MakeSpan(sought).first(count)) {
      ids[one.at] = id_of(texts[one.at], one.tag);
      if (one.recent == nullptr || !ids[one.at].valid()) continue;
      *one.recent = one.text;
      one.recent->id = ids[one.at];
    }
    count = 0;
  };
  for (size_t i = 0; i < texts.size(); ++i) {
    const absl::string_view text = texts[i];
    if (text.empty()) {
      ids[i] = kEmpty;
      continue;
    }
    Sought& one = sought[count];
    one.recent = nullptr;
    if (text.size() <= kShortBytes) {
      one.recent = &recents.entries_[PlaceOfRecent(text, one.text)];
      if (one.recent->front == one.text.front &&
          one.recent->back == one.text.back &&
          one.recent->size == one.text.size) {
        ids[i] = one.recent->id;
        continue;
      }
    }
    one.at = i;
    one.tag = TagOf(text);
    __builtin_prefetch(&slots_[PlaceOf(one.tag)]);
    if (++count == kAtOnce) find_all();
  }
  find_all();
}

void StringPool::Intern(absl::Span<const absl::string_view> texts,
                        absl::Span<StringId> ids) {
  ForEach(texts, ids, recents_, [this](absl::string_view text, uint32_t tag) {
    const StringId found = Find(text, tag);
    return found.valid() ? found : Insert(text, tag);
  });
}

void StringPool::Find(absl::Span<const absl::string_view> texts,
                      absl::Span<StringId> ids, Recents& recents) const {
  ForEach(texts, ids, recents, [this](absl::string_view text, uint32_t tag) {
    return Find(text, tag);
  });
}

size_t StringPool::PlaceOfRecent(absl::string_view text, Recent& out) {
  const size_t size = text.size();
  out.size = static_cast<uint32_t>(size);
  if (size >= sizeof(uint64_t)) {
    std::memcpy(&out.front, text.data(), sizeof(uint64_t));
    std::memcpy(&out.back, text.data() + size - sizeof(uint64_t),
                sizeof(uint64_t));
  } else if (size >= sizeof(uint32_t)) {
    uint32_t front = 0;
    uint32_t back = 0;
    std::memcpy(&front, text.data(), sizeof(uint32_t));
    std::memcpy(&back, text.data() + size - sizeof(uint32_t), sizeof(uint32_t));
    out.front = front;
    out.back = back;
  } else {
    out.front = static_cast<uint8_t>(text.front()) |
                static_cast<uint64_t>(static_cast<uint8_t>(text[size / 2]))
                    << 8;
    out.back = static_cast<uint8_t>(text.back());
  }
  constexpr uint64_t kFirst = 0x9E3779B97F4A7C15;
  constexpr uint64_t kSecond = 0xD6E8FEB86659FD93;
  const uint64_t mixed = (out.front * kFirst ^ out.back * kSecond) + size;
  return (mixed * kFirst) >> (64 - std::countr_zero(Recents::kMost));
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
