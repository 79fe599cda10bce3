#include "extract/reading/json_source.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extract/reading/bad_input.h"
#include "extract/reading/json_rows.h"
#include "extract/reading/omissions.h"
#include "extract/reading/row_source.h"
#include "schemas/document.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr size_t kMostObjectBytes = size_t{64} << 20;

// Goes through JSON and finds where the objects of its outermost list begin and
// end; that they are well-formed is not its to say.
class JsonSource : public RowSource {
 public:
  explicit JsonSource(OpenInput input)
      : RowSource(input), bytes_(std::move(input.bytes)) {}

  int64_t line_number() const override { return object_line_; }
  int64_t bytes_consumed() const override { return bytes_->bytes_consumed(); }

 private:
  absl::StatusOr<std::optional<Document>> NextRow() override {
    if (is_lost_) return std::nullopt;
    bool is_taken = false;
    while (!is_taken) {
      GRIOT_ASSIGN_OR_RETURN(const bool more, FindObject());
      if (!more) return std::nullopt;
      GRIOT_ASSIGN_OR_RETURN(is_taken, TakeObject());
    }
    absl::StatusOr<Document> document =
        ReadJsonObject(object_, ++number_, rows());
    if (!document.ok()) return BadRow(document.status());
    return *std::move(document);
  }

  // The next byte, or -1 at the end.
  absl::StatusOr<int> Peek() {
    if (begin_ == held_.size()) {
      held_.resize(1 << 16);
      absl::StatusOr<size_t> got = bytes_->Read(held_.data(), held_.size());
      begin_ = 0;
      held_.resize(got.ok() ? *got : 0);
      if (!got.ok()) {
        is_lost_ = true;
        return got.status();
      }
      if (held_.empty()) return -1;
    }
    return static_cast<unsigned char>(held_[begin_]);
  }
  void Take() {
    if (held_[begin_++] == '\n') ++line_;
  }

  // Stands before the next object; false at the end.
  absl::StatusOr<bool> FindObject() {
    while (true) {
      GRIOT_ASSIGN_OR_RETURN(const int c, Peek());
      object_line_ = line_;
      if (c < 0) return false;
      if (c == '{') return true;
      if (c == '[') is_list_ = true;
      if (c == ']' && is_wrapped_) {
        is_lost_ = true;
        return false;
      }
      // A byte-order mark, the list that holds the objects, what parts them.
      const bool is_between =
          absl::ascii_isspace(static_cast<unsigned char>(c)) || c == '[' ||
          c == ',' || c == ']' || (number_ == 0 && c >= 0x80);
      if (!is_between) {
        is_lost_ = true;
        return LeftOut(Omission::kNoTexts,
                       BadInput(name(), line_,
                                "no JSON object, expected articles as {…}, or "
                                "a list of them"));
      }
      Take();
    }
  }

  // Takes the object ahead, up to its last brace; false of one that holds the
  // list of articles, behind whose bracket it then stands.
  absl::StatusOr<bool> TakeObject() {
    object_.clear();
    int depth = 0;
    bool is_string = false;
    bool is_escaped = false;
    while (true) {
      GRIOT_ASSIGN_OR_RETURN(const int c, Peek());
      if (c < 0) {
        is_lost_ = true;
        return BadInput(name(), object_line_,
                        "the file ends in an object that begins here, expected "
                        "all of it");
      }
      Take();
      object_ += static_cast<char>(c);
      if (object_.size() > kMostObjectBytes) {
        is_lost_ = true;
        return BadInput(
            name(), object_line_,
            absl::StrCat("an object of more than ", kMostObjectBytes >> 20,
                         " MiB, expected one article"));
      }
      if (is_string) {
        if (is_escaped) {
          is_escaped = false;
        } else if (c == '\\') {
          is_escaped = true;
        } else if (c == '"') {
          is_string = false;
        }
      } else if (c == '"') {
        is_string = true;
      } else if (c == '[' && depth == 1 && OpensArticles()) {
        is_wrapped_ = true;
        return false;
      } else if (c == '{' || c == '[') {
        ++depth;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return true;
      }
    }
  }

  // Whether the object under way, of which a bracket was taken, is the only one
  // and has the articles in this list.
  bool OpensArticles() const {
    if (is_list_ || number_ > 0) return false;
    absl::string_view before = object_;
    before.remove_suffix(1);
    before = absl::StripTrailingAsciiWhitespace(before);
    if (!absl::ConsumeSuffix(&before, ":")) return false;
    before = absl::StripTrailingAsciiWhitespace(before);
    return absl::EndsWith(before, "\"articles\"");
  }

  std::unique_ptr<ByteReader> bytes_;
  std::string held_;
  size_t begin_ = 0;
  int64_t line_ = 1;
  int64_t object_line_ = 1;
  int64_t number_ = 0;  // of objects
  std::string object_;
  bool is_list_ = false;     // the objects stand in a list
  bool is_wrapped_ = false;  // that list stands in an object
  bool is_lost_ = false;     // there is nothing to go on with
};

}  // namespace

std::unique_ptr<DocumentSource> OpenJson(OpenInput input) {
  return std::make_unique<JsonSource>(std::move(input));
}

bool LooksLikeJsonList(absl::string_view start) {
  return absl::StartsWith(start, "[");
}

}  // namespace griot
