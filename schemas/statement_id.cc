#include "schemas/statement_id.h"

#include <string>

#include "schemas/statement_bytes.h"

namespace griot {
namespace {

constexpr size_t kMostKept = size_t{1} << 16;  // bytes, from one to the next

}  // namespace

ContentHash HashOf(const Statement& statement) {
  thread_local std::string bytes;
  ToBytes(statement, bytes);
  const ContentHash hash = HashContent(bytes);
  if (bytes.capacity() > kMostKept) bytes = std::string();
  return hash;
}

}  // namespace griot
