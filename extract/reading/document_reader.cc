#include "extract/reading/document_reader.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extract/reading/bad_input.h"
#include "extract/reading/byte_reader.h"
#include "extract/reading/language.h"
#include "extract/reading/page.h"
#include "extract/reading/publication_day.h"
#include "schemas/statement_json.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

constexpr size_t kTellingBytes = 32;  // that tell what a file is

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

// Looks at the start of what is not blank, within the first 64 KiB.
absl::StatusOr<InputKind> KindByContent(std::unique_ptr<ByteReader>& bytes) {
  std::string start;
  absl::string_view content;
  while (content.size() < kTellingBytes && start.size() < (1 << 16)) {
    char block[4096];
    absl::StatusOr<size_t> got = bytes->Read(block, sizeof(block));
    if (!got.ok()) return got.status();
    if (*got == 0) break;
    start.append(block, *got);
    content = start;
    absl::ConsumePrefix(&content, "\xEF\xBB\xBF");
    content = absl::StripLeadingAsciiWhitespace(content);
  }
  InputKind kind = InputKind::kText;
  if (absl::StartsWith(content, "{")) kind = InputKind::kJsonLines;
  if (LooksLikeHtml(content)) kind = InputKind::kHtml;
  bytes = std::make_unique<Replay>(std::move(start), std::move(bytes));
  return kind;
}

// All of a file that holds one article. `most` is what it may have, and `hint`
// what to do with one that has more.
absl::StatusOr<std::string> ReadAll(absl::string_view name, size_t most,
                                    absl::string_view hint,
                                    std::unique_ptr<ByteReader> bytes) {
  constexpr size_t kBlock = 1 << 16;
  std::string all;
  while (all.size() <= most) {
    const size_t old_size = all.size();
    all.resize(old_size + kBlock);
    absl::StatusOr<size_t> got = bytes->Read(all.data() + old_size, kBlock);
    all.resize(old_size + (got.ok() ? *got : 0));
    if (!got.ok()) return got.status();
    if (*got == 0) return all;
  }
  return BadInput(name, 1 + std::count(all.begin(), all.end(), '\n'),
                  absl::StrCat("the text goes on past ", most >> 20,
                               " MiB, expected one article", hint));
}

// What neither a text file nor a line of JSON may give.
absl::Status CheckDocument(const Document& document, absl::string_view file,
                           int64_t line) {
  if (document.id.empty() || std::any_of(document.id.begin(), document.id.end(),
                                         absl::ascii_iscntrl)) {
    return BadInput(file, line,
                    "a document id that is empty or holds control characters, "
                    "expected a printable name");
  }
  if (FindInvalidUtf8(document.id) != absl::string_view::npos) {
    return BadInput(file, line,
                    "a file name that is not UTF-8, expected UTF-8 "
                    "because the name is the document's id");
  }
  if (document.text.find('\0') != std::string::npos) {
    return BadInput(file, line,
                    "the text holds U+0000, expected text without it");
  }
  if (absl::StripAsciiWhitespace(document.text).empty()) {
    return BadInput(file, line, "an empty text, expected news");
  }
  if (document.text.size() > kMaxTextBytes) {
    return BadInput(file, line,
                    absl::StrCat("a text of more than ", kMaxTextBytes >> 20,
                                 " MiB, expected one article"));
  }
  return absl::OkStatus();
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
  return bytes_done_ + (lines_.has_value() ? lines_->bytes_consumed() : 0);
}

absl::StatusOr<std::optional<Document>> DocumentReader::Next() {
  while (true) {
    if (!lines_.has_value()) {
      if (next_ == inputs_.size()) return std::nullopt;
      absl::StatusOr<std::optional<Document>> document =
          ReadInput(inputs_[next_++]);
      if (!document.ok() || document->has_value()) return document;
    } else {
      absl::StatusOr<std::optional<Document>> document = ReadLine();
      if (!document.ok() || document->has_value()) return document;
    }
  }
}

absl::StatusOr<std::optional<Document>> DocumentReader::ReadInput(
    const Input& input) {
  absl::StatusOr<std::unique_ptr<ByteReader>> bytes =
      ByteReader::Open(input.path);
  if (!bytes.ok()) return bytes.status();
  InputKind kind = input.kind;
  if (kind == InputKind::kByContent) {
    absl::StatusOr<InputKind> found = KindByContent(*bytes);
    if (!found.ok()) return found.status();
    kind = *found;
  }
  const std::string name = DisplayName(input.path);
  if (kind == InputKind::kJsonLines) {
    lines_.emplace(name, *std::move(bytes));
    any_line_ = false;
    return std::nullopt;
  }

  bytes_done_ += std::max<int64_t>(input.bytes, 0);
  const bool html = kind == InputKind::kHtml;
  absl::StatusOr<std::string> all =
      ReadAll(name, html ? kMaxPageBytes : kMaxTextBytes,
              html ? "" : " (.jsonl holds many)", *std::move(bytes));
  if (!all.ok()) return all.status();
  absl::StatusOr<Document> document =
      html ? ReadHtml(name, *all) : ReadText(name, *std::move(all));
  if (!document.ok()) return document.status();
  document->id = input.path == "-" ? "stdin" : std::string(TextId(input.path));
  if (document->published.empty()) document->published = options_.published;
  absl::StatusOr<bool> is_wanted = Admit(*document, name, 1);
  if (!is_wanted.ok()) return is_wanted.status();
  if (!*is_wanted) return std::nullopt;
  return *std::move(document);
}

