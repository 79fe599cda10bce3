#include "pipeline/failures.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"

namespace griot {
namespace {

// What is said of inputs, or of rows of them, that failed so.
absl::string_view KindOf(absl::StatusCode code) {
  switch (code) {
    case absl::StatusCode::kInvalidArgument:
      return "not as expected";
    case absl::StatusCode::kDataLoss:
      return "damaged";
    case absl::StatusCode::kOutOfRange:
      return "cut off";
    case absl::StatusCode::kResourceExhausted:
      return "too large";
    case absl::StatusCode::kAlreadyExists:
      return "of an id that another has";
    case absl::StatusCode::kInternal:
      return "by faults of griot";
    default:
      return "not to be opened";
  }
}

}  // namespace

absl::Status Failures::Add(absl::Status failure) {
  if (!keep_going_) return failure;
  Note(std::move(failure));
  return absl::OkStatus();
}

void Failures::Note(absl::Status failure) {
  ++count_;
  ++counts_[failure.code()];
  if (list_.size() < kMostListed) list_.push_back(std::move(failure));
}

std::optional<absl::Status> Failures::TakeOnly() {
  if (count_ != 1) return std::nullopt;
  absl::Status only = std::move(list_.front());
  *this = Failures(keep_going_);
  return only;
}

std::string Failures::Kinds() const {
  return absl::StrJoin(counts_, ", ", [](std::string* out, const auto& count) {
    absl::StrAppend(out, count.second, " ", KindOf(count.first));
  });
}

}  // namespace griot
