#ifndef GRIOT_EXTRACT_READING_SOURCE_H_
#define GRIOT_EXTRACT_READING_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/reading/article_fields.h"
#include "extract/reading/byte_reader.h"
#include "extract/reading/omissions.h"
#include "schemas/document.h"

namespace griot {

// The longest text of one document.
inline constexpr size_t kMaxTextBytes = size_t{16} << 20;

// An input that is open.
struct OpenInput {
  std::string name;  // in messages
  std::string id;    // of its document, where it is one article
  std::unique_ptr<ByteReader> bytes;
  ColumnNames columns;  // of a table, as somebody names them
};

// The documents of one input, one after the other. One class for each kind
// (input_kinds.h).
class DocumentSource {
 public:
  explicit DocumentSource(std::string name) : name_(std::move(name)) {}
  virtual ~DocumentSource() = default;

  // The next document, or nullopt at the end. An error says where and what,
  // or why something is left out (omissions.h); reading may go on behind it.
  // Whether a document can be used is the caller's to check.
  virtual absl::StatusOr<std::optional<Document>> Next() = 0;

  // Whether the input is one document, which has its name by it.
  virtual bool is_article() const { return false; }
  // Where the document that Next gave begins, counted from 1.
  virtual int64_t line_number() const { return 1; }
  // Bytes of the input taken so far, as they lie on the disk.
  virtual int64_t bytes_consumed() const = 0;

  // Whether of several documents of one id the first counts; else that is an
  // error.
  virtual bool first_counts() const { return false; }
  // On which the document that Next gave was fetched, as 2024-09-17, or empty:
  // not the day of its publication, but no day long before it.
  virtual std::string day_of_capture() const { return ""; }

  const std::string& name() const { return name_; }
  // What was left out since the last call and is not worth a word each.
  std::map<Omission, int64_t> TakeOmissions() {
    return std::exchange(omissions_, {});
  }
  // "FILE:LINE: what" of what was read since the last call.
  std::vector<std::string> TakeWarnings() {
    return std::exchange(warnings_, {});
  }

 protected:
  void Omit(Omission omission) { ++omissions_[omission]; }
  void Warn(std::string warning) { warnings_.push_back(std::move(warning)); }

 private:
  std::string name_;
  std::map<Omission, int64_t> omissions_;
  std::vector<std::string> warnings_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_SOURCE_H_
