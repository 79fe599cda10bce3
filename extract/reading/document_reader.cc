#include "extract/reading/document_reader.h"

#include <xxhash.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extract/reading/bad_input.h"
#include "extract/reading/byte_reader.h"
#include "extract/reading/document_check.h"
#include "extract/reading/input_kinds.h"
#include "extract/reading/language.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

// Of what sources say of their documents, told one by one.
constexpr int64_t kMostWarnings = 100;

// That of CheckDocument, of what the source gave last.
absl::Status BadDocument(const absl::Status& what,
                         const DocumentSource& source) {
  const absl::Status bad =
      BadInput(source.name(), source.line_number(), what.message());
  const std::optional<Omission> omission = OmissionOf(what);
  return omission ? LeftOut(*omission, bad) : bad;
}

// "FILE:LINE" of what the source gave last.
std::string PlaceOf(const DocumentSource& source) {
  return absl::StrCat(source.name(), ":", source.line_number());
}

DocumentOrigin OriginOf(const Input& input) {
  if (input.kind == nullptr) return {DocumentOrigin::kStream, input.id};
  return {std::filesystem::path(input.path).lexically_normal(), input.id};
}

}  // namespace

DocumentReader::DocumentReader(std::vector<Input> inputs,
                               ReadingOptions options)
    : inputs_(std::move(inputs)), options_(std::move(options)) {
  for (const Input& input : inputs_) {
    if (input.bytes < 0) {
      bytes_total_ = 0;
      break;
    }
    bytes_total_ += input.bytes;
  }
}

int64_t DocumentReader::bytes_read() const {
  return bytes_done_ + (source_ != nullptr ? source_->bytes_consumed() : 0);
}

absl::StatusOr<std::optional<Document>> DocumentReader::Next() {
  while (true) {
    if (source_ == nullptr) {
      if (next_ == inputs_.size()) {
        Conclude();
        return std::nullopt;
      }
      GRIOT_RETURN_IF_ERROR(OpenNext());
    }
    absl::StatusOr<std::optional<Document>> document = source_->Next();
    PassWarnings();
    for (const auto& [omission, count] : source_->TakeOmissions()) {
      omissions_.Add(omission, count);
    }
    if (document.ok() && !document->has_value()) {
      Close();
      continue;
    }
    absl::Status fault = document.status();
    if (document.ok()) {
      GiveDay(**document);
      const absl::StatusOr<bool> is_wanted = Admit(**document);
      fault = is_wanted.status();
      if (fault.ok()) {
        has_read_ = true;
        if (*is_wanted) return document;
        continue;
      }
    }
    const std::optional<Omission> omission = OmissionOf(fault);
    if (!omission || options_.strict) return fault;
    if (*omission == Omission::kNoTexts && !inputs_[next_ - 1].is_found) {
      return fault;
    }
    LeaveOut(*omission, fault.message());
  }
}

void DocumentReader::GiveDay(Document& document) {
  if (!document.published.empty()) return;
  document.published = options_.published;
  if (!document.published.empty()) return;
  document.published = source_->day_of_capture();
  if (!document.published.empty()) ++dated_by_capture_;
}

void DocumentReader::PassWarnings() {
  for (std::string& warning : source_->TakeWarnings()) {
    if (++source_warnings_ > kMostWarnings) continue;
    warnings_.push_back(std::move(warning));
  }
}

void DocumentReader::Conclude() {
  if (source_warnings_ > kMostWarnings) {
    warnings_.push_back(absl::StrCat(source_warnings_ - kMostWarnings,
                                     " further warnings of this kind"));
  }
  source_warnings_ = 0;
  if (dated_by_capture_ > 0) {
    warnings_.push_back(absl::StrCat(
        dated_by_capture_,
        dated_by_capture_ == 1 ? " page names" : " pages name",
        " no day of publication, dated by the crawl, which came later"));
  }
  dated_by_capture_ = 0;
}

void DocumentReader::LeaveOut(Omission omission, absl::string_view why) {
  if (omissions_.Add(omission)) warnings_.emplace_back(why);
}

absl::Status DocumentReader::OpenNext() {
  const Input& input = inputs_[next_++];
  GRIOT_ASSIGN_OR_RETURN(std::unique_ptr<ByteReader> bytes,
                         ByteReader::Open(input.path));
  const InputKind* kind = input.kind;
  if (kind == nullptr) {
    GRIOT_ASSIGN_OR_RETURN(kind,
                           FindKindOfContent(DisplayName(input.path), bytes));
  }
  source_ = kind->open(
      {DisplayName(input.path), input.id, std::move(bytes), options_.columns});
  origin_ = source_->is_article() ? OriginOf(input) : DocumentOrigin();
  return absl::OkStatus();
}

void DocumentReader::Close() {
  // One that was given up early counts as read to its end.
  bytes_done_ += std::max(source_->bytes_consumed(), inputs_[next_ - 1].bytes);
  source_.reset();
}

absl::StatusOr<bool> DocumentReader::Admit(const Document& document) {
  const std::string json = ToJson(document);
  if (const absl::Status fault = CheckDocument(document, json); !fault.ok()) {
    return BadDocument(fault, *source_);
  }
  // What is left out stands in the way of no other text of its id.
  if (!IsToBeRead(document)) return false;
  const XXH128_hash_t hash = XXH3_128bits(json.data(), json.size());
  auto [it, is_new] = seen_.try_emplace(
      document.id, Seen{{hash.high64, hash.low64}, PlaceOf(*source_)});
  if (is_new) return true;
  if (it->second.content[0] == hash.high64 &&
      it->second.content[1] == hash.low64) {
    return false;
  }
  if (source_->first_counts()) {
    omissions_.Add(Omission::kRecapture);
    return false;
  }
  return BadInput(source_->name(), source_->line_number(),
                  absl::StrCat("document \"", document.id,
                               "\" differs from the one of that id in ",
                               it->second.place, ", expected one id a text"));
}

bool DocumentReader::IsToBeRead(const Document& document) {
  if (!options_.english_only) return true;
  const TextLanguage found = FindLanguage(document.text, document.language);
  if (found.verdict != TextLanguage::Verdict::kOther) return true;
  LeaveOut(Omission::kOtherLanguage,
           absl::StrCat(PlaceOf(*source_), ": the text is ",
                        found.name.empty() ? "not in English"
                                           : absl::StrCat("in ", found.name),
                        ", left out (--language en reads it as English)"));
  return false;
}

std::vector<std::string> DocumentReader::TakeWarnings() {
  return std::exchange(warnings_, {});
}

}  // namespace griot
