#include "extract/reading/foreign_kinds.h"

#include <algorithm>
#include <fstream>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

namespace griot {
namespace {

constexpr size_t kTellingBytes = 4096;

bool IsZip(absl::string_view start) {
  return absl::StartsWith(start, "PK\x03\x04");
}

// Of a ZIP file whose first member says what it is (EPUB, OpenDocument).
bool HasMimeType(absl::string_view start, absl::string_view type) {
  return IsZip(start) && absl::StrContains(start.substr(0, 100),
                                           absl::StrCat("mimetype", type));
}

// Whether the lines until the first blank one are fields of a message, among
// them MIME's or those that each letter has.
bool IsMessage(absl::string_view start) {
  const std::string head = absl::AsciiStrToLower(
      start.substr(0, std::min(start.find("\n\n"), start.find("\r\n\r\n"))));
  const size_t colon = head.find(':');
  return colon != std::string::npos && head.find_first_of(" \n<") > colon &&
         (absl::StrContains(head, "mime-version:") ||
          (absl::StrContains(head, "from:") &&
           absl::StrContains(head, "date:")));
}

bool IsWebArchive(absl::string_view start) {
  return IsMessage(start) &&
         absl::StrContains(absl::AsciiStrToLower(start), "multipart/related") &&
         absl::StrContains(absl::AsciiStrToLower(start), "text/html");
}

// Python's standard library takes messages apart; the preferred part first.
std::string TakeMessage(absl::string_view first, absl::string_view second) {
  return absl::StrCat(
      "python3 -c 'import email, email.policy, sys; "
      "m = email.message_from_binary_file(sys.stdin.buffer, "
      "policy=email.policy.default); "
      "print(m.get_body((\"",
      first, "\", \"", second, "\")).get_content())'");
}

constexpr char kPandocCommand[] =
    "pandoc IN --to plain --wrap none --output OUT.txt";

// `path` as one word of a shell.
std::string ShellWord(absl::string_view path) {
  const bool is_plain =
      !path.empty() && path.front() != '-' &&
      std::all_of(path.begin(), path.end(), [](char c) {
        return absl::ascii_isalnum(c) || absl::StrContains("/._-+,", c);
      });
  if (is_plain) return std::string(path);
  return absl::StrCat("'", absl::StrReplaceAll(path, {{"'", "'\\''"}}), "'");
}

}  // namespace

absl::Span<const ForeignKind> ForeignKinds() {
  static const std::vector<ForeignKind>& kinds = *new std::vector<ForeignKind>{
      {"PDF",
       {".pdf"},
       [](absl::string_view start) { return absl::StartsWith(start, "%PDF-"); },
       "pdftotext IN OUT.txt",
       "pdftotext - -"},
      {"EPUB",
       {".epub"},
       [](absl::string_view start) {
         return HasMimeType(start, "application/epub+zip");
       },
       kPandocCommand,
       "pandoc --from epub --to plain --wrap none"},
      {"OpenDocument",
       {".odt"},
       [](absl::string_view start) {
         return HasMimeType(start, "application/vnd.oasis.opendocument.text");
       },
       kPandocCommand,
       "pandoc --from odt --to plain --wrap none"},
      {"Word",
       {".docx"},
       [](absl::string_view start) {
         return IsZip(start) && (absl::StrContains(start, "word/") ||
                                 absl::StrContains(start, "[Content_Types]"));
       },
       kPandocCommand,
       "pandoc --from docx --to plain --wrap none"},
      {"RTF",
       {".rtf"},
       [](absl::string_view start) {
         return absl::StartsWith(start, "{\\rtf");
       },
       kPandocCommand,
       "pandoc --from rtf --to plain --wrap none"},
      {"MHTML",
       {".mhtml", ".mht"},
       IsWebArchive,
       absl::StrCat(TakeMessage("html", "plain"), " <IN >OUT.html"),
       TakeMessage("html", "plain")},
      {"mail",
       {".eml"},
       IsMessage,
       absl::StrCat(TakeMessage("plain", "html"), " <IN >OUT.txt"),
       TakeMessage("plain", "html")},
  };
  return kinds;
}

const ForeignKind* FindForeignKind(absl::string_view start) {
  for (const ForeignKind& kind : ForeignKinds()) {
    if (kind.recognises(start)) return &kind;
  }
  return nullptr;
}

const ForeignKind* FindForeignKindOfFile(const std::string& path) {
  std::string start(kTellingBytes, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<size_t>(file.gcount()));
  if (const ForeignKind* kind = FindForeignKind(start)) return kind;
  for (const ForeignKind& kind : ForeignKinds()) {
    for (const absl::string_view ending : kind.endings) {
      if (absl::EndsWithIgnoreCase(path, ending)) return &kind;
    }
  }
  return nullptr;
}

std::string CommandFor(const ForeignKind& kind, const std::string& path) {
  if (path == "-") return kind.pipe;
  const size_t name = path.rfind('/') + 1;  // npos + 1 is 0
  const size_t dot = path.rfind('.');
  const bool has_ending = dot != std::string::npos && dot > name;
  const std::string stem = has_ending ? path.substr(0, dot) : path;
  std::string command;
  for (absl::string_view rest(kind.command); !rest.empty();) {
    if (absl::StartsWith(rest, "IN")) {
      absl::StrAppend(&command, ShellWord(path));
      rest.remove_prefix(2);
    } else if (absl::StartsWith(rest, "OUT.")) {
      const size_t end = std::min(rest.find(' '), rest.size());
      absl::StrAppend(&command,
                      ShellWord(absl::StrCat(stem, rest.substr(3, end - 3))));
      rest.remove_prefix(end);
    } else {
      command += rest.front();
      rest.remove_prefix(1);
    }
  }
  return command;
}

std::string AdviceFor(const ForeignKind& kind, const std::string& path) {
  return absl::StrCat(kind.name, ", which is not read itself, expected what `",
                      CommandFor(kind, path), "` makes of it");
}

}  // namespace griot
