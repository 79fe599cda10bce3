#ifndef GRIOT_TESTS_FUZZ_FILE_H_
#define GRIOT_TESTS_FUZZ_FILE_H_

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace griot::fuzz {

// A file in the folder for temporary files, for what opens files by their
// names; it goes with all that stands beside it when this does.
class File {
 public:
  File(absl::string_view ending, absl::string_view bytes)
      : folder_(std::filesystem::temp_directory_path() /
                absl::StrCat("griot-fuzz-", getpid())),
        path_(folder_ / absl::StrCat("input", ending)) {
    std::filesystem::create_directory(folder_);
    std::ofstream(path_, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  ~File() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  std::string path() const { return path_.string(); }
  std::string folder() const { return folder_.string(); }

 private:
  std::filesystem::path folder_;
  std::filesystem::path path_;
};

}  // namespace griot::fuzz

#endif  // GRIOT_TESTS_FUZZ_FILE_H_
