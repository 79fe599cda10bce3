#ifndef GRIOT_EXTRACT_READING_WARC_HTTP_RESPONSE_H_
#define GRIOT_EXTRACT_READING_WARC_HTTP_RESPONSE_H_

#include <cstddef>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace griot::warc {

// An HTTP response as a crawler kept it.
struct HttpResponse {
  int status = 0;
  std::string media_type;  // in small letters, "text/html"; empty if not told
  std::string charset;     // that Content-Type names, or empty
  std::string body;        // without chunks, decompressed
};

// Takes `block` apart. Crawlers that keep bodies decompressed often keep the
// headers that say otherwise, so a body that does not begin as these say is
// taken as it is. InvalidArgument says what is wrong, ResourceExhausted that
// the body has more than `most` bytes.
absl::StatusOr<HttpResponse> ParseHttpResponse(absl::string_view block,
                                               size_t most);

}  // namespace griot::warc

#endif  // GRIOT_EXTRACT_READING_WARC_HTTP_RESPONSE_H_
