#include "extract/reading/input_kinds.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "extract/reading/foreign_kinds.h"
#include "extract/reading/json_lines_source.h"
#include "extract/reading/json_source.h"
#include "extract/reading/page.h"
#include "extract/reading/page_source.h"
#include "extract/reading/table_source.h"
#include "extract/reading/text_source.h"
#include "extract/reading/warc/record_reader.h"
#include "extract/reading/warc_source.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr size_t kTellingBytes = 4096;  // that tell what a file is
constexpr absl::string_view kCompressed[] = {".gz", ".zst"};

// Gives out `start`, which was read ahead, and then the rest.
class Replay : public ByteReader {
 public:
  Replay(std::string start, std::unique_ptr<ByteReader> rest)
      : start_(std::move(start)), rest_(std::move(rest)) {}

  absl::StatusOr<size_t> Read(char* buffer, size_t size) override {
    if (begin_ == start_.size()) return rest_->Read(buffer, size);
    size = std::min(size, start_.size() - begin_);
    std::memcpy(buffer, start_.data() + begin_, size);
    begin_ += size;
    return size;
  }
  int64_t bytes_consumed() const override { return rest_->bytes_consumed(); }

 private:
  std::string start_;
  size_t begin_ = 0;
  std::unique_ptr<ByteReader> rest_;
};

// Takes `ending` off the end of `name`, in either case, unless it is all there
// is.
bool TakeEnding(absl::string_view ending, absl::string_view& name) {
  if (name.size() <= ending.size() || !absl::EndsWithIgnoreCase(name, ending)) {
    return false;
  }
  name.remove_suffix(ending.size());
  return true;
}

bool TakeAnyEnding(absl::Span<const absl::string_view> endings,
                   absl::string_view& name) {
  return std::any_of(
      endings.begin(), endings.end(),
      [&](absl::string_view ending) { return TakeEnding(ending, name); });
}

// Takes folder and endings off `path`.
const InputKind* TakeKind(absl::string_view& path) {
  const size_t slash = path.rfind('/');
  if (slash != absl::string_view::npos) path.remove_prefix(slash + 1);
  TakeAnyEnding(kCompressed, path);
  for (const InputKind& kind : InputKinds()) {
    if (TakeAnyEnding(kind.endings, path)) return &kind;
  }
  return nullptr;
}

// "a, b or c"
std::string Alternatives(const std::vector<absl::string_view>& words) {
  const auto last = std::prev(words.end());
  return absl::StrCat(absl::StrJoin(words.begin(), last, ", "),
                      last == words.begin() ? "" : " or ", *last);
}

// Of what only an ending tells: by its start a table is a text.
bool IsNever(absl::string_view) { return false; }

}  // namespace

absl::Span<const InputKind> InputKinds() {
  static const std::vector<InputKind>& kinds = *new std::vector<InputKind>{
      {"texts", {".txt"}, nullptr, OpenText},
      {"pages", {".html", ".htm"}, LooksLikeHtml, OpenPage},
      {"JSON Lines", {".jsonl", ".ndjson"}, LooksLikeJsonLines, OpenJsonLines},
      {"JSON", {".json"}, LooksLikeJsonList, OpenJson},
      {"tables", {".csv", ".tsv"}, IsNever, OpenTable},
      {"crawls", {".warc"}, warc::LooksLikeWarc, OpenWarc},
  };
  return kinds;
}

const InputKind* FindKindOfPath(absl::string_view path) {
  return TakeKind(path);
}

absl::StatusOr<const InputKind*> FindKindOfContent(
    absl::string_view name, std::unique_ptr<ByteReader>& bytes) {
  std::string start;
  absl::string_view content;
  while (content.size() < kTellingBytes && start.size() < (1 << 16)) {
    char block[4096];
    GRIOT_ASSIGN_OR_RETURN(size_t got, bytes->Read(block, sizeof(block)));
    if (got == 0) break;
    start.append(block, got);
    content = start;
    absl::ConsumePrefix(&content, "\xEF\xBB\xBF");
    content = absl::StripLeadingAsciiWhitespace(content);
  }
  const InputKind* found = nullptr;
  for (const InputKind& kind : InputKinds()) {
    const bool fits = kind.recognises == nullptr ? found == nullptr
                                                 : kind.recognises(content);
    if (fits) found = &kind;
  }
  if (found->recognises == nullptr) {
    if (const ForeignKind* foreign = FindForeignKind(content)) {
      return absl::InvalidArgumentError(
          absl::StrCat(name, ": ", AdviceFor(*foreign, "-")));
    }
  }
  bytes = std::make_unique<Replay>(std::move(start), std::move(bytes));
  return found;
}

absl::string_view ArticleId(absl::string_view path) {
  absl::string_view name = path;
  TakeKind(name);
  return path.substr(0, name.data() + name.size() - path.data());
}

std::string InputKindsHelp() {
  std::string help;
  for (const InputKind& kind : InputKinds()) {
    absl::StrAppend(&help, kind.plural, " (", absl::StrJoin(kind.endings, ", "),
                    "), ");
  }
  return absl::StrCat(
      help, "each also ",
      Alternatives({std::begin(kCompressed), std::end(kCompressed)}));
}

std::string ExpectedEndings() {
  std::vector<absl::string_view> endings;
  for (const InputKind& kind : InputKinds()) {
    endings.push_back(kind.endings.front());
  }
  return absl::StrCat(
      "expected ", Alternatives(endings), ", or one of them with ",
      Alternatives({std::begin(kCompressed), std::end(kCompressed)}));
}

}  // namespace griot
