#include "graph/store/document_finder.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "schemas/content_hash.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"
#include "schemas/text_list.h"

namespace griot::graph {
namespace {

bool HasText(const FoundDocument& stored, const Document& document) {
  return stored.text_hash == ToHex(HashContent(document.text));
}

bool HasAddress(const FoundDocument& stored, const Document& document) {
  return !document.url.empty() && stored.metadata.url == document.url;
}

bool HasAnotherAddress(const Document& stored, const Document& document) {
  return !document.url.empty() && !stored.url.empty() &&
         stored.url != document.url;
}

std::string Named(absl::string_view path) {
  if (path.empty()) return "a line of JSON";
  return path == DocumentOrigin::kStream ? "standard input" : std::string(path);
}

}  // namespace

absl::StatusOr<DocumentFinder> DocumentFinder::Make(Sqlite& database) {
  DocumentFinder finder;
  finder.database_ = &database;
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT document, text_hash, extractor, published, publisher, url, "
      "title, language, authors, origin FROM documents WHERE id = ?1",
      finder.select_));
  return finder;
}

absl::StatusOr<std::optional<FoundDocument>> DocumentFinder::Find(
    absl::string_view id) {
  GRIOT_ASSIGN_OR_RETURN(const bool row, select_.Bind(1, id).Step());
  if (!row) return std::nullopt;
  const auto text = [&](int column) {
    return std::string(select_.Text(column));
  };
  FoundDocument found{
      select_.Integer(0),
      text(1),
      text(2),
      {std::string(id), "", text(3), text(4), text(5), text(6), text(7),
       TextsOfList(text(8))},
      select_.IsNull(9) ? std::nullopt : std::optional(text(9))};
  select_.Reset();
  return found;
}

absl::StatusOr<bool> DocumentFinder::Has(const Document& document,
                                         absl::string_view extractor) {
  GRIOT_ASSIGN_OR_RETURN(const auto found, Find(document.id));
  return found.has_value() && found->extractor == extractor &&
         found->metadata == WithoutText(document) && HasText(*found, document);
}

absl::Status DocumentFinder::ReadOrigins() {
  origins_.emplace();
  GRIOT_ASSIGN_OR_RETURN(
      auto select, database_->Prepare("SELECT origin, id FROM documents "
                                      "WHERE origin <> '' AND origin <> '-'"));
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return absl::OkStatus();
    origins_->emplace(select.Text(0), select.Text(1));
  }
}

absl::StatusOr<std::string> DocumentFinder::IdOf(const Document& document,
                                                 const DocumentOrigin& origin) {
  GRIOT_ASSIGN_OR_RETURN(const auto found, Find(document.id));
  if (found.has_value()) {
    GRIOT_RETURN_IF_ERROR(CheckIsSame(*found, document, origin));
    return document.id;
  }
  if (origin.path.empty()) return document.id;
  if (!origins_.has_value()) GRIOT_RETURN_IF_ERROR(ReadOrigins());
  if (const auto at = origins_->find(origin.path); at != origins_->end()) {
    GRIOT_ASSIGN_OR_RETURN(const auto before, Find(at->second));
    if (before.has_value() && !HasAnotherAddress(before->metadata, document)) {
      return at->second;
    }
    return document.id;
  }
  GRIOT_ASSIGN_OR_RETURN(auto old, OldIdOf(document, origin));
  return std::move(old).value_or(document.id);
}

absl::StatusOr<std::optional<std::string>> DocumentFinder::OldIdOf(
    const Document& document, const DocumentOrigin& origin) {
  // Articles had the last part of their path.
  const absl::string_view name = origin.name;
  const std::string id(name.substr(name.rfind('/') + 1));
  GRIOT_ASSIGN_OR_RETURN(const auto stored, Find(id));
  if (stored.has_value() && !stored->origin.has_value() &&
      (HasText(*stored, document) || HasAddress(*stored, document))) {
    return id;
  }
  return std::nullopt;
}

absl::Status CheckIsSame(const FoundDocument& stored, const Document& document,
                         const DocumentOrigin& origin) {
  if (HasText(stored, document) || HasAddress(stored, document)) {
    return absl::OkStatus();
  }
  const bool is_same = !stored.origin.has_value() ||
                       (*stored.origin == origin.path &&
                        origin.path != DocumentOrigin::kStream &&
                        !HasAnotherAddress(stored.metadata, document));
  if (is_same) return absl::OkStatus();
  return absl::AlreadyExistsError(absl::StrCat(
      "document \"", document.id, "\" of ", Named(origin.path),
      " is another than the one of that id that the store has from ",
      Named(*stored.origin),
      ", expected one id a text: build a folder that holds both, or remove "
      "that one"));
}

Document WithoutText(const Document& document) {
  return {document.id,        "",
          document.published, document.publisher,
          document.url,       document.title,
          document.language,  document.authors};
}

std::string HashOfMetadata(const Document& document) {
  return ToHex(HashContent(ToJson(WithoutText(document))));
}

}  // namespace griot::graph