absl::StatusOr<Document> DocumentReader::ReadText(const std::string& name,
                                                  std::string text) const {
  if (absl::Status status = CheckIsText(name, 1, 0, text); !status.ok()) {
    return status;
  }
  if (absl::StartsWith(text, "\xEF\xBB\xBF")) text.erase(0, 3);
  if (absl::StripAsciiWhitespace(text).empty()) {
    return BadInput(name, 1, "an empty file, expected text");
  }
  Document document;
  document.published = FindPublished(text);
  document.text = std::move(text);
  return document;
}

absl::StatusOr<Document> DocumentReader::ReadHtml(const std::string& name,
                                                  absl::string_view bytes) {
  if (absl::StripAsciiWhitespace(bytes).empty()) {
    return BadInput(name, 1, "an empty file, expected a page");
  }
  absl::StatusOr<Page> page = ReadPage(name, bytes);
  if (!page.ok()) return page.status();
  warnings_.insert(warnings_.end(), page->warnings.begin(),
                   page->warnings.end());
  Document document = std::move(page->document);
  const std::string& language = document.language;
  if (!language.empty() && !absl::StartsWith(language, "en") &&
      FindLanguage(document.text, language).verdict ==
          TextLanguage::Verdict::kEnglish) {
    warnings_.push_back(
        absl::StrCat(name, ":1: contradictory metadata: the language is \"",
                     language, "\" by the page, English by its text"));
    document.language = "en";
  }
  return document;
}

absl::StatusOr<std::optional<Document>> DocumentReader::ReadLine() {
  absl::string_view line;
  absl::StatusOr<bool> more = lines_->Next(&line);
  if (!more.ok()) {
    any_line_ = true;  // the error has said what there is to say
    return more.status();
  }
  if (!*more) {
    const std::string name = lines_->name();
    bytes_done_ += lines_->bytes_consumed();
    lines_.reset();
    if (any_line_) return std::nullopt;
    return BadInput(name, 1, "an empty file, expected one document a line");
  }
  any_line_ = true;
  absl::StatusOr<Document> document = ParseDocument(line);
  if (!document.ok()) {
    return BadInput(lines_->name(), lines_->line_number(),
                    document.status().message());
  }
  absl::StatusOr<bool> is_wanted =
      Admit(*document, lines_->name(), lines_->line_number());
  if (!is_wanted.ok()) return is_wanted.status();
  if (!*is_wanted) return std::nullopt;
  return *std::move(document);
}

absl::StatusOr<bool> DocumentReader::Admit(const Document& document,
                                           absl::string_view file,
                                           int64_t line) {
  if (absl::Status status = CheckDocument(document, file, line); !status.ok()) {
    return status;
  }
  const std::string json = ToJson(document);
  const XXH128_hash_t hash = XXH3_128bits(json.data(), json.size());
  auto [it, is_new] = seen_.try_emplace(
      document.id,
      Seen{{hash.high64, hash.low64}, absl::StrCat(file, ":", line)});
  if (is_new) return IsToBeRead(document, file, line);
  if (it->second.content[0] == hash.high64 &&
      it->second.content[1] == hash.low64) {
    return false;
  }
  return BadInput(file, line,
                  absl::StrCat("document \"", document.id,
                               "\" differs from the one of that id in ",
                               it->second.place, ", expected one id a text"));
}

bool DocumentReader::IsToBeRead(const Document& document,
                                absl::string_view file, int64_t line) {
  if (!options_.english_only) return true;
  const TextLanguage found = FindLanguage(document.text, document.language);
  if (found.verdict != TextLanguage::Verdict::kOther) return true;
  warnings_.push_back(absl::StrCat(
      file, ":", line, ": the text is ",
      found.name.empty() ? "not in English" : absl::StrCat("in ", found.name),
      ", left out (--language en reads it as English)"));
  return false;
}

std::vector<std::string> DocumentReader::TakeWarnings() {
  return std::exchange(warnings_, {});
}

}  // namespace griot
