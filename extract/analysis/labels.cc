#include "absl/container/node_hash_set.h"
#include "absl/synchronization/mutex.h"
#include "extract/analysis.h"

namespace griot {

absl::string_view InternLabel(absl::string_view label) {
  static absl::Mutex mutex(absl::kConstInit);
  // Never destroyed, since labels live as long as the process.
  static auto& pool = *new absl::node_hash_set<std::string>();
  absl::MutexLock lock(&mutex);
  return *pool.emplace(label).first;
}

}  // namespace griot
