#include "extract/reading/warc_source.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extract/reading/bad_input.h"
#include "extract/reading/omissions.h"
#include "extract/reading/page.h"
#include "extract/reading/page_source.h"
#include "extract/reading/warc/http_response.h"
#include "extract/reading/warc/record_reader.h"
#include "extract/reading/written_date.h"
#include "schemas/document.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

// What is of no use to a reader of pages, but part of every crawl.
bool IsAboutTheCrawl(const warc::Record& record) {
  return record.type == "warcinfo" || record.type == "request" ||
         record.type == "metadata";
}

bool IsHtml(absl::string_view media_type) {
  return media_type == "text/html" || media_type == "application/xhtml+xml";
}

// Whether `response` is that of a page that was there.
bool IsPage(const warc::HttpResponse& response) {
  if (response.status != 200) return false;
  return response.media_type.empty() ? LooksLikeHtml(response.body)
                                     : IsHtml(response.media_type);
}

class WarcSource : public DocumentSource {
 public:
  explicit WarcSource(OpenInput input)
      : DocumentSource(input.name),
        bytes_(std::move(input.bytes)),
        records_([this](char* buffer, size_t size) {
          return bytes_->Read(buffer, size);
        }) {}

  absl::StatusOr<std::optional<Document>> Next() override {
    while (true) {
      GRIOT_ASSIGN_OR_RETURN(std::optional<warc::Record> record,
                             records_.Next());
      if (!record.has_value()) {
        if (records_.number() > 0 || std::exchange(is_told_, true)) {
          return std::nullopt;
        }
        return LeftOut(
            Omission::kNoText,
            BadInput(name(), 1, "an empty file, expected WARC records"));
      }
      if (!record->fault.empty()) return Broken(record->fault);
      if (IsAboutTheCrawl(*record)) continue;
      if (record->type == "revisit") {
        Omit(Omission::kRevisit);
        continue;
      }
      GRIOT_ASSIGN_OR_RETURN(const std::optional<warc::HttpResponse> page,
                             PageOf(*record));
      if (page.has_value()) return ReadOne(*record, *page);
      Omit(Omission::kNoPage);
    }
  }

  int64_t line_number() const override { return records_.number(); }
  int64_t bytes_consumed() const override { return bytes_->bytes_consumed(); }
  bool first_counts() const override { return true; }
  std::string day_of_capture() const override { return day_; }

 private:
  absl::Status Broken(absl::string_view what) const {
    return LeftOut(Omission::kBrokenRecord,
                   BadInput(name(), records_.number(), what));
  }

  // Nullopt of a record that is no page.
  absl::StatusOr<std::optional<warc::HttpResponse>> PageOf(
      warc::Record& record) const {
    warc::HttpResponse page;
    if (record.type == "resource" && IsHtml(record.content_type)) {
      page.body = std::move(record.block);
    } else if (record.type == "response" &&
               absl::StartsWith(record.content_type, "application/http")) {
      absl::StatusOr<warc::HttpResponse> response =
          warc::ParseHttpResponse(record.block, kMaxPageBytes);
      if (!response.ok()) return Broken(response.status().message());
      if (!IsPage(*response)) return std::nullopt;
      page = *std::move(response);
    } else {
      return std::nullopt;
    }
    if (record.is_truncated) {
      return Broken("a page that the crawler cut off, expected all of it");
    }
    return page;
  }

  absl::StatusOr<std::optional<Document>> ReadOne(
      const warc::Record& record, const warc::HttpResponse& page) {
    day_ = ReadDay(record.date);
    std::vector<std::string> warnings;
    GRIOT_ASSIGN_OR_RETURN(
        Document document,
        ReadPageDocument(absl::StrCat(name(), ":", records_.number()),
                         page.body, {page.charset, record.target}, warnings));
    for (std::string& warning : warnings) Warn(std::move(warning));
    if (document.id.empty()) document.id = record.target;
    return document;
  }

  std::unique_ptr<ByteReader> bytes_;
  warc::RecordReader records_;
  bool is_told_ = false;  // that there is no record
  std::string day_;       // of the capture of what Next gave
};

}  // namespace

std::unique_ptr<DocumentSource> OpenWarc(OpenInput input) {
  return std::make_unique<WarcSource>(std::move(input));
}

}  // namespace griot
