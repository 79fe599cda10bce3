#ifndef GRIOT_EXTRACT_READING_DOCUMENT_READER_H_
#define GRIOT_EXTRACT_READING_DOCUMENT_READER_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extract/reading/inputs.h"
#include "extract/reading/omissions.h"
#include "extract/reading/source.h"
#include "schemas/document.h"
#include "schemas/document_origin.h"

namespace griot {

struct ReadingOptions {
  std::string published;     // day of documents that name none, or empty
  bool english_only = true;  // pass over texts in other languages
  bool strict = false;       // what holds no news is an error
  ColumnNames columns = {};  // of tables, where they are not known by name
};

// Inputs in, documents out, one after the other. A document that was given
// before, unchanged, is passed over; one with the id of another but a different
// content is an error, because which of them came first would then matter.
class DocumentReader {
 public:
  DocumentReader(std::vector<Input> inputs, ReadingOptions options);

  // The next document, or nullopt at the end. An error says where and what;
  // reading may go on behind it with the next line or file. What holds no
  // news is left out.
  absl::StatusOr<std::optional<Document>> Next();

  // Whether any document was read until now, given or given before.
  bool has_read() const { return has_read_; }

  // Of the document that Next gave last.
  const DocumentOrigin& origin() const { return origin_; }

  // What is to be said of the inputs read since the last call, as
  // "FILE:LINE: what": the first of each kind that are left out, metadata that
  // contradict each other; in the end what of this was not told one by one.
  std::vector<std::string> TakeWarnings();
  // All that was left out.
  const Omissions& omissions() const { return omissions_; }

  // Bytes of the inputs as they lie on the disk; total is 0 where one of them
  // does not tell its size.
  int64_t bytes_read() const;
  int64_t bytes_total() const { return bytes_total_; }

 private:
  struct Seen {
    uint64_t content[2];  // 128-bit hash of the whole document
    std::string place;    // "FILE:LINE"
  };

  absl::Status OpenNext();
  void Close();
  // OK and true for a new document in a language that is read, false for one
  // that is to be passed over.
  absl::StatusOr<bool> Admit(const Document& document);
  // By its language.
  bool IsToBeRead(const Document& document);
  // Dates it by what the reader knows, where it does not say itself.
  void GiveDay(Document& document);
  void PassWarnings();
  // What is to be said when all is read.
  void Conclude();
  void LeaveOut(Omission omission, absl::string_view why);

  std::vector<Input> inputs_;
  ReadingOptions options_;
  std::vector<std::string> warnings_;
  Omissions omissions_;
  bool has_read_ = false;
  int64_t dated_by_capture_ = 0;
  int64_t source_warnings_ = 0;             // those too that were not told
  size_t next_ = 0;                         // input to open next
  std::unique_ptr<DocumentSource> source_;  // the one open, if any
  DocumentOrigin origin_;
  int64_t bytes_done_ = 0;  // of inputs that are closed
  int64_t bytes_total_ = 0;
  absl::flat_hash_map<std::string, Seen> seen_;  // by id
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_DOCUMENT_READER_H_
