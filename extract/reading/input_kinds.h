#ifndef GRIOT_EXTRACT_READING_INPUT_KINDS_H_
#define GRIOT_EXTRACT_READING_INPUT_KINDS_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extract/reading/byte_reader.h"
#include "extract/reading/source.h"

namespace griot {

// What a file may hold.
struct InputKind {
  absl::string_view plural;  // for --help: "pages"
  // Of file names, in any case of letters; .gz or .zst may follow.
  std::vector<absl::string_view> endings;
  // Whether one that starts so, blanks set aside, is of this kind; null of the
  // kind that all others are.
  bool (*recognises)(absl::string_view start);
  std::unique_ptr<DocumentSource> (*open)(OpenInput input);
};

absl::Span<const InputKind> InputKinds();

// The kind whose ending `path` has; null if none.
const InputKind* FindKindOfPath(absl::string_view path);

// For where there is no ending to go by: standard input and pipes. Looks at the
// start of what is not blank, within the first 64 KiB; `bytes` still gives all
// of them. InvalidArgument says how what is foreign (foreign_kinds.h) is made
// readable.
absl::StatusOr<const InputKind*> FindKindOfContent(
    absl::string_view name, std::unique_ptr<ByteReader>& bytes);

// `path` without its endings: the id of an article.
absl::string_view ArticleId(absl::string_view path);

// "texts (.txt), pages (.html, .htm), …, each also .gz or .zst"
std::string InputKindsHelp();
// "expected .txt, .html or .jsonl, …": what an ending may be.
std::string ExpectedEndings();

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_INPUT_KINDS_H_
