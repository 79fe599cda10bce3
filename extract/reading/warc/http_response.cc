#include "extract/reading/warc/http_response.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/reading/warc/content_coding.h"
#include "extract/reading/warc/header_fields.h"
#include "schemas/status_macros.h"

namespace griot::warc {
namespace {

// "HTTP/1.1 200 OK"
bool ParseStatusLine(absl::string_view line, int& status) {
  if (!absl::ConsumePrefix(&line, "HTTP/")) return false;
  const std::vector<absl::string_view> words =
      absl::StrSplit(line, absl::ByAnyChar(" \t\r"), absl::SkipEmpty());
  return words.size() >= 2 && absl::SimpleAtoi(words[1], &status);
}

void ParseContentType(absl::string_view value, HttpResponse& response) {
  bool is_first = true;
  for (absl::string_view part : absl::StrSplit(value, ';')) {
    part = absl::StripAsciiWhitespace(part);
    if (std::exchange(is_first, false)) {
      response.media_type = absl::AsciiStrToLower(part);
    } else if (absl::StartsWithIgnoreCase(part, "charset=")) {
      part.remove_prefix(absl::string_view("charset=").size());
      absl::ConsumePrefix(&part, "\"");
      absl::ConsumeSuffix(&part, "\"");
      response.charset = std::string(part);
    }
  }
}

std::vector<std::string> Codings(const std::string& value) {
  std::vector<std::string> codings;
  for (absl::string_view coding : absl::StrSplit(value, ',')) {
    codings.push_back(
        absl::AsciiStrToLower(absl::StripAsciiWhitespace(coding)));
  }
  return codings;
}

}  // namespace

absl::StatusOr<HttpResponse> ParseHttpResponse(absl::string_view block,
                                               size_t most) {
  HttpResponse response;
  if (!ParseStatusLine(block.substr(0, block.find('\n')), response.status)) {
    return absl::InvalidArgumentError(
        "no HTTP response, expected one that begins with HTTP/1.1 200");
  }
  const size_t end = FindHeadEnd(block);
  if (end == absl::string_view::npos) {
    return absl::InvalidArgumentError(
        "an HTTP response that ends in its head, expected a body");
  }
  const HeaderFields fields(block.substr(0, end));
  ParseContentType(fields.Get("content-type"), response);
  response.body = std::string(block.substr(end));
  if (absl::StrContains(absl::AsciiStrToLower(fields.Get("transfer-encoding")),
                        "chunked")) {
    GRIOT_ASSIGN_OR_RETURN(response.body, JoinChunks(std::move(response.body)));
  }
  std::vector<std::string> codings = Codings(fields.Get("content-encoding"));
  std::reverse(codings.begin(), codings.end());
  for (const std::string& coding : codings) {
    GRIOT_ASSIGN_OR_RETURN(response.body,
                           Decode(coding, std::move(response.body), most));
  }
  if (response.body.size() > most) return TooLarge(most);
  return response;
}

}  // namespace griot::warc
