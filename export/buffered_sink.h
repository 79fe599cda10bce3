#ifndef GRIOT_EXPORT_BUFFERED_SINK_H_
#define GRIOT_EXPORT_BUFFERED_SINK_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "export/writer.h"

namespace griot::exporter {

// Hands bytes on in large pieces. After an error of the sink it takes and drops
// all that comes; the error stands in status().
class BufferedSink {
 public:
  explicit BufferedSink(ByteSink sink);

  void Append(absl::string_view bytes);
  absl::Status Flush();
  const absl::Status& status() const { return status_; }

 private:
  ByteSink sink_;
  std::string buffer_;
  absl::Status status_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_BUFFERED_SINK_H_
