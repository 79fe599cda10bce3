#ifndef GRIOT_EXTRACT_READING_FILE_PART_H_
#define GRIOT_EXTRACT_READING_FILE_PART_H_

#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "extract/reading/byte_reader.h"

namespace griot {

// The bytes of a file from `begin` up to `end`, as they lie on the disk.
absl::StatusOr<std::unique_ptr<ByteReader>> OpenFilePart(
    const std::string& path, int64_t begin, int64_t end);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_FILE_PART_H_
