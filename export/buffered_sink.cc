#include "export/buffered_sink.h"

#include <utility>

namespace griot::exporter {
namespace {

constexpr size_t kPieceBytes = size_t{256} << 10;

}  // namespace

BufferedSink::BufferedSink(ByteSink sink) : sink_(std::move(sink)) {
  buffer_.reserve(kPieceBytes);
}

void BufferedSink::Append(absl::string_view bytes) {
  if (!status_.ok()) return;
  buffer_.append(bytes.data(), bytes.size());
  if (buffer_.size() >= kPieceBytes) Flush().IgnoreError();
}

absl::Status BufferedSink::Flush() {
  if (status_.ok() && !buffer_.empty()) status_ = sink_(buffer_);
  buffer_.clear();
  return status_;
}

}  // namespace griot::exporter
