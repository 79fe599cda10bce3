#include "extract/reading/file_part.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "extract/reading/bad_input.h"

namespace griot {
namespace {

class FilePart : public ByteReader {
 public:
  FilePart(std::string name, int fd, int64_t begin, int64_t end)
      : name_(std::move(name)), fd_(fd), begin_(begin), at_(begin), end_(end) {}
  FilePart(const FilePart&) = delete;
  FilePart& operator=(const FilePart&) = delete;
  ~FilePart() override { close(fd_); }

  absl::StatusOr<size_t> Read(char* buffer, size_t size) override {
    const int64_t left = std::max<int64_t>(end_ - at_, 0);
    size = static_cast<size_t>(std::min(static_cast<int64_t>(size), left));
    const ssize_t got = pread(fd_, buffer, size, at_);
    if (got < 0) return BadFile(name_, "cannot read", errno);
    at_ += got;
    return static_cast<size_t>(got);
  }

  int64_t bytes_consumed() const override { return at_ - begin_; }

 private:
  std::string name_;
  int fd_;
  int64_t begin_;
  int64_t at_;
  int64_t end_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<ByteReader>> OpenFilePart(
    const std::string& path, int64_t begin, int64_t end) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return BadFile(DisplayName(path), "cannot open", errno);
  return std::make_unique<FilePart>(DisplayName(path), fd, begin, end);
}

}  // namespace griot
