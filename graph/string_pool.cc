#include "graph/string_pool.h"

#include <cstring>

namespace griot::graph {
namespace {

constexpr size_t kBlockBytes = size_t{64} << 10;
constexpr size_t kLargeBytes = kBlockBytes / 4;  // gets a block of its own

}  // namespace

StringPool::StringPool() { Intern(""); }

StringId StringPool::Intern(absl::string_view text) {
  const auto found = ids_.find(text);
  if (found != ids_.end()) return found->second;
  const absl::string_view copy = Copy(text);
  const StringId id(texts_.size());
  texts_.push_back(copy);
  ids_.emplace(copy, id);
  return id;
}

StringId StringPool::Find(absl::string_view text) const {
  const auto found = ids_.find(text);
  return found == ids_.end() ? StringId() : found->second;
}

absl::string_view StringPool::Copy(absl::string_view text) {
  if (text.empty()) return "";
  if (text.size() >= kLargeBytes) {
    blocks_.push_back(std::make_unique<char[]>(text.size()));
    std::memcpy(blocks_.back().get(), text.data(), text.size());
    return {blocks_.back().get(), text.size()};
  }
  if (text.size() > left_) {
    blocks_.push_back(std::make_unique<char[]>(kBlockBytes));
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
